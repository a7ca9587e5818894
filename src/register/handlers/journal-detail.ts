/** The detail of a line of the journal, as a screen shows it. */

export type JournalDetail = Record<string, string | number | boolean | string[]>;

/** What the journal kept, without what was empty. */
export function journalDetail(column: string): JournalDetail {
  const kept = Object.entries(JSON.parse(column) as Record<string, unknown>).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as JournalDetail;
}
