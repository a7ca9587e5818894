/** Reads address books that have one column per field, by the names of those columns. */

import type { SkipKind } from '#shared/domain/imports/codes.ts';
import { createAddressBook, type Points } from './address-book.ts';
import { foldColumn } from './column-names.ts';
import {
  type AddressColumns,
  allColumns,
  type ContactColumns,
  readColumns,
} from './contact-columns.ts';
import { recogniseColumns } from './detect.ts';
import { readFormattedAddress } from './formatted-address.ts';
import { createGathering, type Gathering } from './gather.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings, Table, TableReader, TableRow } from './reader.ts';
import type { Reading } from './records.ts';
import {
  countryFor,
  readAddress,
  readCountry,
  readEmail,
  readPhone,
  readTags,
  readWebsite,
} from './values.ts';

export interface ContactFormat {
  readonly id: string;
  readonly system: string;
  /** Columns that only such files have; one list per variant. */
  readonly own: readonly (readonly string[])[];
  readonly columns: ContactColumns;
}

/** A reader of one such format. */
export function contactTableReader({ id, system, own, columns }: ContactFormat): TableReader {
  const known = allColumns(columns);
  return {
    kind: 'table',
    id,
    system,
    columns: known,
    recognise: (table) =>
      own
        .map((required) => recogniseColumns(table, required, known))
        .reduce((best, next) => (next.confidence > best.confidence ? next : best)),
    read: (table, settings) => read(table, settings, system, columns),
  };
}

/** What programs fill in for nothing: the neutral choice of a list, "false", a date of zeros. */
const NOTHING =
  /^(?:(?:normal|normaal|false|falsch|onwaar|unspecified|niet-gespecificeerd|keine angabe|nicht angegeben|no|none)|0{1,4}[-./]0{1,2}[-./]0{1,4})$/i;

/** Counts what stands in columns that are not read, for one row after the other. */
export function leftOutCounter(
  table: Table,
  isRead: (column: string) => boolean,
  kindOf: (column: string) => SkipKind | undefined,
  gathering: Gathering,
): (row: TableRow) => void {
  const columns = table.header.flatMap((name, index) =>
    isRead(name)
      ? []
      : [{ name, index, kind: kindOf(name) ?? forbiddenColumn(name) ?? 'not-mapped' }],
  );
  return ({ cells }) => {
    for (const { name, index, kind } of columns) {
      const text = (cells[index] ?? '').trim();
      if (!NOTHING.test(text)) gathering.skip(kind, name, text);
    }
  };
}

/**
 * Gives the cell of a column by its name, without regard to capitals, accents and marks:
 * programs lose them on the way. Trimmed; empty for a column that the table does not have.
 */
export function foldedCellReader(table: Table): (row: TableRow, column: string) => string {
  const folded = table.header.map(foldColumn);
  const indexes = new Map<string, number>();
  return ({ cells }, column) => {
    const index = indexes.get(column) ?? (column === '' ? -1 : folded.indexOf(foldColumn(column)));
    indexes.set(column, index);
    return (cells[index] ?? '').trim();
  };
}

/** A cell by the name of its column; a name that is empty gives an empty text. */
type Cell = (column: string) => string;

function read(
  table: Table,
  settings: ReadSettings,
  system: string,
  columns: ContactColumns,
): Reading {
  const gathering = createGathering(system, table.entry);
  const book = createAddressBook(gathering, settings);
  const cellOf = foldedCellReader(table);
  const named = new Set(readColumns(columns).map(foldColumn));
  const technical = new Set(columns.technical.map(foldColumn));
  const citizen = new Set(columns.citizenNumbers.map(foldColumn));
  const countLeftOut = leftOutCounter(
    table,
    (name) => named.has(foldColumn(name)) || foldColumn(name) === foldColumn(columns.notes),
    (name) => {
      if (citizen.has(foldColumn(name))) return 'bsn';
      return technical.has(foldColumn(name)) ? 'technical' : undefined;
    },
    gathering,
  );
  for (const row of table.rows) {
    const cell: Cell = (name) => gathering.keep(cellOf(row, name), name);
    const notes = readNotes(cellOf(row, columns.notes));
    gathering.skip('note', columns.notes, notes.rest);
    const countries = columns.addresses.map(({ country }) => readCountry(cell(country)));
    const country = countries
      .map((state) => countryFor(state, settings.country))
      .reduce((found, next) => (found === settings.country ? next : found), settings.country);
    const address = (place: AddressColumns) => readPlace(place, cell, settings.country);
    const names = columns.full.map((name) => wholeName(cell(name)));
    book.add({
      row: row.row,
      name: {
        givenName: cell(columns.given),
        infix: cell(columns.middle),
        familyName: cell(columns.family),
        initials: cell(columns.initials),
        full: names.find((name) => name !== '') ?? '',
      },
      nickname: cell(columns.nickname),
      functionTitle: cell(columns.function),
      organisation: cell(columns.company),
      country,
      own: [
        ...readMails([...columns.emails.map(cell), ...notes.emails]),
        ...columns.phones.map((name) => readPhone(cell(name), country, name)),
        ...columns.addresses.filter(({ work }) => !work).map(address),
      ],
      business: [
        readPhone(cell(columns.companyPhone), country, columns.companyPhone),
        ...columns.addresses.filter(({ work }) => work).map(address),
        ...columns.websites.map((name) => readWebsite(cell(name))),
      ],
      tags: gathering.keepWords(groupTags(readTags(cell(columns.tags))), columns.tags),
    });
    countLeftOut(row);
  }
  return gathering.finish();
}

/** Groups that hold everybody, or whom somebody marked: they are no tags. */
const EVERYBODY = /^(?:\* ?)?(?:my ?contacts|mijn contacten|starred|met ster)$/i;

/** Names of groups without the star that Google puts before its own. */
export function groupTags(groups: readonly string[]): string[] {
  const tags = groups
    .filter((group) => !EVERYBODY.test(group))
    .map((group) => group.replace(/^\* ?/, ''))
    .filter((group) => group !== '');
  return [...new Set(tags)];
}

/** Outlook puts the e-mail address in brackets behind the name; a name that is nothing else is none. */
function wholeName(text: string): string {
  const name = text.length > 300 ? text : text.replace(/\s*[(<][^()<>]*@[^()<>]*[)>]\s*$/, '');
  return name.includes('@') ? '' : name;
}

function readMails(texts: readonly string[]): Points {
  // Inside a business Exchange writes its own kind of address.
  return texts.map((text) => (text.startsWith('/') ? undefined : readEmail(text)));
}

interface Notes {
  readonly emails: readonly string[];
  readonly rest: string;
}

const NOTED_EMAIL = /^E-mail(?: \d{1,2})? Address: ?(\S{1,254}@\S{1,254})[ \t]*$/gim;

/** Google has no columns for a fourth e-mail address and puts it among the notes. */
function readNotes(text: string): Notes {
  const emails = [...text.matchAll(NOTED_EMAIL)].map(([, email = '']) => email);
  return { emails, rest: text.replace(NOTED_EMAIL, '') };
}

function readPlace(place: AddressColumns, cell: Cell, country: ReadSettings['country']) {
  const { label, whole = '' } = place;
  const box = cell(place.box);
  const street = [...place.street.map(cell), /^\d+$/.test(box) ? `Postbus ${box}` : box]
    .filter((line) => line !== '')
    .join('\n');
  const [city, postcode] = [cell(place.city), cell(place.postcode)];
  if (street === '' && city === '' && postcode === '') {
    return readFormattedAddress(cell(whole), country, label);
  }
  return readAddress({ street, city, postcode, country: cell(place.country) }, country, label);
}
