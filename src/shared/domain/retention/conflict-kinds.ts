/** Kinds of conflict in words, without the dates of one item: what differs, neutrally. */
import type { UiLanguage } from '../locale.ts';
import type { ConflictCode } from './reasons.ts';

const KINDS: Record<UiLanguage, Record<ConflictCode, string>> = {
  nl: {
    'statement-shorter-than-law':
      'De wet noemt een langere termijn dan je verklaring. De latere datum telt.',
    'statement-longer-than-law':
      'Je verklaring houdt dit langer dan de wet vraagt. Daar hoort een eigen reden bij.',
    'split-by-field':
      'Een deel van de velden kan eerder weg dan wat op een factuur of ander fiscaal stuk staat.',
    'law-changed-since-statement':
      'De wettelijke termijn is veranderd nadat je verklaring werd geschreven.',
    'start-not-named':
      'Je verklaring zegt niet vanaf welke dag de termijn telt, en je hebt daarin nog niets gekozen.',
    'no-period-named': 'Je verklaring noemt geen termijn, en je hebt er nog geen gekozen.',
    'until-objection-has-no-end':
      'Zonder bezwaar houdt het bewaren nooit op, en een eigen uiterste termijn ontbreekt.',
    'agreement-end-unclear':
      'Er is een einde vastgelegd, maar de overeenkomst zelf heeft geen einddatum.',
    'choice-longer-than-statement': 'Jouw keuze duurt langer dan je verklaring belooft.',
    'choice-shorter-than-law':
      'Jouw keuze is korter dan de wettelijke termijn. De latere datum telt.',
  },
  en: {
    'statement-shorter-than-law':
      'The law names a longer period than your statement. The later date counts.',
    'statement-longer-than-law':
      'Your statement keeps this longer than the law asks. That goes with a reason of its own.',
    'split-by-field':
      'Some of the fields can go earlier than what stands on an invoice or other tax document.',
    'law-changed-since-statement': 'The statutory period changed after your statement was written.',
    'start-not-named':
      'Your statement does not say from which day the period counts, and you have chosen nothing yet.',
    'no-period-named': 'Your statement names no period, and you have not chosen one yet.',
    'until-objection-has-no-end':
      'Without an objection keeping never ends, and a longest period of your own is missing.',
    'agreement-end-unclear': 'An end is recorded, but the agreement itself has no end date.',
    'choice-longer-than-statement': 'Your choice lasts longer than your statement promises.',
    'choice-shorter-than-law':
      'Your choice is shorter than the statutory period. The later date counts.',
  },
};

/** Every kind of conflict that a verdict can hold. */
export const CONFLICT_CODES = Object.keys(KINDS.nl) as readonly ConflictCode[];

/** A kind of conflict in one or two sentences for the owner. */
export function conflictKind(code: ConflictCode, language: UiLanguage): string {
  return KINDS[language][code];
}
