import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { RadioField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { uiTexts } from '#renderer/ui/texts.ts';
import type { ProfileSummary } from '#shared/contract/session.ts';
import { localized } from '#shared/domain/locale.ts';
import type { StepProps } from './BusinessStep.tsx';
import { firstRunTexts } from './texts.ts';

/** Which of the published statements looks most like the owner's. */
export function ProfileStep({ plan, onPlan, onBack, onNext }: StepProps) {
  const t = useTexts(firstRunTexts);
  const ui = useTexts(uiTexts);
  const language = useLanguage();
  const profiles = useQuery('session.profiles', {});
  const [asked, setAsked] = useState(false);

  function explain(profile: ProfileSummary): string {
    const has = t('profile-has', {
      trade: localized(profile.trade, language),
      categories: profile.categories,
      rules: profile.rules,
    });
    if (profile.country === plan.country) return has;
    return `${has} · ${t('profile-other-country', { country: t(`country-${profile.country}`) })}`;
  }
  // Those of the own country first: their periods and words fit.
  const sorted = profiles.data?.toSorted(
    (a, b) => Number(b.country === plan.country) - Number(a.country === plan.country),
  );

  return (
    <Form
      submitLabel={ui('next')}
      onSubmit={() => {
        setAsked(true);
        if (plan.profile !== null) onNext();
      }}
      extra={
        <Button variant="subtle" onClick={onBack}>
          {ui('back')}
        </Button>
      }
    >
      <ErrorNotice error={profiles.error} />
      {sorted === undefined ? (
        <Loading />
      ) : (
        <RadioField
          label={t('profile-purpose')}
          hint={t('profile-later')}
          value={plan.profile}
          onChange={(profile) => onPlan({ ...plan, profile })}
          problem={asked && plan.profile === null ? 'text.required' : undefined}
          options={sorted.map((profile) => ({
            value: profile.id,
            label: profile.name,
            hint: explain(profile),
          }))}
        />
      )}
    </Form>
  );
}
