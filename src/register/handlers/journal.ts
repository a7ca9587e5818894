/** The journal as the owner reads it, and the check that nothing in it was changed. */
import { verifyChain } from '../journal-chain.ts';
import { listJournal, readJournal } from '../queries/journal.ts';
import type { Handlers } from './context.ts';

export const journalHandlers: Handlers<'journal.list' | 'journal.verify'> = {
  'journal.list': async ({ db }, { after, limit }) => {
    const rows = await listJournal(db, after, limit);
    return {
      rows: rows.slice(0, limit).map((row) => ({
        id: row.id,
        at: row.at,
        action: row.action,
        subjectKind: row.subject_kind,
        personId: row.person_id,
        personGone: row.person_id !== null && row.known_person_id === null,
        detail: readDetail(row.detail),
        hash: row.hash,
      })),
      more: rows.length > limit,
    };
  },

  'journal.verify': async ({ db }) => verifyChain(readJournal(db)),
};

/** What the journal kept; nothing when somebody made it unreadable, which the check then tells. */
function readDetail(column: string): Record<string, unknown> {
  try {
    const detail: unknown = JSON.parse(column);
    const readable = typeof detail === 'object' && detail !== null && !Array.isArray(detail);
    return readable ? (detail as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
