/** Values of vCards: parameters, folding, encodings per value, escapes. */
import type { Encoding } from '#shared/domain/imports/text-form.ts';
import { encodeOneByte } from './code-pages.ts';
import type { CardLine } from './vcard-lines.ts';

export interface CardProperty {
  /** `item1`, which ties a label to a value; empty without one. */
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  /** Words of TYPE, and those that 2.1 writes without it; small letters. */
  readonly types: readonly string[];
  /** Decoded, with its escapes. */
  readonly text: string;
  /** Its character set is nowhere named, and it is no UTF-8. */
  readonly guessed: boolean;
}

/** Group and name; what follows up to the colon are parameters. */
const HEAD = /^(?:([\w-]{1,60})\.)?([a-z][\w-]{0,60})/i;
/** Parameters that are longer than this are none. */
const PARAMETERS = 1000;

/** Version of a card, as far as reading differs: in 2.1 a fold keeps its space. */
export function isOldVersion(lines: readonly CardLine[]): boolean {
  return lines.some(({ first }) => /^VERSION[^:]{0,50}:\s*2/i.test(first));
}

/** Reads one property; undefined for a line that turns out to be none. */
export function readProperty(
  line: CardLine,
  old: boolean,
  encoding: Encoding | undefined,
): CardProperty | undefined {
  const whole = unfold(line, old);
  const colon = findColon(whole);
  const [head = '', group = '', name = ''] = HEAD.exec(whole) ?? [];
  if (colon === undefined || name === '') return undefined;
  const { types, charset, transfer } = readParameters(whole.slice(head.length, colon));
  const { text, guessed } = decodeValue(whole.slice(colon + 1), transfer, charset, encoding);
  return { group: group.toLowerCase(), name: name.toUpperCase(), types, text, guessed };
}

/** The colon before the value: the first outside quotes, or the first when a quote never closes. */
function findColon(whole: string): number | undefined {
  const start = whole.slice(0, PARAMETERS);
  let quoted = false;
  for (let index = 0; index < start.length; index += 1) {
    if (start[index] === '"') quoted = !quoted;
    else if (start[index] === ':' && !quoted) return index;
  }
  const first = start.indexOf(':');
  return first < 0 ? undefined : first;
}

function unfold({ first, more }: CardLine, old: boolean): string {
  const pieces = [first];
  for (const { text, joint } of more) {
    if (joint === 'soft') {
      const before = (pieces.pop() ?? '').trimEnd();
      pieces.push(before.slice(0, -1), old ? text : text.replace(/^[ \t]/, ''));
    } else if (joint === 'folded') pieces.push(old ? ` ${text.trimStart()}` : text.slice(1));
    else pieces.push(`\n${text}`);
  }
  return pieces.join('');
}

interface Parameters {
  readonly types: readonly string[];
  readonly charset: string;
  readonly transfer: 'quoted-printable' | 'base64' | 'none';
}

function readParameters(params: string): Parameters {
  const types: string[] = [];
  let charset = '';
  let transfer: Parameters['transfer'] = 'none';
  for (const [part] of params.matchAll(/(?:"[^"]*"|[^;"])+/g)) {
    const [key = '', ...rest] = part.replace(/^,/, '').split('=');
    const value = rest.join('=').replaceAll('"', '').trim();
    const word = key.trim().toLowerCase();
    const encoding = (word === 'encoding' ? value : rest.length === 0 ? word : '').toLowerCase();
    if (encoding === 'quoted-printable') transfer = 'quoted-printable';
    else if (encoding === 'b' || encoding === 'base64') transfer = 'base64';
    else if (word === 'charset') charset = value.toLowerCase();
    else if (word === 'type') types.push(...value.toLowerCase().split(/[,;]/));
    else if (rest.length === 0) types.push(...word.split(','));
  }
  return { types: types.map((type) => type.trim()).filter(Boolean), charset, transfer };
}

interface DecodedValue {
  readonly text: string;
  readonly guessed: boolean;
}

function decodeValue(
  value: string,
  transfer: Parameters['transfer'],
  charset: string,
  encoding: Encoding | undefined,
): DecodedValue {
  if (transfer === 'quoted-printable') return decodeBytes(unquote(value, encoding), charset);
  if (transfer === 'base64') return decodeBytes(Buffer.from(value, 'base64'), charset);
  // Where the file is no UTF-8, every value may still be in a set of its own.
  if (encoding === undefined || !/[\u0080-\uffff]/.test(value))
    return { text: value, guessed: false };
  const bytes = encodeOneByte(value, encoding);
  if (bytes === undefined) return { text: value, guessed: false };
  const text = tryDecode(bytes, charset) ?? tryDecode(bytes, 'utf-8') ?? value;
  return { text, guessed: false };
}

/** Quoted-printable to bytes; a character that should have been quoted is taken as it is. */
function unquote(value: string, encoding: Encoding | undefined): Uint8Array {
  // A mark of going on, where nothing follows.
  const whole = value.endsWith('=') ? value.slice(0, -1) : value;
  const pieces = whole.split(/((?:=[\da-f]{2})+)/gi).map((piece, index) => {
    if (index % 2 === 1) return Buffer.from(piece.replaceAll('=', ''), 'hex');
    const bytes = encoding === undefined ? undefined : encodeOneByte(piece, encoding);
    return bytes ?? Buffer.from(piece);
  });
  return Buffer.concat(pieces);
}

/** By the set that is named where it is known and fits, then UTF-8, then Windows-1252. */
function decodeBytes(bytes: Uint8Array, charset: string): DecodedValue {
  const named = tryDecode(bytes, charset);
  if (named !== undefined) return { text: named, guessed: false };
  const unicode = tryDecode(bytes, 'utf-8');
  if (unicode !== undefined) return { text: unicode, guessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  if (charset === '' || charset.startsWith('utf-16')) return undefined;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Divides at a mark that no backslash guards, and takes the backslashes off. */
export function splitEscaped(text: string, mark: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(/\\[\s\S]|[^\\;,]+|[\\;,]/g)) {
    if (piece === mark) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${unescaped(piece)}`);
  }
  return parts;
}

/** A text without its backslashes. */
export function unescapeText(text: string): string {
  return text.replace(/\\[\s\S]/g, unescaped);
}

/** `\n` is a line end; Apple and Google guard colons too. A backslash of a path stays. */
function unescaped(piece: string): string {
  if (/^\\n$/i.test(piece)) return '\n';
  return /^\\[\\;,:"'\n]$/.test(piece) ? piece.slice(1) : piece;
}
