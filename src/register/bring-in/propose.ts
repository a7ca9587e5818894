/** Who in the files may be somebody of the register, or somebody else in the files. */

import { addressParts } from '#shared/domain/address-parts.ts';
import { proposeBusinesses } from '#shared/domain/matching/businesses.ts';
import type {
  MatchBusiness,
  MatchContradiction,
  MatchParty,
  MatchProposal,
  MatchReason,
  MatchStrength,
} from '#shared/domain/matching/parties.ts';
import { proposePersons } from '#shared/domain/matching/persons.ts';
import type { ReadDb } from '../database.ts';
import { groupByPerson } from '../group-rows.ts';
import type {
  OrganisationRecord,
  PersonRecord,
  ReadContactPoint,
  ReadResult,
  RecordKey,
} from '../import/records.ts';
import {
  listContactPointsToMatch,
  listExternalIds,
  listOrganisationsToMatch,
  listPersonsToMatch,
} from '../queries/import-matching.ts';

/** Two who may be the same: a record of the files, and a row of the register or another record. */
export interface Proposal {
  /** Its place in the list. */
  readonly id: number;
  readonly kind: 'person' | 'organisation';
  readonly strength: MatchStrength;
  readonly on: readonly MatchReason[];
  readonly against: readonly MatchContradiction[];
  readonly incoming: RecordKey;
  readonly with: { readonly known: number } | { readonly incoming: RecordKey };
}

/** Everybody and every business of the register, as far as they are compared. Plain data. */
export interface Known {
  readonly persons: readonly MatchParty[];
  readonly businesses: readonly MatchBusiness[];
}

export async function listKnown(db: ReadDb): Promise<Known> {
  return { persons: await knownPersons(db), businesses: await knownBusinesses(db) };
}

/** Weighs all records against the register; `systemId` is whose numbers the records carry. */
export function proposeMatches(
  result: ReadResult,
  known: Known,
  systemId: number | null,
): Proposal[] {
  const persons = proposePersons(
    result.persons.map((record) => partyOf(record, systemId)),
    known.persons,
  );
  const businesses = proposeBusinesses(
    result.organisations.map((record) => businessOf(record)),
    known.businesses,
  );
  return [
    ...persons.map((proposal) => ({ kind: 'person' as const, proposal })),
    ...businesses.map((proposal) => ({ kind: 'organisation' as const, proposal })),
  ].map(({ kind, proposal }, id) => view(id, kind, proposal));
}

function view(id: number, kind: Proposal['kind'], proposal: MatchProposal): Proposal {
  const other = proposal.with;
  return {
    id,
    kind,
    strength: proposal.strength,
    on: proposal.on,
    against: proposal.against,
    incoming: proposal.incoming,
    with: 'known' in other ? { known: Number(other.known) } : other,
  };
}

/** A system of the register, or the name that the reader gives it: numbers of two never meet. */
function systemName(systemId: number | null, system: string): string {
  return systemId === null ? system : String(systemId);
}

function partyOf(record: PersonRecord, systemId: number | null): MatchParty {
  const { name, externalId } = record;
  return {
    key: record.key,
    givenName: name.givenName,
    initials: name.initials,
    infix: name.infix,
    familyName: name.familyName,
    fullName: name.full,
    emails: normalizedOf(record.contactPoints, 'email'),
    phones: normalizedOf(record.contactPoints, 'phone'),
    ibans: normalizedOf(record.contactPoints, 'iban'),
    addresses: record.contactPoints.flatMap(({ parts }) =>
      parts === null ? [] : [{ postcode: parts.postcode, houseNumber: parts.houseNumber }],
    ),
    externalIds:
      externalId === '' ? [] : [{ system: systemName(systemId, record.system), id: externalId }],
  };
}

function businessOf(record: OrganisationRecord): MatchBusiness {
  return {
    key: record.key,
    name: record.name,
    registrationNumber: record.registrationNumber,
    vatNumber: record.vatNumber,
    addresses: record.contactPoints.flatMap(({ parts }) =>
      parts === null ? [] : [{ postcode: parts.postcode, houseNumber: parts.houseNumber }],
    ),
    // The register keeps no numbers of systems with organisations; among records they still count.
    externalIds: record.externalId === '' ? [] : [{ system: record.system, id: record.externalId }],
  };
}

function normalizedOf(points: readonly ReadContactPoint[], kind: string): string[] {
  return points
    .filter((point) => point.kind === kind && point.normalized !== '')
    .map(({ normalized }) => normalized);
}

async function knownPersons(db: ReadDb): Promise<MatchParty[]> {
  const [persons, points, ids] = await Promise.all([
    listPersonsToMatch(db),
    listContactPointsToMatch(db),
    listExternalIds(db),
  ]);
  const pointsOf = groupByPerson(points);
  const idsOf = groupByPerson(ids);
  return persons.map((person) => {
    const own = pointsOf(person.id);
    const normalized = (kind: string) =>
      own.filter((point) => point.kind === kind).map((point) => point.normalized);
    return {
      key: String(person.id),
      givenName: person.given_name,
      initials: '',
      infix: person.infix,
      familyName: person.family_name,
      fullName: '',
      emails: normalized('email'),
      phones: normalized('phone'),
      ibans: normalized('iban'),
      addresses: own
        .filter((point) => point.kind === 'address')
        .map((point) => addressParts(point.value)),
      externalIds: idsOf(person.id).map((row) => ({
        system: String(row.system_id),
        id: row.external_id,
      })),
    };
  });
}

async function knownBusinesses(db: ReadDb): Promise<MatchBusiness[]> {
  return (await listOrganisationsToMatch(db)).map((row) => ({
    key: String(row.id),
    name: row.name,
    registrationNumber: row.registration_number,
    vatNumber: row.vat_number,
    addresses: row.address === '' ? [] : [addressParts(row.address)],
    externalIds: [],
  }));
}
