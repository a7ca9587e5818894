/** Pages of what lies on the desk, for the screens of an import. */
import { ContractError } from '#shared/contract/errors.ts';
import type {
  ImportPreviewRow,
  ImportProposal,
  ImportSide,
} from '#shared/contract/import-views.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import type { OrganisationRecord, PersonRecord } from '../import/records.ts';
import type { Looked } from './desk.ts';
import { nameOfRecord } from './names.ts';

type Party = PersonRecord | OrganisationRecord;
type Doubts = ImportPreviewRow extends infer R
  ? R extends { doubts: infer D }
    ? D
    : never
  : never;

/** What was looked at last. Throws `conflict` when nothing was. */
export function lookedOf(looked: Looked | undefined): Looked {
  if (looked === undefined) throw new ContractError('conflict');
  return looked;
}

/** One page of a section. */
export function previewPage(
  looked: Looked,
  { section, only, offset, limit }: Parsed<'imports.preview'>,
): Output<'imports.preview'> {
  const names = new Map([
    ...looked.result.organisations.map(({ key, name }) => [key, name] as const),
    ...looked.result.persons.map((record) => [record.key, nameOfRecord(record)] as const),
  ]);
  const page = <T>(all: readonly T[], view: (one: T) => ImportPreviewRow) => ({
    rows: all.slice(offset, offset + limit).map(view),
    total: all.length,
  });
  const { result, heldBack } = looked;
  const doubtful = <T extends { readonly doubts: readonly unknown[] }>(all: readonly T[]) =>
    only === 'doubtful' ? all.filter(({ doubts }) => doubts.length > 0) : all;
  switch (section) {
    case 'parties': {
      const all: readonly Party[] = [...result.persons, ...result.organisations];
      const shown = only === 'held-back' ? all.filter(({ key }) => heldBack.has(key)) : all;
      return page(doubtful(shown), (party) => ({
        section,
        ...viewParty(party, names),
        kind: 'name' in party && typeof party.name === 'string' ? 'organisation' : 'person',
        erasedBefore: (heldBack.get(party.key) ?? []).map(({ erasedOn, cause, matchedOn }) => ({
          erasedOn: erasedOn as PlainDate,
          cause: cause as DisposalCause,
          matchedOn: [...matchedOn],
        })),
      }));
    }
    case 'consents':
      return page(doubtful(result.consents), (one) => ({
        section,
        of: names.get(one.of) ?? '',
        ...one.place,
        topic: one.topic,
        state: one.state,
        givenOn: one.given?.on ?? null,
        givenHow: one.givenHow,
        endedOn: one.ended?.on ?? null,
        endedHow: one.endedHow,
        proof: one.proof,
        evidence: one.evidence,
        doubts: viewDoubts(one.doubts),
      }));
    case 'events':
      return page(doubtful(result.events), (one) => ({
        section,
        of: names.get(one.of) ?? '',
        ...one.place,
        kind: one.kind,
        on: one.on,
        source: one.source,
        doubts: viewDoubts(one.doubts),
      }));
    case 'holdings':
      return page(result.holdings, (one) => ({
        section,
        ...one.place,
        name: one.name,
        bytes: one.bytes,
        modifiedOn: one.modified?.on ?? null,
        lockedUntilOn: one.lockedUntilOn,
        legalHold: one.legalHold,
      }));
    case 'rejected':
      return page(result.rejected, ({ entry, row, code, params }) => ({
        section,
        entry,
        row,
        code,
        params: { ...params },
      }));
  }
}

function viewDoubts(doubts: Party['doubts']): Doubts {
  return doubts.map(({ code, field }) => ({ code, field })) as Doubts;
}

/** A record as a side of a comparison, and as a line of the preview. */
function viewParty(
  party: Party,
  names: ReadonlyMap<string, string>,
): Omit<ImportSide, 'personId' | 'organisationId'> {
  const isPerson = !('registrationNumber' in party);
  return {
    key: party.key,
    entry: party.place.entry,
    row: party.place.row,
    externalId: party.externalId,
    name: isPerson ? nameOfRecord(party) : party.name,
    functionTitle: isPerson ? party.functionTitle : '',
    organisation:
      isPerson && party.organisation !== null ? (names.get(party.organisation) ?? '') : '',
    registrationNumber: isPerson ? '' : party.registrationNumber,
    vatNumber: isPerson ? '' : party.vatNumber,
    relations: party.relations.map((relation) => ({ ...relation })),
    contactPoints: party.contactPoints.map(({ kind, value, label }) => ({ kind, value, label })),
    inactive: party.inactive,
    modifiedOn: party.modifiedOn,
    tags: [...party.tags],
    doubts: party.doubts.map(({ code, field }) => ({ code, field })),
  };
}

/** One page of who may be the same; `sideOfKnown` shows somebody of the register. */
export async function proposalPage(
  looked: Looked,
  { strength, offset, limit }: Parsed<'imports.proposals'>,
  sideOfKnown: (kind: 'person' | 'organisation', id: number) => Promise<ImportSide>,
): Promise<Output<'imports.proposals'>> {
  const all =
    strength === null
      ? looked.proposals
      : looked.proposals.filter((proposal) => proposal.strength === strength);
  const parties = new Map<string, Party>([
    ...looked.result.persons.map((record) => [record.key, record] as const),
    ...looked.result.organisations.map((record) => [record.key, record] as const),
  ]);
  const names = new Map(looked.result.organisations.map(({ key, name }) => [key, name] as const));
  const sideOf = (key: string): ImportSide => {
    const party = parties.get(key);
    if (party === undefined) throw new ContractError('not-found');
    return { personId: null, organisationId: null, ...viewParty(party, names) };
  };
  const rows: ImportProposal[] = [];
  for (const proposal of all.slice(offset, offset + limit)) {
    const { id, kind } = proposal;
    rows.push({
      id,
      kind,
      strength: proposal.strength,
      on: [...proposal.on],
      against: [...proposal.against],
      incoming: sideOf(proposal.incoming),
      with:
        'known' in proposal.with
          ? await sideOfKnown(kind, proposal.with.known)
          : sideOf(proposal.with.incoming),
    });
  }
  return { rows, total: all.length };
}
