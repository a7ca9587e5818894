import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AMOUNT_BANDS,
  aggregateItems,
  amountBand,
  type CountedItem,
  MERGED,
  SMALLEST_GROUP,
} from './aggregates.ts';

function items(count: number, parts: Partial<CountedItem> = {}): CountedItem[] {
  return Array.from({ length: count }, (_, index) => ({
    personId: 1000 + index,
    year: '2019',
    category: 'wolq.invoices',
    band: '100-1000' as const,
    ...parts,
  }));
}

describe('aggregateItems', () => {
  it('keeps a group of five persons as it is', () => {
    expect(aggregateItems(items(5))).toEqual([
      { year: '2019', category: 'wolq.invoices', band: '100-1000', items: 5 },
    ]);
  });

  it('counts persons, not items', () => {
    const many = items(20, { personId: 1 });
    expect(aggregateItems(many)).toEqual([]);
  });

  it('merges small groups over the amounts, then the years, then everything', () => {
    const few = [
      ...items(3),
      ...items(3, { band: '0-100' }).map((item) => ({ ...item, personId: item.personId + 50 })),
    ];
    expect(aggregateItems(few)).toEqual([
      { year: '2019', category: 'wolq.invoices', band: MERGED, items: 6 },
    ]);
    const years = few.map((item, index) => ({ ...item, year: String(2015 + index) }));
    expect(aggregateItems(years)).toEqual([
      { year: MERGED, category: 'wolq.invoices', band: MERGED, items: 6 },
    ]);
    const scattered = years.map((item, index) => ({ ...item, category: `category-${index}` }));
    expect(aggregateItems(scattered)).toEqual([
      { year: MERGED, category: MERGED, band: MERGED, items: 6 },
    ]);
  });

  it('drops what cannot hide in any group', () => {
    expect(aggregateItems(items(4))).toEqual([]);
  });
});

const counted: fc.Arbitrary<CountedItem> = fc.record({
  personId: fc.integer({ min: 1, max: 30 }),
  year: fc.constantFrom('2017', '2018', '2019'),
  category: fc.constantFrom('a', 'b', 'c'),
  band: fc.constantFrom(...AMOUNT_BANDS),
});

describe('telling who it was', () => {
  it('is impossible: every group holds at least five persons and no number of anybody', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 60 }), (list) => {
        const left = [...list];
        for (const group of aggregateItems(list)) {
          expect(Object.keys(group).sort()).toEqual(['band', 'category', 'items', 'year']);
          const members = left.filter(
            (item) =>
              (group.year === MERGED || group.year === item.year) &&
              (group.category === MERGED || group.category === item.category) &&
              (group.band === MERGED || group.band === item.band),
          );
          expect(new Set(members.map((item) => item.personId)).size).toBeGreaterThanOrEqual(
            SMALLEST_GROUP,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  // Who knows the data of everybody else, and every number, still cannot choose between two
  // persons of one group: exchanging them changes nothing that is kept.
  it('is impossible for somebody who knows everybody else', () => {
    fc.assert(
      fc.property(
        fc.array(counted, { minLength: 2, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (list, first, second) => {
          const one = list[first % list.length]?.personId ?? 0;
          const other = list[second % list.length]?.personId ?? 0;
          const exchanged = list.map((item) => ({
            ...item,
            personId: item.personId === one ? other : item.personId === other ? one : item.personId,
          }));
          const sorted = (groups: ReturnType<typeof aggregateItems>) =>
            groups.map((group) => JSON.stringify(group)).sort();
          expect(sorted(aggregateItems(exchanged))).toEqual(sorted(aggregateItems(list)));
        },
      ),
      { numRuns: 500 },
    );
  });

  // Comparing the aggregates before and after one person went shows nothing of that person.
  it('is impossible from the difference that one person makes', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 40 }), counted, (list, last) => {
        const alone = { ...last, personId: 999 };
        expect(aggregateItems([alone])).toEqual([]);
        const others = aggregateItems(list);
        expect(aggregateItems([]).length).toBe(0);
        // The run that erases one person adds no group at all to those that are there.
        expect([...others, ...aggregateItems([alone])]).toEqual(others);
      }),
      { numRuns: 200 },
    );
  });
});

describe('amountBand', () => {
  it.each([
    [['geen bedrag'], 'none'],
    [['€ 45,00'], '0-100'],
    [['EUR 99.99'], '0-100'],
    [['€ 100'], '100-1000'],
    [['€ 1.234,56'], '1000-10000'],
    [['€ 600,00', '€ 700,00'], '1000-10000'],
    [['12.500,00 euro'], '10000+'],
    [['F2023-018, F2023-061'], 'none'],
    [['€ 12.000'], '10000+'],
  ])('of %j is %s', (texts, band) => {
    expect(amountBand(texts)).toBe(band);
  });
});
