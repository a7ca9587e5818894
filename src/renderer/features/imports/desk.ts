/**
 * What lies on the desk while an import is prepared. In memory only: it holds personal
 * data, so it is gone with the page, and as soon as the register is not open.
 */
import { create } from 'zustand';
import type { CallError } from '#renderer/call/call.ts';
import { useSession } from '#renderer/call/session.ts';
import type { ColumnTarget, ImportLook } from '#shared/contract/import-views.ts';
import type { ImportPlan, ReadChoices } from '#shared/contract/imports.ts';
import type { Output } from '#shared/contract/index.ts';
import type { MergeDecision } from '#shared/domain/imports/language.ts';
import type { MatchStrength } from '#shared/domain/matching/parties.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';

export const STEPS = ['files', 'recognised', 'preview', 'duplicates', 'run'] as const;
export type Step = (typeof STEPS)[number];

/** A file as it is shown; what is in it lies with the register. */
export interface DeskFile {
  readonly name: string;
  readonly size: number;
  readonly refusal: Refusal | undefined;
}
export type Refusal = Pick<
  Extract<Output<'imports.look'>, { state: 'refused' }>,
  'code' | 'params'
>;

/** Why nothing was sent, before the register saw anything of it. */
export type LocalRefusal = 'too-many' | 'unreadable' | 'nothing';

/** A record that the owner leaves out, with what it is for counting. */
type LeftOut = ReadonlyMap<string, { readonly kind: 'person' | 'organisation' }>;

/** A decision about one proposal, with its group. */
type OwnDecisions = ReadonlyMap<
  number,
  { readonly strength: MatchStrength; readonly decision: MergeDecision }
>;

/** How it comes in. Null where the owner has not decided. */
export interface How {
  readonly systemId: number | null;
  readonly categoryId: number | null;
  readonly relation: RelationKind | null;
  readonly topics: Readonly<Record<string, ImportPlan['topics'][number]['to'] | null>>;
  readonly whole: boolean;
  readonly takeOver: boolean;
}

export interface Desk {
  readonly step: Step;
  readonly files: readonly DeskFile[];
  readonly localRefusal: LocalRefusal | undefined;
  readonly busy: 'sending' | 'looking' | 'running' | undefined;
  readonly sent: { readonly bytes: number; readonly total: number };
  readonly error: CallError | undefined;
  readonly choices: ReadChoices;
  readonly look: ImportLook | undefined;
  readonly refusal: Refusal | undefined;
  /** The last look was stopped or failed: the register knows nothing of the one before it. */
  readonly unread: boolean;
  /** Goes up with every look: what is shown of the files is asked for again. */
  readonly looks: number;
  /** What was put in the mapping table and not applied yet. */
  readonly draftColumns: readonly ColumnTarget[] | undefined;
  readonly how: How;
  readonly leaveOut: LeftOut;
  readonly groups: Readonly<Record<MatchStrength, MergeDecision | null>>;
  readonly own: OwnDecisions;
}

export const NO_CHOICES: ReadChoices = {
  format: null,
  entries: null,
  encoding: null,
  delimiter: null,
  dateOrder: null,
  columns: null,
  consentState: null,
  keepIpAsProof: false,
  systemId: 'propose',
};

const UNDECIDED = { exact: null, likely: null, near: null } as const;

/** What is decided about the records of one look; another look numbers them anew. */
const NOTHING_DECIDED = {
  leaveOut: new Map(),
  groups: UNDECIDED,
  own: new Map(),
} satisfies Partial<Desk>;

const EMPTY: Desk = {
  step: 'files',
  files: [],
  localRefusal: undefined,
  busy: undefined,
  sent: { bytes: 0, total: 0 },
  error: undefined,
  choices: NO_CHOICES,
  look: undefined,
  refusal: undefined,
  unread: false,
  looks: 0,
  draftColumns: undefined,
  how: {
    systemId: null,
    categoryId: null,
    relation: null,
    topics: {},
    whole: false,
    takeOver: true,
  },
  ...NOTHING_DECIDED,
};

export const useDesk = create<Desk>(() => EMPTY);

/** Throws away everything that was prepared. */
export function emptyDesk(): void {
  useDesk.setState(EMPTY, true);
}

useSession.subscribe(({ status: now }, { status: before }) => {
  if (now === undefined || useDesk.getState() === EMPTY) return;
  if (now.state !== 'open' || now.register !== before?.register) emptyDesk();
});

export function goTo(step: Step): void {
  useDesk.setState({ step });
}

/** Puts what was found on the desk. Decisions about records go; those about the whole stay. */
export function takeLook(look: ImportLook): void {
  useDesk.setState(({ how, look: before, looks }) => ({
    look,
    refusal: undefined,
    unread: false,
    looks: looks + 1,
    draftColumns: undefined,
    how: before === undefined ? proposedHow(look) : keptHow(how, before, look),
    ...NOTHING_DECIDED,
  }));
}

function proposedHow({ proposed, topics }: ImportLook): How {
  return {
    systemId: proposed.systemId,
    categoryId: proposed.categoryId,
    relation: proposed.relation,
    topics: Object.fromEntries(topics.map(({ name, topicId }) => [name, topicId])),
    whole: false,
    takeOver: true,
  };
}

/** What the owner chose stays; where nothing was chosen the new proposal comes in its place. */
function keptHow(how: How, before: ImportLook, look: ImportLook): How {
  const then = before.proposed;
  const now = look.proposed;
  const systemId = how.systemId === then.systemId ? now.systemId : how.systemId;
  return {
    systemId,
    categoryId: how.categoryId === then.categoryId ? now.categoryId : how.categoryId,
    relation: how.relation === then.relation ? now.relation : how.relation,
    topics: Object.fromEntries(
      look.topics.map(({ name, topicId }) => [name, how.topics[name] ?? topicId]),
    ),
    whole: how.whole && systemId !== null,
    takeOver: how.takeOver || systemId === null,
  };
}

export function changeHow(change: Partial<How>): void {
  useDesk.setState(({ how }) => ({ how: { ...how, ...change } }));
}

/** Whether the register holds what was looked at last. */
export function isRead({ look, refusal, unread }: Pick<Desk, 'look' | 'refusal' | 'unread'>) {
  return look !== undefined && refusal === undefined && !unread;
}

/** Whether something was decided about records, which goes when the files are read again. */
export function hasDecided({ leaveOut, own, groups }: Pick<Desk, 'leaveOut' | 'own' | 'groups'>) {
  return leaveOut.size > 0 || own.size > 0 || Object.values(groups).some((one) => one !== null);
}

/** Leaves a record out, or takes it in again. */
export function toggleLeftOut(key: string, kind: 'person' | 'organisation'): void {
  useDesk.setState(({ leaveOut }) => {
    const next = new Map(leaveOut);
    if (!next.delete(key)) next.set(key, { kind });
    return { leaveOut: next };
  });
}

/** Decides about all proposals of one strength where nothing else was decided. */
export function decideGroup(strength: MatchStrength, decision: MergeDecision): void {
  useDesk.setState(({ groups }) => ({ groups: { ...groups, [strength]: decision } }));
}

/** Decides about one proposal; null lets it follow its group again. */
export function decideOne(
  proposal: { readonly id: number; readonly strength: MatchStrength },
  decision: MergeDecision | null,
): void {
  useDesk.setState(({ own }) => {
    const next = new Map(own);
    if (decision === null) next.delete(proposal.id);
    else next.set(proposal.id, { strength: proposal.strength, decision });
    return { own: next };
  });
}
