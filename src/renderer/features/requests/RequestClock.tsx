import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconFileText,
  IconGavel,
  IconInbox,
  IconMapPin,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Why } from '#renderer/ui/Why.tsx';
import { clockDays, clockMarks, type MarkKind } from './clock.ts';
import classes from './RequestClock.module.css';
import type { RequestView } from './RequestScreen.tsx';
import { requestTexts } from './texts.ts';

const ICONS: Readonly<Record<MarkKind, typeof IconClock>> = {
  received: IconInbox,
  today: IconMapPin,
  answered: IconCheck,
  safe: IconShieldCheck,
  promised: IconFileText,
  legal: IconGavel,
};

/** The line from receipt to term, and the same days as a list with the reasoning behind them. */
export function RequestClock({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  const today = useToday();
  const titleId = useId();
  const { deadline, receivedOn, answeredOn } = request;
  const dates = { ...deadline, receivedOn, answeredOn };
  const late = (answeredOn ?? today) > deadline.effectiveDue;
  const verdict =
    answeredOn === null
      ? late
        ? t('clock-late')
        : t('clock-answer-by')
      : late
        ? t('clock-done-late')
        : t('clock-done-in-time');
  const Icon = late ? IconAlertTriangle : answeredOn === null ? IconClock : IconCheck;
  return (
    <section className={classes.clock} aria-labelledby={titleId}>
      <h2 id={titleId} className="dw-hidden">
        {t('clock-title')}
      </h2>
      <p className={classes.verdict} data-late={late || undefined}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
        <span>
          {verdict} <DateText date={answeredOn ?? deadline.effectiveDue} />
        </span>
        <Why because={deadline.because} of={t('clock-title')} />
      </p>
      <div className={classes.line} aria-hidden="true">
        {clockMarks(dates, today).map(({ on, kinds, at }, index) => (
          <span
            key={on}
            className={classes.mark}
            data-low={index % 2 === 1 || undefined}
            style={{ left: `${at}%` }}
          >
            <span className={classes.icons}>
              {kinds.map((kind) => {
                const Mark = ICONS[kind];
                return <Mark key={kind} size={16} stroke={1.8} data-kind={kind} />;
              })}
            </span>
          </span>
        ))}
      </div>
      <dl className={classes.days}>
        {clockDays(dates, today).map(([kind, on]) => {
          const Mark = ICONS[kind];
          const due = kind === 'safe' || kind === 'promised' || kind === 'legal';
          return (
            <div key={kind} className={classes.day}>
              <dt>
                <Mark size={14} stroke={1.8} aria-hidden="true" data-kind={kind} />
                {t(`mark.${kind}`)}
              </dt>
              <dd>
                <DateText date={on} as="full" />
                {due && <Why because={deadline.because} of={t(`mark.${kind}`)} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
