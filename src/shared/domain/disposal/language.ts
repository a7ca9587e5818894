/** The words of disposal: why a run is held, what happens with an item, why it stays. */

/**
 * Why data go. `expiry`: their date has come. `request`, `objection` and
 * `withdrawal`: the person asked (GDPR art. 17, 21 and 7(3)). `emergency`: data of
 * a minor or of a special category that should not be here.
 */
export const DISPOSAL_CAUSES = [
  'expiry',
  'request',
  'objection',
  'withdrawal',
  'emergency',
] as const;
export type DisposalCause = (typeof DISPOSAL_CAUSES)[number];

export const DISPOSAL_STATUSES = [
  'proposed',
  'approved',
  'carried-out',
  'done',
  'cancelled',
] as const;
export type DisposalStatus = (typeof DISPOSAL_STATUSES)[number];

/** The three buckets of the preview. An item that loses a part of its fields is in `erase`. */
export const BUCKETS = ['erase', 'anonymise', 'keep'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** `reduce`: only the fields stay that the law asks for, restricted to that use. */
export const OUTCOMES = ['erase', 'anonymise', 'reduce', 'keep'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why an item stays, or a part of it. */
export const KEPT_BECAUSE = [
  'hold',
  'floor',
  'floor-unknown',
  'agreement-runs',
  'not-due',
  'postponed',
] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

/** Why an emergency; never what was seen. */
export const SUSPICIONS = ['minor', 'special'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** The run is done when every task is `confirmed` or `excepted`. */
export const TASK_STATUSES = ['open', 'sent', 'confirmed', 'excepted'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
