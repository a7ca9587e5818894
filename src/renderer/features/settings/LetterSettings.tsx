import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldGroup, FieldRow, Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, NumberField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { RegisterSettings } from '#shared/contract/business.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import { LogoSettings } from './LogoSettings.tsx';
import { settingsTexts } from './texts.ts';

const FORMS = ['formal', 'informal'] as const;
const YEARS = [1, 2, 3, 5, 6, 10];

/** Language and form of letters, the warning term, how long request files are kept, and the logo. */
export function LetterSettings() {
  const { data, error } = useQuery('settings.get', {});
  if (error) return <ErrorNotice error={error} />;
  return data === undefined ? (
    <Loading lines={8} />
  ) : (
    <>
      <LetterForm settings={data} />
      <LogoSettings />
    </>
  );
}

function LetterForm({ settings }: { readonly settings: RegisterSettings }) {
  const t = useTexts(settingsTexts);
  const w = useTexts(words);
  const update = useCommand('settings.update');
  const [refused, setRefused] = useState<CallError>();
  const error = update.error ?? refused;
  const form = useForm<Omit<RegisterSettings, 'warningDays'> & { warningDays: number | null }>(
    settings,
    { error },
  );
  const { values } = form;
  const period = form.bind('requestFilePeriod');
  // A period that was set by other means stays a choice.
  const periods = new Set(YEARS.map((years) => `P${years}Y`));
  if (settings.requestFilePeriod !== null) periods.add(settings.requestFilePeriod);

  async function save() {
    const { warningDays } = values;
    update.reset();
    if (warningDays === null) {
      setRefused(new CallError({ code: 'bad-input', fields: { warningDays: 'text.required' } }));
      return;
    }
    setRefused(undefined);
    if (await update.run({ ...values, warningDays })) announce(t('saved'));
  }

  return (
    <Form onSubmit={save} submitLabel={t('save')} running={update.running} error={error}>
      <FieldGroup title={t('letters-title')}>
        <FieldRow>
          <ChoiceField
            label={t('letter-locale')}
            hint={t('letter-locale-hint')}
            {...form.bind('letterLocale')}
            options={LETTER_LOCALES.map((value) => ({ value, label: w(`locale.${value}`) }))}
          />
          <ChoiceField
            label={t('letter-form')}
            {...form.bind('letterForm')}
            options={FORMS.map((value) => ({ value, label: w(`form.${value}`) }))}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t('terms-title')}>
        <FieldRow>
          <NumberField
            label={t('warning-days')}
            hint={t('warning-days-hint')}
            min={0}
            max={365}
            suffix={t('days')}
            {...form.bind('warningDays')}
          />
          <ChoiceField
            label={t('request-file')}
            hint={t('request-file-hint')}
            value={period.value ?? ''}
            onChange={(value) => period.onChange(value === '' ? null : value)}
            problem={period.problem}
            options={[
              { value: '', label: t('period-none') },
              ...[...periods].map((value) => ({ value, label: periodLabel(value) })),
            ]}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t('automated-title')}>
        <NoteField
          label={t('automated')}
          hint={t('automated-hint')}
          {...form.bind('automatedDecisions')}
        />
      </FieldGroup>
    </Form>
  );

  function periodLabel(value: string): string {
    const years = /^P(\d+)Y$/.exec(value)?.[1];
    return years === undefined ? value : t('period-years', { count: Number(years) });
  }
}
