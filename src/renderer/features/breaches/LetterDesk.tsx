import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useSettled } from '#renderer/call/use-settled.ts';
import { NoteField } from '#renderer/ui/fields.tsx';
import { type FormState, useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { LetterEditor } from '#renderer/ui/letter/LetterEditor.tsx';
import type { Edit } from '#renderer/ui/letter/letter-edits.ts';
import { WritingDesk } from '#renderer/ui/letter/WritingDesk.tsx';
import type { BreachLetterKind, BreachView } from '#shared/contract/breaches.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import { type LetterLocale, languageOf } from '#shared/domain/locale.ts';
import { breachLetterTexts } from './letter-texts.ts';

/** What is chosen and written of one letter; null follows the settings. */
interface LetterDraft {
  readonly locale: LetterLocale | null;
  readonly form: LetterForm | null;
  readonly addressee: string;
  readonly edits: readonly Edit[];
}

const NOTHING: LetterDraft = { locale: null, form: null, addressee: '', edits: [] };

interface LetterDeskProps {
  readonly breach: BreachView;
  readonly kind: BreachLetterKind;
  readonly onBack: () => void;
}

/** A letter takes the place of the case; Esc goes back to it. */
export function LetterDesk({ breach, kind, onBack }: LetterDeskProps) {
  const t = useTexts(breachLetterTexts);
  const settings = useQuery('settings.get', {});
  const form = useForm<LetterDraft>(NOTHING);
  const draft = useDraft(`breach:${breach.id}:${kind}`, form);
  const locale = form.values.locale ?? settings.data?.letterLocale;
  // A business is addressed formally unless the owner chooses otherwise.
  const usual = kind === 'breach.person' ? settings.data?.letterForm : 'formal';
  const letterForm = form.values.form ?? usual;
  return (
    <WritingDesk
      title={t(kind)}
      purpose={t(`${kind}-purpose`, { authority: breach.authority })}
      backLabel={t('back')}
      onBack={onBack}
      draft={draft}
      error={settings.error}
    >
      {locale !== undefined && letterForm !== undefined && (
        <Editor {...{ breach, kind, form, locale, letterForm }} />
      )}
    </WritingDesk>
  );
}

interface EditorProps {
  readonly breach: BreachView;
  readonly kind: BreachLetterKind;
  readonly form: FormState<LetterDraft>;
  readonly locale: LetterLocale;
  readonly letterForm: LetterForm;
}

function Editor({ breach, kind, form, locale, letterForm }: EditorProps) {
  const t = useTexts(breachLetterTexts);
  const addressee = useSettled(form.values.addressee);
  const composed = useQuery('breaches.compose-letter', {
    breachId: breach.id,
    kind,
    locale,
    form: letterForm,
    addressee,
  });
  const create = useCommand('breaches.create-letter');
  return (
    <LetterEditor
      composed={composed}
      locale={locale}
      form={letterForm}
      onVersion={(chosen, chosenForm) => {
        form.set('locale', chosen);
        form.set('form', chosenForm);
      }}
      edits={form.values.edits}
      onEdits={(edits) => form.set('edits', edits)}
      keeping={{
        // Each person gets a letter of their own: an earlier one is not this one.
        letterId:
          kind === 'breach.person'
            ? undefined
            : breach.letters.find((letter) => letter.kind === kind)?.id,
        personId: null,
        onKeep: (document) => create.run({ breachId: breach.id, document }),
        running: create.running,
        error: create.error,
      }}
      remark={
        <>
          {kind !== 'breach.authority' && (
            <NoteField
              label={t('addressee')}
              hint={t(
                kind === 'breach.person' ? 'addressee-person-hint' : 'addressee-controller-hint',
              )}
              rows={3}
              {...form.bind('addressee')}
              problem={composed.error?.fields.addressee}
            />
          )}
          {languageOf(locale) !== 'nl' && <p className="dw-muted">{t('own-words')}</p>}
        </>
      }
    />
  );
}
