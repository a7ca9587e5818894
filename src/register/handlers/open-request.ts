/** The request that a command works on. */
import { ContractError } from '#shared/contract/errors.ts';
import type { LetterKind } from '#shared/domain/letters/document.ts';
import type { RequestKind } from '#shared/domain/requests.ts';
import type { ReadDb } from '../database.ts';
import { findRequest } from '../queries/requests.ts';
import type { RequestOfFile } from './request-state.ts';
import { found } from './texts.ts';

type OfPerson = RequestOfFile & { readonly person_id: number };

/** Throws `not-found`, and `conflict` for a request that was answered. */
export async function openRequest(db: ReadDb, requestId: number): Promise<RequestOfFile> {
  return stillOpen(found(await findRequest(db, requestId)));
}

/** The same, of somebody who was not erased since: of whom nothing is written down again. */
export async function openRequestOfSomebody(db: ReadDb, requestId: number): Promise<RequestOfFile> {
  return stillOpen(await requestOfSomebody(db, requestId));
}

/** The same, to us and of somebody who is in the register. */
export async function openRequestOfPerson(db: ReadDb, requestId: number): Promise<OfPerson> {
  const row = await requestOfPerson(db, requestId);
  return { ...stillOpen(row), person_id: row.person_id };
}

/** A request, open or answered, of somebody who was not erased. Throws `conflict` otherwise. */
export async function requestOfSomebody(db: ReadDb, requestId: number): Promise<RequestOfFile> {
  const row = found(await findRequest(db, requestId));
  if (row.person_id === null && row.subject_name === '') throw new ContractError('conflict');
  return row;
}

/**
 * A request to us, open or answered, of somebody in the register. Throws `conflict`
 * otherwise: for whom we only process data, nothing of the register moves.
 */
export async function requestOfPerson(db: ReadDb, requestId: number): Promise<OfPerson> {
  const row = found(await findRequest(db, requestId));
  if (row.person_id === null || row.kind === 'misdirected') throw new ContractError('conflict');
  return { ...row, person_id: row.person_id };
}

/** What still follows after the answer: that a restriction ends, and who is told (GDPR art. 18(3) and 19). */
const AFTER_THE_ANSWER: readonly LetterKind[] = ['restriction.off', 'recipients.notify'];

/** Whoever has to ask somebody else hears just that, and nothing of the register (GDPR art. 28(3)(e)). */
const TO_WHO_ASKED_US_WRONGLY: readonly LetterKind[] = ['ack', 'not.controller'];

/** The request that a letter of this kind can be written for. Throws `conflict` when it cannot. */
export async function requestForLetter(
  db: ReadDb,
  requestId: number,
  kind: LetterKind,
): Promise<RequestOfFile> {
  const row = await requestOfSomebody(db, requestId);
  checkLetterKind(row, kind);
  return AFTER_THE_ANSWER.includes(kind) ? row : stillOpen(row);
}

/** Throws `conflict` for a letter that does not belong to this kind of request. */
export function checkLetterKind(row: RequestOfFile, kind: LetterKind): void {
  const isMisdirected = (row.kind as RequestKind) === 'misdirected';
  const fits = isMisdirected ? TO_WHO_ASKED_US_WRONGLY.includes(kind) : kind !== 'not.controller';
  if (!fits) throw new ContractError('conflict');
}

function stillOpen(row: RequestOfFile): RequestOfFile {
  if (row.status !== 'open') throw new ContractError('conflict');
  return row;
}
