/** A party with its papers, its end and its signals, as the contract shows it. */
import type { PartyEndView, ProcessorView } from '#shared/contract/processors.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { partySignals } from '#shared/domain/parties.ts';
import { countPersonsByParty, listPartyDocuments } from '../queries/parties.ts';
import {
  listCertificates,
  type listProcessors,
  listSubProcessors,
  listSystemsEver,
  listTransfers,
} from '../queries/processors.ts';
import type { ReadContext } from './context.ts';
import { readText } from './texts.ts';

type ProcessorRow = Awaited<ReturnType<typeof listProcessors>>[number];
type Day = PlainDate | null;

/** The parties of these rows, each with everything that hangs on it. */
export async function processorViews(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  rows: readonly ProcessorRow[],
): Promise<ProcessorView[]> {
  const [persons, transfers, certificates, subProcessors, systems, documents] = await Promise.all([
    countPersonsByParty(db),
    listTransfers(db),
    listCertificates(db),
    listSubProcessors(db),
    listSystemsEver(db),
    listPartyDocuments(db),
  ]);
  return rows.map((row) => {
    const own = <T extends { readonly processor_id: number | null }>(list: readonly T[]) =>
      list.filter((one) => one.processor_id === row.id);
    const party = {
      ...plainView(row),
      transfers: own(transfers).map(transferView),
      certificates: own(certificates).map(certificateView),
      subProcessors: own(subProcessors).map((one) => ({
        name: one.name,
        country: one.country,
        purpose: one.purpose,
        announcedOn: one.announced_on as Day,
        objectedOn: one.objected_on as Day,
        endedOn: one.ended_on as Day,
      })),
      end: endView(row),
      persons: persons.get(row.id) ?? 0,
    };
    return {
      id: row.id,
      ...party,
      catalogue: row.catalogue,
      unconfirmed: JSON.parse(row.unconfirmed) as ProcessorView['unconfirmed'],
      warnings: partySignals(party, today),
      systems: own(systems).map((system) => ({
        id: system.id,
        name: readText(system.name),
        endedOn: system.ended_on as Day,
      })),
      documents: own(documents).map((one) => ({
        id: one.id,
        kind: one.kind as ProcessorView['documents'][number]['kind'],
        name: one.name,
        sha256: one.sha256,
        addedOn: one.added_on as PlainDate,
        bytes: one.size,
      })),
    };
  });
}

function plainView(row: ProcessorRow) {
  return {
    name: row.name,
    role: row.role as ProcessorView['role'],
    unnamed: row.unnamed === 1,
    legalName: row.legal_name,
    registration: row.registration,
    address: row.address,
    country: row.country,
    email: row.email,
    phone: row.phone,
    purpose: row.purpose,
    necessity: row.necessity,
    dataLocation: row.data_location,
    dpaStatus: row.dpa_status as ProcessorView['dpaStatus'],
    dpaVersion: row.dpa_version,
    dpaReference: row.dpa_reference,
    dpaConcludedOn: row.dpa_concluded_on as Day,
    dpaReviewOn: row.dpa_review_on as Day,
    dpaClauses: JSON.parse(row.dpa_clauses) as ProcessorView['dpaClauses'],
    subProcessorsKnown: row.sub_processors_known === null ? null : row.sub_processors_known === 1,
    subProcessorList: row.sub_processor_list,
    checkedOn: row.checked_on as Day,
    checkNote: row.check_note,
    note: row.note,
  };
}

function endView(row: ProcessorRow): PartyEndView | null {
  if (row.ended_on === null) return null;
  return {
    endsOn: row.ended_on as PlainDate,
    mode: row.end_mode as PartyEndView['mode'],
    letterId: row.end_letter_id,
    sentOn: row.end_sent_on as Day,
    expectedOn: row.end_expected_on as Day,
    chaseOn: row.end_chase_on as Day,
    confirmedOn: row.end_confirmed_on as Day,
    note: row.end_note,
  };
}

export function transferView(row: {
  readonly country: string;
  readonly safeguards: string;
  readonly checked_on: string | null;
}): ProcessorView['transfers'][number] {
  return { country: row.country, safeguards: row.safeguards, checkedOn: row.checked_on as Day };
}

export function certificateView(row: {
  readonly name: string;
  readonly valid_until: string | null;
}): ProcessorView['certificates'][number] {
  return { name: row.name, validUntilOn: row.valid_until as Day };
}
