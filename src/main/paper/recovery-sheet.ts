/**
 * The recovery sheet: the code that opens the register without the password, and
 * a drawing of the key it opens, so that this sheet and the register's file are
 * enough, whatever else is lost.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { COLOURS, FONT_STACK } from '#shared/domain/letters/letter-css.ts';
import { html, type Markup } from '#shared/domain/letters/markup.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { fontCss } from './fonts.ts';
import { qrCode } from './qr-code.ts';
import { SHEET_TEXTS } from './recovery-sheet-texts.ts';

export interface RecoverySheetFacts {
  readonly recoveryCode: string;
  readonly keySheet: string;
  readonly business: string;
  readonly folder: string;
  readonly registerFileName: string;
  readonly keyFileName: string;
  readonly today: PlainDate;
  readonly language: UiLanguage;
}

/** The sheet as one page of A4. */
export function recoverySheet(facts: RecoverySheetFacts): string {
  const texts = SHEET_TEXTS[facts.language];
  const page = html`<body>
<header>
<p class="app">Dossierwacht</p>
<h1>${texts.title}</h1>
<p class="intro">${texts.intro}</p>
<dl>
<div><dt>${texts.business}</dt><dd>${facts.business}</dd></div>
<div><dt>${texts.madeOn}</dt><dd>${texts.date(facts.today)}</dd></div>
</dl>
</header>
<main>
<section class="code">
<h2>${texts.code}</h2>
<ol>${groupsOf(facts.recoveryCode)}</ol>
<p class="small">${texts.codeHint}</p>
</section>
<section class="use">
<h2>${texts.use}</h2>
<ol>${texts.steps.map((step) => html`<li>${step}</li>`)}</ol>
</section>
<section class="key">
${qrCode(facts.keySheet, texts.qrLabel)}
<div>
<h2>${texts.key}</h2>
<p>${texts.keyHint(facts.keyFileName)}</p>
<h2>${texts.place}</h2>
<p class="path">${facts.folder}</p>
<p>${texts.placeHint(facts.registerFileName)}</p>
</div>
</section>
<section class="care">
<h2>${texts.care}</h2>
<ul>${texts.cares.map((care) => html`<li>${care}</li>`)}</ul>
</section>
</main>
</body>`;
  const head = html`<meta charset="utf-8"><title>${texts.title} · Dossierwacht</title>`;
  return `<!doctype html>\n<html lang="${facts.language}">\n<head>${head}<style>${fontCss()}${CSS}</style></head>\n${page}\n</html>\n`;
}

function groupsOf(code: string): Markup[] {
  return code.split('-').map((group) => html`<li>${group}</li>`);
}

const CSS = `
@page { size: A4; margin: 16mm 20mm 14mm; }
* { box-sizing: border-box; margin: 0; }
html { font: 10.5pt/1.45 ${FONT_STACK}; color: #${COLOURS.ink}; background: #fff; }
h1 { font-size: 24pt; line-height: 1.15; font-weight: 600; color: #${COLOURS.accent}; }
h2 { margin: 0 0 1.5mm; font-size: 11pt; font-weight: 600; color: #${COLOURS.accent}; break-after: avoid; }
p + h2 { margin-top: 5mm; }
.app { margin-bottom: 1mm; font-size: 10pt; font-weight: 600; color: #${COLOURS.muted}; }
.intro { margin-top: 3mm; max-width: 140mm; font-size: 11.5pt; }
dl { display: flex; gap: 14mm; margin-top: 5mm; }
dt { font-size: 8.5pt; color: #${COLOURS.muted}; }
dd { font-size: 11pt; font-weight: 600; overflow-wrap: anywhere; }
section { margin-top: 6.5mm; break-inside: avoid; }
.code { padding: 5mm 7mm; border: 1pt solid #${COLOURS.accent}; border-radius: 2mm; }
.code ol { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2mm 6mm; margin: 2mm 0 3.5mm; padding: 0; list-style: none; counter-reset: group; }
.code li { position: relative; padding: 1mm 2mm 1.5mm 9mm; border-bottom: .5pt solid #${COLOURS.line}; font: 600 20pt/1.3 'Liberation Mono', Consolas, Menlo, monospace; letter-spacing: .12em; counter-increment: group; }
.code li::before { content: counter(group); position: absolute; left: 1mm; bottom: 2.4mm; font: 8.5pt/1 ${FONT_STACK}; letter-spacing: 0; color: #${COLOURS.muted}; }
.small { font-size: 9pt; color: #${COLOURS.muted}; }
.use ol, .care ul { padding-left: 5mm; }
.use li, .care li { margin-bottom: 1mm; padding-left: 1mm; }
.use li::marker { font-weight: 600; color: #${COLOURS.accent}; }
.care li::marker { color: #${COLOURS.accent}; }
.key { display: grid; grid-template-columns: 56mm minmax(0, 1fr); gap: 8mm; align-items: start; }
.qr { width: 56mm; height: 56mm; }
.path { margin-bottom: 1.5mm; font: 9pt/1.4 'Liberation Mono', Consolas, Menlo, monospace; overflow-wrap: anywhere; }
`;
