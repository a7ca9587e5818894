/** Puts the steps of a verdict into words, so that a layperson can redo the arithmetic. */
import { conflictText } from './conflict-text.ts';
import { ENGLISH } from './explain-en.ts';
import { FRENCH } from './explain-fr.ts';
import { DUTCH } from './explain-nl.ts';
import type { Audience, Reason, ReasonCode, ReasonParams, ReasonTexts } from './reasons.ts';
import type { WordLanguage } from './words.ts';

const TEXTS: Record<WordLanguage, ReasonTexts> = { nl: DUTCH, en: ENGLISH, fr: FRENCH };

export { conflictText };

/** The steps as plain sentences, in their order. French is always for the person. */
export function explain(
  reasons: readonly Reason[],
  language: WordLanguage,
  audience: Audience = 'owner',
): string[] {
  const sentences: string[] = [];
  for (const reason of reasons) {
    const sentence = sentenceFor(reason, TEXTS[language], audience);
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}

function sentenceFor<C extends ReasonCode>(
  reason: Reason & { code: C },
  texts: ReasonTexts,
  audience: Audience,
): string | null {
  return texts[reason.code](reason.params as ReasonParams<C>, audience);
}
