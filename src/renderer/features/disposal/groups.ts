/** The rows of a disposal, taken together by rule or by person. */
import type { DisposalRow } from '#shared/contract/disposal-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Bucket } from '#shared/domain/disposal/language.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';

export type Grouping = 'rule' | 'person';
export type BucketCounts = Readonly<Record<Bucket, number>>;

export interface RowGroup {
  readonly key: string;
  readonly name: string;
  /** The person, where the group is one. */
  readonly personId: number | undefined;
  /** The promise behind the rule, where the group is a rule. */
  readonly promise: string | null;
  readonly rows: readonly DisposalRow[];
  readonly persons: number;
  readonly categories: readonly string[];
  readonly counts: BucketCounts;
  readonly firstDueOn: PlainDate | null;
}

/** How many rows go, become a number, stay. */
export function countBuckets(rows: readonly DisposalRow[]): BucketCounts {
  const counts = { erase: 0, anonymise: 0, keep: 0 };
  for (const { bucket } of rows) counts[bucket] += 1;
  return counts;
}

/** By what a row is grouped; stays the same in another language. */
export function groupKey(row: DisposalRow, grouping: Grouping): string {
  return grouping === 'person' ? `person:${row.personId}` : `rule:${row.promise}:${row.rule.nl}`;
}

/** The groups, in the order in which their first row comes. */
export function groupRows(
  rows: readonly DisposalRow[],
  grouping: Grouping,
  language: UiLanguage,
): RowGroup[] {
  const byKey = new Map<string, DisposalRow[]>();
  for (const row of rows) {
    const key = groupKey(row, grouping);
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey].map(([key, members]) => makeGroup(key, members, grouping, language));
}

function makeGroup(
  key: string,
  rows: readonly DisposalRow[],
  grouping: Grouping,
  language: UiLanguage,
): RowGroup {
  const [first] = rows;
  const dates = rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return {
    key,
    name: first === undefined ? '' : nameOf(first, grouping, language),
    personId: grouping === 'person' ? first?.personId : undefined,
    promise: grouping === 'rule' ? (first?.promise ?? null) : null,
    rows,
    persons: new Set(rows.map(({ personId }) => personId)).size,
    categories: [...new Set(rows.map(({ category }) => localized(category, language)))],
    counts: countBuckets(rows),
    firstDueOn: dates.sort()[0] ?? null,
  };
}

function nameOf(row: DisposalRow, grouping: Grouping, language: UiLanguage): string {
  return grouping === 'person' ? row.person : localized(row.rule, language);
}

/** What an item is called: its category, and its own name where it has one. */
export function itemName({ category, label }: DisposalRow, language: UiLanguage): string {
  return [localized(category, language), label].filter((part) => part !== '').join(': ');
}
