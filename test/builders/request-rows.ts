/** Lines of the list of requests. */
import type { RequestRow } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

/** An open request of Jan de Vries for access, with what differs. */
export function aRequestRow(parts: Partial<RequestRow> = {}): RequestRow {
  return {
    id: 14,
    number: '2026-014',
    kind: 'request',
    personId: 3,
    person: 'Jan de Vries',
    rights: ['access'],
    receivedOn: getPlainDate('2026-11-05'),
    status: 'open',
    answeredOn: null,
    answerBy: getPlainDate('2026-12-07'),
    remindOn: getPlainDate('2026-12-04'),
    extended: false,
    waiting: false,
    next: { task: 'identify', right: null, isDone: false, dueOn: null },
    keptUntil: null,
    ...parts,
  };
}
