/** How French speaks in these letters: to whom, and in which form. */
import { writtenDay } from '../../../written-dates.ts';
import type { LetterForm } from '../../document.ts';
import type { CommonTexts } from '../texts.ts';

export interface FrenchVoice {
  /** The first text in the formal form, the second in the informal one. */
  say(formal: string, informal: string): string;
  readonly votre: string;
  readonly Votre: string;
  readonly vos: string;
  readonly Vos: string;
  /** As an object, with what comes after it: "vous envoyer", "t'envoyer". */
  vous(next: string): string;
  readonly date: CommonTexts['date'];
}

/** The voice in a form of address (vous or tu). */
export function frenchVoice(form: LetterForm): FrenchVoice {
  const formal = form === 'formal';
  return {
    say: (first, second) => (formal ? first : second),
    votre: formal ? 'votre' : 'ton',
    Votre: formal ? 'Votre' : 'Ton',
    vos: formal ? 'vos' : 'tes',
    Vos: formal ? 'Vos' : 'Tes',
    vous: (next) =>
      formal ? `vous ${next}` : /^[aeiouyéèêàâh]/iu.test(next) ? `t'${next}` : `te ${next}`,
    date: (on) => writtenDay(on, 'fr'),
  };
}
