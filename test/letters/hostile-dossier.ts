/** A dossier in which every text that people can type is the same hostile text. */
import type { Dossier } from '#shared/domain/dossier.ts';
import { aBelgianDossier, aDossier } from '#test/builders/dossier.ts';

/** Words by which the register itself keeps things apart; the rest is text. */
const KEPT = new Set([
  'country',
  'authority',
  'kind',
  'channel',
  'rights',
  'bases',
  'state',
  'disposal',
  'role',
  'cause',
  'because',
]);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The rich dossier with a text in place of every text. */
export function hostileDossier(text: string, country: 'NL' | 'BE' = 'NL'): Dossier {
  const dossier = country === 'NL' ? aDossier() : aBelgianDossier();
  const hostile = { ...dossier, automatedDecisions: text };
  return {
    ...(replaced(hostile, text) as Dossier),
    authority: dossier.authority,
  };
}

/** The same facts with a text in place of every text. */
export function hostileText<T>(facts: T, text: string): T {
  return { ...(replaced(facts, text) as T) };
}

function replaced(value: unknown, text: string): unknown {
  if (typeof value === 'string') return DATE.test(value) ? value : text;
  if (Array.isArray(value)) return value.map((one) => replaced(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : replaced(one, text)]),
  );
}
