import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeOneByte } from '#register/import/code-pages.ts';
import { decodeText } from '#register/import/decode.ts';
import type { Encoding } from '#shared/domain/imports/text-form.ts';

const TEXT = 'Naam;Plaats\nZoë;Curaçao\nJosé;’s-Hertogenbosch\n';

function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

/** Bytes of one-byte sets, written out. */
function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part, 'latin1'))),
  );
}

describe('decoding a file', () => {
  it.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', strToU8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(TEXT), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(TEXT, { big: true }), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(TEXT, { mark: false }), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(TEXT, { big: true, mark: false }), 'utf-16be'],
  ])('reads %s without a guess', (_, bytes, encoding) => {
    const decoded = decodeText(bytes, '');
    expect(decoded).toMatchObject({ text: TEXT, encoding, guessed: false, warnings: [] });
  });

  it('guesses Windows-1252 for other bytes and names the lines that depend on it', () => {
    const bytes = bytesOf('Naam\nZo', 0xeb, '\nJan\nPrijs ', 0x80, '5\n');
    expect(decodeText(bytes, 'a.csv')).toEqual({
      text: 'Naam\nZoë\nJan\nPrijs €5\n',
      encoding: 'windows-1252',
      guessed: true,
      doubtfulLines: [2, 4],
      warnings: [
        {
          code: 'encoding.guessed',
          params: { encoding: 'windows-1252', count: 2 },
          entry: 'a.csv',
        },
      ],
    });
  });

  it.each<[Encoding, Uint8Array, string]>([
    ['windows-1252', bytesOf('Zo', 0xeb), 'Zoë'],
    ['iso-8859-2', bytesOf(0xa3, 'ukasz'), 'Łukasz'],
    ['macintosh', bytesOf('Ren', 0x8e), 'René'],
    ['cp850', bytesOf('Ren', 0x82, ' ', 0xd5, 0xff), 'René ı\u00a0'],
  ])('reads %s when the owner chooses it', (encoding, bytes, text) => {
    expect(decodeText(bytes, '', encoding)).toMatchObject({ text, encoding, guessed: false });
  });

  it('warns of bytes that the chosen encoding does not have', () => {
    const { text, warnings } = decodeText(bytesOf('Zo', 0xeb), '', 'utf-8');
    expect(text).toBe('Zo\ufffd');
    expect(warnings).toEqual([
      { code: 'encoding.unreadable-bytes', params: { count: 1 }, entry: '' },
    ]);
  });

  it.each(['ZoÃ«', 'JosÃ©', 'â€™s-Hertogenbosch', '10Â°'])(
    'warns of a text that was decoded twice: %s',
    (text) => {
      expect(decodeText(strToU8(text), '').warnings).toEqual([
        { code: 'encoding.decoded-twice', params: { count: 1 }, entry: '' },
      ]);
    },
  );

  it.each(['São Paulo', 'Ångström', 'Âme', 'ÃO'])('takes %s for what it is', (text) => {
    expect(decodeText(strToU8(text), '').warnings).toEqual([]);
  });

  it('refuses an empty file and a picture', () => {
    expect(() => decodeText(new Uint8Array(), '')).toThrow('file.empty');
    const picture = Buffer.concat([Buffer.from([0x89, 0x50]), Buffer.alloc(600, 3)]);
    expect(() => decodeText(picture, '')).toThrow('file.not-text');
    const database = Buffer.from('SQLite format 3\0\u0010\0\u0001\u0001\0');
    expect(() => decodeText(database, '')).toThrow('file.not-text');
  });
});

describe('text back to bytes', () => {
  it.each(['windows-1252', 'iso-8859-2', 'macintosh', 'cp850'] as const)('in %s', (encoding) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => Math.max(byte, 32));
    const { text } = decodeText(bytes, '', encoding);
    expect(encodeOneByte(text, encoding)).toEqual(bytes);
    expect(encodeOneByte('汉', encoding)).toBeUndefined();
  });

  it('is not done for Unicode, where a character may be several bytes', () => {
    expect(encodeOneByte('a', 'utf-8')).toBeUndefined();
  });
});
