/** Backups: what is known of them, what a check and a restore tell. */
import * as v from 'valibot';
import { OWN_BACKUP_KINDS } from '#shared/domain/backup-rotation.ts';
import { Day, Id, MaybeDay } from './method.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A backup this register knows of. */
export const KnownBackup = v.strictObject({
  path: v.string(),
  madeOn: Day,
  /** `away`: the disk or folder it was put on is not there now. */
  state: v.picklist(['there', 'away']),
  /** From this day on the next backup removes it; rotation may remove an automatic one sooner. */
  expiresOn: Day,
  /** Why the program made it by itself; absent when the owner did. */
  kind: v.exactOptional(v.picklist(OWN_BACKUP_KINDS)),
});
export type KnownBackup = v.InferOutput<typeof KnownBackup>;

/** Why a backup was not made, as far as the owner can do something about it. */
export const BACKUP_TROUBLES = [
  'disk-full',
  'folder-read-only',
  'folder-missing',
  'register-damaged',
  'backup-damaged',
  'not-written',
] as const;
export type BackupTrouble = (typeof BACKUP_TROUBLES)[number];

/** `other-key`: made before the key was renewed, so that the key of now cannot check it. */
export const BACKUP_TEST_OUTCOMES = ['sound', 'damaged', 'other-key'] as const;

const BackupFailure = v.strictObject({ why: v.picklist(BACKUP_TROUBLES), on: Day });
export type BackupFailure = v.InferOutput<typeof BackupFailure>;

/** How the backups that the program makes by itself are doing. */
export const BackupStatus = v.strictObject({
  /** Where they go; null where none are made, such as in the example. */
  folder: v.nullable(v.string()),
  /** The owner chose that folder. */
  chosen: v.boolean(),
  /** The day of the last one in that folder. */
  newestOn: MaybeDay,
  /** Why the last attempt failed; null when it did not. */
  failure: v.nullable(BackupFailure),
  /** The second folder, on another disk. */
  second: v.nullable(
    v.strictObject({
      folder: v.string(),
      state: v.picklist(['there', 'away']),
      lastOn: MaybeDay,
      failure: v.nullable(BackupFailure),
    }),
  ),
  /** The last time a backup was opened to see whether it can be brought back. */
  test: v.nullable(
    v.strictObject({ on: Day, outcome: v.picklist(BACKUP_TEST_OUTCOMES), rows: Count }),
  ),
});
export type BackupStatus = v.InferOutput<typeof BackupStatus>;

/** Which of the two folders is meant. */
export const BackupPlace = v.picklist(['first', 'second']);
export type BackupPlace = v.InferOutput<typeof BackupPlace>;

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
  /** `locked`: under a renewed key, which the password or code of the backup does not open. */
  present: v.picklist(['none', 'damaged', 'locked', 'same']),
  presentLog: v.picklist(['good', 'missing', 'damaged', 'foreign', 'newer']),
  /** The key was renewed between the backup and what stood there; that of the backup is back. */
  otherKey: v.boolean(),
  /** Whose password and recovery code are valid from now on. */
  keysOf: v.picklist(['backup', 'present']),
});
export type RestoreFacts = v.InferOutput<typeof RestoreFacts>;

/** What a rehearsal of a restore found; nothing of it is left. */
export const Rehearsal = v.strictObject({
  path: v.string(),
  /** ISO 8601 instant in UTC. */
  madeAt: v.string(),
  persons: Count,
  /** In the open register, to hold the other number against. */
  personsNow: Count,
  rows: Count,
});
export type Rehearsal = v.InferOutput<typeof Rehearsal>;

/** What a rehearsal reports while it goes on. */
export interface RehearsalProgress {
  readonly kind: 'rehearsal';
  readonly step: 'restore' | 'open' | 'count' | 'wipe';
}

const Cancelled = v.strictObject({ state: v.literal('cancelled') });

/** A file that the owner chose; main keeps where it is, the page knows its number. */
export const ChosenBackup = v.variant('state', [
  Cancelled,
  v.strictObject({ state: v.literal('chosen'), id: Id, name: v.string() }),
]);

/** The newest backup that is whole, in the folders that are known while the register is closed. */
export const NewestBackup = v.variant('state', [
  v.strictObject({ state: v.literal('none') }),
  v.strictObject({
    state: v.literal('found'),
    id: Id,
    name: v.string(),
    folder: v.string(),
    /** ISO 8601 instant in UTC. */
    madeAt: v.string(),
  }),
]);
export type NewestBackup = v.InferOutput<typeof NewestBackup>;

export const CheckedBackup = v.variant('state', [
  Cancelled,
  v.strictObject({ state: v.literal('sound'), facts: BackupFacts }),
]);
export const RestoredBackup = v.variant('state', [
  Cancelled,
  v.strictObject({ state: v.literal('restored'), facts: RestoreFacts }),
]);
