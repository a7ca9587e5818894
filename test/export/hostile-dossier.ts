/** Dossiers with one text wherever a person, an owner or an import can put text. */
import type { Dossier } from '#shared/domain/dossier.ts';
import { aDossier } from '#test/builders/dossier.ts';

/** Lists of free text; other lists hold codes or objects. */
const TEXT_LISTS = new Set(['values', 'given', 'systems', 'safeguards', 'because', 'addressLines']);

/** Codes and dates: the register's own types keep free text out of these. */
const CODES = new Set([
  'state',
  'kind',
  'role',
  'channel',
  'disposal',
  'authority',
  'madeOn',
  'on',
]);

/** The standard dossier with every free text replaced. */
export function hostileDossier(text: string): Dossier {
  const base = aDossier();
  const dossier = replaced(base, text) as Dossier;
  const { country } = base.controller;
  return { ...dossier, controller: { ...dossier.controller, country } };
}

function replaced(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((part) => replaced(part, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (TEXT_LISTS.has(key)) return [key, [text, text]];
      const isText = typeof inner === 'string' && !CODES.has(key) && !key.endsWith('On');
      return [key, isText ? text : replaced(inner, text)];
    }),
  );
}

/** Every text of the dossier that is a value and not a code, without those of secrets. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value as Record<string, unknown>);
  const secret = (value as { secret?: unknown }).secret === true;
  return entries.flatMap(([key, inner]) => {
    // What the person gave of a detail stands in its values already.
    if (key === 'given' || (secret && key === 'values')) return [];
    if (TEXT_LISTS.has(key)) return inner as string[];
    if (typeof inner !== 'string') return textsOf(inner);
    return CODES.has(key) || /Id$|country/.test(key) ? [] : [inner];
  });
}
