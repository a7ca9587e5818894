/**
 * The journal as a chain: every line carries a hash over itself and over the
 * hash of the line before. Whoever changes, removes, moves or inserts a line
 * has to make every hash after it anew, and the last one is then another than
 * the one that was written down elsewhere.
 */
import { createHash } from 'node:crypto';

/** A line of the journal as it stands in its table; the hash is reckoned over these columns. */
export interface ChainLine {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: number | null;
  readonly person_id: number | null;
  readonly detail: string;
}

export interface HashedLine extends ChainLine {
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** What stands before the first line. */
export const CHAIN_BEGIN = '0'.repeat(64);

/** The last line and its hash. An empty journal has line 0 and no moment. */
export interface ChainEnd {
  readonly id: number;
  readonly at: string | null;
  readonly hash: string;
}

export interface ChainCheck {
  readonly lines: number;
  /** Id of the first line that is not what it was or is not there; null when all are right. */
  readonly brokenAt: number | null;
  readonly anchor: ChainEnd;
}

/** The hash of a line that follows a line with hash `previous`. */
export function hashLine(previous: string, line: ChainLine): string {
  return createHash('sha256')
    .update(`${previous}\n${textOf(line)}`)
    .digest('hex');
}

function textOf(line: ChainLine): string {
  return JSON.stringify([
    line.id,
    line.at,
    line.action,
    line.subject_kind,
    line.subject_id,
    line.person_id,
    line.detail,
  ]);
}

/**
 * Follows the chain from its first line, one line at a time. `rows` come by id.
 * Ids count 1, 2, 3 without gaps, so a line that is missing is found as well;
 * lines missing at the end are not: only an anchor kept elsewhere tells.
 */
export async function verifyChain(
  rows: AsyncIterable<HashedLine> | Iterable<HashedLine>,
): Promise<ChainCheck> {
  let lines = 0;
  let brokenAt: number | null = null;
  let anchor: ChainEnd = { id: 0, at: null, hash: CHAIN_BEGIN };
  for await (const row of rows) {
    const expected = anchor.id + 1;
    if (brokenAt === null && row.id !== expected) brokenAt = Math.min(expected, row.id);
    if (brokenAt === null && hashLine(anchor.hash, row) !== row.hash) brokenAt = row.id;
    lines += 1;
    anchor = { id: row.id, at: row.at, hash: row.hash };
  }
  return { lines, brokenAt, anchor };
}
