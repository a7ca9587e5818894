import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { type LocalMoment, localMoment } from '#shared/domain/breach-clock.ts';
import classes from './breaches.module.css';
import { type ClockReading, isLateReading } from './case-state.ts';
import { spokenMinutes } from './duration.ts';
import { breachesTexts } from './texts.ts';

/** A moment as `ma 23 november 2026 om 16:30`. */
export function useMomentWords(): (moment: LocalMoment) => string {
  const t = useTexts(breachesTexts);
  const language = useLanguage();
  return ({ on, time }) => t('moment', { day: fullDate(on, language), time });
}

interface ClockTextProps {
  readonly reading: ClockReading;
  readonly timeZone: string;
}

/** How far the clock of a breach is, in words with an icon; late never by colour alone. */
export function ClockText({ reading, timeZone }: ClockTextProps) {
  const words = useClockWords(timeZone);
  const late = isLateReading(reading);
  const Icon = late ? IconAlertTriangle : reading.kind === 'running' ? IconClock : IconCheck;
  return (
    <span className={classes.reading} data-late={late || undefined}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      <span>{words(reading)}</span>
    </span>
  );
}

function useClockWords(timeZone: string): (reading: ClockReading) => string {
  const t = useTexts(breachesTexts);
  const language = useLanguage();
  const momentWords = useMomentWords();
  const spoken = (minutes: number) => spokenMinutes(minutes, language);
  return (reading) => {
    switch (reading.kind) {
      case 'running': {
        const { late, remainingMinutes, due } = reading.clock;
        const moment = momentWords(due);
        return late
          ? t('late', { length: spoken(-remainingMinutes), moment })
          : t('left', { length: spoken(remainingMinutes), moment });
      }
      case 'reported': {
        const { late, remainingMinutes } = reading.clock;
        const moment = momentWords(localMoment(reading.at, timeZone));
        return late
          ? t('reported-late', { moment, length: spoken(-remainingMinutes) })
          : t('reported', { moment });
      }
      case 'none-needed':
        return t('none-needed');
      case 'to-tell':
        return t('to-tell', { length: spoken(reading.clock.elapsedMinutes) });
      case 'told':
        return t('told', { moment: momentWords(localMoment(reading.at, timeZone)) });
    }
  };
}
