/** Takes away what plans say: of many persons at once, as every statement has its price. */
import type { ItemPlan, PersonPlan } from '#shared/domain/disposal/plan.ts';
import { personReference } from '#shared/domain/disposal/reference.ts';
import type { WriteDb } from '../database.ts';
import type { WriteContext } from '../handlers/context.ts';
import { refreshSearchLines } from '../handlers/search.ts';
import { readKnowledge } from '../known-rules.ts';
import {
  clearDecisions,
  clearFunctions,
  clearNames,
  clearNotes,
  clearOrganisations,
  deleteContactPoints,
  deleteItems,
  deleteOrphanOrganisations,
  deletePersons,
  reduceItems,
} from '../queries/erase.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { clearPapers } from './papers.ts';
import type { PersonTexts } from './values.ts';

/** Somebody who goes, in whole or in part. */
export interface Leaving {
  readonly plan: PersonPlan;
  readonly known: PersonTexts;
  /** Every text that the plan takes away. */
  readonly gone: readonly string[];
}

/** Takes away what plans say, with every paper it stands in. Done again after a restore. */
export async function takeAway(
  given: Pick<WriteContext, 'db' | 'today'>,
  leaving: readonly Leaving[],
): Promise<void> {
  await takeRowsAway(given, leaving);
  await refreshSearchLines(given.db, leaving.map(idOf));
}

/**
 * The same but for the lines by which they are found, which whoever calls refreshes after the
 * last of them: every statement makes the index write away what it gathered.
 */
export async function takeRowsAway(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  leaving: readonly Leaving[],
): Promise<void> {
  if (leaving.length === 0) return;
  await clearPapers(db, leaving, today);
  await clearDecisions(
    db,
    leaving.flatMap(({ plan, known }) =>
      plan.goesWhole
        ? known.items.items.map((row) => row.id)
        : changedItems(plan).map((item) => item.id),
    ),
  );
  await deletePersons(db, leaving.filter(({ plan }) => plan.goesWhole).map(idOf));
  await removeParts(
    { db, today },
    leaving.filter(({ plan }) => !plan.goesWhole),
  );
  await deleteOrphanOrganisations(
    db,
    leaving.flatMap(({ known }) =>
      known.texts.relations.flatMap((row) => row.organisation_id ?? []),
    ),
  );
}

/** What a plan does not leave as it is. */
export function changedItems({ items }: PersonPlan): ItemPlan[] {
  return items.filter((item) => item.outcome !== 'keep');
}

function idOf({ known }: Leaving): number {
  return known.person.id;
}

/** Takes parts of persons away and leaves the rest consistent. */
async function removeParts(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  leaving: readonly Leaving[],
): Promise<void> {
  if (leaving.length === 0) return;
  const changed = leaving.flatMap(({ plan }) => changedItems(plan));
  const reduced = changed.filter((item) => item.outcome === 'reduce');
  await deleteItems(
    db,
    changed.filter((item) => item.outcome !== 'reduce').map((item) => item.id),
  );
  await reduceItems(db, reduced, today);
  await removeIdentity(db, leaving);
  const noted = leaving.filter(({ plan }) => plan.notesGone).map(idOf);
  if (noted.length > 0) await clearNotes(db, noted, await kindsForTheLaw(db));
  await refreshVerdicts(db, today, { personIds: leaving.map(idOf) });
}

async function removeIdentity(db: WriteDb, leaving: readonly Leaving[]): Promise<void> {
  const without = (part: string) => leaving.filter(({ plan }) => plan.identityGone.includes(part));
  await deleteContactPoints(
    db,
    leaving.flatMap((one) => one.plan.identityGone.map((kind) => ({ personId: idOf(one), kind }))),
  );
  await clearNames(db, new Map(without('name').map((one) => [idOf(one), nameLeft(one)])));
  await clearFunctions(db, without('function').map(idOf));
  await clearOrganisations(db, without('organisation').map(idOf));
}

/** What stands for the name of somebody who has none any more: the organisation, or a reference. */
function nameLeft({ plan, known }: Leaving): string {
  const relations = plan.identityGone.includes('organisation') ? [] : known.texts.relations;
  const organisation = relations.find((row) => row.name !== null)?.name;
  return organisation ?? personReference(known.person.id);
}

/** Facts from which a statutory floor may count. */
async function kindsForTheLaw(db: WriteDb): Promise<string[]> {
  const { rules } = await readKnowledge(db);
  const starts = [...rules.values()].flatMap(({ rule }) =>
    rule.floor !== undefined && !rule.floorNeedsDocument ? rule.clock.starts : [],
  );
  return [...new Set([...starts, 'document-date', 'agreement-ended'])];
}
