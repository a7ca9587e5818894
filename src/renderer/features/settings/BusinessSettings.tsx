import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldGroup, FieldRow, Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField, useProblem } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { ControllerInput } from '#shared/contract/business.ts';
import type { Output } from '#shared/contract/index.ts';
import { COUNTRIES } from '#shared/domain/locale.ts';
import { type CheckedField, checkBusinessField, listBusinessProblems } from './business-checks.ts';
import { settingsTexts } from './texts.ts';
import { listYearEnds } from './year-ends.ts';

/** Who the business is, as it stands on letters. */
export function BusinessSettings() {
  const { data, error } = useQuery('controller.get', {});
  if (error) return <ErrorNotice error={error} />;
  return data === undefined ? <Loading lines={8} /> : <BusinessForm controller={data} />;
}

function BusinessForm({ controller }: { readonly controller: Output<'controller.get'> }) {
  const t = useTexts(settingsTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const { profile, statementVersionOn: _, authority, ...initial } = controller;
  const update = useCommand('controller.update');
  const [refused, setRefused] = useState<CallError>();
  const error = update.error ?? refused;
  const form = useForm<ControllerInput>(initial, { error });
  const draft = useDraft('settings:business', form);
  const { values } = form;
  const warning = useProblem(checkBusinessField('vatNumber', values).warning);

  function checked(field: CheckedField) {
    return {
      ...form.bind(field),
      onBlur: () => {
        const { value } = checkBusinessField(field, values);
        if (value !== values[field]) form.set(field, value);
      },
    };
  }

  async function save() {
    const problems = listBusinessProblems(values);
    update.reset();
    if (Object.keys(problems).length > 0) {
      setRefused(new CallError({ code: 'bad-input', fields: problems }));
      return;
    }
    setRefused(undefined);
    if ((await update.run(values)) === undefined) return;
    await draft.clear();
    announce(t('saved'));
  }

  return (
    <Form onSubmit={save} submitLabel={t('save')} running={update.running} error={error}>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <FieldGroup title={t('identity-title')} hint={t('identity-hint')}>
        <FieldRow>
          <TextField label={t('name')} {...form.bind('name')} />
          <TextField label={t('legal-form')} {...form.bind('legalForm')} />
        </FieldRow>
        <NoteField label={t('address')} hint={t('address-hint')} {...form.bind('address')} />
        <ChoiceField
          label={t('country')}
          hint={t('authority-note', { authority })}
          {...form.bind('country')}
          options={COUNTRIES.map((value) => ({ value, label: w(`country.${value}`) }))}
        />
      </FieldGroup>
      <FieldGroup title={t('contact-title')}>
        <FieldRow>
          <TextField label={t('email')} type="email" {...checked('email')} />
          <TextField label={t('phone')} type="tel" {...checked('phone')} />
        </FieldRow>
        <TextField label={t('website')} {...checked('website')} />
      </FieldGroup>
      <FieldGroup title={t('numbers-title')}>
        <FieldRow>
          <TextField
            label={t(`registration-${values.country}`)}
            {...checked('registrationNumber')}
          />
          <TextField
            label={t('vat')}
            {...(warning !== undefined && { hint: warning })}
            {...checked('vatNumber')}
          />
          <TextField label={t('iban')} {...checked('iban')} />
        </FieldRow>
        <ChoiceField
          label={t('year-end')}
          hint={t('year-end-hint')}
          {...form.bind('financialYearEnd')}
          options={listYearEnds(initial.financialYearEnd, language)}
        />
      </FieldGroup>
      <FieldGroup title={t('signing-title')}>
        <FieldRow>
          <TextField label={t('signatory')} {...form.bind('signatory')} />
          <TextField label={t('place')} hint={t('place-hint')} {...form.bind('place')} />
        </FieldRow>
        <TextField label={t('dpo')} hint={t('dpo-hint')} {...form.bind('dataProtectionOfficer')} />
      </FieldGroup>
      {profile !== '' && <p className="dw-muted">{t('profile-note', { profile })}</p>}
    </Form>
  );
}
