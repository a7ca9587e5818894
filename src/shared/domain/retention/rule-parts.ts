/**
 * Which parts a rule of each shape has. The check of a rule and the form that asks
 * for one read the same table, so that a form never asks what the check refuses.
 */
import type { Clock, Disposal, EventKind, RuleShape } from './language.ts';

/** `needed` and `allowed` may be filled in; `none` means that the shape has no such part. */
export type PartUse = 'needed' | 'allowed' | 'none';

/** The parts of a rule of one shape. */
export interface ShapeParts {
  readonly starts: PartUse;
  /** The only facts that can start this clock; absent: any. */
  readonly startKinds?: readonly EventKind[];
  readonly opens: PartUse;
  /** How the clock may look at agreements; the first is what a new rule begins with. */
  readonly agreements: readonly Clock['agreements'][];
  /** `at-once` is a period of no days, and no other. */
  readonly period: PartUse | 'at-once';
  readonly floor: PartUse;
  readonly joins: PartUse;
  readonly restrictedTo: PartUse;
  readonly choiceClock: PartUse;
  readonly disposals: readonly Disposal[];
  readonly exception: PartUse;
  readonly confirmation: PartUse;
  readonly cascade: PartUse;
  readonly startAmbiguous: PartUse;
}

const NOTHING: ShapeParts = {
  starts: 'none',
  opens: 'none',
  agreements: ['ignore'],
  period: 'none',
  floor: 'none',
  joins: 'none',
  restrictedTo: 'none',
  choiceClock: 'none',
  disposals: ['erase', 'anonymise'],
  exception: 'none',
  confirmation: 'none',
  cascade: 'allowed',
  startAmbiguous: 'none',
};

/** A clock with a period that the statement names. */
const COUNTED = {
  ...NOTHING,
  starts: 'needed',
  period: 'needed',
  floor: 'allowed',
  startAmbiguous: 'allowed',
} as const satisfies ShapeParts;

/** A clock on which only a period of the owner's own can run. */
const UNCOUNTED = {
  ...NOTHING,
  starts: 'allowed',
  agreements: ['last-end', 'ignore'],
  floor: 'allowed',
} as const satisfies ShapeParts;

const PARTS: Record<RuleShape, ShapeParts> = {
  R1: COUNTED,
  R2: { ...COUNTED, agreements: ['last-end', 'ignore'] },
  R3: {
    ...COUNTED,
    starts: 'allowed',
    startKinds: ['agreement-ended'],
    agreements: ['last-end'],
  },
  R4: { ...COUNTED, opens: 'allowed', agreements: ['came-of-it', 'last-end', 'ignore'] },
  R5: { ...COUNTED, opens: 'allowed', agreements: ['last-end'], restrictedTo: 'needed' },
  R6: {
    ...COUNTED,
    opens: 'allowed',
    period: 'at-once',
    confirmation: 'allowed',
    startAmbiguous: 'none',
  },
  R7: {
    ...NOTHING,
    starts: 'needed',
    startKinds: ['suspected'],
    period: 'at-once',
    disposals: ['erase'],
  },
  R8: {
    ...NOTHING,
    starts: 'needed',
    startKinds: ['objected', 'erasure-requested', 'consent-withdrawn', 'unsubscribed'],
    period: 'allowed',
    floor: 'allowed',
    choiceClock: 'allowed',
  },
  R9: {
    ...NOTHING,
    starts: 'allowed',
    startKinds: ['erasure-requested', 'objected', 'consent-withdrawn'],
    agreements: ['last-end', 'ignore'],
    joins: 'needed',
  },
  R10: { ...NOTHING, disposals: ['erase'], cascade: 'none' },
  R11: {
    ...COUNTED,
    starts: 'allowed',
    agreements: ['ignore', 'last-end'],
    floor: 'needed',
    joins: 'allowed',
  },
  R12: { ...NOTHING, joins: 'needed', exception: 'needed' },
  R13: {
    ...COUNTED,
    startKinds: ['consent-given', 'consent-withdrawn', 'unsubscribed'],
    floor: 'none',
  },
  R14: UNCOUNTED,
  R15: { ...NOTHING, starts: 'needed', opens: 'needed', period: 'at-once' },
  R16: {
    ...NOTHING,
    starts: 'needed',
    startKinds: ['erasure-requested', 'objected', 'consent-withdrawn'],
    agreements: ['ignore', 'last-end'],
    floor: 'allowed',
    joins: 'allowed',
    choiceClock: 'allowed',
    cascade: 'needed',
  },
  R17: { ...UNCOUNTED, joins: 'allowed', disposals: ['anonymise'] },
  R18: { ...UNCOUNTED, joins: 'allowed' },
};

/** Shapes that follow another rule when they name one: that rule brings the clock. */
const JOINED: Partial<Record<RuleShape, ShapeParts>> = {
  // The tax part of another rule counts from its documents.
  R11: {
    ...NOTHING,
    starts: 'needed',
    startKinds: ['document-date'],
    floor: 'needed',
    joins: 'allowed',
    choiceClock: 'allowed',
  },
  R16: { ...NOTHING, joins: 'allowed', cascade: 'needed' },
  R17: { ...NOTHING, joins: 'allowed', disposals: ['anonymise'] },
  R18: { ...NOTHING, joins: 'allowed' },
};

/** The parts of a shape, alone or following another rule. */
export function partsOf(shape: RuleShape, joined: boolean): ShapeParts {
  return (joined ? JOINED[shape] : undefined) ?? PARTS[shape];
}

/** Whether a start is asked for, as an event or as the end of an agreement. */
export function needsClock(shape: RuleShape, joined: boolean): boolean {
  const { starts, agreements } = partsOf(shape, joined);
  return starts === 'allowed' && agreements.length > 1 && shape !== 'R9';
}

const WITHOUT_CHOICE: ReadonlySet<RuleShape> = new Set(['R6', 'R7', 'R10', 'R15']);

/** Shapes beside which a period of the owner's own means something. */
export function takesChoice(shape: RuleShape): boolean {
  return !WITHOUT_CHOICE.has(shape);
}
