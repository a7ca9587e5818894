/**
 * The data key: 32 bytes that encrypt the pages. After it was renewed, the 32 bytes
 * the register began with stand behind it. Keys for other purposes come from those,
 * for the whole life of the register: hashes of erased persons cannot be made anew
 * when those persons are gone, and an older backup must still know the log of erasures.
 *
 * What is given here are views: zeroing the data key zeroes them.
 */
import type { RandomSource } from './slots.ts';

/** Bytes of a key. */
export const KEY_BYTES = 32;

/** Lengths of a data key: as it was made, and once it was renewed. */
export const DATA_KEY_LENGTHS: readonly number[] = [KEY_BYTES, 2 * KEY_BYTES];

/** The key of the pages. */
export function pageKeyOf(dataKey: Uint8Array): Buffer {
  return Buffer.from(dataKey.buffer, dataKey.byteOffset, KEY_BYTES);
}

/** The key that others are derived from. */
export function rootKeyOf(dataKey: Uint8Array): Buffer {
  const start = dataKey.length === KEY_BYTES ? 0 : KEY_BYTES;
  return Buffer.from(dataKey.buffer, dataKey.byteOffset + start, KEY_BYTES);
}

/** Another key for the pages; what is derived stays the same. The caller zeroes it. */
export function renewedDataKey(dataKey: Uint8Array, random: RandomSource): Buffer {
  const pageKey = random(KEY_BYTES);
  try {
    return Buffer.concat([pageKey, rootKeyOf(dataKey)]);
  } finally {
    pageKey.fill(0);
  }
}
