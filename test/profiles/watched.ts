/** What the checks of a promise watch, and what of a profile stands behind it. */
import type { PromiseCheck } from '#shared/domain/promises/language.ts';
import type { StatementProfile } from '#shared/domain/statement-profile.ts';

/** What a check names, by the list of the profile in which it has to stand. */
export interface Named {
  readonly categories: readonly string[];
  /** `category.field` */
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
  readonly systems: readonly string[];
  readonly processors: readonly string[];
  readonly topics: readonly string[];
  readonly duties: readonly string[];
  readonly rules: readonly string[];
  readonly measures: readonly string[];
  readonly clauses: readonly string[];
}

export const LISTS = [
  'categories',
  'fields',
  'purposes',
  'systems',
  'processors',
  'topics',
  'duties',
  'rules',
  'measures',
  'clauses',
] as const satisfies readonly (keyof Named)[];

function named(check: PromiseCheck): Named {
  const { watch } = check;
  const category = 'category' in check ? (check.category ?? null) : null;
  const purpose = 'purpose' in check ? (check.purpose ?? null) : null;
  return {
    categories: category === null ? [] : [category],
    fields: watch === 'category' ? check.fields.map((field) => `${check.category}.${field}`) : [],
    purposes: purpose === null ? [] : [purpose],
    systems: [
      ...('system' in check ? [check.system] : []),
      ...('systems' in check ? check.systems : []),
    ],
    processors: [
      ...('processor' in check ? [check.processor] : []),
      ...('processors' in check ? check.processors : []),
    ],
    topics: 'topic' in check ? [check.topic] : [],
    duties: watch === 'duty' ? [check.duty] : [],
    rules: watch === 'rule' ? [check.rule] : [],
    measures: watch === 'measure' ? [check.measure] : [],
    clauses: watch === 'clause' ? [check.clause] : [],
  };
}

export function allNamed(checks: readonly PromiseCheck[], list: keyof Named): string[] {
  return checks.flatMap((check) => named(check)[list]);
}

/** Rules that decide a category, or bring the clock of one that does. */
export function decidingRules(statement: StatementProfile): Set<string> {
  const deciding = new Set(statement.categories.flatMap(({ rule }) => rule ?? []));
  const joined = statement.rules
    .filter(({ promise }) => deciding.has(promise))
    .flatMap(({ rule }) => rule.joins ?? []);
  return new Set([...deciding, ...joined]);
}

/** A record of a profile, with those that stand for it: `categories:orders`. */
interface ProfileRecord {
  readonly node: string;
  readonly ties: readonly string[];
  readonly promises: readonly string[];
}

function nodes(list: keyof Named, names: readonly string[]): string[] {
  return names.map((name) => `${list}:${name}`);
}

/**
 * A category is carried by its purposes, systems and rule, a system by the party behind it, a
 * topic by the category and purpose of the same name; and each of them the other way round.
 * `ties` holds what is at most two such steps away.
 */
export function recordsOf(statement: StatementProfile): ProfileRecord[] {
  const { categories, purposes, systems, processors, consentTopics, duties } = statement;
  const joins = new Map(statement.rules.map(({ promise, rule }) => [promise, rule.joins]));
  const rows: ProfileRecord[] = [
    ...categories.map((row) => ({
      node: `categories:${row.id}`,
      ties: [
        ...nodes('purposes', row.purposes),
        ...nodes('systems', row.systems),
        ...nodes(
          'rules',
          [row.rule, joins.get(row.rule ?? '')].filter((one) => typeof one === 'string'),
        ),
        `topics:${row.id}`,
      ],
      promises: row.promises,
    })),
    ...purposes.map(({ id, promises }) => ({ node: `purposes:${id}`, ties: [], promises })),
    ...systems.map(({ id, processor, promises }) => ({
      node: `systems:${id}`,
      ties: nodes('processors', processor === undefined ? [] : [processor]),
      promises,
    })),
    ...processors.map(({ id, promises }) => ({ node: `processors:${id}`, ties: [], promises })),
    ...consentTopics.map(({ id, promises }) => ({
      node: `topics:${id}`,
      ties: [`purposes:${id}`],
      promises,
    })),
    ...duties.map(({ id, promise }) => ({ node: `duties:${id}`, ties: [], promises: [promise] })),
  ];
  return rows.map((row) => {
    const near = tiesOf(row, rows);
    const next = rows.filter(({ node }) => near.includes(node));
    return { ...row, ties: [...near, ...next.flatMap((one) => tiesOf(one, rows))] };
  });
}

function tiesOf(row: ProfileRecord, rows: readonly ProfileRecord[]): string[] {
  const back = rows.filter(({ ties }) => ties.includes(row.node)).map(({ node }) => node);
  return [...row.ties, ...back];
}

/** Checks that look at every record of a list; a right reaches whatever is kept. */
const WATCHES_ALL: Partial<Record<PromiseCheck['watch'], keyof Named>> = {
  'every-basis': 'categories',
  'every-rule': 'categories',
  right: 'categories',
  'every-dpa': 'processors',
  'every-recipient-named': 'processors',
  disclosures: 'processors',
  'every-system-party': 'systems',
};

export function watchedBy(checks: readonly PromiseCheck[], records: readonly ProfileRecord[]) {
  return new Set(
    checks.flatMap((check) => {
      const all = WATCHES_ALL[check.watch];
      return [
        ...LISTS.flatMap((list) => nodes(list, named(check)[list])),
        ...records.map(({ node }) => node).filter((node) => node.split(':')[0] === all),
      ];
    }),
  );
}
