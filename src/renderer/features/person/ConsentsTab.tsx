import { Button } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
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
      <Records>
        {person.consents.map((consent) => {
          const topic = localized(consent.topic, language);
          const withdrawn = consent.withdrawnOn !== null;
          return (
            <RecordLine
              key={consent.id}
              name={topic}
              onEdit={() => panels.open({ kind: 'consent', consent })}
              extra={
                !withdrawn && (
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
                <span className={classes.secret}>
                  {withdrawn ? (
                    <IconX size={14} stroke={1.8} aria-hidden="true" />
                  ) : (
                    <IconCheck size={14} stroke={1.8} aria-hidden="true" />
                  )}
                  {withdrawn ? t('state-withdrawn') : t('state-given')}
                </span>
              </p>
              <dl className={classes.facts}>
                <dt>{t('given')}</dt>
                <dd>
                  <DateText date={consent.givenOn} missing={t('given-unknown')} />
                  {consent.givenHow !== '' && ` · ${consent.givenHow}`}
                </dd>
                {withdrawn && (
                  <>
                    <dt>{t('state-withdrawn')}</dt>
                    <dd>
                      <DateText date={consent.withdrawnOn} />
                      {consent.withdrawnHow !== '' && ` · ${consent.withdrawnHow}`}
                    </dd>
                  </>
                )}
                {consent.wording !== '' && (
                  <>
                    <dt>{t('wording')}</dt>
                    <dd>{consent.wording}</dd>
                  </>
                )}
                <dt>{t('proof')}</dt>
                <dd>{consent.proof === '' ? t('no-proof') : consent.proof}</dd>
              </dl>
            </RecordLine>
          );
        })}
      </Records>
    </Section>
  );
}
