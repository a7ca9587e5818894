/** What is typed or pasted: tidied before it is judged, and what judging found. */

/** Characters that take no room: they come along when copied from a web page or a PDF. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** One form of Unicode, plain spaces, nothing invisible, no space at the ends. */
export function tidyTyped(text: string): string {
  if (isTidy(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/**
 * True for a text of printable ASCII with single spaces between its words, as nearly all
 * are: nothing has to be tidied, and only capitals folded.
 */
export function isTidy(text: string): boolean {
  let space = text !== '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 126 || code < 32 || (code === 32 && space)) return false;
    space = code === 32;
  }
  return !space;
}

/** What a check found. */
export type Checked<Problem extends string, Warning extends string = never> =
  | {
      readonly ok: true;
      /** Neat, to store and to show. */
      readonly value: string;
      /** One spelling for the same thing, to search and to compare. */
      readonly normalized: string;
      /** Usable, but the person at the keyboard should know this. */
      readonly warning?: Warning;
    }
  | { readonly ok: false; readonly problem: Problem };

/** The answer of a check to what it cannot take. */
export function refuse<Problem extends string>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
