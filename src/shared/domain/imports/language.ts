/** The words of an import: what the owner decides, what a comparison finds, how files cross. */

/** At most so many bytes cross at once; a file comes in pieces. */
export const PIECE_BYTES = 2 ** 21;
/** Files of one import; a folder may hold so many. */
export const MOST_FILES = 1000;

/** What is done with two who may be the same; `skip` leaves the one of the file out. */
export const MERGE_DECISIONS = ['merge', 'apart', 'skip'] as const;
export type MergeDecision = (typeof MERGE_DECISIONS)[number];

/**
 * What a comparison found. `erased-there`: erased here and still there; `gone-there`: a copy
 * is known here that is not there; `not-here`: there and not in the register; `no-ground`:
 * there, while nothing here says that it may still be kept; `mailed-there`: subscribed there,
 * and withdrawn, objected or never given here.
 */
export const FINDING_KINDS = [
  'erased-there',
  'gone-there',
  'not-here',
  'no-ground',
  'mailed-there',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
