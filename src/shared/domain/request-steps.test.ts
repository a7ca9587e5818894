import { describe, expect, it } from 'vitest';
import { getPlainDate } from './calendar.ts';
import {
  listRequestTasks,
  nextRequestTask,
  type RequestState,
  type RequestTask,
  undecidedRights,
} from './request-steps.ts';

const STATE: RequestState = {
  kind: 'request',
  rights: ['access', 'erasure'],
  receivedOn: getPlainDate('2026-11-05'),
  dueOn: getPlainDate('2026-12-07'),
  refusalDueOn: getPlainDate('2026-12-07'),
  isOpen: true,
  identity: null,
  outcomes: [],
  letters: [],
  answeredByErasure: [],
  isForwarded: false,
  untold: 0,
  remindedOn: null,
};

function open(change: Partial<RequestState>): RequestTask[] {
  return listRequestTasks({ ...STATE, ...change })
    .filter(({ isDone }) => !isDone)
    .map(({ task }) => task);
}
const sent = (kind: string) => ({ kind, isSent: true });

describe('the tasks of a request', () => {
  it.each<[string, Partial<RequestState>, RequestTask[]]>([
    ['begins', {}, ['acknowledge', 'identify', 'answer-access', 'erase', 'close']],
    ['was confirmed', { letters: [sent('ack')] }, ['identify', 'answer-access', 'erase', 'close']],
    [
      'waits for the identity',
      { letters: [sent('ack')], identity: 'asked' },
      ['identify', 'answer-access', 'erase', 'close'],
    ],
    [
      'had its erasure',
      { letters: [sent('ack')], identity: 'confirmed', answeredByErasure: ['erasure'] },
      ['answer-access', 'close'],
    ],
    [
      'was refused in part without a letter yet',
      {
        rights: ['access'],
        letters: [sent('ack')],
        identity: 'confirmed',
        outcomes: [{ right: 'access', decision: 'partly', ground: 'others-rights' }],
      },
      ['refusal-letter', 'close'],
    ],
    [
      'was refused with its letter',
      {
        rights: ['access'],
        letters: [sent('ack'), sent('refusal')],
        identity: 'confirmed',
        outcomes: [{ right: 'access', decision: 'refused', ground: 'excessive' }],
      },
      ['close'],
    ],
    [
      'has parties to tell',
      { rights: [], letters: [sent('ack')], identity: 'confirmed', untold: 2 },
      ['decide', 'notify-recipients', 'close'],
    ],
    ['is not for us', { kind: 'misdirected' }, ['acknowledge', 'forward', 'close']],
    ['is closed', { isOpen: false, rights: [] }, []],
  ])('when it %s', (_when, change, tasks) => {
    expect(open(change)).toEqual(tasks);
  });

  it('tells a partial erasure in its own letter, and nothing else in that one', () => {
    const partly: Partial<RequestState> = {
      rights: ['erasure'],
      outcomes: [{ right: 'erasure', decision: 'partly', ground: 'legal-obligation' }],
      letters: [sent('erasure.partial')],
    };
    expect(open(partly)).not.toContain('refusal-letter');
    const more: Partial<RequestState> = {
      ...partly,
      rights: ['erasure', 'portability'],
      outcomes: [
        { right: 'erasure', decision: 'partly', ground: 'legal-obligation' },
        { right: 'portability', decision: 'refused', ground: 'does-not-apply' },
      ],
    };
    expect(open(more)).toContain('refusal-letter');
  });

  it('tells each refusal in a letter about it, and one that was not weighed in its own', () => {
    const both: Partial<RequestState> = {
      rights: ['erasure', 'objection'],
      outcomes: [
        { right: 'erasure', decision: 'refused', ground: 'legal-obligation' },
        { right: 'objection', decision: 'refused', ground: 'legal-claims' },
      ],
    };
    expect(open({ ...both, letters: [sent('objection.general')] })).toContain('refusal-letter');
    const letters = [sent('objection.general'), sent('erasure.partial')];
    expect(open({ ...both, letters })).not.toContain('refusal-letter');
    const unknown: Partial<RequestState> = {
      rights: ['objection'],
      outcomes: [{ right: 'objection', decision: 'refused', ground: 'identity' }],
      letters: [sent('objection.general')],
    };
    expect(open(unknown)).toContain('refusal-letter');
  });

  it('keeps the day of a refusal when the answer may come later', () => {
    const tasks = listRequestTasks({
      ...STATE,
      rights: ['access'],
      dueOn: getPlainDate('2027-02-05'),
      outcomes: [{ right: 'access', decision: 'refused', ground: 'excessive' }],
    });
    expect(tasks.find(({ task }) => task === 'refusal-letter')?.dueOn).toBe('2026-12-07');
    expect(tasks.find(({ task }) => task === 'close')?.dueOn).toBe('2027-02-05');
  });

  it('are due at once for a withdrawal, and two weeks after a reminder', () => {
    const tasks = listRequestTasks({
      ...STATE,
      rights: ['consent-withdrawal'],
      remindedOn: getPlainDate('2026-11-20'),
    });
    const dueOn = (task: RequestTask) => tasks.find((one) => one.task === task)?.dueOn;
    expect(dueOn('withdraw-consent')).toBe('2026-11-05');
    expect(dueOn('answer-reminder')).toBe('2026-12-04');
    expect(dueOn('acknowledge')).toBe('2026-11-08');
    expect(dueOn('close')).toBe('2026-12-07');
    expect(nextRequestTask(tasks)?.task).toBe('acknowledge');
  });
});

describe('closing', () => {
  it('leaves out what was decided and what an erasure answered', () => {
    const rights = ['access', 'erasure', 'objection'] as const;
    expect(undecidedRights({ rights, outcomes: [], answeredByErasure: [] })).toEqual(rights);
    expect(
      undecidedRights({
        rights,
        outcomes: [{ right: 'access' }],
        answeredByErasure: ['objection', 'erasure'],
      }),
    ).toEqual([]);
  });
});
