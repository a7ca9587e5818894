import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarPlus,
  IconCheck,
  IconClock,
  IconFileText,
  IconGavel,
  IconInbox,
  IconMapPin,
  IconPlayerPause,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Why } from '#renderer/ui/Why.tsx';
import type { RequestView } from '#shared/contract/request-views.ts';
import { clockDays, clockMarks, type MarkKind } from './clock.ts';
import classes from './RequestClock.module.css';
import { requestTexts } from './texts.ts';

const ICONS: Readonly<Record<MarkKind, typeof IconClock>> = {
  received: IconInbox,
  today: IconMapPin,
  answered: IconCheck,
  safe: IconShieldCheck,
  promised: IconFileText,
  legal: IconGavel,
  paused: IconPlayerPause,
  extended: IconCalendarPlus,
};

interface RequestClockProps {
  readonly request: RequestView;
  /** Writing the letter that extends the term; absent when there is nothing to extend. */
  readonly onExtend?: () => void;
}

/** The line from receipt to term, and the same days as a list with the reasoning behind them. */
export function RequestClock({ request, onExtend }: RequestClockProps) {
  const t = useTexts(requestTexts);
  const today = useToday();
  const titleId = useId();
  const { deadline, receivedOn, answeredOn } = request;
  const dates = { ...deadline, receivedOn, answeredOn };
  const late = (answeredOn ?? today) > deadline.answerBy;
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
          {verdict} <DateText date={answeredOn ?? deadline.answerBy} />
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
          const due = kind !== 'received' && kind !== 'today' && kind !== 'answered';
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
      <Extension request={request} onExtend={onExtend} />
    </section>
  );
}

/** Until when the term can be extended, in words; the button is gone when it is too late. */
function Extension({ request, onExtend }: RequestClockProps) {
  const t = useTexts(requestTexts);
  const today = useToday();
  const { extendedOn, latestExtensionOn } = request.deadline;
  if (extendedOn !== null) {
    return (
      <p className="dw-muted">
        {t('clock-extended')} <DateText date={extendedOn} as="full" />.
      </p>
    );
  }
  if (onExtend === undefined || request.kind !== 'request') return null;
  if (today > latestExtensionOn.legal) return <p className="dw-muted">{t('clock-extend-late')}</p>;
  return (
    <p className={classes.extension}>
      <span className="dw-muted">
        {t('clock-extend-by')} <DateText date={latestExtensionOn.legal} as="full" />.{' '}
        {latestExtensionOn.careful < latestExtensionOn.legal && (
          <>
            {t('clock-extend-promise')} <DateText date={latestExtensionOn.careful} as="full" />.
          </>
        )}
      </span>
      <Button variant="subtle" size="compact-sm" data-writing="extension" onClick={onExtend}>
        {t('clock-extend')}
      </Button>
    </p>
  );
}
