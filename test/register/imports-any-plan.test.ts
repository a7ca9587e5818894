import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#shared/contract/imports.ts';
import { lookInto, planOf } from '#test/builders/import-desk.ts';
import {
  BULK,
  CONFIRMED,
  crm,
  JAN,
  JOKE,
  LEFT,
  rowsOf,
  subscribed,
  unsubscribed,
  withoutTimes,
} from '#test/builders/import-files.ts';
import { makeRegister } from '#test/builders/register.ts';

const NOBODY = 999_999_999;
const FILES = [
  crm(JAN, JOKE, JAN.replace('zcrm_1', 'zcrm_3').replace('Bouw', 'Beheer')),
  { ...subscribed(CONFIRMED, BULK), ...unsubscribed(LEFT) },
];

describe('any plan', () => {
  it('is refused with a code and changes nothing, or can be taken back as a whole', async () => {
    const register = await makeRegister();
    await register.call('imports.run', {
      plan: planOf(await lookInto(register, crm(JAN)), { systemId: null }),
    });
    const before = withoutTimes(rowsOf(register));
    const [categories, systems] = await Promise.all([
      register.call('categories.list', {}),
      register.call('systems.list', {}),
    ]);
    const oneOf = fc.constantFrom;
    const decision = oneOf('merge' as const, 'apart' as const, 'skip' as const);
    const number = fc.oneof(fc.nat(8), oneOf(NOBODY));
    const key = oneOf('p1', 'p2', 'o1', '__proto__', 'constructor', '');
    const plan: fc.Arbitrary<ImportPlan> = fc.record({
      systemId: oneOf(null, NOBODY, ...systems.map(({ id }) => id)),
      categoryId: oneOf(NOBODY, ...categories.map(({ id }) => id)),
      relation: oneOf('customer' as const, 'subscriber' as const),
      topics: fc.array(
        fc.record({
          name: oneOf('', '__proto__', 'elders'),
          to: oneOf('new' as const, 'new' as const, 'none' as const, NOBODY),
        }),
        { maxLength: 3 },
      ),
      decisions: fc.record({
        exact: decision,
        likely: decision,
        near: decision,
        own: fc.array(fc.record({ id: number, decision }), { maxLength: 4 }),
      }),
      leaveOut: fc.array(key, { maxLength: 3 }),
      whole: fc.boolean(),
      takeOver: fc.constant(true),
      language: oneOf('nl' as const, 'en' as const),
    });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(plan, oneOf(...FILES), async (any, files) => {
        await lookInto(register, files);
        let importId: number | undefined;
        try {
          importId = (await register.call('imports.run', { plan: any })).id;
        } catch (error) {
          expect((error as { failure: { code: string } }).failure.code).toMatch(
            /^(?:not-found|never-store|bad-input)$/,
          );
        }
        if (importId !== undefined) {
          taken += 1;
          const report = await register.call('imports.get', { importId });
          expect(report.undoBlockedBy).toBe(null);
          await register.call('imports.undo', { importId });
        }
        expect(withoutTimes(rowsOf(register))).toEqual(before);
      }),
      { numRuns: 60, seed: 20261122 },
    );
    expect(taken).toBeGreaterThan(10);
  });

  it('and any page beyond the end, and any id of nobody, has an answer', async () => {
    const register = await makeRegister();
    await lookInto(register, crm(JAN, JOKE));
    const offset = Number.MAX_SAFE_INTEGER;
    for (const section of ['parties', 'consents', 'events', 'holdings', 'rejected'] as const) {
      const page = await register.call('imports.preview', { section, offset });
      expect(page.rows).toEqual([]);
    }
    const proposals = await register.call('imports.proposals', { strength: null, offset });
    expect(proposals.rows).toEqual([]);
    for (const [method, input] of [
      ['imports.get', { importId: NOBODY }],
      ['imports.undo', { importId: NOBODY }],
      ['imports.settle', { findingIds: [NOBODY], how: 'done' }],
    ] as const) {
      expect((await register.refusal(method, input)).code).toBe('not-found');
    }
  });
});
