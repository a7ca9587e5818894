/** One line of the register of processing activities, the same on screen, paper and in a file. */

/** Which part of art. 30 wants it, or null where it is only useful. */
export interface RegisterField {
  readonly key: string;
  readonly label: string;
  /** Such as `art. 30 lid 1 onder c`; empty for what the law does not ask for. */
  readonly article: string;
  readonly mandatory: boolean;
  readonly lines: readonly string[];
  /** What is missing, in words; null when nothing is. */
  readonly missing: string | null;
}

/** Something the owner may want to look at. */
export interface RegisterSignal {
  readonly code: string;
  readonly text: string;
}
