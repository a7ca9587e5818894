/**
 * What main and the register process say to each other. These methods are not
 * part of the contract of the page: no page can reach them.
 */
import * as v from 'valibot';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import { MailingInput } from './audience.ts';
import {
  BackupFacts,
  BackupPlace,
  BackupStatus,
  KnownBackup,
  Rehearsal,
  RestoreFacts,
} from './backups.ts';
import type { Reply } from './errors.ts';
import { command, Day, Done, Id, Language, line, Nothing, query } from './method.ts';
import { AcceptOlder, ExportInput, NewRegister, RawKey, StatementFileInput } from './session.ts';
import { WrappedSecret } from './this-computer.ts';

/**
 * A password as UTF-8 bytes. Bytes can be overwritten after use, strings cannot;
 * both sides overwrite theirs. 1,024 characters are at most 4,096 bytes.
 */
const SecretBytes = v.pipe(
  v.custom<Uint8Array>((value) => value instanceof Uint8Array),
  v.check((bytes) => bytes.length >= 1 && bytes.length <= 4096, 'text.required'),
);

/** The random secret of the slot of this computer; overwritten like a password. */
const ComputerSecretBytes = v.pipe(
  SecretBytes,
  v.check((bytes) => bytes.length === 32),
);

const Folder = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

/** Where automatic backups go; none are made of a register that is opened without. */
const Backups = v.exactOptional(Folder);

/** What a new register is filled from: everything the wizard asks but the password. */
export const NewRegisterSeed = v.omit(NewRegister, ['password']);
export type NewRegisterSeed = v.InferOutput<typeof NewRegisterSeed>;

/** A file name that says nothing about a person and is safe on every system. */
export const OutFileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,119}$/));

/** A finished file, on its way to where the owner wants it. */
export const OutFile = v.strictObject({
  fileName: OutFileName,
  locale: v.picklist(LETTER_LOCALES),
  bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** HTML only: the foot of each page, for a Chromium that does not know margin boxes. */
  footer: v.optional(v.string()),
});
export type OutFile = v.InferOutput<typeof OutFile>;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What begins to ask for attention on a day: nothing but counts. */
export const ReminderDayCounts = v.strictObject({
  on: Day,
  due: Count,
  soon: Count,
  requests: Count,
  /** Absent where an earlier version counted. */
  breaches: v.optional(Count, 0),
  duties: Count,
  tasks: Count,
  reviews: Count,
});

const RecoveryCode = line(200);
/** Every page before opening, also of a large register: damage was found in it before. */
const CheckWhole = v.optional(v.boolean(), false);

const MadeCode = v.strictObject({ recoveryCode: v.string() });

/** Opening, closing and the keys. */
export const processMethods = {
  /** Makes a register, fills it from a profile and leaves it open. */
  'process.create': command(
    v.strictObject({
      folder: Folder,
      backups: Backups,
      password: SecretBytes,
      seed: NewRegisterSeed,
    }),
    MadeCode,
  ),
  /** Makes the example register with its fictitious persons and leaves it open. */
  'process.create-example': command(
    v.strictObject({ folder: Folder, password: SecretBytes, language: Language }),
    Done,
  ),
  'process.open': command(
    v.strictObject({
      folder: Folder,
      backups: Backups,
      password: SecretBytes,
      acceptOlder: AcceptOlder,
      checkWhole: CheckWhole,
    }),
    Done,
  ),
  /**
   * Opens with the recovery code and sets a new password. With the text of the
   * printed sheet also when the key files are lost.
   */
  'process.recover': command(
    v.strictObject({
      folder: Folder,
      backups: Backups,
      recoveryCode: RecoveryCode,
      keySheet: v.optional(v.pipe(v.string(), v.maxLength(2000))),
      newPassword: SecretBytes,
      acceptOlder: AcceptOlder,
      checkWhole: CheckWhole,
    }),
    Done,
  ),
  /** With the secret that the operating system kept. Refuses a register that lacks changes. */
  'process.open-here': command(
    v.strictObject({
      folder: Folder,
      backups: Backups,
      secret: ComputerSecretBytes,
      checkWhole: CheckWhole,
    }),
    Done,
  ),
  /** Lets this computer open the register from now on, beside the password. */
  'process.add-this-computer': command(
    v.strictObject({
      ...WrappedSecret.entries,
      password: SecretBytes,
      secret: ComputerSecretBytes,
    }),
    Done,
  ),
  'process.remove-this-computer': command(Nothing, Done),
  'process.change-password': command(
    v.strictObject({ oldPassword: SecretBytes, newPassword: SecretBytes }),
    Done,
  ),
  'process.new-recovery-code': command(v.strictObject({ password: SecretBytes }), MadeCode),
  /** Encrypts the register anew with another key, and makes another recovery code. */
  'process.renew-key': command(v.strictObject({ password: SecretBytes }), MadeCode),
  /** The register's own key, for another program. The journal says that it was shown. */
  'process.show-key': command(v.strictObject({ password: SecretBytes }), RawKey),
  /** What the printed sheet needs beside the code; refuses a code that does not open the register. */
  'process.recovery-sheet': query(
    v.strictObject({ recoveryCode: RecoveryCode }),
    v.strictObject({
      business: v.string(),
      registerFileName: v.string(),
      keyFileName: v.string(),
      /** The key slot that the code opens, as text for a QR code; worthless without the code. */
      keySheet: v.string(),
    }),
  ),
  /** Makes a backup of the open register; a file that is there is replaced. */
  'process.create-backup': command(
    v.strictObject({ path: Folder, appVersion: v.string() }),
    v.strictObject({ path: v.string(), bytes: v.number() }),
  ),
  'process.list-backups': query(Nothing, v.array(KnownBackup)),
  /** Makes, copies, tests and removes automatic backups as far as something is due today. */
  'process.keep-backups': command(Nothing, BackupStatus),
  'process.backup-status': query(Nothing, BackupStatus),
  /** Where automatic backups go from now on; null for the usual folder, or for no second one. */
  'process.choose-backup-folder': command(
    v.strictObject({ place: BackupPlace, folder: v.nullable(Folder) }),
    BackupStatus,
  ),
  /** The newest backup of which every byte is as it was written. Needs no key. */
  'process.find-backup': query(
    v.strictObject({ folder: Folder, places: v.array(Folder) }),
    v.nullable(v.strictObject({ path: v.string(), madeAt: v.string() })),
  ),
  /** Puts the key files of a backup beside the register, when both are lost. */
  'process.take-keys': command(
    v.strictObject({ folder: Folder, path: Folder, password: SecretBytes }),
    Done,
  ),
  /** Checks a backup to the last row. Needs no register to be open. */
  'process.verify-backup': command(
    v.strictObject({ path: Folder, password: SecretBytes }),
    BackupFacts,
  ),
  /** Puts a backup in the place of the register and leaves that open. */
  'process.restore-backup': command(
    v.strictObject({ path: Folder, folder: Folder, backups: Backups, password: SecretBytes }),
    RestoreFacts,
  ),
  /** The same with the recovery code of when it was made, and sets a new password. */
  'process.restore-with-code': command(
    v.strictObject({
      path: Folder,
      folder: Folder,
      backups: Backups,
      recoveryCode: RecoveryCode,
      newPassword: SecretBytes,
    }),
    RestoreFacts,
  ),
  /** Restores the newest backup beside the open register and throws that away again. */
  'process.rehearse-with-password': command(v.strictObject({ password: SecretBytes }), Rehearsal),
  'process.rehearse-with-code': command(v.strictObject({ recoveryCode: RecoveryCode }), Rehearsal),
  /** Asks long work in hand to stop. Heard at once; answered when that work has ended. */
  'process.cancel': command(Nothing, Done),
  /** Writes everything into the one file and lets go of the key. */
  'process.close': command(Nothing, Done),
} as const;
export type ProcessMethodName = keyof typeof processMethods;

/** Files made from the register; main prints, saves or shows them. */
export const fileMethods = {
  'files-out.letter': query(
    v.strictObject({ letterId: Id, format: v.picklist(['html', 'docx']) }),
    OutFile,
  ),
  'files-out.due-list': query(
    v.strictObject({ language: Language, format: v.picklist(['html', 'csv']) }),
    OutFile,
  ),
  'files-out.processing-register': query(
    v.strictObject({
      language: Language,
      format: v.picklist(['html', 'xlsx', 'csv', 'csv-served']),
    }),
    OutFile,
  ),
  'files-out.breach-register': query(
    v.strictObject({ language: Language, format: v.picklist(['html', 'csv']) }),
    OutFile,
  ),
  /** HTML of the promise check: states and what is missing, without persons. */
  'files-out.promises': query(v.strictObject({ language: Language }), OutFile),
  'files-out.export': command(
    ExportInput,
    v.strictObject({ file: OutFile, password: v.nullable(v.string()) }),
  ),
  'files-out.case-file': command(v.strictObject({ requestId: Id, language: Language }), OutFile),
  /** HTML of the certificate of a run, without personal data. */
  'files-out.certificate': query(v.strictObject({ disposalId: Id, language: Language }), OutFile),
  /** For a PDF it is the page that is printed. */
  'files-out.statement': query(StatementFileInput, OutFile),
  'files-out.proof': query(
    v.strictObject({
      of: v.picklist(['disposal-task', 'duty-evidence', 'consent', 'party-document']),
      id: Id,
    }),
    OutFile,
  ),
  /** Who may get a mailing, with the reason each; the journal keeps how many. */
  'files-out.audience': command(
    v.strictObject({ mailing: MailingInput, language: Language }),
    OutFile,
  ),
  /** Everybody of whom a party has a copy, as CSV. */
  'files-out.party-persons': query(
    v.strictObject({ processorId: Id, language: Language }),
    OutFile,
  ),
  /** What asks for attention in the coming year as a calendar file: counts, no names. */
  'files-out.calendar': query(v.strictObject({ language: Language }), OutFile),
  /**
   * The counts that main keeps, to remind the owner while the register is locked; null
   * while the day is doubtful, as those of another day would be wrong.
   */
  'reminders.counts': query(
    Nothing,
    v.strictObject({ today: Day, days: v.nullable(v.array(ReminderDayCounts)) }),
  ),
} as const;
export type FileMethodName = keyof typeof fileMethods;

export const internalContract = { ...processMethods, ...fileMethods } as const;
export type InternalContract = typeof internalContract;
export type InternalMethodName = keyof InternalContract;
export type InternalInput<M extends InternalMethodName> = v.InferInput<
  InternalContract[M]['input']
>;
export type InternalParsed<M extends InternalMethodName> = v.InferOutput<
  InternalContract[M]['input']
>;
export type InternalOutput<M extends InternalMethodName> = v.InferOutput<
  InternalContract[M]['output']
>;

/** A fault as it may be kept: what went wrong and where in the code, never with what. */
export interface FaultRecord {
  readonly reference: string;
  readonly method: string;
  readonly name: string;
  /** Code of the operating system or of SQLite, such as `ENOSPC`. */
  readonly code: string | undefined;
  /** Places in the code, without the message above them. */
  readonly stack: readonly string[];
}

/** From main to the register process. `scope` says which contract the name belongs to. */
export interface ProcessRequest {
  readonly kind: 'request';
  readonly id: number;
  readonly scope: 'page' | 'internal';
  readonly method: string;
  readonly input: unknown;
}

/** From the register process to main. */
export type ProcessMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'fault'; readonly record: FaultRecord }
  | { readonly kind: 'progress'; readonly detail: unknown }
  /** A page of the open register is damaged; counted from 1. */
  | { readonly kind: 'damaged'; readonly page: number };
