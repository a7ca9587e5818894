/** The request that a command works on. */
import { ContractError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../database.ts';
import { findRequest } from '../queries/requests.ts';
import type { RequestOfFile } from './request-view.ts';
import { found } from './texts.ts';

/** Throws `not-found`, and `conflict` for a request that was answered. */
export async function openRequest(db: ReadDb, requestId: number): Promise<RequestOfFile> {
  const row = found(await findRequest(db, requestId));
  if (row.status !== 'open') throw new ContractError('conflict');
  return row;
}

/** The same, of somebody who is in the register: of somebody erased nothing is written down again. */
export async function openRequestOfPerson(
  db: ReadDb,
  requestId: number,
): Promise<RequestOfFile & { readonly person_id: number }> {
  const row = await openRequest(db, requestId);
  if (row.person_id === null) throw new ContractError('conflict');
  return { ...row, person_id: row.person_id };
}
