/**
 * Calls that no page of ours makes: every method with random arguments, and the search
 * with random words. Each is answered with a code, and what is refused changes nothing.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { carryOut, type MainHandlers } from '#main/call.ts';
import { readChangeCounter } from '#register/change-counter.ts';
import { createHandlers } from '#register/handlers/index.ts';
import { Failure, type Reply } from '#shared/contract/errors.ts';
import {
  contract,
  type MethodName,
  mainMethods,
  registerContract,
} from '#shared/contract/index.ts';
import { dispatch, type Handler } from '#shared/dispatch.ts';
import { buildExample } from '#test/builders/example.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import type { TestRegister } from '#test/builders/register.ts';
import { shapedInput } from '#test/builders/shaped-input.ts';

const LONG = 3_600_000;
const SEED = 20_261_122;
const METHODS = Object.keys(contract) as MethodName[];

let register: TestRegister;
let handlers: Readonly<Record<string, Handler>>;
/** What went wrong inside, by method: an error without a code. */
const faults: string[] = [];
/** Methods of main that were carried out. */
const reached: string[] = [];

beforeAll(async () => {
  register = await buildExample();
  handlers = createHandlers(register.context);
});

const surroundings = {
  makeReference: () => 'REFERENCE',
  recordFault: (_reference: string, method: string, error: unknown) =>
    faults.push(`${method}: ${String(error)}`),
};

const mainHandlers = Object.fromEntries(
  Object.keys(mainMethods).map((name) => [name, () => reached.push(name)]),
) as unknown as MainHandlers;

/** The whole way from where the call of a page comes in. */
function call(method: unknown, input: unknown): Promise<Reply<unknown>> {
  return carryOut(
    {
      ...surroundings,
      handlers: mainHandlers,
      callRegister: (name, given) =>
        dispatch(registerContract, handlers, surroundings, name, given),
    },
    method,
    input,
  );
}

/** Every row there is, as one text that changes with any of them. */
function everyRow(): string {
  const { database } = register.context;
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).raw().all()));
  }
  return hash.digest('hex');
}

/** Numbers of rows of every table that has them, a few of each. */
function someIds(): number[] {
  const { database } = register.context;
  const tables = database
    .prepare(
      `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = 'id' AND c.type = 'INTEGER'`,
    )
    .pluck()
    .all() as string[];
  return tables.flatMap(
    (table) =>
      database.prepare(`SELECT id FROM "${table}" ORDER BY id LIMIT 4`).pluck().all() as number[],
  );
}

const counter = () => readChangeCounter(register.context.database);

describe('calls with random arguments', () => {
  it(
    'are refused with a code, without a fault, and change not a row',
    async () => {
      const perMethod = timesOf({ everyRun: 200, onDemand: 1000 });
      const garbage = fc.oneof(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
        fc.object(),
        fc.jsonValue(),
      );
      let times = 0;
      let answered = 0;
      const before = everyRow();
      for (const method of METHODS) {
        for (const input of fc.sample(garbage, { numRuns: perMethod, seed: SEED })) {
          // What fits (an empty object where nothing is asked) is no garbage.
          if (v.safeParse(contract[method].input, input).success) continue;
          times += 1;
          const reply = await call(method, input);
          if (reply.ok || reply.error.code !== 'bad-input' || !v.is(Failure, reply.error)) {
            answered += 1;
          }
        }
      }
      report({ fault: 'call with random arguments', times, lost: 0, missed: answered });
      expect({ answered, faults, reached }).toEqual({ answered: 0, faults: [], reached: [] });
      expect(everyRow()).toBe(before);
      expect(times).toBeGreaterThan(METHODS.length * perMethod * 0.9);
    },
    LONG,
  );

  it(
    'of the right shape are carried out or refused with a code, and then change nothing',
    async () => {
      const perMethod = timesOf({ everyRun: 100, onDemand: 1000 });
      const ids = someIds();
      let times = 0;
      let changed = 0;
      let carriedOut = 0;
      for (const method of Object.keys(registerContract) as (keyof typeof registerContract)[]) {
        const inputs = shapedInput(registerContract[method].input, ids);
        for (const input of fc.sample(inputs, { numRuns: perMethod, seed: SEED })) {
          times += 1;
          const before = counter();
          const reply = await call(method, input);
          if (reply.ok) carriedOut += 1;
          else if (counter() !== before) changed += 1;
        }
      }
      report({ fault: 'call of the right shape', times, lost: changed, missed: faults.length });
      expect({ changed, faults: faults.slice(0, 20) }).toEqual({ changed: 0, faults: [] });
      expect(carriedOut, 'some of them fit').toBeGreaterThan(times / 20);
      expect(await register.call('journal.verify', {})).toMatchObject({ brokenAt: null });
    },
    LONG,
  );
});

describe('a search for random words', () => {
  it(
    'finds or finds nothing, whatever the words mean to the index',
    async () => {
      const times = timesOf({ everyRun: 1000, onDemand: 20_000 });
      const words = fc.array(
        fc.oneof(
          fc.constantFrom('"', '""', "'", '*', '^', '(', ')', ':', '-', '+', '{', '}', ',', '.'),
          fc.constantFrom('AND', 'OR', 'NOT', 'NEAR', 'NEAR(', 'folded:', 'person_search', 'rowid'),
          fc.constantFrom('jan', 'é', '\u0301', 'ß', '😀', '\u0000', '\\', '%', '_', ';', '--'),
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
        { maxLength: 6 },
      );
      let refused = 0;
      for (const parts of fc.sample(words, { numRuns: times, seed: SEED })) {
        const reply = await call('persons.list', { search: parts.join(' ') });
        if (!reply.ok && reply.error.code !== 'bad-input') refused += 1;
      }
      report({ fault: 'search for random words', times, lost: 0, missed: refused });
      expect({ refused, faults: faults.slice(0, 5) }).toEqual({ refused: 0, faults: [] });
    },
    LONG,
  );
});
