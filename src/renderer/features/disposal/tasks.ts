/** Tasks at systems that the app cannot reach, taken together by who holds the copy. */
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import { addDays, latest, type PlainDate } from '#shared/domain/calendar.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';

/** The days after sending on which a reminder is proposed. */
const CHASE_AFTER_DAYS = 14;

export interface TaskGroup {
  readonly key: string;
  /** The party, or the own system. */
  readonly name: string;
  readonly holder: DisposalTask['holder'];
  readonly processorId: number | null;
  readonly tasks: readonly DisposalTask[];
  /** The tasks that something still has to be done about. */
  readonly unfinished: readonly DisposalTask[];
}

/** True until a task is confirmed, or excepted until a day that has not come yet. */
export function isUnfinished({ status, overdue }: DisposalTask): boolean {
  return status === 'open' || status === 'sent' || overdue;
}

/** One group per party and per own system, those with something left to do first. */
export function groupTasks(tasks: readonly DisposalTask[], language: UiLanguage): TaskGroup[] {
  const groups = new Map<string, DisposalTask[]>();
  for (const task of tasks) {
    const key = task.processorId === null ? `own:${task.systemId}` : `party:${task.processorId}`;
    const known = groups.get(key);
    if (known) known.push(task);
    else groups.set(key, [task]);
  }
  return [...groups]
    .flatMap(([key, members]): TaskGroup[] => {
      const [first] = members;
      if (first === undefined) return [];
      const name = first.processorId === null ? localized(first.system, language) : first.processor;
      const { holder, processorId } = first;
      const unfinished = members.filter(isUnfinished);
      return [{ key, name, holder, processorId, tasks: members, unfinished }];
    })
    .sort(
      (one, other) => Number(one.unfinished.length === 0) - Number(other.unfinished.length === 0),
    );
}

/** Who a task is about, for as long as that is known; afterwards what stands for them. */
export function whoOf({ identifiers, reference }: DisposalTask): string {
  return identifiers.length > 0 ? identifiers.join(', ') : reference;
}

/** The day by which the last copy at these parties is gone, by their own word; null without one. */
export function expectedOnOf(tasks: readonly DisposalTask[]): PlainDate | null {
  return latest(tasks.flatMap(({ expectedOn }) => expectedOn ?? [])) ?? null;
}

/** Two weeks after sending: long enough to answer, also for who erases later. */
export function proposedChaseOn(sentOn: PlainDate): PlainDate {
  return addDays(sentOn, CHASE_AFTER_DAYS);
}
