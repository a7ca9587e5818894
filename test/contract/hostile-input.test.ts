import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHandlers } from '#register/handlers/index.ts';
import { Failure } from '#shared/contract/errors.ts';
import { contract, type MethodName } from '#shared/contract/index.ts';
import { dispatch, type Handler } from '#shared/dispatch.ts';
import { buildExample } from '#test/builders/example.ts';
import type { TestRegister } from '#test/builders/register.ts';

let register: TestRegister;
const METHODS = Object.keys(contract) as MethodName[];

beforeAll(async () => {
  register = await buildExample();
});

/** Names of the fields of a method's input; none where it is no object. */
function fieldsOf(method: MethodName): string[] {
  const { input } = contract[method] as { input: { entries?: Record<string, unknown> } };
  return Object.keys(input.entries ?? {});
}

/** Calls a method whose handler may never be reached; gives the reply and what was reached. */
async function call(method: MethodName, input: unknown) {
  const faults: unknown[] = [];
  let reached = false;
  const handler: Handler = () => {
    reached = true;
  };
  const reply = await dispatch(
    contract,
    { [method]: handler },
    {
      makeReference: () => 'REFERENCE',
      recordFault: (_reference, _method, error) => faults.push(error),
    },
    method,
    input,
  );
  return { reply, reached, faults };
}

describe('hostile input', () => {
  it.each(METHODS)('%s refuses its own fields with anything in them', async (method) => {
    const fields = fieldsOf(method);
    const input = fc.record(
      Object.fromEntries(fields.map((field) => [field, fc.anything({ withBigInt: true })])),
    );
    await fc.assert(
      fc.asyncProperty(input, fc.anything(), async (known, extra) => {
        // A field that nobody knows, so that nothing of this fits.
        const { reply, reached, faults } = await call(method, { ...known, 'no-such-field': extra });
        expect(reached).toBe(false);
        expect(faults).toEqual([]);
        expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
        if (!reply.ok) expect(v.is(Failure, reply.error)).toBe(true);
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });

  it.each(METHODS)('%s refuses what is too deep, goes round or is no record', async (method) => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 10_000; depth += 1) deep = { deep };
    const round: Record<string, unknown> = {};
    round.round = round;
    const records = [deep, round, { list: [[[[round]]]] }, 5, 'x', null, undefined, true, 5n];
    for (const input of records) {
      const { reply, reached, faults } = await call(method, input);
      expect(reached).toBe(false);
      expect(faults).toEqual([]);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });

  it.each(METHODS)('%s lets nothing through that would change every object', async (method) => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const hostile = `{${JSON.stringify(name)}:{"polluted":true}}`;
      const polluted = JSON.parse(hostile);
      for (const field of fieldsOf(method)) polluted[field] = JSON.parse(hostile);
      const parsed = v.safeParse(contract[method].input, polluted);
      const output = Object(parsed.output);
      // Whatever fits carries only fields of the contract on.
      if (parsed.success) expect(Object.keys(output)).not.toContain(name);
      await call(method, polluted);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }
  });

  it('reaches every handler of the register by its own name only', () => {
    const handlers = createHandlers(register.context);
    expect(METHODS.length).toBeGreaterThan(120);
    expect(Object.keys(handlers).filter((name) => !METHODS.includes(name as MethodName))).toEqual(
      [],
    );
  });
});
