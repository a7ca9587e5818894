/** Who is at a party as a CSV file: one row per person, category and system. */
import { csvDelimiter, toCsv } from '../csv.ts';
import { printable } from '../letters/printable.ts';
import { type LocalizedText, localized, type UiLanguage } from '../locale.ts';
import { wording } from './wording.ts';

interface PersonAtParty {
  readonly name: string;
  readonly reasons: readonly { readonly category: LocalizedText; readonly system: LocalizedText }[];
}

const HEADER = [
  wording('Persoon', 'Person', 'Personne'),
  wording('Categorie', 'Category', 'Catégorie'),
  wording('Systeem', 'System', 'Système'),
];

/** The rows in the order given: quoted, guarded, for a spreadsheet in this language. */
export function partyPersonsCsv(persons: readonly PersonAtParty[], language: UiLanguage): string {
  const lines = persons.flatMap(({ name, reasons }) =>
    reasons.map(({ category, system }) => [
      printable(name),
      printable(localized(category, language)),
      printable(localized(system, language)),
    ]),
  );
  return toCsv([HEADER.map((title) => title[language]), ...lines], {
    delimiter: csvDelimiter(language),
  });
}
