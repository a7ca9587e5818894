/** Tasks for the copies that the app cannot reach: sent, confirmed, or excepted with a ground. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { finishRun } from '../erasure/finished-tasks.ts';
import { createSearch } from '../erasure/search.ts';
import { listTasks, type TaskRecord, updateTasks } from '../queries/disposal-tasks.ts';
import { updateDisposal } from '../queries/disposals.ts';
import { saveCleaningPending } from '../queries/settings.ts';
import type { Handlers, WriteContext } from './context.ts';
import { taskViews } from './task-view.ts';

export const disposalTaskHandlers: Handlers<'disposal-tasks.list' | 'disposal-tasks.mark-sent'> = {
  'disposal-tasks.list': async ({ db, today }) => {
    const tasks = await listTasks(db, 'unfinished');
    return taskViews(db, tasks, today);
  },

  'disposal-tasks.mark-sent': async (context, { taskIds, sentOn, chaseOn }) => {
    const { db, today, journal } = context;
    const tasks = await getTasks(context, taskIds);
    if (tasks.some((task) => task.status === 'confirmed')) throw new ContractError('conflict');
    if (sentOn > today) throw new ContractError('bad-input', { sentOn: 'date.future' });
    if (chaseOn <= sentOn) throw new ContractError('bad-input', { chaseOn: 'date.order' });
    await updateTasks(db, taskIds, { status: 'sent', sent_on: sentOn, chase_on: chaseOn });
    // An exception that is asked for again opens its run again.
    for (const disposalId of new Set(tasks.map((task) => task.disposal_id))) {
      await updateDisposal(db, disposalId, { status: 'carried-out', done_on: null });
    }
    await journal({
      action: 'task-sent',
      subjectKind: 'disposal',
      subjectId: tasks[0]?.disposal_id ?? 0,
      detail: { tasks: tasks.length, sentOn, chaseOn },
    });
    return DONE;
  },
};

/** A file name may hold a person's name; what it is and its kind are enough. */
function proofName(name: string): string {
  return `bewijs${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''}`;
}

/** What is known no longer once tasks are finished: to be searched for afterwards. */
export interface FinishedTasks {
  readonly disposalIds: readonly number[];
  readonly values: readonly string[];
}

/** The party confirmed it: by what it found the person is no longer needed. */
export async function confirmTasks(
  context: WriteContext,
  { taskIds, confirmedOn, note, proof }: Parsed<'disposal-tasks.confirm'>,
): Promise<FinishedTasks> {
  const { db, today, journal } = context;
  const tasks = await getTasks(context, taskIds);
  if (tasks.some((task) => task.status === 'confirmed')) throw new ContractError('conflict');
  if (confirmedOn > today) throw new ContractError('bad-input', { confirmedOn: 'date.future' });
  checkNamesNobody(tasks, { note });
  await updateTasks(db, taskIds, {
    status: 'confirmed',
    exception_ground: null,
    confirmed_on: confirmedOn,
    note,
    identifiers: '[]',
    ...(proof !== null && { proof_name: proofName(proof.name), proof: proof.bytes }),
  });
  await journal({
    action: 'task-confirmed',
    subjectKind: 'disposal',
    subjectId: tasks[0]?.disposal_id ?? 0,
    detail: { tasks: tasks.length, confirmedOn, proof: proof !== null },
  });
  // What is forgotten now is cleaned out of the file; should that be interrupted, later.
  await saveCleaningPending(db, true);
  return finish(context, tasks);
}

/** The copy stays, on a ground and until a day to look again; so it is still known by what. */
export async function exceptTasks(
  context: WriteContext,
  { taskIds, ground, reviewOn }: Parsed<'disposal-tasks.except'>,
): Promise<FinishedTasks> {
  const { db, today, journal } = context;
  const tasks = await getTasks(context, taskIds);
  if (tasks.some((task) => task.status === 'confirmed')) throw new ContractError('conflict');
  if (reviewOn < addDays(today, 1)) throw new ContractError('bad-input', { reviewOn: 'date.past' });
  await updateTasks(db, taskIds, {
    status: 'excepted',
    exception_ground: ground,
    review_on: reviewOn,
  });
  await journal({
    action: 'task-excepted',
    subjectKind: 'disposal',
    subjectId: tasks[0]?.disposal_id ?? 0,
    detail: { tasks: tasks.length, reviewOn },
  });
  return { ...(await finish(context, tasks)), values: [] };
}

async function getTasks({ db }: WriteContext, ids: readonly number[]): Promise<TaskRecord[]> {
  const tasks = await listTasks(db, { ids });
  if (tasks.length !== new Set(ids).size) throw new ContractError('not-found');
  return tasks;
}

/** Ends the runs that have no open end left, and says what is no longer known. */
async function finish(context: WriteContext, tasks: readonly TaskRecord[]): Promise<FinishedTasks> {
  const { journal } = context;
  const disposalIds = [...new Set(tasks.map((task) => task.disposal_id))];
  for (const disposalId of disposalIds) {
    const ended = await finishRun(context, disposalId);
    if (ended === undefined) continue;
    await journal({
      action: 'disposal-done',
      subjectKind: 'disposal',
      subjectId: disposalId,
      detail: { number: ended.number, tasks: ended.tasks },
    });
  }
  return {
    disposalIds,
    values: tasks.flatMap((task) => JSON.parse(task.identifiers) as string[]),
  };
}

/** A remark that stays may not hold what the task is about to forget. */
function checkNamesNobody(
  tasks: readonly TaskRecord[],
  texts: Readonly<Record<string, string>>,
): void {
  const identifiers = tasks.flatMap((task) => JSON.parse(task.identifiers) as string[]);
  for (const [field, text] of Object.entries(texts)) {
    const search = createSearch(identifiers);
    search.add(Buffer.from(text, 'utf8'));
    if (search.found().size > 0) {
      throw new ContractError('bad-input', { [field]: 'text.names-person' });
    }
  }
}
