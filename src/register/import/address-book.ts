/**
 * What address books have alike, whatever their format: a human, a business, or a human
 * who works for one. An address book knows no relations, consents or events.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { Country } from '#shared/domain/locale.ts';
import { tidyTyped } from '#shared/domain/typed-text.ts';
import {
  doubtAbout,
  draftOrganisation,
  draftPerson,
  type Gathering,
  type OrganisationDraft,
} from './gather.ts';
import { looksLikeBusiness, type NameParts, readName, wholeName } from './names.ts';
import type { ReadSettings } from './reader.ts';
import type { PersonName, PersonRecord, ReadContactPoint, RecordKey } from './records.ts';
import { type Read, readEmail, readRegistration, readVat } from './values.ts';

export type Points = readonly (Read<ReadContactPoint> | undefined)[];

/** One entry of an address book, with nothing in it that is never taken over. */
export interface Contact {
  readonly row: number;
  readonly name: NameParts;
  readonly nickname: string;
  readonly functionTitle: string;
  readonly organisation: string;
  readonly registrationNumber?: string;
  readonly vatNumber?: string;
  /** Whose rules hold for names and numbers. */
  readonly country: Country;
  /** What reaches the human: telephone, e-mail, home. */
  readonly own: Points;
  /** What belongs to the business, where the entry has one. */
  readonly business: Points;
  readonly tags: readonly string[];
  readonly externalId?: string;
  readonly modifiedOn?: PersonRecord['modifiedOn'];
}

export interface AddressBook {
  readonly add: (contact: Contact) => void;
}

/** Lets entries be added as records; those that say nothing are rejected. */
export function createAddressBook(gathering: Gathering, settings: ReadSettings): AddressBook {
  const known = new Map<string, KnownOrganisation[]>();
  return {
    add(contact) {
      const key = addEntry(contact, known, gathering);
      const state = settings.consentState;
      if (state === null || key === undefined) return;
      const proof = doubtAbout('proof', state === 'given' ? 'consent.without-proof' : null);
      gathering.addConsent(key, contact.row, { state, doubts: proof });
    },
  };
}

/** The key of the record that an entry is about; undefined for one that says nothing. */
function addEntry(
  contact: Contact,
  known: Map<string, KnownOrganisation[]>,
  gathering: Gathering,
): RecordKey | undefined {
  const { row, country, own, business } = contact;
  const parts = sortName(contact);
  const read = readName(parts.name, country);
  const organisation = tidyTyped(parts.organisation) || ownBusiness(contact, read.name);
  const nickname = tidyTyped(contact.nickname);
  const reach = [...parts.emails, ...own];
  const points = [...reach, ...business];
  const named = Object.values(read.name).some(Boolean) || nickname !== '';
  const common = {
    externalId: contact.externalId ?? '',
    modifiedOn: contact.modifiedOn ?? null,
    tags: contact.tags,
  };
  if (!named && organisation === '' && points.every((point) => point === undefined)) {
    gathering.reject(row, 'row.nobody');
    return undefined;
  }
  if (!named && organisation !== '') {
    return addOrganisation(contact, organisation, points, common, known, gathering);
  }
  const employer =
    organisation === ''
      ? null
      : findOrganisation(contact, organisation, business, known, gathering);
  const functionTitle = tidyTyped(contact.functionTitle);
  const facts = { ...common, nickname, functionTitle, organisation: employer };
  return gathering.addPerson(row, draftPerson(read, employer === null ? points : reach, facts));
}

/** Persons carry no numbers of a business: a sole proprietor gets one under their own name. */
function ownBusiness({ registrationNumber, vatNumber }: Contact, name: PersonName): string {
  if (!registrationNumber && !vatNumber) return '';
  return wholeName(name);
}

interface SortedName {
  readonly name: NameParts;
  readonly organisation: string;
  /** E-mail addresses that stood where a name belongs. */
  readonly emails: Points;
}

/** A name that is an e-mail address, or that of the business, is none of the human. */
function sortName({ name, organisation }: Contact): SortedName {
  const emails: (Read<ReadContactPoint> | undefined)[] = [];
  const cleaned = Object.fromEntries(
    Object.entries(name).map(([part, text]) => {
      const read = text.includes('@') ? readEmail(text) : undefined;
      if (read === undefined || read.doubt !== null) return [part, text];
      emails.push(read);
      return [part, ''];
    }),
  ) as NameParts;
  const { full = '', givenName = '', familyName = '', infix = '' } = cleaned;
  if (full === '' || givenName + familyName + infix !== '') {
    return { name: cleaned, organisation, emails };
  }
  const business = looksLikeBusiness(full) || foldForSearch(full) === foldForSearch(organisation);
  return {
    name: business ? { ...cleaned, full: '' } : cleaned,
    organisation: organisation || (business ? full : ''),
    emails,
  };
}

/** Organisations of one name that are looked through, as branches of a chain are. */
const SAME_NAME = 50;

interface KnownOrganisation {
  readonly key: RecordKey;
  /** What is known of it: its numbers and contact points. */
  readonly facts: ReadonlySet<string>;
}

/** The organisation somebody works for: one record, unless what belongs to it differs. */
function findOrganisation(
  contact: Contact,
  name: string,
  points: Points,
  known: Map<string, KnownOrganisation[]>,
  gathering: Gathering,
): RecordKey {
  const facts = factsOf(contact, points);
  const same = known.get(foldForSearch(name)) ?? [];
  const found = same.find((one) => facts.every((fact) => one.facts.has(fact)));
  return found?.key ?? addOrganisation(contact, name, points, {}, known, gathering);
}

function factsOf({ registrationNumber = '', vatNumber = '' }: Contact, points: Points): string[] {
  return [registrationNumber, vatNumber]
    .concat(points.map((point) => point?.value.normalized || (point?.value.value ?? '')))
    .filter((fact) => fact !== '');
}

function addOrganisation(
  contact: Contact,
  name: string,
  points: Points,
  common: Partial<OrganisationDraft>,
  known: Map<string, KnownOrganisation[]>,
  gathering: Gathering,
): RecordKey {
  const { row, country, registrationNumber = '', vatNumber = '' } = contact;
  const registration = readRegistration(registrationNumber, country);
  const vat = readVat(vatNumber, country);
  const draft = draftOrganisation(name, { registration, vat }, points, common);
  const key = gathering.addOrganisation(row, draft);
  const folded = foldForSearch(name);
  const same = known.get(folded) ?? [];
  if (same.length < SAME_NAME) same.push({ key, facts: new Set(factsOf(contact, points)) });
  known.set(folded, same);
  return key;
}
