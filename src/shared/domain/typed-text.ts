/** What is typed or pasted, tidied before it is judged. */

/** Characters that take no room: they come along when copied from a web page or a PDF. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** One form of Unicode, plain spaces, nothing invisible, no space at the ends. */
export function tidyTyped(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
