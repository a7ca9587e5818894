/** The file as a whole: cleaning it, and reading every text that is in use. */
import type BetterSqlite3 from 'better-sqlite3';
import { foldForSearch } from '#shared/domain/fold.ts';

/**
 * Leaves no trace of deleted rows: makes the index of words anew, rebuilds the file
 * without free pages and without the gaps that page splits leave behind, and empties
 * the write-ahead log. Outside a transaction. Throws when the disk is full; nothing is
 * lost then.
 */
export function rebuildFile(database: BetterSqlite3.Database): void {
  // Not `optimize`: that keeps the words that part one page of the index from the next,
  // which may be the first letters of somebody who is gone, or all of them.
  database.prepare("INSERT INTO person_search (person_search) VALUES ('rebuild')").run();
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Every page of the file in clear, in memory. Wipe it after use. */
export function readPages(database: BetterSqlite3.Database): Buffer {
  return database.serialize();
}

const PAGE_BYTES = 4096;

/** Pages of 4,096 bytes in what `readPages` gave. */
export function countPages(pages: Uint8Array): number {
  return Math.ceil(pages.length / PAGE_BYTES);
}

/** Tables that hold what is kept of people: what somebody else's row holds may stay. */
const TABLES_IN_USE = [
  'setting',
  'controller',
  'statement',
  'promise',
  'statutory_floor',
  'retention_rule',
  'processor',
  'processor_transfer',
  'processor_certificate',
  'system',
  'purpose',
  'data_category',
  'category_field',
  'person',
  'organisation',
  'contact_point',
  'relation',
  'agreement',
  'data_item',
  'data_field',
  'data_item_system',
  'event',
  'hold',
  'consent_topic',
  'consent',
  'request',
  'request_outcome',
  'request_change',
  'request_attachment',
  'request_notice',
  'letter',
  'item_decision',
  'duty',
  'duty_evidence',
  'breach',
  'breach_follow_up',
  'breach_notice',
  'gap_answer',
] as const;

/** Hands every text of the rows in use to `take`, one at a time. */
export function visitTexts(database: BetterSqlite3.Database, take: (text: string) => void): void {
  for (const table of TABLES_IN_USE) {
    // A letter to nobody in particular is a letter to a party: its task answers for it.
    const where =
      table === 'letter'
        ? "WHERE person_id IS NOT NULL OR breach_id IS NOT NULL OR request_id IN (SELECT id FROM request WHERE subject_name <> '')"
        : '';
    for (const row of database.prepare(`SELECT * FROM ${table} ${where}`).raw().iterate()) {
      for (const value of row as unknown[]) if (typeof value === 'string') take(value);
    }
  }
}

/** Hands the words of the program itself to `take`: a value that is one of them is no trace. */
export function visitProgramTexts(
  database: BetterSqlite3.Database,
  take: (text: string) => void,
): void {
  const rows = database
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
       UNION SELECT action || ' ' || subject_kind FROM journal
       UNION SELECT cause || ' ' || status FROM disposal`,
    )
    .pluck()
    .iterate();
  for (const text of rows) take(String(text));
}

/** Hands every proof that was kept to `take`: a document of somebody else may name anybody. */
export function visitProofs(
  database: BetterSqlite3.Database,
  take: (bytes: Uint8Array) => void,
): void {
  for (const [table, column] of [
    ['disposal_task', 'proof'],
    ['duty_evidence', 'proof'],
    ['request_attachment', 'bytes'],
  ]) {
    const rows = database
      .prepare(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`)
      .pluck()
      .iterate();
    for (const proof of rows) take(proof as Uint8Array);
  }
}

/** Hands every text by which an open task finds somebody to `take`. */
export function visitTaskTexts(
  database: BetterSqlite3.Database,
  take: (text: string) => void,
): void {
  const rows = database
    .prepare(
      `SELECT identifiers, note, coalesce(letter.document, '')
       FROM disposal_task LEFT JOIN letter ON letter.id = disposal_task.letter_id
       WHERE identifiers <> '[]'`,
    )
    .raw()
    .iterate();
  for (const row of rows) for (const value of row as unknown[]) take(String(value));
}

/**
 * Words of these texts that the full-text index still holds although no line in
 * use has them. The index shortens words, so that a search of the bytes may miss
 * them.
 */
export function countStaleWords(
  database: BetterSqlite3.Database,
  texts: readonly string[],
): number {
  const words = new Set(texts.flatMap(wordsOf));
  database.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab(main, person_search, row)',
  );
  const stale = new Set(
    database
      .prepare('SELECT term FROM temp.indexed_word WHERE term IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify([...words])) as string[],
  );
  for (const line of database.prepare('SELECT folded FROM person_search').pluck().iterate()) {
    for (const word of wordsOf(String(line))) stale.delete(word);
  }
  return stale.size;
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
