/**
 * The steps of a request with what is done, what comes next and what is late:
 * the same for the list of cases, the page of one and the file for the authority.
 */
import { addDays, type PlainDate } from './calendar.ts';
import type { DisposalCause } from './disposal/language.ts';
import type { Decision, IdentityResult, RefusalGround, RequestKind } from './requests.ts';
import type { DataSubjectRight } from './statement-profile.ts';

export const REQUEST_TASKS = [
  'acknowledge',
  'identify',
  'forward',
  'answer-access',
  'rectify',
  'restrict',
  'stop-marketing',
  'withdraw-consent',
  'hand-over',
  'erase',
  'decide',
  'notify-recipients',
  'refusal-letter',
  'answer-reminder',
  'close',
] as const;
export type RequestTask = (typeof REQUEST_TASKS)[number];

/** What is known of a case when its tasks are listed. */
export interface RequestState {
  readonly kind: RequestKind;
  readonly rights: readonly DataSubjectRight[];
  readonly receivedOn: PlainDate;
  /** By when the answer goes out: with the extension, if there is one. */
  readonly dueOn: PlainDate;
  /** By when a refusal is told: an extension does not move that (GDPR art. 12(4)). */
  readonly refusalDueOn: PlainDate;
  readonly isOpen: boolean;
  readonly identity: IdentityResult | null;
  readonly outcomes: readonly {
    readonly right: DataSubjectRight;
    readonly decision: Decision;
    readonly ground: RefusalGround | null;
  }[];
  /** Kinds of letters that were kept, and which of them went out. */
  readonly letters: readonly { readonly kind: string; readonly isSent: boolean }[];
  /** Rights that the erasure for this request answered; empty while nothing was erased. */
  readonly answeredByErasure: readonly DataSubjectRight[];
  readonly isForwarded: boolean;
  /** Parties that hold the data and were neither told of a change nor left out with a reason. */
  readonly untold: number;
  readonly remindedOn: PlainDate | null;
}

export interface ListedTask {
  readonly task: RequestTask;
  readonly right: DataSubjectRight | null;
  readonly isDone: boolean;
  /** The day on which it is to be done; null when only the order counts. */
  readonly dueOn: PlainDate | null;
}

/** Within how many days a confirmation of receipt is expected. */
const ACKNOWLEDGE_DAYS = 3;
/** datenanfragen's reminder sets two weeks; no legal term, but what its sender waits for. */
const REMINDER_DAYS = 14;

/** What each right asks for beside the decision. */
const TASK_OF: Readonly<Record<DataSubjectRight, RequestTask>> = {
  access: 'answer-access',
  rectification: 'rectify',
  erasure: 'erase',
  restriction: 'restrict',
  portability: 'hand-over',
  objection: 'stop-marketing',
  'consent-withdrawal': 'withdraw-consent',
};

/** Withdrawing consent and stopping advertising are done at once (GDPR art. 7(3) and 21(3)). */
const AT_ONCE: readonly DataSubjectRight[] = ['consent-withdrawal', 'objection'];

/** The tasks of a case in the order in which they are done. */
export function listRequestTasks(state: RequestState): ListedTask[] {
  const sent = (kind: string) => state.letters.some((one) => one.kind === kind && one.isSent);
  const tasks: ListedTask[] = [
    {
      task: 'acknowledge',
      right: null,
      isDone: sent('ack') || !state.isOpen,
      dueOn: addDays(state.receivedOn, ACKNOWLEDGE_DAYS),
    },
  ];
  if (state.kind === 'misdirected') {
    tasks.push({ task: 'forward', right: null, isDone: state.isForwarded, dueOn: null });
  } else {
    tasks.push({
      task: 'identify',
      right: null,
      isDone: state.identity === 'confirmed' || state.identity === 'not-confirmed' || !state.isOpen,
      dueOn: null,
    });
    for (const right of state.rights) tasks.push(taskOfRight(state, right));
    if (state.rights.length === 0) {
      tasks.push({ task: 'decide', right: null, isDone: !state.isOpen, dueOn: state.dueOn });
    }
    if (state.untold > 0) {
      tasks.push({ task: 'notify-recipients', right: null, isDone: false, dueOn: null });
    }
    if (state.outcomes.some(isRefusal)) {
      tasks.push({
        task: 'refusal-letter',
        right: null,
        isDone: isEveryRefusalTold(state),
        dueOn: state.refusalDueOn,
      });
    }
  }
  if (state.remindedOn !== null) {
    tasks.push({
      task: 'answer-reminder',
      right: null,
      isDone: !state.isOpen,
      dueOn: addDays(state.remindedOn, REMINDER_DAYS),
    });
  }
  tasks.push({ task: 'close', right: null, isDone: !state.isOpen, dueOn: state.dueOn });
  return tasks;
}

function taskOfRight(state: RequestState, right: DataSubjectRight): ListedTask {
  return {
    task: TASK_OF[right],
    right,
    isDone: isDecided(state, right),
    dueOn: AT_ONCE.includes(right) ? state.receivedOn : state.dueOn,
  };
}

type Outcome = RequestState['outcomes'][number];

function isRefusal({ decision }: Outcome): boolean {
  return decision === 'refused' || decision === 'partly';
}

/** A refusal is told in its own letter, or in the one about what it is a part of. */
function isEveryRefusalTold({ letters, outcomes }: RequestState): boolean {
  const sent = (kind: string) => letters.some((one) => one.kind === kind && one.isSent);
  return (
    sent('refusal') ||
    outcomes.filter(isRefusal).every((outcome) => {
      const elsewhere = letterThatTells(outcome);
      return elsewhere !== undefined && sent(elsewhere);
    })
  );
}

/** What stays after an erasure, and what weighed more than an objection, stands in their own letters. */
function letterThatTells({ right, ground }: Outcome): string | undefined {
  if (right === 'erasure') return 'erasure.partial';
  const isWeighed = ground === 'compelling-grounds' || ground === 'legal-claims';
  return right === 'objection' && isWeighed ? 'objection.general' : undefined;
}

/** The first task that is not done; undefined when all are. */
export function nextRequestTask(tasks: readonly ListedTask[]): ListedTask | undefined {
  return tasks.find(({ isDone }) => !isDone);
}

/** What an erasure for this cause answers. */
export function answeredByErasure(cause: DisposalCause): readonly DataSubjectRight[] {
  switch (cause) {
    case 'objection':
      return ['objection', 'erasure'];
    case 'withdrawal':
      return ['consent-withdrawal', 'erasure'];
    case 'request':
    case 'emergency':
      return ['erasure'];
    case 'expiry':
      return [];
  }
}

interface Decided extends Pick<RequestState, 'answeredByErasure'> {
  readonly outcomes: readonly Pick<Outcome, 'right'>[];
}

function isDecided(state: Decided, right: DataSubjectRight): boolean {
  return (
    state.outcomes.some((outcome) => outcome.right === right) ||
    state.answeredByErasure.includes(right)
  );
}

/** Rights on which nothing was decided yet: a case is not closed over them in silence. */
export function undecidedRights(state: Decided & Pick<RequestState, 'rights'>): DataSubjectRight[] {
  return state.rights.filter((right) => !isDecided(state, right));
}
