/** The promises of the register, each with how it stands today. */
import * as v from 'valibot';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { LocalizedText } from '#shared/domain/locale.ts';
import {
  checkPromise,
  type KeptPromise,
  type PromiseResult,
} from '#shared/domain/promises/check-promise.ts';
import {
  PROMISE_STATES,
  ProfilePromise,
  PromiseCheck,
  type PromiseState,
} from '#shared/domain/promises/language.ts';
import type { ReadDb } from './database.ts';
import { readPracticeFacts } from './promise-facts.ts';
import { listPromises, type PromiseRecord } from './queries/promises.ts';

const Checks = v.array(PromiseCheck);
const Contradiction = v.unwrap(ProfilePromise.entries.contradicts);

function read<T extends v.GenericSchema>(schema: T, column: string | null) {
  return column === null ? null : v.parse(schema, JSON.parse(column));
}

/** A promise as the engine reads it. Throws on a check that cannot be one. */
export function readPromise(row: PromiseRecord): KeptPromise {
  return {
    profile: row.profile,
    code: row.code,
    checks: v.parse(Checks, JSON.parse(row.checks)),
    question: read(LocalizedText, row.question),
    contradicts: read(Contradiction, row.contradicts),
    decision:
      row.decided_on === null
        ? null
        : {
            text: row.decision,
            because: row.decided_because,
            on: row.decided_on as PlainDate,
          },
  };
}

export interface CheckedPromise {
  readonly row: PromiseRecord;
  readonly promise: KeptPromise;
  readonly result: PromiseResult;
}

/** Every promise in force that has a check, in the order of its statement. */
export async function checkPromises(
  db: ReadDb,
  today: PlainDate,
  now: string,
): Promise<CheckedPromise[]> {
  const rows = (await listPromises(db))
    .map((row) => ({ row, promise: readPromise(row) }))
    .filter(({ promise }) => promise.checks.length > 0);
  const facts = await readPracticeFacts(
    db,
    rows.map(({ promise }) => promise),
    today,
    now,
  );
  return rows.map(({ row, promise }) => ({
    row,
    promise,
    result: checkPromise(promise, facts, today),
  }));
}

/** How many promises are in each state. */
export function countStates(
  checked: readonly { readonly result: Pick<PromiseResult, 'state'> }[],
): Record<PromiseState, number> {
  const counts = PROMISE_STATES.map((state): [PromiseState, number] => [
    state,
    checked.filter(({ result }) => result.state === state).length,
  ]);
  return Object.fromEntries(counts) as Record<PromiseState, number>;
}
