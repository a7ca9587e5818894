/** Reads what the app saved, with readers of our own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** Every file below a folder. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** The needles that stand in the bytes of a file, in either case, as UTF-8 or UTF-16. */
export function needlesIn(path: string, needles: readonly string[]): string[] {
  const bytes = readFileSync(path);
  // UTF-16 may begin at an even place, and at an odd one.
  const texts = [bytes.toString('latin1'), utf16(bytes), utf16(bytes.subarray(1))];
  const lowered = texts.map((text) => text.toLowerCase());
  return needles.filter((needle) => {
    const utf8 = Buffer.from(needle, 'utf8').toString('latin1').toLowerCase();
    return (
      lowered[0]?.includes(utf8) || lowered.some((text) => text.includes(needle.toLowerCase()))
    );
  });
}

/**
 * Whole units only: of an odd number of bytes at an odd place, this Node writes one byte past
 * the end of its copy (https://github.com/nodejs/node/pull/64697), and dies of it later.
 */
function utf16(bytes: Buffer): string {
  return bytes.subarray(0, bytes.length - (bytes.length % 2)).toString('utf16le');
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
