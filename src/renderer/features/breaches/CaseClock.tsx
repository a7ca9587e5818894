import { useId } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Why } from '#renderer/ui/Why.tsx';
import type { BreachView } from '#shared/contract/breaches.ts';
import { breachClock, explainBreachClock } from '#shared/domain/breach-clock.ts';
import classes from './breaches.module.css';
import { ClockText, useMomentWords } from './ClockText.tsx';
import { readClock } from './case-state.ts';
import { breachesTexts } from './texts.ts';

interface CaseClockProps {
  readonly breach: BreachView;
  readonly now: string;
}

/** How the 72 hours stand, from when until when on the local clock, and why. */
export function CaseClock({ breach, now }: CaseClockProps) {
  const t = useTexts(breachesTexts);
  const language = useLanguage();
  const momentWords = useMomentWords();
  const titleId = useId();
  const { timeZone } = breach;
  const own = breach.role === 'controller';
  const title = own ? t('clock') : t('clock-processor');
  const clock = breachClock(breach.awareAt, now, timeZone);
  return (
    <section className={classes.clock} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div className={classes.verdict}>
        <ClockText reading={readClock(breach, now, timeZone)} timeZone={timeZone} />
        {own && <Why because={explainBreachClock(clock, language)} of={title} />}
      </div>
      <dl className={classes.days}>
        <div>
          <dt>{t('aware')}</dt>
          <dd>{momentWords(clock.aware)}</dd>
        </div>
        {own && (
          <div>
            <dt>{t('due')}</dt>
            <dd>{momentWords(clock.due)}</dd>
          </div>
        )}
      </dl>
      {own && clock.change !== null && <p className={classes.light}>{t('change')}</p>}
    </section>
  );
}
