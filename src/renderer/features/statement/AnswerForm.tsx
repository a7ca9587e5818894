import { useCommand } from '#renderer/call/use-command.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { completeTexts } from './complete-texts.ts';

/** What only the owner can say. */
export type Question = 'sources' | 'cookies';

interface AnswerFormProps {
  readonly question: Question;
  /** Null when not answered; of sources, empty means that there are no others. */
  readonly answer: string | null;
  readonly onDone: () => void;
}

/** One question about the business that no record of the register answers. */
export function AnswerForm({ question, answer, onDone }: AnswerFormProps) {
  const t = useTexts(completeTexts);
  const save = useCommand('statement.answer');
  const form = useForm(
    { others: answer === null || answer === '' ? 'only' : 'others', text: answer ?? '' },
    { error: save.error },
  );
  const { others, text } = form.values;
  const isSources = question === 'sources';

  async function submit() {
    const told = isSources && others === 'only' ? '' : text;
    if ((await save.run({ question, text: told })) === undefined) return;
    announce(t('answer-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('answer-save')}
      running={save.running}
      disabled={isSources && others === 'others' && text.trim() === ''}
      error={save.error}
      onCancel={onDone}
    >
      {isSources ? (
        <>
          <RadioField
            label={t('sources-help')}
            {...form.bind('others')}
            options={[
              { value: 'only', label: t('sources-only') },
              { value: 'others', label: t('sources-others') },
            ]}
          />
          {others === 'others' && (
            <NoteField
              label={t('sources-from')}
              hint={t('sources-from-hint')}
              {...form.bind('text')}
            />
          )}
        </>
      ) : (
        <>
          <p>{t('cookies-help')}</p>
          <NoteField label={t('cookies-text')} autoFocus rows={6} {...form.bind('text')} />
        </>
      )}
    </Form>
  );
}
