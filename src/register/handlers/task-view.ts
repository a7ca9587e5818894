/** Tasks as the screens show them. */
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { TaskStatus } from '#shared/domain/disposal/language.ts';
import { personReference } from '#shared/domain/disposal/reference.ts';
import type { LocalizedText } from '#shared/domain/locale.ts';
import type { ReadDb } from '../database.ts';
import type { TaskCategory } from '../erasure/tasks.ts';
import type { TaskRecord } from '../queries/disposal-tasks.ts';
import { listCategories } from '../queries/items.ts';
import { readText } from './texts.ts';

/** Something has to be done: nobody answered in time, or an exception has to be looked at again. */
export function isTaskOverdue(
  task: Pick<TaskRecord, 'status' | 'chase_on' | 'review_on'>,
  today: PlainDate,
): boolean {
  if (task.status === 'sent') return task.chase_on !== null && task.chase_on <= today;
  return task.status === 'excepted' && task.review_on !== null && task.review_on <= today;
}

export async function taskViews(
  db: ReadDb,
  tasks: readonly TaskRecord[],
  today: PlainDate,
): Promise<DisposalTask[]> {
  const names = new Map((await listCategories(db)).map((row) => [row.id, readText(row.name)]));
  return tasks.map((task) => taskView(task, names, today));
}

function taskView(
  task: TaskRecord,
  names: ReadonlyMap<number, LocalizedText>,
  today: PlainDate,
): DisposalTask {
  return {
    id: task.id,
    disposalId: task.disposal_id,
    disposal: task.number,
    systemId: task.system_id,
    system: readText(task.system),
    holder: (task.role ?? 'own') as DisposalTask['holder'],
    processorId: task.processor_id,
    processor: task.processor ?? '',
    categories: (JSON.parse(task.categories) as TaskCategory[]).flatMap(({ id, partly }) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ name, partly }];
    }),
    identifiers: JSON.parse(task.identifiers) as string[],
    reference: personReference(task.person_id),
    status: task.status as TaskStatus,
    letterId: task.letter_id,
    sentOn: task.sent_on as PlainDate | null,
    expectedOn: task.expected_on as PlainDate | null,
    chaseOn: task.chase_on as PlainDate | null,
    overdue: isTaskOverdue(task, today),
    confirmedOn: task.confirmed_on as PlainDate | null,
    note: task.note,
    proofName: task.proof_name,
    exceptionGround: task.exception_ground,
    reviewOn: task.review_on as PlainDate | null,
  };
}
