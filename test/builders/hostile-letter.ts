/** Letters in which every text is one that would do something. */
import * as v from 'valibot';
import { LetterDocument, type LetterKind } from '#shared/domain/letters/document.ts';

/** What is no text: codes that the contract checks, and the names of blocks. */
const CODES: ReadonlySet<string> = new Set([
  'kind',
  'locale',
  'form',
  'date',
  'window',
  'type',
  'part',
  'role',
  'align',
  'blocks',
]);

/** The same value with another text at every place for one, each place the next text. */
function withTexts(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return next();
  if (Array.isArray(value)) return value.map((entry) => withTexts(entry, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      CODES.has(key) ? entry : withTexts(entry, next),
    ]),
  );
}

/**
 * The letter as one of a kind, with these texts at its places for text from the `first` on,
 * over and over; gives how many were placed.
 */
export function aHostileLetter(
  base: LetterDocument,
  kind: LetterKind,
  texts: readonly string[],
  first = 0,
): { document: LetterDocument; placed: number } {
  let placed = 0;
  const next = () => {
    const text = texts[(first + placed) % texts.length] ?? '';
    placed += 1;
    return text;
  };
  const document = v.parse(LetterDocument, { ...(withTexts(base, next) as object), kind });
  return { document, placed };
}
