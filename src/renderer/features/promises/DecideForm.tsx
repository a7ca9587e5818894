import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { PromiseRow } from '#shared/contract/promises.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './promises.module.css';
import { promisesTexts } from './texts.ts';

interface DecideFormProps {
  readonly row: PromiseRow;
  readonly onDone: () => void;
}

/** How the owner reads an unclear sentence, and why; it may be taken back. */
export function DecideForm({ row, onDone }: DecideFormProps) {
  const t = useTexts(promisesTexts);
  const language = useLanguage();
  const decide = useCommand('promises.decide');
  const withdraw = useCommand('promises.withdraw-decision');
  const { decision, question } = row;
  const form = useForm(
    { decision: decision?.text ?? '', because: decision?.because ?? '' },
    { error: decide.error },
  );

  async function save() {
    if ((await decide.run({ promiseId: row.id, ...form.values })) === undefined) return;
    announce(t('decide-saved'));
    onDone();
  }

  async function takeBack() {
    if ((await withdraw.run({ promiseId: row.id })) === undefined) return;
    announce(t('withdrawn'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('decide-save')}
      running={decide.running}
      error={decide.error ?? withdraw.error}
      onCancel={onDone}
      extra={
        decision !== null && (
          <Button variant="default" loading={withdraw.running} onClick={() => void takeBack()}>
            {t('withdraw')}
          </Button>
        )
      }
    >
      <blockquote className={classes.quote}>{localized(row.says, language)}</blockquote>
      {question !== null && <p>{localized(question, language)}</p>}
      <TextField
        label={t('decision')}
        hint={t('decision-hint')}
        maxLength={500}
        autoFocus
        {...form.bind('decision')}
      />
      <NoteField label={t('because')} hint={t('because-hint')} {...form.bind('because')} />
    </Form>
  );
}
