/** The look of the overview: a light sheet of A4, on screen and on paper, as the letters are. */
import { COLOURS, FONT_STACK } from '../letters/letter-css.ts';

export const OVERVIEW_STYLE = `
:root { color-scheme: light; --ink: #${COLOURS.ink}; --soft: #${COLOURS.muted}; --line: #${COLOURS.line}; --accent: #${COLOURS.accent}; --tint: #eef4f4; }
* { box-sizing: border-box; }
html { background: #eef1f0; }
body { margin: 0 auto; max-width: 210mm; padding: 18mm 18mm 14mm; background: #fff; color: var(--ink);
  font: 15px/1.5 ${FONT_STACK}; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { margin: 2px 0 8px; font-size: 28px; font-weight: 600; color: var(--accent); }
h2 { margin: 40px 0 10px; padding-top: 14px; border-top: 2px solid var(--accent); font-size: 20px; font-weight: 600; }
h3 { margin: 0 0 2px; font-size: 17px; font-weight: 600; color: var(--accent); }
p { margin: 0 0 10px; max-width: 68ch; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.from { margin: 0; font-weight: 600; color: var(--soft); }
.soft { color: var(--soft); }
.number { color: var(--soft); font-weight: 400; }
dl { display: grid; grid-template-columns: minmax(9em, 14em) minmax(0, 1fr); margin: 12px 0; }
dt, dd { margin: 0; padding: 3px 0; border-top: 1px solid var(--line); }
dt { padding-right: 16px; color: var(--soft); }
dt:first-of-type, dd:first-of-type { border-top: 0; }
.facts { margin: 18px 0 24px; padding: 2px 16px; background: var(--tint); border-radius: 4px; }
.facts dl { margin: 6px 0; }
nav { margin: 24px 0 0; }
nav h2 { margin: 0 0 6px; padding: 0; border: 0; font-size: 15px; }
nav ol { margin: 0; padding-left: 1.4em; columns: 2; column-gap: 32px; }
ul { margin: 0; padding-left: 1.1em; }
.values { white-space: pre-wrap; }
.several { list-style: none; padding: 0; }
.several li:has(.mark) + li { margin-top: 6px; }
article { margin: 22px 0 34px; }
article.row { margin: 14px 0 20px; }
article.row h3 { font-size: 15px; color: var(--ink); }
article.row dl { margin: 2px 0 0; font-size: 14px; }
table.fields + dl { margin-top: 4px; padding-left: 10px; font-size: 14px; }
table { width: 100%; margin: 12px 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 6px; text-align: left; font-weight: 600; }
th, td { padding: 6px 10px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--tint); border-bottom: 1px solid var(--accent); font-weight: 600; }
tbody th { font-weight: 400; }
table.list { font-size: 13.5px; }
table.list :is(th, td) { min-width: 7.2em; hyphens: auto; }
table.fields { table-layout: fixed; }
table.fields caption { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
table.fields th:nth-child(1) { width: 28%; }
table.fields th:nth-child(3) { width: 30%; }
.none, .mark { color: var(--soft); }
.mark { display: block; font-size: 13px; line-height: 1.4; }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 13px; color: var(--soft); }
@page { size: A4; margin: 18mm 18mm 16mm; }
@media print {
  html { background: #fff; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  table.fields + dl, article.row dl { font-size: 9pt; }
  article.row h3 { font-size: 10pt; }
  .mark { font-size: 8.5pt; }
  th, td { padding: 3px 8px; }
  dt, dd { padding-block: 2px; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; } h3 { font-size: 12pt; }
  thead { display: table-header-group; }
  table.list { font-size: 8.5pt; }
  tr, dl > dd, article.row, section.list, table.fields + dl { break-inside: avoid; }
  caption, thead { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  thead th, .facts { print-color-adjust: exact; }
}
@media screen and (max-width: 640px) {
  body { padding: 20px 16px; }
  dl { grid-template-columns: 1fr; } dd { border-top: 0; padding-top: 0; }
  nav ol { columns: 1; }
}
`;
