/**
 * The columns of a table under a mapping: what they hold, with their dates decided,
 * and what of them is left out on purpose.
 */

import type { SkipKind } from '#shared/domain/imports/codes.ts';
import type { ColumnTarget, Mapping } from '#shared/domain/imports/mapping.ts';
import { type DateColumn, dateColumn } from './dates.ts';
import type { Gathering } from './gather.ts';
import { forbiddenByValues, forbiddenColumn } from './never-import.ts';
import { tableWidth } from './propose-mapping.ts';
import type { ReadSettings, Table } from './reader.ts';

export interface MappedColumn {
  readonly index: number;
  readonly name: string;
  readonly target: ColumnTarget;
  /** Only for targets that hold a day. */
  readonly dates: DateColumn | null;
}

/** Whatever a mapping says, these are never taken over. */
export const NEVER: ReadonlySet<SkipKind> = new Set([
  'bsn',
  'rijksregisternummer',
  'card',
  'password',
  'secret',
  'biometric',
  'photo',
]);

const DATED: readonly ColumnTarget['to'][] = [
  'event',
  'consent-given-on',
  'consent-ended-on',
  'modified-on',
];

/**
 * The columns that are read. The others are counted as skipped, and columns whose dates
 * stay undecided or may hold citizen numbers are warned of.
 */
export function mapColumns(
  table: Table,
  mapping: Mapping,
  settings: ReadSettings,
  gathering: Gathering,
): MappedColumn[] {
  const columns: MappedColumn[] = [];
  const width = tableWidth(table);
  for (let index = 0; index < width; index += 1) {
    const name = table.header[index] ?? `(${index + 1})`;
    const target = mapping.columns[index] ?? { to: 'ignore' };
    const values = table.rows.map(({ cells }) => cells[index] ?? '');
    const skipped = reasonToSkip(name, target.to !== 'ignore', values, gathering);
    if (skipped !== undefined) {
      for (const value of values) gathering.skip(skipped, name, value);
      continue;
    }
    const dates = DATED.includes(target.to) ? datesOf(table, values, settings) : null;
    if (dates?.undecided === true) {
      const count = values.filter((value) => dates.read(value).doubt === 'date.order-undecided');
      gathering.warn('dates.order-undecided', { column: name, count: count.length });
    }
    columns.push({ index, name, target, dates });
  }
  return columns;
}

/** What a column holds that is left out; `used` says that it would be read otherwise. */
export function reasonToSkip(
  name: string,
  used: boolean,
  values: readonly string[],
  gathering: Gathering,
): SkipKind | undefined {
  const named = forbiddenColumn(name);
  if (named !== undefined && (NEVER.has(named) || !used)) return named;
  const found = forbiddenByValues(values);
  if (found?.suspected === true) gathering.warn('column.may-hold-bsn', { column: name });
  if (found?.suspected === false && NEVER.has(found.kind)) return found.kind;
  return used ? undefined : 'not-mapped';
}

function datesOf(table: Table, values: readonly string[], settings: ReadSettings): DateColumn {
  const { dateOrder, timeZone, today } = settings;
  return dateColumn(values, {
    order: dateOrder,
    sourceZone: timeZone,
    timeZone,
    today,
    workbook: table.workbook,
  });
}
