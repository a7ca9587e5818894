import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { Query } from '#renderer/call/use-query.ts';
import type { LetterDocument, LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { useTexts } from '../i18n.ts';
import { Loading } from '../Loading.tsx';
import { type Keeping, KeepLetter } from './KeepLetter.tsx';
import { type EditParagraph, LetterPage } from './LetterPage.tsx';
import { LetterVersion } from './LetterVersion.tsx';
import { applyEdits, type Edit, withEdit } from './letter-edits.ts';
import { letterTexts } from './letter-texts.ts';
import { UnplacedEdits } from './UnplacedEdits.tsx';

interface LetterEditorProps {
  /** The letter with its standard texts, as the register composes it now. */
  readonly composed: Query<LetterDocument>;
  readonly locale: LetterLocale;
  readonly form: LetterForm;
  readonly onVersion: (locale: LetterLocale, form: LetterForm) => void;
  readonly edits: readonly Edit[];
  readonly onEdits: (edits: Edit[]) => void;
  readonly keeping: Keeping;
  /** A letter to a business is formal: there is no form to choose. */
  readonly formalOnly?: boolean;
  /** Stands between the choice of the language and the keeping. */
  readonly remark?: ReactNode;
  /** Stands above the page: what the letter carries. */
  readonly about?: (document: LetterDocument) => ReactNode;
}

/** A letter as it would go out now, editable on the page itself, and the keeping of it. */
export function LetterEditor(props: LetterEditorProps) {
  const { composed, locale, form, onVersion, edits, onEdits, keeping, remark, about } = props;
  const t = useTexts(letterTexts);
  const standard = composed.data;
  const applied = useMemo(
    () => (standard === undefined ? undefined : applyEdits(standard, edits)),
    [standard, edits],
  );

  // One function for good: the sections that did not change are not drawn again.
  const latest = useRef({ edits, onEdits, standard });
  latest.current = { edits, onEdits, standard };
  const edit = useCallback<EditParagraph>((sectionId, index, text) => {
    const now = latest.current;
    if (now.standard === undefined) return;
    now.onEdits(withEdit(now.edits, now.standard, sectionId, index, text));
  }, []);

  // While another version is on its way, the old one must not be kept in its name.
  const current =
    standard?.locale === locale && standard.form === form ? applied?.document : undefined;
  return (
    <>
      <LetterVersion
        locale={locale}
        form={form}
        edits={edits}
        {...(props.formalOnly !== undefined && { formalOnly: props.formalOnly })}
        onChoose={(version) => onVersion(version.locale, version.form)}
      />
      {remark}
      <ErrorNotice error={composed.error} />
      <KeepLetter {...keeping} document={current} />
      {applied && standard ? (
        <>
          <UnplacedEdits
            unplaced={applied.unplaced}
            standard={standard}
            onChange={(change) => onEdits(change(edits))}
          />
          {about?.(applied.document)}
          <LetterPage document={applied.document} level={3} label={t('preview')} onEdit={edit} />
        </>
      ) : (
        composed.loading && <Loading lines={12} />
      )}
    </>
  );
}
