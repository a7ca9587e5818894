import { useToday } from '#renderer/call/session.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { useLanguage, useTexts } from './i18n.ts';
import { fullDate, shortDate, speakDate, speakDistance } from './speak-date.ts';
import { words } from './words.ts';

interface DateTextProps {
  readonly date: PlainDate | null;
  /** `spoken`: distance and date; `distance`: only how far; `full`: date; `short`: 01-12-2026. */
  readonly as?: 'spoken' | 'distance' | 'full' | 'short';
  /** Shown for null; the default is a dash. */
  readonly missing?: string;
}

/** A date in words, with the exact date on hover. */
export function DateText({ date, as = 'spoken', missing }: DateTextProps) {
  const language = useLanguage();
  const today = useToday();
  const t = useTexts(words);
  if (date === null) {
    if (missing !== undefined) return <span>{missing}</span>;
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="dw-hidden">{t('unknown')}</span>
      </span>
    );
  }
  const text = {
    spoken: () => speakDate(date, today, language),
    distance: () => speakDistance(date, today, language),
    full: () => fullDate(date, language),
    short: () => shortDate(date),
  }[as]();
  const hover = as === 'short' ? speakDate(date, today, language) : shortDate(date);
  return (
    <time dateTime={date} title={hover}>
      {text}
    </time>
  );
}
