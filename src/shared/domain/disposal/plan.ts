/**
 * What an erasure does with each item and each person, whatever brought it about.
 * One plan for every path, so that a run, a request and an emergency cannot
 * differ. Two things are beaten by nothing: a hold, and a statutory floor.
 */
import { latest, type PlainDate } from '../calendar.ts';
import type { Verdict } from '../retention/verdict.ts';
import type { Bucket, DisposalCause, KeptBecause, Outcome } from './language.ts';

/** A field of an item; `floor` when the law wants it kept, `identity` as in the profiles. */
export interface PlannedField {
  readonly id: number;
  readonly identity: string | null;
  readonly floor: boolean;
}

/** An item of a person, with everything that decides about it. */
export interface PlannedItem {
  readonly id: number;
  readonly verdict: Verdict;
  readonly fields: readonly PlannedField[];
  /** Only the fields that the law asks for are left of it. */
  readonly reduced: boolean;
  /** The run is about this item. */
  readonly inScope: boolean;
  /** The owner put it off, until this day. */
  readonly postponedUntilOn: PlainDate | null;
}

export interface ItemPlan {
  readonly id: number;
  readonly outcome: Outcome;
  /** Why all or a part of it stays; null when all of it goes. */
  readonly keptBecause: KeptBecause | null;
  readonly keptUntilOn: PlainDate | null;
  readonly fieldsGone: readonly number[];
  readonly fieldsKept: readonly number[];
}

/** A person with all their items, in scope or not. */
export interface PlannedPerson {
  readonly items: readonly PlannedItem[];
  /** The run is about everything that is kept of the person. */
  readonly wholeInScope: boolean;
  /** A hold on the person as such lasts, other than that of the request that is carried out. */
  readonly held: boolean;
  readonly agreementRuns: boolean;
  /** Another request of the person is open. */
  readonly otherRequestOpen: boolean;
  /** Parts of the identity that something is known of: `name`, `email`, … */
  readonly identity: readonly string[];
}

export interface PersonPlan {
  readonly items: readonly ItemPlan[];
  /** Nothing of the person stays. */
  readonly goesWhole: boolean;
  /** Parts of the identity that go while the person stays. */
  readonly identityGone: readonly string[];
  /** Free text about the person goes while the person stays. */
  readonly notesGone: boolean;
}

export interface PlanContext {
  readonly cause: DisposalCause;
  readonly today: PlainDate;
}

/** True for an item that goes, whole or in part: one that only loses its label stays. */
export function itemGoes({ outcome, fieldsGone }: ItemPlan): boolean {
  return outcome === 'reduce' ? fieldsGone.length > 0 : outcome !== 'keep';
}

/** The outcome as the owner sees it. */
export function shownOutcome(plan: ItemPlan): Outcome {
  return itemGoes(plan) ? plan.outcome : 'keep';
}

/** The bucket of the preview that an item stands in. */
export function bucketOf(plan: ItemPlan): Bucket {
  const outcome = shownOutcome(plan);
  return outcome === 'reduce' ? 'erase' : outcome;
}

/** True when something of an item has to go today by its own date. */
export function isDue(verdict: Verdict, today: PlainDate): boolean {
  return isWholeDue(verdict) || (verdict.restDueOn !== null && verdict.restDueOn <= today);
}

function isWholeDue({ state }: Verdict): boolean {
  // What may never be stored and is there all the same has no date to wait for.
  return state === 'due' || state === 'immediate' || state === 'never-store';
}

/** What happens with one item of the run. */
export function planItem(item: PlannedItem, { cause, today }: PlanContext): ItemPlan {
  const { verdict } = item;
  // GDPR art. 17(3) and 18(2): a hold comes before everything else.
  if (verdict.underHold) return kept(item, 'hold', null);
  if (item.postponedUntilOn !== null) return kept(item, 'postponed', item.postponedUntilOn);
  if (cause === 'expiry') {
    if (!isDue(verdict, today)) return kept(item, 'not-due', verdict.dueOn);
  } else if (cause !== 'emergency' && waitsForAgreement(verdict)) {
    // GDPR art. 17(1)(a): as long as the agreement runs they are still needed.
    return kept(item, 'agreement-runs', null);
  }
  const floorLasts = verdict.floorOn !== null && verdict.floorOn > today;
  if (floorLasts || verdict.floorUnknown) return reduced(item);
  const outcome =
    cause === 'expiry' && verdict.disposal === 'anonymise' && verdict.state !== 'never-store'
      ? 'anonymise'
      : 'erase';
  return {
    id: item.id,
    outcome,
    keptBecause: null,
    keptUntilOn: null,
    fieldsGone: fieldsLeft(item).map((field) => field.id),
    fieldsKept: [],
  };
}

/** What happens with a person: every item of the run, and what is known of who they are. */
export function planPerson(person: PlannedPerson, context: PlanContext): PersonPlan {
  const plans = new Map(
    person.items
      .filter((item) => item.inScope)
      .map((item) => [item.id, planItem(item, context)] as const),
  );
  const remaining = person.items.filter((item) => {
    const plan = plans.get(item.id);
    return plan === undefined || plan.outcome === 'keep' || plan.outcome === 'reduce';
  });
  const items = [...plans.values()];
  const touched = items.some(itemGoes);
  const needsWhole = person.held || person.agreementRuns || person.otherRequestOpen;
  const mayGo = context.cause === 'expiry' ? touched : touched || person.wholeInScope;
  if (remaining.length === 0 && !needsWhole && mayGo) {
    return { items, goesWhole: true, identityGone: [], notesGone: false };
  }
  if (needsWhole || remaining.some(({ verdict }) => verdict.underHold)) {
    // What is held as evidence is held with who it is about and what was written.
    return { items, goesWhole: false, identityGone: [], notesGone: false };
  }
  // Asked for as a whole, or nothing left but what the law asks for: only that stays.
  const asked = person.wholeInScope && context.cause !== 'expiry';
  const onlyForTheLaw = touched && remaining.every((item) => isForTheLaw(item, plans.get(item.id)));
  const everything = asked || onlyForTheLaw;
  return {
    items,
    goesWhole: false,
    identityGone: identityThatGoes(person, plans, remaining, everything),
    notesGone: everything,
  };
}

/** True for what stays although statement and owner would let it go. */
function isForTheLaw({ verdict, reduced: isReduced }: PlannedItem, plan?: ItemPlan): boolean {
  const { keptBecause = null } = plan ?? {};
  return (
    isReduced ||
    keptBecause === 'floor' ||
    keptBecause === 'floor-unknown' ||
    (verdict.decidedBy === 'law' && keptBecause !== 'postponed')
  );
}

function identityThatGoes(
  person: PlannedPerson,
  plans: ReadonlyMap<number, ItemPlan>,
  remaining: readonly PlannedItem[],
  everything: boolean,
): string[] {
  const needed = new Set<string>();
  for (const item of remaining) {
    const keptIds = plans.get(item.id)?.fieldsKept ?? fieldsLeft(item).map((field) => field.id);
    for (const field of item.fields) {
      if (field.identity !== null && keptIds.includes(field.id)) needed.add(field.identity);
    }
  }
  // Otherwise only what the items that go have shown.
  const shown = new Set(
    person.items.flatMap((item) => {
      const gone = plans.get(item.id)?.fieldsGone ?? [];
      return item.fields.flatMap((field) =>
        gone.includes(field.id) ? (field.identity ?? []) : [],
      );
    }),
  );
  return person.identity.filter((part) => !needed.has(part) && (everything || shown.has(part)));
}

/** One part of the identity with the item that needs it longest. */
export interface IdentityNeed {
  readonly part: string;
  /** Null: as long as that item has no date. */
  readonly dueOn: PlainDate | null;
  readonly itemId: number;
}

/** Until when each part of the identity is needed by some item: the longest counts, per field. */
export function identityNeeds(items: readonly PlannedItem[]): IdentityNeed[] {
  const needs = new Map<string, IdentityNeed>();
  for (const item of items) {
    for (const field of fieldsLeft(item)) {
      if (field.identity === null) continue;
      const dueOn = fieldDueOn(item, field);
      const before = needs.get(field.identity);
      if (before === undefined || outlasts(dueOn, before.dueOn)) {
        needs.set(field.identity, { part: field.identity, dueOn, itemId: item.id });
      }
    }
  }
  return [...needs.values()];
}

/** The day on which one field of an item goes; null without a date. */
export function fieldDueOn({ verdict }: PlannedItem, field: PlannedField): PlainDate | null {
  if (verdict.dueOn === null) return null;
  return field.floor ? verdict.dueOn : (verdict.restDueOn ?? verdict.dueOn);
}

function outlasts(one: PlainDate | null, other: PlainDate | null): boolean {
  if (other === null || one === other) return false;
  return one === null || latest([one, other]) === one;
}

/** The fields an item still has. */
function fieldsLeft({ fields, reduced: isReduced }: PlannedItem): readonly PlannedField[] {
  return isReduced ? fields.filter((field) => field.floor) : fields;
}

function waitsForAgreement({ because, state }: Verdict): boolean {
  return (
    (state === 'not-started' || state === 'restricted') &&
    because.some((reason) => reason.code === 'agreement-runs')
  );
}

/** Only the fields stay that the law asks for; without such a mark the law may mean all of them. */
function reduced(item: PlannedItem): ItemPlan {
  const because = item.verdict.floorUnknown ? 'floor-unknown' : 'floor';
  const left = fieldsLeft(item);
  const stays = left.filter((field) => field.floor);
  const nothingGoes = stays.length === 0 || stays.length === left.length;
  // What stays is there for the law alone from now on: a longer date of one's own no longer counts.
  const becomesTheLaws =
    stays.length > 0 && !item.reduced && item.verdict.dueOn !== item.verdict.floorOn;
  if (nothingGoes && !becomesTheLaws) return kept(item, because, item.verdict.floorOn);
  return {
    id: item.id,
    outcome: 'reduce',
    keptBecause: because,
    keptUntilOn: item.verdict.floorOn,
    fieldsGone: left.filter((field) => !field.floor).map((field) => field.id),
    fieldsKept: stays.map((field) => field.id),
  };
}

function kept(item: PlannedItem, because: KeptBecause, untilOn: PlainDate | null): ItemPlan {
  return {
    id: item.id,
    outcome: 'keep',
    keptBecause: because,
    keptUntilOn: untilOn,
    fieldsGone: [],
    fieldsKept: fieldsLeft(item).map((field) => field.id),
  };
}
