/** How Dutch speaks in these letters: to whom, in which form, and how it names the law. */
import { writtenDay } from '../../../written-dates.ts';
import type { LetterForm } from '../../document.ts';
import { type DutchLaw, FLANDERS, NETHERLANDS } from '../nl-law.ts';
import type { CommonTexts } from '../texts.ts';

export interface DutchVoice extends DutchLaw {
  /** The first text in the formal form, the second in the informal one. */
  say(formal: string, informal: string): string;
  readonly u: string;
  readonly U: string;
  /** With stress, or after a preposition. */
  readonly jou: string;
  readonly uw: string;
  readonly Uw: string;
  /** What GDPR art. 6(1) calls the lawfulness of processing. */
  readonly legalBasis: string;
  readonly date: CommonTexts['date'];
}

/** The voice of a country in a form of address. */
export function dutchVoice(locale: 'nl-NL' | 'nl-BE', form: LetterForm): DutchVoice {
  const formal = form === 'formal';
  const flemish = locale === 'nl-BE';
  return {
    ...(flemish ? FLANDERS : NETHERLANDS),
    say: (first, second) => (formal ? first : second),
    u: formal ? 'u' : 'je',
    U: formal ? 'U' : 'Je',
    jou: formal ? 'u' : 'jou',
    uw: formal ? 'uw' : 'je',
    Uw: formal ? 'Uw' : 'Je',
    legalBasis: flemish ? 'rechtsgrond' : 'grondslag',
    date: (on) => writtenDay(on, 'nl'),
  };
}
