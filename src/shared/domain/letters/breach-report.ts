/**
 * What is told about a breach to who supervises or decides: a sheet to fill in the
 * form of the authority from (GDPR art. 33(3)) and, where somebody else is the
 * controller, a notice to that controller (art. 33(2)).
 */
import { localMoment } from '../breach-clock.ts';
import type { BreachLetterFacts } from './breach-facts.ts';
import {
  consequenceItems,
  contactItems,
  type FactPart,
  measureItems,
  occurrenceItems,
  processorItems,
  readBreach,
  type SheetInput,
  type SheetItem,
  sheetItems,
} from './breach-sheet.ts';
import { questionsText } from './closing.ts';
import type { LetterDocument, Section } from './document.ts';
import { framed, type LetterStyle, lines } from './frame.ts';
import { definitions, lead, list, note, paragraph, salutation, section } from './nodes.ts';
import { oneLine } from './printable.ts';
import { breachTexts } from './texts/breach/breach-texts.ts';
import type { ReportState } from './texts/breach/texts.ts';
import { letterTexts } from './texts/letter-texts.ts';

/** A business is not greeted by name. */
const NO_NAME = { name: '', familyName: '', givenName: '' };

/**
 * The parts in the order of each authority's form. The Belgian one asks which data
 * and persons it is about before it asks what happened.
 */
const ORDER: Readonly<Record<'AP' | 'GBA', readonly FactPart[]>> = {
  AP: [
    'organisation',
    'timeline',
    'breach',
    'data',
    'persons',
    'protection',
    'consequences',
    'measures',
  ],
  GBA: [
    'organisation',
    'data',
    'persons',
    'timeline',
    'breach',
    'protection',
    'consequences',
    'measures',
  ],
};

/** L19: the answers to the questions of the authority's form, and what is not known yet. */
export function composeBreachReport(facts: BreachLetterFacts, style: LetterStyle): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const words = breachTexts(style.locale, style.form);
  const input = { facts, words, reading: readBreach(facts) };
  const { missing, late } = input.reading;
  const state = stateOf(input);
  const authority = texts.authorities[facts.authority];
  const { report } = words;
  const document = framed(
    {
      kind: 'breach.authority',
      title: report.titles[state],
      number: facts.number,
      date: facts.madeOn,
      controller: facts.controller,
      addressee: lines(authority.name, ...authority.addressLines),
      references: [],
      enclosures: [],
    },
    style,
    texts,
    [
      section(
        { id: 'intro' },
        lead(report.lead[state]),
        // What is added later may lack something as well.
        state === 'supplement' && missing.length > 0
          ? paragraph(report.lead.provisional)
          : undefined,
        late ? paragraph(report.late) : undefined,
        note(report.where[facts.authority]),
      ),
      missingSection(input, report.missing),
      section({ id: 'about', heading: report.parts.about }, definitions(aboutItems(input, state))),
      ...ORDER[facts.authority].map((part) =>
        section({ id: part, heading: report.parts[part] }, definitions(sheetItems(part, input))),
      ),
      section({ id: 'other', heading: report.other.heading }, paragraph(report.other.text)),
    ],
  );
  return { ...document, signature: { ...document.signature, closing: report.filledInBy } };
}

/** GDPR art. 33(4): what is not known yet may follow. */
function stateOf({ facts: { breach }, reading: { missing } }: SheetInput): ReportState {
  if (breach.authorityNotifiedAt !== null) return 'supplement';
  return missing.length > 0 ? 'provisional' : 'complete';
}

function aboutItems({ facts, reading, words }: SheetInput, state: ReportState): SheetItem[] {
  const { labels, report } = words;
  const { authorityNotifiedAt: at, authorityReference } = facts.breach;
  const earlier =
    at === null
      ? ''
      : report.earlier(oneLine(authorityReference), localMoment(at, reading.timeZone).on);
  return [
    { term: labels.state, lines: [report.states[state]] },
    { term: labels.earlier, lines: lines(earlier) },
    { term: labels.number, lines: lines(facts.number) },
  ];
}

/** What is still to be found out; undefined when nothing is. */
function missingSection(
  { reading: { missing }, words: { report } }: SheetInput,
  words: { readonly heading: string; readonly intro: string; readonly later?: string },
): Section | undefined {
  if (missing.length === 0) return undefined;
  return section(
    { id: 'missing', heading: words.heading },
    paragraph(words.intro),
    list(missing.map((part) => ({ text: report.missing.part(part) }))),
    words.later === undefined ? undefined : paragraph(words.later),
  );
}

/** L21: everything that art. 33(3) asks, as far as a processor knows it. */
export function composeBreachToController(
  facts: BreachLetterFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const words = breachTexts(style.locale, style.form);
  const input = { facts, words, reading: readBreach(facts) };
  const { toController } = words;
  const addressee = lines(...facts.addressee);
  return framed(
    {
      kind: 'breach.toController',
      title: toController.title,
      number: facts.number,
      date: facts.madeOn,
      controller: facts.controller,
      addressee: addressee.length === 0 ? [toController.addressee] : addressee,
      references: [],
      enclosures: [],
    },
    style,
    texts,
    [
      section(
        { id: 'intro' },
        salutation(texts.salutation(NO_NAME)),
        lead(toController.lead),
        paragraph(toController.opening),
      ),
      section(
        { id: 'known', heading: toController.known },
        definitions([
          // The 72 hours are those of the controller: here only what happened is told.
          ...occurrenceItems(input),
          ...processorItems(input),
          ...(['breach', 'data', 'persons', 'protection'] as const).flatMap((part) =>
            sheetItems(part, input),
          ),
          ...consequenceItems(input),
          ...measureItems(input),
          ...contactItems(input),
        ]),
      ),
      missingSection(input, toController.missing),
      section(
        { id: 'next', heading: toController.next.heading },
        paragraph(toController.next.yours),
        paragraph(toController.next.help),
      ),
      section({ id: 'questions' }, paragraph(questionsText(facts.controller, facts.number, texts))),
    ],
  );
}
