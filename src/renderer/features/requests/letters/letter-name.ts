/** What a letter is called: its kind, and for a notice the party and the subject. */
import { useTexts } from '#renderer/ui/i18n.ts';
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { capital } from '#shared/domain/capital.ts';
import { LETTER_KINDS, type LetterKind } from '#shared/domain/letters/document.ts';
import type { LetterOffer } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';

/** A function that names a letter, with a capital, in the language of the screen. */
export function useLetterName() {
  const t = useTexts(letterListTexts);
  const k = useTexts(letterKindWords);
  const q = useTexts(requestWords);
  return ({ kind, notice, party }: Pick<LetterOffer, 'kind' | 'notice' | 'party'>): string => {
    const letter = capital(k(kind === 'access' ? 'access.answer' : kind));
    return notice === undefined || party === undefined
      ? letter
      : t('letter-to', { letter, party, about: q(`notice.${notice.about}`) });
  };
}

/** The kind of a letter from the register; an unknown one is just a letter. */
export function namedKind(kind: string): LetterKind | 'other' {
  return (LETTER_KINDS as readonly string[]).includes(kind) ? (kind as LetterKind) : 'other';
}
