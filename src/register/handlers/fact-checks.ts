/** Checks that the facts about a person share. */
import { ContractError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../database.ts';
import { findItem } from '../queries/items.ts';
import { findPerson } from '../queries/persons.ts';
import { found } from './texts.ts';

/** An end before the beginning is a typing error worth telling at once. */
export function checkOrder(fromOn: string | null, toOn: string | null): void {
  if (fromOn !== null && toOn !== null && toOn < fromOn) {
    throw new ContractError('bad-input', { toOn: 'date.order' });
  }
}

/** Throws `not-found` when the person, or the item of that person, does not exist. */
export async function checkItemOf(
  db: ReadDb,
  personId: number,
  itemId: number | null,
): Promise<void> {
  found(await findPerson(db, personId));
  if (itemId !== null && found(await findItem(db, itemId)).person_id !== personId) {
    throw new ContractError('not-found');
  }
}

/** A fact never moves to somebody else: the other person's dates would stay behind unchanged. */
export function checkStaysWith(before: { readonly person_id: number }, personId: number): void {
  if (before.person_id !== personId) throw new ContractError('not-found');
}
