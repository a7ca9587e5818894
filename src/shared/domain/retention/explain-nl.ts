/** The steps of a verdict in Dutch. The person's own letter addresses nobody. */
import { addDays } from '../calendar.ts';
import { capital } from '../capital.ts';
import { writtenDay as day, isAtOnce, periodInWords } from '../written-dates.ts';
import { conflictText } from './conflict-text.ts';
import type { Audience, ReasonParams, ReasonTexts } from './reasons.ts';
import {
  holdInWords,
  kindInWords,
  kindsInWords,
  kindTitle,
  promiseRef as ref,
  ruleInWords,
} from './words.ts';

const STATEMENT = { owner: 'Je verklaring', person: 'De privacyverklaring' };
const OWN_RULE = { owner: 'Je eigen regel', person: 'De vastgelegde regel' };
const CHOICE = { owner: 'Jouw keuze', person: 'De gekozen termijn' };

export const DUTCH: ReasonTexts = {
  started: ({ kind, on }) => `${kindTitle(kind, 'nl')} op ${day(on, 'nl')}.`,
  promised: ({ promise, period, on }, to) =>
    isAtOnce(period)
      ? `${says(promise, to)} dan meteen te wissen${ref(promise, to)}: ${day(on, 'nl')}.`
      : `${says(promise, to)}: ${periodInWords(period, 'nl')} daarna${ref(promise, to)}, dat is ${day(on, 'nl')}.`,
  chosen: ({ period, on, kind, from }, to) =>
    `${CHOICE[to]}: ${periodInWords(period, 'nl')} na ${kindInWords(kind, 'nl')} op ${day(from, 'nl')}, dat is ${day(on, 'nl')}.`,
  floor: floorText,
  'floor-without-document': () =>
    'Er is geen factuur of ander stuk met een datum bekend; alleen daarvoor geldt een wettelijke bewaarplicht.',
  'not-before-agreement-end': ({ on }) =>
    `Niet vóór het einde van de laatste overeenkomst op ${day(on, 'nl')}.`,
  'agreement-runs': ({ from, to }) =>
    `Er loopt een overeenkomst sinds ${day(from, 'nl')}${to ? `, tot ${day(to, 'nl')}` : ''}; zolang blijft het bewaard.`,
  'still-open': ({ kind, on }) =>
    `${kindTitle(kind, 'nl')} op ${day(on, 'nl')}; dat staat nog open, dus de termijn wacht.`,
  'not-yet-happened': ({ kinds }) => `Nog niet gebeurd: ${kindsInWords(kinds, 'nl')}.`,
  'start-missing': ({ kinds }) => `De startdatum ontbreekt: ${kindsInWords(kinds, 'nl')}.`,
  'future-ignored': ({ kind, on }) =>
    `${kindTitle(kind, 'nl')} op ${day(on, 'nl')} ligt in de toekomst en telt nog niet mee.`,
  restricted: ({ promise }, to) =>
    `Alleen nog te gebruiken voor mededelingen die wettelijk verplicht of van belang zijn${ref(promise, to)}.`,
  'never-store': ({ promise }, to) =>
    `${says(promise, to)} dit nooit te bewaren${ref(promise, to)}.`,
  'no-period': ({ promise }, to) => `${STATEMENT[to]} noemt geen vaste termijn${ref(promise, to)}.`,
  'need-undecided': ({ promise }, to) =>
    `Eerst is te beslissen of dit nodig is; zo niet, dan gaat het weg${ref(promise, to)}.`,
  'until-objection': ({ promise }, to) => `Te bewaren tot er bezwaar komt${ref(promise, to)}.`,
  asked: ({ on }) => `Om wissing gevraagd op ${day(on, 'nl')}.`,
  'on-request': ({ promise }, to) =>
    `Er is niet om wissing gevraagd; dat kan wel${ref(promise, to)}.`,
  joins: ({ promise }, to) =>
    to === 'owner'
      ? `Zonder verzoek geldt dezelfde datum als bij ${promise}.`
      : 'Zonder verzoek geldt de termijn van de gegevens waar dit bij hoort.',
  refines: ({ promise, refined }, to) =>
    to === 'owner'
      ? `${capital(ruleInWords(promise, 'nl'))} hoort bij ${refined}; die belofte telt.`
      : null,
  'exception-unused': ({ promise, kind }, to) =>
    to === 'owner'
      ? `De uitzondering van ${ruleInWords(promise, 'nl')} speelt niet: er is geen ${holdInWords(kind, 'nl')} vastgelegd.`
      : null,
  'consent-used-until': ({ on }) =>
    `Het gebruik is gestopt op ${day(on, 'nl')}, toen de toestemming eindigde.`,
  'consent-in-use': ({ since }) =>
    `De toestemming is in gebruik sinds ${day(since, 'nl')}, tot zij wordt ingetrokken.`,
  'consent-proof-until': ({ on }) =>
    `Het bewijs van de toestemming blijft tot ${day(on, 'nl')}, ook als het gebruik eerder stopt.`,
  conflict: ({ conflict }, to) => (to === 'owner' ? conflictText(conflict, 'nl') : null),
  hold: ({ kind, from, to }) =>
    `Blokkade sinds ${day(from, 'nl')}${to ? `, tot ${day(to, 'nl')}` : ''}: ${holdInWords(kind, 'nl')}.`,
  'due-without-hold': ({ on, disposal }) =>
    `Zonder blokkade te ${verb(disposal)} vanaf ${day(on, 'nl')}.`,
  due: ({ on, disposal }) => `Daarom te ${verb(disposal)} vanaf ${day(on, 'nl')}.`,
  cascade: (_, to) =>
    to === 'owner' ? 'Ook in elk ander systeem waar het staat: per systeem een taak.' : null,
  confirmation: (_, to) =>
    to === 'owner' ? 'De bevestiging aan de betrokkene gaat eerst de deur uit.' : null,
};

// What no statement promises is a rule of the owner's own.
function says(promise: string, to: Audience): string {
  return promise === '' ? `${OWN_RULE[to]} zegt` : `${STATEMENT[to]} belooft`;
}

function floorText(p: ReasonParams<'floor'>, to: 'owner' | 'person'): string {
  const lead = p.decides ? 'De wet wil langer' : 'Wettelijk minimum';
  const counted =
    p.countsFrom === 'financial-year-end'
      ? `${day(p.countedFrom, 'nl')} (na het boekjaar van ${day(p.from, 'nl')})`
      : p.countsFrom === 'next-1-january'
        ? `${day(p.countedFrom, 'nl')} (de eerste 1 januari na ${day(p.from, 'nl')})`
        : day(p.from, 'nl');
  const until = day(addDays(p.on, -1), 'nl');
  const mark = p.mark === 'official' ? 'officiële tekst' : 'vakpers, niet de wet zelf';
  const source =
    to === 'owner'
      ? `, bron: ${p.source}, ${mark}, gecontroleerd op ${day(p.checkedOn, 'nl')}`
      : '';
  const note = to === 'owner' && p.note ? ` ${p.note.nl}` : '';
  return `${lead}: ${periodInWords(p.period, 'nl')} vanaf ${counted}, tot en met ${until} (${p.article}${source}).${note}`;
}

function verb(disposal: 'erase' | 'anonymise'): string {
  return disposal === 'erase' ? 'wissen' : 'anonimiseren';
}
