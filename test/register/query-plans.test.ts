/** How SQLite finds what is asked often: never from end to end where a table grows with the persons. */
import { describe, expect, it } from 'vitest';
import { type Asked, askedDuring } from '#test/bench/asked.ts';
import { fill } from '#test/bench/full-size.ts';
import { hotReads } from '#test/bench/hot-reads.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

/** Tables that grow with the number of persons, or with how long a register is used. */
const GROWING: ReadonlySet<string> = new Set([
  'agreement',
  'consent',
  'consent_count',
  'contact_point',
  'data_field',
  'data_item',
  'data_item_system',
  'disposal_item',
  'disposal_task',
  'event',
  'hold',
  'item_decision',
  'journal',
  'letter',
  'person',
  'person_list',
  'person_system',
  'relation',
  'request',
  'verdict',
]);

/** Steps that are as they should be, by method, and why. Each has to occur. */
const ALLOWED: Readonly<Record<string, string>> = {
  'today.get: SCAN person USING COVERING INDEX person_by_sort_name':
    'all persons, counted in the smallest index there is',
  'persons.count: SCAN person USING COVERING INDEX person_by_sort_name': 'the same',
  'disposals.get: SCAN person USING COVERING INDEX person_by_sort_name': 'the same, for the brake',
  'persons.list: SCAN person USING COVERING INDEX person_by_sort_name':
    'along the names until the page is full',
  'persons.list: sort of person': 'at most as many persons as are few',
  'persons.list: sort of page, person': 'one page',
  'consents.list: SCAN person USING INDEX person_by_sort_name':
    'along the names until the page is full',
  'parties.persons: sort of person': 'at most as many persons as are few',
  'rules.conflicts: SCAN verdict USING COVERING INDEX verdict_by_conflict':
    'what contradicts something, in an index of that alone',
  'consents.topics: SCAN consent_count': 'a row per day on which any consent began',
  'journal.list: SCAN journal': 'from the newest line back until the page is full',
};

/** Rows of one person or one item: there are few of them, however many persons there are. */
const OF_ONE = /^SEARCH .*\((?:person_id|data_item_id)=\?/;

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** Reads of a growing table from end to end, and growing tables put in order, as lines. */
function suspectsOf({ context }: TestRegister, { sql, values }: Asked): string[] {
  const steps = context.database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values) as unknown as Step[];
  const kinds = new Map(steps.map((step) => [step.id, step.detail]));
  return steps.flatMap(({ parent, detail }) => {
    const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
    if (scanned !== undefined && GROWING.has(scanned)) return [detail];
    // What is put in order for one row of the rest is what one person has of it.
    if (detail !== 'USE TEMP B-TREE FOR ORDER BY' || isCorrelated(kinds.get(parent))) return [];
    const sources = steps.filter((step) => step.parent === parent);
    const tables = sources.flatMap(
      ({ detail: of }) => /^(?:SCAN|SEARCH) (\w+)/.exec(of)?.[1] ?? [],
    );
    if (sources.some(({ detail: of }) => OF_ONE.test(of))) return [];
    return tables.some((table) => GROWING.has(table)) ? [`sort of ${tables.join(', ')}`] : [];
  });
}

function isCorrelated(detail: string | undefined): boolean {
  return detail?.startsWith('CORRELATED') === true;
}

describe('the reads of the screens', () => {
  it('never go through a growing table from end to end, nor put one in order', async () => {
    const register = await makeRegister();
    const { context, call } = register;
    // Enough for the planner to see what is long and what is short.
    await fill(context, 300);
    const { id: disposalId } = await call('disposals.propose', { cause: 'expiry' });
    const { rows } = await call('persons.list', { search: '' });
    const [first] = rows;
    if (first === undefined) throw new Error('the register was filled');
    const { id: personId, sortName } = first;
    await call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: context.today(),
      channel: 'email',
      note: '',
    });
    const [systemId = 0, processorId = 0] = context.database
      .prepare('SELECT min(id), processor_id FROM system WHERE processor_id IS NOT NULL')
      .raw()
      .get() as number[];
    const found = new Map<string, string>();
    const look = async (name: string, work: () => Promise<unknown>) => {
      const asked = (await askedDuring(context.database, work)).filter(({ sql }) =>
        /^\s*(select|with)/i.test(sql),
      );
      expect(asked.length, name).toBeGreaterThan(0);
      for (const each of asked) {
        for (const suspect of suspectsOf(register, each)) {
          found.set(`${name.split(/[ ,]/)[0]}: ${suspect}`, each.sql.slice(0, 120));
        }
      }
    };
    for (const { name, ask } of hotReads(systemId, processorId))
      await look(name, () => ask(register));
    await look('persons.list, next page', () =>
      call('persons.list', { search: '', after: { sortName, id: personId } }),
    );
    await look('persons.get', () => call('persons.get', { personId, language: 'nl' }));
    await look('journal.list, next page', () => call('journal.list', { after: 1_000_000 }));
    await look('disposals.get', () => call('disposals.get', { disposalId, language: 'nl' }));
    await look('rules.conflict-items', () =>
      call('rules.conflict-items', { ruleId: null, code: 'no-period-named', language: 'nl' }),
    );
    await look('reminders.counts', () => register.makeFile('reminders.counts', {}));
    const suspects = [...found].filter(([suspect]) => !(suspect in ALLOWED));
    expect(suspects).toEqual([]);
    expect(Object.keys(ALLOWED).filter((allowed) => !found.has(allowed))).toEqual([]);
  }, 30_000);
});
