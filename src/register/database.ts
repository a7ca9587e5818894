/** The database as those see it who only read, and as those who change something. */
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** The database as queries see it: it has no word for writing. */
export type ReadDb = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'with'>;
/** One transaction: the only thing a command may write to. */
export type WriteDb = Transaction<Schema>;
