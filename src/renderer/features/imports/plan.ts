/** From the desk to the plan that the register carries out. Pure. */
import type { ImportLook } from '#shared/contract/import-views.ts';
import type { ImportPlan } from '#shared/contract/imports.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { MATCH_STRENGTHS, type MatchStrength } from '#shared/domain/matching/parties.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { type Desk, isRead, type Step } from './desk.ts';

/** From so many persons the owner types the number. */
export const BRAKE = 1000;

/** What the owner still has to decide, with the step in which that is done. */
export type Missing =
  | { readonly step: Step; readonly what: 'files' | 'category' | 'relation' }
  | { readonly step: Step; readonly what: 'topic'; readonly name: string }
  | { readonly step: Step; readonly what: 'duplicates'; readonly strength: MatchStrength };

type Prepared = Pick<Desk, 'look' | 'refusal' | 'unread' | 'how' | 'groups' | 'own' | 'leaveOut'>;

/** Everything that is not decided yet, in the order of the steps. */
export function missingOf(desk: Prepared): readonly Missing[] {
  const { look, how } = desk;
  if (look === undefined || !isRead(desk)) return [{ step: 'files', what: 'files' }];
  const missing: Missing[] = [];
  if (how.takeOver) {
    if (how.categoryId === null) missing.push({ step: 'preview', what: 'category' });
    if (how.relation === null && look.proposed.withoutRelation > 0) {
      missing.push({ step: 'preview', what: 'relation' });
    }
    for (const { name } of look.topics) {
      if (how.topics[name] == null) missing.push({ step: 'preview', what: 'topic', name });
    }
  }
  for (const strength of MATCH_STRENGTHS) {
    if (undecidedIn(desk, look, strength) > 0) {
      missing.push({ step: 'duplicates', what: 'duplicates', strength });
    }
  }
  return missing;
}

/** How many proposals of a strength wait for a decision. */
export function undecidedIn(
  { groups, own }: Pick<Prepared, 'groups' | 'own'>,
  { proposals }: ImportLook,
  strength: MatchStrength,
): number {
  if (groups[strength] !== null) return 0;
  return proposals[strength] - [...own.values()].filter((one) => one.strength === strength).length;
}

/** Stands where nobody is without a relation. */
const NO_ONE: RelationKind = 'prospect';

/**
 * The plan; undefined while something is missing. `anyCategoryId` stands in a comparison,
 * for which the owner chooses no category because nothing is kept.
 */
export function planOf(
  desk: Prepared,
  language: UiLanguage,
  anyCategoryId: number | undefined,
): ImportPlan | undefined {
  const { how, groups, own, leaveOut, look } = desk;
  const { takeOver } = how;
  const categoryId = how.categoryId ?? (takeOver ? undefined : anyCategoryId);
  if (look === undefined || missingOf(desk).length > 0 || categoryId === undefined) {
    return undefined;
  }
  return {
    systemId: how.systemId,
    categoryId,
    relation: how.relation ?? NO_ONE,
    topics: look.topics.map(({ name }) => ({ name, to: how.topics[name] ?? 'none' })),
    decisions: {
      // Where every proposal has a decision of its own, or there is none, this decides nothing.
      exact: groups.exact ?? 'apart',
      likely: groups.likely ?? 'apart',
      near: groups.near ?? 'apart',
      own: [...own].map(([id, { decision }]) => ({ id, decision })),
    },
    leaveOut: [...leaveOut.keys()],
    whole: how.whole && how.systemId !== null,
    takeOver,
    language,
  };
}

/** How many persons are in the plan, whoever is merged counted too. */
export function personsGoing({ look, leaveOut }: Pick<Prepared, 'look' | 'leaveOut'>): number {
  if (look === undefined) return 0;
  const left = [...leaveOut.values()].filter(({ kind }) => kind === 'person').length;
  return Math.max(0, look.counts.persons - look.counts.heldBack - left);
}

/** Whether some are skipped as duplicates: then the number of persons is the most it can be. */
export function skipsSome({ look, groups, own }: Pick<Prepared, 'look' | 'groups' | 'own'>) {
  if (look === undefined) return false;
  return (
    [...own.values()].some(({ decision }) => decision === 'skip') ||
    MATCH_STRENGTHS.some((name) => groups[name] === 'skip' && look.proposals[name] > 0)
  );
}
