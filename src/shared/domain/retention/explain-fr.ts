/** The steps of a verdict in French, for letters only: what concerns the owner is left out. */
import { addDays } from '../calendar.ts';
import { writtenDay as day, isAtOnce, periodInWords } from '../written-dates.ts';
import type { ReasonParams, ReasonTexts } from './reasons.ts';
import { holdInWords, kindInWords, kindsInWords, kindTitle } from './words.ts';

export const FRENCH: ReasonTexts = {
  started: ({ kind, on }) => `${kindTitle(kind, 'fr')} : ${day(on, 'fr')}.`,
  promised: ({ promise, period, on }) =>
    isAtOnce(period)
      ? `${says(promise)} alors un effacement immédiat : ${day(on, 'fr')}.`
      : `${says(promise)} : ${periodInWords(period, 'fr')} après cette date, soit le ${day(on, 'fr')}.`,
  chosen: ({ period, on, kind, from }) =>
    `Le délai choisi : ${periodInWords(period, 'fr')} après ${kindInWords(kind, 'fr')} (${day(from, 'fr')}), soit le ${day(on, 'fr')}.`,
  floor: floorText,
  'floor-without-document': () =>
    "Aucune facture ni autre pièce datée n'est connue ; seules celles-ci sont soumises à une obligation légale de conservation.",
  'not-before-agreement-end': ({ on }) =>
    `Pas avant la fin du dernier contrat, le ${day(on, 'fr')}.`,
  'agreement-runs': ({ from, to }) =>
    `Un contrat est en cours depuis le ${day(from, 'fr')}${to ? `, jusqu'au ${day(to, 'fr')}` : ''} ; les données sont conservées pendant ce temps.`,
  'still-open': ({ kind, on }) =>
    `${kindTitle(kind, 'fr')} : ${day(on, 'fr')} ; ce point est encore ouvert et le délai ne court pas.`,
  'not-yet-happened': ({ kinds }) => `Pas encore survenu : ${kindsInWords(kinds, 'fr')}.`,
  'start-missing': ({ kinds }) =>
    `La date de départ n'est pas encore connue : ${kindsInWords(kinds, 'fr')}.`,
  'future-ignored': ({ kind, on }) =>
    `${kindTitle(kind, 'fr')} : ${day(on, 'fr')}, une date à venir qui ne compte pas encore.`,
  restricted: () => 'Utilisation limitée aux communications légales ou importantes.',
  'never-store': ({ promise }) => `${says(promise)} de ne jamais conserver ces données.`,
  'no-period': () => 'La déclaration de confidentialité ne mentionne pas de délai fixe.',
  'need-undecided': () =>
    'Il reste à décider si ces données sont nécessaires ; sinon, elles sont effacées.',
  'until-objection': () => "Conservation jusqu'à une éventuelle opposition.",
  asked: ({ on }) => `Effacement demandé le ${day(on, 'fr')}.`,
  'on-request': () => "L'effacement n'a pas été demandé ; il peut l'être.",
  joins: () => 'Sans demande, le délai des données auxquelles elles se rattachent est applicable.',
  refines: () => null,
  'exception-unused': () => null,
  'consent-used-until': ({ on }) =>
    `L'utilisation a cessé le ${day(on, 'fr')}, à la fin du consentement.`,
  'consent-in-use': ({ since }) =>
    `Le consentement est utilisé depuis le ${day(since, 'fr')}, jusqu'à son retrait.`,
  'consent-proof-until': ({ on }) =>
    `La preuve du consentement est conservée jusqu'au ${day(on, 'fr')}, même si l'utilisation cesse plus tôt.`,
  conflict: () => null,
  hold: ({ kind, from, to }) =>
    `Conservation prolongée depuis le ${day(from, 'fr')}${to ? `, jusqu'au ${day(to, 'fr')}` : ''} : ${holdInWords(kind, 'fr')}.`,
  'due-without-hold': ({ on, disposal }) =>
    `Sans cette prolongation : ${noun(disposal)} à partir du ${day(on, 'fr')}.`,
  due: ({ on, disposal }) => `Donc ${noun(disposal)} à partir du ${day(on, 'fr')}.`,
  cascade: () => null,
  confirmation: () => null,
};

// What no statement promises is a rule of the controller's own.
function says(promise: string): string {
  return promise === '' ? 'La règle établie prévoit' : 'La déclaration de confidentialité promet';
}

function floorText(p: ReasonParams<'floor'>): string {
  const lead = p.decides ? 'La loi exige plus longtemps' : 'Minimum légal';
  const counted =
    p.countsFrom === 'financial-year-end'
      ? `à compter du ${day(p.countedFrom, 'fr')} (après l'exercice du ${day(p.from, 'fr')})`
      : p.countsFrom === 'next-1-january'
        ? `à compter du ${day(p.countedFrom, 'fr')} (le premier 1er janvier après le ${day(p.from, 'fr')})`
        : `à compter du ${day(p.from, 'fr')}`;
  const until = day(addDays(p.on, -1), 'fr');
  return `${lead} : ${periodInWords(p.period, 'fr')} ${counted}, jusqu'au ${until} inclus (${p.article}).`;
}

function noun(disposal: 'erase' | 'anonymise'): string {
  return disposal === 'erase' ? 'effacement' : 'anonymisation';
}
