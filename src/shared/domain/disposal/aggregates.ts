/**
 * What stays of anonymised items: how many there were per year, category and
 * band of amounts. No key leads back, and groups of fewer than five persons are
 * merged until nobody stands alone (GDPR recital 26).
 */

/** The smallest number of persons in a group that may be told apart. */
export const SMALLEST_GROUP = 5;
/** Stands for "all of them together" in a merged group. */
export const MERGED = '*';

export const AMOUNT_BANDS = ['none', '0-100', '100-1000', '1000-10000', '10000+'] as const;
export type AmountBand = (typeof AMOUNT_BANDS)[number];

/** One anonymised item. `personId` only counts heads here and goes nowhere. */
export interface CountedItem {
  readonly personId: number;
  readonly year: string;
  readonly category: string;
  readonly band: AmountBand;
}

export interface AggregateGroup {
  readonly year: string;
  readonly category: string;
  readonly band: string;
  readonly items: number;
}

/**
 * Groups of at least five persons each. What does not reach that is merged over
 * the amounts, then over the years, then over the categories; a rest that is
 * still too small is dropped: it says nothing that the certificate does not count.
 */
export function aggregateItems(items: readonly CountedItem[]): AggregateGroup[] {
  const made: AggregateGroup[] = [];
  let left = items;
  const steps: readonly ((item: CountedItem) => readonly [string, string, string])[] = [
    (item) => [item.year, item.category, item.band],
    (item) => [item.year, item.category, MERGED],
    (item) => [MERGED, item.category, MERGED],
    () => [MERGED, MERGED, MERGED],
  ];
  for (const step of steps) {
    const groups = new Map<string, CountedItem[]>();
    for (const item of left) {
      const key = JSON.stringify(step(item));
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
    const small: CountedItem[] = [];
    for (const [key, group] of groups) {
      if (new Set(group.map((item) => item.personId)).size < SMALLEST_GROUP) {
        small.push(...group);
        continue;
      }
      const [year, category, band] = JSON.parse(key) as [string, string, string];
      made.push({ year, category, band, items: group.length });
    }
    left = small;
  }
  return made;
}

const AMOUNT = /(?:€|\beur\b)\s*(-?[\d.,\s]*\d)|(-?\d[\d.,]*)\s*(?:€|\beur(?:o)?\b)/giu;

/** The band of all amounts in euro that stand in these texts together. */
export function amountBand(texts: readonly string[]): AmountBand {
  let cents = 0;
  let found = false;
  for (const text of texts) {
    for (const match of text.matchAll(AMOUNT)) {
      const amount = toCents(match[1] ?? match[2] ?? '');
      if (amount === undefined) continue;
      cents += Math.abs(amount);
      found = true;
    }
  }
  if (!found) return 'none';
  if (cents < 100_00) return '0-100';
  if (cents < 1_000_00) return '100-1000';
  return cents < 10_000_00 ? '1000-10000' : '10000+';
}

// "1.234,56" and "1,234.56": the last separator with two digits after it is the decimal one.
function toCents(text: string): number | undefined {
  const bare = text.replace(/\s/g, '');
  const decimals = /[.,](\d{2})$/.exec(bare);
  const whole = (decimals ? bare.slice(0, -3) : bare).replace(/[.,]/g, '');
  if (!/^-?\d{1,12}$/.test(whole)) return undefined;
  return Number(whole) * 100 + (decimals ? Number(decimals[1]) : 0);
}
