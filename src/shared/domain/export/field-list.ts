/** The field description: what every field in every file means, as a CSV file. */
import { csvDelimiter, toCsv } from '../csv.ts';
import { languageOf } from '../locale.ts';
import type { CsvTable } from './csv-tables.ts';
import { type FieldType, type Leaf, leavesOf } from './field-node.ts';
import { fileName } from './file-names.ts';
import type { ExportShape } from './shapes.ts';
import { say, type Voice, type Wording, wording } from './wording.ts';

const HEADER = [
  wording('Bestand', 'File', 'Fichier'),
  wording('Veld', 'Field', 'Champ'),
  wording('Naam', 'Name', 'Nom'),
  wording('Soort waarde', 'Kind of value', 'Type de valeur'),
  wording('Betekenis', 'Meaning', 'Signification'),
  wording('Plaats in het JSON-bestand', 'Place in the JSON file', 'Emplacement dans le JSON'),
  wording('Mogelijke codes', 'Possible codes', 'Codes possibles'),
];

const TYPE_WORDS: Readonly<Record<FieldType, Wording>> = {
  text: wording('tekst', 'text', 'texte'),
  date: wording('datum (jjjj-mm-dd)', 'date (yyyy-mm-dd)', 'date (aaaa-mm-jj)'),
  'yes-no': wording('ja of nee', 'yes or no', 'oui ou non'),
  code: wording('code', 'code', 'code'),
  texts: wording('lijst van teksten', 'list of texts', 'liste de textes'),
  codes: wording('lijst van codes', 'list of codes', 'liste de codes'),
  object: wording('groep', 'group', 'groupe'),
  objects: wording('lijst', 'list', 'liste'),
};

/** One row per field of the JSON file, then one per column of every table. */
export function fieldListCsv(
  tables: readonly CsvTable[],
  { fields }: ExportShape,
  voice: Voice,
): string {
  const language = languageOf(voice.locale);
  const leaves = leavesOf(fields);
  const dataFile = fileName('data', language);
  const rows = [
    ...leaves.map((leaf) => [
      dataFile,
      leaf.path,
      say(leaf.title, voice),
      say(TYPE_WORDS[leaf.type], voice),
      say(leaf.meaning, voice),
      leaf.path,
      codesOf(leaf, voice),
    ]),
    ...tables.flatMap(({ kind, columns }) =>
      columns.map(({ title, meaning, path, type }) => [
        fileName(kind, language),
        say(title, voice),
        say(title, voice),
        say(TYPE_WORDS[type], voice),
        say(meaning, voice),
        path,
        '',
      ]),
    ),
  ];
  const header = HEADER.map((title) => say(title, voice));
  return toCsv([header, ...rows], { delimiter: csvDelimiter(language) });
}

function codesOf({ codes = {} }: Leaf, voice: Voice): string {
  return Object.entries(codes)
    .map(([code, label]) => `${code} = ${say(label, voice)}`)
    .join(' | ');
}
