/** A letter or a report as a complete HTML page, without any script. */
import type { LetterDocument, LetterNode, Run, Section, Table } from './document.ts';
import { shownRuns } from './document.ts';
import {
  FONT_STACK,
  letterCss,
  nameLength,
  PAGE_MARGINS,
  PAGE_WORDS,
  type PageLook,
} from './letter-css.ts';
import { type LetterLogo, logoMillimetres, logoUri } from './logo.ts';
import { html, type Markup, type MarkupValue, multiline } from './markup.ts';
import { oneLine } from './printable.ts';
import type { ReportDocument } from './report.ts';

/** The style of a page; `css` replaces the standard style sheet, `fontCss` adds @font-face rules. */
export interface HtmlOptions {
  readonly css?: string;
  readonly fontCss?: string;
  /** Stands in the letterhead; a report has none. */
  readonly logo?: LetterLogo | null;
}

/** Nothing is loaded but the styles of the page itself, images in it and the fonts of the app. */
export const LETTER_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src app: data:";

/** The complete page. */
export function toHtml(
  document: LetterDocument | ReportDocument,
  options: HtmlOptions = {},
): string {
  const css = `${options.fontCss ?? ''}${options.css ?? letterCss(lookOf(document))}`;
  const body =
    document.kind === 'report' ? reportBody(document) : letterBody(document, options.logo ?? null);
  const title = oneLine(
    document.kind === 'report' || document.number === ''
      ? document.title
      : `${document.title} ${document.number}`,
  );
  const page = html`<html lang="${document.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${LETTER_CSP}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>`;
  return `<!doctype html>\n${page}${withoutTags(css)}${html`</style>
</head>
${body}
</html>
`}`;
}

/** The style sheet can neither end its element nor open a comment that hides the end. */
function withoutTags(css: string): string {
  return css.replace(/<(?=[/!])/g, '\\3c ');
}

function lookOf(document: LetterDocument | ReportDocument): PageLook {
  const report = document.kind === 'report';
  return {
    locale: document.locale,
    landscape: report && document.landscape,
    window: report ? undefined : document.window,
    footer: footerText(document),
  };
}

function footerText(document: LetterDocument | ReportDocument): string {
  return oneLine(document.kind === 'report' ? document.title : document.number).slice(0, 60);
}

/** The header of the PDF printer: empty, or it would print a date and a title of its own. */
export function headerTemplate(): string {
  return '<span></span>';
}

/** The footer of the PDF printer, for a Chromium that does not know margin boxes. */
export function footerTemplate(document: LetterDocument | ReportDocument): string {
  const { page, of } = PAGE_WORDS[document.locale];
  const { left, right } = PAGE_MARGINS;
  const style =
    `width: 100%; margin: 0 ${right}mm 5mm ${left}mm; display: flex; justify-content: space-between; ` +
    `font: 8pt ${FONT_STACK}; color: #566469;`;
  return html`<div style="${style}"><span>${footerText(document)}</span><span>${page} <span class="pageNumber"></span> ${of} <span class="totalPages"></span></span></div>`.toString();
}

function letterBody(document: LetterDocument, logo: LetterLogo | null): Markup {
  const letter = document.sections.filter((section) => section.part === 'letter');
  const annex = document.sections.filter((section) => section.part === 'annex');
  const { sender, signature, enclosures } = document;
  return html`<body class="letter">
<header class="letterhead">
<div class="sender-part">
<div class="sender-head">
${logo === null ? undefined : logoImage(logo, sender.name)}<p class="sender-name ${nameLength(sender.name)}">${oneLine(sender.name)}</p>
</div>
<address class="sender"><p>${lines(sender.lines)}</p></address>
</div>
<address class="addressee"><p>${lines(document.addressee)}</p></address>
</header>
<main>
${references(document.references)}
<h1>${document.title}</h1>
${letter.map((section, index) =>
  sectionOf(section, index > 0 && section.heading === undefined ? 'plain' : 'part'),
)}
<div class="end">
<div class="signature">
<p class="closing">${signature.closing}</p>
${signature.lines.map((line) => html`<p>${oneLine(line)}</p>\n`)}</div>
<div class="enclosures">
<h2>${enclosures.heading}</h2>
<ul>
${enclosures.items.map(
  ({ name, description, sha256 }) =>
    html`<li>${oneLine(name)}${description === '' ? undefined : ` – ${oneLine(description)}`}${
      sha256 === undefined ? undefined : html`<br><span class="hash">SHA-256 ${sha256}</span>`
    }</li>\n`,
)}</ul>
</div>
</div>
${annex.map((section, index) => sectionOf(section, index === 0 ? 'annex-start' : 'annex'))}</main>
</body>`;
}

function logoImage(logo: LetterLogo, name: string): Markup {
  const { width, height } = logoMillimetres(logo);
  return html`<img class="logo" src="${logoUri(logo)}" alt="${oneLine(name)}" style="width: ${width.toFixed(1)}mm; height: ${height.toFixed(1)}mm">\n`;
}

function reportBody(document: ReportDocument): Markup {
  return html`<body class="report">
<main>
<header class="report-head">
<p class="sender-name">${oneLine(document.business)}</p>
<h1>${document.title}</h1>
${references(document.references)}
${document.intro.map((node, index) => nodeOf(node, `intro/${index}`, undefined))}</header>
${document.sections.map((section) => sectionOf(section))}
<p class="note remark">${document.remark}</p>
</main>
</body>`;
}

function references(items: LetterDocument['references']): Markup {
  return html`<dl class="references">
${items.map(
  ({ label, value }) =>
    html`<div><dt><p>${label}</p></dt><dd><p>${oneLine(value)}</p></dd></div>\n`,
)}</dl>`;
}

function lines(texts: readonly string[]): MarkupValue {
  return texts.map((text, index) => (index === 0 ? multiline(text) : html`<br>${multiline(text)}`));
}

function sectionOf(section: Section, className = 'part'): Markup {
  const { id, heading, level, content } = section;
  const title =
    heading === undefined
      ? undefined
      : level === 2
        ? html`<h2>${heading}</h2>\n`
        : html`<h3>${heading}</h3>\n`;
  return html`<section class="${className}" data-section="${id}">
${title}${content.map((node, index) => nodeOf(node, `${id}/${index}`, heading))}</section>
`;
}

function nodeOf(node: LetterNode, place: string, heading: string | undefined): Markup {
  switch (node.type) {
    case 'paragraph':
      return html`<p class="${node.role ?? 'text'}" data-node="${place}">${runsOf(shownRuns(node))}</p>\n`;
    case 'note':
      return html`<p class="note" data-node="${place}">${runsOf(shownRuns(node))}</p>\n`;
    case 'list':
      return html`<ul>\n${node.items.map((runs) => html`<li>${runsOf(runs)}</li>\n`)}</ul>\n`;
    case 'definitions':
      return html`<dl class="definitions">\n${node.items.map(
        ({ term, lines: texts }) => html`<dt><p>${term}</p></dt><dd><p>${lines(texts)}</p></dd>\n`,
      )}</dl>\n`;
    case 'table':
      return tableOf(node, heading);
  }
}

function tableOf({ caption, note, columns, rows, rowHeaders }: Table, heading?: string): Markup {
  // A caption that repeats the heading right above stays for screen readers only.
  const repeats = caption === heading;
  const small = note === undefined ? undefined : html`<small>${note}</small>`;
  const above = repeats && note !== undefined;
  return html`${above ? html`<p class="table-note">${note}</p>\n` : undefined}<table>
<caption class="${repeats ? 'repeats-heading' : 'shown'}">${caption}${repeats ? undefined : small}</caption>
<colgroup>${columns.map(({ width }) => html`<col style="width: ${width.toFixed(2)}%">`)}</colgroup>
<thead><tr>${columns.map(
    ({ header, align }) => html`<th scope="col" class="${align ?? 'start'}">${header}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr>${row.map((cell, index) =>
      rowHeaders && index === 0
        ? html`<th scope="row">${runsOf(cell)}</th>`
        : html`<td class="${columns[index]?.align ?? 'start'}">${runsOf(cell)}</td>`,
    )}</tr>\n`,
)}</tbody>
</table>
`;
}

function runsOf(runs: readonly Run[]): MarkupValue {
  return runs.map(({ text, strong, em }) => {
    const shown = multiline(text);
    if (strong) return html`<strong>${shown}</strong>`;
    return em ? html`<em>${shown}</em>` : shown;
  });
}
