import { describe, expect, it } from 'vitest';
import { aDisposalRow, someRows } from '#test/builders/disposal-bridge.ts';
import { countBuckets, groupKey, groupRows, itemName } from './groups.ts';

describe('groupRows', () => {
  it('takes rows together by rule, with the promise behind it', () => {
    const rows = [...someRows(), aDisposalRow({ dataItemId: 105, personId: 4 })];
    const groups = groupRows(rows, 'rule', 'nl');
    expect(groups.map(({ name, promise, persons }) => [name, promise, persons])).toEqual([
      ['Twee jaar na het laatste contact', 'WITS-12', 2],
      ['Na een jaar anoniem', null, 1],
      ['Zeven jaar na het boekjaar', 'WITS-20', 1],
    ]);
  });

  it('takes rows together by person, with what happens to them', () => {
    const [jan, fatima] = groupRows(someRows(), 'person', 'en');
    expect(jan?.counts).toEqual({ erase: 1, anonymise: 0, keep: 0 });
    expect(fatima?.counts).toEqual({ erase: 0, anonymise: 1, keep: 1 });
    expect(fatima?.categories).toEqual(['Website visits', 'Invoices']);
  });

  it('leaves no row out and puts none in twice', () => {
    for (const grouping of ['rule', 'person'] as const) {
      const ids = groupRows(someRows(), grouping, 'nl').flatMap(({ rows }) =>
        rows.map(({ dataItemId }) => dataItemId),
      );
      expect(ids.sort()).toEqual([101, 102, 103]);
    }
  });

  it('tells two rules of the same name apart by their promise', () => {
    const keys = ['WITS-1', 'WITS-2'].map((promise) => groupKey(aDisposalRow({ promise }), 'rule'));
    expect(new Set(keys).size).toBe(2);
  });

  it('begins at the earliest date, and has none where no row has one', () => {
    const rows = [aDisposalRow({ dueOn: null }), aDisposalRow()];
    expect(groupRows(rows, 'rule', 'nl')[0]?.firstDueOn).toBe('2026-11-01');
    expect(groupRows(rows.slice(0, 1), 'rule', 'nl')[0]?.firstDueOn).toBeNull();
  });
});

it('counts every row in one bucket', () => {
  expect(countBuckets(someRows())).toEqual({ erase: 1, anonymise: 1, keep: 1 });
});

it('names an item by its category, and by its own name where it has one', () => {
  expect(itemName(aDisposalRow(), 'nl')).toBe('Contactgegevens');
  expect(itemName(aDisposalRow({ label: '2019-044' }), 'en')).toBe('Contact details: 2019-044');
});
