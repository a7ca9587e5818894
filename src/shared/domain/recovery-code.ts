/**
 * The recovery code: 160 random bits that open the register without the
 * password, written so that a person can copy it from paper.
 *
 * Form: 32 characters for the bits and 2 check characters, in groups of four
 * (the ninth group holds the two check characters).
 *
 * Alphabet: the ten digits and the letters without I, L, O and U: exactly 32
 * characters, and of each set that is confused on paper (0/O, 1/I/L, U/V) only
 * one member. What a reader takes for a missing letter has one meaning, so the
 * parser corrects it. What remains (5/S, 2/Z, 8/B) is caught by the check.
 *
 * Check: a linear code over the field of 32 elements. Every single wrong
 * character and every swap of two neighbours is noticed, and one wrong
 * character is traced to its group. The check is no secret and no proof: only
 * the key slot tells whether the code is the right one.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_BYTES = 20;
const DATA_CHARACTERS = 32;
const CHARACTERS = 34;
const GROUP_SIZE = 4;

/** How many groups a recovery code is written in. */
export const RECOVERY_CODE_GROUPS = 9;

/** Letters outside the alphabet, and the one character each can only stand for. */
const CONFUSED: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

const SEPARATOR = /[\s\-\u00ad\u2010-\u2015\u2212._]+/u;

/** Why a text is no recovery code. Groups count from 1. Holds no part of the code. */
export type RecoveryCodeProblem =
  /** `group`: the first group of the wrong length, known when nine groups were typed apart. */
  | {
      readonly code: 'length';
      readonly found: number;
      readonly expected: number;
      readonly group?: number;
    }
  /** A character in this group occurs in no recovery code. */
  | { readonly code: 'character'; readonly group: number }
  /** The check fails. One wrong character, or one swap, lies in one of these groups. */
  | { readonly code: 'check'; readonly suspectGroups: readonly number[] };

export type ParsedRecoveryCode =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: RecoveryCodeProblem };

/** Powers of the generator of the field GF(32), modulus x^5 + x^2 + 1. */
const POWERS: readonly number[] = powersOfTwo();

/**
 * Each character's weight in the two check sums. As points of a line over the
 * field all are different, so that a syndrome points at one character; there
 * are 33 points for 34 characters, so the last two data characters share one,
 * and they stand in the same group.
 */
const WEIGHTS: readonly (readonly [number, number])[] = Array.from(
  { length: CHARACTERS },
  (_, position): readonly [number, number] => {
    if (position < DATA_CHARACTERS - 1) return [1, power(position)];
    if (position === DATA_CHARACTERS - 1) return [power(1), power(DATA_CHARACTERS - 1)];
    return position === DATA_CHARACTERS ? [1, 0] : [0, 1];
  },
);

/** Writes 20 bytes as a recovery code. Throws a RangeError for another length. */
export function formatRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== DATA_BYTES) throw new RangeError('a recovery code is made of 20 bytes');
  const symbols = symbolsOf(bytes);
  // With both check characters at zero the syndrome is what they have to cancel.
  const [first, second] = syndrome([...symbols, 0, 0]);
  const text = [...symbols, first, second].map((symbol) => ALPHABET.charAt(symbol)).join('');
  const groups: string[] = [];
  for (let start = 0; start < CHARACTERS; start += GROUP_SIZE) {
    groups.push(text.slice(start, start + GROUP_SIZE));
  }
  return groups.join('-');
}

/**
 * Reads a recovery code as people type it: any case, with spaces, dashes, dots
 * or nothing between the groups, with O for 0, I or L for 1 and U for V.
 */
export function parseRecoveryCode(text: string): ParsedRecoveryCode {
  const chunks = text
    .normalize('NFKC')
    .toUpperCase()
    .split(SEPARATOR)
    .map((chunk) => [...chunk])
    .filter((chunk) => chunk.length > 0);
  const characters = chunks.flat();
  if (characters.length !== CHARACTERS) {
    return { ok: false, problem: lengthProblem(chunks, characters.length) };
  }
  const symbols: number[] = [];
  for (const [position, character] of characters.entries()) {
    const symbol = ALPHABET.indexOf(CONFUSED[character] ?? character);
    if (symbol < 0) return { ok: false, problem: { code: 'character', group: groupOf(position) } };
    symbols.push(symbol);
  }
  const [first, second] = syndrome(symbols);
  if (first !== 0 || second !== 0) {
    return { ok: false, problem: { code: 'check', suspectGroups: suspects(symbols) } };
  }
  return { ok: true, bytes: bytesOf(symbols) };
}

function lengthProblem(chunks: readonly string[][], found: number): RecoveryCodeProblem {
  const problem = { code: 'length', found, expected: CHARACTERS } as const;
  if (chunks.length !== RECOVERY_CODE_GROUPS) return problem;
  const wrong = chunks.findIndex(
    (chunk, index) => chunk.length !== (index < RECOVERY_CODE_GROUPS - 1 ? GROUP_SIZE : 2),
  );
  return { ...problem, group: wrong + 1 };
}

function groupOf(position: number): number {
  return Math.floor(position / GROUP_SIZE) + 1;
}

/** Groups where one other character, or one swap of neighbours, would make the check pass. */
function suspects(symbols: readonly number[]): number[] {
  const [first, second] = syndrome(symbols);
  const groups = new Set<number>();
  for (const [position, [a, b]] of WEIGHTS.entries()) {
    // Cross product zero: the syndrome is a multiple of this character's weight.
    if (multiply(first, b) === multiply(second, a)) groups.add(groupOf(position));
  }
  for (let left = 0; left + 1 < symbols.length; left++) {
    const swapped = [...symbols];
    swapped[left] = symbols[left + 1] ?? 0;
    swapped[left + 1] = symbols[left] ?? 0;
    const [a, b] = syndrome(swapped);
    if (a === 0 && b === 0) groups.add(groupOf(left)).add(groupOf(left + 1));
  }
  return [...groups].sort((left, right) => left - right);
}

function syndrome(symbols: readonly number[]): readonly [number, number] {
  let first = 0;
  let second = 0;
  for (const [position, symbol] of symbols.entries()) {
    const [a, b] = WEIGHTS[position] ?? [0, 0];
    first ^= multiply(a, symbol);
    second ^= multiply(b, symbol);
  }
  return [first, second];
}

function powersOfTwo(): number[] {
  const powers: number[] = [];
  let value = 1;
  for (let exponent = 0; exponent < 31; exponent++) {
    powers.push(value);
    value <<= 1;
    if (value & 32) value ^= 0b100101;
  }
  return powers;
}

function power(exponent: number): number {
  return POWERS[exponent % 31] ?? 0;
}

function multiply(left: number, right: number): number {
  if (left === 0 || right === 0) return 0;
  return power(POWERS.indexOf(left) + POWERS.indexOf(right));
}

/** Bytes to symbols of five bits, the highest bits first. */
function symbolsOf(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return symbols;
}

function bytesOf(symbols: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(DATA_BYTES);
  let held = 0;
  let bits = 0;
  let written = 0;
  for (const symbol of symbols.slice(0, DATA_CHARACTERS)) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[written++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
