/**
 * The one gate against the return of what was erased: whoever is typed in, comes
 * in by an import or stands in an older copy passes through here.
 */
import { ContractError } from '#shared/contract/errors.ts';
import type { ErasedBefore } from '#shared/contract/persons.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { identifiersOf, type Recognisable } from '#shared/domain/disposal/identifiers.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import type { PersonPlan } from '#shared/domain/disposal/plan.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { confirmAgain } from './erasure/finished-tasks.ts';
import type { ErasureRecord } from './erasure/record.ts';
import { takeAway } from './erasure/take-away.ts';
import { recognisable } from './erasure/tombstones.ts';
import { readPersonTexts, valuesGone } from './erasure/values.ts';
import type { WriteContext } from './handlers/context.ts';
import { inTransaction } from './in-transaction.ts';
import type { HandlerContext } from './process/context.ts';
import { listItemsOfPersonForRun } from './queries/disposals.ts';
import {
  insertPass,
  liftErasure,
  listErasures,
  listMatches,
  upsertErasures,
} from './queries/erasures.ts';
import { listPersonIds } from './queries/persons.ts';
import { getController, saveCleaningPending } from './queries/settings.ts';

type Digest = HandlerContext['digest'];

/**
 * The erasures that forbid taking somebody up again. Empty for whoever may come in:
 * also for those whose data went because their time had come. `personId` is their
 * own number when they are in the register already.
 */
export async function findErasedBefore(
  db: ReadDb,
  digest: Digest,
  known: Recognisable,
  personId: number | null = null,
): Promise<ErasedBefore[]> {
  const country = (await getController(db)).country as Country;
  const digests = identifiersOf(known, country).map(({ text }) => digest(text));
  const found = new Map<number, ErasedBefore & { matchedOn: string[] }>();
  for (const row of await listMatches(db, digests, personId)) {
    const entry = found.get(row.erasure_id) ?? {
      erasureId: row.erasure_id,
      erasedOn: row.erased_on as PlainDate,
      cause: row.cause as DisposalCause,
      matchedOn: [],
    };
    if (!entry.matchedOn.includes(row.kind)) entry.matchedOn.push(row.kind);
    found.set(row.erasure_id, entry);
  }
  return [...found.values()];
}

/** Somebody offered by an import, with the place in the list it came from. */
export interface Offered {
  readonly row: number;
  readonly known: Recognisable;
  /** Who of the register that is, as far as that was decided: an answer given about them holds. */
  readonly personId?: number | null;
}

/** Of many that are offered those that are held back, each with the reason. */
export async function holdBack(
  db: ReadDb,
  digest: Digest,
  offered: readonly Offered[],
): Promise<{ readonly row: number; readonly erasedBefore: ErasedBefore[] }[]> {
  const held: { row: number; erasedBefore: ErasedBefore[] }[] = [];
  for (const { row, known, personId = null } of offered) {
    const erasedBefore = await findErasedBefore(db, digest, known, personId);
    if (erasedBefore.length > 0) held.push({ row, erasedBefore });
  }
  return held;
}

export type ReturnAnswer = 'someone-else' | 'came-back';

/**
 * Lets somebody in who is known under an erasure, by the owner's answer. Throws
 * `erased-before` as long as there is none. To be called when the person exists.
 */
export async function passGate(
  { db, today, journal, digest }: WriteContext,
  personId: number,
  known: Recognisable,
  answer: ReturnAnswer | null,
): Promise<void> {
  const matches = await findErasedBefore(db, digest, known, personId);
  if (matches.length === 0) return;
  if (answer === null) throw new ContractError('erased-before');
  for (const { erasureId } of matches) {
    if (answer === 'came-back') await liftErasure(db, erasureId, today);
    else await insertPass(db, erasureId, personId, today);
    await journal({
      action: answer === 'came-back' ? 'erased-person-returned' : 'erased-person-other',
      subjectKind: 'erasure',
      subjectId: erasureId,
      personId,
    });
  }
}

/** What bringing back an older copy would have brought back. */
export interface ReapplyReport {
  /** Erasures that were done again. */
  readonly erasures: number;
  readonly persons: number;
  readonly items: number;
  /** Persons who look like one that must stay away, under another number: for the owner to judge. */
  readonly lookalikes: readonly number[];
}

/**
 * Does erasures again in a register that is older than they are, in one
 * transaction, and remembers them. The file is to be cleaned afterwards.
 */
export async function reapplyErasures(
  context: HandlerContext,
  records: readonly ErasureRecord[],
): Promise<ReapplyReport> {
  return inTransaction(context, async (write) => {
    const { db, journal } = write;
    const known = new Set((await listErasures(db)).map((record) => record.id));
    const country = (await getController(db)).country as Country;
    let erasures = 0;
    let persons = 0;
    let items = 0;
    // In the order in which they happened: a part first, the whole later.
    for (const record of [...records].sort((a, b) => a.id - b.id)) {
      await upsertErasures(db, [record]);
      await confirmAgain(write, record);
      // What this register did itself is not done again: something new may have come since.
      if (known.has(record.id)) continue;
      const plan = await eraseAgain(write, record, country);
      if (plan === undefined) continue;
      erasures += 1;
      items += plan.items.filter((item) => item.outcome === 'erase').length;
      if (record.scope.kind === 'person') persons += 1;
    }
    await saveCleaningPending(db, true);
    const lookalikes = await findLookalikes(db, context.digester());
    await journal({
      action: 'erasures-reapplied',
      subjectKind: 'register',
      detail: { erasures, persons, items, alike: lookalikes.length },
    });
    return { erasures, persons, items, lookalikes };
  });
}

/** Goes the same way as the first time. Gives what was carried out; undefined without the person. */
async function eraseAgain(
  write: WriteContext,
  record: ErasureRecord,
  country: Country,
): Promise<PersonPlan | undefined> {
  const { db } = write;
  const ids = (await listItemsOfPersonForRun(db, record.personId)).map((row) => row.data_item_id);
  const known = (await readPersonTexts(db, new Map([[record.personId, ids]]))).get(record.personId);
  if (known === undefined) return undefined;
  const plan = planOf(record, ids);
  await takeAway(write, [{ plan, known, gone: valuesGone(known, plan, country) }]);
  return plan;
}

/** The plan that a record remembers, for what there still is of it. */
function planOf({ scope }: ErasureRecord, ids: readonly number[]): PersonPlan {
  const gone = { keptBecause: null, keptUntilOn: null, fieldsKept: [] };
  if (scope.kind === 'person') {
    const items = ids.map((id) => ({ id, outcome: 'erase' as const, fieldsGone: [], ...gone }));
    return { items, goesWhole: true, identityGone: [], notesGone: false };
  }
  const items = scope.items
    .filter((item) => ids.includes(item.id))
    .map(({ id, fields }) => ({
      id,
      outcome: fields === null ? ('erase' as const) : ('reduce' as const),
      ...gone,
      fieldsGone: fields ?? [],
    }));
  return { items, goesWhole: false, identityGone: scope.identity, notesGone: scope.notes };
}

async function findLookalikes(db: WriteDb, digest: Digest): Promise<ReapplyReport['lookalikes']> {
  const found: number[] = [];
  for (const personId of await listPersonIds(db)) {
    const items = await listItemsOfPersonForRun(db, personId);
    const own = new Map([[personId, items.map((item) => item.data_item_id)]]);
    const texts = (await readPersonTexts(db, own)).get(personId);
    if (texts === undefined) continue;
    const known = recognisable(texts);
    if ((await findErasedBefore(db, digest, known, personId)).length > 0) found.push(personId);
  }
  return found;
}
