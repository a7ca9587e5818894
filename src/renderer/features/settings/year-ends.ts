/** Days on which a book year can end: the last of a month. */

import type { Option } from '#renderer/ui/fields.tsx';
import { longDate } from '#renderer/ui/speak-date.ts';
import { addDays, plainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';

// Any year that is no leap year: a book year ends on 28 February.
const YEAR = 2027;

/** The last days of the months as `MM-DD`, and the current value when it is another day. */
export function listYearEnds(current: string, language: UiLanguage): Option[] {
  const ends = Array.from({ length: 12 }, (_, month) => {
    const next = month === 11 ? plainDate(YEAR + 1, 1, 1) : plainDate(YEAR, month + 2, 1);
    const end = addDays(next, -1);
    return { value: end.slice(5), label: longDate(end, language).replace(/ \d{4}$/, '') };
  });
  if (ends.some(({ value }) => value === current)) return ends;
  return [{ value: current, label: current }, ...ends];
}
