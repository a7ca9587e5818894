import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode, RECOVERY_CODE_GROUPS } from './recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SAMPLE = Uint8Array.from({ length: 20 }, (_, index) => (index * 53 + 17) & 255);
const twentyBytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('formatRecoveryCode', () => {
  it('writes eight groups of four and a group of two check characters', () => {
    const groups = formatRecoveryCode(SAMPLE).split('-');
    expect(groups).toHaveLength(RECOVERY_CODE_GROUPS);
    expect(groups.map((group) => group.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 2]);
    expect(groups.join('')).toMatch(new RegExp(`^[${ALPHABET}]{34}$`));
  });

  it('writes the highest bits first', () => {
    const bytes = new Uint8Array(20);
    bytes[0] = 0b11111_000;
    bytes[19] = 0b000_00001;
    const text = formatRecoveryCode(bytes).replaceAll('-', '');
    expect(text.slice(0, 32)).toBe(`Z${'0'.repeat(30)}1`);
  });

  it('refuses another number of bytes', () => {
    expect(() => formatRecoveryCode(new Uint8Array(19))).toThrow(RangeError);
  });
});

describe('parseRecoveryCode', () => {
  it('gives the bytes back for every code', () => {
    fc.assert(
      fc.property(twentyBytes, (bytes) => {
        expect(parseRecoveryCode(formatRecoveryCode(bytes))).toEqual({ ok: true, bytes });
      }),
    );
  });

  it.each([
    ['lower case', (code: string) => code.toLowerCase()],
    ['no dashes', (code: string) => code.replaceAll('-', '')],
    ['spaces and line ends', (code: string) => `  ${code.replaceAll('-', ' \n')}\t`],
    ['en dashes', (code: string) => code.replaceAll('-', '–')],
    [
      'groups of another size',
      (code: string) => code.replaceAll('-', '').replace(/(.{5})/g, '$1 '),
    ],
    ['full-width characters', fullWidth],
  ])('reads a code when typed with %s', (_, change) => {
    expect(parseRecoveryCode(change(formatRecoveryCode(SAMPLE)))).toEqual({
      ok: true,
      bytes: SAMPLE,
    });
  });

  it('reads O, I, L and U when they were taken for 0, 1, 1 and V', () => {
    fc.assert(
      fc.property(twentyBytes, (bytes) => {
        const code = formatRecoveryCode(bytes);
        for (const one of ['I', 'l']) {
          const typed = code.replaceAll('0', 'o').replaceAll('1', one).replaceAll('V', 'U');
          expect(parseRecoveryCode(typed)).toEqual({ ok: true, bytes });
        }
      }),
    );
  });

  it('names the group of every single wrong character', () => {
    const code = formatRecoveryCode(SAMPLE).replaceAll('-', '');
    let tried = 0;
    for (let position = 0; position < code.length; position++) {
      for (const other of ALPHABET) {
        if (other === code[position]) continue;
        const parsed = parseRecoveryCode(
          code.slice(0, position) + other + code.slice(position + 1),
        );
        expect(parsed.ok).toBe(false);
        if (parsed.ok || parsed.problem.code !== 'check')
          throw new Error('expected a failed check');
        expect(parsed.problem.suspectGroups).toContain(Math.floor(position / 4) + 1);
        expect(parsed.problem.suspectGroups.length).toBeLessThanOrEqual(4);
        tried++;
      }
    }
    expect(tried).toBe(34 * 31);
  });

  it('names one group only for most wrong characters', () => {
    const code = formatRecoveryCode(SAMPLE).replaceAll('-', '');
    let exact = 0;
    for (let position = 0; position < code.length; position++) {
      const other = code[position] === '7' ? '9' : '7';
      const parsed = parseRecoveryCode(code.slice(0, position) + other + code.slice(position + 1));
      if (
        !parsed.ok &&
        parsed.problem.code === 'check' &&
        parsed.problem.suspectGroups.length === 1
      )
        exact++;
    }
    expect(exact).toBeGreaterThan(26);
  });

  it('notices every swap of two neighbours and names their group', () => {
    fc.assert(
      fc.property(twentyBytes, fc.integer({ min: 0, max: 32 }), (bytes, left) => {
        const characters = [...formatRecoveryCode(bytes).replaceAll('-', '')];
        const [a = '', b = ''] = characters.slice(left, left + 2);
        fc.pre(a !== b);
        characters.splice(left, 2, b, a);
        const parsed = parseRecoveryCode(characters.join(''));
        if (parsed.ok || parsed.problem.code !== 'check')
          throw new Error('expected a failed check');
        expect(parsed.problem.suspectGroups).toContain(Math.floor(left / 4) + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('tells the number of characters when some are missing', () => {
    const code = formatRecoveryCode(SAMPLE).replaceAll('-', '');
    expect(parseRecoveryCode(code.slice(1))).toEqual({
      ok: false,
      problem: { code: 'length', found: 33, expected: 34 },
    });
    expect(parseRecoveryCode('')).toEqual({
      ok: false,
      problem: { code: 'length', found: 0, expected: 34 },
    });
  });

  it('names the short group when the groups were typed apart', () => {
    const groups = formatRecoveryCode(SAMPLE).split('-');
    groups[4] = groups[4]?.slice(1) ?? '';
    expect(parseRecoveryCode(groups.join(' '))).toEqual({
      ok: false,
      problem: { code: 'length', found: 33, expected: 34, group: 5 },
    });
  });

  it('names the group of a character that no code has', () => {
    const code = formatRecoveryCode(SAMPLE);
    expect(parseRecoveryCode(`${code.slice(0, 11)}?${code.slice(12)}`)).toEqual({
      ok: false,
      problem: { code: 'character', group: 3 },
    });
  });
});

function fullWidth(code: string): string {
  return code.replace(/[0-9A-Z]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
