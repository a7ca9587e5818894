import { useQuery } from '#renderer/call/use-query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import {
  ChecksField,
  ChoiceField,
  NoteField,
  NumberField,
  RadioField,
  TextField,
} from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import { BREACH_NATURES, BREACH_ROLES } from '#shared/domain/breaches.ts';
import { formTexts } from './form-texts.ts';
import { type BreachValues, NONE } from './form-values.ts';
import { MomentField } from './MomentField.tsx';
import { OriginField } from './OriginFields.tsx';

interface FieldsProps {
  readonly form: FormState<BreachValues>;
  readonly breach: BreachView;
}

/** What happened, when, and where. */
export function WhatFields({ form, breach }: FieldsProps) {
  const t = useTexts(formTexts);
  const processors = useQuery('processors.list', {});
  const parties = (processors.data ?? []).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  // A processor whose agreement ended is on no list any more, but here it stays.
  const own = String(breach.processorId ?? NONE);
  const missing = own !== NONE && !parties.some(({ value }) => value === own);
  return (
    <FieldGroup title={t('group-what')}>
      <TextField label={t('name')} hint={t('name-hint')} maxLength={120} {...form.bind('name')} />
      <RadioField
        label={t('role')}
        {...form.bind('role')}
        options={BREACH_ROLES.map((value) => ({
          value,
          label: t(`role-${value}`),
          hint: t(`role-${value}-hint`),
        }))}
      />
      <OriginField {...form.bind('origin')} />
      <MomentField
        label={t('aware-on')}
        timeLabel={t('aware-time')}
        hint={t('aware-hint')}
        {...form.bind('awareAt')}
      />
      <MomentField
        label={t('discovered-on')}
        timeLabel={t('discovered-time')}
        hint={t('discovered-hint')}
        {...form.bind('discoveredAt')}
      />
      <FieldRow>
        <DateField
          label={t('occurred-from')}
          hint={t('occurred-hint')}
          {...form.bind('occurredFromOn')}
        />
        <DateField
          label={t('occurred-to')}
          hint={t('occurred-hint')}
          {...form.bind('occurredToOn')}
        />
      </FieldRow>
      <NoteField label={t('facts')} hint={t('facts-hint')} rows={4} {...form.bind('facts')} />
      <ChecksField
        label={t('natures')}
        {...form.bind('natures')}
        options={BREACH_NATURES.map((value) => ({ value, label: t(`nature-${value}`) }))}
      />
      <NoteField label={t('cause')} rows={2} {...form.bind('cause')} />
      <ChoiceField
        label={t('processor')}
        {...form.bind('processorId')}
        options={[
          { value: NONE, label: t('processor-none') },
          ...(missing ? [{ value: own, label: breach.processor }] : []),
          ...parties,
        ]}
      />
    </FieldGroup>
  );
}

/** Whom and which data it touched, and how they were protected. */
export function WhoFields({ form }: Pick<FieldsProps, 'form'>) {
  const t = useTexts(formTexts);
  return (
    <FieldGroup title={t('group-who')}>
      <NoteField
        label={t('person-categories')}
        hint={t('person-categories-hint')}
        rows={2}
        {...form.bind('personCategories')}
      />
      <NumberField label={t('approx-persons')} min={0} {...form.bind('approxPersons')} />
      <NoteField
        label={t('data-categories')}
        hint={t('data-categories-hint')}
        rows={2}
        {...form.bind('dataCategories')}
      />
      <NumberField
        label={t('approx-records')}
        hint={t('approx-records-hint')}
        min={0}
        {...form.bind('approxRecords')}
      />
      <NoteField
        label={t('protection')}
        hint={t('protection-hint')}
        rows={2}
        {...form.bind('protection')}
      />
    </FieldGroup>
  );
}

/** What may come of it and what is done about it. */
export function EffectFields({ form }: Pick<FieldsProps, 'form'>) {
  const t = useTexts(formTexts);
  return (
    <FieldGroup title={t('group-effects')}>
      <NoteField
        label={t('consequences')}
        hint={t('consequences-hint')}
        {...form.bind('consequences')}
      />
      <NoteField label={t('measures-taken')} {...form.bind('measuresTaken')} />
      <NoteField label={t('measures-planned')} {...form.bind('measuresPlanned')} />
      {form.values.role === 'controller' && (
        <NoteField label={t('advice')} hint={t('advice-hint')} rows={2} {...form.bind('advice')} />
      )}
    </FieldGroup>
  );
}
