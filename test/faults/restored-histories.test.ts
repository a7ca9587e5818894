/** Random histories of a register, and an older backup brought back: nobody who was erased returns. */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackBackup } from '#register/backup/container.ts';
import { ERASURE_LOG_NAME } from '#register/erasure-log.ts';
import { listErasures } from '#register/queries/erasures.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import {
  backUpNow,
  bringBack,
  type History,
  live,
  opened,
  type PastBackup,
  secretOf,
  startHistory,
} from '#test/builders/history.ts';
import { expectedOf, expectedPersons, type Place } from '#test/builders/history-model.ts';
import { makeChance } from '#test/builders/random.ts';
import { temporaryFolder } from '#test/builders/register-file.ts';

const HISTORIES = { everyRun: 50, onDemand: 500 };
const LONG = 3_600_000;

/** Lives for a while, with a backup early on and restores in between. */
async function makeHistory(seed?: number): Promise<History> {
  const history = await startHistory(makeChance(seed));
  await live(history);
  await opened(history, history.folder, (register) => backUpNow(history, register));
  for (let turn = 1 + history.chance.below(2); turn > 0; turn--) {
    await live(history);
    if (history.chance.onceIn(3)) await restoreOver(history, 'the register');
  }
  return history;
}

/** Brings a random backup back over the register, and goes on from there. Twice, now and then. */
async function restoreOver(history: History, place: Place): Promise<void> {
  const backup = history.chance.oneOf(history.backups);
  const secret = secretOf(history, backup);
  if (place === 'a damaged register') flipFirstPage(history);
  const known = history.erasures.length;
  const expected = expectedOf(history, backup, secret, { place, known });
  expect(await bringBack(history, backup, history.folder, secret)).toMatchObject(expected.report);
  history.keys = expected.keys;
  history.persons = expected.persons;
  await assertLiving(history, history.folder, expected.persons, known);
}

/** On a computer without the register: with the log of the register or of the newest backup, or none. */
async function restoreElsewhere(history: History, place: Place): Promise<void> {
  const backup = history.chance.oneOf(history.backups);
  const folder = join(temporaryFolder(), 'fresh');
  let known = backup.erasures;
  if (place === 'a log alone') {
    const target = temporaryFolder();
    known = layLogBeside(history, target);
    await restoreInto(history, backup, target, { place, known });
    return;
  }
  await restoreInto(history, backup, folder, { place, known });
  if (history.chance.onceIn(2)) return;
  // The log turns up later and is laid beside by hand: the next opening reads it.
  const all = layLogBeside(history, folder);
  if (all < backup.erasures) return;
  const { persons } = expectedPersons(history, backup, all);
  const keys = { ...history, keys: backup.keys };
  await assertLiving(keys, folder, persons, all);
}

async function restoreInto(
  history: History,
  backup: PastBackup,
  folder: string,
  found: { readonly place: Place; readonly known: number },
): Promise<void> {
  const secret = secretOf(history, backup);
  const expected = expectedOf(history, backup, secret, found);
  expect(await bringBack(history, backup, folder, secret)).toMatchObject(expected.report);
  const after = { ...history, keys: expected.keys };
  await assertLiving(after, folder, expected.persons, found.known);
}

/** Gives how many erasures that log knows. */
function layLogBeside(history: History, folder: string): number {
  const target = join(folder, ERASURE_LOG_NAME);
  const newest = history.backups.at(-1);
  if (newest !== undefined && history.chance.onceIn(2)) {
    writeFileSync(target, unpackBackup(readFileSync(newest.path))[ERASURE_LOG_NAME]);
    return newest.erasures;
  }
  copyFileSync(join(history.folder, ERASURE_LOG_NAME), target);
  return history.erasures.length;
}

function flipFirstPage({ folder, chance }: History): void {
  const path = join(folder, 'register.db');
  const bytes = readFileSync(path);
  const at = 16 + chance.below(4080);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + chance.below(255));
  writeFileSync(path, bytes);
}

/** Opens it, and holds everybody and every erasure in it against the model. */
async function assertLiving(
  history: Pick<History, 'day' | 'keys' | 'goneNames'>,
  folder: string,
  persons: History['persons'],
  known: number,
): Promise<void> {
  await opened(history, folder, async ({ context, call }) => {
    const { database, db } = context;
    const ids = database.prepare('SELECT id FROM person ORDER BY id').pluck().all();
    expect(ids).toEqual([...persons.keys()].sort((a, b) => a - b));
    for (const [personId, { items }] of persons) {
      const kept = (await call('persons.get', { personId, language: 'nl' })).items;
      expect(kept.map(({ id }) => id).sort()).toEqual([...items].sort());
    }
    expect(await listErasures(db)).toHaveLength(known);
    const living = [...persons.values()].map(({ name }) => name);
    const pages = database.serialize();
    for (const name of history.goneNames) {
      if (living.some((other) => other.startsWith(name))) continue;
      expect(pages.includes(name) || pages.includes(name.toLowerCase())).toBe(false);
    }
    pages.fill(0);
  });
}

const PLACES: readonly Place[] = ['the register', 'a damaged register', 'nothing', 'a log alone'];

describe('an older backup of a random history', () => {
  it.each(PLACES)(
    'brings nobody back who was erased, and everybody else, when it comes over %s',
    async (place) => {
      const times = Math.ceil(timesOf(HISTORIES) / PLACES.length);
      let erased = 0;
      for (let turn = 0; turn < times; turn++) {
        const history = await makeHistory();
        try {
          const isThere = place === 'the register' || place === 'a damaged register';
          if (isThere) await restoreOver(history, place);
          else await restoreElsewhere(history, place);
        } catch (error) {
          throw new Error(`seed ${history.chance.seed}`, { cause: error });
        }
        erased += history.erasures.length;
        // With large counts the disk would fill.
        rmSync(dirname(history.folder), { recursive: true, force: true });
        expect(existsSync(history.folder)).toBe(false);
      }
      expect(erased).toBeGreaterThan(0);
      report({ fault: `older backup over ${place}`, times, lost: 0, missed: 0 });
    },
    LONG,
  );
});
