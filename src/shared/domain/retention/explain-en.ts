/** The steps of a verdict in English. */
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

const STATEMENT = { owner: 'Your statement', person: 'The privacy statement' };
const OWN_RULE = { owner: 'Your own rule', person: 'The recorded rule' };
const CHOICE = { owner: 'Your choice', person: 'The chosen period' };

export const ENGLISH: ReasonTexts = {
  started: ({ kind, on }) => `${kindTitle(kind, 'en')} on ${day(on, 'en')}.`,
  promised: ({ promise, period, on }, to) =>
    isAtOnce(period)
      ? `${says(promise, to)} erasure at once${ref(promise, to)}: ${day(on, 'en')}.`
      : `${says(promise, to)}: ${periodInWords(period, 'en')} after that${ref(promise, to)}, which is ${day(on, 'en')}.`,
  chosen: ({ period, on, kind, from }, to) =>
    `${CHOICE[to]}: ${periodInWords(period, 'en')} after ${kindInWords(kind, 'en')} on ${day(from, 'en')}, which is ${day(on, 'en')}.`,
  floor: floorText,
  'floor-without-document': () =>
    'No invoice or other dated document is known; only that would have a statutory retention duty.',
  'not-before-agreement-end': ({ on }) =>
    `Not before the end of the last agreement on ${day(on, 'en')}.`,
  'agreement-runs': ({ from, to }) =>
    `An agreement has been running since ${day(from, 'en')}${to ? `, until ${day(to, 'en')}` : ''}; it is kept as long.`,
  'still-open': ({ kind, on }) =>
    `${kindTitle(kind, 'en')} on ${day(on, 'en')}; that is still open, so the period waits.`,
  'not-yet-happened': ({ kinds }) => `Has not happened yet: ${kindsInWords(kinds, 'en')}.`,
  'start-missing': ({ kinds }) => `The start date is missing: ${kindsInWords(kinds, 'en')}.`,
  'future-ignored': ({ kind, on }) =>
    `${kindTitle(kind, 'en')} on ${day(on, 'en')} lies in the future and does not count yet.`,
  restricted: ({ promise }, to) =>
    `Only to be used for notices that are required by law or important${ref(promise, to)}.`,
  'never-store': ({ promise }, to) =>
    `${says(promise, to)} never to store this${ref(promise, to)}.`,
  'no-period': ({ promise }, to) => `${STATEMENT[to]} names no fixed period${ref(promise, to)}.`,
  'need-undecided': ({ promise }, to) =>
    `Whether this is needed is still to be decided; if not, it goes${ref(promise, to)}.`,
  'until-objection': ({ promise }, to) => `Kept until somebody objects${ref(promise, to)}.`,
  asked: ({ on }) => `Erasure requested on ${day(on, 'en')}.`,
  'on-request': ({ promise }, to) =>
    `Nobody asked for erasure; that is possible${ref(promise, to)}.`,
  joins: ({ promise }, to) =>
    to === 'owner'
      ? `Without a request the same date applies as for ${promise}.`
      : 'Without a request the period of the data it belongs to applies.',
  refines: ({ promise, refined }, to) =>
    to === 'owner'
      ? `${capital(ruleInWords(promise, 'en'))} belongs to ${refined}; that promise counts.`
      : null,
  'exception-unused': ({ promise, kind }, to) =>
    to === 'owner'
      ? `The exception of ${ruleInWords(promise, 'en')} does not apply: no ${holdInWords(kind, 'en')} is recorded.`
      : null,
  'consent-used-until': ({ on }) => `Use stopped on ${day(on, 'en')}, when the consent ended.`,
  'consent-in-use': ({ since }) =>
    `The consent has been in use since ${day(since, 'en')}, until it is withdrawn.`,
  'consent-proof-until': ({ on }) =>
    `The proof of consent stays until ${day(on, 'en')}, even if use stops earlier.`,
  conflict: ({ conflict }, to) => (to === 'owner' ? conflictText(conflict, 'en') : null),
  hold: ({ kind, from, to }) =>
    `On hold since ${day(from, 'en')}${to ? `, until ${day(to, 'en')}` : ''}: ${holdInWords(kind, 'en')}.`,
  'due-without-hold': ({ on, disposal }) =>
    `Without the hold to be ${verb(disposal)} from ${day(on, 'en')}.`,
  due: ({ on, disposal }) => `Therefore to be ${verb(disposal)} from ${day(on, 'en')}.`,
  cascade: (_, to) =>
    to === 'owner' ? 'Also in every other system that holds it: one task per system.' : null,
  confirmation: (_, to) =>
    to === 'owner' ? 'The confirmation to the data subject goes out first.' : null,
};

// What no statement promises is a rule of the owner's own.
function says(promise: string, to: Audience): string {
  return promise === '' ? `${OWN_RULE[to]} asks` : `${STATEMENT[to]} promises`;
}

function floorText(p: ReasonParams<'floor'>, to: 'owner' | 'person'): string {
  const lead = p.decides ? 'The law wants longer' : 'Statutory minimum';
  const counted =
    p.countsFrom === 'financial-year-end'
      ? `${day(p.countedFrom, 'en')} (after the financial year of ${day(p.from, 'en')})`
      : p.countsFrom === 'next-1-january'
        ? `${day(p.countedFrom, 'en')} (the first 1 January after ${day(p.from, 'en')})`
        : day(p.from, 'en');
  const until = day(addDays(p.on, -1), 'en');
  const mark = p.mark === 'official' ? 'official text' : 'trade press, not the law itself';
  const source =
    to === 'owner' ? `, source: ${p.source}, ${mark}, checked on ${day(p.checkedOn, 'en')}` : '';
  const note = to === 'owner' && p.note ? ` ${p.note.en}` : '';
  return `${lead}: ${periodInWords(p.period, 'en')} from ${counted}, up to and including ${until} (${p.article}${source}).${note}`;
}

function verb(disposal: 'erase' | 'anonymise'): string {
  return disposal === 'erase' ? 'erased' : 'anonymised';
}
