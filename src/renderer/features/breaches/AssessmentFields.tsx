import { FieldGroup } from '#renderer/ui/Form.tsx';
import { CheckField, ChecksField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import { ASSESSMENT_POINTS, signalRisk } from '#shared/domain/breach-assessment.ts';
import { assessmentTexts } from './assessment-texts.ts';
import classes from './breaches.module.css';
import { assessmentOf, type BreachValues } from './form-values.ts';

interface AssessmentFieldsProps {
  readonly form: FormState<BreachValues>;
  readonly authority: BreachView['authority'];
}

/** Points to go through, and what they point at; nothing is decided by them. */
export function AssessmentFields({ form, authority }: AssessmentFieldsProps) {
  const t = useTexts(assessmentTexts);
  const signal = signalRisk(assessmentOf(form.values));
  return (
    <FieldGroup title={t('title')} hint={t(`purpose-${authority}`)}>
      <ChecksField
        label={t('points')}
        hint={t('points-hint')}
        stacked
        {...form.bind('assessment')}
        options={ASSESSMENT_POINTS.map((value) => ({ value, label: t(value) }))}
      />
      <CheckField label={t('gone-through')} {...form.bind('assessed')} />
      <div className={classes.signal} role="status">
        <p>
          <strong>{t('signal')}:</strong>{' '}
          {signal === null ? t('signal-none') : t(`signal-${signal.risk}`)}
        </p>
        {signal !== null && signal.because.length > 0 && (
          <p>
            {t('signal-because', { points: signal.because.map((point) => t(point)).join('; ') })}
          </p>
        )}
        <p className="dw-muted">{t('signal-decide')}</p>
      </div>
    </FieldGroup>
  );
}
