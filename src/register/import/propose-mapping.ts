/**
 * Proposes what the columns of an unknown table hold: by their names, and where the
 * name says nothing by what stands in them. The owner sees and changes it before
 * anything is read.
 */
import { checkIban } from '#shared/domain/business-numbers.ts';
import { checkEmail, checkPhone, checkPostcode } from '#shared/domain/contact-points.ts';
import type { SkipKind } from '#shared/domain/imports/codes.ts';
import type { ColumnTarget, Mapping } from '#shared/domain/imports/mapping.ts';
import type { Country } from '#shared/domain/locale.ts';
import { foldColumn } from './column-names.ts';
import { labelOf, targetOfColumn, withLabel } from './column-targets.ts';
import { forbiddenByValues, forbiddenColumn } from './never-import.ts';
import type { Table } from './reader.ts';
import { readConsentState, readRelationKind } from './state-words.ts';

export interface ProposedColumn {
  /** Name in the header, or `(3)`. */
  readonly column: string;
  readonly target: ColumnTarget;
  readonly why: 'name' | 'values' | 'nothing';
  /** What of it is never taken over, when that is so. */
  readonly forbidden: SkipKind | null;
  /** Too few values to be sure that they are citizen numbers (BSN). */
  readonly suspected: boolean;
}

export interface ProposedMapping {
  readonly mapping: Mapping;
  readonly columns: readonly ProposedColumn[];
}

/** Filled cells of a column that are looked at. */
const SAMPLE = 200;
/** Part of them that must be of a kind. */
const MOST = 0.8;
const IGNORE: ColumnTarget = { to: 'ignore' };

/** A mapping for a table; columns nobody knows are left out of it as `ignore`. */
export function proposeMapping(table: Table, country: Country): ProposedMapping {
  const width = tableWidth(table);
  const names = Array.from(
    { length: width },
    (_, index) => table.header[index] ?? `(${index + 1})`,
  );
  const samples = sampleColumns(table, width);
  const drafts = names.map((column, index): ProposedColumn => {
    const values = samples[index] ?? [];
    const byName = forbiddenColumn(column);
    const known = byName === undefined ? targetByName(column, values, names) : undefined;
    const byValue = byName === undefined ? forbiddenByValues(values) : undefined;
    const suspected = byValue?.suspected === true;
    const forbidden = byName ?? (suspected ? undefined : byValue?.kind) ?? null;
    if (forbidden !== null) return { column, target: IGNORE, why: 'nothing', forbidden, suspected };
    if (known !== undefined) return { column, target: known, why: 'name', forbidden, suspected };
    const target = targetByValues(values, country);
    const why = target === undefined ? 'nothing' : 'values';
    return { column, target: target ?? IGNORE, why, forbidden, suspected };
  });
  const columns = settleNames(drafts);
  return { mapping: { columns: columns.map(({ target }) => target), relation: null }, columns };
}

/** Columns of the widest row or of the header. */
export function tableWidth(table: Table): number {
  return table.rows.reduce(
    (width, { cells }) => Math.max(width, cells.length),
    table.header.length,
  );
}

function sampleColumns({ rows }: Table, width: number): string[][] {
  return Array.from({ length: width }, (_, index) => {
    const sample: string[] = [];
    for (const { cells } of rows) {
      if (sample.length === SAMPLE) break;
      const cell = cells[index] ?? '';
      if (cell.trim() !== '') sample.push(cell);
    }
    return sample;
  });
}

function targetByName(
  column: string,
  values: readonly string[],
  names: readonly string[],
): ColumnTarget | undefined {
  // "Phone (2)" is the second of that name.
  const plain = column.replace(/ \(\d+\)$/, '');
  const folded = foldColumn(plain);
  if (folded === 'status' || folded === 'state') return stateTarget(values);
  const target = targetOfColumn(folded);
  const digits = /\d+$/.exec(folded)?.[0] ?? '';
  if (target === undefined || (target.to === 'relation' && !tellRelations(values))) {
    return undefined;
  }
  return isSecondAddress(target, digits, names)
    ? withLabel(target, `${labelOf(target)}${digits}`)
    : labelled(target, plain);
}

const ADDRESS_TARGETS: readonly string[] = [
  'street',
  'house-number',
  'house-number-addition',
  'postcode',
  'city',
  'country',
];

/** `Adres2` is a second line, unless there is a `Postcode2` or `Plaats2` to go with it. */
function isSecondAddress(target: ColumnTarget, digits: string, names: readonly string[]): boolean {
  if (Number(digits) < 2 || !ADDRESS_TARGETS.includes(target.to)) return false;
  return names.some((name) => {
    const folded = foldColumn(name);
    if (!folded.endsWith(digits)) return false;
    const other = targetOfColumn(folded);
    return other?.to === 'postcode' || other?.to === 'city';
  });
}

/** A telephone keeps the name of its column, which tells which one it is. */
function labelled(target: ColumnTarget, column: string): ColumnTarget {
  return target.to === 'phone' ? withLabel(target, column) : target;
}

/** A "Type" may be of anything: private or business, large or small. */
function tellRelations(values: readonly string[]): boolean {
  return (
    values.filter((value) => readRelationKind(value) !== undefined).length * 2 >= values.length
  );
}

/** A "Status" of subscribers says whether they may be mailed; another status says nothing here. */
function stateTarget(values: readonly string[]): ColumnTarget | undefined {
  const states = values.map((value) => readConsentState(value, 'opted-in'));
  const clear = states.filter((state) => state !== 'unclear' && state !== 'empty');
  const telling = clear.some((state) => state !== 'given' && state !== 'never-given');
  return telling && clear.length >= values.length * MOST
    ? { to: 'consent', topic: '', means: 'opted-in' }
    : undefined;
}

function targetByValues(values: readonly string[], country: Country): ColumnTarget | undefined {
  const tests: readonly (readonly [ColumnTarget, (value: string) => boolean])[] = [
    [{ to: 'email' }, (value) => value.includes('@') && checkEmail(value).ok],
    [{ to: 'iban' }, (value) => /^[a-z]{2}\d{2}/i.test(value.trim()) && checkIban(value).ok],
    [{ to: 'postcode' }, (value) => /[a-z]/i.test(value) && checkPostcode(value, country).ok],
    [{ to: 'website' }, (value) => /^(?:https?:\/\/|www\.)/i.test(value.trim())],
    [{ to: 'phone' }, (value) => /^\s*['’]?[+0]/.test(value) && checkPhone(value, country).ok],
  ];
  return tests.find(
    ([, test]) => values.length > 0 && values.filter(test).length >= values.length * MOST,
  )?.[0];
}

/**
 * "Naam" is the family name beside a given name, the organisation beside a contact
 * person or a number of a business, and otherwise the name of the person.
 */
function settleNames(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const isName = ({ column }: ProposedColumn) => /^(?:naam|name|nom)$/.test(foldColumn(column));
  const others = columns.filter((column) => !isName(column));
  const has = (to: ColumnTarget['to']) => others.some(({ target }) => target.to === to);
  return columns.map((proposed) => {
    if (proposed.forbidden !== null || !isName(proposed)) return proposed;
    const target = ((): ColumnTarget => {
      if (has('given-name') && !has('family-name')) return { to: 'family-name' };
      if (has('organisation') || has('family-name')) return { to: 'full-name' };
      const business = has('full-name') || has('registration-number') || has('vat-number');
      return { to: business ? 'organisation' : 'full-name' };
    })();
    return { ...proposed, target, why: 'name' };
  });
}
