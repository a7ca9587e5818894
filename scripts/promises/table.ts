// How the promises of each statement stand in a new register, and after its gaps are filled.
//   npm run -s promises:table
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegister } from '#register/create.ts';
import { createHandlers } from '#register/handlers/index.ts';
import { listProfilePromises } from '#register/knowledge.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { checkPromises, countStates } from '#register/promise-check.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { PROMISE_STATES, type PromiseState } from '#shared/domain/promises/language.ts';
import { instantArgon2id, PASSWORD } from '#test/builders/cheap-register.ts';
import { type Fulfillable, fulfil } from '#test/register/promises/fulfil.ts';
import { NOW, TODAY } from '#test/register/promises/moments.ts';

type Counts = Record<PromiseState, number>;

const today = getPlainDate(TODAY);

async function count(context: HandlerContext): Promise<Counts> {
  return countStates(await checkPromises(context.db, today, NOW));
}

function cells(name: string, when: string, counts: Counts): string[] {
  const total = PROMISE_STATES.reduce((sum, state) => sum + counts[state], 0);
  return [name, when, ...PROMISE_STATES.map((state) => String(counts[state])), String(total)];
}

function add(one: Counts, other: Counts): Counts {
  const sums = PROMISE_STATES.map((state) => [state, one[state] + other[state]]);
  return Object.fromEntries(sums) as Counts;
}

/** The counts of a new register of the profile, and those after everything was filled in. */
async function countsOf(folder: string, profile: string): Promise<readonly [Counts, Counts]> {
  const argon2id = instantArgon2id;
  const made = await createRegister({ folder, password: PASSWORD, migrations, argon2id });
  const context = createContext(made.register, { today: () => today, now: () => NOW });
  await seedRegister(context, {
    profile,
    country: profile === 'wits' ? 'BE' : 'NL',
    businessName: 'Voorbeeld Webdiensten',
    signatory: 'Fred Voorbeeld',
    language: 'nl',
  });
  const empty = await count(context);
  const handlers = createHandlers(context);
  const call: Fulfillable['call'] = (method, input) => handlers[method](input as never) as never;
  await fulfil({ context, call });
  const filled = await count(context);
  await made.register.close();
  return [empty, filled];
}

const NONE: Counts = { kept: 0, 'not-carried-out': 0, 'in-conflict': 0, ambiguous: 0 };
const rows = [['profile', 'when', ...PROMISE_STATES, 'total']];
let [before, after] = [NONE, NONE];
const root = mkdtempSync(join(tmpdir(), 'dossierwacht-promises-'));
try {
  for (const { profile } of listProfilePromises()) {
    const [empty, filled] = await countsOf(join(root, profile), profile);
    rows.push(cells(profile, 'new', empty), cells(profile, 'filled', filled));
    [before, after] = [add(before, empty), add(after, filled)];
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
rows.push(cells('all', 'new', before), cells('all', 'filled', after));
const widths = (rows[0] ?? []).map((_, column) =>
  Math.max(...rows.map((row) => (row[column] ?? '').length)),
);
for (const row of rows) {
  const padded = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  process.stdout.write(`${padded.join('  ').trimEnd()}\n`);
}
