/**
 * The person or the organisation that a row of a table is about, or the person who acts
 * for one. Presets and tables without one make them in the same way.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import {
  doubtAbout,
  draftOrganisation,
  draftPerson,
  type FieldDoubt,
  type Gathering,
} from './gather.ts';
import {
  type Business,
  type CommonParts,
  readAddresses,
  readBusiness,
  readCommon,
  takeName,
  type Values,
} from './generic-values.ts';
import type { MappedColumn } from './mapped-columns.ts';
import { type ReadName, readName } from './names.ts';
import type { ReadSettings, TableRow } from './reader.ts';
import type { ReadContactPoint, RecordKey } from './records.ts';
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

/** What holds for all rows of one table, and which organisations were made of it before. */
export interface PartyContext {
  readonly columns: readonly MappedColumn[];
  readonly settings: ReadSettings;
  readonly gathering: Gathering;
  /** Id in the source, or folded name, to the organisation already made of it. */
  readonly organisations: Map<string, RecordKey>;
  /** What everybody is, where the row does not say it. */
  readonly relation: RelationKind | null;
  /** Whose the address and the website are in a row with a person and an organisation. */
  readonly addressOf: 'person' | 'organisation';
}

/** What a preset knows of a row beside its mapped columns. */
export interface PartyFacts {
  /** Instead of the relation of the context; null for none. */
  readonly relation?: RelationKind | null;
  readonly inactive?: boolean;
  /** Instead of that of the mapped columns. */
  readonly externalId?: string;
  /** Number of the organisation, where the row is about a person. */
  readonly organisationId?: string;
  readonly lawfulBasis?: string;
  readonly doubts?: readonly FieldDoubt[];
}

/**
 * Adds who the row is about and gives the key; a row with nobody in it is refused and
 * gives undefined.
 */
export function addParty(
  row: TableRow,
  values: Values,
  context: PartyContext,
  facts: PartyFacts = {},
): RecordKey | undefined {
  const { columns, settings, gathering } = context;
  const country = countryFor(readCountry(values.one('country')), settings.country);
  const read = readName(takeName(values), country);
  const business = readBusiness(values, read.name, country);
  const points = readPoints(values, country, settings.country);
  const named = Object.values(read.name).some(Boolean) || values.one('nickname') !== '';
  if (!named && business.name === '' && points.reach.length === 0) {
    gathering.reject(row.row, 'row.nobody');
    return undefined;
  }
  const relation = facts.relation === undefined ? context.relation : facts.relation;
  const told = readCommon(row, values, columns, gathering, relation);
  const id = readExternalId(facts.externalId ?? '');
  const common = {
    ...told,
    externalId: facts.externalId === undefined ? told.externalId : id.value,
    inactive: told.inactive || facts.inactive === true,
    doubts: [...told.doubts, ...doubtAbout('externalId', id.doubt), ...(facts.doubts ?? [])],
  };
  return addParties(row, values, { read, named, business, points, common, facts }, context);
}

type Points = readonly (Read<ReadContactPoint> | undefined)[];

interface SortedPoints {
  /** What reaches a human. */
  readonly reach: Points;
  readonly addresses: Points;
  /** What belongs to a business where there is one. */
  readonly own: Points;
}

function readPoints(values: Values, country: Country, home: Country): SortedPoints {
  const emails = values.all('email').flatMap(({ text, label }) => readEmails(text, label));
  const phones = values.all('phone').map(({ text, label }) => readPhone(text, country, label));
  const websites = values.all('website').map(({ text }) => readWebsite(text));
  const ibans = values.all('iban').map(({ text }) => readIban(text));
  return {
    reach: [...emails, ...phones],
    addresses: readAddresses(values, country, home),
    own: [...websites, ...ibans],
  };
}

interface RowParts {
  readonly read: ReadName;
  /** The row says who somebody is, and not only how to reach them. */
  readonly named: boolean;
  readonly business: Business;
  readonly points: SortedPoints;
  readonly common: CommonParts;
  readonly facts: PartyFacts;
}

/** A person, an organisation, or a person who acts for one; the key of the one the row is about. */
function addParties(
  row: TableRow,
  values: Values,
  parts: RowParts,
  context: PartyContext,
): RecordKey {
  const { named, business, common, facts } = parts;
  const { reach, addresses, own } = parts.points;
  const { gathering, addressOf } = context;
  if (business.name === '') {
    return addPerson(row, values, parts, null, [...reach, ...addresses, ...own], gathering);
  }
  if (!named)
    return addOrganisation(row, business, [...reach, ...addresses, ...own], common, context);
  const [home, office] = addressOf === 'person' ? [addresses, []] : [[], addresses];
  const numbered = facts.organisationId ? { externalId: facts.organisationId } : {};
  const organisation = addOrganisation(row, business, [...office, ...own], numbered, context);
  return addPerson(row, values, parts, organisation, [...reach, ...home], gathering);
}

function addOrganisation(
  row: TableRow,
  business: Business,
  points: Points,
  common: Partial<CommonParts>,
  { gathering, organisations }: PartyContext,
): RecordKey {
  const { name } = business;
  const draft = draftOrganisation(name, business, points, common);
  const folded = foldForSearch(name);
  const id = common.externalId ?? '';
  const known = organisations.get(id === '' ? nameKey(folded) : idKey(id));
  const bare = draft.contactPoints?.length === 0 && !draft.registrationNumber && !draft.vatNumber;
  // A column with the name of the employer: one organisation, however many work there.
  if (known !== undefined && bare && common.relations === undefined) return known;
  const key = gathering.addOrganisation(row.row, draft);
  organisations.set(nameKey(folded), key);
  if (id !== '') organisations.set(idKey(id), key);
  return key;
}

function nameKey(folded: string): string {
  return `name ${folded}`;
}

/** Under which an organisation with an id stands in `organisations`. */
export function idKey(id: string): string {
  return `id ${id}`;
}

function addPerson(
  row: TableRow,
  values: Values,
  { read, common, facts }: RowParts,
  organisation: RecordKey | null,
  points: Points,
  gathering: Gathering,
): RecordKey {
  const own = {
    ...common,
    nickname: values.one('nickname'),
    functionTitle: values.one('function'),
    organisation,
    lawfulBasis: facts.lawfulBasis ?? '',
  };
  return gathering.addPerson(row.row, draftPerson(read, points, own));
}
