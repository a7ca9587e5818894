/** The sentences that an import leaves in the register, in the language of the owner. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import type { ConsentRecord, EventRecord } from '../import/records.ts';
import type { ConsentWords } from './bring-consents.ts';

const WORDS = {
  nl: {
    source: (from: string, on: string) => `${from}, ingelezen op ${on}`,
    file: 'bestand van een ander systeem',
    row: (row: number) => `rij ${row}`,
    readOn: (on: string) => `ingelezen op ${on}`,
    sha: (hash: string) => `SHA-256 van het bestand ${hash}`,
    complained: (from: string) => `Klacht over ongewenste mail, volgens ${from}`,
    undeliverable: (from: string) => `Adres onbereikbaar, volgens ${from}`,
    withdrawn: (from: string) => `Afgemeld, volgens ${from}`,
    confirmed: (from: string) => `Bevestigd door de persoon zelf, volgens ${from}`,
  },
  en: {
    source: (from: string, on: string) => `${from}, read in on ${on}`,
    file: 'file of another system',
    row: (row: number) => `row ${row}`,
    readOn: (on: string) => `read in on ${on}`,
    sha: (hash: string) => `SHA-256 of the file ${hash}`,
    complained: (from: string) => `Complaint about unwanted mail, according to ${from}`,
    undeliverable: (from: string) => `Address cannot be reached, according to ${from}`,
    withdrawn: (from: string) => `Unsubscribed, according to ${from}`,
    confirmed: (from: string) => `Confirmed by the person, according to ${from}`,
  },
} as const;

export interface ImportWords extends ConsentWords {
  /** Where what came in is from. */
  readonly source: string;
  /** Where a fact is from: the system, and what that calls it. */
  readonly eventSource: (event: EventRecord) => string;
}

/** `from` is the name of the system, or empty; `hashes` are those of the files. */
export function importWords(
  language: UiLanguage,
  from: string,
  today: PlainDate,
  hashes: readonly string[],
): ImportWords {
  const words = WORDS[language];
  const name = from || words.file;
  const day = writtenDay(today, language);
  const [only] = hashes;
  const hash = hashes.length === 1 && only !== undefined ? [words.sha(only)] : [];
  return {
    source: words.source(name, day),
    eventSource: ({ source }) => [name, source].filter((text) => text !== '').join(': '),
    evidenceOf: ({ evidence, place }: ConsentRecord) =>
      [
        evidence,
        [name, place.entry, words.row(place.row)].filter((text) => text !== '').join(', '),
        words.readOn(day),
        ...hash,
      ]
        .filter((text) => text !== '')
        .join('; '),
    confirmedHow: () => words.confirmed(name),
    endedHow: ({ state }) =>
      state === 'complained' || state === 'undeliverable'
        ? words[state](name)
        : words.withdrawn(name),
  };
}
