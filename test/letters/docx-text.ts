/** The main part of a word processor file. */
import { strFromU8, unzipSync } from 'fflate';

/** The XML of the text itself; throws when the file has no such part. */
export function documentXml(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  if (part === undefined) throw new Error('the file has no text');
  return strFromU8(part);
}
