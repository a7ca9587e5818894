import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHandlers } from '#register/handlers/index.ts';
import { Failure } from '#shared/contract/errors.ts';
import { contract, type RegisterMethodName, registerContract } from '#shared/contract/index.ts';
import { dispatch } from '#shared/dispatch.ts';
import { buildExample } from '#test/builders/example.ts';
import type { TestRegister } from '#test/builders/register.ts';

let register: TestRegister;
const METHODS = Object.keys(registerContract) as RegisterMethodName[];

beforeAll(async () => {
  register = await buildExample();
});

function everything(): string {
  const tables = register.context.database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'person_search%'",
    )
    .all() as { name: string }[];
  return JSON.stringify(
    tables.map(({ name }) => register.context.database.prepare(`SELECT * FROM "${name}"`).all()),
  );
}

describe('the contract', () => {
  it('names every method topic.verb, and each has a handler', () => {
    for (const name of Object.keys(contract)) expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(Object.keys(createHandlers(register.context)).sort()).toEqual([...METHODS].sort());
  });

  it.each(METHODS)('%s refuses any bad input with a code and changes nothing', async (method) => {
    const before = everything();
    const handlers = createHandlers(register.context);
    const faults: unknown[] = [];
    const surroundings = {
      makeReference: () => 'REFERENCE',
      recordFault: (_reference: string, _method: string, error: unknown) => faults.push(error),
    };
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.object(), fc.jsonValue()), async (input) => {
        const accepted = v.safeParse(registerContract[method].input, input).success;
        // Input that fits (an empty object for a method without input) is no bad input.
        fc.pre(!accepted);
        const reply = await dispatch(registerContract, handlers, surroundings, method, input);
        expect(reply.ok).toBe(false);
        if (!reply.ok) expect(v.is(Failure, reply.error)).toBe(true);
        if (!reply.ok) expect(reply.error.code).toBe('bad-input');
      }),
      { numRuns: 60, seed: 20261122 },
    );
    expect(faults).toEqual([]);
    expect(everything()).toBe(before);
  });

  it('answers an unknown, inherited or deeply nested call with a code', async () => {
    const handlers = createHandlers(register.context);
    const surroundings = { makeReference: () => 'R', recordFault: () => undefined };
    const call = (name: unknown, input: unknown) =>
      dispatch(registerContract, handlers, surroundings, name, input);
    for (const name of ['nothing.here', 'toString', '__proto__', 'constructor', 5, null, {}]) {
      expect(await call(name, {})).toEqual({ ok: false, error: { code: 'no-such-method' } });
    }
    let deep: unknown = 'x';
    for (let depth = 0; depth < 50_000; depth += 1) deep = { deep };
    expect(await call('persons.create', deep)).toMatchObject({ error: { code: 'bad-input' } });
    const polluted = JSON.parse('{"personId":1,"language":"nl","__proto__":{"admin":true}}');
    expect(await call('persons.get', polluted)).toMatchObject({ ok: false });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('answers ids of nobody with not-found', async () => {
    const nobody = 999_999_999;
    for (const [method, input] of [
      ['persons.get', { personId: nobody, language: 'nl' }],
      ['requests.get', { requestId: nobody, language: 'nl' }],
      ['letters.get', { letterId: nobody }],
      ['consents.withdraw', { consentId: nobody, withdrawnOn: '2026-01-01', withdrawnHow: 'x' }],
      ['events.remove', { eventId: nobody }],
    ] as const) {
      expect((await register.refusal(method, input)).code, method).toBe('not-found');
    }
  });
});
