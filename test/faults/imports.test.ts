/**
 * Files to import that went wrong: each is read or refused with a code, quickly and within
 * bounds of memory, and what is read hangs together. The fixtures of all readers take part.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isZip, unzip } from '#register/import/archive.ts';
import { openFile, openFiles } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import { SYNONYMS } from '#register/import/synonyms.ts';
import { toCsv } from '#shared/domain/csv.ts';
import { edits, listSources, oddJson, oddTables } from '#test/builders/damaged-imports.ts';
import { type Counts, report, timesOf } from '#test/builders/fault-report.ts';
import { makeSettings } from '#test/builders/imports.ts';

const LONG = 3_600_000;
/** Seconds of the processor, which other work on the machine does not lengthen. */
const MOST_SECONDS = 1;
const MEGABYTE = 2 ** 20;
/** What may stay behind after so many files, and what one may take while it is read. */
const MOST_KEPT = 64 * MEGABYTE;
const MOST_USED = 1024 * MEGABYTE;

const SOURCES = listSources();
const SETTINGS = makeSettings();
const FORMATS = [null, 'table', ...READERS.map(({ id }) => id)];

/** Reads a file, or several together; undefined when it is refused with a code. */
function tryRead(files: readonly Uint8Array[], format: string | null): ReadResult | undefined {
  try {
    const named = files.map((bytes, index) => ({ name: `map/${index}.csv`, bytes }));
    const [only] = named;
    const opened =
      named.length === 1 && only !== undefined
        ? openFile(only, READERS)
        : openFiles(named, READERS);
    return readOpened(opened, READERS, SETTINGS, { format, entries: null });
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

/** Every key once, every reference to one that is there, every row a row. */
function checkTogether(result: ReadResult): void {
  const records = [...result.persons, ...result.organisations];
  const keys = new Set(records.map(({ key }) => key));
  expect(keys.size).toBe(records.length);
  for (const { organisation } of result.persons) {
    if (organisation !== null && !keys.has(organisation)) expect.fail('organisation of nobody');
  }
  const facts = [...result.consents, ...result.events];
  for (const { of } of facts) if (!keys.has(of)) expect.fail('fact of nobody');
  for (const { place } of [...records, ...facts, ...result.holdings]) {
    if (!(place.row >= 1)) expect.fail('row that is none');
  }
  for (const { row } of result.rejected) if (!(row >= 1)) expect.fail('rejected row that is none');
}

let most = 0;

/** One file within the bounds of time; what it takes of memory is kept in `most`. */
function tryOne(files: readonly Uint8Array[], format: string | null): void {
  const before = process.cpuUsage();
  const result = tryRead(files, format);
  const { user, system } = process.cpuUsage(before);
  if (result !== undefined) checkTogether(result);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  const { heapUsed, external } = process.memoryUsage();
  most = Math.max(most, heapUsed + external);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function used(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Tries so many files, puts the count in the table, and shows the smallest file that fails. */
function tryMany<T extends [unknown, ...unknown[]]>(
  fault: string,
  counts: Counts,
  property: fc.IProperty<T>,
): void {
  const times = timesOf(counts);
  const before = used();
  most = 0;
  const details = fc.check(property, { numRuns: times });
  report({ fault, times: details.numRuns, lost: details.failed ? 1 : 0, missed: 0 });
  expect(details.failed, fc.defaultReportMessage(details) ?? '').toBe(false);
  expect(used() - before).toBeLessThan(MOST_KEPT);
  expect(most).toBeLessThan(MOST_USED);
}

describe('a file to import', () => {
  it('with bytes changed is read or refused', { timeout: LONG }, () => {
    const file = fc.constantFrom(...SOURCES);
    const changes = fc.array(edits(SOURCES), { minLength: 1, maxLength: 5 });
    // Mostly as it is recognised; sometimes by a reader that was chosen and may not fit.
    const format = fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      fc.constantFrom(...FORMATS),
    );
    tryMany(
      'import: bytes changed',
      { everyRun: 2000, onDemand: 80000 },
      fc.property(file, changes, format, ({ bytes }, made, chosen) => {
        tryOne([made.reduce((changed, edit) => edit(changed), bytes)], chosen);
      }),
    );
  });

  it('with odd values in the right places is read or refused', { timeout: LONG }, () => {
    tryMany(
      'import: odd values',
      { everyRun: 500, onDemand: 20000 },
      fc.property(fc.oneof(oddJson(), oddTables()), (bytes) => tryOne([bytes], null)),
    );
  });

  it('among others of a folder is read or refused', { timeout: LONG }, () => {
    const files = fc.array(
      fc.tuple(fc.constantFrom(...SOURCES), fc.array(edits(SOURCES), { maxLength: 1 })),
      { minLength: 2, maxLength: 4 },
    );
    tryMany(
      'import: folders',
      { everyRun: 200, onDemand: 8000 },
      fc.property(files, (chosen) => {
        const bytes = chosen.map(([file, made]) =>
          made.reduce((changed, edit) => edit(changed), file.bytes),
        );
        tryOne(bytes, null);
      }),
    );
  });

  it('with bytes changed inside of an archive is read or refused', { timeout: LONG }, () => {
    const archive = fc.constantFrom(...SOURCES.filter(({ bytes }) => isZip(bytes)));
    const change = fc.tuple(fc.nat(), edits(SOURCES));
    tryMany(
      'import: inside archives',
      { everyRun: 200, onDemand: 4000 },
      fc.property(archive, change, ({ bytes }, [index, edit]) => {
        const entries = unzip(bytes);
        const changed = entries.map((entry, at): [string, Uint8Array] => [
          entry.name,
          at === index % entries.length ? edit(entry.bytes) : entry.bytes,
        ]);
        tryOne([zipSync(Object.fromEntries(changed), { level: 0 })], null);
      }),
    );
  });

  it.each([...',- ."(\'\u00a0', 'van ', 'J.', '1-', '1,'])(
    'with long runs of %j in every kind of column is read',
    (mark) => {
      const [names, targets] = [[] as string[], new Set<string>()];
      for (const [name, target] of SYNONYMS) {
        if (targets.has(JSON.stringify(target))) continue;
        targets.add(JSON.stringify(target));
        names.push(name);
      }
      const run = mark.repeat(32_000 / mark.length);
      for (const column of names) {
        const rows = Array.from({ length: 4 }, () => [run]);
        tryOne([strToU8(toCsv([[column], ...rows], { guard: false }))], 'table');
      }
    },
  );

  it('that was made of the fixtures is known when nothing was changed', () => {
    const made = SOURCES.filter(({ name }) => !name.includes('/'));
    const unknown = made.filter(({ bytes }) => tryRead([bytes], null) === undefined);
    expect(made.length).toBeGreaterThan(0);
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});
