/**
 * How a letter and a report look on A4: ink on white with one accent, hairlines
 * instead of boxes, so that it prints well without background colours.
 */
import type { Country, LetterLocale } from '../locale.ts';

/** The page margins in millimetres, shared by letter, footer and word processor file. */
export const PAGE_MARGINS = { top: 18, right: 22, bottom: 22, left: 25 } as const;

/**
 * Where the addressee stands on the sheet, in millimetres from its left and top
 * edge: within the window of an envelope, wherever the folded sheet lies in it.
 * That of a Dutch envelope (DL, EA5/6) is on the left, that of a Belgian one on
 * the right. `clear` is the height from `top` that stays free of anything else.
 */
export const ADDRESS_PLACES = {
  NL: { left: 25, top: 52, width: 83, clear: 43 },
  BE: { left: 115, top: 50, width: 73, clear: 41 },
} as const satisfies Readonly<Record<Country, object>>;

/** Widths in the letterhead, in millimetres: the name of the sender and the column of the lines. */
export const SENDER_WIDTHS = {
  NL: { name: 90, lines: 68 },
  BE: { name: 82, lines: 78 },
} as const satisfies Readonly<Record<Country, object>>;

/** Type sizes of the sender's name in points: a long one must not reach the address window. */
export const NAME_POINTS = { short: 14, long: 11, longest: 8.5 } as const;

/** Which size the name of the sender takes. */
export function nameLength(name: string): keyof typeof NAME_POINTS {
  if (name.length <= 34) return 'short';
  return name.length <= 76 ? 'long' : 'longest';
}

/** Colours, without the number sign where a word processor wants them so. */
export const COLOURS = {
  accent: '0f5c63',
  ink: '1c2529',
  muted: '566469',
  line: 'd3dadc',
} as const;

/** The words around a page number. */
export const PAGE_WORDS: Readonly<Record<LetterLocale, { page: string; of: string }>> = {
  'nl-NL': { page: 'Pagina', of: 'van' },
  'nl-BE': { page: 'Pagina', of: 'van' },
  en: { page: 'Page', of: 'of' },
  fr: { page: 'Page', of: 'sur' },
};

export const FONT_STACK =
  "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** What decides the look of a page. */
export interface PageLook {
  readonly locale: LetterLocale;
  readonly landscape: boolean;
  /** Side of the address window; undefined for a report. */
  readonly window: Country | undefined;
  /** Text at the left of every page's foot, such as the reference. */
  readonly footer: string;
}

/** The whole style sheet of a page. */
export function letterCss(look: PageLook): string {
  return pageCss(look) + TYPE_CSS + TABLE_CSS + headCss(look.window) + screenCss(look);
}

/**
 * Page numbers in the margin boxes: Chromium knows them since version 131 and
 * then leaves out the footer template that older versions need.
 */
function pageCss({ locale, landscape, footer }: PageLook): string {
  const { top, right, bottom, left } = PAGE_MARGINS;
  const { page, of } = PAGE_WORDS[locale];
  const small = `font: 8pt ${FONT_STACK}; color: #${COLOURS.muted}; vertical-align: top; padding-top: 5mm;`;
  return `
@page {
  size: A4${landscape ? ' landscape' : ''};
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @top-left { content: ""; }
  @bottom-left { content: ${cssString(footer)}; ${small} }
  @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); ${small} }
}`;
}

const TYPE_CSS = `
* { box-sizing: border-box; }
html { font: 10pt/1.42 ${FONT_STACK}; color: #${COLOURS.ink}; background: #fff; }
body { margin: 0; overflow-wrap: break-word; font-variant: tabular-nums no-common-ligatures; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; color: #${COLOURS.accent}; font-weight: 600; }
h1 { margin: 0 0 5mm; font-size: 17pt; }
h2 { margin: 6mm 0 1.6mm; font-size: 12pt; }
h3 { margin: 5mm 0 1.2mm; font-size: 10.5pt; color: #${COLOURS.ink}; }
p { margin: 0 0 2.2mm; break-inside: avoid; orphans: 2; widows: 2; }
.salutation { margin-bottom: 4mm; }
.lead { font-size: 11pt; }
.note { font-size: 9pt; color: #${COLOURS.muted}; }
.remark { margin-top: 6mm; }
address { font-style: normal; }
em { font-style: normal; color: #${COLOURS.muted}; }
strong, th, dt { font-weight: 600; }
ul { margin: 0 0 3mm; padding: 0 0 0 4.5mm; }
li { margin: 0 0 1.2mm; padding-left: 1mm; break-inside: avoid; }
li::marker { color: #${COLOURS.accent}; }
dl.definitions { display: grid; grid-template-columns: 38mm minmax(0, 1fr); margin: 0 0 3mm; }
dl.definitions dt { color: #${COLOURS.muted}; font-weight: 400; }
dl.definitions dt, dl.definitions dd { margin: 0; padding: .7mm 0; break-inside: avoid; }
dl.definitions:not(:has(dt:nth-of-type(7))) { break-inside: avoid; }
section.plain { margin-top: 5mm; }
.end { break-inside: avoid; break-before: avoid; }
.signature { margin-top: 7mm; }
.signature .closing { margin-bottom: 15mm; }
.signature p { margin: 0; }
.enclosures { margin-top: 9mm; padding-top: 3mm; border-top: .6pt solid #${COLOURS.line}; }
.enclosures h2 { margin: 0 0 1mm; font-size: 9pt; color: #${COLOURS.muted}; }
.enclosures ul { font-size: 9pt; margin: 0; }
.hash { font-family: 'Liberation Mono', Consolas, monospace; font-size: 7pt; color: #${COLOURS.muted}; overflow-wrap: anywhere; }
.annex-start { break-before: page; }
.annex-start h2 { margin-top: 0; font-size: 15pt; }
`;

const TABLE_CSS = `
table { width: 100%; margin: 1mm 0 4mm; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.4; }
caption { padding: 0 0 1mm; text-align: left; font-weight: 600; break-inside: avoid; break-after: avoid; }
caption small { display: block; font-size: 8pt; font-weight: 400; color: #${COLOURS.muted}; }
caption.repeats-heading { height: 0; padding: 0; overflow: hidden; font-size: 0; line-height: 0; }
thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
tbody { break-before: avoid; }
p:has(+ table), p:has(+ ul), p:has(+ dl) { break-after: avoid; }
thead th { padding: 1mm 3mm 1mm 0; border-bottom: 1pt solid #${COLOURS.accent}; color: #${COLOURS.accent}; font-size: 8.5pt; text-align: left; vertical-align: bottom; }
tbody th, tbody td { padding: 1.4mm 3mm 1.4mm 0; border-bottom: .5pt solid #${COLOURS.line}; text-align: left; vertical-align: top; }
tbody td:last-child, thead th:last-child { padding-right: 0; }
tbody th em { font-weight: 400; }
tr { break-inside: avoid; }
thead th.end, tbody td.end { text-align: right; padding-right: 7mm; }
thead th.end:last-child, tbody td.end:last-child { padding-right: 0; }
.table-note { margin: 0 0 1mm; break-after: avoid; font-size: 8pt; color: #${COLOURS.muted}; }
`;

/** The letterhead: the addressee has a fixed place, whatever else stands around it. */
function headCss(window: Country | undefined): string {
  const common = `
.sender-name { margin: 0; font-size: ${NAME_POINTS.short}pt; font-weight: 600; line-height: 1.2; color: #${COLOURS.accent}; overflow-wrap: anywhere; }
.sender-name.long { font-size: ${NAME_POINTS.long}pt; }
.sender-name.longest { font-size: ${NAME_POINTS.longest}pt; line-height: 1.15; }
.logo { display: block; margin: 0 0 1.5mm; }
.sender { font-size: 8.5pt; line-height: 1.5; color: #${COLOURS.muted}; overflow-wrap: anywhere; }
.addressee { font-size: 10.5pt; line-height: 1.28; overflow-wrap: anywhere; }
.letterhead p, dl p { margin: 0; }
dl.references { display: flex; flex-wrap: wrap; gap: 2mm 12mm; margin: 0 0 8mm; font-size: 9pt; }
dl.references div { min-width: 25mm; overflow-wrap: break-word; }
dl.references dt { font-size: 8pt; font-weight: 400; color: #${COLOURS.muted}; }
dl.references dd { margin: 0; }
.report-head { margin-bottom: 6mm; }
.report-head .sender-name { font-size: 10pt; }
.report-head h1 { margin: 1mm 0 3mm; }
.report-head dl.references { margin: 0 0 3mm; }
`;
  if (window === undefined) return common;
  const { left, top, width, clear } = ADDRESS_PLACES[window];
  const { name, lines } = SENDER_WIDTHS[window];
  // The first row has its height whatever stands in it; what is long makes the second one higher.
  const rows = [`${top - PAGE_MARGINS.top}mm`, `minmax(${clear}mm, auto)`] as const;
  const areas =
    window === 'NL'
      ? `"name sender" ${rows[0]} "to sender" ${rows[1]} / ${left - PAGE_MARGINS.left + name + 5}mm`
      : `"sender ." ${rows[0]} "sender to" ${rows[1]} / ${left - PAGE_MARGINS.left}mm`;
  return `${common}
.letterhead { display: grid; grid-template: ${areas} minmax(0, 1fr); padding-bottom: 2mm; }
.letterhead .sender-part { ${window === 'NL' ? 'display: contents' : 'grid-area: sender'}; }
.letterhead .sender-head { grid-area: name; width: ${name}mm; }
.letterhead .sender { grid-area: sender; max-width: ${lines}mm; }
.letterhead .addressee { grid-area: to; width: ${width}mm; }
`;
}

/** On the screen the sheet is shown as paper, with the margins inside it. */
function screenCss({ landscape }: PageLook): string {
  const { top, right, bottom, left } = PAGE_MARGINS;
  return `
@media screen {
  html { background: #eef1f1; }
  body { width: ${landscape ? 297 : 210}mm; max-width: 100%; min-height: ${landscape ? 210 : 297}mm; margin: 8mm auto; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; background: #fff; border: 1px solid #${COLOURS.line}; }
}
@media screen and (max-width: 215mm) {
  body { margin: 0; padding: 8mm; border: 0; }
  .letterhead { display: block; }
  .letterhead .sender-head, .letterhead address { width: auto; margin-bottom: 5mm; }
}
`;
}

/** A text as a CSS string: everything but letters, digits and a few signs by its code. */
export function cssString(text: string): string {
  const safe = text.replace(
    /[^A-Za-z0-9 .,-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${safe}"`;
}
