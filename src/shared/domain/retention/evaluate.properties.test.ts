import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFloor, aRule, someKnowledge } from '#test/builders/retention.ts';
import { addDays, getPlainDate, type PlainDate } from '../calendar.ts';
import { evaluateRetention } from './evaluate.ts';
import { explain } from './explain.ts';
import {
  type Clock,
  EVENT_KINDS,
  HOLD_KINDS,
  type RetentionChoice,
  type RetentionFacts,
  type RetentionRule,
  RULE_SHAPES,
  type RuleShape,
} from './language.ts';
import type { Verdict } from './verdict.ts';

const FIRST = getPlainDate('2015-01-01');
const day = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(FIRST, days));
const openSpan = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 2000 })))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));
const event = fc.record({ kind: fc.constantFrom(...EVENT_KINDS), on: day });

const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  country: fc.constantFrom('NL' as const, 'BE' as const),
  today: day,
  events: fc.array(event, { maxLength: 8 }),
  agreements: fc.array(openSpan, { maxLength: 3 }),
  holds: fc.array(
    fc.tuple(fc.constantFrom(...HOLD_KINDS), openSpan).map(([kind, span]) => ({ kind, ...span })),
    { maxLength: 2 },
  ),
  financialYearEnd: fc.constantFrom(undefined, '06-30', '02-28'),
});

const kinds = fc.uniqueArray(fc.constantFrom(...EVENT_KINDS), { minLength: 0, maxLength: 3 });
const clock: fc.Arbitrary<Clock> = fc.record({
  starts: kinds,
  opens: kinds,
  agreements: fc.constantFrom('ignore' as const, 'last-end' as const, 'came-of-it' as const),
});
const period = fc.constantFrom('P0D', 'P30D', 'P6M', 'P1Y', 'P7Y', 'P10Y');
const shapes = Object.keys(RULE_SHAPES) as RuleShape[];

const rule: fc.Arbitrary<RetentionRule> = fc
  .record({
    shape: fc.constantFrom(...shapes),
    clock,
    period: fc.option(period, { nil: undefined }),
    floor: fc.constantFrom(undefined, 'tax'),
    floorNeedsDocument: fc.boolean(),
    floorFrom: fc.constantFrom('document-date' as const, 'start' as const),
    joins: fc.constantFrom(undefined, 'TEST-02'),
    choiceClock: fc.option(clock, { nil: undefined }),
    exception: fc.constantFrom(undefined, 'legal-duty' as const),
    restrictedTo: fc.constantFrom(undefined, 'service-notices' as const),
    startAmbiguous: fc.boolean(),
  })
  .map((parts) => aRule(parts));

const choice: fc.Arbitrary<RetentionChoice | undefined> = fc.option(
  fc.record({
    period: fc.option(period),
    clock: fc.option(clock, { nil: undefined }),
  }),
  { nil: undefined },
);

const KNOWN = someKnowledge(
  {
    'TEST-02': aRule({
      shape: 'R3',
      clock: { starts: ['last-contact'], agreements: 'last-end' },
      period: 'P1Y',
      floor: 'tax',
    }),
  },
  {
    floors: [
      aFloor(),
      aFloor({ id: 'be', country: 'BE', period: 'P10Y', countsFrom: 'next-1-january' }),
    ],
  },
);

const RUNS = { numRuns: 1000 };

function withoutReachingDue({ state, ...rest }: Verdict) {
  const reached = ['running', 'due', 'on-request'].includes(state) && rest.dueOn !== null;
  return { ...rest, state: reached ? 'running or due' : state };
}

function withToday(given: RetentionFacts, today: PlainDate): RetentionFacts {
  return { ...given, today };
}

describe('evaluateRetention, whatever the facts', () => {
  it('never sets the date before the statutory floor', () => {
    fc.assert(
      fc.property(rule, facts, choice, (r, f, c) => {
        const { dueOn, dueWithoutHoldOn, floorOn } = evaluateRetention(r, f, KNOWN, c);
        const on = dueOn ?? dueWithoutHoldOn;
        expect(on === null || floorOn === null || on >= floorOn).toBe(true);
      }),
      RUNS,
    );
  });

  it('is due exactly when its date has come', () => {
    fc.assert(
      fc.property(rule, facts, choice, (r, f, c) => {
        const { state, dueOn } = evaluateRetention(r, f, KNOWN, c);
        const reached = dueOn !== null && dueOn <= f.today;
        expect(state === 'due' || state === 'immediate').toBe(reached);
        if (state === 'running') expect(dueOn).not.toBeNull();
      }),
      RUNS,
    );
  });

  it('is held, and never due, while a hold lasts', () => {
    fc.assert(
      fc.property(rule, facts, choice, (r, f, c) => {
        const hold = { kind: 'legal-claim' as const, from: f.today, to: null };
        const verdict = evaluateRetention(r, { ...f, holds: [...f.holds, hold] }, KNOWN, c);
        expect(verdict.state).toBe(r.shape === 'R10' ? 'never-store' : 'held');
        expect(verdict.dueOn).toBeNull();
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(rule, facts, choice, (r, f, c) => {
        const reversed: RetentionFacts = {
          ...f,
          events: [...f.events].reverse(),
          agreements: [...f.agreements].reverse(),
          holds: [...f.holds].reverse(),
        };
        expect(evaluateRetention(r, reversed, KNOWN, c)).toEqual(evaluateRetention(r, f, KNOWN, c));
      }),
      RUNS,
    );
  });

  it('does not let a fact of the future change anything but what is said about it', () => {
    fc.assert(
      fc.property(rule, facts, choice, event, (r, f, c, e) => {
        fc.pre(e.on > f.today);
        const { because: _, recheckOn: __, ...now } = evaluateRetention(r, f, KNOWN, c);
        const later = evaluateRetention(r, { ...f, events: [...f.events, e] }, KNOWN, c);
        expect(later).toMatchObject(now);
      }),
      RUNS,
    );
  });

  it('only reaches its date before recheckOn', () => {
    fc.assert(
      fc.property(rule, facts, choice, fc.integer({ min: 1, max: 3000 }), (r, f, c, days) => {
        const now = evaluateRetention(r, f, KNOWN, c);
        const then = addDays(f.today, days);
        fc.pre(now.recheckOn === null || then < now.recheckOn);
        const later = evaluateRetention(r, withToday(f, then), KNOWN, c);
        expect(withoutReachingDue(later)).toEqual(withoutReachingDue(now));
      }),
      RUNS,
    );
  });

  it('never comes earlier by a later start (R1, R2)', () => {
    const simple = fc
      .record({
        shape: fc.constantFrom('R1' as const, 'R2' as const),
        floor: fc.constantFrom(undefined, 'tax'),
        period,
      })
      .map((parts) =>
        aRule({ ...parts, clock: { starts: ['last-contact'], agreements: 'last-end' } }),
      );
    fc.assert(
      fc.property(simple, facts, day, (r, f, on) => {
        const before = evaluateRetention(r, f, KNOWN).dueOn;
        const events = [...f.events, { kind: 'last-contact' as const, on }];
        const after = evaluateRetention(r, { ...f, events }, KNOWN).dueOn;
        expect(before === null || (after !== null && after >= before)).toBe(true);
      }),
      RUNS,
    );
  });

  it('explains itself in every language, and no choice of words breaks', () => {
    fc.assert(
      fc.property(rule, facts, choice, (r, f, c) => {
        const { because } = evaluateRetention(r, f, KNOWN, c);
        for (const language of ['nl', 'en', 'fr'] as const) {
          for (const audience of ['owner', 'person'] as const) {
            const sentences = explain(because, language, audience);
            expect(sentences.join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
          }
        }
        expect(explain(because, 'nl').length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
