/** A QR code as an SVG drawing. */
import qrcode from 'qrcode-generator';
import { html, type Markup } from '#shared/domain/letters/markup.ts';

/** The light border that readers need, in modules. */
const QUIET_ZONE = 4;

/** Draws a text of plain ASCII, readable with a seventh of it damaged (level M). */
export function qrCode(text: string, label: string): Markup {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * QUIET_ZONE;
  const box = `${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`;
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="${box}" shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg"><path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${size}v${size}h${-size}z"/><path fill="#000" d="${outline(code, count)}"/></svg>`;
}

/** Each run of dark modules in a row as one rectangle. */
function outline(code: { isDark(row: number, column: number): boolean }, count: number): string {
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column += 1;
      const width = column + 1 - start;
      path += `M${start} ${row}h${width}v1h${-width}z`;
    }
  }
  return path;
}
