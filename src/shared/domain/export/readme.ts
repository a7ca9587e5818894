/** The readme: every file and every field of the package in plain words. */
import { csvDelimiter } from '../csv.ts';
import { oneLine } from '../letters/printable.ts';
import { languageOf } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import type { CsvTable } from './csv-tables.ts';
import { leavesOf } from './field-node.ts';
import { ITEMS } from './fields-items.ts';
import { type ExtraDocument, extraNames, FILE_NAMES, fileName } from './file-names.ts';
import type { PersonData } from './person-data.ts';
import { PORTABLE_README } from './readme-portable-texts.ts';
import { DELIMITER_NAMES, EXTRA_TEXTS, FILE_TEXTS, README_TEXTS } from './readme-texts.ts';
import type { ExportShape } from './shapes.ts';
import { say, type Voice, type Wording } from './wording.ts';

const WIDTH = 76;

/** What the readme tells about. */
export interface ReadmeInput {
  readonly data: PersonData;
  readonly shape: ExportShape;
  readonly tables: readonly CsvTable[];
  readonly extras: readonly ExtraDocument[];
  readonly voice: Voice;
}

/** The readme as text: UTF-8 with a byte order mark and CRLF, for every text editor. */
export function readmeText(input: ReadmeInput): string {
  const parts = [
    introduction(input),
    filesPart(input),
    leftOutPart(input),
    ...plainParts(input),
    checkPart(input),
    questionsPart(input),
    fieldsPart(input),
  ];
  return `\ufeff${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

/** What the package is: all that is kept, or what the person may take along. */
function aboutOf({ shape }: ReadmeInput) {
  return shape.scope === 'portable' ? PORTABLE_README : README_TEXTS;
}

/** What every sentence may mention: the controller and the names of the files. */
function valuesOf({ data, voice }: ReadmeInput): Record<string, string> {
  const language = languageOf(voice.locale);
  const names = Object.entries(FILE_NAMES).map(([kind, name]) => [kind, name[language]]);
  return {
    ...Object.fromEntries(names),
    controller: oneLine(data.controller.name),
    delimiter: say(DELIMITER_NAMES[csvDelimiter(language)], voice),
    portable: say(titleAt('items[].fields[].portable'), voice),
  };
}

function introduction(input: ReadmeInput): string {
  const { data, voice } = input;
  const values = valuesOf(input);
  const { title: words, start } = aboutOf(input);
  const title = say(words, voice, values);
  const number = oneLine(data.request?.number ?? '');
  const facts = [
    say(README_TEXTS.madeOn, voice, { date: writtenDay(data.madeOn, languageOf(voice.locale)) }),
    number === '' ? '' : say(README_TEXTS.number, voice, { number }),
  ];
  const head = [...wrapped(title), '='.repeat(Math.min(title.length, WIDTH))];
  return [
    ...head,
    '',
    ...wrapped(facts.join(' ').trim()),
    '',
    section(input, README_TEXTS.start.heading, start.paragraphs),
  ].join('\n');
}

function filesPart({ tables, extras, voice }: ReadmeInput): string {
  const language = languageOf(voice.locale);
  const { hashes, ...first } = FILE_TEXTS;
  const lines = [
    ...Object.entries(first).map(([kind, text]) =>
      entry(fileName(kind as keyof typeof FILE_TEXTS, language), say(text, voice)),
    ),
    ...tables.map(({ kind, meaning, rows }) => {
      const count = say(README_TEXTS.files.rows, voice, { count: String(rows.length) });
      return entry(fileName(kind, language), `${say(meaning, voice)} (${count})`);
    }),
    ...extraNames(extras, language).map((name, index) =>
      entry(name, extraTitle(extras[index], voice)),
    ),
    entry(fileName('hashes', language), say(hashes, voice)),
  ];
  return [...heading(say(README_TEXTS.files.heading, voice)), ...lines].join('\n');
}

function extraTitle(extra: ExtraDocument | undefined, voice: Voice): string {
  const title = oneLine(extra?.title ?? '');
  return title === '' ? say(EXTRA_TEXTS[extra?.kind ?? 'attachment'], voice) : title;
}

function leftOutPart(input: ReadmeInput): string {
  const { data, voice } = input;
  const values = valuesOf(input);
  const { reasons, nothing } = aboutOf(input).leftOut;
  const { heading: title, count } = README_TEXTS.leftOut;
  const { length } = data.leftOut;
  return [
    ...heading(say(title, voice)),
    ...reasons.flatMap((reason) => bullet(say(reason, voice, values))),
    '',
    ...wrapped(
      length === 0 ? say(nothing, voice, values) : say(count, voice, { count: String(length) }),
    ),
    ...data.leftOut.flatMap(({ what, why }) => bullet(`${oneLine(what)}: ${oneLine(why)}`)),
  ].join('\n');
}

function plainParts(input: ReadmeInput): string[] {
  return [aboutOf(input).portability, README_TEXTS.csv].map((part) =>
    section(input, part.heading, part.paragraphs),
  );
}

function checkPart(input: ReadmeInput): string {
  const { voice } = input;
  const values = valuesOf(input);
  const { check } = README_TEXTS;
  return [
    ...heading(say(check.heading, voice)),
    ...wrapped(say(check.intro, voice, values)),
    '',
    `  Linux     sha256sum -c ${values.hashes}`,
    `  macOS     shasum -a 256 -c ${values.hashes}`,
    `  Windows   certutil -hashfile ${values.overview} SHA256`,
    `            (${say(check.windows, voice, values)})`,
  ].join('\n');
}

function questionsPart(input: ReadmeInput): string {
  const { email, phone, addressLines } = input.data.controller;
  const address = [email, phone, ...addressLines].map(oneLine).filter((part) => part !== '');
  const values = { ...valuesOf(input), address: address.join(', ') };
  return [
    ...heading(say(README_TEXTS.questions.heading, input.voice)),
    ...wrapped(say(README_TEXTS.questions.text, input.voice, values)),
  ].join('\n');
}

function fieldsPart(input: ReadmeInput): string {
  const { shape, tables, voice } = input;
  const language = languageOf(voice.locale);
  const files = [
    {
      name: fileName('data', language),
      fields: leavesOf(shape.fields).map((leaf) => ({ name: leaf.path, ...leaf })),
    },
    ...tables.map(({ kind, columns }) => ({
      name: fileName(kind, language),
      fields: columns.map((column) => ({ name: say(column.title, voice), ...column })),
    })),
  ];
  return [
    ...heading(say(README_TEXTS.fields.heading, voice)),
    ...wrapped(say(README_TEXTS.fields.intro, voice, valuesOf(input))),
    ...files.flatMap(({ name, fields }) => [
      '',
      name,
      ...fields.map((field) => entry(field.name, say(field.meaning, voice))),
    ]),
  ].join('\n');
}

function titleAt(path: string): Wording {
  const leaf = leavesOf([ITEMS]).find((found) => found.path === path);
  if (leaf === undefined) throw new RangeError(`no field ${path}`);
  return leaf.title;
}

function section(input: ReadmeInput, title: Wording, paragraphs: readonly Wording[]): string {
  const texts = paragraphs.map((text) =>
    wrapped(say(text, input.voice, valuesOf(input))).join('\n'),
  );
  return [...heading(say(title, input.voice)), texts.join('\n\n')].join('\n');
}

function heading(title: string): string[] {
  return [title, '-'.repeat(title.length)];
}

function entry(name: string, text: string): string {
  return [`  ${name}`, ...wrapped(text, '      ')].join('\n');
}

function bullet(text: string): string[] {
  return wrapped(text, '    ').map((line, index) => (index === 0 ? `  - ${line.trim()}` : line));
}

/** Lines of at most `WIDTH` characters; a longer word gets a line of its own. */
function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}
