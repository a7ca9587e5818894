/** Opening and closing the register, files and preferences: carried out by main. */
import * as v from 'valibot';
import { EXPORT_SCOPES } from '#shared/domain/export/scope.ts';
import { MailingInput } from './audience.ts';
import {
  BackupPlace,
  BackupStatus,
  CheckedBackup,
  ChosenBackup,
  KnownBackup,
  NewestBackup,
  Rehearsal,
  RestoredBackup,
} from './backups.ts';
import {
  CountryCode,
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  LocalizedText,
  line,
  Nothing,
  query,
  requiredLine,
} from './method.ts';
import { ThisComputer } from './this-computer.ts';

/** Passwords keep their spaces; 1,024 characters is more than anyone types. */
const Password = v.pipe(v.string(), v.minLength(1, 'text.required'), v.maxLength(1024));

/**
 * True when the owner was told that the register lacks changes that were made once
 * (`register-older`, `log-damaged`), and goes on with it.
 */
export const AcceptOlder = v.optional(v.boolean(), false);

export const SessionState = v.strictObject({
  state: v.picklist(['no-register', 'locked', 'open']),
  /** Which register: the owner's or the example. */
  register: v.picklist(['own', 'example']),
  hasOwn: v.boolean(),
  hasExample: v.boolean(),
  /** Folder of the owner's register, to show where the file is. */
  folder: v.string(),
  /** Why it was locked; tells the lock screen what to say. */
  lockedBy: v.nullable(
    v.picklist(['start', 'button', 'idle', 'sleep', 'screen-lock', 'fault', 'damage']),
  ),
  /** The page that was found damaged after opening; it stays until a register is open again. */
  damagedPage: v.nullable(v.number()),
  appVersion: v.string(),
  today: Day,
});
export type SessionState = v.InferOutput<typeof SessionState>;

export const NewRegister = v.strictObject({
  profile: line(40),
  country: CountryCode,
  businessName: requiredLine(120),
  signatory: line(120),
  language: Language,
  password: Password,
});

export const ProfileSummary = v.strictObject({
  id: v.string(),
  name: v.string(),
  trade: LocalizedText,
  country: CountryCode,
  rules: v.number(),
  categories: v.number(),
});
export type ProfileSummary = v.InferOutput<typeof ProfileSummary>;

/** `HH:MM`, from 00:00 to 23:59. */
const TimeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time.invalid'));

export const Preferences = v.strictObject({
  language: Language,
  theme: v.picklist(['auto', 'light', 'dark']),
  /** Minutes without use after which the register locks. */
  idleMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
  lockOnSleep: v.boolean(),
  lockOnScreenLock: v.boolean(),
  /** Keeps the window out of pictures and recordings of the screen, where the system can. */
  hideFromCapture: v.boolean(),
  /** Tells of what asks for attention, in counts. */
  notifications: v.boolean(),
  /** Between these nothing is told, also over midnight; both the same: never quiet. */
  quietFrom: TimeOfDay,
  quietTo: TimeOfDay,
  /** Also tell on Saturday and Sunday. */
  weekends: v.boolean(),
  /** An icon beside the clock; closing the window then locks and keeps running. */
  tray: v.boolean(),
  startAtLogin: v.boolean(),
});
export type Preferences = v.InferOutput<typeof Preferences>;

export const SavedFile = v.variant('state', [
  v.strictObject({ state: v.literal('saved'), path: v.string(), bytes: v.number() }),
  v.strictObject({ state: v.literal('cancelled') }),
]);
export type SavedFile = v.InferOutput<typeof SavedFile>;

/** Which package is made of a person. */
export const ExportInput = v.strictObject({
  personId: Id,
  /** The request it answers; null for the open one, if there is one. */
  requestId: v.optional(v.nullable(Id), null),
  locale: Locale,
  form: LetterForm,
  scope: v.optional(v.picklist(EXPORT_SCOPES), 'all'),
  /** AES with 256 bits, and a password that is made for it. */
  protect: v.optional(v.boolean(), false),
});

/** The password is shown once: to tell along another way than the file goes. */
export const SavedExport = v.variant('state', [
  v.strictObject({
    state: v.literal('saved'),
    path: v.string(),
    bytes: v.number(),
    password: v.nullable(v.string()),
  }),
  v.strictObject({ state: v.literal('cancelled') }),
]);

export const LetterFile = v.picklist(['pdf', 'docx', 'html']);

/** Which text of the privacy statement, in which language, as which kind of file. */
export const StatementFileInput = v.strictObject({
  versionId: v.nullable(Id),
  locale: Locale,
  form: LetterForm,
  format: v.picklist(['pdf', 'docx', 'html', 'txt']),
});

/** The register's own key as 64 hexadecimal digits. */
export const RawKey = v.strictObject({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/** Methods that main carries out itself. Everything else goes to the register process. */
export const mainMethods = {
  'session.status': query(Nothing, SessionState),
  'session.profiles': query(Nothing, v.array(ProfileSummary)),
  /** Makes the owner's register and opens it. The recovery code is shown once. */
  'session.create': command(NewRegister, v.strictObject({ recoveryCode: v.string() })),
  'session.unlock': command(v.strictObject({ password: Password, acceptOlder: AcceptOlder }), Done),
  'session.recover': command(
    v.strictObject({
      recoveryCode: line(200),
      newPassword: Password,
      /** Text of the QR code on the recovery sheet: for when the key file is gone. */
      keySheet: v.optional(line(2000)),
      acceptOlder: AcceptOlder,
    }),
    Done,
  ),
  /** Whether this computer may open the owner's register instead of the password. */
  'session.this-computer': query(Nothing, ThisComputer),
  'session.unlock-here': command(Nothing, Done),
  'session.add-this-computer': command(v.strictObject({ password: Password }), Done),
  'session.remove-this-computer': command(Nothing, Done),
  'session.lock': command(Nothing, Done),
  'session.open-example': command(v.strictObject({ language: Language }), Done),
  'session.discard-example': command(Nothing, Done),
  'session.change-password': command(
    v.strictObject({ oldPassword: Password, newPassword: Password }),
    Done,
  ),
  'session.new-recovery-code': command(
    v.strictObject({ password: Password }),
    v.strictObject({ recoveryCode: v.string() }),
  ),
  /** Encrypts the register anew with another key. The new recovery code is shown once. */
  'session.renew-key': command(
    v.strictObject({ password: Password }),
    v.strictObject({ recoveryCode: v.string() }),
  ),
  /** The key with which another program opens the file. Shown on demand, kept nowhere. */
  'session.show-key': command(v.strictObject({ password: Password }), RawKey),
  'session.print-recovery-sheet': command(v.strictObject({ recoveryCode: line(200) }), SavedFile),
  /** Puts a text on the clipboard, which it leaves after half a minute, and at a lock. */
  'clipboard.copy': command(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    Done,
  ),
  'preferences.get': query(Nothing, Preferences),
  'preferences.set': command(v.partial(Preferences), Preferences),
  'files.save-letter': command(v.strictObject({ letterId: Id, format: LetterFile }), SavedFile),
  'files.print-letter': command(v.strictObject({ letterId: Id }), Done),
  /** Everything of a person, or what they may take along; with a password when protected. */
  'files.save-export': command(ExportInput, SavedExport),
  /** The whole file of a request as a ZIP archive, for the supervisory authority. */
  'files.save-case-file': command(v.strictObject({ requestId: Id }), SavedFile),
  /** The statement with how each sentence stands. */
  'files.save-promises': command(Nothing, SavedFile),
  'files.save-due-list': command(v.strictObject({ format: v.picklist(['pdf', 'csv']) }), SavedFile),
  /** The register of processing activities; CSV has one table per part (GDPR art. 30). */
  'files.save-processing-register': command(
    v.strictObject({ format: v.picklist(['pdf', 'xlsx', 'csv', 'csv-served']) }),
    SavedFile,
  ),
  /** Every breach with its facts, effects and remedial action (GDPR art. 33(5)). */
  'files.save-breach-register': command(
    v.strictObject({ format: v.picklist(['pdf', 'csv']) }),
    SavedFile,
  ),
  /** What asks for attention in the coming year, for a calendar: counts, no names. */
  'files.save-calendar': command(Nothing, SavedFile),
  /** The certificate of a run that was carried out, as PDF: holds nobody. */
  'files.save-certificate': command(v.strictObject({ disposalId: Id }), SavedFile),
  /** A version of the privacy statement, or null for what the register would make now. */
  'files.save-statement': command(StatementFileInput, SavedFile),
  /** A proof that was kept with a task, a duty or a consent, as it came in. */
  'files.save-proof': command(
    v.strictObject({
      of: v.picklist(['disposal-task', 'duty-evidence', 'consent', 'party-document']),
      id: Id,
    }),
    SavedFile,
  ),
  /** Who may get a mailing, with the reason each, for a spreadsheet or mailing program. */
  'files.save-audience': command(v.strictObject({ mailing: MailingInput }), SavedFile),
  /** Everybody of whom a party has a copy, with the reason, as CSV. */
  'files.save-party-persons': command(v.strictObject({ processorId: Id }), SavedFile),
  'backups.list': query(Nothing, v.array(KnownBackup)),
  /** How the backups are doing that the program makes by itself. */
  'backups.status': query(Nothing, BackupStatus),
  /** Does now what is due: after a failure, or when a disk was put in. */
  'backups.keep': command(Nothing, BackupStatus),
  /** Asks for a folder; from then on automatic backups go there. Unchanged when given up. */
  'backups.choose-folder': command(v.strictObject({ place: BackupPlace }), BackupStatus),
  /** The usual folder again, or no second one any more. */
  'backups.forget-folder': command(v.strictObject({ place: BackupPlace }), BackupStatus),
  /** Makes a backup where the owner wants it, and knows of it from then on. */
  'backups.create': command(Nothing, SavedFile),
  /** Checks a backup as a restore would, with the password of when it was made. */
  'backups.verify': command(v.strictObject({ password: Password }), CheckedBackup),
  /** Restores the newest backup into a folder that is thrown away, with progress. */
  'backups.rehearse': command(
    v.strictObject({
      secret: v.variant('kind', [
        v.strictObject({ kind: v.literal('password'), value: Password }),
        v.strictObject({ kind: v.literal('recovery'), value: line(200) }),
      ]),
    }),
    Rehearsal,
  ),
  /** Looks for the newest backup that is whole; only while nothing is open. */
  'backups.find': query(Nothing, NewestBackup),
  /**
   * Puts the key files of a found backup beside the register, when both are lost. The
   * register stays as it is, with everything since that backup.
   */
  'backups.take-keys': command(v.strictObject({ file: Id, password: Password }), Done),
  /** Asks which backup is meant. */
  'backups.choose': command(Nothing, ChosenBackup),
  /**
   * Checks a backup, puts it in the place of the owner's register, and opens that. Asks
   * which one when no file was chosen before.
   */
  'backups.restore': command(
    v.strictObject({ password: Password, file: v.optional(v.nullable(Id), null) }),
    RestoredBackup,
  ),
  /** The same with the recovery code of then, and sets a new password. */
  'backups.restore-with-code': command(
    v.strictObject({
      recoveryCode: line(200),
      newPassword: Password,
      file: v.optional(v.nullable(Id), null),
    }),
    RestoredBackup,
  ),
  /** Asks long work in hand to stop; it is then undone as a whole. */
  'session.cancel-work': command(Nothing, Done),
} as const;
