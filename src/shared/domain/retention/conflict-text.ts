/** Conflicts in words: what differs, never what anybody ought to do. */
import type { UiLanguage } from '../locale.ts';
import { writtenDay as day, periodInWords } from '../written-dates.ts';
import type { Conflict, ConflictCode, ConflictParams } from './reasons.ts';
import { ruleInWords } from './words.ts';

type ConflictTexts = { readonly [C in ConflictCode]: (params: ConflictParams<C>) => string };

const DUTCH: ConflictTexts = {
  'statement-shorter-than-law': ({ promisedOn, floorOn, article }) =>
    `De verklaring komt uit op ${day(promisedOn, 'nl')}, de wet op ${day(floorOn, 'nl')} (${article}). Eerder wissen kan botsen met de wettelijke bewaarplicht.`,
  'statement-longer-than-law': ({ promisedOn, floorOn, article }) =>
    `De verklaring houdt het langer dan de wet vraagt: ${day(promisedOn, 'nl')} tegen ${day(floorOn, 'nl')} (${article}). Daarvoor is een eigen reden nodig.`,
  'split-by-field': ({ promisedOn, floorOn }) =>
    `Per veld verschillend: wat niet op een factuur of ander fiscaal stuk staat mag weg vanaf ${day(promisedOn, 'nl')}, de rest vanaf ${day(floorOn, 'nl')}.`,
  'law-changed-since-statement': ({ article, changedOn, formerPeriod, period }) =>
    `De wet is veranderd op ${day(changedOn, 'nl')}: ${article} vraagt nu ${periodInWords(period, 'nl')} in plaats van ${periodInWords(formerPeriod, 'nl')}. De verklaring noemt nog de oude termijn.`,
  'start-not-named': ({ promise }) =>
    `De verklaring zegt niet vanaf wanneer de termijn loopt (${promise}); er is nog geen eigen keuze vastgelegd.`,
  'no-period-named': ({ promise }) =>
    `Er is nog geen termijn gekozen${promise ? ` voor ${promise}` : ''}. De AVG vraagt een termijn, of de manier waarop die bepaald wordt (art. 13 lid 2 onder a).`,
  'until-objection-has-no-end': ({ promise }) =>
    `Zonder bezwaar houdt ${ruleInWords(promise, 'nl')} nooit op. De AVG gaat uit van bewaren zolang het nodig is (art. 5 lid 1 onder e); een eigen termijn of een dag om opnieuw te kijken ontbreekt.`,
  'agreement-end-unclear': ({ on, from }) =>
    `Er is een einde vastgelegd op ${day(on, 'nl')}, maar de overeenkomst vanaf ${day(from, 'nl')} heeft geen einddatum. Zolang geldt zij als lopend.`,
  'choice-longer-than-statement': ({ chosenOn, promisedOn }) =>
    `Jouw keuze komt uit op ${day(chosenOn, 'nl')}, later dan je verklaring belooft (${day(promisedOn, 'nl')}).`,
  'choice-shorter-than-law': ({ chosenOn, floorOn, article }) =>
    `Jouw keuze komt uit op ${day(chosenOn, 'nl')}, de wet op ${day(floorOn, 'nl')} (${article}). De latere datum telt.`,
};

const ENGLISH: ConflictTexts = {
  'statement-shorter-than-law': ({ promisedOn, floorOn, article }) =>
    `The statement arrives at ${day(promisedOn, 'en')}, the law at ${day(floorOn, 'en')} (${article}). Erasing earlier may clash with the statutory retention duty.`,
  'statement-longer-than-law': ({ promisedOn, floorOn, article }) =>
    `The statement keeps it longer than the law asks: ${day(promisedOn, 'en')} against ${day(floorOn, 'en')} (${article}). That needs a reason of its own.`,
  'split-by-field': ({ promisedOn, floorOn }) =>
    `It differs by field: what stands on no invoice or other tax document may go from ${day(promisedOn, 'en')}, the rest from ${day(floorOn, 'en')}.`,
  'law-changed-since-statement': ({ article, changedOn, formerPeriod, period }) =>
    `The law changed on ${day(changedOn, 'en')}: ${article} now asks ${periodInWords(period, 'en')} instead of ${periodInWords(formerPeriod, 'en')}. The statement still names the old period.`,
  'start-not-named': ({ promise }) =>
    `The statement does not say from when the period runs (${promise}); no choice of your own is recorded yet.`,
  'no-period-named': ({ promise }) =>
    `No period has been chosen${promise ? ` for ${promise}` : ''} yet. The GDPR asks for a period, or for how it is determined (art. 13(2)(a)).`,
  'until-objection-has-no-end': ({ promise }) =>
    `Without an objection ${ruleInWords(promise, 'en')} never ends. The GDPR assumes keeping for as long as needed (art. 5(1)(e)); a period of your own or a day to look again is missing.`,
  'agreement-end-unclear': ({ on, from }) =>
    `An end is recorded on ${day(on, 'en')}, but the agreement from ${day(from, 'en')} has no end date. It counts as running until then.`,
  'choice-longer-than-statement': ({ chosenOn, promisedOn }) =>
    `Your choice arrives at ${day(chosenOn, 'en')}, later than your statement promises (${day(promisedOn, 'en')}).`,
  'choice-shorter-than-law': ({ chosenOn, floorOn, article }) =>
    `Your choice arrives at ${day(chosenOn, 'en')}, the law at ${day(floorOn, 'en')} (${article}). The later date counts.`,
};

/** A conflict as one or two plain sentences for the owner. */
export function conflictText(conflict: Conflict, language: UiLanguage): string {
  return sentenceFor(conflict, language === 'nl' ? DUTCH : ENGLISH);
}

function sentenceFor<C extends ConflictCode>(
  conflict: Conflict & { code: C },
  texts: ConflictTexts,
): string {
  return texts[conflict.code](conflict.params as ConflictParams<C>);
}
