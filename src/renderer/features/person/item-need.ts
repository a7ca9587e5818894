/** Whether an item waits for the owner to say if it is needed. Pure. */
import type { DataItemView } from '#shared/contract/items.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';

type Item = Pick<DataItemView, 'shape' | 'decision' | 'verdict'>;

/** It came in unasked (R15) and nobody said yet that it is not needed. */
export function isNeedOpen({ shape, verdict }: Item): boolean {
  return shape === 'R15' && verdict.state === 'undecided';
}

/** The owner said that it is not needed, so that it is due. */
export function isNotNeeded({ shape, verdict }: Item): boolean {
  return shape === 'R15' && verdict.state === 'due';
}

/** The question is to be asked: never answered, or the day to look again has come. */
export function isNeedAsked(item: Item, today: PlainDate): boolean {
  return isNeedOpen(item) && (item.decision === null || item.decision.reviewOn <= today);
}
