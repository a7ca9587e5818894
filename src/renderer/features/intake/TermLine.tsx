import { IconClock } from '@tabler/icons-react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { ceremonialDate } from '#renderer/ui/speak-date.ts';
import { dayOfWeek, parsePlainDate } from '#shared/domain/calendar.ts';
import classes from './intake.module.css';
import type { IntakeValues } from './intake-values.ts';
import { intakeTexts } from './texts.ts';

/** What one month means here; the days themselves need the statement, and come when it is recorded. */
export function TermLine({ values }: { readonly values: IntakeValues }) {
  const t = useTexts(intakeTexts);
  const sentences = useTermSentences(values);
  return (
    <div className={classes.term}>
      <IconClock size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p className={classes.strong}>{t('term-title')}</p>
        <p aria-live="polite">{sentences.join(' ')}</p>
      </div>
    </div>
  );
}

function useTermSentences({ kind, rights, receivedOn }: IntakeValues): string[] {
  const t = useTexts(intakeTexts);
  const language = useLanguage();
  const date = parsePlainDate(receivedOn);
  if (kind === 'misdirected') return [t('term-misdirected')];
  const sentences = kind === 'complaint' ? [t('term-complaint')] : [];
  if (date === undefined) sentences.push(t('term-unknown'));
  else sentences.push(t('term-from', { date: ceremonialDate(date, language) }));
  if (date !== undefined && dayOfWeek(date) > 5) sentences.push(t('term-weekend'));
  sentences.push(t('term-end'));
  if (rights.includes('objection') || rights.includes('consent-withdrawal')) {
    sentences.push(t('term-at-once'));
  }
  return [...sentences, t('term-after')];
}
