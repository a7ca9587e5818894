/**
 * The text of an HTML mail, for reading and never for showing. Nothing is loaded or
 * run: tags go, and what is no text goes with what it holds. One pass, so that a
 * broken mail takes no longer than a whole one.
 */

/** Elements whose content is no text. */
const WITHOUT_TEXT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg']);
/** Elements that begin a line, and those that have an empty line around them. */
const LINES = new Set([
  'br',
  'div',
  'tr',
  'li',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
]);
const PARAGRAPHS = new Set(['p', 'table', 'ul', 'ol', 'blockquote', 'pre', 'section', 'article']);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;
/** The names that mail programs in our languages use. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  deg: '°',
  sect: '§',
  middot: '·',
  szlig: 'ß',
  oelig: 'œ',
  OElig: 'Œ',
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

/** The text of an HTML document, in lines as it would be shown. */
export function textOfHtml(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open === -1 ? html.length : open;
    text += html.slice(at, until).replace(/\s+/g, ' ');
    if (open === -1) break;
    const { end, breaks } = readTag(html, open);
    text += breaks;
    at = end;
  }
  return tidyLines(text.replace(ENTITY, decodeEntity));
}

/** Where a tag ends, together with what it hides, and the line breaks it stands for. */
function readTag(html: string, open: number): { end: number; breaks: string } {
  if (html.startsWith('<!--', open)) return { end: endOf(html, '-->', open), breaks: '' };
  const [, slash = '', written = ''] =
    /^<(\/?)([a-z][a-z0-9]{0,11})/i.exec(html.slice(open, open + 14)) ?? [];
  // "3 < 5" is text.
  if (written === '' && !/[!?/]/.test(html.charAt(open + 1))) return { end: open + 1, breaks: '<' };
  const end = endOf(html, '>', open);
  const name = written.toLowerCase();
  if (slash === '' && WITHOUT_TEXT.has(name))
    return { end: endOfElement(html, name, end), breaks: '' };
  const breaks = PARAGRAPHS.has(name) ? '\n\n' : LINES.has(name) ? '\n' : name === 'td' ? ' ' : '';
  return { end, breaks };
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Behind the closing tag of an element; the end of the document when it never closes. */
function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : endOf(html, '>', found.index);
}

function decodeEntity(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) {
    const [, letter = '', accent = ''] = /^([a-z])([a-z]+)$/i.exec(name) ?? [];
    const mark = ACCENTS[accent];
    return NAMED[name] ?? (mark === undefined ? whole : `${letter}${mark}`.normalize('NFC'));
  }
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
