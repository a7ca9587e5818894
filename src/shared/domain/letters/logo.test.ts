import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJpeg, aPng, jpegPart, pngChunk } from '#test/builders/pictures.ts';
import { LARGEST_LOGO_BYTES, type LetterLogo, logoMillimetres, logoUri, readLogo } from './logo.ts';

const text = (value: string) => new TextEncoder().encode(value);

function problemOf(bytes: Uint8Array): string | undefined {
  const read = readLogo(bytes);
  return read.ok ? undefined : read.problem;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function logo(width: number, height: number): LetterLogo {
  return { type: 'image/png', width, height, base64: 'AAAA' };
}

describe('readLogo', () => {
  it.each([
    ['PNG', aPng(120, 40), 'image/png'],
    ['JPEG', aJpeg(120, 40), 'image/jpeg'],
    ['progressive JPEG', aJpeg(120, 40, { frame: 0xc2 }), 'image/jpeg'],
  ])('takes a %s for what its bytes say, with its size', (_, bytes, type) => {
    expect(readLogo(bytes)).toMatchObject({
      ok: true,
      picture: { type, width: 120, height: 40, bytes },
    });
  });

  it.each([
    ['a drawing with scripts', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a GIF', text('GIF89a..........')],
    ['text', text('logo.png')],
    ['the name of a PNG only', joined(aPng(20, 20).subarray(0, 4))],
  ])('refuses %s', (_, bytes) => {
    expect(problemOf(bytes)).toBe('logo.kind');
  });

  it('refuses nothing at all and more than 300 KB', () => {
    expect(problemOf(new Uint8Array())).toBe('logo.size');
    const filled = aPng(20, 20, [pngChunk('teXt', new Uint8Array(LARGEST_LOGO_BYTES))]);
    expect(problemOf(filled)).toBe('logo.size');
  });

  it.each([
    [15, 300],
    [300, 15],
    [4001, 20],
    [20, 4001],
    [0, 20],
  ])('refuses a picture of %i by %i pixels', (width, height) => {
    expect(problemOf(aPng(width, height))).toBe('logo.pixels');
    expect(problemOf(aJpeg(width, height))).toBe('logo.pixels');
  });

  it.each([
    ['PNG', aPng(30, 30)],
    ['JPEG', aJpeg(30, 30)],
  ])('refuses a %s that is cut off anywhere', (_, bytes) => {
    for (let length = 8; length < bytes.length; length++) {
      expect(problemOf(bytes.subarray(0, length)), `${length} bytes`).toBe('logo.damaged');
    }
  });

  it('refuses a PNG of which a byte was changed', () => {
    const bytes = aPng(30, 30);
    for (let at = 8; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 0x10;
      expect(problemOf(changed), `byte ${at}`).toBe('logo.damaged');
    }
  });

  it('refuses a PNG without pixels or that begins with something else', () => {
    const [signature, whole] = [aPng(20, 20).subarray(0, 8), aPng(20, 20).subarray(8)];
    expect(problemOf(joined(signature, whole.subarray(0, 25), pngChunk('IEND')))).toBe(
      'logo.damaged',
    );
    expect(problemOf(joined(signature, pngChunk('tIME'), whole))).toBe('logo.damaged');
  });

  it('refuses a JPEG of a kind that word processors do not read', () => {
    expect(problemOf(aJpeg(30, 30, { frame: 0xc3 }))).toBe('logo.damaged');
  });

  it('keeps nothing that stands beside the picture', () => {
    const secret = text('Exif\0\0 52.09 N 5.12 E, Fred, SECRET');
    const png = joined(
      aPng(30, 30, [pngChunk('tEXt', secret), pngChunk('eXIf', secret), pngChunk('tIME', secret)]),
      secret,
    );
    const jpeg = joined(
      aJpeg(30, 30, {
        beside: [
          jpegPart(0xe1, secret),
          jpegPart(0xfe, secret),
          jpegPart(0xed, secret),
          jpegPart(0xe2, joined(text('MPF\0'), secret)),
          jpegPart(0xe0, joined(text('JFXX\0'), secret)),
        ],
      }),
      secret,
    );
    expect(readLogo(png)).toMatchObject({ picture: { bytes: aPng(30, 30) } });
    expect(readLogo(jpeg)).toMatchObject({ picture: { bytes: aJpeg(30, 30) } });
  });

  it('keeps what says how the colours look', () => {
    const profile = [pngChunk('gAMA', new Uint8Array(4)), pngChunk('iCCP', text('sRGB\0\0x'))];
    expect(readLogo(aPng(30, 30, profile))).toMatchObject({
      picture: { bytes: aPng(30, 30, profile) },
    });
    const beside = [jpegPart(0xe2, text('ICC_PROFILE\0x')), jpegPart(0xee, text('Adobe\0d'))];
    expect(readLogo(aJpeg(30, 30, { beside }))).toMatchObject({
      picture: { bytes: aJpeg(30, 30, { beside }) },
    });
  });

  it('gives the same for what it gave, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aPng(30, 30), aJpeg(30, 30)),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        (whole, changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const read = readLogo(bytes);
          if (read.ok) expect(readLogo(read.picture.bytes)).toEqual(read);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a logo on paper', () => {
  it.each([
    ['wide', 1200, 100, 60, 5],
    ['square', 500, 500, 15, 15],
    ['high', 100, 400, 3.75, 15],
    ['small', 16, 16, 15, 15],
  ])('fills its room without being stretched: %s', (_, width, height, wide, high) => {
    const size = logoMillimetres(logo(width, height));
    expect(size.width).toBeCloseTo(wide);
    expect(size.height).toBeCloseTo(high);
  });

  it('has an address that holds it', () => {
    expect(logoUri(logo(20, 20))).toBe('data:image/png;base64,AAAA');
  });
});
