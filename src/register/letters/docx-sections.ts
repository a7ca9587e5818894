/** The sections of a letter or a report as parts of a word processor file, and the page around them. */
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
import type { PlainDate } from '#shared/domain/calendar.ts';
import type {
  LetterNode,
  Paragraph as LetterParagraph,
  Table as LetterTable,
  Note,
  Run,
  Section,
} from '#shared/domain/letters/document.ts';
import { isEditable, shownRuns, textOf } from '#shared/domain/letters/document.ts';
import { COLOURS, PAGE_MARGINS, PAGE_WORDS } from '#shared/domain/letters/letter-css.ts';
import { oneLine } from '#shared/domain/letters/printable.ts';
import type { Country, LetterLocale } from '#shared/domain/locale.ts';
import { withPackageFacts } from './docx-package.ts';
import { A4, CONTENT_WIDTH, runs, termLine, textLine, twips } from './docx-text.ts';

const BULLETS = 'letter-bullets';
/** A row longer than this may go over a page end: it would not fit on one anyway. */
const LONGEST_WHOLE_ROW = 1500;

/** What a file is, beside what stands in it. */
export interface DocxFile {
  readonly title: string;
  readonly author: string;
  readonly locale: LetterLocale;
  readonly country: Country;
  readonly date: PlainDate;
  /** At the left of every page's foot. */
  readonly foot: string;
  readonly children: readonly (Paragraph | Table)[];
}

/** The whole file on A4; the same parts give the same bytes. */
export async function docxFile(file: DocxFile): Promise<Uint8Array> {
  const { left, right, top, bottom } = PAGE_MARGINS;
  const document = new Document({
    title: oneLine(file.title),
    creator: oneLine(file.author),
    lastModifiedBy: oneLine(file.author),
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
        footers: { default: new Footer({ children: [footerLine(file)] }) },
        children: [...file.children],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return withPackageFacts(bytes, {
    language: languageTag(file.locale, file.country),
    date: file.date,
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

/** Every term of its lists of terms. */
export function termsOf({ content }: Section): string[] {
  return content.flatMap((node) =>
    node.type === 'definitions' ? node.items.map(({ term }) => term) : [],
  );
}

/** Where a section stands. */
interface Place {
  readonly startsPage?: boolean;
  /** The signature comes next, and does not stand on a page without the last words. */
  readonly endsLetter?: boolean;
}

/** A section with its heading; `column` is the width of the terms. */
export function sectionParts(
  section: Section,
  column: number,
  { startsPage = false, endsLetter = false }: Place,
): (Paragraph | Table)[] {
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
  return [
    ...title,
    ...content.flatMap((node, index) => {
      const next = content[index + 1];
      // What introduces a list or a table stays on its page.
      const keepNext = next === undefined ? endsLetter : !isEditable(next);
      return nodeParts(node, heading, column, keepNext);
    }),
  ];
}

/** One node of a section. */
export function nodeParts(
  node: LetterNode,
  heading: string | undefined,
  column: number,
  keepNext: boolean,
): (Paragraph | Table)[] {
  switch (node.type) {
    case 'paragraph':
      return [textParagraph(node, 'Normal', keepNext)];
    case 'note':
      return [textParagraph(node, 'SmallNote', keepNext)];
    case 'list':
      return node.items.map((item, index) => bullet(item, index === node.items.length - 1));
    case 'definitions':
      return [
        ...node.items.map(({ term, lines }) => termLine(term, lines, 'DefinitionLine', column)),
        spacer(),
      ];
    case 'table':
      return tableParts(node, heading);
  }
}

function textParagraph(node: LetterParagraph | Note, style: string, keepNext: boolean): Paragraph {
  return new Paragraph({ style, keepNext, children: runs(shownRuns(node)) });
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

/** An item of a list. */
export function bullet(content: readonly Run[], isLast: boolean): Paragraph {
  return new Paragraph({
    style: 'ListBullet',
    numbering: { reference: BULLETS, level: 0 },
    ...(isLast ? { spacing: { after: 120 } } : {}),
    children: runs(content),
  });
}
function footerLine({ locale, foot }: DocxFile): Paragraph {
  const { page, of } = PAGE_WORDS[locale];
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
    children: [
      ...runs([{ text: oneLine(foot).slice(0, 60) }]),
      new TextRun({
        children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}
