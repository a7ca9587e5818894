/** Verdicts as the screens show them: in words, in the language of the screen. */
import type { Verdict as VerdictView } from '#shared/contract/items.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { conflictText, explain } from '#shared/domain/retention/explain.ts';
import type { Disposal, RetentionState } from '#shared/domain/retention/language.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { VerdictTable } from '../schema.ts';

/** The verdict of an item, kept and reckoned now; an item that was never judged cannot exist outside a transaction. */
export function verdictView(
  row: VerdictTable,
  { because, conflicts }: Pick<Verdict, 'because' | 'conflicts'>,
  promise: string | null,
  language: UiLanguage,
): VerdictView {
  return {
    state: row.state as RetentionState,
    dueOn: row.due_on as PlainDate | null,
    dueWithoutHoldOn: row.due_without_hold_on as PlainDate | null,
    promisedOn: row.promised_on as PlainDate | null,
    floorOn: row.floor_on as PlainDate | null,
    decidedBy: row.decided_by as VerdictView['decidedBy'],
    restrictedTo: row.restricted_to,
    disposal: row.disposal as Disposal,
    promise,
    ruleId: row.rule_id,
    because: explain(because, language),
    conflicts: conflicts.map((conflict) => conflictText(conflict, language)),
  };
}
