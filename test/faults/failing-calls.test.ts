/**
 * The n-th call of the file system fails, for work on backups and keys: the register and
 * its backups stay, the true cause is named, and the work succeeds at the next try.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { backupStatus, chooseBackupFolder, keepBackups } from '#register/backup/automatic.ts';
import { createBackup } from '#register/backup/create.ts';
import { restoreBackup } from '#register/backup/restore.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { type FileLayer, realFiles } from '#register/files.ts';
import type { Secret } from '#register/keys/envelope.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { createIds } from '#register/process/ids.ts';
import { isIntact } from '#register/queries/table-digests.ts';
import { rebuildKeyFiles } from '#register/rebuild-keys.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { addPerson, clockAt, TODAY } from '#test/builders/backups.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { KEY_FILE, KEY_FILE_COPY } from '#test/builders/key-files.ts';
import { makeChance } from '#test/builders/random.ts';
import { makeRegister } from '#test/builders/register.ts';
import { instantArgon2id, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

/** Of the calls of each piece of work; on demand more than there are: every one, with every cause. */
const POINTS = { everyRun: 7, onDemand: 4_000 };
const CAUSES = ['ENOSPC', 'EIO', 'EPERM', 'EMFILE'] as const;
const LONG = 3_600_000;
const NEXT_PASSWORD = 'na de storing';
const PERSONS = 3;

const ROOT = join(temporaryFolder(), 'scene');
const FOLDER = join(ROOT, 'register');
const BACKUPS = join(ROOT, 'backups');
const STICK = join(ROOT, 'stick');
/** A copy of everything, put back before each point: backups are known by where they are. */
const MODEL = join(temporaryFolder(), 'model');
/** A month on: rotation removes some, and a backup is looked at. */
const DAY = addDays(getPlainDate(TODAY), 31);

let recoveryCode: string;
let keySheet: string;

beforeAll(async () => {
  const made = await makeRegister({ today: TODAY, argon2id: instantArgon2id });
  recoveryCode = made.file.recoveryCode;
  keySheet = await made.file.register.keySheet(recoveryCode);
  for (let at = 0; at < PERSONS; at++) await addPerson(made, `Blijft${at}`);
  await made.file.register.close();
  mkdirSync(BACKUPS, { recursive: true });
  mkdirSync(STICK);
  cpSync(made.file.folder, FOLDER, { recursive: true });
  for (let turn = 0; turn < 9; turn++) {
    await opened({ day: addDays(getPlainDate(TODAY), turn) }, async (context) => {
      if (turn === 0) await chooseBackupFolder(context, 'second', STICK);
      await keepBackups(context);
    });
  }
  cpSync(ROOT, MODEL, { recursive: true });
}, 120_000);

interface Opening {
  readonly files?: FileLayer;
  readonly secret?: Secret;
  readonly day?: PlainDate;
  readonly time?: string;
}

const BY_PASSWORD: Secret = { kind: 'password', value: PASSWORD };
const BY_NEXT: Secret = { kind: 'password', value: NEXT_PASSWORD };

async function opened<T>(
  { files, secret = BY_PASSWORD, day = DAY, time }: Opening,
  work: (context: HandlerContext) => Promise<T>,
): Promise<T> {
  const options = { folder: FOLDER, migrations, argon2id: instantArgon2id, secret };
  const register = await openRegister({ ...options, ...(files && { files }) });
  try {
    return await work(createContext(register, clockAt(day, time), createIds(), undefined, BACKUPS));
  } finally {
    await register.close();
  }
}

interface Work {
  /** Brings the scene to where the work begins. */
  prepare?(): void;
  /** Throws when it fails; `again` at the next try, a second later. */
  run(files: FileLayer, again: boolean): Promise<void>;
  /** What opens the register when it failed, and when it succeeded. */
  readonly opensBefore: () => Secret;
  opensAfter(): Secret;
}

const SAME = { opensBefore: () => BY_PASSWORD, opensAfter: () => BY_PASSWORD };
const KEYS = { migrations, argon2id: instantArgon2id };
let newCode = '';

/** A failure that the status tells of, since automatic backups throw nothing. */
class Told extends Error {
  readonly why: string;
  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

const WORKS: Readonly<Record<string, Work>> = {
  'a backup': {
    ...SAME,
    run: (files, again) =>
      opened({ time: again ? '09:00:01.000Z' : '09:00:00.000Z' }, async (context) => {
        await createBackup(context, { path: BACKUPS, appVersion: '0.1.0', files });
      }),
  },
  'automatic backups': {
    ...SAME,
    run: (files, again) =>
      opened({ time: again ? '09:00:01.000Z' : '09:00:00.000Z' }, async (context) => {
        await keepBackups(context, files);
        const { failure, second, test } = await backupStatus(context);
        const why = failure?.why ?? second?.failure?.why;
        if (why !== undefined) throw new Told(why);
        if (test?.outcome !== 'sound') throw new Told('found to be damaged');
      }),
  },
  'a restore': {
    ...SAME,
    run: async (files) => {
      const options = { ...KEYS, folder: FOLDER, secret: BY_PASSWORD, clock: clockAt(DAY), files };
      await restoreBackup({ ...options, path: join(MODEL, 'backups', newestIn('backups')) });
    },
  },
  'a renewed key': {
    ...SAME,
    run: async (files) => {
      const renewal = await opened({}, (context) =>
        prepareRenewal(context, { ...KEYS, password: PASSWORD, files }),
      );
      await putRenewalInPlace(FOLDER, renewal, DAY, files);
    },
  },
  'another password': {
    ...SAME,
    opensAfter: () => BY_NEXT,
    run: (files) =>
      opened({ files }, async ({ register }) => {
        await register.changePassword(NEXT_PASSWORD, PASSWORD);
      }),
  },
  'another recovery code': {
    opensBefore: () => ({ kind: 'recovery', value: recoveryCode }),
    opensAfter: () => ({ kind: 'recovery', value: newCode }),
    run: (files) =>
      opened({ files }, async ({ register }) => {
        newCode = await register.newRecoveryCode(PASSWORD);
      }),
  },
  'key files from the sheet': {
    // Without key files nothing opens it until the work succeeds.
    opensBefore: () => BY_NEXT,
    opensAfter: () => BY_NEXT,
    prepare: () => {
      for (const name of [KEY_FILE, KEY_FILE_COPY]) unlinkSync(join(FOLDER, name));
    },
    run: (files) =>
      rebuildKeyFiles({
        ...KEYS,
        folder: FOLDER,
        keySheet,
        recoveryCode,
        password: NEXT_PASSWORD,
        files,
      }),
  },
};

function newestIn(place: string): string {
  return readdirSync(join(MODEL, place)).sort().at(-1) ?? '';
}

function putBack({ prepare }: Work): void {
  rmSync(ROOT, { recursive: true, force: true });
  cpSync(MODEL, ROOT, { recursive: true });
  prepare?.();
}

/** Calls that change something: a full disk and a missing right are their own causes. */
const CHANGES =
  /^handle\.(write|sync|close)|^fs\.(open|mkdir|mkdtemp|rename|link|unlink|rm|rmdir|copyFile)/;

/** Whether the owner is told what really happened. */
function isTrue(error: unknown, cause: string, call: string): boolean {
  const code = CHANGES.test(call) ? NAMES[cause] : undefined;
  if (error instanceof Told) {
    // What the disk cannot read is as good as damaged, and the owner has to know.
    if (cause === 'EIO' && call === 'fs.readFile') return true;
    const why = code === 'write-failed' || code === undefined ? 'not-written' : code;
    return error.why === why || (code === undefined && error.why === NAMES[cause]);
  }
  if (!(error instanceof RegisterOpenError) || error.detail.reason !== cause) return false;
  return code === undefined || error.code === code || /^read-(failed|refused)$/.test(error.code);
}

const NAMES: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EPERM: 'folder-read-only',
  EIO: 'write-failed',
  EMFILE: 'write-failed',
};

/** Opens it and reads everybody; what is beside it is what belongs there. */
async function assertIntact(secret: Secret): Promise<void> {
  await opened({ secret }, async (context) => {
    await afterOpening(context);
    const { database } = context;
    expect(isIntact(database)).toBe(true);
    expect(database.prepare('SELECT count(*) FROM person').pluck().get()).toBe(PERSONS);
  });
  const strange = readdirSync(FOLDER).filter((name) => !/^(register\.|before-restore-)/.test(name));
  expect(strange).toEqual([]);
}

/** Every backup is whole, and none went without a newer one that is. */
async function assertBackups(): Promise<void> {
  for (const place of ['backups', 'stick']) {
    const before = readdirSync(join(MODEL, place));
    const now = readdirSync(join(ROOT, place)).filter((name) => name.endsWith('.dwbackup'));
    const fresh = now.filter((name) => !before.includes(name));
    for (const name of fresh) {
      const path = join(ROOT, place, name);
      await verifyBackup({ path, secret: BY_PASSWORD, argon2id: instantArgon2id });
    }
    for (const name of now.filter((each) => before.includes(each))) {
      const same = readFileSync(join(ROOT, place, name)).equals(
        readFileSync(join(MODEL, place, name)),
      );
      expect(same).toBe(true);
    }
    if (fresh.length === 0) expect(now).toEqual(before);
  }
}

/** Fails at one call and looks at what there is. True when the cause was told, or nothing failed. */
async function failAndLook(work: Work, failAt: number, cause: string): Promise<boolean> {
  putBack(work);
  const { files, calls } = faultyFiles({ failAt, code: cause, halfWrite: true });
  const error = await work.run(files, false).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const told = error === undefined || isTrue(error, cause, calls[failAt - 1] ?? '');
  await assertBackups();
  const needsKeys = work.prepare !== undefined && error !== undefined;
  if (!needsKeys) await assertIntact(error === undefined ? work.opensAfter() : work.opensBefore());
  if (error !== undefined) {
    await work.run(realFiles, true);
    await assertIntact(work.opensAfter());
    await assertBackups();
  }
  return told;
}

describe('a call of the file system that fails', () => {
  it.each(Object.keys(WORKS))(
    'leaves everything whole, is named, and is made up for at the next try: %s',
    async (name) => {
      const chance = makeChance();
      const work = WORKS[name] as Work;
      putBack(work);
      const counted = faultyFiles({ failAt: 0 });
      await work.run(counted.files, false);
      await assertIntact(work.opensAfter());
      const all = counted.calls.length * CAUSES.length;
      const times = Math.min(timesOf(POINTS), all);
      let missed = 0;
      let lost = 0;
      const wrong: string[] = [];
      for (let turn = 0; turn < times; turn++) {
        const from = Math.floor((turn * all) / times);
        const point = from + chance.below(Math.floor(((turn + 1) * all) / times) - from);
        const cause = CAUSES[point % CAUSES.length] as string;
        const failAt = Math.floor(point / CAUSES.length) + 1;
        const where = `${cause} at call ${failAt} (${counted.calls[failAt - 1]})`;
        try {
          if (!(await failAndLook(work, failAt, cause))) {
            missed += 1;
            wrong.push(`${where}: another cause was told`);
          }
        } catch (error) {
          lost += 1;
          wrong.push(`${where}: ${String(error)}`);
        }
      }
      report({ fault: `call fails: ${name}`, times, lost, missed });
      expect(wrong).toEqual([]);
    },
    LONG,
  );
});
