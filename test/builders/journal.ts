/** Looks for persons in the journal, where nobody may ever stand. */
import type { TestRegister } from './register.ts';

/**
 * Texts of persons, as they are in the register now, that stand in a line of its
 * journal; `more` are texts to look for beside them. Collect what to look for
 * before a person is erased.
 */
export function listPersonsInJournal(
  register: TestRegister,
  more: readonly string[] = [],
): readonly string[] {
  const lines = linesOf(register);
  return [...new Set([...personalTexts(register), ...more])].filter((text) =>
    lines.some((line) => holds(line, text)),
  );
}

/** A number that the register gave out itself, as to a request: it says nothing about anybody. */
const REGISTER_NUMBER = /^\d{4}-\d{3,}$/;

/** Names, contact points and free texts of everybody in the register. */
export function personalTexts({ context }: TestRegister): string[] {
  const columns = [
    'SELECT given_name FROM person',
    'SELECT family_name FROM person',
    'SELECT nickname FROM person',
    'SELECT display_name FROM person',
    'SELECT note FROM person',
    'SELECT value FROM contact_point',
    'SELECT label FROM data_item',
    'SELECT note FROM data_item',
    'SELECT value FROM data_field',
    'SELECT ground FROM hold',
    'SELECT note FROM event',
    'SELECT name FROM organisation',
  ];
  return columns
    .flatMap((sql) => context.database.prepare(sql).pluck().all() as (string | null)[])
    .filter((text): text is string => text !== null && text.trim().length > 2)
    .filter((text) => !REGISTER_NUMBER.test(text));
}

function linesOf({ context }: TestRegister): string[] {
  const rows = context.database.prepare('SELECT * FROM journal').all() as Record<string, unknown>[];
  return rows.map(({ action, subject_kind, detail }) => `${action} ${subject_kind} ${detail}`);
}

/** As whole words: a short name is part of many other words. */
function holds(line: string, text: string): boolean {
  const escaped = text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(line);
}
