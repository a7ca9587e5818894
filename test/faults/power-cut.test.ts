/**
 * Power that goes at any moment: disks made of what a real process asked of the system,
 * with what it had not flushed dropped, out of order, or torn. What it had acknowledged is
 * there, and the owner's own opening takes what is left for neither damaged nor older.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '#register/create.ts';
import { openRegister } from '#register/open.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import type { OpenRegister } from '#register/session.ts';
import { ENTRY_MIGRATIONS, holdsWholeEntries, lastEntry } from '#test/builders/entries.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { lightScript } from '#test/builders/light-script.ts';
import { Disk } from '#test/builders/power-cut.ts';
import { type Recording, record, recordingProblem } from '#test/builders/recorded-calls.ts';
import { instantArgon2id, PASSWORD } from '#test/builders/register-file.ts';

const LONG = 3_600_000;
const CHANGES = 60;
/** In memory where there is such a folder: the disk is what is made up here. */
const BASE = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'power-cut-'));

afterAll(() => rmSync(BASE, { recursive: true, force: true }));

type Contents = ReadonlyMap<string, Buffer>;

/** The life of one process, as a recording. */
interface Journey {
  readonly recording: Recording;
  readonly before: Contents;
  readonly after: Contents;
  /** The last change acknowledged before it; undefined when there was no register. */
  readonly acknowledged: number | undefined;
}

/** A process makes a register and dies; another goes on with what is left, and dies. */
async function journeys(script: string, synchronous = ''): Promise<[Journey, Journey]> {
  const folder = mkdtempSync(join(BASE, 'journey-'));
  const travel = async (first: string, acknowledged?: number): Promise<Journey> => {
    const before = contentsOf(folder);
    const env = {
      FOLDER: folder,
      FIRST: first,
      CHANGES: String(CHANGES),
      SYNCHRONOUS: synchronous,
    };
    const trace = join(BASE, 'trace.txt');
    const recording = await record(script, env, folder, trace, [...before.keys()]);
    return { recording, before, after: contentsOf(folder), acknowledged };
  };
  return [await travel('make'), await travel('open', CHANGES)];
}

function contentsOf(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

interface Outcome {
  times: number;
  /** Disks that lack something acknowledged. */
  lost: number;
  /** What was wrong with those that did not open or held parts of changes. */
  readonly broken: string[];
}

/** Cuts the power at random moments of each journey and looks at the disk as its owner does. */
async function cutPower(all: readonly Journey[], times: number): Promise<Outcome> {
  const outcome: Outcome = { times: 0, lost: 0, broken: [] };
  for (const { recording, before, ...journey } of all) {
    const { steps } = recording;
    const cuts = new Array<number>(steps.length + 1).fill(0);
    for (let turn = 0; turn < times / all.length; turn++) {
      const at = Math.floor(Math.random() * cuts.length);
      cuts[at] = (cuts[at] ?? 0) + 1;
    }
    const disk = new Disk(recording, before);
    let { acknowledged } = journey;
    for (const [at, cutsHere] of cuts.entries()) {
      for (let turn = 0; turn < cutsHere; turn++) {
        const { fate, contents } = disk.cutPower(Math.random);
        const found = await lookAt(contents, acknowledged);
        outcome.times += 1;
        if (found === 'lost') outcome.lost += 1;
        else if (found !== 'whole') outcome.broken.push(`${found} at step ${at}, kept ${fate}`);
      }
      const step = steps[at];
      if (step?.kind !== 'said') {
        if (step !== undefined) disk.take(step);
      } else if (step.line === 'open') acknowledged ??= 0;
      else if (step.line !== 'ready') acknowledged = Number(step.line);
    }
  }
  return outcome;
}

/** `whole`, `lost`, or what is broken. */
async function lookAt(contents: Contents, acknowledged: number | undefined): Promise<string> {
  const folder = join(BASE, 'disk');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of contents) writeFileSync(join(folder, name), bytes);
  try {
    const register = await openAsOwner(folder, acknowledged);
    try {
      if (!holdsWholeEntries(register.database)) return 'parts of changes';
      return lastEntry(register.database) < (acknowledged ?? 0) ? 'lost' : 'whole';
    } finally {
      await register.close();
    }
  } catch (error) {
    if (error instanceof RegisterOpenError) return `${error.code} ${JSON.stringify(error.detail)}`;
    throw error;
  }
}

/** Before it was said that there is a register there may be none; then making one succeeds. */
async function openAsOwner(
  folder: string,
  acknowledged: number | undefined,
): Promise<OpenRegister> {
  const options = { folder, migrations: ENTRY_MIGRATIONS, argon2id: instantArgon2id };
  if (acknowledged === undefined && !existsSync(join(folder, 'register.db'))) {
    return (await createRegister({ ...options, password: PASSWORD })).register;
  }
  const secret = { kind: 'password', value: PASSWORD } as const;
  return await openRegister({ ...options, secret, older: 'refuse' });
}

/** Only the part before anything was said. */
function untilMade({ recording, ...journey }: Journey): Journey {
  const made = recording.steps.findIndex((step) => step.kind === 'said' && step.line === 'open');
  return { ...journey, recording: { ...recording, steps: recording.steps.slice(0, made) } };
}

const problem = recordingProblem();
const title = problem === undefined ? 'a power cut' : `a power cut (skipped: ${problem})`;

describe.skipIf(problem !== undefined)(title, () => {
  let script: string;
  let all: [Journey, Journey];

  beforeAll(async () => {
    script = await lightScript('journey-and-die');
    all = await journeys(script);
  }, LONG);

  it('is simulated with everything that the process wrote', () => {
    for (const { recording, before, after } of all) {
      const disk = new Disk(recording, before);
      for (const step of recording.steps) disk.take(step);
      expect(disk.cutPower(Math.random, 'all').contents).toEqual(after);
      expect(recording.steps.filter(({ kind }) => kind === 'said')).toHaveLength(2 + CHANGES);
    }
  });

  it(
    'loses nothing that was acknowledged, and the register opens',
    async () => {
      const outcome = await cutPower(all, timesOf({ everyRun: 1_000, onDemand: 20_000 }));
      const { times, lost, broken } = outcome;
      report({ fault: 'power cut (simulated)', times, lost: lost + broken.length, missed: 0 });
      expect({ lost, broken }).toEqual({ lost: 0, broken: [] });
    },
    LONG,
  );

  it(
    'while a register is made leaves a whole one, or room for making it again',
    async () => {
      const times = timesOf({ everyRun: 100, onDemand: 4_000 });
      const { lost, broken } = await cutPower([untilMade(all[0])], times);
      const fault = 'power cut while a register is made (simulated)';
      report({ fault, times, lost: lost + broken.length, missed: 0 });
      expect({ lost, broken }).toEqual({ lost: 0, broken: [] });
    },
    LONG,
  );

  it(
    'would lose changes when each of them were not flushed',
    async () => {
      const weak = await journeys(script, 'NORMAL');
      const { times, lost } = await cutPower(weak, timesOf({ everyRun: 100, onDemand: 1_000 }));
      // Otherwise the tests above could not fail either.
      expect(lost).toBeGreaterThan(times / 10);
    },
    LONG,
  );
});
