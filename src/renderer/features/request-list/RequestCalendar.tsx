import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBell,
  IconChevronLeft,
  IconChevronRight,
  IconFlag,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import type { RequestRow } from '#shared/contract/request-views.ts';
import { addMonths, dayOfWeek, type PlainDate } from '#shared/domain/calendar.ts';
import { findHoliday } from '#shared/domain/holidays.ts';
import { MONTHS, WEEKDAYS } from '#shared/domain/written-dates.ts';
import { type CaseDay, firstOfMonth, listCaseDays, weeksOfMonth } from './calendar-days.ts';
import classes from './RequestCalendar.module.css';
import { useNameOf } from './request-columns.tsx';
import { requestListTexts } from './texts.ts';

interface RequestCalendarProps {
  /** Open requests. */
  readonly requests: readonly RequestRow[];
  /** Any day of the month that is shown. */
  readonly month: PlainDate;
  readonly onMonth: (month: PlainDate) => void;
}

/** A month with the days of open requests; the same days stand in the list. */
export function RequestCalendar({ requests, month, onMonth }: RequestCalendarProps) {
  const t = useTexts(requestListTexts);
  const language = useLanguage();
  const today = useToday();
  const { data: controller } = useQuery('controller.get', {});
  const days = listCaseDays(requests);
  const first = firstOfMonth(month);
  const name = `${MONTHS[language][Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)}`;
  const count = [...days.keys()].filter((day) => firstOfMonth(day) === first).length;
  return (
    <div className={classes.calendar}>
      <p className="dw-muted">{t('calendar-purpose')}</p>
      <div className={classes.tools}>
        <ActionIcon
          variant="default"
          aria-label={t('previous-month')}
          onClick={() => onMonth(addMonths(first, -1))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('next-month')}
          onClick={() => onMonth(addMonths(first, 1))}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
        <Button variant="default" size="xs" onClick={() => onMonth(today)}>
          {t('this-month')}
        </Button>
        <p role="status" className={classes.found}>
          {count === 0
            ? t('in-month-none', { month: name })
            : t('in-month', { month: name, count })}
        </p>
      </div>
      <table className={classes.month}>
        <caption className="dw-hidden">{name}</caption>
        <thead>
          <tr>
            {WEEKDAYS[language].map((weekday) => (
              <th key={weekday} scope="col" abbr={weekday}>
                <span aria-hidden="true">{weekday.slice(0, language === 'nl' ? 2 : 3)}</span>
                <span className="dw-hidden">{weekday}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(first).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  inMonth={firstOfMonth(day) === first}
                  dayOff={controller && findHoliday(day, controller.country)?.name[language]}
                  cases={days.get(day) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}

interface DayProps {
  readonly day: PlainDate;
  readonly inMonth: boolean;
  /** Name of the public holiday. */
  readonly dayOff: string | undefined;
  readonly cases: readonly CaseDay[];
}

function Day({ day, inMonth, dayOff, cases }: DayProps) {
  const t = useTexts(requestListTexts);
  const language = useLanguage();
  const today = useToday();
  const isToday = day === today;
  return (
    <td
      className={classes.day}
      data-outside={!inMonth || undefined}
      data-off={dayOff !== undefined || dayOfWeek(day) > 5 || undefined}
      data-today={isToday || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <span className={classes.head}>
        <time dateTime={day} className={classes.number}>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span className="dw-hidden">{fullDate(day, language)}</span>
        </time>
        {isToday && <span className={classes.today}>{t('today')}</span>}
      </span>
      {dayOff !== undefined && <span className={classes.holiday}>{dayOff}</span>}
      {cases.length > 0 && (
        <ul className={classes.cases}>
          {cases.map(({ kind, request }) => (
            <li key={`${request.id}-${kind}`}>
              <CaseLink kind={kind} request={request} day={day} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function CaseLink({ kind, request, day }: CaseDay & { readonly day: PlainDate }) {
  const t = useTexts(requestListTexts);
  const language = useLanguage();
  const today = useToday();
  const name = useNameOf();
  const passed = kind === 'last' && day < today;
  const Icon = passed ? IconAlertTriangle : kind === 'last' ? IconFlag : IconBell;
  const tone = passed ? 'passed' : kind;
  return (
    <Link href={`/requests/${request.id}`} className={classes.case} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      <span>
        <strong>{name(request)}</strong> <span>{t(`day-${tone}`)}</span>
        <span className="dw-hidden"> {fullDate(day, language)}</span>
      </span>
    </Link>
  );
}

function Legend() {
  const t = useTexts(requestListTexts);
  return (
    <dl className={classes.legend}>
      <div>
        <dt>
          <IconBell size={14} stroke={1.8} aria-hidden="true" /> {t('day-safe')}
        </dt>
        <dd>{t('legend-safe')}</dd>
      </div>
      <div>
        <dt>
          <IconFlag size={14} stroke={1.8} aria-hidden="true" /> {t('day-last')}
        </dt>
        <dd>{t('legend-last')}</dd>
      </div>
    </dl>
  );
}
