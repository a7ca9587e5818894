/** Writes what differs from the verdicts that are kept, and nothing else of them. */
import type { WriteDb } from './database.ts';
import {
  insertKept,
  KEPT_COLUMNS,
  type KeptColumn,
  type KeptValue,
  updateKept,
} from './queries/kept-verdicts.ts';

/** A verdict that is not the one that is kept: the values of `KEPT_COLUMNS`. */
export interface VerdictChange {
  readonly item: { readonly id: number; readonly person_id: number };
  /** As JSON; undefined where nothing was kept. */
  readonly old: string | undefined;
  readonly values: readonly KeptValue[];
}

type Row = readonly KeptValue[];

const STATE = KEPT_COLUMNS.indexOf('state');
const DUE_ON = KEPT_COLUMNS.indexOf('due_on');

/** Writes changes, those of the same columns together. Returns how many dates or states changed. */
export async function writeChanges(
  db: WriteDb,
  changes: readonly VerdictChange[],
): Promise<number> {
  const added: Row[] = [];
  const groups = new Map<string, { readonly columns: KeptColumn[]; readonly rows: Row[] }>();
  let moved = 0;
  for (const { item, old, values } of changes) {
    if (old === undefined) {
      added.push([item.id, item.person_id, ...values]);
      moved += 1;
      continue;
    }
    const before = JSON.parse(old) as KeptValue[];
    const differ: number[] = [];
    for (let at = 0; at < values.length; at++) if (before[at] !== values[at]) differ.push(at);
    if (differ.length === 0) continue;
    if (before[STATE] !== values[STATE] || before[DUE_ON] !== values[DUE_ON]) moved += 1;
    const kind = differ.join();
    const columns = differ.map((at) => KEPT_COLUMNS[at] as KeptColumn);
    const group = groups.get(kind) ?? { columns, rows: [] };
    groups.set(kind, group);
    group.rows.push([item.id, ...differ.map((at) => values[at] ?? null)]);
  }
  await insertKept(db, added);
  for (const { columns, rows } of groups.values()) await updateKept(db, columns, rows);
  return moved;
}
