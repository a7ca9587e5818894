/** What every part of a word processor file is made of: measures, and lines of text. */
import { Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Run } from '#shared/domain/letters/document.ts';
import { COLOURS, PAGE_MARGINS } from '#shared/domain/letters/letter-css.ts';
import { oneLine, printable } from '#shared/domain/letters/printable.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
export const A4 = { width: 11906, height: 16838 } as const;
export const CONTENT_WIDTH = A4.width - twips(PAGE_MARGINS.left) - twips(PAGE_MARGINS.right);
/** Millimetres that a letter of a term takes, on average. */
const TERM_LETTER_MM = 1.9;

/** A text as a paragraph of one line. */
export function textLine(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: runs([{ text: oneLine(text) }]) });
}

/** Width of a column that takes these terms, in twentieths of a point: 38 to 75 millimetres. */
export function termColumn(terms: readonly string[]): number {
  const longest = Math.max(0, ...terms.map((term) => term.length));
  return twips(Math.min(Math.max(longest * TERM_LETTER_MM + 4, 38), 75));
}

/** A term in a column of this width, with what belongs to it beside it. */
export function termLine(
  term: string,
  lines: readonly string[],
  style: string,
  column: number,
): Paragraph {
  const [first = '', ...rest] = lines.map(oneLine);
  return new Paragraph({
    style,
    indent: { left: column, hanging: column },
    tabStops: [{ type: TabStopType.LEFT, position: column }],
    children: [
      new TextRun({ style: 'Remark', text: oneLine(term) }),
      new TextRun({ children: [new Tab(), first] }),
      ...rest.map((line) => new TextRun({ text: line, break: 1 })),
    ],
  });
}

/** A newline in a text becomes a line break. */
export function runs(content: readonly Run[]): TextRun[] {
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

/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}
