/** The letterhead of a letter as a word processor file. */
import {
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  ADDRESS_PLACES,
  NAME_POINTS,
  nameLength,
  PAGE_MARGINS,
  SENDER_WIDTHS,
} from '#shared/domain/letters/letter-css.ts';
import { type LetterLogo, logoMillimetres } from '#shared/domain/letters/logo.ts';
import { oneLine } from '#shared/domain/letters/printable.ts';
import { CONTENT_WIDTH, termColumn, termLine, textLine, twips } from './docx-text.ts';

/** The writer measures pictures in pixels of a screen: 96 to an inch. */
const PIXELS_PER_MM = 96 / 25.4;
/** Height of the empty line above the letterhead, in twentieths of a point. */
const FIRST_LINE = 20;
/** Millimetres between the columns at least. */
const GAP = 5;

/**
 * Sender, addressee, references and title. The first two stand in a table without
 * lines: a first row of an exact height above the addressee, so that nothing
 * beside the address can move it.
 */
export function head(document: LetterDocument, logo: LetterLogo | null): (Paragraph | Table)[] {
  const { references } = document;
  const column = termColumn(references.map(({ label }) => label));
  return [
    // Where a page begins with a table of several rows, LibreOffice leaves headings at its foot.
    new Paragraph({ spacing: { before: 0, after: 0, line: FIRST_LINE, lineRule: 'exact' } }),
    letterhead(document, logo),
    ...references.map(({ label, value }) => termLine(label, [value], 'Reference', column)),
    textLine(document.title, 'Title'),
  ];
}

function letterhead(document: LetterDocument, logo: LetterLogo | null): Table {
  const { sender, window } = document;
  const { left, top, width, clear } = ADDRESS_PLACES[window];
  const { name, lines } = SENDER_WIDTHS[window];
  const right = CONTENT_WIDTH - twips(left - PAGE_MARGINS.left + width);
  const senderName = [
    ...(logo === null ? [] : [logoLine(logo, sender.name)]),
    new Paragraph({
      style: 'LetterheadName',
      children: [
        new TextRun({
          text: oneLine(sender.name),
          size: NAME_POINTS[nameLength(sender.name)] * 2,
        }),
      ],
    }),
  ];
  const senderLines = sender.lines.map((line) => textLine(line, 'LetterheadDetails'));
  const addressee = document.addressee.map((line) => textLine(line, 'LetterAddress'));
  const first = window === 'NL' ? twips(name + GAP) : twips(left - PAGE_MARGINS.left);
  const widths = [first, CONTENT_WIDTH - first] as const;
  const cell = (column: 0 | 1, children: Paragraph[], options: CellOptions = {}) =>
    new TableCell({
      width: { size: widths[column], type: WidthType.DXA },
      rowSpan: options.rows ?? 1,
      margins: { right: Math.max(0, options.right ?? 0) },
      children: children.length > 0 ? children : [new Paragraph('')],
    });
  const rows =
    window === 'NL'
      ? [
          [cell(0, senderName, { right: twips(GAP) }), cell(1, senderLines, { rows: 2 })],
          [cell(0, addressee, { right: first - twips(width) })],
        ]
      : [
          [
            cell(0, [...senderName, ...senderLines], { rows: 2, right: first - twips(lines) }),
            cell(1, []),
          ],
          [cell(1, addressee, { right })],
        ];
  const heights = [
    { value: twips(top - PAGE_MARGINS.top) - FIRST_LINE, rule: 'exact' },
    { value: twips(clear), rule: 'atLeast' },
  ] as const;
  return new Table({
    style: 'TableNormal',
    borders: NO_BORDERS,
    layout: TableLayoutType.FIXED,
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (children, index) => new TableRow({ children, height: heights[index === 0 ? 0 : 1] }),
    ),
  });
}

interface CellOptions {
  /** How many rows it spans. */
  readonly rows?: number;
  /** Space at its right side, in twentieths of a point. */
  readonly right?: number;
}

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: 'none', size: 0, color: 'auto' },
  ]),
);

function logoLine(logo: LetterLogo, name: string): Paragraph {
  const { width, height } = logoMillimetres(logo);
  return new Paragraph({
    style: 'LetterheadName',
    spacing: { after: twips(1.5) },
    children: [
      new ImageRun({
        type: logo.type === 'image/png' ? 'png' : 'jpg',
        data: Buffer.from(logo.base64, 'base64'),
        transformation: { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM },
        // Without a number of its own each file would get the next one.
        altText: { id: '1', name: 'Logo', description: oneLine(name) },
      }),
    ],
  });
}
