/** Gathers what differs from the verdicts that are kept, and writes it in an order that is quick. */
import type { WriteDb } from './database.ts';
import {
  insertKept,
  KEPT_COLUMNS,
  type KeptColumn,
  type KeptValue,
  updateKept,
} from './queries/kept-verdicts.ts';

/** The item whose verdict is written. */
interface ItemOf {
  readonly id: number;
  readonly person_id: number;
}

export interface VerdictChanges {
  /** What is kept of an item, or nothing, against what should be: the values of `KEPT_COLUMNS` as JSON. */
  add(item: ItemOf, old: string | undefined, now: string): void;
  /** Writes when there is much to write. */
  writeMany(): Promise<void>;
  /** Writes the rest. Gives how many dates or states changed. */
  writeAll(): Promise<number>;
}

interface Row {
  /** By which the largest indexes are ordered. */
  readonly listOn: string;
  readonly values: readonly KeptValue[];
}

/**
 * Rows that are written in the order of their days. The largest indexes lie in that order: page
 * by page as the items come, each row would need other pages of them than the row before.
 */
const MANY = 50_000;

const LIST_ON = KEPT_COLUMNS.indexOf('list_on');
const MOVED = [KEPT_COLUMNS.indexOf('state'), KEPT_COLUMNS.indexOf('due_on')];

/** Nothing yet, for one transaction. Writes when so `many` rows wait. */
export function createChanges(db: WriteDb, many = MANY): VerdictChanges {
  let added: Row[] = [];
  const changed = new Map<string, { readonly columns: readonly KeptColumn[]; rows: Row[] }>();
  let waiting = 0;
  let moved = 0;

  async function write(): Promise<void> {
    await insertKept(db, inOrder(added));
    added = [];
    for (const { columns, rows } of changed.values()) await updateKept(db, columns, inOrder(rows));
    changed.clear();
    waiting = 0;
  }

  return {
    add(item, old, now) {
      const values = JSON.parse(now) as KeptValue[];
      const listOn = String(values[LIST_ON]);
      if (old === undefined) {
        added.push({ listOn, values: [item.id, item.person_id, ...values] });
        moved += 1;
        waiting += 1;
        return;
      }
      const before = JSON.parse(old) as KeptValue[];
      const differ = [...KEPT_COLUMNS.keys()].filter((at) => before[at] !== values[at]);
      if (differ.length === 0) return;
      if (MOVED.some((at) => differ.includes(at))) moved += 1;
      const kind = differ.join();
      const group = changed.get(kind) ?? {
        columns: differ.map((at) => KEPT_COLUMNS[at] as KeptColumn),
        rows: [],
      };
      changed.set(kind, group);
      group.rows.push({ listOn, values: [item.id, ...differ.map((at) => values[at] ?? null)] });
      waiting += 1;
    },
    async writeMany() {
      if (waiting >= many) await write();
    },
    async writeAll() {
      await write();
      return moved;
    },
  };
}

function inOrder(rows: readonly Row[]): (readonly KeptValue[])[] {
  return [...rows]
    .sort((a, b) => (a.listOn < b.listOn ? -1 : a.listOn > b.listOn ? 1 : 0))
    .map((row) => row.values);
}
