/** What the handlers of the register work with. */
import { createHmac, createSecretKey } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Clock } from '#shared/clock.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { createDesk, type ImportDesk } from '../bring-in/desk.ts';
import type { Schema } from '../schema.ts';
import type { OpenRegister } from '../session.ts';
import { createIds } from './ids.ts';

export interface HandlerContext {
  readonly db: Kysely<Schema>;
  /** The same open register beneath kysely. */
  readonly database: BetterSqlite3.Database;
  readonly today: () => PlainDate;
  /** ISO 8601 instant in UTC. */
  readonly now: () => string;
  /** A whole number below 2^53, larger than the one before and never used twice. */
  readonly newId: () => number;
  /** The open register itself: its folder, copies and derived keys. */
  readonly register: OpenRegister;
  /** A keyed hash that stands for a text without holding it, in hex (tombstones). */
  readonly digest: (text: string) => string;
  /** The same for many texts: the key is made once, and goes when this is let go. */
  readonly digester: () => (text: string) => string;
  /**
   * Where automatic backups go when the owner chose no folder; undefined where none are
   * made: in the example, and from the command line.
   */
  readonly backupFolder: string | undefined;
  /** Where the files of an import lie until they are taken over. */
  readonly desk: ImportDesk;
  /** Tells whoever waits how far long work is. */
  readonly progress: (detail: unknown) => void;
  /** True when the owner asked long work to stop. */
  readonly isCancelled: () => boolean;
}

/** How long work talks to whoever waits for it. */
export interface WorkListener {
  readonly progress: (detail: unknown) => void;
  readonly isCancelled: () => boolean;
}

const NOBODY: WorkListener = { progress: () => undefined, isCancelled: () => false };

/** The context of one open register. Whoever opened the register closes it. */
export function createContext(
  register: OpenRegister,
  clock: Clock,
  newId: () => number = createIds(),
  listener: WorkListener = NOBODY,
  backupFolder?: string,
  desk: ImportDesk = createDesk(),
): HandlerContext {
  const { database } = register;
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  return {
    db,
    database,
    today: clock.today,
    now: clock.now,
    newId,
    register,
    backupFolder,
    desk,
    digest(text) {
      const key = register.deriveKey('tombstones');
      try {
        return createHmac('sha256', key).update(text).digest('hex');
      } finally {
        key.fill(0);
      }
    },
    digester() {
      const key = register.deriveKey('tombstones');
      try {
        // Made into a key object once: for every text anew it costs more than the hash.
        const made = createSecretKey(key);
        return (text) => createHmac('sha256', made).update(text).digest('hex');
      } finally {
        key.fill(0);
      }
    },
    ...listener,
  };
}
