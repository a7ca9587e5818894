import { beforeAll, describe, expect, it } from 'vitest';
import { readGaps } from '#register/gap-facts.ts';
import { GAP_GROUPS } from '#shared/domain/gaps/groups.ts';
import { findGapState } from '#shared/domain/gaps/list-gaps.ts';
import { buildExample } from '#test/builders/example.ts';
import { fillGap, openGaps } from '#test/builders/gaps.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

/** How many questions a new register asks, and those that only this statement leaves open. */
const PROFILES = [
  ['wolq', 55, ['authority', 'activity-meaning', 'portability-offered', 'topics-list']],
  ['koel-ict', 28, ['invoices-kept', 'rights-offered', 'served-customers']],
  [
    'wits',
    41,
    ['category-rule', 'rule-end', 'rights-offered', 'identity-copy', 'served-customers'],
  ],
  ['directcode', 38, ['authority', 'hired-applicant', 'rights-offered', 'served-customers']],
  [
    'webanizr',
    23,
    ['authority', 'invoices-kept', 'rights-offered', 'bases-confirmed', 'served-customers'],
  ],
] as const;

/** Asked of most businesses: each fills them in for itself. */
const COMMON = new Set([
  ...['controller-address', 'controller-email', 'controller-registration'],
  ...['data-protection-officer', 'request-file-period', 'response-term', 'identity-rule'],
  ...['rule-period', 'rule-start', 'processor-named', 'processor-dpa', 'processor-location'],
  ...['transfer-checked', 'system-party', 'system-location', 'purpose-balancing', 'purpose-law'],
  'duty-period',
]);

describe.each(PROFILES)('the open questions of a new register after %s', (profile, count, own) => {
  it('are gone once each is answered, and the first is back when its record is emptied', async () => {
    const register = await makeRegister({ profile });
    const open = await openGaps(register);
    expect(open).toHaveLength(count);
    const asked = new Set(open.map(({ question }) => question).filter((key) => !COMMON.has(key)));
    expect([...asked]).toEqual(own);
    expect((await register.call('today.get', { language: 'nl' })).openGaps).toBe(count);
    for (const row of open) await fillGap(register, row);
    expect(await openGaps(register)).toEqual([]);
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.openGaps).toBe(0);

    await register.context.db.updateTable('controller').set({ address: '' }).execute();
    expect((await openGaps(register)).map(({ key }) => key)).toEqual(['controller-address']);
  });

  it('decide the promises that say nothing', async () => {
    const register = await makeRegister({ profile });
    const groups = Object.entries(GAP_GROUPS).filter(([, group]) => group.profile === profile);
    for (const [key] of groups) {
      expect([key, findGapState(await readGaps(register.context.db), key)]).toEqual([key, 'open']);
    }
    for (const row of await openGaps(register)) await fillGap(register, row);
    for (const [key] of groups) {
      expect([key, findGapState(await readGaps(register.context.db), key)]).toEqual([
        key,
        'answered',
      ]);
    }
  });
});

describe('an answer', () => {
  it('that is a value is written to its record and asks nothing more', async () => {
    const register = await makeRegister();
    await register.call('gaps.answer', {
      key: 'controller-email',
      answer: { kind: 'value', value: 'privacy@voorbeeld.example.nl' },
    });
    expect((await register.call('controller.get', {})).email).toBe('privacy@voorbeeld.example.nl');
    expect((await openGaps(register)).map(({ key }) => key)).not.toContain('controller-email');
  });

  it('is refused when its record would refuse it', async () => {
    const register = await makeRegister();
    const { code, fields } = await register.refusal('gaps.answer', {
      key: 'controller-email',
      answer: { kind: 'value', value: 'geen adres' },
    });
    expect([code, Object.keys(fields ?? {})]).toEqual(['bad-input', ['answer.value']]);
  });

  it('is refused when the question takes another kind of answer', async () => {
    const register = await makeRegister();
    const refusal = async (key: string, answer: object) =>
      (await register.refusal('gaps.answer', { key, answer })).code;
    const reason = 'hoeft niet';
    expect(await refusal('controller-address', { kind: 'not-applicable', reason })).toBe(
      'bad-input',
    );
    expect(
      await refusal('rights-offered-koel-ict', { kind: 'choice', choice: 'all-mine', reason }),
    ).toBe('bad-input');
    expect(await refusal('rule-period-koel-14', { kind: 'value', value: 'P1Y' })).toBe('bad-input');
    expect(await refusal('rights-offered-wits', { kind: 'own-words', reason })).toBe('not-found');
  });

  it('keeps its reason and day, and asks again once withdrawn', async () => {
    const register = await makeRegister();
    const key = 'system-party-koel-ict-phones';
    await register.call('gaps.answer', {
      key,
      answer: { kind: 'choice', choice: 'all-mine', reason: 'toestel zonder back-up elders' },
    });
    const { rows } = await register.call('gaps.list', {});
    expect(rows.find((row) => row.key === key)).toMatchObject({
      state: 'answered',
      answer: {
        answer: 'all-mine',
        reason: 'toestel zonder back-up elders',
        answeredOn: '2026-11-22',
      },
    });
    await register.call('gaps.withdraw-answer', { key });
    expect((await openGaps(register)).map((row) => row.key)).toContain(key);
    expect((await register.refusal('gaps.withdraw-answer', { key })).code).toBe('not-found');
  });

  it('is refused while a record answers the question', async () => {
    const register = await makeRegister();
    const refused = await register.refusal('gaps.answer', {
      key: 'system-party-koel-ict-crm',
      answer: { kind: 'choice', choice: 'all-mine', reason: '' },
    });
    expect(refused.code).toBe('conflict');
  });

  it('with a promised term moves the clock of a request, and back when withdrawn', async () => {
    const register = await makeRegister({ profile: 'webanizr' });
    const key = 'response-term-webanizr';
    const statement = () =>
      register.context.db
        .selectFrom('statement')
        .select(['response_period', 'response_rights'])
        .executeTakeFirstOrThrow();
    await register.call('gaps.answer', {
      key,
      answer: { kind: 'choice', choice: 'four-weeks', reason: '' },
    });
    expect(await statement()).toMatchObject({ response_period: 'P28D' });
    expect((await statement()).response_rights).toContain('erasure');
    await register.call('gaps.withdraw-answer', { key });
    expect(await statement()).toEqual({ response_period: null, response_rights: '[]' });
    expect((await openGaps(register)).map((row) => row.key)).toContain(key);
  });

  it('that it does not apply gives way to the record when that is filled in', async () => {
    const register = await makeRegister();
    const key = 'data-protection-officer';
    const state = async () =>
      (await register.call('gaps.list', {})).rows.find((row) => row.key === key);
    await register.call('gaps.answer', {
      key,
      answer: { kind: 'not-applicable', reason: 'eenmanszaak zonder grote aantallen' },
    });
    expect(await state()).toMatchObject({ state: 'not-applicable' });
    await register.call('gaps.answer', { key, answer: { kind: 'value', value: 'J. Voorbeeld' } });
    expect(await state()).toMatchObject({ state: 'answered', answer: null });
  });
});

describe('the example register', () => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await buildExample();
  });

  it('asks a question per statement, and of each party once', async () => {
    const gaps = await readGaps(register.context.db);
    expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
    for (const key of Object.keys(GAP_GROUPS)) {
      expect([key, findGapState(gaps, key)]).toEqual([key, expect.stringMatching(/open|answered/)]);
    }
  });
});
