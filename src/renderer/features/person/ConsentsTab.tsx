import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ConsentBadge } from '#renderer/ui/consent/ConsentBadge.tsx';
import { ConsentFacts } from '#renderer/ui/consent/ConsentFacts.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { localized } from '#shared/domain/locale.ts';
import { consentTexts } from './consent-texts.ts';
import type { SectionProps } from './IdentitySection.tsx';
import classes from './person.module.css';
import { RecordLine, Records } from './Records.tsx';

/** What the person agreed to and what was withdrawn, each with its proof. */
export function ConsentsTab({ person, panels }: SectionProps) {
  const t = useTexts(consentTexts);
  const language = useLanguage();
  const give = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
      onClick={() => panels.open({ kind: 'give' })}
      title="Ctrl+N"
    >
      {t('give')}
    </Button>
  );
  if (person.consents.length === 0) {
    return (
      <EmptyState title={t('empty-title')} action={give}>
        {t('empty-help')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('title')} purpose={t('purpose')} actions={give}>
      {person.marketingBlockedOn !== null && (
        <Caution title={t('objected-title')}>
          <p>{t('objected-text', { date: fullDate(person.marketingBlockedOn, language) })}</p>
        </Caution>
      )}
      <Records>
        {person.consents.map((consent) => {
          const topic = localized(consent.topic, language);
          return (
            <RecordLine
              key={consent.id}
              name={topic}
              onEdit={() => panels.open({ kind: 'consent', consent })}
              extra={
                consent.withdrawnOn === null && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('withdraw-named', { topic })}
                    onClick={() => panels.open({ kind: 'withdraw', consent })}
                  >
                    {t('withdraw')}
                  </Button>
                )
              }
            >
              <p className={classes.until}>
                <span className={classes.name}>{topic}</span>
                <ConsentBadge state={consent.state} />
              </p>
              <ConsentFacts consent={consent} />
            </RecordLine>
          );
        })}
      </Records>
    </Section>
  );
}
