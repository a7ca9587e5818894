/** What makes registers of tests cheap. Apart, so that a process of its own can import it. */
import { createHash } from 'node:crypto';
import type { KeyOptions } from '#register/keys/envelope.ts';
import type { Argon2idCost } from '#register/keys/kdf.ts';
import type { Migration } from '#register/migrate.ts';

/** The cheapest password slot that is accepted, so that suites stay quick. */
export const CHEAP_COST: Argon2idCost = { memoryMiB: 19, passes: 2, lanes: 1 };

/** For loops over many openings in which the derivation itself is not what is tested. */
export const instantArgon2id: NonNullable<KeyOptions['argon2id']> = async (password, salt) =>
  createHash('sha256').update(salt).update(password).digest();

export const PASSWORD = 'vier woorden op papier';

/** A small schema of its own; the tests of keys and files need no more. */
export const NOTE_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'note',
    up: (database) => {
      database.exec(
        'CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT',
      );
    },
  },
];

/** A schema step that takes a while; it either did all of its rounds or none. */
export const LONGER_ROUNDS = 40;
export const LONGER_MIGRATIONS: readonly Migration[] = [
  ...NOTE_MIGRATIONS,
  {
    version: 2,
    name: 'longer',
    up: (database) => {
      for (let round = 0; round < LONGER_ROUNDS; round++) {
        database.exec("UPDATE note SET text = text || ' langer'");
      }
    },
  },
];
