/**
 * What address books have alike, whatever their format: a human, a business, or a human
 * who works for one. An address book knows no relations, consents or events.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { Country } from '#shared/domain/locale.ts';
import {
  doubtAbout,
  draftOrganisation,
  type FieldDoubt,
  type Gathering,
  listContactPoints,
  type OrganisationDraft,
} from './gather.ts';
import { looksLikeBusiness, type NameParts, readName } from './names.ts';
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
  readonly doubts?: readonly FieldDoubt[];
}

export interface AddressBook {
  readonly add: (contact: Contact) => void;
}

/** Lets entries be added as records; those that say nothing are rejected. */
export function createAddressBook(gathering: Gathering, settings: ReadSettings): AddressBook {
  const known = new Map<string, KnownOrganisation[]>();
  return {
    add(contact) {
      const { row, country, own, business } = contact;
      const parts = sortName(contact);
      const read = readName(parts.name, country);
      const organisation = parts.organisation || ownBusiness(contact, read.name);
      const reach = [...parts.emails, ...own];
      const named = Object.values(read.name).some(Boolean) || contact.nickname !== '';
      const points = [...reach, ...business];
      if (!named && organisation === '' && points.every((point) => point === undefined)) {
        gathering.reject(row, 'row.nobody');
        return;
      }
      const common = {
        externalId: contact.externalId ?? '',
        modifiedOn: contact.modifiedOn ?? null,
        tags: contact.tags,
        doubts: contact.doubts ?? [],
      };
      const addParty = (): RecordKey => {
        if (!named && organisation !== '') {
          return addOrganisation(contact, organisation, points, common, gathering);
        }
        const works = organisation !== '';
        const employer = works
          ? findOrganisation(contact, organisation, business, known, gathering)
          : null;
        const { contactPoints, doubts } = listContactPoints(works ? reach : points);
        return gathering.addPerson(row, {
          ...common,
          name: read.name,
          nickname: contact.nickname,
          functionTitle: contact.functionTitle,
          organisation: employer,
          contactPoints,
          doubts: [...common.doubts, ...doubtAbout('name', read.doubt), ...doubts],
        });
      };
      const key = addParty();
      const state = settings.consentState;
      if (state === null) return;
      const proof = doubtAbout('proof', state === 'given' ? 'consent.without-proof' : null);
      gathering.addConsent(key, row, { state, doubts: proof });
    },
  };
}

/** Persons carry no numbers of a business: a sole proprietor gets one under their own name. */
function ownBusiness({ registrationNumber, vatNumber }: Contact, name: PersonName): string {
  if (!registrationNumber && !vatNumber) return '';
  const { givenName, initials, infix, familyName, full } = name;
  return full || [givenName || initials, infix, familyName].filter(Boolean).join(' ');
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

interface KnownOrganisation {
  readonly key: RecordKey;
  readonly points: ReadonlySet<string>;
}

/** The organisation somebody works for: one record, unless what belongs to it differs. */
function findOrganisation(
  contact: Contact,
  name: string,
  points: Points,
  known: Map<string, KnownOrganisation[]>,
  gathering: Gathering,
): RecordKey {
  const same = known.get(foldForSearch(name)) ?? [];
  known.set(foldForSearch(name), same);
  const keys = [
    contact.registrationNumber ?? '',
    contact.vatNumber ?? '',
    ...points.map((point) => point?.value.normalized || (point?.value.value ?? '')),
  ].filter((key) => key !== '');
  const found = same.find(({ points: there }) => keys.every((key) => there.has(key)));
  if (found !== undefined) return found.key;
  const key = addOrganisation(contact, name, points, {}, gathering);
  same.push({ key, points: new Set(keys) });
  return key;
}

function addOrganisation(
  { row, country, registrationNumber = '', vatNumber = '' }: Contact,
  name: string,
  points: Points,
  common: Partial<OrganisationDraft>,
  gathering: Gathering,
): RecordKey {
  const registration = readRegistration(registrationNumber, country);
  const vat = readVat(vatNumber, country);
  const draft = draftOrganisation(name, { registration, vat }, points, common);
  return gathering.addOrganisation(row, draft);
}
