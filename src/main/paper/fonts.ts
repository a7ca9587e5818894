/**
 * The letters' own fonts, inside the program and inside every file it makes: a
 * letter looks the same on every computer. Source Sans 3 is under the SIL Open
 * Font License 1.1.
 */
import latin400italic from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?inline';
import latin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import latin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import latin700 from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2?inline';
import extended400italic from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-italic.woff2?inline';
import extended400 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline';
import extended600 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline';
import extended700 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-700-normal.woff2?inline';

interface Face {
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly latin: string;
  readonly extended: string;
}

const FACES: readonly Face[] = [
  { weight: 400, style: 'normal', latin: latin400, extended: extended400 },
  { weight: 400, style: 'italic', latin: latin400italic, extended: extended400italic },
  { weight: 600, style: 'normal', latin: latin600, extended: extended600 },
  { weight: 700, style: 'normal', latin: latin700, extended: extended700 },
];

/** Characters in the two files of each face. */
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, ' +
  'U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const EXTENDED =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, ' +
  'U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C4, U+2113, ' +
  'U+2C60-2C7F, U+A720-A7FF';

/** The `@font-face` rules of family "Source Sans 3", with the fonts in them. */
export function fontCss(): string {
  return FACES.flatMap(({ weight, style, latin, extended }) => [
    fontFace(weight, style, extended, EXTENDED),
    fontFace(weight, style, latin, LATIN),
  ]).join('\n');
}

/** Only the rule that running feet need. */
export function footerFontCss(): string {
  return fontFace(400, 'normal', latin400, LATIN);
}

/** A page with the fonts in its head. */
export function withFonts(html: string): string {
  return html.replace('</head>', () => `<style>\n${fontCss()}\n</style>\n</head>`);
}

function fontFace(weight: number, style: string, source: string, range: string): string {
  return `@font-face { font-family: 'Source Sans 3'; font-style: ${style}; font-weight: ${weight}; src: url(${source}) format('woff2'); unicode-range: ${range}; }`;
}
