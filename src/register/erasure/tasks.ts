/** The copies that the app cannot reach: one task per person and system. */
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { itemGoes, type PersonPlan } from '#shared/domain/disposal/plan.ts';
import { personReference } from '#shared/domain/disposal/reference.ts';
import type { DisposalTaskTable } from '../schema.ts';
import type { HolderPace } from './pace.ts';
import type { PersonTexts } from './values.ts';

/** A category as a task names it; `partly` when something of it has to stay in that system. */
export interface TaskCategory {
  readonly id: number;
  readonly partly: boolean;
}

/** Tasks for everything of this person that goes and of which a system has a copy. */
export function tasksOf(
  known: PersonTexts,
  plan: PersonPlan,
  given: {
    readonly disposalId: number;
    readonly today: PlainDate;
    readonly newId: () => number;
    readonly paceOf: (systemId: number) => HolderPace;
  },
): DisposalTaskTable[] {
  const bySystem = new Map<
    number,
    { categories: Map<number, boolean>; externalIds: Set<string> }
  >();
  const categoryOf = (itemId: number) =>
    known.items.items.find(({ id }) => id === itemId)?.category_id ?? 0;
  const goneIds = new Set(plan.items.flatMap((item) => (itemGoes(item) ? item.id : [])));
  const staying = new Set(
    known.items.systems
      .filter((copy) => !goneIds.has(copy.data_item_id))
      .map((copy) => `${copy.system_id} ${categoryOf(copy.data_item_id)}`),
  );
  for (const item of plan.items) {
    if (!itemGoes(item)) continue;
    const categoryId = categoryOf(item.id);
    for (const copy of known.items.systems) {
      if (copy.data_item_id !== item.id) continue;
      const entry = bySystem.get(copy.system_id) ?? {
        categories: new Map<number, boolean>(),
        externalIds: new Set<string>(),
      };
      const partly = item.outcome === 'reduce' || staying.has(`${copy.system_id} ${categoryId}`);
      entry.categories.set(categoryId, partly || (entry.categories.get(categoryId) ?? false));
      if (copy.external_id !== '') entry.externalIds.add(copy.external_id);
      bySystem.set(copy.system_id, entry);
    }
  }
  return [...bySystem].map(([systemId, { categories, externalIds }]) => {
    return {
      id: given.newId(),
      disposal_id: given.disposalId,
      person_id: known.person.id,
      system_id: systemId,
      categories: JSON.stringify(
        [...categories].map(([id, partly]): TaskCategory => ({ id, partly })),
      ),
      // GDPR art. 5(1)(c): the number by which the system knows them is enough.
      identifiers: JSON.stringify(externalIds.size > 0 ? [...externalIds] : waysToFind(known)),
      ...newlyOpen(given.paceOf(systemId), given.today),
      ...NO_PROOF,
    };
  });
}

/** Days until whoever holds a system is asked again. */
const CHASE_DAYS = 14;

/** A task that begins, also when it begins again: nothing was sent and nobody answered. */
export function newlyOpen(pace: HolderPace, today: PlainDate) {
  return {
    status: 'open',
    letter_id: null,
    sent_on: null,
    expected_on: pace.expectedOn(today),
    chase_on: addDays(today, CHASE_DAYS),
    confirmed_on: null,
    exception_ground: null,
    review_on: null,
  };
}

/** What only an answer brings. */
export const NO_PROOF = { note: '', proof_name: null, proof: null };

/** The name and one way to tell namesakes apart; without either the reference of the run. */
function waysToFind({ person, texts }: PersonTexts): string[] {
  const first = (kind: string) => texts.points.find((point) => point.kind === kind)?.value;
  const contact = first('email') ?? first('phone') ?? first('address')?.replaceAll('\n', ', ');
  const found = [person.display_name, contact ?? ''].filter((text) => text !== '');
  return found.length > 0 ? found : [personReference(person.id)];
}
