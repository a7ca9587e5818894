/**
 * What a system still holds, weighed against the register: who was erased and is still
 * there, of whom a copy is known that is there no more, who may not be kept any longer,
 * and who is mailed against their will. What can be asked of the system becomes a task.
 */

import type { FindingKind } from '#shared/domain/imports/language.ts';
import { type HolderPace, paces } from '../erasure/pace.ts';
import { NO_PROOF, newlyOpen } from '../erasure/tasks.ts';
import type { WriteContext } from '../handlers/context.ts';
import type { PersonRecord } from '../import/records.ts';
import { insertTasks, listTasks, updateTasks } from '../queries/disposal-tasks.ts';
import { findDisposal, updateDisposal } from '../queries/disposals.ts';
import { findErasures } from '../queries/erasures.ts';
import { insertFindings, listPersonsIn, listWithoutGround } from '../queries/import-findings.ts';
import type { ImportFindingTable } from '../schema.ts';
import type { HeldBack } from './desk.ts';
import { nameOfRecord } from './names.ts';

export interface Compared {
  readonly importId: number;
  readonly systemId: number;
  /** What is kept there, for a task of somebody of whom no copy there was known. */
  readonly categoryId: number;
  /** The files were everything that the system holds. */
  readonly whole: boolean;
  /** Records of persons who were erased here. */
  readonly heldBack: readonly { readonly record: PersonRecord; readonly by: readonly HeldBack[] }[];
  /** Persons of the register who stand in the files. */
  readonly thereIds: readonly number[];
  /** Persons who were not there before. */
  readonly newIds: ReadonlySet<number>;
  /** Rows of persons who are not in the register, and stay out of it. */
  readonly notHereRows: readonly number[];
  /** Persons with a yes in the files against a no in the register. */
  readonly mailedIds: readonly number[];
}

/** Writes down what was found. */
export async function compareWithSystem(write: WriteContext, compared: Compared): Promise<void> {
  const { db, newId } = write;
  const { importId, systemId, whole } = compared;
  const rows: ImportFindingTable[] = [];
  const add = (
    kind: FindingKind,
    of: { personId?: number; row?: number; taskId?: number | null },
  ) =>
    rows.push({
      id: newId(),
      import_id: importId,
      kind,
      person_id: of.personId ?? null,
      row_number: of.row ?? null,
      disposal_task_id: of.taskId ?? null,
      done_on: null,
    });
  const pace = (await paces(db))(systemId);
  for (const { record, by } of compared.heldBack) {
    const taskId = await askAgain(write, { ...compared, pace }, record, by);
    add('erased-there', { row: record.place.row, taskId });
  }
  const there = new Set(compared.thereIds);
  if (whole) {
    const known = await listPersonsIn(db, systemId);
    for (const personId of known) if (!there.has(personId)) add('gone-there', { personId });
  }
  const before = [...there].filter((id) => !compared.newIds.has(id));
  for (const personId of await listWithoutGround(db, before)) add('no-ground', { personId });
  for (const personId of new Set(compared.mailedIds)) add('mailed-there', { personId });
  for (const row of compared.notHereRows) add('not-here', { row });
  await insertFindings(db, rows);
}

/**
 * The task of the erasure at this system: opened again when it was confirmed, made when
 * there was none. Null for an erasure that belongs to no run.
 */
async function askAgain(
  { db, today, newId, journal }: WriteContext,
  { systemId, categoryId, pace }: Compared & { readonly pace: HolderPace },
  record: PersonRecord,
  by: readonly HeldBack[],
): Promise<number | null> {
  const erasures = await findErasures(
    db,
    by.map(({ erasureId }) => erasureId),
  );
  const erasure = erasures.find(({ disposal_id }) => disposal_id !== null);
  const disposalId = erasure?.disposal_id ?? null;
  if (erasure === undefined || disposalId === null) return null;
  if ((await findDisposal(db, disposalId)) === undefined) return null;
  const task = (await listTasks(db, { disposalId })).find(
    (one) => one.person_id === erasure.person_id && one.system_id === systemId,
  );
  const open = {
    identifiers: JSON.stringify(waysToFind(record)),
    ...newlyOpen(pace, today),
  };
  const taskId = task?.id ?? newId();
  if (task === undefined) {
    await insertTasks(db, [
      {
        id: taskId,
        disposal_id: disposalId,
        person_id: erasure.person_id,
        system_id: systemId,
        categories: JSON.stringify([{ id: categoryId, partly: false }]),
        ...open,
        ...NO_PROOF,
      },
    ]);
  } else if (task.status === 'confirmed') await updateTasks(db, [taskId], open);
  else {
    // They may be there twice, under another number.
    const known = JSON.parse(task.identifiers) as string[];
    const all = [...new Set([...known, ...waysToFind(record)])];
    if (task.status !== 'excepted' && all.length > known.length) {
      await updateTasks(db, [taskId], { identifiers: JSON.stringify(all) });
    }
    return taskId;
  }
  await updateDisposal(db, disposalId, { status: 'carried-out', done_on: null });
  await journal({
    action: 'erased-person-still-there',
    subjectKind: 'disposal',
    subjectId: disposalId,
    detail: { reopened: task !== undefined },
  });
  return taskId;
}

/** GDPR art. 5(1)(c): the number by which the system knows them is enough. */
function waysToFind(record: PersonRecord): string[] {
  if (record.externalId !== '') return [record.externalId];
  const email = record.contactPoints.find(({ kind }) => kind === 'email')?.value;
  return [...new Set([nameOfRecord(record), email ?? ''])].filter((text) => text !== '');
}
