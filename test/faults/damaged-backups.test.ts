/** Backups that are not what was made: every one is refused, and the register stays as it is. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BACKUP_ENTRIES,
  MANIFEST_NAME,
  packBackup,
  sha256,
  unpackBackup,
} from '#register/backup/container.ts';
import { type ManifestContent, manifestBytes } from '#register/backup/manifest.ts';
import { keysOf, verifyBackup } from '#register/backup/verify.ts';
import { connect, disconnect } from '#register/connection.ts';
import { createKeys, newDataKey } from '#register/keys/envelope.ts';
import { sidecarBytes } from '#register/keys/sidecar.ts';
import { migrations } from '#register/migrations/index.ts';
import { RegisterOpenError, type RegisterOpenErrorCode } from '#register/open-error.ts';
import { digestTables } from '#register/queries/table-digests.ts';
import { verifyPages } from '#register/verify-pages.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { addPerson, backUp, erase, erasureOf, restore, TODAY } from '#test/builders/backups.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { dataKeyOf } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { PASSWORD, snapshotOf, temporaryFolder } from '#test/builders/register-file.ts';

const TRIES = { everyRun: 100, onDemand: 1000 };
const LONG = 3_600_000;
const SECRET = { kind: 'password', value: PASSWORD } as const;
const DAY = getPlainDate(TODAY);

type Entries = ReturnType<typeof unpackBackup>;

let model: string;
let dataKey: Buffer;
/** The backup of the register, a later one of the same, and one of another register. */
let whole: Buffer;
let entries: Entries;
let later: Entries;
let foreign: Buffer;
let theirs: Entries;

beforeAll(async () => {
  const register = await makeRegister({ today: TODAY });
  const gone = await addPerson(register);
  await addPerson(register, 'Blijvertje', 'blijvertje@voorbeeld.nl');
  whole = await bytesOfBackup(register);
  await erase(register.context, [erasureOf(gone)]);
  later = unpackBackup(await bytesOfBackup(register));
  await register.file.register.close();
  model = register.file.folder;
  dataKey = await dataKeyOf(model);
  entries = unpackBackup(whole);
  const other = await makeRegister({ today: TODAY });
  foreign = await bytesOfBackup(other);
  theirs = unpackBackup(foreign);
}, 60_000);

function copyOfRegister(): string {
  const folder = temporaryFolder();
  cpSync(model, folder, { recursive: true });
  return folder;
}

async function bytesOfBackup(register: TestRegister): Promise<Buffer> {
  return readFileSync((await backUp(register.context)).path);
}

interface Damaged {
  readonly bytes: Buffer;
  readonly code: RegisterOpenErrorCode;
  /** A backup of another register is sound in itself. */
  readonly isSound?: boolean;
}

function below(count: number): number {
  return Math.floor(Math.random() * count);
}

function oneOf<T>(list: readonly T[]): T {
  return list[below(list.length)] as T;
}

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = below(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 + below(255));
  return changed;
}

/** Sealed anew, as anybody can; the signature is left as it was. */
function sealed(changed: Partial<Entries>): Buffer {
  return packBackup({ ...entries, ...changed }, DAY);
}

const asDamaged = (bytes: Buffer): Damaged => ({ bytes, code: 'backup-damaged' });

/** What the manifest says. */
function contentOf({ [MANIFEST_NAME]: bytes }: Entries): ManifestContent {
  const { mac: _, format: __, version: ___, ...content } = JSON.parse(bytes.toString('utf8'));
  return content;
}

/** Signed with the register's own key: only what it says can still be wrong. */
function signed(changed: Partial<Entries>, said: Partial<ManifestContent>): Buffer {
  const all = { ...entries, ...changed };
  const listed = BACKUP_ENTRIES.map((name) => [
    name,
    { bytes: all[name].length, sha256: sha256(all[name]) },
  ]);
  const content = { ...contentOf(entries), entries: Object.fromEntries(listed), ...said };
  return sealed({ ...changed, [MANIFEST_NAME]: manifestBytes(content, keysOf(dataKey)) });
}

/** A register changed by somebody with its key, and everything that is said of it put right. */
function signedWith(sql: string, schemaVersion = migrations.length): Buffer {
  const work = temporaryFolder();
  const [changed, path] = [join(work, 'changed.db'), join(work, 'copy.db')];
  writeFileSync(changed, entries['register.db']);
  const key = keysOf(dataKey).deriveKey('backup-manifest');
  const database = connect(changed, dataKey);
  database.exec(sql);
  database.prepare('VACUUM INTO ?').run(path);
  const tables = digestTables(database, key);
  disconnect(database);
  const { pages } = verifyPages(path, dataKey);
  return signed({ 'register.db': readFileSync(path) }, { tables, pages, schemaVersion });
}

/** The same password, in front of a key of somebody else. */
async function strangeKeys(): Promise<Buffer> {
  const salt = entries['register.db'].subarray(0, 16);
  const cost = { memoryMiB: 19, passes: 2, lanes: 1 };
  const { sidecar } = await createKeys(newDataKey(), salt, PASSWORD, { cost });
  return sidecarBytes(sidecar);
}

function saidWrong(): Partial<ManifestContent> {
  const { pages, tables, entries: listed, erasures } = contentOf(entries);
  const { person, ...others } = tables;
  if (person === undefined) throw new Error('no table of persons');
  return oneOf<Partial<ManifestContent>>([
    { pages: pages + 1 },
    { pages: pages - 1 },
    { erasures: erasures + 1 },
    { schemaVersion: migrations.length - 1 },
    { tables: others },
    { tables: { ...tables, person: { ...person, rows: person.rows + 1 } } },
    { tables: { ...tables, person: { ...person, digest: sha256(Buffer.from('x')) } } },
    { tables: { ...tables, extra: person } },
    { entries: { ...listed, 'register.db': { bytes: 4096, sha256: 'a'.repeat(64) } } },
  ]);
}

const SCHEMA_CHANGES = [
  "CREATE TRIGGER back AFTER DELETE ON person BEGIN INSERT INTO draft VALUES (old.id, 'x', ''); END",
  'CREATE VIEW people AS SELECT * FROM person',
  'CREATE TABLE aside (id INTEGER PRIMARY KEY, name TEXT)',
  'CREATE INDEX person_by_note ON person (note)',
  'CREATE VIRTUAL TABLE words USING fts5 (text)',
  "ALTER TABLE person ADD COLUMN copy TEXT AS (given_name || 'x')",
  'DROP INDEX person_by_sort_name',
];

const KINDS: Readonly<Record<string, () => Damaged | Promise<Damaged>>> = {
  'flipped byte': () => asDamaged(flipped(whole)),
  'flipped byte, sealed anew': () => {
    const name = oneOf([...BACKUP_ENTRIES, MANIFEST_NAME] as const);
    return asDamaged(sealed({ [name]: flipped(entries[name]) }));
  },
  'cut off': () => asDamaged(whole.subarray(0, below(whole.length))),
  'longer than it was': () => asDamaged(Buffer.concat([whole, Buffer.alloc(1 + below(99))])),
  'part of a later backup': () => {
    const name = oneOf([...BACKUP_ENTRIES, MANIFEST_NAME] as const);
    return asDamaged(
      sealed(
        name === 'register.keys.json'
          ? { 'register.db': later['register.db'] }
          : { [name]: later[name] },
      ),
    );
  },
  'parts exchanged': () => {
    const [one, two] = oneOf([
      ['register.db', 'register.erasures.json'],
      ['register.keys.json', 'register.erasures.json'],
      ['register.keys.json', MANIFEST_NAME],
    ] as const);
    return asDamaged(sealed({ [one]: entries[two], [two]: entries[one] }));
  },
  'part of another register': () => {
    const name = oneOf(BACKUP_ENTRIES);
    return asDamaged(sealed({ [name]: theirs[name] }));
  },
  'key file of another register': () =>
    asDamaged(signed({ 'register.keys.json': theirs['register.keys.json'] }, {})),
  'key file around another key': async () =>
    asDamaged(signed({ 'register.keys.json': await strangeKeys() }, {})),
  'another register': () => ({ bytes: foreign, code: 'backup-other-register', isSound: true }),
  'manifest changed': () => {
    const text = entries[MANIFEST_NAME].toString('utf8');
    const content = contentOf(entries);
    const changed = oneOf([
      text.replace(content.createdAt, '2020-01-01T09:00:00.000Z'),
      text.replace(`"pages": ${content.pages}`, `"pages": ${content.pages + 1}`),
      text.replace('"mac": "', '"mac": "0').replace(/(?<="mac": "[0-9a-f]{64})[0-9a-f]/, ''),
    ]);
    expect(changed).not.toBe(text);
    return asDamaged(sealed({ [MANIFEST_NAME]: Buffer.from(changed) }));
  },
  'manifest that does not fit': () => asDamaged(signed({}, saidWrong())),
  'schema with something added': () => asDamaged(signedWith(oneOf(SCHEMA_CHANGES))),
  'newer schema': () => ({
    bytes: signedWith(`PRAGMA user_version = ${migrations.length + 1}`, migrations.length + 1),
    code: 'register-newer',
  }),
  'file of another kind in it': () => {
    const strange = zipSync({ ...entries, 'run.exe': new Uint8Array(9) }, { level: 0 });
    const packed = zipSync({ ...entries }, { level: 6 });
    return asDamaged(resealed(Buffer.from(oneOf([strange, packed]))));
  },
};

/** With a seal that fits, as `packBackup` puts it behind an archive. */
function resealed(archive: Buffer): Buffer {
  archive.writeUInt16LE(64, archive.length - 2);
  return Buffer.concat([archive, Buffer.from(sha256(archive), 'latin1')]);
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'taken';
  } catch (error) {
    if (error instanceof RegisterOpenError) return error.code;
    throw error;
  }
}

describe('a backup that is not what was made', () => {
  it(
    'is taken when nothing about it was changed',
    async () => {
      const path = join(temporaryFolder(), 'sound.dwbackup');
      for (const bytes of [whole, signed({}, {}), signedWith('ANALYZE')]) {
        writeFileSync(path, bytes);
        expect((await verifyBackup({ path, secret: SECRET })).rows).toBeGreaterThan(100);
      }
    },
    LONG,
  );

  it(
    'is not made of a register to which somebody added something',
    async () => {
      const register = await makeRegister({ today: TODAY });
      register.context.database.exec('CREATE VIEW people AS SELECT * FROM person');
      const error = await openErrorOf(() => backUp(register.context));
      expect(error).toMatchObject({ code: 'register-damaged', detail: { reason: 'schema' } });
    },
    LONG,
  );

  const names = Object.keys(KINDS);
  it.each(names)(
    'is refused, and changes nothing of the register: %s',
    async (name) => {
      const path = join(temporaryFolder(), 'damaged.dwbackup');
      const folder = copyOfRegister();
      const before = snapshotOf(folder);
      const times = Math.ceil(timesOf(TRIES) / names.length);
      let lost = 0;
      let missed = 0;
      for (let turn = 0; turn < times; turn++) {
        const { bytes, code, isSound = false } = await (KINDS[name] as () => Promise<Damaged>)();
        writeFileSync(path, bytes);
        const restored = await codeOf(() => restore({ path, folder }));
        if (restored === 'taken') {
          missed += 1;
          break;
        }
        if (JSON.stringify(snapshotOf(folder)) !== JSON.stringify(before)) lost += 1;
        expect(restored).toBe(code);
        const verified = await codeOf(() => verifyBackup({ path, secret: SECRET }));
        expect(verified).toBe(isSound ? 'taken' : restored);
      }
      report({ fault: `backup refused: ${name}`, times, lost, missed });
      expect({ lost, missed }).toEqual({ lost: 0, missed: 0 });
    },
    LONG,
  );
});
