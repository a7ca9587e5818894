import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { LetterEditor } from '#renderer/ui/letter/LetterEditor.tsx';
import { useLetterDraft } from '#renderer/ui/letter/use-letter-draft.ts';
import { WritingDesk } from '#renderer/ui/letter/WritingDesk.tsx';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { approveTexts } from './approve-texts.ts';
import type { DisposalPerson } from './letters.ts';

interface PersonLetterProps {
  readonly disposalId: number;
  readonly person: DisposalPerson;
  readonly onBack: () => void;
}

/** The letter to a person whose data are about to go, in their own language when it is known. */
export function PersonLetter({ disposalId, person, onBack }: PersonLetterProps) {
  const t = useTexts(approveTexts);
  const language = useLanguage();
  const { personId } = person;
  const settings = useQuery('settings.get', {});
  const known = useQuery('persons.get', { personId, language });
  const writing = useLetterDraft(`person:${personId}:disposal:${disposalId}:letter`);
  const { chosen } = writing;
  const locale = chosen.locale ?? known.data?.language ?? settings.data?.letterLocale;
  const form = chosen.form ?? known.data?.letterForm ?? settings.data?.letterForm;
  const ready = settings.data !== undefined && (known.data ?? known.error) !== undefined;
  return (
    <WritingDesk
      title={t('letter-to', { person: person.person })}
      purpose={t('letter-purpose')}
      backLabel={t('letter-back')}
      onBack={onBack}
      draft={writing.draft}
      error={settings.error ?? known.error}
    >
      {ready && locale !== undefined && form !== undefined && (
        <Editor {...{ disposalId, person, locale, form, writing }} />
      )}
    </WritingDesk>
  );
}

interface EditorProps {
  readonly disposalId: number;
  readonly person: DisposalPerson;
  readonly locale: LetterLocale;
  readonly form: LetterForm;
  readonly writing: ReturnType<typeof useLetterDraft>;
}

function Editor({ disposalId, person, locale, form, writing }: EditorProps) {
  const { personId, letter } = person;
  const composed = useQuery('disposals.compose-letter', { disposalId, personId, locale, form });
  const create = useCommand('disposals.create-letter');
  return (
    <LetterEditor
      composed={composed}
      locale={locale}
      form={form}
      onVersion={writing.onVersion}
      edits={writing.chosen.edits}
      onEdits={writing.onEdits}
      keeping={{
        letterId: letter?.letterId ?? undefined,
        personId: null,
        onKeep: (document) => create.run({ disposalId, personId, document }),
        running: create.running,
        error: create.error,
      }}
    />
  );
}
