/**
 * What a handler gets. A query sees a database it cannot write to; a command
 * gets the one transaction it runs in and the pen of the journal.
 */
import type {
  Output,
  Parsed,
  RegisterMethodName,
  registerContract,
} from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { JournalEntry } from '../queries/journal.ts';

export interface ReadContext {
  readonly db: ReadDb;
  readonly today: PlainDate;
  /** ISO 8601 instant in UTC. */
  readonly now: string;
  /** A keyed hash that stands for a text without holding it. */
  readonly digest: (text: string) => string;
}

export interface WriteContext {
  readonly db: WriteDb;
  readonly today: PlainDate;
  readonly now: string;
  readonly newId: () => number;
  /** A keyed hash that stands for a text without holding it. */
  readonly digest: (text: string) => string;
  /** Writes lines of the journal in the same transaction as the change. */
  readonly journal: (...entries: readonly JournalEntry[]) => Promise<void>;
}

/** A query gets the reading context, a command the writing one. */
export type ContextOf<M extends RegisterMethodName> =
  (typeof registerContract)[M]['kind'] extends 'query' ? ReadContext : WriteContext;

/** A handler of one method. */
export type HandlerOf<M extends RegisterMethodName> = (
  context: ContextOf<M>,
  input: Parsed<M>,
) => Promise<Output<M>>;

/** The handlers of some methods, by name. */
export type Handlers<M extends RegisterMethodName> = { readonly [K in M]: HandlerOf<K> };
