/** Verdicts that are kept up after any changes are those that a judging from nothing gives. */
import { describe, expect, it } from 'vitest';
import { writeChanges } from '#register/changed-verdicts.ts';
import { inTransaction } from '#register/in-transaction.ts';
import { createBulk } from '#register/queries/bulk.ts';
import { KEPT_COLUMNS, type KeptValue, listKept } from '#register/queries/kept-verdicts.ts';
import type { VerdictScope } from '#register/queries/verdicts.ts';
import type { VerdictTable } from '#register/schema.ts';
import { explainItems, refreshVerdicts } from '#register/verdicts.ts';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { EVENT_KINDS, HOLD_KINDS } from '#shared/domain/retention/language.ts';
import { personRow } from '#test/builders/person-row.ts';
import { type Chance, makeChance } from '#test/builders/random.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');
const PERSONS = 20;
const ITEMS = 5;
const CHANGES = 25;

interface Filled {
  readonly register: TestRegister;
  readonly chance: Chance;
  readonly persons: readonly number[];
  readonly items: readonly { readonly id: number; readonly personId: number }[];
  readonly numbers: (sql: string) => number[];
}

function someDay({ below }: Chance): PlainDate {
  return addDays(TODAY, 400 - below(4000));
}

async function fill(): Promise<Filled> {
  const chance = makeChance();
  const register = await makeRegister({ today: TODAY });
  const { database, newId, now } = register.context;
  const numbers = (sql: string) => database.prepare<[], number>(sql).pluck().all();
  const categories = numbers('SELECT id FROM data_category ORDER BY id');
  const bulk = createBulk(database);
  const persons: number[] = [];
  const items: { id: number; personId: number }[] = [];
  for (let each = 0; each < PERSONS; each++) {
    const personId = newId();
    persons.push(personId);
    bulk.insert(
      'person',
      personRow(personId, {
        family_name: `Proef ${each}`,
        display_name: `Proef ${each}`,
        sort_name: `proef ${each}`,
        created_at: now(),
        updated_at: now(),
      }),
    );
    for (let item = 0; item < ITEMS; item++) {
      const id = newId();
      items.push({ id, personId });
      bulk.insert('data_item', {
        id,
        person_id: personId,
        category_id: chance.oneOf(categories),
        label: '',
        source: '',
        collected_on: null,
        note: '',
        created_at: now(),
        updated_at: now(),
        reduced_on: chance.onceIn(8) ? someDay(chance) : null,
      });
    }
  }
  const filled = { register, chance, persons, items, numbers };
  for (const personId of persons) for (let each = 0; each < 4; each++) addFact(filled, personId);
  return filled;
}

/** An event, an agreement or a hold of somebody, or of one item. */
function addFact({ register, chance, items }: Filled, personId: number): void {
  const { database, newId, now } = register.context;
  const bulk = createBulk(database);
  const own = items.filter((item) => item.personId === personId);
  const itemId = chance.onceIn(2) ? chance.oneOf(own).id : null;
  const from_on = someDay(chance);
  const to_on = chance.onceIn(2) ? addDays(from_on, chance.below(1200)) : null;
  const about = { id: newId(), person_id: personId };
  const kind = chance.below(6);
  if (kind === 0) {
    bulk.insert('agreement', { ...about, name: '', reference: '', from_on, to_on, note: '' });
  } else if (kind === 1) {
    bulk.insert('hold', {
      ...about,
      data_item_id: itemId,
      request_id: null,
      kind: chance.oneOf(HOLD_KINDS),
      restriction_ground: null,
      ground: 'proef',
      from_on,
      to_on,
      review_on: null,
    });
  } else {
    bulk.insert('event', {
      ...about,
      data_item_id: itemId,
      kind: chance.oneOf(EVENT_KINDS),
      occurred_on: from_on,
      source: '',
      note: '',
      created_at: now(),
    });
  }
}

/** Changes something at random. Gives what has to be judged again for it. */
function change(filled: Filled): VerdictScope {
  const { register, chance, persons, items, numbers } = filled;
  const { database } = register.context;
  switch (chance.below(5)) {
    case 0: {
      const rule = chance.oneOf(numbers('SELECT id FROM retention_rule ORDER BY id'));
      const choice = chance.onceIn(4) ? null : `{"period":"P${1 + chance.below(9)}Y"}`;
      database.prepare('UPDATE retention_rule SET choice = ? WHERE id = ?').run(choice, rule);
      // What joins a rule follows it.
      return { ruleIds: numbers('SELECT id FROM retention_rule') };
    }
    case 1: {
      const category = chance.oneOf(numbers('SELECT id FROM data_category ORDER BY id'));
      const rule = chance.oneOf([null, ...numbers('SELECT id FROM retention_rule ORDER BY id')]);
      database.prepare('UPDATE data_category SET rule_id = ? WHERE id = ?').run(rule, category);
      return { categoryIds: [category] };
    }
    case 2: {
      const { id } = chance.oneOf(items);
      database.prepare('UPDATE data_item SET reduced_on = ? WHERE id = ?').run(TODAY, id);
      return { itemIds: [id] };
    }
    case 3: {
      const several = [chance.oneOf(persons), chance.oneOf(persons), chance.oneOf(persons)];
      for (const personId of several) addFact(filled, personId);
      return { personIds: several };
    }
    default: {
      const personId = chance.oneOf(persons);
      for (const table of ['event', 'agreement', 'hold']) {
        database.prepare(`DELETE FROM ${table} WHERE person_id = ?`).run(personId);
      }
      addFact(filled, personId);
      return { personId };
    }
  }
}

function kept({ register }: Filled): VerdictTable[] {
  const { database } = register.context;
  return database.prepare<[], VerdictTable>('SELECT * FROM verdict ORDER BY data_item_id').all();
}

function refresh({ register }: Filled, today: PlainDate, scope: VerdictScope): Promise<number> {
  return inTransaction(register.context, ({ db }) => refreshVerdicts(db, today, scope), true);
}

function forget({ register }: Filled): void {
  register.context.database.exec('DELETE FROM verdict');
}

describe('verdicts that are judged anew', () => {
  it('are after any changes those of a judging from nothing', async () => {
    const filled = await fill();
    const seed = `seed ${filled.chance.seed}`;
    const added = await refresh(filled, TODAY, 'all');
    expect(added, seed).toBe(PERSONS * ITEMS);
    let today = TODAY;
    for (let each = 0; each < CHANGES; each++) {
      await refresh(filled, today, change(filled));
      if (filled.chance.onceIn(3)) {
        today = addDays(today, filled.chance.below(200));
        await refresh(filled, today, { recheckUpTo: today });
      }
    }
    const after = kept(filled);
    expect(await refresh(filled, today, 'all'), seed).toBe(0);
    expect(kept(filled), seed).toEqual(after);

    forget(filled);
    await refresh(filled, today, 'all');
    expect(kept(filled), seed).toEqual(after);

    forget(filled);
    for (const { id } of filled.items) await refresh(filled, today, { itemIds: [id] });
    expect(kept(filled), seed).toEqual(after);
  });

  it('are those that the engine explains', async () => {
    const filled = await fill();
    const seed = `seed ${filled.chance.seed}`;
    await refresh(filled, TODAY, 'all');
    const ids = filled.items.map(({ id }) => id);
    const explained = await explainItems(filled.register.context.db, TODAY, ids);
    for (const row of kept(filled)) {
      const verdict = explained.get(row.data_item_id);
      const { state, dueOn, promisedOn, floorOn, decidedBy, conflicts, floorUnknown } =
        verdict ?? {};
      const codes = new Set(conflicts?.map(({ code }) => code));
      expect(row, seed).toMatchObject({
        state,
        due_on: dueOn,
        promised_on: promisedOn,
        floor_on: floorOn,
        decided_by: decidedBy,
        restricted_to: verdict?.restrictedTo,
        disposal: verdict?.disposal,
        due_without_hold_on: verdict?.dueWithoutHoldOn,
        rest_due_on: verdict?.restDueOn,
        conflict_codes: [...codes].sort().join(' '),
        floor_unknown: floorUnknown ? 1 : 0,
      });
    }
  });

  it('count as moved where the date or the state differs, and keep their other columns', async () => {
    const filled = await fill();
    const { context } = filled.register;
    await refresh(filled, TODAY, 'all');
    const [one, two, three] = filled.items as [Item, Item, Item];
    const before = await listKept(context.db, [one.id, two.id, three.id]);
    const moved = await inTransaction(
      context,
      ({ db }) => {
        const changes = (
          [
            [one, 'due_on', '2031-01-01'],
            [two, 'promised_on', '2032-02-02'],
            [three, 'conflict_codes', '["é \\" \\n"]'],
          ] as const
        ).map(([item, column, value]) => {
          const old = before.get(item.id);
          const values = JSON.parse(old ?? '[]') as KeptValue[];
          values[KEPT_COLUMNS.indexOf(column)] = value;
          return { item: { id: item.id, person_id: item.personId }, old, values };
        });
        return writeChanges(db, changes);
      },
      true,
    );
    expect(moved).toBe(1);
    const rows = new Map(kept(filled).map((row) => [row.data_item_id, row]));
    expect(rows.get(one.id)?.due_on).toBe('2031-01-01');
    expect(rows.get(two.id)?.promised_on).toBe('2032-02-02');
    expect(rows.get(three.id)?.conflict_codes).toBe('["é \\" \\n"]');
  });
});

type Item = Filled['items'][number];
