import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { packBackup, sha256 } from '#register/backup/container.ts';
import { manifestBytes } from '#register/backup/manifest.ts';
import { removeOldCopies, sweepOldCopies } from '#register/backup/old-copies.ts';
import { keysOf } from '#register/backup/verify.ts';
import { ERASURE_LOG_NAME, erasureLogBytes, writeErasureLog } from '#register/erasure-log.ts';
import { migrations } from '#register/migrations/index.ts';
import { listErasures } from '#register/queries/erasures.ts';
import { digestTables } from '#register/queries/table-digests.ts';
import { verifyPages } from '#register/verify-pages.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  addPerson,
  backUp,
  clockAt,
  erase,
  erasureOf,
  restore,
  TODAY,
  withOpen,
} from '#test/builders/backups.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { dataKeyOf } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  buildRegisterFile,
  flip,
  PASSWORD,
  type RegisterFile,
  snapshotOf,
  temporaryFolder,
} from '#test/builders/register-file.ts';

const NAME = 'Zwaluwstaart';

interface Story {
  /** The register as it is now: closed, with one person erased since the backup. */
  readonly folder: string;
  readonly backup: string;
  readonly erasedId: number;
  readonly keptId: number;
}

let model: Story;

/** A register with two persons, a backup of it, and then one of them erased. */
async function tellStory(): Promise<Story> {
  const register = await makeRegister({ today: TODAY });
  const { context } = register;
  const erasedId = await addPerson(register);
  const keptId = await addPerson(register, 'Blijvertje', 'blijvertje@voorbeeld.nl');
  const { path } = await backUp(context);
  const email = context.digest('email:zwaluwstaart@voorbeeld.nl');
  await erase(context, [
    erasureOf(erasedId, { suppress: true, tombstones: [{ kind: 'email', digest: email }] }),
  ]);
  await register.file.register.close();
  return { folder: register.file.folder, backup: path, erasedId, keptId };
}

/** The same story in folders of its own. */
function copyOf(story: Story = model): Story {
  const folder = temporaryFolder();
  cpSync(story.folder, folder, { recursive: true });
  return { ...story, folder };
}

function personIds(folder: string): Promise<number[]> {
  return withOpen(
    folder,
    ({ database }) =>
      database.prepare('SELECT id FROM person ORDER BY id').pluck().all() as number[],
  );
}

/** Everything that is in the folder, folders in it included. */
function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

beforeAll(async () => {
  model = await tellStory();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('restoring a backup', () => {
  it('erases again whom the present register erased since, and says so', async () => {
    const { folder, backup, erasedId, keptId } = copyOf();
    const report = await restore({ path: backup, folder });
    expect(report).toMatchObject({
      backupMadeAt: `${TODAY}T09:00:00.000Z`,
      erasuresReapplied: 1,
      personsErasedAgain: 1,
      unknownAfter: null,
      present: 'same',
      presentLog: 'good',
      keysOf: 'present',
    });
    expect(await personIds(folder)).toEqual([keptId]);
    const journal = await withOpen(folder, async (context) => {
      expect(await listErasures(context.db)).toMatchObject([{ personId: erasedId }]);
      return context.database
        .prepare('SELECT action, detail FROM journal ORDER BY id DESC LIMIT 1')
        .get() as { action: string; detail: string };
    });
    expect(journal.action).toBe('register-restored');
    expect(JSON.parse(journal.detail)).toMatchObject({ personsErasedAgain: 1 });
  });

  it('leaves nothing of them in any page of the new file', async () => {
    const { folder, backup } = copyOf();
    await restore({ path: backup, folder });
    await withOpen(folder, ({ database }) => {
      const pages = database.serialize();
      expect(pages.includes('Blijvertje')).toBe(true);
      for (const text of [NAME, NAME.toLowerCase()]) expect(pages.includes(text)).toBe(false);
    });
  });

  it('keeps the former register beside it for fourteen days', async () => {
    const { folder, backup } = copyOf();
    const before = readFileSync(join(folder, 'register.db'));
    await restore({ path: backup, folder });
    const former = join(folder, `before-restore-${TODAY}`);
    expect(readdirSync(former).sort()).toEqual([
      'register.db',
      ERASURE_LOG_NAME,
      'register.keys.json',
      'register.keys.json.bak',
    ]);
    expect(readFileSync(join(former, 'register.db'))).toEqual(before);
    await restore({ path: backup, folder });
    expect(existsSync(`${former}-2`)).toBe(true);
    await withOpen(folder, (context) => afterOpening(context), '2026-12-05');
    expect(existsSync(former)).toBe(true);
    await withOpen(folder, (context) => afterOpening(context), '2026-12-06');
    expect(everythingIn(folder)).toEqual([
      'register.db',
      ERASURE_LOG_NAME,
      'register.keys.json',
      'register.keys.json.bak',
    ]);
  });

  it('knows from the log alone when the register can no longer be read', async () => {
    const { folder, backup, keptId } = copyOf();
    flip(join(folder, 'register.db'), 5000);
    const report = await restore({ path: backup, folder });
    expect(report).toMatchObject({
      erasuresReapplied: 1,
      unknownAfter: null,
      present: 'damaged',
      presentLog: 'good',
    });
    expect(await personIds(folder)).toEqual([keptId]);
  });

  it('knows from the tables alone when the log is damaged or gone', async () => {
    for (const damage of ['damaged', 'missing'] as const) {
      const { folder, backup, keptId } = copyOf();
      const log = join(folder, ERASURE_LOG_NAME);
      if (damage === 'missing') rmSync(log);
      else flip(log, 40);
      const report = await restore({ path: backup, folder });
      expect(report).toMatchObject({
        erasuresReapplied: 1,
        unknownAfter: null,
        presentLog: damage,
      });
      expect(await personIds(folder)).toEqual([keptId]);
    }
  });

  it('says from which day erasures cannot be known on a computer without the register', async () => {
    const { backup, erasedId, keptId } = model;
    const folder = join(temporaryFolder(), 'new', 'register');
    const report = await restore({ path: backup, folder });
    expect(report).toMatchObject({
      erasuresReapplied: 0,
      unknownAfter: TODAY,
      present: 'none',
      presentLog: 'missing',
      keysOf: 'backup',
    });
    expect(await personIds(folder)).toEqual([erasedId, keptId]);
    expect(everythingIn(folder)).toEqual([
      'register.db',
      ERASURE_LOG_NAME,
      'register.keys.json',
      'register.keys.json.bak',
    ]);
  });

  it('names whoever looks like somebody who asked to stay away', async () => {
    const register = await makeRegister({ today: TODAY });
    const { context } = register;
    const id = await addPerson(register);
    const double = await addPerson(register, 'Zwaluwstaart-Dubbel');
    const { path } = await backUp(context);
    const digest = context.digest('email:zwaluwstaart@voorbeeld.nl');
    await erase(context, [
      erasureOf(id, { suppress: true, tombstones: [{ kind: 'email', digest }] }),
    ]);
    await register.file.register.close();
    const report = await restore({ path, folder: register.file.folder });
    expect(report.lookalikes).toEqual([double]);
  });

  it('does not count a log that is older than the backup as knowing everything', async () => {
    const register = await makeRegister({ today: TODAY });
    await writeErasureLog(register.context);
    const { folder } = register.file;
    const log = readFileSync(join(folder, ERASURE_LOG_NAME));
    register.setToday('2026-11-30');
    const { path } = await backUp(register.context);
    await register.file.register.close();
    const target = temporaryFolder();
    writeFileSync(join(target, ERASURE_LOG_NAME), log);
    const report = await restore({ path, folder: target, clock: clockAt('2026-12-01') });
    expect(report).toMatchObject({ unknownAfter: '2026-11-30', presentLog: 'good' });
  });

  it('does not take away what came to a person after an erasure the backup knows of', async () => {
    const register = await makeRegister({ today: TODAY });
    const { context } = register;
    const id = await addPerson(register);
    const scope = { kind: 'parts', items: [], identity: ['email'], notes: true } as const;
    await erase(context, [erasureOf(id, { scope })]);
    const point = context.database.prepare(
      "INSERT INTO contact_point (id, person_id, position, kind, value, normalized, label) VALUES (?, ?, 1, 'email', 'n@v.nl', 'n@v.nl', '')",
    );
    point.run(context.newId(), id);
    const { path } = await backUp(context);
    const { folder } = register.file;
    await register.file.register.close();
    expect(await restore({ path, folder })).toMatchObject({ erasuresReapplied: 0 });
    const points = await withOpen(folder, ({ database }) =>
      database.prepare('SELECT value FROM contact_point').pluck().all(),
    );
    expect(points).toEqual(['n@v.nl']);
  });

  it('lets the password of today stay valid, and that of the backup when only it is known', async () => {
    const register = await makeRegister({ today: TODAY });
    const { path } = await backUp(register.context);
    await register.file.register.changePassword('nieuwe woorden op papier', PASSWORD);
    const { folder } = register.file;
    await register.file.register.close();
    const code = { kind: 'recovery', value: register.file.recoveryCode } as const;
    expect(await restore({ path, folder, secret: code })).toMatchObject({ keysOf: 'present' });
    expect(await restore({ path, folder })).toMatchObject({ keysOf: 'backup' });
    await withOpen(folder, () => undefined);
  });

  it('remembers the backups of both, and the one that was restored', async () => {
    const { folder, backup } = copyOf();
    await restore({ path: backup, folder });
    const known = await withOpen(folder, ({ database }) =>
      database.prepare("SELECT value FROM setting WHERE key = 'backups'").pluck().get(),
    );
    expect(JSON.parse(String(known))).toEqual([{ path: backup, madeOn: TODAY }]);
  });

  it('judges for today, so that what fell due meanwhile is due', async () => {
    const { folder, backup } = copyOf();
    const report = await restore({ path: backup, folder, clock: clockAt('2027-05-05') });
    expect(report.dueNow).toBe(0);
    const judged = await withOpen(folder, ({ database }) =>
      database.prepare("SELECT value FROM setting WHERE key = 'judgedOn'").pluck().get(),
    );
    expect(judged).toBe('"2027-05-05"');
  });
});

describe('a restore that is refused', () => {
  async function refusal(story: Story, parts: Partial<Parameters<typeof restore>[0]> = {}) {
    const before = snapshotOf(story.folder);
    const names = everythingIn(story.folder);
    const error = await openErrorOf(() =>
      restore({ path: story.backup, folder: story.folder, ...parts }),
    );
    expect(snapshotOf(story.folder)).toEqual(before);
    expect(everythingIn(story.folder)).toEqual(names);
    return error.code;
  }

  it('leaves the folder as it was: damage, a wrong password, a newer register', async () => {
    const story = copyOf();
    const broken = join(temporaryFolder(), 'broken.dwbackup');
    const bytes = readFileSync(story.backup);
    for (let at = 100; at < bytes.length; at += Math.floor(bytes.length / 20)) {
      writeFileSync(broken, bytes);
      flip(broken, at);
      expect(await refusal(story, { path: broken })).toBe('backup-damaged');
    }
    const secret = { kind: 'password', value: 'iets anders' } as const;
    expect(await refusal(story, { secret })).toBe('wrong-password');
    expect(await refusal(story, { migrations: migrations.slice(0, 1) })).toBe('register-newer');
    expect(await refusal(story, { path: join(story.folder, 'none') })).toBe('backup-missing');
  });

  it('leaves another register alone', async () => {
    const other = await makeRegister({ today: TODAY });
    await other.file.register.close();
    expect(await refusal({ ...model, folder: other.file.folder })).toBe('backup-other-register');
  });

  it('leaves a register alone that is open in another process', async () => {
    const story = copyOf();
    const key = await dataKeyOf(story.folder);
    const other = await openInOtherProcess(join(story.folder, 'register.db'), key);
    const error = await openErrorOf(() => restore({ path: story.backup, folder: story.folder }));
    expect(error.code).toBe('register-locked-by-other');
    expect(readdirSync(story.folder).some((name) => name.startsWith('rest'))).toBe(false);
    await other.close();
    expect(await personIds(story.folder)).toEqual([story.keptId]);
  });

  it('leaves the old set or the new one at every call that fails', async () => {
    // Every folder that something else left in the shared one would be a call more.
    vi.stubEnv('TMPDIR', temporaryFolder());
    const whole = copyOf();
    const counted = faultyFiles({ failAt: 0 });
    await restore({ path: whole.backup, folder: whole.folder, files: counted.files });
    const seen = { old: 0, new: 0 };
    for (const failAt of pointsOf(counted.calls.length, 16, 24)) {
      const story = copyOf();
      const before = snapshotOf(story.folder);
      const { files } = faultyFiles({ failAt, code: 'EIO' });
      const done = await restore({ path: story.backup, folder: story.folder, files }).then(
        () => true,
        () => false,
      );
      if (!isDecided(story.folder)) {
        expect(done).toBe(false);
        expect(snapshotOf(story.folder)).toEqual(before);
      }
      seen[await setAfterOpening(story)] += 1;
    }
    expect(seen.old).toBeGreaterThan(4);
    expect(seen.new).toBeGreaterThan(5);
  }, 120_000);
});

/**
 * Calls spread over the whole, and every call of the last part, in which the files
 * change places. What comes after that only reads.
 */
function pointsOf(calls: number, spread: number, last: number): number[] {
  const part = calls - last;
  const early = Array.from({ length: spread }, (_, at) => Math.round(((at + 0.5) * part) / spread));
  const late = Array.from({ length: last }, (_, at) => part + 1 + at);
  return [...new Set([...early, ...late])];
}

/** True when the new register waits beside the old one or has taken its place. */
function isDecided(folder: string): boolean {
  return readdirSync(folder).some((name) => /^(restored|before-restore)-/.test(name));
}

/** Opens what an interrupted restore left, and tells which of the two sets it is: all of it. */
async function setAfterOpening({ folder, keptId }: Story): Promise<'old' | 'new'> {
  const decided = isDecided(folder);
  const isNew = await withOpen(folder, async (context) => {
    await afterOpening(context);
    const ids = context.database.prepare('SELECT id FROM person').pluck().all();
    expect(ids).toEqual([keptId]);
    expect(await listErasures(context.db)).toHaveLength(1);
    const restored = context.database
      .prepare("SELECT count(*) FROM journal WHERE action = 'register-restored'")
      .pluck()
      .get();
    return restored === 1;
  });
  expect(isNew).toBe(decided);
  const names = [
    'register.db',
    ERASURE_LOG_NAME,
    'register.keys.json',
    'register.keys.json.bak',
    ...(isNew ? [`before-restore-${TODAY}`] : []),
  ];
  expect(readdirSync(folder).sort()).toEqual(names.sort());
  if (isNew) expect(readdirSync(join(folder, `before-restore-${TODAY}`))).toContain('register.db');
  return isNew ? 'new' : 'old';
}

describe('copies beside the register', () => {
  it('go seven days after a migration, and at once when somebody is erased', async () => {
    const folder = temporaryFolder();
    const copy = join(folder, 'before-migration-1.db');
    writeFileSync(copy, 'a copy');
    const now = new Date().toISOString().slice(0, 10);
    await sweepOldCopies(folder, getPlainDate(now));
    expect(existsSync(copy)).toBe(true);
    await sweepOldCopies(folder, getPlainDate('2099-01-01'));
    expect(existsSync(copy)).toBe(false);
    const { folder: restored, backup } = copyOf();
    await restore({ path: backup, folder: restored });
    writeFileSync(join(restored, 'before-migration-1.db'), 'a copy');
    expect(await removeOldCopies(restored)).toBe(2);
    expect(everythingIn(restored).filter((name) => name.startsWith('before'))).toEqual([]);
  });
});

describe('a backup of an older version', () => {
  it('is brought to the present schema, and whom the present register erased goes', async () => {
    const older = migrations.slice(0, 1);
    const file = await buildRegisterFile({ migrations: older });
    const database = file.register.database;
    database.exec(`
      INSERT INTO controller (id, name, legal_form, country, address, email, phone, website,
        registration_number, vat_number, iban, data_protection_officer, signatory, place,
        financial_year_end)
      VALUES (1, 'Voorbeeld', '', 'NL', '', '', '', '', '', '', '', '', '', '', '12-31');
      INSERT INTO journal (at, action, subject_kind, detail) VALUES ('${TODAY}', 'x', 'register', '{}')`);
    const backup = join(temporaryFolder(), 'old.dwbackup');
    writeFileSync(backup, await packByHand(file));
    expect(await restore({ path: backup, folder: file.folder })).toMatchObject({ present: 'same' });
    await withOpen(file.folder, ({ database: opened }) => {
      expect(opened.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(opened.prepare('SELECT name FROM controller').pluck().get()).toBe('Voorbeeld');
    });
    expect(everythingIn(file.folder).filter((name) => name.includes('migration'))).toEqual([]);
  });
});

/** A backup of a register that has no tables of erasures yet. Closes it. */
async function packByHand({ folder, register }: RegisterFile): Promise<Buffer> {
  const path = join(temporaryFolder(), 'copy.db');
  register.database.prepare('VACUUM INTO ?').run(path);
  const key = register.deriveKey('backup-manifest');
  const tables = digestTables(register.database, key);
  await register.close();
  const dataKey = await dataKeyOf(folder);
  const keys = keysOf(dataKey);
  const entries = {
    'register.db': readFileSync(path),
    'register.keys.json': readFileSync(join(folder, 'register.keys.json')),
    'register.erasures.json': erasureLogBytes({ writtenAt: TODAY, erasures: [] }, keys),
  };
  const said = Object.entries(entries).map(([name, bytes]) => [
    name,
    { bytes: bytes.length, sha256: sha256(bytes) },
  ]);
  const manifest = manifestBytes(
    {
      appVersion: '0.0.1',
      schemaVersion: 1,
      createdAt: `${TODAY}T08:00:00.000Z`,
      pages: verifyPages(path, dataKey).pages,
      tables,
      entries: Object.fromEntries(said),
      erasures: 0,
      journal: { id: 1, hash: '0'.repeat(64) },
    },
    keys,
  );
  return packBackup({ ...entries, 'manifest.json': manifest }, getPlainDate(TODAY));
}
