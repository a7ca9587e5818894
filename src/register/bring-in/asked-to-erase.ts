/**
 * Whom a system was asked to erase, without a word yet that it did. Also somebody who was
 * erased because their time had come is still known by the task, until it is confirmed.
 */
import type { ReadDb } from '../database.ts';
import type { PersonRecord } from '../import/records.ts';
import { listAskedToErase } from '../queries/import-matching.ts';
import type { HeldBack } from './desk.ts';

/** By key of the record. The number by which the system knows them, or a way to reach them. */
export async function findAskedToErase(
  db: ReadDb,
  persons: readonly PersonRecord[],
  systemId: number,
): Promise<ReadonlyMap<string, readonly HeldBack[]>> {
  const heldBy = new Map<string, HeldBack>();
  for (const { identifiers, erasure_id, erased_on, cause } of await listAskedToErase(
    db,
    systemId,
  )) {
    for (const identifier of JSON.parse(identifiers) as string[]) {
      heldBy.set(fold(identifier), {
        erasureId: erasure_id,
        erasedOn: erased_on,
        cause,
        matchedOn: [],
      });
    }
  }
  const found = new Map<string, readonly HeldBack[]>();
  if (heldBy.size === 0) return found;
  for (const { key, externalId, contactPoints } of persons) {
    const byNumber = heldBy.get(fold(externalId));
    const reached = contactPoints.find(
      ({ kind, value }) => (kind === 'email' || kind === 'phone') && heldBy.has(fold(value)),
    );
    const byContact = reached === undefined ? undefined : heldBy.get(fold(reached.value));
    const held = byNumber ?? byContact;
    if (held === undefined) continue;
    found.set(key, [{ ...held, matchedOn: [byNumber ? 'external-id' : (reached?.kind ?? '')] }]);
  }
  return found;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
