/** In which language a statement speaks, and how it marks what it lacks. */
import { capital } from '../capital.ts';
import type { Run } from '../letters/document.ts';
import { strong } from '../letters/nodes.ts';
import { oneLine } from '../letters/printable.ts';
import { type LetterLocale, type LocalizedText, localized } from '../locale.ts';
import type { StatementFacts } from './facts.ts';
import type { Missing } from './missing.ts';
import type { StatementTexts } from './texts/statement-texts.ts';

export interface Voice {
  readonly facts: StatementFacts;
  readonly texts: StatementTexts;
  readonly locale: LetterLocale;
  readonly language: 'nl' | 'en' | 'fr';
}

/** A name of the register in the language of the statement, on one line. */
export function named({ language }: Voice, name: LocalizedText | string): string {
  return oneLine(typeof name === 'string' ? name : localized(name, language));
}

/** Several names with commas; with semicolons where a name holds one or joins two itself. */
export function several(voice: Voice, names: readonly (LocalizedText | string)[]): string {
  const texts = [...new Set(names.map((name) => named(voice, name)))];
  const and = voice.texts.joined(['', '']).trim();
  const unclear = texts.some((text) => text.includes(',') || text.includes(` ${and} `));
  return unclear && texts.length > 1 ? texts.join('; ') : voice.texts.joined(texts);
}

/** The marked gap, such as `[Nog in te vullen: ...]`. */
export function gap(voice: Voice, { code, name }: Missing): string {
  return voice.texts.gap(voice.texts.missing[code](named(voice, name)));
}

/** The same, so that it cannot be overlooked. */
export function gapRun(voice: Voice, missing: Missing): Run {
  return strong(gap(voice, missing));
}

/** The text, or the gap where there is none. */
export function said(voice: Voice, text: string, missing: Missing): string {
  return text.trim() === '' ? gap(voice, missing) : oneLine(text);
}

/** A phrase of the app as a sentence of its own. */
export function asSentence(phrase: string): string {
  const text = capital(oneLine(phrase));
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
