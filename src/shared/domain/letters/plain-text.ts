/** A letter as plain text, for an e-mail or for reading aloud. */
import type { LetterLocale } from '../locale.ts';
import type { LetterDocument, LetterNode, Run, Section } from './document.ts';
import { shownRuns, textOf } from './document.ts';
import { printable } from './printable.ts';
import type { ReportDocument } from './report.ts';

/** What stands between a term and its text, and between long parts of a text. */
interface Marks {
  readonly colon: string;
  readonly semicolon: string;
}
const MARKS: Marks = { colon: ': ', semicolon: '; ' };
/** French puts a space before both. */
const FRENCH_MARKS: Marks = { colon: '\u00a0: ', semicolon: '\u00a0; ' };

/** The whole letter, paragraphs separated by an empty line. */
export function toPlainText(document: LetterDocument): string {
  const { sender, signature, enclosures } = document;
  const marks = marksOf(document);
  const sectionTexts = (part: 'letter' | 'annex') =>
    document.sections
      .filter((section) => section.part === part)
      .flatMap((section) => textsOf(section, marks));
  const parts = [
    [sender.name, ...sender.lines].join('\n'),
    document.addressee.join('\n'),
    referencesText(document, marks),
    document.title.toUpperCase(),
    ...sectionTexts('letter'),
    [signature.closing, '', ...signature.lines].join('\n'),
    [
      enclosures.heading.toUpperCase(),
      ...enclosures.items.map(({ name, description, sha256 }) =>
        [`- ${name}`, description, sha256 && `SHA-256 ${sha256}`].filter(Boolean).join(' – '),
      ),
    ].join('\n'),
    ...sectionTexts('annex'),
  ];
  return joinedParts(parts);
}

/** A report in the same way. */
export function reportToPlainText(document: ReportDocument): string {
  const marks = marksOf(document);
  return joinedParts([
    document.title.toUpperCase(),
    referencesText(document, marks),
    ...document.intro.map((node) => nodeText(node, undefined, marks)),
    ...document.sections.flatMap((section) => textsOf(section, marks)),
    document.remark,
  ]);
}

/** The units in which two texts are compared: a paragraph, an item, a row; printable. */
export function nodeLines(node: LetterNode, locale: LetterLocale): string[] {
  const marks = marksOf({ locale });
  const flat = node.type === 'table' ? { ...node, caption: '', note: '' } : node;
  const lines = nodeText(flat, undefined, marks).replaceAll('\n  ', ' | ').split('\n');
  return lines
    .map((line) => printable(line).replace(/^- /u, '').trim())
    .filter((line) => line !== '');
}

function marksOf({ locale }: { readonly locale: LetterLocale }): Marks {
  return locale === 'fr' ? FRENCH_MARKS : MARKS;
}

function referencesText(
  { references }: Pick<LetterDocument, 'references'>,
  { colon }: Marks,
): string {
  return references.map(({ label, value }) => `${label}${colon}${value}`).join('\n');
}

function textsOf({ heading, content }: Section, marks: Marks): string[] {
  return [
    ...(heading === undefined ? [] : [heading.toUpperCase()]),
    ...content.map((node) => nodeText(node, heading, marks)),
  ];
}

function joinedParts(parts: readonly string[]): string {
  return `${parts
    .map((part) => printable(part).trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function nodeText(node: LetterNode, heading: string | undefined, marks: Marks): string {
  switch (node.type) {
    case 'paragraph':
    case 'note':
      return textOf(shownRuns(node));
    case 'list':
      return node.items.map((runs) => `- ${flat(runs, marks)}`).join('\n');
    case 'definitions':
      return node.items
        .map(({ term, lines }) => `${term}${marks.colon}${onOneLine(lines, marks)}`)
        .join('\n');
    case 'table':
      return [
        node.caption === heading ? '' : node.caption,
        node.note ?? '',
        ...node.rows.map((row) => rowText(row, node.columns, marks)),
      ]
        .filter((line) => line !== '')
        .join('\n');
  }
}

/** A row as one line: what it is about, then each further cell with the name of its column. */
function rowText(
  [first = [], ...rest]: readonly (readonly Run[])[],
  columns: readonly { readonly header: string }[],
  marks: Marks,
): string {
  const { colon } = marks;
  if (rest.length === 1) return `- ${flat(first, marks)}${colon}${flat(rest[0] ?? [], marks)}`;
  const cells = rest.map((cell, index) => ({
    header: columns[index + 1]?.header ?? '',
    text: flat(cell, marks),
  }));
  const filled = cells.filter(({ text }) => text !== '');
  return [
    `- ${flat(first, marks)}`,
    ...filled.map(({ header, text }) => `  ${header}${colon}${text}`),
  ].join('\n');
}

/** The lines of a cell as one. */
function flat(runs: readonly Run[], marks: Marks): string {
  return onOneLine(textOf(runs).split('\n'), marks);
}

/**
 * Short lines with commas between them, as an address; longer ones, and those with
 * commas of their own, with semicolons. A line that is a sentence needs neither.
 */
function onOneLine(lines: readonly string[], { semicolon }: Marks): string {
  const filled = lines.filter((line) => line !== '');
  const isLong = filled.some((line) => line.includes(',') || line.split(' ').length > 5);
  const mark = isLong ? semicolon : ', ';
  return filled
    .reduce((text, line) => text + (text === '' || /[.!?]$/u.test(text) ? ' ' : mark) + line, '')
    .trimStart();
}
