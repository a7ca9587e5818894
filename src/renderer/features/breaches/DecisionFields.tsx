import { IconAlertTriangle } from '@tabler/icons-react';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import { BREACH_RISKS, REASONS_NOT_TELLING } from '#shared/domain/breaches.ts';
import { assessmentTexts } from './assessment-texts.ts';
import classes from './breaches.module.css';
import { formTexts } from './form-texts.ts';
import { type BreachValues, NONE } from './form-values.ts';
import { MomentField } from './MomentField.tsx';

interface DecisionFieldsProps {
  readonly form: FormState<BreachValues>;
  /** Which authority the business reports to; its words differ by country. */
  readonly authority: BreachView['authority'];
}

/** How large the risk is, and what was decided because of it (GDPR art. 33(1) and 34). */
export function RiskFields({ form, authority }: DecisionFieldsProps) {
  const t = useTexts(formTexts);
  const a = useTexts(assessmentTexts);
  const where = a(`told-${authority}`);
  const { risk, authorityReasonNot } = form.values;
  const contradicts = authorityReasonNot.trim() !== '' && risk !== null && risk !== 'unlikely';
  return (
    <FieldGroup title={t('group-risk')}>
      <RadioField
        label={t('risk')}
        {...form.bind('risk')}
        options={BREACH_RISKS.map((value) => ({
          value,
          label: t(`risk-${value}`),
          hint: value === 'unlikely' ? t('risk-unlikely-hint') : a(`risk-${value}-hint`, { where }),
        }))}
      />
      <NoteField label={t('risk-reason')} rows={2} {...form.bind('riskReason')} />
      {(risk === 'unlikely' || contradicts) && (
        <NoteField
          label={t('reason-not')}
          hint={t('reason-not-hint')}
          rows={2}
          {...form.bind('authorityReasonNot')}
        />
      )}
      {contradicts && (
        <p className={classes.warning} role="status">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
          {t('reason-not-risk')}
        </p>
      )}
      {risk === 'high' && (
        <>
          <ChoiceField
            label={t('not-told')}
            {...form.bind('personsNotToldBecause')}
            options={[
              { value: NONE, label: t('not-told-none') },
              ...REASONS_NOT_TELLING.map((value) => ({ value, label: t(`not-told-${value}`) })),
            ]}
          />
          {form.values.personsNotToldBecause !== NONE && (
            <NoteField label={t('not-told-note')} rows={2} {...form.bind('personsNotToldNote')} />
          )}
        </>
      )}
    </FieldGroup>
  );
}

interface ToldFieldsProps extends DecisionFieldsProps {
  /** The report comes, or came, after the 72 hours. */
  readonly late: boolean;
}

/** Who was told and when. */
export function ToldFields({ form, authority, late }: ToldFieldsProps) {
  const t = useTexts(formTexts);
  const a = useTexts(assessmentTexts);
  if (form.values.role === 'processor') {
    return (
      <FieldGroup title={t('group-told')}>
        <MomentField
          label={t('controller-on')}
          timeLabel={t('controller-time')}
          {...form.bind('controllerToldAt')}
        />
      </FieldGroup>
    );
  }
  return (
    <FieldGroup title={t('group-told')}>
      <MomentField
        label={a(`notified-on-${authority}`)}
        timeLabel={t('notified-time')}
        hint={t('notified-hint')}
        {...form.bind('authorityNotifiedAt')}
      />
      <TextField
        label={a(`reference-${authority}`)}
        maxLength={120}
        {...form.bind('authorityReference')}
      />
      {(late || form.values.lateReason !== '') && (
        <NoteField label={t('late-reason')} rows={2} {...form.bind('lateReason')} />
      )}
      <DateField
        label={t('persons-told')}
        hint={t('persons-told-hint')}
        {...form.bind('personsToldOn')}
      />
    </FieldGroup>
  );
}
