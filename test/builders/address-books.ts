/** Address books made in code, and what came out of them, in short. */
import type { PersonRecord, ReadContactPoint, ReadResult } from '#register/import/records.ts';
import { toCsv } from '#shared/domain/csv.ts';

/** Given name or initials, infix and family name: `Jan|van der|Berg`; a whole name is `=Jan Bos`. */
export function shortName({ name }: PersonRecord): string {
  const { givenName, infix, familyName, initials, full } = name;
  return full !== '' ? `=${full}` : [givenName || initials, infix, familyName].join('|');
}

/** Names of all persons. */
export function shortNames({ persons }: ReadResult): string[] {
  return persons.map(shortName);
}

/** Contact points as `kind label: value`, with slashes between the lines of an address. */
export function shortPoints(
  of: { readonly contactPoints: readonly ReadContactPoint[] } | undefined,
) {
  return of?.contactPoints.map(
    ({ kind, label, value }) => `${kind} ${label}: ${value.replaceAll('\n', ' / ')}`,
  );
}

/** What was left out, as `kind column count`. */
export function shortSkips({ skipped }: ReadResult): string[] {
  return skipped.map(({ kind, column, count }) => `${kind} ${column} ${count}`);
}

/** A card of version 3.0 with these lines. */
export function makeCard(...lines: string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

/** A card of version 2.1 as bytes of Windows-1252. */
export function makeOldCard(...lines: string[]): Uint8Array {
  return Buffer.from(
    ['BEGIN:VCARD', 'VERSION:2.1', ...lines, 'END:VCARD', ''].join('\r\n'),
    'latin1',
  );
}

/** A CSV file with this header, and rows that have only the named columns filled. */
export function makeCsv(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const unknown = rows.flatMap((row) => Object.keys(row)).filter((name) => !header.includes(name));
  if (unknown.length > 0) throw new Error(`not in the header: ${unknown.join(', ')}`);
  const cells = rows.map((row) => header.map((name) => row[name] ?? ''));
  return toCsv([header, ...cells], { delimiter: ',', bom: false, guard: false });
}
