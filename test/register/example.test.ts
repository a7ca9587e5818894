import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_PERSONS } from '#register/example/index.ts';
import { buildExample } from '#test/builders/example.ts';
import type { TestRegister } from '#test/builders/register.ts';

let register: TestRegister;

beforeAll(async () => {
  register = await buildExample();
});

describe('the example register', () => {
  it('holds at least forty persons of all five statements', async () => {
    expect(EXAMPLE_PERSONS.length).toBeGreaterThanOrEqual(40);
    const { count } = await register.call('persons.count', {});
    expect(count).toBe(EXAMPLE_PERSONS.length);
    const categories = await register.call('categories.list', {});
    const businesses = new Set(categories.map((category) => category.key.split('.')[0]));
    expect([...businesses].sort()).toEqual(['directcode', 'koel-ict', 'webanizr', 'wits', 'wolq']);
  });

  it('shows every state that an item can be in', async () => {
    const rows = await register.context.db
      .selectFrom('verdict')
      .select('state')
      .distinct()
      .orderBy('state')
      .execute();
    expect(rows.map((row) => row.state)).toEqual([
      'due',
      'held',
      'immediate',
      'not-started',
      'on-request',
      'restricted',
      'running',
      'start-missing',
      'undecided',
      'until-objection',
    ]);
    const rules = await register.call('rules.list', { language: 'nl' });
    expect(rules.some((rule) => rule.shape === 'R10')).toBe(true);
  });

  it('has something on every list of today', async () => {
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.due.items).toBeGreaterThan(0);
    expect(today.soon.items).toBeGreaterThan(0);
    expect(today.startMissing.items).toBeGreaterThan(0);
    expect(today.undecidedRules).toBeGreaterThan(0);
    expect(today.held).toBeGreaterThan(0);
    expect(today.openRequests).toHaveLength(1);
    expect(today.months).toHaveLength(12);
    expect(today.systems.length).toBeGreaterThan(5);
  });
});
