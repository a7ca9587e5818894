/** The clock of a request: law, promise, pause and extension together. */
import { ContractError } from '#shared/contract/errors.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import {
  type AnswerTerm,
  answerTerm,
  extensionOn,
  type ResponseDeadline,
  responseDeadline,
} from '#shared/domain/deadlines.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { ReadDb } from '../database.ts';
import { listPauses } from '../queries/requests.ts';
import { getController, getStatement } from '../queries/settings.ts';

interface TimedRequest {
  readonly id: number;
  readonly received_on: string;
  readonly extended_on: string | null;
  readonly rights: string;
}

/** The dates of a request, and the term that counts now. */
export interface RequestDeadline extends ResponseDeadline {
  readonly term: AnswerTerm;
  /** The day on which the person was told of the extension; null when that was not in time. */
  readonly extendedOn: PlainDate | null;
}

/**
 * The promise counts when it was made for one of the rights that are asked. An extension
 * that turns out to be told too late, once the day of receipt is put right, moves nothing.
 */
export async function requestDeadline(
  db: ReadDb,
  request: TimedRequest,
  today: PlainDate,
): Promise<RequestDeadline> {
  const [controller, statement, pauses] = await Promise.all([
    getController(db),
    getStatement(db),
    listPauses(db, request.id),
  ]);
  const asked = JSON.parse(request.rights) as string[];
  const promisedFor = JSON.parse(statement.response_rights) as string[];
  const promised = asked.some((right) => promisedFor.includes(right));
  const country = controller.country as Country;
  const deadline = responseDeadline({
    receivedOn: request.received_on as PlainDate,
    country,
    promise: promised ? statement.response_period : null,
    paused: pauses.map((pause) => ({
      from: pause.from_on as PlainDate,
      to: pause.to_on as PlainDate | null,
    })),
    today,
  });
  const told = request.extended_on as PlainDate | null;
  const extendedOn = told !== null && extensionOn(deadline, told) !== 'too-late' ? told : null;
  return { ...deadline, extendedOn, term: answerTerm(deadline, extendedOn !== null, country) };
}

/**
 * An extension that is told on this day: once, and within one month of receipt (GDPR
 * art. 12(3)). Throws `extension-twice` or `extension-too-late`.
 */
export function checkExtension(deadline: RequestDeadline, day: PlainDate): void {
  if (deadline.extendedOn !== null) throw new ContractError('extension-twice');
  if (extensionOn(deadline, day) === 'too-late') throw new ContractError('extension-too-late');
}
