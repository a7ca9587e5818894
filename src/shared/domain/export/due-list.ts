/** The due list as a CSV file, for the owner's own spreadsheet or paper. */
import type { PlainDate } from '../calendar.ts';
import { csvDelimiter, toCsv } from '../csv.ts';
import { printable } from '../letters/printable.ts';
import { type LocalizedText, localized, type UiLanguage } from '../locale.ts';
import type { RetentionState } from '../retention/language.ts';
import { STATE_LABELS } from './labels.ts';
import { wording } from './wording.ts';

/** One row of the due list; `because` is already in the language of the list. */
export interface DueListRow {
  readonly person: string;
  readonly category: LocalizedText;
  readonly label: string;
  readonly rule: LocalizedText;
  /** The promise that decides, such as `KOEL-39`; null without one. */
  readonly promise: string | null;
  readonly state: RetentionState;
  readonly dueOn: PlainDate | null;
  readonly because: readonly string[];
}

const HEADER = [
  wording('Persoon', 'Person', 'Personne'),
  wording('Categorie', 'Category', 'Catégorie'),
  wording('Aanduiding', 'Label', 'Intitulé'),
  wording('Bewaartermijn', 'Retention period', 'Durée de conservation'),
  wording('Belofte', 'Promise', 'Engagement'),
  wording('Stand', 'State', 'État'),
  wording('Vervaldatum', 'Due date', 'Échéance'),
  wording('Waarom', 'Why', 'Pourquoi'),
];

/** The list in the order given: quoted, guarded, for a spreadsheet in this language. */
export function dueListCsv(rows: readonly DueListRow[], language: UiLanguage): string {
  const lines = rows.map((row) => [
    printable(row.person),
    printable(localized(row.category, language)),
    printable(row.label),
    printable(localized(row.rule, language)),
    row.promise ?? '',
    STATE_LABELS[row.state][language],
    row.dueOn ?? '',
    row.because.map(printable).join(' | '),
  ]);
  const header = HEADER.map((title) => title[language]);
  return toCsv([header, ...lines], { delimiter: csvDelimiter(language) });
}
