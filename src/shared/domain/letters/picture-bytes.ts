/** What the readers of pictures share. */

/** The picture without what stands beside it; width and height in pixels. */
export interface BarePicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The parts one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Plain letters as text; for names of parts. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
