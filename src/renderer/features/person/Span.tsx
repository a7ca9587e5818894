import { useTexts } from '#renderer/ui/i18n.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { personTexts } from './texts.ts';

interface SpanProps {
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
}

/** From when to when something lasts, in words and short dates. */
export function Span({ fromOn, toOn }: SpanProps) {
  const t = useTexts(personTexts);
  if (fromOn !== null && toOn !== null) {
    return <span>{t('from-to', { from: shortDate(fromOn), to: shortDate(toOn) })}</span>;
  }
  if (fromOn !== null) {
    const from = t('from', { date: shortDate(fromOn) });
    return (
      <span>
        {from} · {t('running')}
      </span>
    );
  }
  if (toOn !== null) return <span>{t('until', { date: shortDate(toOn) })}</span>;
  return <span>{t('without-start')}</span>;
}
