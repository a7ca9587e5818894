/** The mark of a line: its number and its hash, to write down and to compare later. */
import type { JournalAnchor } from '#shared/contract/journal.ts';

export interface Mark {
  readonly id: number;
  readonly hash: string;
}

/** `1042:3fa9…`, as the command line reads it too. */
export function writeMark({ id, hash }: Pick<JournalAnchor, 'id' | 'hash'>): string {
  return `${id}:${hash}`;
}

/** A mark as somebody typed or pasted it, spaces and capitals forgiven; undefined for anything else. */
export function readMark(text: string): Mark | undefined {
  const parts = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text.replace(/\s+/g, '').toLowerCase());
  return parts === null ? undefined : { id: Number(parts[1]), hash: parts[2] ?? '' };
}

/** What became of a line whose mark was kept; `row` is what stands there now. */
export function compareMark(
  mark: Mark,
  row: { readonly id: number; readonly hash: string } | undefined,
): 'same' | 'changed' | 'missing' {
  if (row === undefined || row.id !== mark.id) return 'missing';
  return row.hash === mark.hash ? 'same' : 'changed';
}
