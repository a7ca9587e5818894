// Measures the goals of speed, each against a floor of the same run.
//   npm run bench                     every goal at full size
//   npm run bench -- P4               one goal (or several)
//   npm run bench -- --short          10,000 persons, fewer rounds, what fits in two minutes
//   npm run bench -- --no-window      only what the register does, without the built app
//   npm run bench -- --persons=1000   at that size
//   npm run bench -- --growth         P4 to P10 at 1,000, 10,000 and 100,000 persons
//   npm run bench -- --profile P2     the ten heaviest functions of a goal's work
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Goal } from './goal.ts';
import { GOALS } from './goals/index.ts';
import { createMachine, type Machine } from './machine.ts';
import { heaviest, profileOf } from './profile.ts';
import { BENCH_CACHE, registerOf, removeWork } from './registers.ts';
import { growthTable, type Row, tableOf } from './table.ts';

const FULL = { persons: 100_000, rounds: 3, manyRounds: 11 } as const;
const SHORT = { persons: 10_000, rounds: 2, manyRounds: 5 } as const;
const SIZES = [1_000, 10_000, 100_000] as const;
const USAGE =
  'usage: npm run bench [-- [--short] [--no-window] [--persons=N] [--growth] [--profile] [P1 P2 ...]]\n';

interface Wish {
  readonly short: boolean;
  readonly persons: number;
  readonly growth: boolean;
  readonly profile: boolean;
  readonly goals: readonly Goal[];
}

function readWish(words: readonly string[]): Wish | undefined {
  const sizes = words.flatMap((word) => /^--persons=(\d+)$/.exec(word)?.[1] ?? []);
  const flags = new Set(
    words.filter((word) => word.startsWith('--') && !word.startsWith('--persons=')),
  );
  const short = flags.delete('--short');
  const windowless = flags.delete('--no-window');
  const growth = flags.delete('--growth');
  const profile = flags.delete('--profile');
  const ids = new Set(words.filter((word) => !word.startsWith('--')).map((id) => id.toUpperCase()));
  const named = GOALS.filter(({ id }) => ids.has(id));
  const isKnown = [...ids].every((id) => GOALS.some((goal) => goal.id === id));
  if (flags.size > 0 || !isKnown || (profile && ids.size !== 1)) return undefined;
  const all = ids.size > 0 ? named : GOALS;
  const goals = all.filter((goal) => {
    if (windowless && goal.of === 'app') return false;
    if (growth) return goal.grows;
    return ids.size > 0 || !short || goal.short;
  });
  const persons = Number(sizes.at(-1) ?? (short ? SHORT.persons : FULL.persons));
  return { short, persons, growth, profile, goals };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function benchOf(persons: number, short: boolean, machine: Machine): Promise<Bench> {
  const { rounds, manyRounds } = short ? SHORT : FULL;
  const kept = (size: number) => registerOf(size, say);
  return { register: await kept(persons), registerOf: kept, rounds, manyRounds, machine };
}

/** Figures of one goal; judged when the machine was quiet before and after. */
async function measureGoal(goal: Goal, bench: Bench): Promise<Row[]> {
  const { persons } = bench.register;
  say(`${goal.id} ${goal.title}, ${persons} persons`);
  const before = await bench.machine.look();
  const figures = await goal.measure(bench);
  const after = await bench.machine.look();
  const busy = [before, after].find(({ quiet }) => !quiet);
  if (busy !== undefined) say(`  not judged: ${busy.why}`);
  return figures.map((figure) => ({
    goal: goal.id,
    figure,
    persons,
    judged: busy === undefined,
  }));
}

async function measureAll({ short, persons: full, growth, goals }: Wish): Promise<void> {
  const machine = createMachine();
  const sizes = growth ? SIZES.filter((size) => size <= full) : [full];
  const rows: Row[] = [];
  for (const persons of sizes) {
    const bench = await benchOf(persons, short, machine);
    for (const goal of goals) {
      try {
        rows.push(...(await measureGoal(goal, bench)));
      } catch (error) {
        // The others are worth having; the run as a whole has failed.
        process.exitCode = 1;
        say(`  failed: ${error instanceof Error ? error.stack : error}`);
      }
    }
  }
  const at = new Date().toISOString();
  mkdirSync(BENCH_CACHE, { recursive: true });
  const results = { at, machine: machine.description, short, growth, rows };
  writeFileSync(join(BENCH_CACHE, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`${at}, ${machine.description}\n`);
  process.stdout.write(`${sizes.join(', ')} persons\n\n`);
  process.stdout.write(growth ? growthTable(rows) : tableOf(rows));
}

async function profileGoals({ short, persons, goals }: Wish): Promise<void> {
  const bench = await benchOf(persons, short, createMachine());
  for (const goal of goals) {
    if (goal.profile === undefined) continue;
    await goal.profile(bench, async (work) => {
      let result: Awaited<ReturnType<typeof work>> | undefined;
      const profile = await profileOf(async () => {
        result = await work();
      });
      process.stdout.write(
        `${goal.id} ${goal.title}, ${persons} persons\n\n${heaviest(profile)}\n`,
      );
      return result as Awaited<ReturnType<typeof work>>;
    });
  }
}

const wish = readWish(process.argv.slice(2));
if (wish === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}
try {
  await (wish.profile ? profileGoals(wish) : measureAll(wish));
} finally {
  removeWork();
}
