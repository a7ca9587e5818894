/** Text from the register as paper and screen can show it. */

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
const UNPRINTABLE = /(?![\n\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The text without what XML forbids (control characters, half characters), and
 * with the invisible direction marks made visible: with those a value could
 * show itself in another order than it is kept.
 */
export function printable(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(UNPRINTABLE, '\ufffd')
    .replace(DIRECTION, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`);
}

/** The text on one line, for names and headings. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}
