/** Parties for the promise check, and which of them stands for a party of a profile. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { PartyFact, PracticeFacts, SystemFact } from '#shared/domain/promises/facts.ts';
import type { ReadDb } from './database.ts';
import { groupRows } from './group-rows.ts';
import { listProfiles } from './knowledge.ts';
import { listCertificates, listTransfers } from './queries/processors.ts';
import { listPartyFacts } from './queries/promise-facts.ts';
import { findPartyIds } from './queries/settings.ts';

type PartyRow = Awaited<ReturnType<typeof listPartyFacts>>[number];

export async function readParties(
  db: ReadDb,
  statements: readonly { readonly profile: string }[],
  systems: readonly SystemFact[],
): Promise<Pick<PracticeFacts, 'parties' | 'partyIds'>> {
  const rows = await listPartyFacts(db);
  const transfersOf = groupRows(await listTransfers(db), (row) => row.processor_id);
  const certificatesOf = groupRows(await listCertificates(db), (row) => row.processor_id);
  const parties: PartyFact[] = rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    isNamed: row.unnamed === 0,
    dpaStatus: row.dpa_status,
    isDpaOnFile: row.dpa_reference !== '' || row.has_document === 1,
    dpaClauses: JSON.parse(row.dpa_clauses) as string[],
    dpaReviewOn: row.dpa_review_on as PlainDate | null,
    necessity: row.necessity,
    checkedOn: row.checked_on as PlainDate | null,
    checkNote: row.check_note,
    certificates: certificatesOf(row.id).map((certificate) => ({
      name: certificate.name,
      validUntil: certificate.valid_until as PlainDate | null,
    })),
    transfers: transfersOf(row.id).map((transfer) => ({
      country: transfer.country,
      safeguards: transfer.safeguards.split(/[,;]/).filter((text) => text.trim() !== ''),
      checkedOn: transfer.checked_on as PlainDate | null,
    })),
  }));
  return { parties, partyIds: partyIds(statements, systems, rows, await findPartyIds(db)) };
}

/**
 * The party behind a system of the profile is the one that took its place, whatever it is
 * called; a party without a system is known by the number it was seeded with, by its entry in
 * the catalogue, or by the name the profile gives it.
 */
function partyIds(
  statements: readonly { readonly profile: string }[],
  systems: readonly SystemFact[],
  rows: readonly PartyRow[],
  seeded: Readonly<Record<string, number>>,
): Record<string, number> {
  const inUse = new Set(rows.map((row) => row.id));
  const found: Record<string, number> = {};
  for (const { profile: profileId } of statements) {
    const profile = listProfiles().find((entry) => entry.id === profileId);
    for (const party of profile?.processors ?? []) {
      const keys = (profile?.systems ?? [])
        .filter((system) => system.processor === party.id)
        .map((system) => `${profileId}.${system.id}`);
      const candidates = [
        ...systems
          .filter((system) => !system.isEnded && keys.includes(system.key))
          .map((system) => system.partyId),
        seeded[`${profileId}.${party.id}`],
        rows.find((row) => row.catalogue !== null && row.catalogue === party.catalogue)?.id,
        rows.find((row) => row.name === party.name)?.id,
      ];
      const id = candidates.find((one) => one != null && inUse.has(one));
      if (id != null) found[`${profileId}.${party.id}`] = id;
    }
  }
  return found;
}
