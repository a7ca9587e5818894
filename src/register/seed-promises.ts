/**
 * Writes the promises of a profile into the register, with the measures and texts of the
 * owner's own that they speak of. A promise that a rule made before keeps its row.
 */
import type { WriteDb } from './database.ts';
import { ifRoom } from './if-room.ts';
import { inTransaction } from './in-transaction.ts';
import { listProfilePromises } from './knowledge.ts';
import type { HandlerContext } from './process/context.ts';
import { listSystems } from './queries/processors.ts';
import {
  insertClauseOnce,
  insertMeasureOnce,
  listUncheckedStatements,
  upsertPromise,
} from './queries/promises.ts';

/** Writes what is known of a profile; does nothing for a profile without promises. */
export async function seedPromises(
  db: WriteDb,
  newId: () => number,
  statement: { readonly id: number; readonly profile: string },
): Promise<number> {
  const { id: statement_id, profile } = statement;
  const known = listProfilePromises().find((entry) => entry.profile === profile);
  if (known === undefined) return 0;
  for (const [position, promise] of known.promises.entries()) {
    await upsertPromise(db, {
      id: newId(),
      statement_id,
      code: promise.code,
      kind: promise.kind,
      says: JSON.stringify(promise.says),
      position,
      checks: JSON.stringify(promise.checks),
      question: promise.question === undefined ? null : JSON.stringify(promise.question),
      contradicts: promise.contradicts === undefined ? null : JSON.stringify(promise.contradicts),
    });
  }
  const systems = new Map((await listSystems(db)).map((row) => [row.key, row.id]));
  for (const measure of known.measures) {
    await insertMeasureOnce(
      db,
      {
        id: newId(),
        key: `${profile}.${measure.id}`,
        name: JSON.stringify(measure.name),
        description: JSON.stringify(measure.description),
        threats: JSON.stringify(measure.threats),
        since_on: null,
        expires_on: null,
        checked_on: null,
        check_period: null,
        ended_on: null,
      },
      measure.systems.flatMap((id) => systems.get(`${profile}.${id}`) ?? []),
    );
  }
  for (const clause of known.clauses) {
    await insertClauseOnce(db, {
      id: newId(),
      key: `${profile}.${clause.id}`,
      name: JSON.stringify(clause.name),
      body: JSON.stringify(clause.body),
      confirmed_on: null,
      ended_on: null,
    });
  }
  return known.promises.length;
}

/** A register made before promises had checks gets them, once; without room, at a later opening. */
export async function completePromises(context: HandlerContext): Promise<void> {
  const profiles = new Set(listProfilePromises().map((entry) => entry.profile));
  const lacking = (await listUncheckedStatements(context.db)).filter((statement) =>
    profiles.has(statement.profile),
  );
  if (lacking.length === 0) return;
  await ifRoom(() =>
    inTransaction(context, async ({ db, newId, journal }) => {
      let promises = 0;
      for (const statement of lacking) promises += await seedPromises(db, newId, statement);
      await journal({
        action: 'promises-completed',
        subjectKind: 'register',
        detail: { statements: lacking.length, promises },
      });
    }),
  );
}
