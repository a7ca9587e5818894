/** A contact of Acumulus, or the customer block of an invoice, as a person and an organisation. */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import type { DateColumn } from './dates.ts';
import {
  doubtAbout,
  draftOrganisation,
  draftPerson,
  type FieldDoubt,
  type Gathering,
} from './gather.ts';
import { looksLikeBusiness, type ReadName, readName } from './names.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings } from './reader.ts';
import type { ReadContactPoint, ReadRelation, RecordKey, SourceRecord } from './records.ts';
import { readRelationKind } from './state-words.ts';
import {
  countryFor,
  type Read,
  readAddress,
  readCountry,
  readEmails,
  readExternalId,
  readIban,
  readPhone,
  readVat,
  readWebsite,
} from './values.ts';

type Fields = ReadonlyMap<string, string>;

/** What the fields are called in a contact, and in the customer block of an invoice. */
const NAMES = {
  id: ['contactid'],
  status: ['contactstatus'],
  type: ['contacttypeid', 'type'],
  typeName: ['contacttypename'],
  vatType: ['contactvattype', 'vattypeid'],
  business: ['contactname1', 'companyname1', 'contactname'],
  businessMore: ['contactname2', 'companyname2'],
  person: ['contactperson', 'fullname'],
  email: ['contactemail', 'email'],
  phone: ['contacttelephone', 'telephone'],
  otherPhone: ['telephone2'],
  website: ['contactwebsite', 'website'],
  iban: ['contactiban', 'contactbankaccountnumber', 'bankaccountnumber'],
  vat: ['contactvatnumber', 'vatnumber'],
  mandate: ['contactsepamandatedate'],
} as const;

/** The lines of an address; `alt` stands before those of the delivery address. */
const ADDRESS = {
  street: ['contactaddress1', 'address1'],
  more: ['contactaddress2', 'address2'],
  postcode: ['contactpostalcode', 'postalcode'],
  city: ['contactcity', 'city'],
  country: ['contactcountrycode', 'countrycode', 'contactcountryname', 'country'],
} as const;

/** Free text about somebody; `mark` is where users write what has no field. */
const NOTES = /^(?:contact)?(?:mark|about|notes|invoicenotes)$/;

/** Said once more by another field. */
const SAME_AGAIN: ReadonlySet<string> = new Set([
  'contactname',
  'contacttypename',
  'contactcountryid',
  'contactcountryname',
  'country',
  'countryautoname',
]);

/** Fields by which a contact is known. */
export function isContact(fields: Fields): boolean {
  if (fields.has('contactid') && [...fields.keys()].some((name) => CONTACT.test(name))) return true;
  const named = fields.has('companyname1') || fields.has('fullname');
  return named && [...fields.keys()].some((name) => CUSTOMER.test(name));
}

const CONTACT = /^contact(?:name[12]?|person|email|typeid|typename|telephone|city)$/;
const CUSTOMER =
  /^(?:contactid|contactyourid|vattypeid|postalcode|city|countrycode|email|overwriteifexists)$/;

export interface ContactContext {
  readonly settings: ReadSettings;
  readonly dates: DateColumn;
  readonly gathering: Gathering;
}

/** Adds what a contact says; gives the key of the one it is about, or undefined for nobody. */
export function addContact(
  row: number,
  fields: Fields,
  context: ContactContext,
): RecordKey | undefined {
  const { gathering } = context;
  const take = takeFields(fields, gathering);
  const parts = readParts(take, context.settings);
  const mandate = take.first(NAMES.mandate);
  take.skipTheRest();
  const { business, person } = parts.parties;
  if (business === '' && person === '' && parts.reach.every((one) => one === undefined)) {
    gathering.reject(row, 'row.nobody');
    return undefined;
  }
  const { reach, place } = parts;
  let key: RecordKey;
  if (business === '') key = addPerson(row, parts, [...reach, ...place], null, gathering);
  else if (person === '') key = addBusiness(row, parts, [...reach, ...place], true, gathering);
  else {
    const organisation = addBusiness(row, parts, place, false, gathering);
    key = addPerson(row, parts, reach, organisation, gathering);
  }
  addMandate(key, row, mandate, context);
  return key;
}

interface TakenFields {
  /** The first filled field of these names, without what is never taken over. */
  readonly first: (names: readonly string[], prefix?: string) => string;
  /** Counts every filled field that was not asked for. */
  readonly skipTheRest: () => void;
}

function takeFields(fields: Fields, gathering: Gathering): TakenFields {
  const used = new Set<string>();
  return {
    first(names, prefix = '') {
      const name = names.map((one) => prefix + one).find((one) => fields.get(one));
      if (name === undefined) return '';
      used.add(name);
      return gathering.keep(fields.get(name) ?? '', name);
    },
    skipTheRest() {
      for (const [name, value] of fields) {
        if (used.has(name) || SAME_AGAIN.has(name)) continue;
        const kind = NOTES.test(name) ? 'note' : forbiddenColumn(name);
        gathering.skip(kind ?? 'not-mapped', name, value);
      }
    },
  };
}

type Points = readonly (Read<ReadContactPoint> | undefined)[];

interface ContactParts {
  readonly parties: Parties;
  readonly name: ReadName;
  readonly vat: Read<string>;
  readonly reach: Points;
  readonly place: Points;
  readonly common: Pick<SourceRecord, 'externalId' | 'inactive'> & {
    readonly relations: readonly ReadRelation[];
    readonly doubts: readonly FieldDoubt[];
  };
}

function readParts({ first }: TakenFields, settings: ReadSettings): ContactParts {
  const addresses = ['', 'alt'].map((prefix) => ({
    label: prefix === '' ? '' : 'aflever',
    street: [first(ADDRESS.street, prefix), first(ADDRESS.more, prefix)].join('\n'),
    postcode: first(ADDRESS.postcode, prefix),
    city: first(ADDRESS.city, prefix),
    country: first(ADDRESS.country, prefix),
  }));
  const country = countryFor(readCountry(addresses[0]?.country ?? ''), settings.country);
  const vat = readVat(first(NAMES.vat), country);
  const parties = tellApart(
    first(NAMES.business),
    first(NAMES.businessMore),
    first(NAMES.person),
    first(NAMES.vatType) === '1' && vat.value === '',
    vat.value !== '',
  );
  const id = readExternalId(first(NAMES.id));
  const relation = readRelation(first(NAMES.type), first(NAMES.typeName));
  return {
    parties,
    name: readName({ full: parties.person }, country),
    vat,
    reach: [
      ...readEmails(first(NAMES.email)),
      readPhone(first(NAMES.phone), country),
      readPhone(first(NAMES.otherPhone), country),
    ],
    place: [
      ...addresses.map(({ label, ...address }) => readAddress(address, country, label)),
      readWebsite(first(NAMES.website)),
      readIban(first(NAMES.iban)),
    ],
    common: {
      externalId: id.value,
      inactive: first(NAMES.status) === '0',
      relations: relation.relations,
      doubts: [...doubtAbout('externalId', id.doubt), ...relation.doubts],
    },
  };
}

interface Parties {
  readonly business: string;
  readonly person: string;
}

/**
 * Acumulus has the name of a private person where the name of a business belongs. Without
 * a person beside it, it is one when the contact is private and no business by its name.
 */
function tellApart(
  first: string,
  more: string,
  person: string,
  isPrivate: boolean,
  numbered: boolean,
): Parties {
  const business = [first, more].filter(Boolean).join(' ');
  if (business === '') return { business: numbered ? person : '', person };
  const same = foldForSearch(business) === foldForSearch(person);
  if (person !== '') return { business: same && !numbered ? '' : business, person };
  return isPrivate && !looksLikeBusiness(business)
    ? { business: '', person: business }
    : { business, person: '' };
}

/** 1 is a debtor, 2 a creditor; 3 is any other relation. */
const TYPES: Readonly<Record<string, RelationKind>> = { '1': 'customer', '2': 'supplier-contact' };

function readRelation(type: string, name: string) {
  const kind = TYPES[type] ?? readRelationKind(name);
  const relations: ReadRelation[] = kind === undefined ? [] : [{ kind, fromOn: null, toOn: null }];
  const unclear = kind === undefined && (type !== '' || name !== '');
  return { relations, doubts: doubtAbout('relations', unclear ? 'relation.unclear' : null) };
}

const NO_NUMBER: Read<string> = { value: '', doubt: null };

function addBusiness(
  row: number,
  { parties, vat, common }: ContactParts,
  points: Points,
  alone: boolean,
  gathering: Gathering,
): RecordKey {
  const numbers = { registration: NO_NUMBER, vat };
  const draft = draftOrganisation(parties.business, numbers, points, alone ? common : {});
  return gathering.addOrganisation(row, draft);
}

function addPerson(
  row: number,
  { name, common }: ContactParts,
  points: Points,
  organisation: RecordKey | null,
  gathering: Gathering,
): RecordKey {
  return gathering.addPerson(row, draftPerson(name, points, { ...common, organisation }));
}

/** The day on which a mandate for direct debits was signed: what it means is the owner's to say. */
function addMandate(
  key: RecordKey,
  row: number,
  mandate: string,
  { dates, gathering }: ContactContext,
): void {
  const { moment, doubt } = dates.read(mandate);
  const source = NAMES.mandate[0];
  if (moment === null) {
    if (doubt !== null) gathering.warn('dates.unreadable', { column: source }, row);
    return;
  }
  gathering.addEvent(key, row, {
    kind: 'document-date',
    on: moment.on,
    source,
    doubts: [...doubtAbout('on', doubt), ...doubtAbout('kind', 'event.unclear')],
  });
}
