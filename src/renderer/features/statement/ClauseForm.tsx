import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ClauseView } from '#shared/contract/statement.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { completeTexts } from './complete-texts.ts';

interface ClauseFormProps {
  /** Undefined for a new one. */
  readonly clause: ClauseView | undefined;
  readonly onDone: () => void;
}

/** A text of the owner's own; who writes it says that it is right today. */
export function ClauseForm({ clause, onDone }: ClauseFormProps) {
  const t = useTexts(completeTexts);
  const language = useLanguage();
  const add = useCommand('statement.add-clause');
  const change = useCommand('statement.change-clause');
  const error = add.error ?? change.error;
  const form = useForm(
    {
      name: clause === undefined ? '' : localized(clause.name, language),
      body: clause === undefined ? '' : localized(clause.body, language),
    },
    { error },
  );

  async function save() {
    const saved =
      clause === undefined
        ? await add.run(form.values)
        : await change.run({ clauseId: clause.id, ...form.values });
    if (saved === undefined) return;
    announce(t('clause-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('clause-save')}
      running={add.running || change.running}
      error={error}
      onCancel={onDone}
    >
      <TextField label={t('clause-name')} autoFocus maxLength={200} {...form.bind('name')} />
      <NoteField
        label={t('clause-body')}
        hint={t('clause-body-hint')}
        rows={8}
        {...form.bind('body')}
      />
    </Form>
  );
}

interface EndClauseFormProps {
  readonly clauseId: number;
  readonly onDone: () => void;
}

/** From when the text is no longer part of the statement. */
export function EndClauseForm({ clauseId, onDone }: EndClauseFormProps) {
  const t = useTexts(completeTexts);
  const today = useToday();
  const end = useCommand('statement.end-clause');
  const form = useForm({ endedOn: today as string }, { error: end.error });

  async function save() {
    const endedOn = form.values.endedOn as PlainDate;
    if ((await end.run({ clauseId, endedOn })) === undefined) return;
    announce(t('clause-ended'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('clause-end-save')}
      running={end.running}
      error={end.error}
      onCancel={onDone}
    >
      <p>{t('clause-end-help')}</p>
      <DateField label={t('clause-end')} autoFocus {...form.bind('endedOn')} />
    </Form>
  );
}
