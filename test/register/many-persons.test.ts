/** Pages of persons where what narrows the list leaves more than are looked up one by one. */
import { describe, expect, it } from 'vitest';
import { refreshSearchLines } from '#register/handlers/search.ts';
import { inTransaction } from '#register/in-transaction.ts';
import { createBulk } from '#register/queries/bulk.ts';
import type { Input } from '#shared/contract/index.ts';
import { personRow } from '#test/builders/person-row.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const PERSONS = 4_300;
const PAGE = 500;

interface Added {
  readonly id: number;
  readonly name: string;
  readonly index: number;
}

/** Every fortieth is a prospect, held and in one system only; all others are the many. */
const isOne = (index: number) => index % 40 === 0;

async function addMany({ context }: TestRegister): Promise<Added[]> {
  const { database, newId, now, today } = context;
  const bulk = createBulk(database);
  const categoryId = Number(database.prepare('SELECT min(id) FROM data_category').pluck().get());
  const systems = database.prepare<[], number>('SELECT id FROM system ORDER BY id').pluck().all();
  const added: Added[] = [];
  await inTransaction(
    context,
    async ({ db }) => {
      for (let index = 0; index < PERSONS; index++) {
        const id = newId();
        // Some share a name, so that the order within a name shows.
        const name = `bos ${String((index * 7919) % 2000).padStart(4, '0')}`;
        added.push({ id, name, index });
        bulk.insert(
          'person',
          personRow(id, {
            family_name: name,
            display_name: name,
            sort_name: name,
            created_at: now(),
            updated_at: now(),
          }),
        );
        bulk.insert('relation', {
          id: newId(),
          person_id: id,
          organisation_id: null,
          kind: isOne(index) ? 'prospect' : 'customer',
          from_on: null,
          to_on: null,
          note: '',
        });
        for (const list of [isOne(index) ? 'held' : 'due', 'running']) {
          const itemId = newId();
          bulk.insert('data_item', {
            id: itemId,
            person_id: id,
            category_id: categoryId,
            label: '',
            source: '',
            collected_on: null,
            note: '',
            created_at: now(),
            updated_at: now(),
            reduced_on: null,
          });
          bulk.insert('data_item_system', {
            data_item_id: itemId,
            system_id: systems[isOne(index) ? 1 : 0] ?? 0,
            external_id: '',
          });
          bulk.insert('verdict', {
            data_item_id: itemId,
            person_id: id,
            category_id: categoryId,
            rule_id: null,
            state: list,
            list,
            list_on: today(),
            due_on: today(),
            promised_on: null,
            floor_on: null,
            decided_by: null,
            restricted_to: null,
            disposal: 'erase',
            due_without_hold_on: null,
            rest_due_on: null,
            floor_unknown: 0,
            conflict_codes: '',
            recheck_on: null,
          });
        }
      }
      await refreshSearchLines(
        db,
        added.map(({ id }) => id),
      );
    },
    true,
  );
  return added.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id));
}

/** The ids of all pages, one after another. */
async function allPages(
  { call }: TestRegister,
  input: Omit<Input<'persons.list'>, 'after' | 'limit'>,
): Promise<number[]> {
  const ids: number[] = [];
  let after: { sortName: string; id: number } | null = null;
  for (let more = true; more; ) {
    const page: Awaited<ReturnType<typeof call<'persons.list'>>> = await call('persons.list', {
      ...input,
      after,
      limit: PAGE,
    });
    ids.push(...page.rows.map(({ id }) => id));
    const last = page.rows.at(-1);
    after = last === undefined ? null : { sortName: last.sortName, id: last.id };
    more = page.more;
  }
  return ids;
}

describe('the list of very many persons', () => {
  it('holds everybody once and in order, whatever narrows it', async () => {
    const register = await makeRegister();
    // The first call of a day judges everything; what is added here stays as it is.
    await register.call('today.get', { language: 'nl' });
    const added = await addMany(register);
    const [many, one] = register.context.database
      .prepare<[], number>('SELECT id FROM system ORDER BY id')
      .pluck()
      .all();
    const everybody = () => true;
    const most = ({ index }: Added) => !isOne(index);
    const few = ({ index }: Added) => isOne(index);
    const cases: [Omit<Input<'persons.list'>, 'after' | 'limit'>, (each: Added) => boolean][] = [
      [{ search: '' }, everybody],
      [{ search: 'bos' }, everybody],
      [{ search: '', filter: 'soon' }, everybody],
      [{ search: '', filter: 'due' }, most],
      [{ search: '', relation: 'customer' }, most],
      [{ search: '', systemId: many ?? 0 }, most],
      [{ search: 'bos', filter: 'due', relation: 'customer', systemId: many ?? 0 }, most],
      [{ search: '', filter: 'held' }, few],
      [{ search: 'bos', relation: 'prospect' }, few],
      [{ search: 'bos', filter: 'soon', systemId: one ?? 0 }, few],
      [{ search: 'bos', filter: 'due', relation: 'prospect' }, () => false],
    ];
    for (const [input, belongs] of cases) {
      const expected = added.filter(belongs).map(({ id }) => id);
      const name = JSON.stringify(input);
      expect(await allPages(register, input), name).toEqual(expected);
      const { count } = await register.call('persons.count', input);
      expect(count, name).toBe(expected.length);
    }
  }, 60_000);
});
