/** How a workbook shows a number: as a date, with zeros in front, or as it is. */

export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** A format such as `00000000` shows a number with zeros in front. */
  | { readonly kind: 'padded'; readonly digits: number };

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };

/** Formats without a code in the file that are dates or times (ECMA-376, part 1, 18.8.30). */
const DATE_IDS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
  52, 53, 54, 55, 56, 57, 58,
]);

const DAY_SECONDS = 86_400;
/** 31 December 9999, the last day of Excel. */
const LAST_SERIAL = 2_958_465;
/** The 1900 system counts a 29 February 1900 that never was. */
const PHANTOM_DAY = 60;

/** What a format does, by its number and its code where the file has one. */
export function formatKind(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return DATE_IDS.has(id) ? DATE : PLAIN;
  // Text in quotes, escaped characters, colours and currencies say nothing of it.
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/(s)\.0+/gi, '$1');
  const zeros = /^0{2,20}$/.exec(bare);
  if (zeros !== null) return { kind: 'padded', digits: zeros[0].length };
  if (/general|standaard/i.test(bare)) return PLAIN;
  return /[dmyhs]/i.test(bare) && !/[#0?%]/.test(bare) ? DATE : PLAIN;
}

/**
 * A date number of Excel as `YYYY-MM-DD`, with `THH:MM:SS` when there is a time, or
 * `HH:MM:SS` for a time without a day. Undefined for what is no date of Excel.
 */
export function serialToIso(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL + 1) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, 19);
  if (day === 0 && !from1904) return time;
  if (day === PHANTOM_DAY && !from1904) return undefined;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < PHANTOM_DAY ? 31 : 30);
  const date = new Date(first + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return time === '00:00:00' ? date : `${date}T${time}`;
}
