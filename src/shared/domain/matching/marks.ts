/**
 * Numbers that stand for texts: the same text has the same number. Now and then another
 * text has it too, so they only say what is worth comparing.
 */

const BASE = 0x01000193;

/** The number of a text, of 32 bits. */
export function markOf(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    value = (Math.imul(value, BASE) + text.charCodeAt(at)) | 0;
  }
  return mixed(value);
}

/** The number of two texts in this order, by their numbers. */
export function markOfBoth(some: number, other: number): number {
  return mixed((Math.imul(some, BASE) + other) | 0);
}

/**
 * The numbers of the text itself and of every text with one letter left out, reckoned
 * without making those: two texts one slip apart share one of these.
 */
export function marksWithOneLeftOut(text: string): number[] {
  // Before each letter and for the whole: what `markOf` has there, not mixed yet.
  const before = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    before[at + 1] = Math.imul(before[at] ?? 0, BASE) + text.charCodeAt(at);
  }
  const marks = [mixed(before[text.length] ?? 0)];
  let power = 1;
  let after = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    // Of two letters that are the same, it is the same text whichever is left out.
    if (text[at] !== text[at + 1]) {
      marks.push(mixed((Math.imul(before[at] ?? 0, power) + after) | 0));
    }
    after = (after + Math.imul(text.charCodeAt(at), power)) | 0;
    power = Math.imul(power, BASE);
  }
  return marks;
}

/** Spreads what differs over all bits (the end of MurmurHash3). */
function mixed(value: number): number {
  let spread = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
