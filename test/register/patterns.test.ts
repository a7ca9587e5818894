import { describe, expect, it } from 'vitest';
import { preparePatterns } from '#register/erasure/patterns.ts';
import { type Chance, makeChance } from '#test/builders/random.ts';

function foundIn(bytes: Uint8Array, patterns: readonly Uint8Array[]): number[] {
  const found = new Set<number>();
  preparePatterns(patterns).find(bytes, (pattern) => found.add(pattern));
  return [...found].sort((a, b) => a - b);
}

/** The slow way, which cannot be wrong. */
function foundOneByOne(bytes: Uint8Array, patterns: readonly Uint8Array[]): number[] {
  const whole = Buffer.from(bytes);
  return patterns.flatMap((pattern, index) =>
    pattern.length > 0 && whole.includes(Buffer.from(pattern)) ? [index] : [],
  );
}

function someBytes({ below }: Chance, length: number, letters: number): Buffer {
  return Buffer.from(Array.from({ length }, () => 97 + below(letters)));
}

/** Patterns of every length from 1: some out of the bytes, some like others, some of chance. */
function somePatterns(chance: Chance, bytes: Buffer, letters: number): Buffer[] {
  const { below, oneOf } = chance;
  const patterns: Buffer[] = [];
  for (let each = 0; each < 60; each++) {
    const length = 1 + below(below(4) === 0 ? 200 : 12);
    const start = below(bytes.length);
    const before = patterns.length > 0 ? oneOf(patterns) : bytes;
    const cut = below(before.length + 1);
    patterns.push(
      oneOf([
        () => bytes.subarray(start, start + length),
        // At the very end, and one byte further than that.
        () => bytes.subarray(Math.max(0, bytes.length - length)),
        () => Buffer.concat([bytes.subarray(-length), Buffer.from('a')]),
        () => someBytes(chance, length, letters),
        // A beginning, an end, a longer one, one that differs in a byte, the same.
        () => before.subarray(0, cut),
        () => before.subarray(cut),
        () => Buffer.concat([before, someBytes(chance, 1 + below(9), letters)]),
        () => Buffer.from(before.map((byte, at) => (at === cut ? byte ^ 1 : byte))),
        () => Buffer.from(before),
      ])(),
    );
  }
  return patterns;
}

describe('preparePatterns', () => {
  // One letter is nothing but repetition; two make many patterns that share long beginnings.
  it.each([1, 2, 3, 26, 150])('finds what a search one by one finds, of %i letters', (letters) => {
    const chance = makeChance();
    for (let round = 0; round < 40; round++) {
      const bytes = someBytes(chance, 1 + chance.below(600), letters);
      const patterns = somePatterns(chance, bytes, letters);
      expect(foundIn(bytes, patterns), `seed ${chance.seed}`).toEqual(
        foundOneByOne(bytes, patterns),
      );
    }
  });

  it('finds all of many thousands that look alike, and none that is not there', () => {
    const chance = makeChance();
    const names = Array.from({ length: 30_000 }, (_, index) =>
      Buffer.from(`https://voorbeeld.example/klanten/${index * 7}`),
    );
    const there = names.filter(() => chance.onceIn(3));
    const bytes = Buffer.concat(there.flatMap((name) => [name, Buffer.from('\n')]));
    // A name that goes on is there as well when the shorter one is looked for.
    const lines = bytes.toString('latin1');
    const expected = new Set(
      lines.split('\n').flatMap((line) => Array.from(line, (_, at) => line.slice(0, at + 1))),
    );
    expect(foundIn(bytes, names), `seed ${chance.seed}`).toEqual(
      names.flatMap((name, index) => (expected.has(name.toString('latin1')) ? [index] : [])),
    );
  });

  it.each([
    ['0 to 3 bytes', ['', 'a', 'bc', 'def'], 'xdefx', [3]],
    ['one over the whole length', ['abcd', 'abcde', 'abcdef'], 'abcde', [0, 1]],
    ['the same twice', ['abcdefg', 'abcdefg', 'abcdefg'], '..abcdefg', [0, 1, 2]],
    ['one within another', ['abcdefgh', 'cdef', 'defghi'], 'abcdefghi', [0, 1, 2]],
    ['overlapping', ['aabaab', 'baabaa'], 'aabaabaa', [0, 1]],
    ['nothing in less than a step', ['abcd'], 'abc', []],
    ['nothing in nothing', ['abcd', 'a'], '', []],
    [
      'bytes with the highest bit',
      ['\u00ff\u00fe\u00fd\u00fc', '\u00ff\u00ff\u00ff\u00ff\u00ff'],
      '\u00ff\u00ff\u00ff\u00ff\u00fe\u00fd\u00fc',
      [0],
    ],
    ['bytes that are zero', ['\0\0\0\0', '\0\0\0\0\0\0', '\0'], '\0\0\0\0\0', [0, 2]],
  ])('finds %s', (_what, patterns, text, expected) => {
    const bytes = patterns.map((pattern) => Buffer.from(pattern, 'latin1'));
    expect(foundIn(Buffer.from(text, 'latin1'), bytes)).toEqual(expected);
  });

  it('finds what begins in one part of a buffer only within that part', () => {
    const whole = Buffer.from('....voorbeeld....');
    expect(foundIn(whole.subarray(4, 13), [Buffer.from('voorbeeld')])).toEqual([0]);
    expect(foundIn(whole.subarray(4, 12), [Buffer.from('voorbeeld')])).toEqual([]);
    expect(foundIn(whole.subarray(5, 13), [Buffer.from('voorbeeld')])).toEqual([]);
  });
});
