/** Verdicts as the screens show them: in words, in the language of the screen. */
import type { Verdict as VerdictView } from '#shared/contract/items.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { conflictText, explain } from '#shared/domain/retention/explain.ts';
import type { Disposal, RetentionState } from '#shared/domain/retention/language.ts';
import type { VerdictTable } from '../schema.ts';
import type { VerdictDetail } from '../verdicts.ts';

export function readDetail(column: string): VerdictDetail {
  return JSON.parse(column) as VerdictDetail;
}

/** The verdict of an item; an item that was never judged cannot exist outside a transaction. */
export function verdictView(
  row: VerdictTable,
  promise: string | null,
  language: UiLanguage,
): VerdictView {
  const detail = readDetail(row.detail);
  return {
    state: row.state as RetentionState,
    dueOn: row.due_on as PlainDate | null,
    dueWithoutHoldOn: detail.dueWithoutHoldOn,
    promisedOn: row.promised_on as PlainDate | null,
    floorOn: row.floor_on as PlainDate | null,
    decidedBy: row.decided_by as VerdictView['decidedBy'],
    restrictedTo: row.restricted_to,
    disposal: row.disposal as Disposal,
    promise,
    ruleId: row.rule_id,
    because: explain(detail.because, language),
    conflicts: detail.conflicts.map((conflict) => conflictText(conflict, language)),
  };
}
