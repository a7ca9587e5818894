import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/nl';
import { DatePicker } from '@mantine/dates';
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
  return (
    <DatePicker
      value={date ?? null}
      defaultDate={date ?? today}
      getDayProps={(day) => (day === today ? { 'data-today': true } : {})}
      locale={language}
      firstDayOfWeek={1}
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
