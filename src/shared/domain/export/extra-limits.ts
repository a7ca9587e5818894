/** How much may go along with an export package: what can still be mailed and opened. */

/** Sizes in bytes. */
export const EXTRA_LIMITS = {
  files: 99,
  bytesEach: 25_000_000,
  bytesTogether: 100_000_000,
} as const;

export type ExtrasProblem = 'too-many' | 'too-large' | 'too-large-together';

/** What is wrong with documents of these sizes; null when nothing is. */
export function extrasProblem(sizes: readonly number[]): ExtrasProblem | null {
  if (sizes.length > EXTRA_LIMITS.files) return 'too-many';
  if (sizes.some((size) => size > EXTRA_LIMITS.bytesEach)) return 'too-large';
  const together = sizes.reduce((sum, size) => sum + size, 0);
  return together > EXTRA_LIMITS.bytesTogether ? 'too-large-together' : null;
}
