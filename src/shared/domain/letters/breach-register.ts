/**
 * The register of breaches on paper: of every breach the facts, the effects and the
 * remedial action, as the authority may ask to see them (GDPR art. 33(5)).
 */
import { localMoment } from '../breach-clock.ts';
import type { NoticeKind } from '../breaches.ts';
import type { PlainDate } from '../calendar.ts';
import type { UiLanguage } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import type { BreachLetterFacts } from './breach-facts.ts';
import {
  occurrenceItems,
  processorItems,
  readBreach,
  type SheetInput,
  type SheetItem,
  sheetItems,
} from './breach-sheet.ts';
import type { Section } from './document.ts';
import { lines } from './frame.ts';
import { definitions, note, paragraph, section } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { ReportDocument } from './report.ts';
import { breachTexts } from './texts/breach/breach-texts.ts';
import { BREACH_REGISTER_TEXTS, type BreachRegisterTexts } from './texts/breach/register.ts';

/** One breach with everything that was recorded of it. */
export interface RegisteredBreach {
  readonly number: string;
  readonly name: string;
  readonly breach: BreachLetterFacts['breach'];
  /** The processor where it happened, by name; empty without one. */
  readonly processor: string;
  readonly notices: readonly {
    readonly kind: NoticeKind;
    readonly sentAt: string;
    readonly what: string;
    readonly reference: string;
  }[];
  readonly followUps: readonly { readonly on: PlainDate; readonly note: string }[];
}

export interface BreachRegisterInput extends Pick<BreachLetterFacts, 'controller' | 'authority'> {
  readonly language: UiLanguage;
  readonly madeOn: PlainDate;
  /** Instant, ISO 8601 in UTC. */
  readonly now: string;
  readonly breaches: readonly RegisteredBreach[];
}

/** The parts that art. 33(5) names, each as terms with their lines. */
export interface RegisteredParts {
  readonly facts: readonly SheetItem[];
  readonly effects: readonly SheetItem[];
  readonly action: readonly SheetItem[];
}

/** What is printed of one breach, in the order of the article. */
export function partsOfBreach(
  entry: RegisteredBreach,
  input: BreachRegisterInput,
): RegisteredParts {
  const { language } = input;
  const texts = BREACH_REGISTER_TEXTS[language];
  const sheet = sheetOf(entry, input);
  const { breach } = entry;
  const term = (label: string, text: string): SheetItem => ({ term: label, lines: lines(text) });
  return {
    facts: [
      term(texts.role, texts.roles[breach.role]),
      term(texts.origin, texts.origins[breach.origin]),
      ...occurrenceItems(sheet),
      ...processorItems(sheet),
      ...sheetItems('breach', sheet),
      ...sheetItems('data', sheet),
      ...sheetItems('persons', sheet),
      ...sheetItems('protection', sheet),
      term(texts.noBreach, breach.noBreachBecause),
    ],
    effects: [
      ...sheetItems('consequences', sheet),
      {
        term: texts.points,
        lines: (breach.assessment ?? []).map((point) => texts.pointNames[point]),
      },
    ],
    action: [
      ...sheetItems('measures', sheet).filter(({ term: name }) => keeps(name, entry, sheet)),
      ...toldItems(entry, sheet, texts),
      {
        term: texts.followUps,
        lines: entry.followUps.map(
          ({ on, note: text }) => `${writtenDay(on, language)}: ${oneLine(text)}`,
        ),
      },
      term(texts.state, stateOf(breach.closedOn, language, texts)),
    ],
  };
}

function stateOf(
  closedOn: PlainDate | null,
  language: UiLanguage,
  texts: BreachRegisterTexts,
): string {
  return closedOn === null ? texts.open : texts.closed(writtenDay(closedOn, language));
}

function sheetOf(entry: RegisteredBreach, input: BreachRegisterInput): SheetInput {
  const { controller, authority, madeOn, now, language } = input;
  const facts: BreachLetterFacts = {
    controller,
    authority,
    madeOn,
    now,
    number: entry.number,
    breach: entry.breach,
    processor: entry.processor,
    addressee: [],
  };
  const words = breachTexts(language === 'nl' ? 'nl-NL' : 'en', 'formal');
  return { facts, words, reading: readBreach(facts) };
}

/** A processor tells its controller; whether persons are told is not its to decide. */
function keeps(term: string, { breach }: RegisteredBreach, { words }: SheetInput): boolean {
  return breach.role === 'controller' || term !== words.labels.personsTold;
}

/** Who was told of it and when, or why not (GDPR art. 33(1), (2) and (4)). */
function toldItems(
  { breach, notices }: RegisteredBreach,
  { words: { labels, values }, reading }: SheetInput,
  texts: BreachRegisterTexts,
): SheetItem[] {
  const moment = (at: string) => values.moment(localMoment(at, reading.timeZone));
  if (breach.role === 'processor') {
    const at = breach.controllerToldAt;
    return [{ term: texts.controllerTold, lines: [at === null ? texts.notYet : moment(at)] }];
  }
  const { authorityNotifiedAt: first, authorityReference } = breach;
  const sent = (what: string, at: string, reference: string, text: string) =>
    [`${what}: ${moment(at)}`, oneLine(reference), oneLine(text)]
      .filter((part) => part !== '')
      .join('; ');
  const reported =
    first === null
      ? [breach.authorityReasonNot === '' ? texts.notYet : texts.notReported]
      : [
          sent(texts.first, first, authorityReference, ''),
          ...notices.map((row) =>
            sent(texts.notices[row.kind], row.sentAt, row.reference, row.what),
          ),
        ];
  return [
    { term: labels.reported, lines: reported },
    { term: texts.reasonNot, lines: lines(breach.authorityReasonNot) },
    { term: labels.lateReason, lines: lines(breach.lateReason) },
  ];
}

/** Every breach under its own heading, the oldest first. */
export function composeBreachRegister(input: BreachRegisterInput): ReportDocument {
  const { language, madeOn, breaches } = input;
  const texts = BREACH_REGISTER_TEXTS[language];
  return {
    kind: 'report',
    locale: language === 'nl' ? 'nl-NL' : 'en',
    landscape: false,
    title: texts.title,
    business: oneLine(input.controller.name),
    references: [
      { label: texts.madeOn, value: writtenDay(madeOn, language) },
      { label: texts.count, value: String(breaches.length) },
    ],
    intro: [paragraph(texts.intro), note(texts.nobody)],
    sections: breaches.flatMap((entry) => sectionsOf(entry, input, texts)),
    remark: texts.remark,
  };
}

function sectionsOf(
  entry: RegisteredBreach,
  input: BreachRegisterInput,
  texts: BreachRegisterTexts,
): Section[] {
  const { facts, effects, action } = partsOfBreach(entry, input);
  const part = (id: string, heading: string, items: readonly SheetItem[]) =>
    section({ id: `${id}-${entry.number}`, heading, level: 3 }, definitions(items));
  return [
    section({ id: `breach-${entry.number}`, heading: `${entry.number} · ${oneLine(entry.name)}` }),
    part('facts', texts.facts, facts),
    part('effects', texts.effects, effects),
    part('action', texts.action, action),
  ];
}
