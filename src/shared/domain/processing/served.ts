/** What is done for customers: one record per controller, with the lines of GDPR art. 30(2). */
import type { PlainDate } from '../calendar.ts';
import { countryName } from '../letters/country.ts';
import { writtenDay } from '../written-dates.ts';
import { given, linesOf } from './activity.ts';
import type { ProcessingFacts, ServedFacts } from './facts.ts';
import type { RegisterField, RegisterSignal } from './field.ts';
import { measureLines, type Places, partyName, placesOf, transferLines } from './places.ts';
import { articleInWords, PROCESSING_WORDS } from './words.ts';

export interface ServedRecord {
  readonly id: number;
  readonly name: string;
  readonly endedOn: PlainDate | null;
  readonly fields: readonly RegisterField[];
  readonly signals: readonly RegisterSignal[];
}

/** One customer as the register shows it. What is mandatory and empty says what is missing. */
export function servedRecord(facts: ProcessingFacts, served: ServedFacts): ServedRecord {
  const places = placesOf(facts, served.systemIds, served.endedOn);
  return {
    id: served.id,
    name: served.name,
    endedOn: served.endedOn,
    fields: [...mandatoryFields(facts, served, places), ...extraFields(facts, served, places)],
    signals: served.endedOn === null ? signalsOf(facts, served, places) : [],
  };
}

function mandatoryFields(
  facts: ProcessingFacts,
  served: ServedFacts,
  places: Places,
): RegisterField[] {
  const { business, language } = facts;
  const words = PROCESSING_WORDS[language];
  const say = words.served;
  const contact = given([...business.addressLines, business.email, business.phone]);
  const transfers = transferLines(places, language);
  const measures = measureLines(facts, places, served.endedOn, language);
  function field(
    key: keyof typeof say.labels,
    letter: string,
    lines: readonly string[],
    missing: string | null = null,
  ): RegisterField {
    const article = articleInWords(2, letter, language);
    return { key, label: say.labels[key], article, mandatory: true, lines, missing };
  }
  return [
    field(
      'processor',
      'a',
      given([business.name, ...contact, business.registration]),
      contact.length === 0 ? words.missingContact : null,
    ),
    field('processorOfficer', 'a', linesOf(business.dataProtectionOfficer, words.none)),
    field(
      'controller',
      'a',
      given([served.name, ...served.contact.split('\n')]),
      served.contact === '' ? say.missingContact : null,
    ),
    field('representative', 'a', linesOf(served.representative, say.notNamed)),
    field('dataProtectionOfficer', 'a', linesOf(served.dataProtectionOfficer, say.notNamed)),
    field(
      'processing',
      'b',
      linesOf(served.processing, ''),
      served.processing === '' ? say.missingProcessing : null,
    ),
    field('transfers', 'c', transfers.lines, transfers.missing),
    field('measures', 'd', measures.lines, measures.missing),
  ];
}

function extraFields(
  { language }: ProcessingFacts,
  served: ServedFacts,
  { systems, parties }: Places,
): RegisterField[] {
  const words = PROCESSING_WORDS[language];
  const say = words.served;
  const locale = language === 'nl' ? 'nl-NL' : 'en';
  const day = (on: PlainDate) => writtenDay(on, language);
  const field = (key: keyof typeof say.labels, lines: readonly string[]): RegisterField => ({
    key,
    label: say.labels[key],
    article: '',
    mandatory: false,
    lines,
    missing: null,
  });
  return [
    field('data', linesOf(served.dataCategories, '')),
    field('persons', linesOf(served.personCategories, '')),
    field(
      'systems',
      systems.map(({ name }) => name),
    ),
    field(
      'subProcessors',
      parties.length === 0
        ? [words.none]
        : parties.flatMap((party) => [
            partyName(party, words),
            ...party.subProcessors.map(({ name, country }) =>
              say.subProcessor(given([name, countryName(country, locale)]).join(', '), party.name),
            ),
          ]),
    ),
    field(
      'agreement',
      served.agreementOn === null && served.agreementReference === ''
        ? [say.notRecorded]
        : given([
            served.agreementOn === null ? '' : say.agreed(day(served.agreementOn)),
            served.agreementReference,
          ]),
    ),
    field('atEnd', [served.atEnd === null ? say.notRecorded : say.atEnd[served.atEnd]]),
    field(
      'period',
      given([
        served.startedOn === null ? '' : words.activity.startedOn(day(served.startedOn)),
        served.endedOn === null ? '' : words.activity.endedOn(day(served.endedOn)),
      ]),
    ),
    field('note', linesOf(served.note, '')),
  ];
}

function signalsOf(
  { language }: ProcessingFacts,
  served: ServedFacts,
  { parties }: Places,
): RegisterSignal[] {
  const say = PROCESSING_WORDS[language].served;
  const unnamed = parties.filter((party) => party.unnamed).map(({ name }) => name);
  return [
    // GDPR art. 28(3): a processor acts under an agreement that says what happens at the end (g).
    ...(served.agreementOn === null ? [{ code: 'agreement', text: say.signals.agreement }] : []),
    ...(served.atEnd === null ? [{ code: 'at-end', text: say.signals['at-end'] }] : []),
    ...(unnamed.length === 0
      ? []
      : [{ code: 'unnamed-recipient', text: say.subProcessorsUnnamed(unnamed.join(', ')) }]),
  ];
}
