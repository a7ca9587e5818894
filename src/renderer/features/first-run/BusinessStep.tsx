import { Button } from '@mantine/core';
import { useState } from 'react';
import { Form } from '#renderer/ui/Form.tsx';
import { RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import { COUNTRIES } from '#shared/domain/locale.ts';
import type { Plan } from './FirstRun.tsx';
import { firstRunTexts } from './texts.ts';

export interface StepProps {
  readonly plan: Plan;
  readonly onPlan: (plan: Plan) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Name, signatory and country of the business. */
export function BusinessStep({ plan, onPlan, onBack, onNext }: StepProps) {
  const t = useTexts(firstRunTexts);
  const ui = useTexts(uiTexts);
  const [asked, setAsked] = useState(false);
  const missing = plan.businessName.trim() === '';
  return (
    <Form
      submitLabel={ui('next')}
      onSubmit={() => {
        setAsked(true);
        if (!missing) onNext();
      }}
      extra={
        <Button variant="subtle" onClick={onBack}>
          {ui('back')}
        </Button>
      }
    >
      <p className="dw-muted">{t('business-purpose')}</p>
      <TextField
        label={t('business-name')}
        value={plan.businessName}
        onChange={(businessName) => onPlan({ ...plan, businessName })}
        problem={asked && missing ? 'text.required' : undefined}
        maxLength={120}
      />
      <TextField
        label={t('signatory')}
        hint={t('signatory-hint')}
        value={plan.signatory}
        onChange={(signatory) => onPlan({ ...plan, signatory })}
        problem={undefined}
        maxLength={120}
      />
      <RadioField
        label={t('country')}
        hint={t('country-hint')}
        value={plan.country}
        onChange={(country) => onPlan({ ...plan, country })}
        problem={undefined}
        options={COUNTRIES.map((country) => ({
          value: country,
          label: t(`country-${country}`),
          hint: t(`country-${country}-hint`),
        }))}
      />
    </Form>
  );
}
