/**
 * The logo of a letterhead: which pictures are taken, what of them is kept, and
 * how large one stands on paper. A picture counts by its bytes, not by its name.
 */
import { readJpeg } from './logo-jpeg.ts';
import { readPng } from './logo-png.ts';
import type { BarePicture } from './picture-bytes.ts';

export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** 300 KB: it goes into every letter that is saved. */
export const LARGEST_LOGO_BYTES = 300_000;
/** Fewer cannot be made out on paper; more would only cost memory. */
export const LOGO_PIXELS = { fewest: 16, most: 4000 } as const;
/** The room for it in the letterhead, in millimetres. */
export const LOGO_ROOM = { width: 60, height: 15 } as const;

/** A logo as letters carry it; width and height in pixels. */
export interface LetterLogo {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

/** A picture that may be a logo, without anything that is not the picture itself. */
export interface LogoPicture {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What is wrong with a picture, as a code for the field. */
export type LogoProblem = 'logo.size' | 'logo.kind' | 'logo.damaged' | 'logo.pixels';

export type LogoReading =
  | { readonly ok: true; readonly picture: LogoPicture }
  | { readonly ok: false; readonly problem: LogoProblem };

/**
 * Reads a picture chosen as logo. What a camera or a program wrote beside the
 * picture (place, maker, comments, a thumbnail) is left out.
 */
export function readLogo(bytes: Uint8Array): LogoReading {
  if (bytes.length === 0 || bytes.length > LARGEST_LOGO_BYTES) return refused('logo.size');
  const type = typeOf(bytes);
  if (type === undefined) return refused('logo.kind');
  const picture: BarePicture | undefined = type === 'image/png' ? readPng(bytes) : readJpeg(bytes);
  if (picture === undefined) return refused('logo.damaged');
  const { width, height } = picture;
  const { fewest, most } = LOGO_PIXELS;
  if (Math.min(width, height) < fewest || Math.max(width, height) > most) {
    return refused('logo.pixels');
  }
  return { ok: true, picture: { type, ...picture } };
}

/** The logo as an address that holds the picture itself. */
export function logoUri({ type, base64 }: LetterLogo): string {
  return `data:${type};base64,${base64}`;
}

/** Width and height on paper in millimetres: as large as the room allows. */
export function logoMillimetres({ width, height }: LetterLogo): { width: number; height: number } {
  const scale = Math.min(LOGO_ROOM.width / width, LOGO_ROOM.height / height);
  return { width: width * scale, height: height * scale };
}

function typeOf(bytes: Uint8Array): LogoType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'image/jpeg' : undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refused(problem: LogoProblem): LogoReading {
  return { ok: false, problem };
}
