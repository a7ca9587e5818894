import { NoteField, RadioField } from '#renderer/ui/fields.tsx';
import type { Bound } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { BREACH_ORIGINS, type BreachOrigin } from '#shared/domain/breaches.ts';
import { assessmentTexts } from './assessment-texts.ts';

/** How it came to the owner: seen, reported from outside, or told by another party. */
export function OriginField(bound: Bound<BreachOrigin>) {
  const t = useTexts(assessmentTexts);
  return (
    <RadioField
      label={t('origin')}
      {...bound}
      options={BREACH_ORIGINS.map((value) => ({
        value,
        label: t(`origin-${value}`),
        ...(value === 'report' && { hint: t('origin-report-hint') }),
      }))}
    />
  );
}

/** That it turned out to be none, with the reason. */
export function NoBreachField(bound: Bound<string>) {
  const t = useTexts(assessmentTexts);
  return <NoteField label={t('no-breach')} hint={t('no-breach-hint')} rows={2} {...bound} />;
}
