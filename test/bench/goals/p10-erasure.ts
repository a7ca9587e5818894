/** P10: a disposal run over a tenth of the persons with its proof, against DELETE and VACUUM of the same. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Goal } from '../goal.ts';
import { timed } from '../measure.ts';
import { type BenchRegister, openCopy, openPlain } from '../open-register.ts';
import { type MadeRegister, workFolder } from '../registers.ts';

/** Of so many persons one is in the run. */
const ONE_IN = 10;

/** A run over everything that is due of a tenth of the persons, approved. Gives what goes. */
async function approvedRun({ call, context }: BenchRegister) {
  const { id: disposalId } = await call('disposals.propose', { cause: 'expiry' });
  // Every person has something that is due; of the others it is as if it were not.
  context.database
    .prepare(
      `DELETE FROM disposal_item WHERE person_id NOT IN
         (SELECT id FROM person ORDER BY id LIMIT (SELECT count(*) / ? FROM person))`,
    )
    .run(ONE_IN);
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
    return { proposing, floor, ours };
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

function figuresOf({ proposing, floor, ours }: Erasure): Figure[] {
  return [
    {
      what: 'what is due of a tenth of the persons erased, proved',
      unit: 's',
      floor: floor / 1000,
      ours: ours / 1000,
      limit: { kind: 'times', most: 3 },
    },
    {
      what: 'before that: proposed, shown, approved',
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
  async measure({ register }) {
    return figuresOf(await eraseDue(register));
  },
  async profile({ register }, during) {
    const copy = await openCopy(register, 'erasure');
    try {
      const { disposalId } = await approvedRun(copy);
      await during(() => copy.call('disposals.carry-out', { disposalId }));
    } finally {
      await copy.close();
    }
  },
};
