/** Who in the files was erased here and has to stay away: the gate, for many at once. */
import { identifiersOf, type Recognisable } from '#shared/domain/disposal/identifiers.ts';
import type { Country } from '#shared/domain/locale.ts';
import { holdBack } from '../gate.ts';
import type { PersonRecord } from '../import/records.ts';
import type { HandlerContext } from '../process/context.ts';
import { listSuppressedDigests } from '../queries/import-matching.ts';
import { findSystem } from '../queries/processors.ts';
import { getController } from '../queries/settings.ts';
import { findAskedToErase } from './asked-to-erase.ts';
import type { HeldBack } from './desk.ts';
import { nameOfRecord } from './names.ts';
import type { Proposal } from './propose.ts';

/**
 * By key of the record; those who may come in are not in it. `joined` are the proposals by
 * which a record is somebody of the register: whoever was let in there stays in.
 */
export async function holdBackRecords(
  { db, digester }: Pick<HandlerContext, 'db' | 'digester'>,
  persons: readonly PersonRecord[],
  systemId: number | null,
  joined: readonly Proposal[],
): Promise<ReadonlyMap<string, readonly HeldBack[]>> {
  const personOf = new Map<string, number>();
  for (const { kind, incoming, with: other } of joined) {
    if (kind === 'person' && 'known' in other && !personOf.has(incoming)) {
      personOf.set(incoming, other.known);
    }
  }
  const held = new Map<string, readonly HeldBack[]>();
  if (systemId !== null) {
    // Whoever the register knows again came back, whatever the system was asked before.
    const strangers = persons.filter(({ key }) => !personOf.has(key));
    for (const [key, by] of await findAskedToErase(db, strangers, systemId)) held.set(key, by);
  }
  const suppressed = await listSuppressedDigests(db);
  // Nobody was ever erased with the wish to stay away: nothing to reckon.
  if (suppressed.size === 0) return held;
  const country = (await getController(db)).country as Country;
  const systemKey = systemId === null ? undefined : (await findSystem(db, systemId))?.key;
  const digest = digester();
  // A cheap look first: of most nothing is known.
  const offered = persons.flatMap((record, row) => {
    const known = recognisableRecord(record, systemKey);
    const looksLike = identifiersOf(known, country).some(({ text }) =>
      suppressed.has(digest(text)),
    );
    return looksLike ? [{ row, known, personId: personOf.get(record.key) ?? null }] : [];
  });
  for (const { row, erasedBefore } of await holdBack(db, digest, offered)) {
    const record = persons[row];
    if (record !== undefined) held.set(record.key, erasedBefore);
  }
  return held;
}

/** By what somebody of a file would be recognised. */
function recognisableRecord(record: PersonRecord, systemKey: string | undefined): Recognisable {
  return {
    name: nameOfRecord(record),
    contactPoints: record.contactPoints,
    externalIds:
      systemKey === undefined || record.externalId === ''
        ? []
        : [{ systemKey, id: record.externalId }],
  };
}
