/** Tasks for the copies that the app cannot reach: sent, confirmed, or excepted with a ground. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { listTasks, type TaskRecord, updateTasks } from '../queries/disposal-tasks.ts';
import { updateDisposal } from '../queries/disposals.ts';
import { deleteDraftsOf, redactLetter } from '../queries/erase.ts';
import type { Handlers, WriteContext } from './context.ts';
import { taskView } from './task-view.ts';

export const disposalTaskHandlers: Handlers<'disposal-tasks.list' | 'disposal-tasks.mark-sent'> = {
  'disposal-tasks.list': async ({ db, today }) => {
    const tasks = await listTasks(db, 'unfinished');
    return Promise.all(tasks.map((task) => taskView(db, task, today)));
  },

  'disposal-tasks.mark-sent': async (context, { taskIds, sentOn, chaseOn }) => {
    const { db, today, journal } = context;
    const tasks = await getTasks(context, taskIds);
    if (tasks.some((task) => task.status === 'confirmed')) throw new ContractError('conflict');
    if (sentOn > today) throw new ContractError('bad-input', { sentOn: 'date.future' });
    if (chaseOn <= sentOn) throw new ContractError('bad-input', { chaseOn: 'date.order' });
    await updateTasks(db, taskIds, { status: 'sent', sent_on: sentOn, chase_on: chaseOn });
    await journal({
      action: 'task-sent',
      subjectKind: 'disposal',
      subjectId: tasks[0]?.disposal_id ?? 0,
      detail: { tasks: tasks.length, sentOn, chaseOn },
    });
    return DONE;
  },
};

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
  await updateTasks(db, taskIds, {
    status: 'confirmed',
    confirmed_on: confirmedOn,
    note,
    identifiers: '[]',
    ...(proof !== null && { proof_name: proof.name, proof: proof.bytes }),
  });
  await journal({
    action: 'task-confirmed',
    subjectKind: 'disposal',
    subjectId: tasks[0]?.disposal_id ?? 0,
    detail: { tasks: tasks.length, confirmedOn, proof: proof !== null },
  });
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

/** A run is done when each of its tasks is confirmed or excepted; its letters lose their persons. */
async function finish(
  { db, today, journal }: WriteContext,
  tasks: readonly TaskRecord[],
): Promise<FinishedTasks> {
  const disposalIds = [...new Set(tasks.map((task) => task.disposal_id))];
  for (const disposalId of disposalIds) {
    const all = await listTasks(db, { disposalId });
    for (const letterId of new Set(all.flatMap((task) => task.letter_id ?? []))) {
      const own = all.filter((task) => task.letter_id === letterId);
      if (own.every((task) => task.status === 'confirmed')) {
        await redactLetter(db, letterId, today);
      }
    }
    if (all.some((task) => task.status === 'open' || task.status === 'sent')) continue;
    // Half-typed letters and notes about whoever is now gone everywhere.
    await deleteDraftsOf(db, `disposal:${disposalId}:`);
    await deleteDraftsOf(db, 'tasks:');
    await updateDisposal(db, disposalId, { status: 'done', done_on: today });
    await journal({
      action: 'disposal-done',
      subjectKind: 'disposal',
      subjectId: disposalId,
      detail: { number: all[0]?.number ?? '', tasks: all.length },
    });
  }
  return {
    disposalIds,
    values: tasks.flatMap((task) => JSON.parse(task.identifiers) as string[]),
  };
}
