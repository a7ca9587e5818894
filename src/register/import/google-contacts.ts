/**
 * Google Contacts as "Google CSV", with the columns of before and since 2024. Values of
 * one kind stand in numbered groups of columns; several in one cell are divided by ` ::: `.
 */

import type { SkipKind } from '#shared/domain/imports/codes.ts';
import { type Contact, createAddressBook, type Points } from './address-book.ts';
import { foldColumn } from './column-names.ts';
import { targetOfColumn } from './column-targets.ts';
import { columnNames } from './contact-columns.ts';
import { foldedCellReader, groupTags, leftOutCounter } from './contact-table.ts';
import { recogniseColumns } from './detect.ts';
import { readFormattedAddress } from './formatted-address.ts';
import { createGathering, type Gathering } from './gather.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings, Recognition, Table, TableReader, TableRow } from './reader.ts';
import type { Reading } from './records.ts';
import {
  countryFor,
  readAddress,
  readCountry,
  readEmail,
  readIban,
  readPhone,
  readWebsite,
} from './values.ts';

const OLD = columnNames(
  'Name; Given Name; Additional Name; Family Name; Yomi Name; Given Name Yomi; Additional Name Yomi; Family Name Yomi; Name Prefix; Name Suffix; Initials; Nickname; Short Name; Maiden Name; Birthday; Gender; Location; Billing Information; Directory Server; Mileage; Occupation; Hobby; Sensitivity; Priority; Subject; Notes; Language; Photo; Group Membership',
);
const NEW = columnNames(
  'First Name; Middle Name; Last Name; Phonetic First Name; Phonetic Middle Name; Phonetic Last Name; Name Prefix; Name Suffix; Nickname; File As; Organization Name; Organization Title; Organization Department; Birthday; Notes; Photo; Labels',
);
/** Fields of numbered groups, such as `Address 1 - City`. */
const GROUPS = columnNames(
  'E-mail: Type, Label, Value; Phone: Type, Label, Value; IM: Type, Service, Value; Website: Type, Label, Value; Event: Type, Label, Value; Relation: Type, Label, Value; Custom Field: Type, Label, Value; Address: Type, Label, Formatted, Street, City, PO Box, Region, Postal Code, Country, Extended Address; Organization: Type, Name, Yomi Name, Title, Department, Symbol, Location, Job Description',
).flatMap((group) => {
  const [name = '', fields = ''] = group.split(':');
  return [1, 2, 3].flatMap((n) =>
    fields.split(',').map((field) => `${name} ${n} - ${field.trim()}`),
  );
});

/** Columns that are read; `Address 2 - City` is known by `Address - City`. */
const READ: ReadonlySet<string> = new Set(
  columnNames(
    'Name; Given Name; Additional Name; Family Name; Initials; Nickname; Group Membership; First Name; Middle Name; Last Name; File As; Organization Name; Organization Title; Labels; E-mail - Type; E-mail - Label; E-mail - Value; Phone - Type; Phone - Label; Phone - Value; Website - Type; Website - Label; Website - Value; Custom Field - Type; Custom Field - Label; Custom Field - Value; Address - Type; Address - Label; Address - Formatted; Address - Street; Address - City; Address - PO Box; Address - Postal Code; Address - Country; Address - Extended Address; Organization - Type; Event - Type; Event - Label; Relation - Type; Relation - Label; IM - Type; IM - Service',
  ).map(foldColumn),
);
const ORGANISATION = ['Organization 1 - Name', 'Organization 1 - Title'].map(foldColumn);

const MARKS_OLD = ['Given Name', 'Additional Name', 'Yomi Name', 'Group Membership'];
const MARKS_NEW = ['First Name', 'Phonetic First Name', 'File As', 'Labels'];
/** A group of columns in the header, with its number. */
const NUMBERED = /^(.+?) (\d{1,3}) - (.+)$/;

export const GOOGLE_CONTACTS_READER: TableReader = {
  kind: 'table',
  id: 'google-contacts',
  system: 'google-contacts',
  columns: [...OLD, ...NEW, ...GROUPS],
  recognise,
  read,
};

function recognise(table: Table): Recognition {
  const known = [...OLD, ...NEW, ...GROUPS, ...table.header.filter((name) => NUMBERED.test(name))];
  const old = recogniseColumns(table, MARKS_OLD, known);
  return old.confidence > 0 ? old : recogniseColumns(table, MARKS_NEW, known);
}

function read(table: Table, settings: ReadSettings): Reading {
  const gathering = createGathering('google-contacts', table.entry);
  const book = createAddressBook(gathering, settings);
  const cellOf = foldedCellReader(table);
  const groups = numberedGroups(table);
  const countLeftOut = leftOutCounter(table, isRead, kindOf, gathering);
  for (const row of table.rows) {
    const cell = (name: string) => gathering.keep(cellOf(row, name), name);
    book.add(readContact(row, cell, groups, settings, gathering));
    countLeftOut(row);
  }
  return gathering.finish();
}

function isRead(column: string): boolean {
  const [, group, , field] = NUMBERED.exec(column) ?? [];
  const plain = group === undefined ? column : `${group} - ${field}`;
  return READ.has(foldColumn(plain)) || ORGANISATION.includes(foldColumn(column));
}

/** Days in somebody's life and people close to them, by the name of the group. */
function kindOf(column: string): SkipKind | undefined {
  if (/^event /i.test(column)) return 'birth-date';
  return /^relation /i.test(column) ? 'family' : undefined;
}

/** The numbers of each kind: `Phone` has 1 to 3 with `Phone 3 - Value`. */
type Groups = ReadonlyMap<string, ReadonlySet<string>>;

function numberedGroups({ header }: Table): Groups {
  const groups = new Map<string, Set<string>>();
  for (const name of header) {
    const [, group, number] = NUMBERED.exec(name) ?? [];
    if (group === undefined || number === undefined) continue;
    groups.set(group, (groups.get(group) ?? new Set()).add(number));
  }
  return groups;
}

type Cell = (column: string) => string;

/** One value of a numbered group. */
interface Numbered {
  readonly label: string;
  readonly field: (name: string) => string;
}

/** The values of a group, each cell taken apart, and the one that Google marks as the main one first. */
function listNumbered(group: string, cell: Cell, groups: Groups): Numbered[] {
  const found: (Numbered & { readonly main: boolean })[] = [];
  for (const number of groups.get(group) ?? []) {
    const of = (name: string) => divide(cell(`${group} ${number} - ${name}`));
    const label = cell(`${group} ${number} - Label`) || cell(`${group} ${number} - Type`);
    const count = Math.max(of('Value').length, of('Formatted').length, of('Street').length, 1);
    for (let place = 0; place < count; place += 1) {
      found.push({
        main: label.startsWith('*'),
        label: label.replace(/^\* ?/, ''),
        field: (name) => of(name)[place] ?? '',
      });
    }
  }
  return found.sort((a, b) => Number(b.main) - Number(a.main));
}

function divide(text: string): string[] {
  return text.split(' ::: ').map((part) => part.trim());
}

function readContact(
  row: TableRow,
  cell: Cell,
  groups: Groups,
  settings: ReadSettings,
  gathering: Gathering,
): Contact {
  const list = (group: string) => listNumbered(group, cell, groups);
  const addresses = list('Address');
  const country = addresses
    .map(({ field }) => countryFor(readCountry(field('Country')), settings.country))
    .reduce((found, next) => (found === settings.country ? next : found), settings.country);
  const custom = readCustom(list('Custom Field'), gathering);
  const groupsOf = cell('Group Membership') || cell('Labels');
  const column = cell('Labels') === '' ? 'Group Membership' : 'Labels';
  const home: Points[number][] = [];
  const work: Points[number][] = [];
  for (const place of addresses) {
    const point = readPlace(place, settings.country);
    (/^(?:home|thuis|privé?|privat|huis)$/i.test(place.label) ? home : work).push(point);
  }
  return {
    row: row.row,
    name: {
      givenName: cell('Given Name') || cell('First Name'),
      infix: cell('Additional Name') || cell('Middle Name'),
      familyName: cell('Family Name') || cell('Last Name'),
      initials: cell('Initials'),
      full: cell('Name') || cell('File As'),
    },
    nickname: cell('Nickname'),
    functionTitle: divide(cell('Organization Title') || cell('Organization 1 - Title'))[0] ?? '',
    organisation: divide(cell('Organization Name') || cell('Organization 1 - Name'))[0] ?? '',
    registrationNumber: custom.registration,
    vatNumber: custom.vat,
    country,
    own: [
      ...list('E-mail').map(({ label, field }) => readEmail(field('Value'), label)),
      ...list('Phone').map(({ label, field }) =>
        /fax|pager|semafoon/i.test(label) ? undefined : readPhone(field('Value'), country, label),
      ),
      ...home,
    ],
    business: [
      ...work,
      ...list('Website').map(({ label, field }) => readWebsite(field('Value'), label)),
      ...custom.ibans.map((iban) => readIban(iban)),
    ],
    tags: gathering.keepWords(groupTags(divide(groupsOf)), column),
  };
}

function readPlace({ label, field }: Numbered, country: Contact['country']): Points[number] {
  const box = field('PO Box');
  const street = [
    field('Street'),
    field('Extended Address'),
    /^\d+$/.test(box) ? `Postbus ${box}` : box,
  ]
    .filter((line) => line !== '')
    .join('\n');
  const [city, postcode] = [field('City'), field('Postal Code')];
  // Without a city the street holds the whole address, as the formatted one does.
  if (city === '' && postcode === '') {
    return readFormattedAddress(field('Formatted') || street, country, label);
  }
  return readAddress({ street, city, postcode, country: field('Country') }, country, label);
}

interface Custom {
  readonly registration: string;
  readonly vat: string;
  readonly ibans: readonly string[];
}

/** Fields that somebody made and named: numbers of a business are taken over, the rest is counted. */
function readCustom(fields: readonly Numbered[], gathering: Gathering): Custom {
  let registration = '';
  let vat = '';
  const ibans: string[] = [];
  for (const { label, field } of fields) {
    const value = field('Value');
    const forbidden = forbiddenColumn(label);
    const to = forbidden === undefined ? targetOfColumn(foldColumn(label))?.to : undefined;
    if (to === 'registration-number') registration ||= value;
    else if (to === 'vat-number') vat ||= value;
    else if (to === 'iban') ibans.push(value);
    else gathering.skip(forbidden ?? 'not-mapped', 'Custom Field', value);
  }
  return { registration, vat, ibans };
}
