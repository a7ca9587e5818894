/** Reading the JSON columns of the register. */
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import { LocalizedText } from '#shared/domain/locale.ts';

export function readText(column: string): LocalizedText {
  return v.parse(LocalizedText, JSON.parse(column));
}

/** A text typed by the owner stands for every language. */
export function ownText(text: string): string {
  return JSON.stringify({ nl: text, en: text });
}

/** Changes an own text, and keeps translations when the words did not change. */
export function changedText(before: string, text: string): string {
  const old = readText(before);
  return old.nl === text || old.en === text ? before : ownText(text);
}

/** As `changedText`, for a text that may be left empty; then it is kept in no language at all. */
export function changedMaybeText(before: string, text: string): string {
  if (text === '') return '';
  return before === '' ? ownText(text) : changedText(before, text);
}

/** A text that may be in no language at all. */
export function readMaybeText(column: string): LocalizedText | null {
  return column === '' ? null : readText(column);
}

/**
 * Names for a list to choose from. Where a register holds several statements and
 * two of them use the same name, the business is added to it.
 */
export function distinctNames(
  rows: readonly { readonly key: string; readonly name: string }[],
  statements: readonly { readonly profile: string; readonly business: string }[],
): (row: { readonly key: string; readonly name: string }) => LocalizedText {
  const times = new Map<string, number>();
  for (const { name } of rows) times.set(name, (times.get(name) ?? 0) + 1);
  return ({ key, name }) => {
    const text = readText(name);
    const business = statements.find(({ profile }) => key.startsWith(`${profile}.`))?.business;
    if (business === undefined || (times.get(name) ?? 0) < 2) return text;
    const suffix = ` · ${business}`;
    return {
      nl: text.nl + suffix,
      en: text.en + suffix,
      ...(text.fr !== undefined && { fr: text.fr + suffix }),
    };
  };
}

/** The row, or `not-found` for the caller. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new ContractError('not-found');
  return row;
}
