/** P10: a disposal run over 10,000 persons with its proof, against DELETE and VACUUM of the same. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal } from '../goal.ts';
import { timed } from '../measure.ts';
import { type BenchRegister, openCopy, openPlain } from '../open-register.ts';
import { workFolder } from '../registers.ts';

const PERSONS = 10_000;

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

export const erasure: Goal = {
  id: 'P10',
  title: 'erasure with proof',
  of: 'register',
  short: false,
  grows: true,
  async measure({ register, registerOf }) {
    const persons = Math.min(PERSONS, register.persons);
    const made = await registerOf(persons);
    const path = join(workFolder('erasure-plain'), 'plain.db');
    copyFileSync(made.plain, path);
    const plain = openPlain(path);
    const copy = await openCopy(made, 'erasure');
    try {
      let run: Awaited<ReturnType<typeof approvedRun>> = { disposalId: 0, going: [] };
      const proposing = await timed(async () => {
        run = await approvedRun(copy);
      });
      const floor = await timed(() => {
        const gone = JSON.stringify(run.going);
        plain.exec('BEGIN');
        plain
          .prepare('DELETE FROM data_item WHERE id IN (SELECT value FROM json_each(?))')
          .run(gone);
        plain.exec(
          `DELETE FROM person WHERE NOT EXISTS
             (SELECT 1 FROM data_item WHERE data_item.person_id = person.id);
           COMMIT`,
        );
        plain.exec('VACUUM');
        plain.pragma('wal_checkpoint(TRUNCATE)');
      });
      const { disposalId } = run;
      const ours = await timed(() => copy.call('disposals.carry-out', { disposalId }));
      return [
        {
          what: `${run.going.length} items of ${persons} persons erased, proved`,
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
    } finally {
      plain.close();
      await copy.close();
    }
  },
  async profile({ register, registerOf }, during) {
    const made = await registerOf(Math.min(PERSONS, register.persons));
    const copy = await openCopy(made, 'erasure');
    try {
      const { disposalId } = await approvedRun(copy);
      await during(() => copy.call('disposals.carry-out', { disposalId }));
    } finally {
      await copy.close();
    }
  },
};
