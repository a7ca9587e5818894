/** What the owner's decisions make of the records: who comes in, together with whom. */
import type { ImportPlan } from '#shared/contract/imports.ts';
import type { MergeDecision } from '#shared/domain/imports/language.ts';
import { groupsOf } from '#shared/domain/matching/merge-groups.ts';
import type { OrganisationRecord, PersonRecord } from '../import/records.ts';
import type { Looked } from './desk.ts';
import type { Proposal } from './propose.ts';

/** Records that are one person, and the person of the register who that is. */
export interface Group<R> {
  readonly records: readonly [R, ...R[]];
  /** Row of the register; null for somebody new. */
  readonly known: number | null;
}

export interface LeftOut {
  readonly entry: string;
  readonly row: number;
  readonly reason: 'erased-before' | 'by-choice';
}

export interface Groups {
  readonly persons: readonly Group<PersonRecord>[];
  readonly organisations: readonly Group<OrganisationRecord>[];
  readonly leftOut: readonly LeftOut[];
}

/** Groups of a plan. Whoever is held back by an erasure stays out, whatever was decided. */
export function groupsOfPlan(
  looked: Looked,
  plan: Pick<ImportPlan, 'decisions' | 'leaveOut'>,
): Groups {
  const decide = decisionsOf(plan.decisions);
  const out = new Set(plan.leaveOut);
  for (const proposal of looked.proposals) {
    if (decide(proposal) === 'skip') out.add(proposal.incoming);
  }
  const leftOut: LeftOut[] = [];
  const leave = ({ place }: PersonRecord | OrganisationRecord, reason: LeftOut['reason']) =>
    leftOut.push({ ...place, reason });
  const notChosen = looked.result.persons.filter(({ key }) => out.has(key));
  const accepted = looked.proposals.filter((proposal) => decide(proposal) === 'merge');
  const all = group(
    looked.result.persons.filter(({ key }) => !out.has(key)),
    accepted,
    'person',
  );
  const persons = all.flatMap((one): Group<PersonRecord>[] => {
    const held = one.records.filter(({ key }) => looked.heldBack.has(key));
    // Who is the same as somebody who was erased was erased too, unless the register knows them.
    const allOut = held.length > 0 && one.known === null;
    const staying = allOut ? [] : one.records.filter(({ key }) => !looked.heldBack.has(key));
    for (const record of allOut ? one.records : held) leave(record, 'erased-before');
    const [first, ...others] = staying;
    return first === undefined ? [] : [{ records: [first, ...others], known: one.known }];
  });
  for (const record of notChosen) {
    leave(record, looked.heldBack.has(record.key) ? 'erased-before' : 'by-choice');
  }
  const wanted = businessesOf(persons.flatMap(({ records }) => records));
  const unwanted = businessesOf(looked.result.persons);
  const organisations = looked.result.organisations.filter((record) => {
    const { key } = record;
    if (out.has(key)) leave(record, 'by-choice');
    return !out.has(key) && (wanted.has(key) || !unwanted.has(key));
  });
  return { persons, organisations: group(organisations, accepted, 'organisation'), leftOut };
}

/** The proposals by which a record is somebody of the register, whether or not it comes in. */
export function sameAsKnown(
  { proposals }: Pick<Looked, 'proposals'>,
  { decisions }: Pick<ImportPlan, 'decisions'>,
): readonly (Proposal & { readonly with: { readonly known: number } })[] {
  const decide = decisionsOf(decisions);
  return proposals.flatMap((proposal) => {
    const { with: other } = proposal;
    return 'known' in other && decide(proposal) !== 'apart' ? [{ ...proposal, with: other }] : [];
  });
}

/** The businesses that persons act for: a sole proprietor's says who they are. */
function businessesOf(persons: readonly PersonRecord[]): ReadonlySet<string> {
  return new Set(persons.flatMap(({ organisation }) => organisation ?? []));
}

function decisionsOf({
  own,
  ...usual
}: ImportPlan['decisions']): (proposal: Proposal) => MergeDecision {
  const byId = new Map(own.map(({ id, decision }) => [id, decision]));
  return ({ id, strength }) => byId.get(id) ?? usual[strength];
}

function group<R extends { readonly key: string }>(
  records: readonly R[],
  accepted: readonly Proposal[],
  kind: Proposal['kind'],
): Group<R>[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const joins = accepted
    .filter(
      (proposal) =>
        proposal.kind === kind &&
        byKey.has(proposal.incoming) &&
        ('known' in proposal.with || byKey.has(proposal.with.incoming)),
    )
    .map((proposal) => ({
      incoming: proposal.incoming,
      with:
        'known' in proposal.with
          ? { known: String(proposal.with.known) }
          : { incoming: proposal.with.incoming },
    }));
  const { groups } = groupsOf([...byKey.keys()], joins);
  return groups.flatMap(({ keys, known }): Group<R>[] => {
    const [first, ...others] = keys.flatMap((key) => byKey.get(key) ?? []);
    if (first === undefined) return [];
    return [{ records: [first, ...others], known: known === null ? null : Number(known) }];
  });
}
