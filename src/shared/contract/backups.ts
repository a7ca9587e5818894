/** Backups: what is known of them, what a check and a restore tell. */
import * as v from 'valibot';
import { Day, Id, MaybeDay } from './method.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A backup this register knows of. */
export const KnownBackup = v.strictObject({
  path: v.string(),
  madeOn: Day,
  /** `away`: the disk or folder it was put on is not there now. */
  state: v.picklist(['there', 'away']),
  /** From this day on the next backup removes it. */
  expiresOn: Day,
});
export type KnownBackup = v.InferOutput<typeof KnownBackup>;

/** What a sound backup holds. */
export const BackupFacts = v.strictObject({
  /** ISO 8601 instant in UTC. */
  madeAt: v.string(),
  bytes: Count,
  pages: Count,
  rows: Count,
  erasures: Count,
});
export type BackupFacts = v.InferOutput<typeof BackupFacts>;

/** What bringing a backup back did. */
export const RestoreFacts = v.strictObject({
  /** ISO 8601 instant in UTC. */
  backupMadeAt: v.string(),
  /** Erasures the backup did not know of, done again. */
  erasuresReapplied: Count,
  personsErasedAgain: Count,
  itemsErasedAgain: Count,
  /** Persons who look like somebody who asked to stay away. */
  lookalikes: v.array(Id),
  dueNow: Count,
  /** What was erased after this day cannot be known; null when everything is known. */
  unknownAfter: MaybeDay,
  present: v.picklist(['none', 'damaged', 'same']),
  presentLog: v.picklist(['good', 'missing', 'damaged', 'foreign', 'newer']),
  /** Whose password and recovery code are valid from now on. */
  keysOf: v.picklist(['backup', 'present']),
});
export type RestoreFacts = v.InferOutput<typeof RestoreFacts>;

const Cancelled = v.strictObject({ state: v.literal('cancelled') });

export const CheckedBackup = v.variant('state', [
  Cancelled,
  v.strictObject({ state: v.literal('sound'), facts: BackupFacts }),
]);
export const RestoredBackup = v.variant('state', [
  Cancelled,
  v.strictObject({ state: v.literal('restored'), facts: RestoreFacts }),
]);
