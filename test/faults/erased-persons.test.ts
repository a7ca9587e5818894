/**
 * Persons who were erased, searched for without the program: in every decrypted page with
 * its gaps, in the log, in the words of the index, in other files and in a new backup.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { backUp } from '#test/builders/backups.ts';
import { openFolder } from '#test/builders/disposal.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import {
  addMany,
  eraseAsked,
  eraseDue,
  livingOf,
  MARK_LENGTH,
  type Marked,
  SENTINEL,
  tracesIn,
} from '#test/builders/marked-persons.ts';
import { decryptFile, decryptLog } from '#test/builders/own-decryption.ts';
import { makeChance } from '#test/builders/random.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const ERASED = { everyRun: 1000, onDemand: 20_000 };
/** In one round: so many are due, so many ask for it, so many stay. */
const ROUND = { due: 166, asked: 1, stay: 20 };
const ROUNDS_PER_REGISTER = 3;
const LONG = 3_600_000;

/** Every trace in a folder with a register that is not open, and in the words of its index. */
function tracesInFolder(folder: string, key: string): { traces: Set<string>; plain: Buffer } {
  const file = readFileSync(join(folder, 'register.db'));
  const { plain, wrong } = decryptFile(file, key);
  expect(wrong).toEqual([]);
  const log = join(folder, 'register.db-wal');
  const frames = existsSync(log)
    ? decryptLog(readFileSync(log), key, file.subarray(0, 16))
    : Buffer.alloc(0);
  const others = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]);
  const all = [plain, frames, ...others.map((each) => Buffer.from(each))];
  return { traces: new Set(all.flatMap((bytes) => [...tracesIn(bytes)])), plain };
}

/** Words of the index, which keeps them shortened, so that no search of bytes sees them whole. */
function wordsOf(plain: Buffer): string[] {
  const path = join(temporaryFolder(), 'plain.db');
  // Out of the mode with a log, which would want to write.
  plain.writeUInt16BE(0x0101, 18);
  writeFileSync(path, plain);
  const database = new DatabaseSync(path, { readOnly: false });
  try {
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.exec('CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, person_search, instance)');
    return database
      .prepare('SELECT DISTINCT term FROM temp.word WHERE term GLOB ?')
      .all(`${SENTINEL}*`)
      .map(({ term }) => String(term));
  } finally {
    database.close();
    rmSync(path);
  }
}

/**
 * Traces that are not of somebody who is still there. Where a page or the index cuts a
 * word, the byte behind it may look like one more letter.
 */
function strayTraces(found: Iterable<string>, living: readonly Marked[]): string[] {
  const isOf = (trace: string) => living.some(({ mark }) => mark.startsWith(trace));
  return [...found].filter(
    (trace) => !isOf(trace) && (trace.length === MARK_LENGTH || !isOf(trace.slice(0, -1))),
  );
}

/** Everything that holds the register or was made of it, as a crash would leave it now. */
async function allTraces(register: TestRegister, key: string): Promise<Set<string>> {
  const crashed = temporaryFolder();
  cpSync(register.file.folder, crashed, { recursive: true });
  const { traces, plain } = tracesInFolder(crashed, key);
  const { path } = await backUp(register.context);
  const packed = readFileSync(path);
  const unpacked = Object.entries(unzipSync(packed)).map(([, bytes]) => Buffer.from(bytes));
  const copy = decryptFile(Buffer.from(unzipSync(packed)['register.db'] ?? []), key);
  expect(copy.wrong).toEqual([]);
  const words = [...wordsOf(plain), ...wordsOf(copy.plain)];
  const rest = [packed, copy.plain, ...unpacked].flatMap((bytes) => [...tracesIn(bytes)]);
  for (const folder of [crashed, join(path, '..')]) rmSync(folder, { recursive: true });
  return new Set([...traces, ...rest, ...words]);
}

/** One register through some rounds of coming and going. Gives how many were erased of how many. */
async function liveAndErase(rounds: number): Promise<{ erased: number; hits: string[] }> {
  const chance = makeChance();
  const register = await makeRegister();
  const key = await register.file.register.showKey(PASSWORD);
  const everybody: Marked[] = [];
  const hits: string[] = [];
  for (let round = 0; round < rounds; round++) {
    everybody.push(...(await addMany(register, chance, ROUND)));
    if (round === 0) {
      // The search itself finds everybody while they are there.
      const before = await allTraces(register, key);
      expect(everybody.filter(({ mark }) => !before.has(mark))).toEqual([]);
    }
    const asking = livingOf(register, everybody);
    for (let turn = 0; turn < ROUND.asked; turn++) {
      const [one] = asking.splice(chance.below(asking.length), 1);
      if (one !== undefined) await eraseAsked(register, chance, one);
    }
    await eraseDue(register);
    const living = livingOf(register, everybody);
    expect(everybody.length - living.length).toBeGreaterThanOrEqual((round + 1) * ROUND.due);
    const found = await allTraces(register, key);
    hits.push(...strayTraces(found, living).map((trace) => `${chance.seed} ${trace}`));
    expect(living.filter(({ mark }) => !found.has(mark))).toEqual([]);
  }
  const erased = everybody.length - livingOf(register, everybody).length;
  await register.file.register.close();
  const closed = tracesInFolder(register.file.folder, key);
  const living = await livingAfterOpening(register, everybody);
  hits.push(...strayTraces(closed.traces, living));
  rmSync(register.file.folder, { recursive: true });
  return { erased, hits };
}

async function livingAfterOpening(register: TestRegister, everybody: readonly Marked[]) {
  const opened = await openFolder(register, register.file.folder);
  try {
    return livingOf(opened, everybody);
  } finally {
    await opened.file.register.close();
  }
}

describe('persons who were erased', () => {
  it(
    'are in no page, gap, log, index, file or new backup, whatever came before',
    async () => {
      const wanted = timesOf(ERASED);
      let times = 0;
      let missed = 0;
      while (times < wanted) {
        const left = Math.ceil((wanted - times) / ROUND.due);
        const { erased, hits } = await liveAndErase(Math.min(ROUNDS_PER_REGISTER, left));
        expect(hits).toEqual([]);
        times += erased;
        missed += hits.length;
      }
      report({ fault: 'person erased', times, lost: 0, missed });
    },
    LONG,
  );
});
