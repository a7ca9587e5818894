/** A letter as a word processor file (DOCX), for the owner who wants to change more than a text. */
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  LetterDocument,
  LetterNode,
  Table as LetterTable,
  Run,
  Section,
} from '#shared/domain/letters/document.ts';
import { shownRuns, textOf } from '#shared/domain/letters/document.ts';
import { COLOURS, PAGE_MARGINS, PAGE_WORDS } from '#shared/domain/letters/letter-css.ts';
import { oneLine, printable } from '#shared/domain/letters/printable.ts';
import type { Country, LetterLocale } from '#shared/domain/locale.ts';
import { withPackageFacts } from './docx-package.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
const A4 = { width: 11906, height: 16838 } as const;
const CONTENT_WIDTH = A4.width - twips(PAGE_MARGINS.left) - twips(PAGE_MARGINS.right);
const BULLETS = 'letter-bullets';
/** A row longer than this may go over a page end: it would not fit on one anyway. */
const LONGEST_WHOLE_ROW = 1500;

/** Width of the left half of the letterhead, and how far below it the addressee stands. */
const WINDOWS: Readonly<Record<Country, { left: number; before: number }>> = {
  NL: { left: twips(95), before: 1300 },
  BE: { left: twips(85), before: 1300 },
};

/** Writes the letter; the same letter gives the same bytes. */
export async function toDocx(document: LetterDocument): Promise<Uint8Array> {
  const { left, right, top, bottom } = PAGE_MARGINS;
  const file = new Document({
    title: oneLine(document.title),
    creator: oneLine(document.sender.name),
    lastModifiedBy: oneLine(document.sender.name),
    numbering: { config: [{ reference: BULLETS, levels: [BULLET_LEVEL] }] },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: {
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              left: twips(left),
              footer: twips(10),
            },
          },
        },
        footers: { default: new Footer({ children: [footerLine(document)] }) },
        children: [...head(document), ...body(document)],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return withPackageFacts(bytes, {
    language: languageTag(document.locale, document.window),
    date: document.date,
  });
}

const BULLET_LEVEL = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: { indent: { left: 284, hanging: 284 } },
    run: { color: COLOURS.accent },
  },
};

/** The language for the spelling checker. */
function languageTag(locale: LetterLocale, country: Country): string {
  if (locale === 'en') return 'en-GB';
  if (locale === 'fr') return country === 'BE' ? 'fr-BE' : 'fr-FR';
  return locale;
}

function head(document: LetterDocument): (Paragraph | Table)[] {
  const { sender, addressee, references, window } = document;
  const { left, before } = WINDOWS[window];
  const senderCell = sender.lines.map((line) => textLine(line, 'LetterheadDetails'));
  const addresseeCell = addressee.map(
    (line, index) =>
      new Paragraph({
        style: 'LetterAddress',
        ...(index === 0 ? { spacing: { before } } : {}),
        children: runs([{ text: oneLine(line) }]),
      }),
  );
  const cells = window === 'NL' ? [addresseeCell, senderCell] : [senderCell, addresseeCell];
  const widths = [left, CONTENT_WIDTH - left];
  return [
    textLine(sender.name, 'LetterheadName'),
    new Table({
      style: 'TableNormal',
      borders: NO_BORDERS,
      layout: TableLayoutType.FIXED,
      width: { size: CONTENT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          height: { value: twips(57), rule: 'atLeast' },
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children: children.length > 0 ? children : [new Paragraph('')],
              }),
          ),
        }),
      ],
    }),
    ...references.map(({ label, value }) => termLine(label, [value], 'Reference')),
    textLine(document.title, 'Title'),
  ];
}

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: 'none', size: 0, color: 'auto' },
  ]),
);

function body(document: LetterDocument): (Paragraph | Table)[] {
  const { signature, enclosures, sections } = document;
  const letter = sections.filter((section) => section.part === 'letter');
  const annex = sections.filter((section) => section.part === 'annex');
  return [
    ...letter.flatMap((section) => sectionParts(section, false)),
    textLine(signature.closing, 'Closing'),
    ...signature.lines.map((line) => textLine(line, 'Signature')),
    textLine(enclosures.heading, 'Heading2'),
    ...enclosures.items.map(({ name, description, sha256 }) => {
      const text = [oneLine(name), oneLine(description)].filter((part) => part !== '').join(' – ');
      return bullet([{ text: sha256 === undefined ? text : `${text}\nSHA-256 ${sha256}` }]);
    }),
    ...annex.flatMap((section, index) => sectionParts(section, index === 0)),
  ];
}

function sectionParts(section: Section, startsPage: boolean): (Paragraph | Table)[] {
  const { heading, level, content } = section;
  const title =
    heading === undefined
      ? []
      : [
          new Paragraph({
            style: level === 2 ? 'Heading1' : 'Heading2',
            pageBreakBefore: startsPage,
            children: runs([{ text: oneLine(heading) }]),
          }),
        ];
  return [...title, ...content.flatMap((node) => nodeParts(node, heading))];
}

function nodeParts(node: LetterNode, heading: string | undefined): (Paragraph | Table)[] {
  switch (node.type) {
    case 'paragraph':
      return [new Paragraph({ style: 'Normal', children: runs(shownRuns(node)) })];
    case 'note':
      return [new Paragraph({ style: 'SmallNote', children: runs(shownRuns(node)) })];
    case 'list':
      return node.items.map(bullet);
    case 'definitions':
      return [
        ...node.items.map(({ term, lines }) => termLine(term, lines, 'DefinitionLine')),
        spacer(),
      ];
    case 'table':
      return tableParts(node, heading);
  }
}

function tableParts(table: LetterTable, heading: string | undefined): (Paragraph | Table)[] {
  const widths = table.columns.map(({ width }) => Math.round((CONTENT_WIDTH * width) / 100));
  const cell = (content: readonly Run[], index: number, style: string) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: style === 'TableHeader' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      children: [
        new Paragraph({
          style,
          ...(table.columns[index]?.align === 'end' ? { alignment: AlignmentType.END } : {}),
          children: runs(content),
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ header: text }, index) =>
      cell([{ text }], index, 'TableHeader'),
    ),
  });
  const rows = table.rows.map((row) => {
    const length = row.reduce((sum, content) => sum + textOf(content).length, 0);
    return new TableRow({
      cantSplit: length <= LONGEST_WHOLE_ROW,
      children: row.map((content, index) =>
        cell(content, index, index === 0 && table.rowHeaders ? 'TableRowHeader' : 'TableText'),
      ),
    });
  });
  return [
    ...(table.caption === heading ? [] : [textLine(table.caption, 'Caption')]),
    ...(table.note === undefined ? [] : [textLine(table.note, 'CaptionNote')]),
    new Table({
      style: 'DataTable',
      layout: TableLayoutType.FIXED,
      width: { size: CONTENT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: table.rowHeaders, noHBand: true, noVBand: true },
      rows: [header, ...rows],
    }),
    // Two tables would become one without a paragraph between them.
    spacer(),
  ];
}

function spacer(): Paragraph {
  return new Paragraph({
    style: 'Normal',
    spacing: { after: 60, line: 120, lineRule: 'exact' },
  });
}

function footerLine(document: LetterDocument): Paragraph {
  const { page, of } = PAGE_WORDS[document.locale];
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
    children: [
      ...runs([{ text: oneLine(document.number).slice(0, 60) }]),
      new TextRun({
        children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function textLine(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: runs([{ text: oneLine(text) }]) });
}

function termLine(term: string, lines: readonly string[], style: string): Paragraph {
  const [first = '', ...rest] = lines.map(oneLine);
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.LEFT, position: 2154 }],
    children: [
      new TextRun({ style: 'Remark', text: oneLine(term) }),
      new TextRun({ children: [new Tab(), first] }),
      ...rest.map((line) => new TextRun({ text: line, break: 1 })),
    ],
  });
}

function bullet(content: readonly Run[]): Paragraph {
  return new Paragraph({
    style: 'ListBullet',
    numbering: { reference: BULLETS, level: 0 },
    children: runs(content),
  });
}

/** A newline in a text becomes a line break. */
function runs(content: readonly Run[]): TextRun[] {
  return content.flatMap(({ text, strong, em }) => {
    // A remark says its look itself too: inside a table not every reader takes it from the style.
    const look = strong
      ? { style: 'Strong' }
      : em
        ? { style: 'Remark', bold: false, color: COLOURS.muted }
        : {};
    return printable(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 ? { break: 1 } : {}),
            ...look,
          }),
      );
  });
}

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}
