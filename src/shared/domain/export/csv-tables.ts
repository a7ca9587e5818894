/** The CSV files of the package: one table per kind, columns from the field tree. */
import { csvDelimiter, toCsv } from '../csv.ts';
import { languageOf } from '../locale.ts';
import { displayed } from './display.ts';
import { type FieldNode, type FieldType, getField, type Leaf, leavesOf } from './field-node.ts';
import { ITEMS } from './fields-items.ts';
import type { FileKind } from './file-names.ts';
import type { PersonData } from './person-data.ts';
import type { ExportShape } from './shapes.ts';
import { say, type Voice, type Wording, wording } from './wording.ts';

/** A column: its heading, what it means, and where the same value is in JSON. */
export interface CsvColumn {
  readonly title: Wording;
  readonly meaning: Wording;
  readonly path: string;
  /** What one cell holds; codes are written out in words. */
  readonly type: FieldType;
}

/** A table that becomes one CSV file; the cells are texts as read, not yet guarded. */
export interface CsvTable {
  readonly kind: FileKind;
  readonly meaning: Wording;
  readonly columns: readonly CsvColumn[];
  readonly rows: readonly (readonly string[])[];
}

const GENERAL_COLUMNS: readonly CsvColumn[] = [
  {
    title: wording('Veld', 'Field', 'Champ'),
    meaning: wording(
      'Plaats van het gegeven in het JSON-bestand',
      'Place of the value in the JSON file',
      'Emplacement de la donnée dans le fichier JSON',
    ),
    path: '',
    type: 'text',
  },
  {
    title: wording('Naam', 'Name', 'Nom'),
    meaning: wording('Wat het is', 'What it is', 'Ce que c’est'),
    path: '',
    type: 'text',
  },
  {
    title: wording('Waarde', 'Value', 'Valeur'),
    meaning: wording('De waarde', 'The value', 'La valeur'),
    path: '',
    type: 'text',
  },
];

const GENERAL_MEANING = wording(
  'Wie antwoordt, over wie het gaat en op welk verzoek',
  'Who answers, about whom, and to which request',
  'Qui répond, à propos de qui, et à quelle demande',
);

const ITEMS_MEANING = wording(
  'Eén regel per categorie van gegevens: systemen, bron en bewaartermijn',
  'One row per category of data: systems, source and retention',
  'Une ligne par catégorie de données : systèmes, source et durée de conservation',
);

const PORTABLE_ITEMS_MEANING = wording(
  'Eén regel per categorie van gegevens',
  'One row per category of data',
  'Une ligne par catégorie de données',
);

const NESTED_MEANINGS = {
  purposes: wording(
    'Eén regel per categorie en doel: waarvoor de gegevens worden gebruikt',
    'One row per category and purpose: what the data are used for',
    'Une ligne par catégorie et finalité : à quoi servent les données',
  ),
  values: wording(
    'Eén regel per gegeven: de waarden zelf',
    'One row per value: the data themselves',
    'Une ligne par donnée : les valeurs elles-mêmes',
  ),
} as const;

/** Tells which matter a value or a purpose belongs to. */
const MATTER = ['id', 'category', 'label'];

/** The lists beside the items, in the order of the files. */
const LISTS = [
  ['consents', 'consents'],
  ['events', 'events'],
  ['details', 'details'],
  ['relations', 'relations'],
  ['agreements', 'agreements'],
  ['recipients', 'recipients'],
  ['transfers', 'transfers'],
  ['disclosures', 'disclosures'],
  ['searched', 'systemsSearched'],
  ['attachments', 'attachments'],
  ['omissions', 'leftOut'],
] as const satisfies readonly (readonly [FileKind, keyof PersonData])[];

/** All tables of the package, in the order of the files; a table without rows stays. */
export function csvTables(data: PersonData, { fields }: ExportShape, voice: Voice): CsvTable[] {
  const items = getField(fields, ITEMS.key);
  return [
    generalTable(data, fields, voice),
    itemTable(data, items, voice),
    nestedTable('purposes', getField(items.fields, 'purposes'), data, items, voice),
    nestedTable('values', getField(items.fields, 'fields'), data, items, voice),
    ...LISTS.flatMap(([kind, key]) => {
      const node = fields.find((found) => found.key === key);
      return node === undefined ? [] : [listTable(kind, node, data[key], voice)];
    }),
  ];
}

/** A table as the text of its file. */
export function csvFile(table: CsvTable, voice: Voice): string {
  const header = table.columns.map(({ title }) => say(title, voice));
  const delimiter = csvDelimiter(languageOf(voice.locale));
  return toCsv([header, ...table.rows], { delimiter });
}

function generalTable(data: PersonData, fields: readonly FieldNode[], voice: Voice): CsvTable {
  const single = fields.filter(({ type }) => type !== 'objects');
  const rows = leavesOf(single).map((leaf) => [
    leaf.path,
    say(leaf.title, voice),
    displayed(leaf, valueAt(data, leaf.path), voice),
  ]);
  return { kind: 'general', meaning: GENERAL_MEANING, columns: GENERAL_COLUMNS, rows };
}

function itemTable(data: PersonData, items: FieldNode, voice: Voice): CsvTable {
  const leaves = leavesOf(items.fields.filter(({ type }) => type !== 'objects'));
  const retained = items.fields.some(({ key }) => key === 'retention');
  return {
    kind: 'items',
    meaning: retained ? ITEMS_MEANING : PORTABLE_ITEMS_MEANING,
    columns: columnsOf(leaves, 'items[].'),
    rows: data.items.map((item) => cells(leaves, item, voice)),
  };
}

/** One row per field value or per purpose, with the matter in front. */
function nestedTable(
  kind: 'values' | 'purposes',
  node: FieldNode,
  data: PersonData,
  items: FieldNode,
  voice: Voice,
): CsvTable {
  const matter = leavesOf(items.fields).filter(({ path }) => MATTER.includes(path));
  const leaves = leavesOf(node.fields);
  return {
    kind,
    meaning: NESTED_MEANINGS[kind],
    columns: [...columnsOf(matter, 'items[].'), ...columnsOf(leaves, `items[].${node.key}[].`)],
    rows: data.items.flatMap((item) => {
      const front = cells(matter, item, voice);
      const rows = kind === 'values' ? item.fields.flatMap(oneRowPerValue) : item.purposes;
      return rows.map((row) => [...front, ...cells(leaves, row, voice)]);
    }),
  };
}

function oneRowPerValue(field: PersonData['items'][number]['fields'][number]) {
  if (field.values.length === 0) return [field];
  return field.values.map((value) => ({ ...field, values: [value] }));
}

function listTable(
  kind: FileKind,
  node: FieldNode,
  rows: readonly object[],
  voice: Voice,
): CsvTable {
  const leaves = leavesOf(node.fields);
  return {
    kind,
    meaning: node.meaning,
    columns: columnsOf(leaves, `${node.key}[].`),
    rows: rows.map((row) => cells(leaves, row, voice)),
  };
}

function columnsOf(leaves: readonly Leaf[], prefix: string): CsvColumn[] {
  return leaves.map(({ key, title, meaning, path, type }) => {
    const column = { title, meaning, path: prefix + path };
    // The values of a field stand one to a row; other lists share a cell.
    if (type === 'code' || key === 'values') return { ...column, type: 'text' };
    return { ...column, type: type === 'codes' ? 'texts' : type };
  });
}

function cells(leaves: readonly Leaf[], row: object, voice: Voice): string[] {
  return leaves.map((leaf) => displayed(leaf, valueAt(row, leaf.path), voice));
}

/** The value at a path; null where an object on the way is absent. */
function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const key of path.replace('[]', '').split('.')) {
    if (value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
