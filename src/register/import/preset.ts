/**
 * Tables of systems that are known: which column goes where, which are read by the reader
 * itself, and what the others are that are left out. What is in no list is left out too,
 * and counted.
 */

import type { SkipKind } from '#shared/domain/imports/codes.ts';
import type { ColumnTarget, DateOrder } from '#shared/domain/imports/mapping.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { foldColumn } from './column-names.ts';
import { type DateColumn, dateColumn, type ReadDate } from './dates.ts';
import { createGathering, doubtAbout, type FieldDoubt, type Gathering } from './gather.ts';
import { takeValues, type Values } from './generic-values.ts';
import { type MappedColumn, NEVER, reasonToSkip } from './mapped-columns.ts';
import { addParty, idKey, type PartyContext, type PartyFacts } from './parties.ts';
import type { ReadSettings, Table, TableRow } from './reader.ts';
import type { Reading, RecordKey } from './records.ts';
import { wholeId } from './values.ts';

/**
 * What becomes of a column: a target, a text or a date that the reader asks for by name,
 * or what it is that stays out.
 */
export type PresetColumn =
  | Exclude<ColumnTarget, { readonly to: 'event' }>
  | { readonly to: 'text' | 'date' }
  | SkipKind;

export interface Preset {
  readonly system: string;
  /** Names as the system writes them; capitals, spaces and marks make no difference. */
  readonly columns: Readonly<Record<string, PresetColumn>>;
  /** For columns that are in no list, such as those of a numbered line; null leaves them out. */
  readonly others?: (name: string, values: readonly string[]) => PresetColumn | null;
  /** Order of day and month that the system fixes. */
  readonly dateOrder?: DateOrder;
  /** Zone of its times; null where the account sets it, and the owner is asked. */
  readonly zone: string | null;
  readonly relation: RelationKind | null;
  readonly addressOf: PartyContext['addressOf'];
}

/** A table under a preset. */
export interface PresetTable {
  readonly gathering: Gathering;
  /** Columns with a target, for consents and events that need nothing more. */
  readonly columns: readonly MappedColumn[];
  readonly values: (row: TableRow) => Values;
  /** A text column by name; empty where the table has none. */
  readonly text: (row: TableRow, column: string) => string;
  /** A text column that tells records apart; empty where a spreadsheet rounded it. */
  readonly id: (row: TableRow, column: string) => string;
  readonly date: (row: TableRow, column: string) => ReadDate;
  readonly has: (column: string) => boolean;
  readonly addParty: (row: TableRow, values: Values, facts?: PartyFacts) => RecordKey | undefined;
  /** An organisation that was made before, by its id in the source. */
  readonly findOrganisation: (id: string) => RecordKey | undefined;
  /** Adds the event of a date column, where it holds a date. */
  readonly addEvent: (
    of: RecordKey,
    row: TableRow,
    column: string,
    kind: EventKind,
    doubts?: readonly FieldDoubt[],
  ) => void;
  /** Once, after the last row. */
  readonly finish: () => Reading;
}

/** What tables of one archive share. */
export interface SharedParties {
  readonly gathering: Gathering;
  readonly organisations: Map<string, RecordKey>;
}

const NO_DATE: ReadDate = { moment: null, doubt: null };
const BY_NAME: ReadonlySet<string> = new Set(['text', 'date']);
const WITH_OFFSET = /(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i;

/** Names of the columns a preset knows, to recognise its tables by. */
export function presetColumns({ columns }: Pick<Preset, 'columns'>): string[] {
  return Object.keys(columns);
}

/** The columns of one address: of its street (one or more), postcode, city and country. */
export function addressColumns(
  label: string,
  streets: readonly string[],
  postcode: string,
  city: string,
  country: string,
): Record<string, PresetColumn> {
  return {
    ...Object.fromEntries(streets.map((name) => [name, { to: 'street', label } as const])),
    [postcode]: { to: 'postcode', label },
    [city]: { to: 'city', label },
    [country]: { to: 'country', label },
  };
}

/** Opens a table; what is left out of it is counted at once. */
export function openPreset(
  preset: Preset,
  table: Table,
  settings: ReadSettings,
  shared?: SharedParties,
): PresetTable {
  const gathering =
    shared?.gathering.inEntry(table.entry) ?? createGathering(preset.system, table.entry);
  const known = new Map(
    Object.entries(preset.columns).map(([name, column]) => [foldColumn(name), column]),
  );
  const columns: MappedColumn[] = [];
  const texts = new Map<string, MappedText>();
  const dated: CountedDates[] = [];
  for (const [index, name] of table.header.entries()) {
    const folded = foldColumn(name);
    const values = table.rows.map(({ cells }) => cells[index] ?? '');
    const column = known.get(folded) ?? preset.others?.(name, values) ?? null;
    const used = column !== null && typeof column === 'object' && column.to !== 'ignore';
    const reason = reasonToSkip(name, used, values, gathering);
    if (reason !== undefined || !used) {
      // The preset knows best what a column is, unless it holds what is never taken.
      const own = typeof column === 'string' && !(reason !== undefined && NEVER.has(reason));
      for (const value of values)
        gathering.skip(own ? column : (reason ?? 'not-mapped'), name, value);
      continue;
    }
    const counted = isDated(column) ? datesOf(preset, name, values, table, settings) : undefined;
    if (counted !== undefined) dated.push(counted);
    const dates = counted?.dates ?? null;
    if (BY_NAME.has(column.to)) texts.set(folded, { index, name, dates });
    else columns.push({ index, name, target: column as ColumnTarget, dates });
  }
  const context: PartyContext = {
    columns,
    settings,
    gathering,
    organisations: shared?.organisations ?? new Map(),
    relation: settings.mapping?.relation ?? preset.relation,
    addressOf: preset.addressOf,
  };
  const date = ({ cells }: TableRow, column: string): ReadDate => {
    const found = texts.get(foldColumn(column));
    return found?.dates?.read(cells[found.index] ?? '') ?? NO_DATE;
  };
  const text = ({ cells }: TableRow, column: string): string => {
    const found = texts.get(foldColumn(column));
    return found === undefined ? '' : gathering.keep((cells[found.index] ?? '').trim(), found.name);
  };
  return {
    gathering,
    columns,
    values: (row) => takeValues(row, columns, gathering),
    text,
    id: (row, column) => wholeId(text(row, column)),
    date,
    has: (column) => texts.has(foldColumn(column)),
    addParty: (row, values, facts) => addParty(row, values, context, facts),
    findOrganisation: (id) => context.organisations.get(idKey(id)),
    addEvent(of, row, column, kind, doubts = []) {
      const { moment, doubt } = date(row, column);
      if (moment === null) return;
      const source = texts.get(foldColumn(column))?.name ?? column;
      gathering.addEvent(of, row.row, {
        kind,
        on: moment.on,
        at: moment.at,
        source,
        doubts: [...doubts, ...doubtAbout('on', doubt)],
      });
    },
    finish() {
      warnOfDates(dated, gathering);
      return gathering.finish();
    },
  };
}

interface MappedText {
  readonly index: number;
  readonly name: string;
  readonly dates: DateColumn | null;
}

const DATED: readonly string[] = ['date', 'consent-given-on', 'consent-ended-on', 'modified-on'];

function isDated(column: Exclude<PresetColumn, string>): boolean {
  return DATED.includes(column.to);
}

interface CountedDates {
  readonly name: string;
  readonly dates: DateColumn;
  /** How many cells hold a text that turned out odd, whoever read it and however often. */
  readonly count: (odd: OddDate) => number;
}

type OddDate = 'undecided' | 'unreadable' | 'local';

/** The dates of a column; what is odd about them is remembered as they are read. */
function datesOf(
  { dateOrder, zone }: Preset,
  name: string,
  values: readonly string[],
  { workbook }: Table,
  { timeZone, today, ...settings }: ReadSettings,
): CountedDates {
  const order = settings.dateOrder ?? dateOrder ?? null;
  const rules = { order, sourceZone: zone ?? timeZone, timeZone, today, workbook };
  const { read, ...column } = dateColumn(values, rules);
  const odd = { undecided: new Set(), unreadable: new Set(), local: new Set() };
  const remember = (text: string): ReadDate => {
    const found = read(text);
    if (found.doubt === 'date.order-undecided') odd.undecided.add(text);
    if (found.doubt === 'date.unreadable') odd.unreadable.add(text);
    const timed = found.moment !== null && found.moment.at !== null;
    if (zone === null && timed && !WITH_OFFSET.test(text)) odd.local.add(text);
    return found;
  };
  const count = (kind: OddDate) => values.filter((value) => odd[kind].has(value)).length;
  return { name, dates: { ...column, read: remember }, count };
}

/** Warns once per column, however many dates in it were odd. */
function warnOfDates(dated: readonly CountedDates[], gathering: Gathering): void {
  const codes = [
    ['undecided', 'dates.order-undecided'],
    ['unreadable', 'dates.unreadable'],
    ['local', 'time-zone.assumed'],
  ] as const;
  for (const { name, count } of dated) {
    for (const [kind, code] of codes) {
      const found = count(kind);
      if (found > 0) gathering.warn(code, { column: name, count: found });
    }
  }
}
