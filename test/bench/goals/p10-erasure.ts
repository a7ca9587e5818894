/** P10: a disposal run over 10,000 persons with its proof, against DELETE and VACUUM of the same. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Goal } from '../goal.ts';
import { timed } from '../measure.ts';
import { type BenchRegister, openCopy, openPlain } from '../open-register.ts';
import { type MadeRegister, workFolder } from '../registers.ts';

const PERSONS = 10_000;
/** A tenth of it, to know whether the whole is done before anybody loses patience. */
const FIRST_PERSONS = 1_000;
const LONGEST_FIRST_MS = 20_000;

/** A run over everything that is due, letters waived, approved. Gives what goes. */
async function approvedRun({ call }: BenchRegister) {
  const { id: disposalId } = await call('disposals.propose', { cause: 'expiry' });
  const view = await call('disposals.get', { disposalId, language: 'nl' });
  const going = view.rows.filter((row) => row.outcome !== 'keep').map((row) => row.dataItemId);
  await call('disposals.approve', {
    disposalId,
    fingerprint: view.fingerprint,
    typedCount: view.brake === null ? null : going.length,
  });
  return { disposalId, going };
}

interface Erasure {
  readonly items: number;
  readonly proposing: number;
  readonly floor: number;
  readonly ours: number;
}

async function eraseDue(made: MadeRegister): Promise<Erasure> {
  const path = join(workFolder('erasure-plain'), 'plain.db');
  copyFileSync(made.plain, path);
  const plain = openPlain(path);
  const copy = await openCopy(made, 'erasure');
  try {
    const began = performance.now();
    const { disposalId, going } = await approvedRun(copy);
    const proposing = performance.now() - began;
    const floor = await timed(() => deletePlainly(plain, going));
    const ours = await timed(() => copy.call('disposals.carry-out', { disposalId }));
    return { items: going.length, proposing, floor, ours };
  } finally {
    plain.close();
    await copy.close();
  }
}

/** The same items with all that hangs from them, and who has nothing left. */
function deletePlainly(plain: ReturnType<typeof openPlain>, itemIds: readonly number[]): void {
  plain.exec('BEGIN');
  plain
    .prepare('DELETE FROM data_item WHERE id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(itemIds));
  plain.exec(
    `DELETE FROM person WHERE NOT EXISTS
       (SELECT 1 FROM data_item WHERE data_item.person_id = person.id);
     COMMIT`,
  );
  plain.exec('VACUUM');
  plain.pragma('wal_checkpoint(TRUNCATE)');
}

function figuresOf(persons: number, { items, proposing, floor, ours }: Erasure): Figure[] {
  return [
    {
      what: `${items} items of ${persons} persons erased, proved`,
      unit: 's',
      floor: floor / 1000,
      ours: ours / 1000,
      limit: { kind: 'times', most: 3 },
    },
    {
      what: `the ${persons} before that: proposed, shown, approved`,
      unit: 's',
      floor: null,
      ours: proposing / 1000,
      limit: null,
    },
  ];
}

export const erasure: Goal = {
  id: 'P10',
  title: 'erasure with proof',
  of: 'register',
  short: false,
  grows: true,
  async measure({ register, registerOf }) {
    const first = await eraseDue(await registerOf(FIRST_PERSONS));
    const figures = figuresOf(FIRST_PERSONS, first);
    if (register.persons < PERSONS || first.ours > LONGEST_FIRST_MS) return figures;
    const whole = await eraseDue(await registerOf(PERSONS));
    return [...figures, ...figuresOf(PERSONS, whole)];
  },
  async profile({ registerOf }, during) {
    const copy = await openCopy(await registerOf(FIRST_PERSONS), 'erasure');
    try {
      const { disposalId } = await approvedRun(copy);
      await during(() => copy.call('disposals.carry-out', { disposalId }));
    } finally {
      await copy.close();
    }
  },
};
