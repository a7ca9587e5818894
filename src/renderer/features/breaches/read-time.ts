/** Reads a time as people type it: `16:30`, `16.30`, `9:05`, `1630`. */

/** The time as `16:30`; undefined when it cannot be read. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim();
  const [, hour = '', minute = ''] =
    /^(\d{1,2})[:.h](\d{2})$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}
