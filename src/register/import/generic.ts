/**
 * Reads any table of persons and organisations by a mapping: the one the owner chose,
 * or the one that the names of the columns propose.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { Country } from '#shared/domain/locale.ts';
import {
  createGathering,
  doubtAbout,
  draftOrganisation,
  type Gathering,
  listContactPoints,
} from './gather.ts';
import { addConsents, addEvents, warnOfSameConsents } from './generic-facts.ts';
import {
  type Business,
  type CommonParts,
  readAddresses,
  readBusiness,
  readCommon,
  takeName,
  takeValues,
  type Values,
} from './generic-values.ts';
import { type MappedColumn, mapColumns } from './mapped-columns.ts';
import { type ReadName, readName } from './names.ts';
import { proposeMapping } from './propose-mapping.ts';
import type { Mapping, ReadSettings, Recognition, Table, TableReader, TableRow } from './reader.ts';
import type { ReadContactPoint, Reading, RecordKey } from './records.ts';
import { SYNONYMS } from './synonyms.ts';
import {
  countryFor,
  type Read,
  readCountry,
  readEmails,
  readExternalId,
  readIban,
  readPhone,
  readWebsite,
} from './values.ts';

/** A preset that recognises its own header always goes before. */
const MOST_CONFIDENT = 0.3;

export const GENERIC_READER: TableReader = {
  kind: 'table',
  id: 'table',
  system: '',
  columns: [...SYNONYMS.keys()],
  recognise,
  read,
};

/** How many columns are known by name or by what they hold. */
function recognise(table: Table): Recognition {
  const { columns } = proposeMapping(table, 'NL');
  const known = columns.filter(({ why }) => why !== 'nothing').length;
  const confidence = columns.length === 0 ? 0 : (known / columns.length) * MOST_CONFIDENT;
  return {
    confidence,
    reasons: [{ code: 'generic', params: { known, columns: columns.length } }],
  };
}

function read(table: Table, settings: ReadSettings): Reading {
  const gathering = createGathering('', table.entry);
  const mapping = settings.mapping ?? proposeMapping(table, settings.country).mapping;
  const columns = mapColumns(table, mapping, settings, gathering);
  const organisations = new Map<string, RecordKey>();
  const ids = new Map<string, number>();
  for (const row of table.rows) {
    const values = takeValues(row, columns, gathering);
    const id = readExternalId(values.one('external-id')).value;
    if (id !== '') ids.set(id, (ids.get(id) ?? 0) + 1);
    readRow(row, values, { columns, settings, gathering, organisations, mapping });
  }
  const repeated = [...ids.values()].filter((count) => count > 1).length;
  if (repeated > 0) gathering.warn('records.repeated-id', { count: repeated });
  warnOfSameConsents(table, columns, gathering);
  return gathering.finish();
}

interface RowContext {
  readonly columns: readonly MappedColumn[];
  readonly settings: ReadSettings;
  readonly gathering: Gathering;
  /** Folded name to the organisation already made of it. */
  readonly organisations: Map<string, RecordKey>;
  readonly mapping: Mapping;
}

function readRow(row: TableRow, values: Values, context: RowContext): void {
  const { columns, settings, gathering, mapping } = context;
  const country = countryFor(readCountry(values.one('country')), settings.country);
  const read = readName(takeName(values), country);
  const business = readBusiness(values, read.name, country);
  const points = readPoints(values, country, settings.country);
  const named = Object.values(read.name).some(Boolean) || values.one('nickname') !== '';
  if (!named && business.name === '' && points.reach.length === 0) {
    gathering.reject(row.row, 'row.nobody');
    return;
  }
  const common = readCommon(row, values, columns, gathering, mapping.relation);
  const key = addParties(row, values, { read, named, business, points, common }, context);
  addConsents(key, row, columns, settings.consentState, gathering);
  addEvents(key, row, columns, gathering);
}

type Points = readonly (Read<ReadContactPoint> | undefined)[];

/** What reaches a human, and what belongs to a business where there is one. */
function readPoints(
  values: Values,
  country: Country,
  home: Country,
): { reach: Points; place: Points } {
  const emails = values.all('email').flatMap(({ text, label }) => readEmails(text, label));
  const phones = values.all('phone').map(({ text, label }) => readPhone(text, country, label));
  const websites = values.all('website').map(({ text }) => readWebsite(text));
  const ibans = values.all('iban').map(({ text }) => readIban(text));
  return {
    reach: [...emails, ...phones],
    place: [...readAddresses(values, country, home), ...websites, ...ibans],
  };
}

interface RowParts {
  readonly read: ReadName;
  /** The row says who somebody is, and not only how to reach them. */
  readonly named: boolean;
  readonly business: Business;
  readonly points: { readonly reach: Points; readonly place: Points };
  readonly common: CommonParts;
}

/** A person, an organisation, or a person who acts for one; the key of the one the row is about. */
function addParties(
  row: TableRow,
  values: Values,
  parts: RowParts,
  context: RowContext,
): RecordKey {
  const { named, business, points, common } = parts;
  const { reach, place } = points;
  if (business.name === '') {
    return addPerson(row, values, parts, null, [...reach, ...place], context.gathering);
  }
  if (!named) return addOrganisation(row, business, [...reach, ...place], common, context);
  const organisation = addOrganisation(row, business, place, {}, context);
  return addPerson(row, values, parts, organisation, reach, context.gathering);
}

function addOrganisation(
  row: TableRow,
  business: Business,
  points: Points,
  common: Partial<CommonParts>,
  { gathering, organisations }: RowContext,
): RecordKey {
  const { name } = business;
  const draft = draftOrganisation(name, business, points, common);
  const folded = foldForSearch(name);
  const known = organisations.get(folded);
  const bare = draft.contactPoints?.length === 0 && !draft.registrationNumber && !draft.vatNumber;
  // A column with the name of the employer: one organisation, however many work there.
  if (known !== undefined && bare && common.externalId === undefined) return known;
  const key = gathering.addOrganisation(row.row, draft);
  organisations.set(folded, key);
  return key;
}

function addPerson(
  row: TableRow,
  values: Values,
  { read, common }: RowParts,
  organisation: RecordKey | null,
  points: Points,
  gathering: Gathering,
): RecordKey {
  const { contactPoints, doubts } = listContactPoints(points);
  return gathering.addPerson(row.row, {
    ...common,
    name: read.name,
    nickname: values.one('nickname'),
    functionTitle: values.one('function'),
    organisation,
    contactPoints,
    doubts: [...common.doubts, ...doubtAbout('name', read.doubt), ...doubts],
  });
}
