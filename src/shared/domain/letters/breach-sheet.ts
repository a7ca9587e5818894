/** What is known of a breach as terms with their lines, for the authority and for a controller. */
import { type BreachClock, breachClock, isReportLate, localMoment } from '../breach-clock.ts';
import { type Breach, missingInReport, type ReportPart } from '../breaches.ts';
import { timeZoneOf } from '../deadlines.ts';
import type { BreachLetterFacts } from './breach-facts.ts';
import { lines } from './frame.ts';
import { oneLine } from './printable.ts';
import type { BreachTexts, SheetPart } from './texts/breach/texts.ts';

/** A term with its lines; what is not known says so. */
export interface SheetItem {
  readonly term: string;
  readonly lines: readonly string[];
}

/** The parts about the breach itself. */
export type FactPart = Exclude<SheetPart, 'about'>;

/** How a breach stands at the moment of composing. */
export interface BreachReading {
  readonly timeZone: string;
  readonly clock: BreachClock;
  readonly late: boolean;
  /** What a report still lacks. */
  readonly missing: readonly ReportPart[];
}

/** Everything the terms are made from. */
export interface SheetInput {
  readonly facts: BreachLetterFacts;
  readonly reading: BreachReading;
  readonly words: BreachTexts;
}

/** How the breach stands, on the clock of the controller's country. */
export function readBreach({ breach, controller, now }: BreachLetterFacts): BreachReading {
  const timeZone = timeZoneOf(controller.country);
  const late = isReportLate(breach, now);
  return {
    timeZone,
    clock: breachClock(breach.awareAt, breach.authorityNotifiedAt ?? now, timeZone),
    late,
    missing: missingInReport(breach, {
      hasContact: controller.email !== '' || controller.phone !== '',
      late,
    }),
  };
}

/** The terms of one part of the sheet. */
export function sheetItems(part: FactPart, input: SheetInput): SheetItem[] {
  return PARTS[part](input);
}

const PARTS: Readonly<Record<FactPart, (input: SheetInput) => SheetItem[]>> = {
  organisation: (input) => [...organisationItems(input), ...contactItems(input)],
  timeline: (input) => [...occurrenceItems(input), ...termItems(input)],
  breach: ({ facts: { breach }, words: { labels, values } }) => [
    item(labels.facts, breach.facts, values.unknown),
    item(
      labels.natures,
      breach.natures.map((nature) => values.natures[nature]).join('\n'),
      values.unknown,
    ),
    item(labels.cause, breach.cause, values.unknown),
  ],
  data: ({ facts: { breach }, words: { labels, values } }) => [
    item(labels.dataCategories, breach.dataCategories, values.unknown),
    item(labels.approxRecords, countOf(breach.approxRecords, values), values.unknown),
  ],
  persons: ({ facts: { breach }, words: { labels, values } }) => [
    item(labels.personCategories, breach.personCategories, values.unknown),
    item(labels.approxPersons, countOf(breach.approxPersons, values), values.unknown),
  ],
  protection: ({ facts: { breach }, words: { labels, values } }) => [
    item(labels.protection, breach.protection, values.unknown),
  ],
  consequences: (input) => [...consequenceItems(input), ...riskItems(input)],
  measures: (input) => [...measureItems(input), ...personsItems(input)],
};

/** When it happened, when it was seen and when the owner knew what it was. */
export function occurrenceItems({ facts: { breach }, reading, words }: SheetInput): SheetItem[] {
  const { labels, values } = words;
  const { occurredFromOn, occurredToOn, discoveredAt } = breach;
  return [
    item(labels.occurred, values.occurred(occurredFromOn, occurredToOn)),
    item(
      labels.discovered,
      discoveredAt === null
        ? values.unknown
        : values.moment(localMoment(discoveredAt, reading.timeZone)),
    ),
    item(labels.aware, values.moment(reading.clock.aware)),
  ];
}

/** GDPR art. 33(3)(b): whom to ask for more. */
export function contactItems({ facts: { controller }, words }: SheetInput): SheetItem[] {
  const { labels, values } = words;
  return [
    item(labels.contact, controller.signatory),
    item(labels.reach, [controller.phone, controller.email].join('\n'), values.unknown),
    item(labels.officer, controller.dataProtectionOfficer),
  ];
}

/** GDPR art. 33(3)(c). */
export function consequenceItems({ facts: { breach }, words }: SheetInput): SheetItem[] {
  return [item(words.labels.consequences, breach.consequences, words.values.unknown)];
}

/** GDPR art. 33(3)(d); where one of both is known, the other may be none. */
export function measureItems({ facts: { breach }, words }: SheetInput): SheetItem[] {
  const { labels, values } = words;
  const { measuresTaken, measuresPlanned } = breach;
  const empty = measuresTaken === '' && measuresPlanned === '' ? values.unknown : values.none;
  return [
    item(labels.measuresTaken, measuresTaken, empty),
    item(labels.measuresPlanned, measuresPlanned, empty),
  ];
}

/** The party where it happened; nothing when it happened at the business itself. */
export function processorItems({ facts, words }: SheetInput): SheetItem[] {
  return [item(words.labels.processor, oneLine(facts.processor))];
}

/** A term with the lines of a text; an empty text gives what stands in its place, or no line. */
function item(term: string, text: string, empty = ''): SheetItem {
  // Sentences go on behind each other; what is written as a list stays one.
  const found = lines(...text.split(/(?<![.!?])\n/u));
  return { term, lines: found.length === 0 ? lines(empty) : found };
}

function countOf(count: number | null, values: BreachTexts['values']): string {
  return count === null ? '' : values.approx(count);
}

function organisationItems(input: SheetInput): SheetItem[] {
  const { controller } = input.facts;
  const { labels } = input.words;
  return [
    item(labels.organisation, controller.name),
    item(labels.registration, controller.registration),
    item(labels.address, controller.addressLines.join('\n')),
    ...processorItems(input),
  ];
}

/** The 72 hours, and whether and when it was reported. */
function termItems({ facts: { breach }, reading, words }: SheetInput): SheetItem[] {
  const { labels, values } = words;
  const { clock, late, timeZone } = reading;
  const { authorityNotifiedAt: at } = breach;
  return [
    item(labels.due, values.moment(clock.due)),
    item(
      labels.clockChange,
      clock.change === null ? '' : values.clockChange(clock.change, clock.due),
    ),
    item(labels.reported, at === null ? '' : values.moment(localMoment(at, timeZone))),
    ...(late ? [item(labels.lateReason, breach.lateReason, values.unknown)] : []),
  ];
}

function riskItems({ facts: { breach }, words: { labels, values } }: SheetInput): SheetItem[] {
  return [
    item(labels.risk, breach.risk === null ? values.unknown : values.risks[breach.risk]),
    item(labels.riskReason, breach.riskReason),
  ];
}

function personsItems({ facts: { breach }, words: { labels, values } }: SheetInput): SheetItem[] {
  return [item(labels.personsTold, personsTold(breach, values))];
}

function personsTold(breach: Breach, values: BreachTexts['values']): string {
  const { risk, personsToldOn, personsNotToldBecause: because, personsNotToldNote } = breach;
  if (personsToldOn !== null) return values.told(personsToldOn);
  if (because !== null) {
    return values.notTold(values.reasonsNotTelling[because], oneLine(personsNotToldNote));
  }
  // GDPR art. 34(1): only a high risk has to be told to persons.
  return risk === null || risk === 'high' ? values.undecided : values.notHigh;
}
