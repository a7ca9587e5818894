/** What has to be true after a backup of a history was brought back: from what happened alone. */
import type { RestoreReport } from '#register/backup/restore.ts';
import type { Secret } from '#register/keys/envelope.ts';
import type { History, Keys, PastBackup, Persons } from './history.ts';

/** What stands where the backup goes. */
export type Place = 'the register' | 'a damaged register' | 'nothing' | 'a log alone';

/** Whom a backup brings back when so many erasures are known. */
export function expectedPersons(
  { erasures }: History,
  backup: PastBackup,
  known: number,
): { persons: Persons; personsAgain: number; itemsAgain: number } {
  const persons = new Map(backup.persons);
  let personsAgain = 0;
  let itemsAgain = 0;
  for (const { personId, itemId } of erasures.slice(backup.erasures, known)) {
    const person = persons.get(personId);
    if (person === undefined) continue;
    if (itemId === null) {
      persons.delete(personId);
      personsAgain += 1;
      itemsAgain += person.items.length;
    } else if (person.items.includes(itemId)) {
      const items = person.items.filter((id) => id !== itemId);
      persons.set(personId, { ...person, items });
      itemsAgain += 1;
    }
  }
  return { persons, personsAgain, itemsAgain };
}

type Expected = Pick<
  RestoreReport,
  | 'erasuresReapplied'
  | 'personsErasedAgain'
  | 'itemsErasedAgain'
  | 'unknownAfter'
  | 'present'
  | 'otherKey'
  | 'keysOf'
>;

/** What bringing back a backup has to report, and whose keys are valid afterwards. */
export function expectedOf(
  history: History,
  backup: PastBackup,
  secret: Secret,
  { place, known }: { readonly place: Place; readonly known: number },
): { report: Expected; keys: Keys; persons: Persons } {
  const { persons, personsAgain, itemsAgain } = expectedPersons(history, backup, known);
  const isThere = place === 'the register' || place === 'a damaged register';
  const sameKey = backup.keys.renewal === history.keys.renewal;
  const opensPresent =
    isThere &&
    (secret.kind === 'password'
      ? secret.value === history.keys.password
      : secret.value === history.keys.code);
  const state = { 'the register': 'same', 'a damaged register': 'damaged' } as const;
  const locked = isThere && !sameKey && !opensPresent;
  const keepsKeys = opensPresent && sameKey;
  return {
    report: {
      erasuresReapplied: known - backup.erasures,
      personsErasedAgain: personsAgain,
      itemsErasedAgain: itemsAgain,
      unknownAfter: place === 'nothing' ? backup.madeOn : null,
      present: !isThere ? 'none' : locked ? 'locked' : state[place],
      otherKey: isThere && !sameKey,
      keysOf: keepsKeys ? 'present' : 'backup',
    },
    keys: keepsKeys ? history.keys : backup.keys,
    persons,
  };
}
