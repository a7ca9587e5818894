/** `backup create`, `backup verify` and `backup restore`. */
import { statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { appVersion } from '#register/app-version.ts';
import { BACKUP_EXTENSION } from '#register/backup/container.ts';
import { createBackup, type MadeBackup } from '#register/backup/create.ts';
import { type RestoreReport, restoreBackup } from '#register/backup/restore.ts';
import { type VerifiedBackup, verifyBackup } from '#register/backup/verify.ts';
import { migrations } from '#register/migrations/index.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { createClock } from '#shared/clock.ts';
import { CliInputError, readArguments } from './arguments.ts';
import { REGISTER, readPassword, readToday, withRegister } from './register-commands.ts';

const ACTIONS = { create: runCreate, verify: runVerify, restore: runRestore } as const;

/** Carries out the action that the first word names. */
export async function runBackup(argv: readonly string[]): Promise<object> {
  const [name = '', ...rest] = argv;
  if (!Object.hasOwn(ACTIONS, name)) {
    const names = Object.keys(ACTIONS).join(', ');
    throw new CliInputError('choice-unknown', `backup is followed by one of: ${names}`);
  }
  return ACTIONS[name as keyof typeof ACTIONS](rest);
}

async function runCreate(argv: readonly string[]): Promise<MadeBackup> {
  const { options } = readArguments(argv, { ...REGISTER, out: { type: 'text', required: true } });
  const isFolder = statSync(options.out, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder && extname(options.out).toLowerCase() !== BACKUP_EXTENSION) {
    throw new CliInputError('out-invalid', `--out must be a folder or end in ${BACKUP_EXTENSION}`);
  }
  return withRegister(options, undefined, (context) =>
    naming(() => createBackup(context, { path: options.out, appVersion: appVersion() })),
  );
}

async function runVerify(argv: readonly string[]): Promise<VerifiedBackup> {
  const { options } = readArguments(argv, {
    backup: { type: 'text', required: true },
    'password-file': REGISTER['password-file'],
  });
  return withPassword(options, (value) =>
    verifyBackup({ path: options.backup, secret: { kind: 'password', value } }),
  );
}

async function runRestore(argv: readonly string[]): Promise<RestoreReport> {
  const { options } = readArguments(argv, {
    ...REGISTER,
    backup: { type: 'text', required: true },
    today: { type: 'text' },
  });
  const today = readToday(options.today);
  const clock = createClock();
  return withPassword(options, (value) =>
    restoreBackup({
      path: options.backup,
      folder: targetFolder(options.register),
      secret: { kind: 'password', value },
      migrations,
      clock: { now: clock.now, today: today === undefined ? clock.today : () => today },
    }),
  );
}

/** A folder that need not exist yet, or the register file in one. */
function targetFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return extname(path) === '.db' ? dirname(path) : path;
  return stats.isDirectory() ? path : dirname(path);
}

/** Reads the password, does the work, and wipes it whatever happens. */
async function withPassword<T>(
  options: { readonly 'password-file': string | undefined },
  work: (password: Buffer) => Promise<T>,
): Promise<T> {
  const password = readPassword(options['password-file']);
  try {
    return await naming(() => work(password));
  } finally {
    password.fill(0);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  'file-exists': 'There is a file of that name already; nothing was written.',
  'backup-missing': '--backup names no file.',
  'backup-damaged': 'The backup is damaged or was changed. Nothing was restored.',
  'backup-other-register': '--register holds another register. Nothing was restored.',
  'wrong-password': 'This is not the password the backup was made with.',
  'register-newer': 'A later version of Dossierwacht made this. Nothing was changed.',
  'register-locked-by-other': 'The register is open elsewhere: close or lock it first.',
};

/** What the register refuses is bad input; its code says why. */
async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RegisterOpenError)) throw error;
    throw new CliInputError(error.code, MESSAGES[error.code] ?? `This failed: ${error.code}.`);
  }
}
