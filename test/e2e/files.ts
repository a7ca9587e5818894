/** Reads what the app saved, with readers of our own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** The entries of a ZIP, by name. */
export function unzip(path: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(path));
}

/** The text of a Word document, paragraphs apart. */
export function docxText(path: string): string {
  const body = unzip(path)['word/document.xml'];
  if (body === undefined) throw new Error('no document in it');
  return decodeEntities(
    strFromU8(body)
      .replaceAll('</w:p>', '\n')
      .replace(/<[^>]+>/g, ''),
  );
}

/** What a reader of an HTML file sees, more or less: without markup and style. */
export function htmlText(path: string): string {
  const body = readFileSync(path, 'utf8').replace(/<style[\s\S]*?<\/style>/g, '');
  return decodeEntities(body.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

function decodeEntities(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return text
    .replace(/&(lt|gt|quot|apos|#39);/g, (_, name: string) => named[name] ?? '')
    .replaceAll('&amp;', '&');
}

export interface Pdf {
  readonly header: string;
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly pages: number;
  /** All text in the order in which it is drawn, white space made one. */
  readonly text: string;
}

/** Reads a PDF as Chromium writes it: plain objects, deflated streams, fonts with ToUnicode. */
export function readPdf(path: string): Pdf {
  const raw = readFileSync(path).toString('latin1');
  const objects = new Map<string, { readonly head: string; readonly stream: string }>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    objects.set(id, splitStream(body));
  }
  const all = [...objects.values()];
  const catalog = all.find(({ head }) => /\/Type\s*\/Catalog/.test(head))?.head ?? '';
  const pages = all.filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  const maps = new Map<string, Map<number, string>>();
  for (const [id, { head }] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (unicode) maps.set(id, readCMap(objects.get(unicode)?.stream ?? ''));
  }
  const title = all.map(({ head }) => /\/Title\s*([(<][\s\S]*?[)>])\s*(?:\/|>>|$)/.exec(head)?.[1]);
  return {
    header: raw.slice(0, 8),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(catalog) && /\/StructTreeRoot/.test(catalog),
    language: /\/Lang\s*\(([^)]*)\)/.exec(catalog)?.[1],
    title: title.find((found) => found !== undefined),
    pages: pages.length,
    text: pages
      .map(({ head }) => pageText(head, objects, maps))
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}

type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: string }>;

function splitStream(body: string): { head: string; stream: string } {
  const start = /stream\r?\n/.exec(body);
  if (start === null) return { head: body, stream: '' };
  const head = body.slice(0, start.index);
  const data = body.slice(start.index + start[0].length, body.lastIndexOf('endstream'));
  if (!head.includes('/FlateDecode')) return { head, stream: data };
  return { head, stream: inflateSync(Buffer.from(data, 'latin1')).toString('latin1') };
}

/** Glyph number to text, from a ToUnicode map. */
function readCMap(map: string): Map<number, string> {
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

function pageText(page: string, objects: Objects, maps: ReadonlyMap<string, Map<number, string>>) {
  const content = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
  );
  let font: Map<number, string> | undefined;
  let text = '';
  const drawn = /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(Tj|TJ|Td|Tm|T\*|ET)\b/g;
  for (const [, name, glyphs, mark] of (objects.get(content)?.stream ?? '').matchAll(drawn)) {
    if (name !== undefined) font = maps.get(fonts.get(name) ?? '');
    else if (glyphs !== undefined) {
      for (const glyph of glyphs.match(/.{4}/g) ?? []) {
        text += font?.get(Number.parseInt(glyph, 16)) ?? '';
      }
    } else if (mark === 'ET') text += ' ';
  }
  return text;
}

/** Every file below a folder. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** The needles that stand in the bytes of a file, in either case, as UTF-8 or UTF-16. */
export function needlesIn(path: string, needles: readonly string[]): string[] {
  const bytes = readFileSync(path);
  const texts = [bytes.toString('latin1'), bytes.toString('utf16le')];
  // The other half of UTF-16: text that begins at an odd place.
  texts.push(bytes.subarray(1).toString('utf16le'));
  const lowered = texts.map((text) => text.toLowerCase());
  return needles.filter((needle) => {
    const utf8 = Buffer.from(needle, 'utf8').toString('latin1').toLowerCase();
    return (
      lowered[0]?.includes(utf8) || lowered.some((text) => text.includes(needle.toLowerCase()))
    );
  });
}

/** Every file of a folder with a hash of its bytes. */
export function snapshotOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((path) => [
      path,
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
