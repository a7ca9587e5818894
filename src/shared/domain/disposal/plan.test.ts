import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFloor, aRule, someFacts, someKnowledge } from '#test/builders/retention.ts';
import { addDays, getPlainDate, type PlainDate } from '../calendar.ts';
import { evaluateRetention } from '../retention/evaluate.ts';
import {
  type Clock,
  EVENT_KINDS,
  HOLD_KINDS,
  type RetentionFacts,
  RULE_SHAPES,
  type RuleShape,
} from '../retention/language.ts';
import type { Verdict } from '../retention/verdict.ts';
import { DISPOSAL_CAUSES, type DisposalCause } from './language.ts';
import {
  identityNeeds,
  type PlannedItem,
  type PlannedPerson,
  planItem,
  planPerson,
} from './plan.ts';

const TODAY = getPlainDate('2026-11-22');
const NAME = { id: 1, identity: 'name', floor: false };
const EMAIL = { id: 2, identity: 'email', floor: false };
const PHONE = { id: 3, identity: 'phone', floor: false };
const INVOICE = { id: 4, identity: null, floor: true };
const INVOICE_NAME = { id: 5, identity: 'name', floor: true };

const contactRule = aRule({
  shape: 'R2',
  clock: { starts: ['last-contact'], agreements: 'last-end' },
  period: 'P2Y',
});
const orderRule = aRule({
  shape: 'R1',
  clock: { starts: ['order-completed'] },
  period: 'P1Y',
  floor: 'tax',
});

function verdictOf(rule: typeof contactRule, facts: Partial<Parameters<typeof someFacts>[0]> = {}) {
  return evaluateRetention(rule, someFacts({ ...facts }), someKnowledge());
}

const due = verdictOf(contactRule, { events: [['last-contact', '2023-01-01']] });
const running = verdictOf(contactRule, { events: [['last-contact', '2026-01-01']] });
const held = verdictOf(contactRule, {
  events: [['last-contact', '2023-01-01']],
  holds: [['legal-claim', '2024-01-01', null]],
});
const agreementRuns = verdictOf(contactRule, { agreements: [['2020-01-01', null]] });
/** Promise over, floor not: a part may go. */
const restDue = verdictOf(orderRule, { events: [['order-completed', '2024-03-01']] });
const floorUnknown = verdictOf(orderRule);
const markedByField = evaluateRetention(
  contactRule,
  {
    ...someFacts({
      events: [
        ['last-contact', '2023-01-01'],
        ['document-date', '2022-05-01'],
      ],
    }),
    fieldFloor: 'tax',
  },
  someKnowledge(),
);
const markedWithoutDate = evaluateRetention(
  contactRule,
  { ...someFacts({ events: [['last-contact', '2023-01-01']] }), fieldFloor: 'tax' },
  someKnowledge(),
);
const heldNeverStore = verdictOf(aRule({ shape: 'R10' }), {
  holds: [['legal-claim', '2024-01-01', null]],
});
/** Its own date lies after that of the law. */
const longerByChoice = evaluateRetention(
  aRule({ shape: 'R1', clock: { starts: ['document-date'] }, period: 'P20Y', floor: 'tax' }),
  someFacts({ events: [['document-date', '2023-05-01']] }),
  someKnowledge(),
);

function item(verdict: Verdict, parts: Partial<PlannedItem> = {}): PlannedItem {
  return {
    id: 10,
    verdict,
    fields: [NAME, EMAIL],
    reduced: false,
    inScope: true,
    postponedUntilOn: null,
    ...parts,
  };
}

function person(items: readonly PlannedItem[], parts: Partial<PlannedPerson> = {}): PlannedPerson {
  return {
    items,
    wholeInScope: false,
    held: false,
    agreementRuns: false,
    otherRequestOpen: false,
    identity: ['name', 'email', 'phone'],
    ...parts,
  };
}

const mixed = [NAME, EMAIL, INVOICE, INVOICE_NAME];

describe('planItem', () => {
  const cases: readonly [string, DisposalCause, PlannedItem, string, string | null][] = [
    ['erases what is due', 'expiry', item(due), 'erase', null],
    ['keeps what is not due', 'expiry', item(running), 'keep', 'not-due'],
    ['erases what was asked for before its date', 'request', item(running), 'erase', null],
    ['keeps what is held', 'expiry', item(held), 'keep', 'hold'],
    ['keeps what is held from a request', 'request', item(held), 'keep', 'hold'],
    ['keeps what is held from an emergency', 'emergency', item(held), 'keep', 'hold'],
    ['keeps what an agreement needs', 'request', item(agreementRuns), 'keep', 'agreement-runs'],
    ['erases at once in an emergency', 'emergency', item(agreementRuns), 'erase', null],
    [
      'reduces to the fields of the law',
      'expiry',
      item(restDue, { fields: mixed }),
      'reduce',
      'floor',
    ],
    ['reduces on request too', 'request', item(restDue, { fields: mixed }), 'reduce', 'floor'],
    [
      'keeps all when all is for the law',
      'request',
      item(restDue, { fields: [INVOICE] }),
      'keep',
      'floor',
    ],
    ['keeps all when no field is marked', 'request', item(restDue), 'keep', 'floor'],
    [
      'keeps what the law may want when its date is missing',
      'emergency',
      item(floorUnknown, { fields: [INVOICE] }),
      'keep',
      'floor-unknown',
    ],
    [
      'reduces to the fields the law marks under another rule',
      'expiry',
      item(markedByField, { fields: mixed }),
      'reduce',
      'floor',
    ],
    [
      'keeps fields the law marks when the date of the document is missing',
      'request',
      item(markedWithoutDate, { fields: [INVOICE] }),
      'reduce',
      'floor-unknown',
    ],
    [
      'keeps as evidence what was never to be stored',
      'expiry',
      item(heldNeverStore),
      'keep',
      'hold',
    ],
    [
      'leaves to the date of the law what somebody wants gone',
      'request',
      item(longerByChoice, { fields: [INVOICE] }),
      'reduce',
      'floor',
    ],
    [
      'keeps what was put off',
      'expiry',
      item(due, { postponedUntilOn: getPlainDate('2027-01-01') }),
      'keep',
      'postponed',
    ],
  ];
  it.each(cases)('%s (%s)', (_title, cause, given, outcome, because) => {
    const plan = planItem(given, { cause, today: TODAY });
    expect(plan).toMatchObject({ outcome, keptBecause: because });
  });

  it('splits the fields of a reduced item', () => {
    const plan = planItem(item(restDue, { fields: mixed }), { cause: 'expiry', today: TODAY });
    expect(plan.fieldsGone).toEqual([1, 2]);
    expect(plan.fieldsKept).toEqual([4, 5]);
    expect(plan.keptUntilOn).toBe('2032-01-01');
  });

  it('has nothing more to take from an item that is reduced already', () => {
    const plan = planItem(item(restDue, { fields: mixed, reduced: true }), {
      cause: 'request',
      today: TODAY,
    });
    expect(plan).toMatchObject({ outcome: 'keep', keptBecause: 'floor', fieldsKept: [4, 5] });
  });
});

describe('planPerson', () => {
  it('lets somebody go with their last item', () => {
    const plan = planPerson(person([item(due)]), { cause: 'expiry', today: TODAY });
    expect(plan).toMatchObject({ goesWhole: true, identityGone: [] });
  });

  it('takes only the parts of the identity that nothing needs any more', () => {
    const items = [
      item(due, { id: 10, fields: [NAME, EMAIL, PHONE] }),
      item(running, { id: 11, fields: [NAME, EMAIL] }),
    ];
    const plan = planPerson(person(items), { cause: 'expiry', today: TODAY });
    expect(plan).toMatchObject({ goesWhole: false, identityGone: ['phone'], notesGone: false });
  });

  it('leaves of an erasure request only what the law asks for', () => {
    const items = [
      item(running, { id: 10, fields: [NAME, EMAIL, PHONE] }),
      item(restDue, { id: 11, fields: [INVOICE, INVOICE_NAME] }),
    ];
    const plan = planPerson(person(items, { wholeInScope: true }), {
      cause: 'request',
      today: TODAY,
    });
    expect(plan).toMatchObject({
      goesWhole: false,
      identityGone: ['email', 'phone'],
      notesGone: true,
    });
  });

  it('leaves who it is alone while something is held', () => {
    const items = [item(running, { id: 10, fields: [NAME, PHONE] }), item(held, { id: 11 })];
    const plan = planPerson(person(items, { wholeInScope: true }), {
      cause: 'request',
      today: TODAY,
    });
    expect(plan).toMatchObject({ goesWhole: false, identityGone: [], notesGone: false });
  });

  it.each([
    ['a hold', { held: true }],
    ['a running agreement', { agreementRuns: true }],
    ['another open request', { otherRequestOpen: true }],
  ])('keeps the person while there is %s', (_what, parts) => {
    const plan = planPerson(person([item(due)], parts), { cause: 'expiry', today: TODAY });
    expect(plan).toMatchObject({ goesWhole: false, identityGone: [] });
  });

  it('erases somebody of whom nothing but their name is kept when they ask for it', () => {
    const nobody = person([], { wholeInScope: true });
    expect(planPerson(nobody, { cause: 'request', today: TODAY }).goesWhole).toBe(true);
    expect(planPerson(nobody, { cause: 'expiry', today: TODAY }).goesWhole).toBe(false);
  });
});

describe('identityNeeds', () => {
  it('names the item that needs a part longest, field by field', () => {
    const needs = identityNeeds([
      item(running, { id: 10, fields: [NAME, PHONE] }),
      item(restDue, { id: 11, fields: mixed }),
    ]);
    expect(needs).toContainEqual({ part: 'phone', dueOn: '2028-01-01', itemId: 10 });
    expect(needs).toContainEqual({ part: 'email', dueOn: '2025-03-01', itemId: 11 });
    // The name on the invoice outlasts the name in the address book.
    expect(needs).toContainEqual({ part: 'name', dueOn: '2032-01-01', itemId: 11 });
  });

  it('takes an item without a date as the longest', () => {
    const needs = identityNeeds([item(running, { id: 10 }), item(agreementRuns, { id: 11 })]);
    expect(needs).toContainEqual({ part: 'email', dueOn: null, itemId: 11 });
  });
});

// Whatever the rule, the facts and the path.
const FIRST = getPlainDate('2015-01-01');
const day = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(FIRST, days));
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 2000 })))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  country: fc.constantFrom('NL' as const, 'BE' as const),
  today: day,
  events: fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), on: day }), { maxLength: 6 }),
  agreements: fc.array(span, { maxLength: 3 }),
  holds: fc.array(
    fc.tuple(fc.constantFrom(...HOLD_KINDS), span).map(([kind, rest]) => ({ kind, ...rest })),
    { maxLength: 2 },
  ),
  reduced: fc.boolean(),
});
const kinds = fc.uniqueArray(fc.constantFrom(...EVENT_KINDS), { maxLength: 3 });
const clock: fc.Arbitrary<Clock> = fc.record({
  starts: kinds,
  opens: kinds,
  agreements: fc.constantFrom('ignore' as const, 'last-end' as const, 'came-of-it' as const),
});
const rule = fc
  .record({
    shape: fc.constantFrom(...(Object.keys(RULE_SHAPES) as RuleShape[])),
    clock,
    period: fc.constantFrom(undefined, 'P0D', 'P6M', 'P1Y', 'P7Y'),
    floor: fc.constantFrom(undefined, 'tax'),
    floorNeedsDocument: fc.boolean(),
    floorFrom: fc.constantFrom('document-date' as const, 'start' as const),
    disposal: fc.constantFrom('erase' as const, 'anonymise' as const),
    joins: fc.constantFrom(undefined, 'TEST-02'),
  })
  .map((parts) => aRule(parts));
const KNOWN = someKnowledge(
  {
    'TEST-02': aRule({
      shape: 'R3',
      clock: { starts: [], agreements: 'last-end' },
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
const fields = fc
  .array(
    fc.record({ identity: fc.constantFrom(null, 'name', 'email', 'phone'), floor: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) => list.map((field, index) => ({ id: index + 1, ...field })));
const cause = fc.constantFrom(...DISPOSAL_CAUSES);

function planned(
  given: {
    readonly verdict: Verdict;
    readonly fields: PlannedItem['fields'];
    readonly reduced: boolean;
  },
  id = 1,
): PlannedItem {
  return { id, ...given, inScope: true, postponedUntilOn: null };
}

const RUNS = { numRuns: 2000 };

describe('a plan, whatever brought it about', () => {
  it('never beats a hold', () => {
    fc.assert(
      fc.property(rule, facts, fields, cause, (r, f, list, why) => {
        const verdict = evaluateRetention(r, f, KNOWN);
        const plan = planItem(planned({ verdict, fields: list, reduced: false }), {
          cause: why,
          today: f.today,
        });
        const holds = f.holds.some(
          (hold) => hold.from <= f.today && (hold.to === null || hold.to > f.today),
        );
        // What may never be stored is not evidence of anything.
        if (holds && verdict.state !== 'never-store') expect(plan.outcome).toBe('keep');
      }),
      RUNS,
    );
  });

  it('never takes a field that the law still asks for', () => {
    fc.assert(
      fc.property(rule, facts, fields, cause, (r, f, list, why) => {
        const verdict = evaluateRetention(r, f, KNOWN);
        const lasts = verdict.floorOn !== null && verdict.floorOn > f.today;
        if (!lasts && !verdict.floorUnknown) return;
        const plan = planItem(planned({ verdict, fields: list, reduced: false }), {
          cause: why,
          today: f.today,
        });
        const marked = list.filter((field) => field.floor).map((field) => field.id);
        const protectedIds = marked.length > 0 ? marked : list.map((field) => field.id);
        expect(plan.fieldsGone.filter((id) => protectedIds.includes(id))).toEqual([]);
        expect(['keep', 'reduce']).toContain(plan.outcome);
      }),
      RUNS,
    );
  });

  it('never takes a part of the identity that something which stays still shows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rule, facts, fields), { minLength: 1, maxLength: 4 }),
        cause,
        fc.boolean(),
        day,
        (entries, why, whole, today: PlainDate) => {
          const items = entries.map(([r, f, list], index) =>
            planned(
              {
                verdict: evaluateRetention(r, { ...f, today }, KNOWN),
                fields: list,
                reduced: false,
              },
              index + 1,
            ),
          );
          const plan = planPerson(person(items, { wholeInScope: whole }), { cause: why, today });
          if (plan.goesWhole) {
            expect(
              plan.items.every(({ outcome }) => outcome === 'erase' || outcome === 'anonymise'),
            ).toBe(true);
            return;
          }
          for (const { id, outcome, fieldsKept } of plan.items) {
            if (outcome !== 'keep' && outcome !== 'reduce') continue;
            const shown = (items[id - 1]?.fields ?? [])
              .filter((field) => fieldsKept.includes(field.id))
              .map((field) => field.identity);
            expect(plan.identityGone.filter((part) => shown.includes(part))).toEqual([]);
          }
        },
      ),
      RUNS,
    );
  });
});
