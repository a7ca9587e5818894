import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/nl';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { useLanguage, useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

interface DateCalendarProps {
  readonly date: PlainDate | undefined;
  readonly onPick: (date: PlainDate) => void;
}

/** A month of days to pick from; the week begins on Monday. */
export function DateCalendar({ date, onPick }: DateCalendarProps) {
  const language = useLanguage();
  const today = useToday();
  const t = useTexts(uiTexts);
  const calendar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const day = calendar.current?.querySelector<HTMLElement>('[data-selected], [data-today]');
    day?.focus();
  }, []);
  return (
    <DatePicker
      ref={calendar}
      value={date ?? null}
      defaultDate={date ?? today}
      getDayProps={(day) => (day === today ? { 'data-today': true } : {})}
      locale={language}
      firstDayOfWeek={1}
      // Red is for what is overdue.
      weekendDays={[]}
      // Esc closes the calendar, not the panel it stands in.
      __stopPropagation
      ariaLabels={{
        previousMonth: t('previous-month'),
        nextMonth: t('next-month'),
        previousYear: t('previous-year'),
        nextYear: t('next-year'),
        previousDecade: t('previous-years'),
        nextDecade: t('next-years'),
        monthLevelControl: t('choose-month'),
        yearLevelControl: t('choose-year'),
      }}
      onChange={(value) => {
        const picked = value === null ? undefined : parsePlainDate(value);
        if (picked !== undefined) onPick(picked);
      }}
    />
  );
}
