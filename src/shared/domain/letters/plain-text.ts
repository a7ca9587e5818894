/** A letter as plain text, for an e-mail or for reading aloud. */
import type { LetterDocument, LetterNode, Run } from './document.ts';
import { shownRuns, textOf } from './document.ts';
import { printable } from './printable.ts';

/** The whole letter, paragraphs separated by an empty line. */
export function toPlainText(document: LetterDocument): string {
  const { sender, signature, enclosures } = document;
  // French puts a space before a colon.
  const colon = document.locale === 'fr' ? '\u00a0: ' : ': ';
  const sectionTexts = (part: 'letter' | 'annex') =>
    document.sections
      .filter((section) => section.part === part)
      .flatMap(({ heading, content }) => [
        ...(heading === undefined ? [] : [heading.toUpperCase()]),
        ...content.map((node) => nodeText(node, heading, colon)),
      ]);
  const parts = [
    [sender.name, ...sender.lines].join('\n'),
    document.addressee.join('\n'),
    document.references.map(({ label, value }) => `${label}${colon}${value}`).join('\n'),
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
  return `${parts
    .map((part) => printable(part).trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function nodeText(node: LetterNode, heading: string | undefined, colon: string): string {
  switch (node.type) {
    case 'paragraph':
    case 'note':
      return textOf(shownRuns(node));
    case 'list':
      return node.items.map((runs) => `- ${flat(runs)}`).join('\n');
    case 'definitions':
      return node.items.map(({ term, lines }) => `${term}${colon}${lines.join(', ')}`).join('\n');
    case 'table':
      return [
        node.caption === heading ? '' : node.caption,
        node.note ?? '',
        ...node.rows.map((row) => rowText(row, node.columns, colon)),
      ]
        .filter((line) => line !== '')
        .join('\n');
  }
}

/** A row as one line: what it is about, then each further cell with the name of its column. */
function rowText(
  [first = [], ...rest]: readonly (readonly Run[])[],
  columns: readonly { readonly header: string }[],
  colon: string,
): string {
  if (rest.length === 1) return `- ${flat(first)}${colon}${flat(rest[0] ?? [])}`;
  const cells = rest.map((cell, index) => ({
    header: columns[index + 1]?.header ?? '',
    text: flat(cell),
  }));
  const filled = cells.filter(({ text }) => text !== '');
  return [
    `- ${flat(first)}`,
    ...filled.map(({ header, text }) => `  ${header}${colon}${text}`),
  ].join('\n');
}

/** The lines of a cell as one; a line that is a sentence needs no comma after it. */
function flat(runs: readonly Run[]): string {
  return textOf(runs)
    .split('\n')
    .filter((line) => line !== '')
    .join('\n')
    .replace(/(?<=[.!?])\n/gu, ' ')
    .replace(/\n/gu, ', ');
}
