/** Numbers as spreadsheets write them, in Dutch and in English. */

/**
 * A number such as `1.234,56`, `1,234.56`, `1234,5` or `€ 12,-`. Undefined for what is
 * none, and for `1.234` or `1,234` as long as `decimal` does not say which mark it is.
 */
export function readNumber(text: string, decimal?: ',' | '.'): number | undefined {
  const typed = text.replace(/[\s\u00a0€$£]|EUR/gi, '').replace(/,(?:-|–)$/, '');
  if (!/^[+-]?\d[\d.,]*$/.test(typed)) return undefined;
  const mark = decimal ?? decimalMark(typed);
  if (mark === undefined) return undefined;
  const thousands = mark === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = typed.split(mark);
  if (more.length > 0 || fraction?.includes(thousands)) return undefined;
  const groups = whole.replace(/^[+-]/, '').split(thousands);
  const grouped = groups.slice(1).every((group) => group.length === 3);
  if (!grouped || (groups.length > 1 && (groups[0] ?? '').length > 3)) return undefined;
  const number = Number(`${whole.replaceAll(thousands, '')}.${fraction || '0'}`);
  return Number.isFinite(number) ? number : undefined;
}

/** The last of two marks is the decimal one; of one mark it shows unless three digits follow. */
function decimalMark(typed: string): ',' | '.' | undefined {
  const last = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('.'));
  if (last < 0) return '.';
  const mark = typed[last] === ',' ? ',' : '.';
  const other = mark === ',' ? '.' : ',';
  if (typed.includes(other)) return mark;
  if (typed.indexOf(mark) !== last) return other;
  return typed.length - last - 1 === 3 ? undefined : mark;
}
