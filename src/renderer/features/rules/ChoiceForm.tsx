import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { Input } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import { ChoicePreview } from './ChoicePreview.tsx';
import { amountOf, periodOf, UNIT_WORDS, UNITS, type Unit } from './period.ts';
import classes from './RulesScreen.module.css';
import type { RuleRow } from './RulesTable.tsx';
import { rulesTexts } from './texts.ts';

const AS_RULE = '';

/** The owner's period for one rule, with what it would change before it is saved. */
export function ChoiceForm({
  rule,
  onDone,
}: {
  readonly rule: RuleRow;
  readonly onDone: () => void;
}) {
  const t = useTexts(rulesTexts);
  const word = useTexts(words);
  const language = useLanguage();
  const choose = useCommand('rules.choose');
  const [asked, setAsked] = useState(false);
  const form = useForm(
    {
      ...amountOf(rule.choice?.period ?? rule.statement.period),
      startKind: (rule.choice?.startKind ?? AS_RULE) as EventKind | typeof AS_RULE,
      reason: rule.choice?.reason ?? '',
    },
    { error: choose.error, prefix: 'choice' },
  );
  const period = periodOf(form.values);
  const choice: Input<'rules.choose'>['choice'] = {
    period: period ?? null,
    startKind: form.values.startKind === AS_RULE ? null : form.values.startKind,
    reason: form.values.reason,
  };
  const preview = useQuery(
    'rules.preview-choice',
    // The reason changes no date: typing it asks nothing again.
    { ruleId: rule.id, choice: { ...choice, reason: '' } },
    { enabled: period !== undefined && period !== null },
  );

  function amountProblem(): string | undefined {
    if (period === undefined) return 'period.invalid';
    return asked && period === null ? 'text.required' : form.problem('period');
  }

  async function save(next: Input<'rules.choose'>['choice'], said: 'saved' | 'removed') {
    if ((await choose.run({ ruleId: rule.id, choice: next })) === undefined) return;
    announce(t(said));
    onDone();
  }

  return (
    <>
      <p className={classes.says}>
        <strong>{t('says')}:</strong> {localized(rule.says, language)}
      </p>
      {rule.categories.length > 0 && (
        <p className={classes.says}>
          <strong>{t('used-for')}:</strong>{' '}
          {rule.categories.map((category) => localized(category, language)).join(', ')}
        </p>
      )}
      <Form
        onSubmit={() => {
          setAsked(true);
          if (period !== undefined && period !== null) void save(choice, 'saved');
        }}
        submitLabel={t('save')}
        running={choose.running}
        error={choose.error}
        onCancel={onDone}
        extra={
          rule.choice !== null && (
            <Button
              variant="subtle"
              disabled={choose.running}
              onClick={() => void save({ period: null, startKind: null, reason: '' }, 'removed')}
            >
              {t('remove')}
            </Button>
          )
        }
      >
        <div className={classes.period}>
          <TextField
            label={t('amount')}
            autoFocus
            {...form.bind('amount')}
            problem={amountProblem()}
          />
          <ChoiceField<Unit>
            label={t('unit')}
            {...form.bind('unit')}
            options={UNITS.map((unit) => ({ value: unit, label: t(UNIT_WORDS[unit]) }))}
          />
        </div>
        <ChoiceField<EventKind | typeof AS_RULE>
          label={t('start')}
          {...form.bind('startKind')}
          options={[
            { value: AS_RULE, label: t('start-as-rule') },
            ...rule.startKinds.map((kind) => ({ value: kind, label: word(`event.${kind}`) })),
          ]}
        />
        <NoteField label={t('reason')} hint={t('reason-hint')} rows={2} {...form.bind('reason')} />
      </Form>
      <h3 className={classes.preview}>{t('preview')}</h3>
      <ErrorNotice error={preview.error} />
      {period === undefined || period === null ? (
        <p className="dw-muted">{t('preview-wait')}</p>
      ) : (
        preview.data && <ChoicePreview preview={preview.data} />
      )}
    </>
  );
}
