/** The parts of a PDF as Chromium writes it: plain objects, deflated streams, fonts with ToUnicode. */
import { inflateSync } from 'node:zlib';

/** An object: its dictionary as text, and what it carries. */
export interface PdfObject {
  readonly head: string;
  readonly stream: string;
}
/** Objects by number. */
export type PdfObjects = ReadonlyMap<string, PdfObject>;

/** Every object of a file, given as Latin-1. */
export function readObjects(raw: string): PdfObjects {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    objects.set(id, splitStream(body));
  }
  return objects;
}

function splitStream(body: string): PdfObject {
  const start = /stream\r?\n/.exec(body);
  if (start === null) return { head: body, stream: '' };
  const head = body.slice(0, start.index);
  const data = body.slice(start.index + start[0].length, body.lastIndexOf('endstream'));
  if (!head.includes('/FlateDecode')) return { head, stream: data };
  return { head, stream: inflateSync(Buffer.from(data, 'latin1')).toString('latin1') };
}

/** A text in a dictionary, written as `(…)` or `<…>`; undefined when it has no such key. */
export function textOf(head: string, key: string): string | undefined {
  const [, plain, hex] =
    new RegExp(`/${key}\\s*(?:\\(((?:[^\\\\)]|\\\\[\\s\\S])*)\\)|<([0-9A-Fa-f]*)>)`).exec(head) ??
    [];
  if (hex !== undefined) return utf16(hex.replace(/^feff/i, ''));
  return plain?.replace(/\\(.)/g, '$1');
}

/** What a font calls its glyphs: number to text, by the number of the font's object. */
export function readFonts(objects: PdfObjects): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const [id, { head }] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (unicode) fonts.set(id, readCMap(objects.get(unicode)?.stream ?? ''));
  }
  return fonts;
}

function readCMap(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      glyphs.set(Number.parseInt(glyph, 16), utf16(text));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
        glyphs.set(glyph, String.fromCharCode(Number.parseInt(text, 16) + glyph - first));
      }
    }
  }
  return glyphs;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
