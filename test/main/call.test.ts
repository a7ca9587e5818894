import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CallSurroundings, carryOut } from '#main/call.ts';
import { RefusedError } from '#main/register-session.ts';
import { ContractError } from '#shared/contract/errors.ts';

const callRegister = vi.fn(async () => ({ ok: true, value: 'register' }) as const);
const unlock = vi.fn<(input: never) => unknown>();
const recordFault = vi.fn();
let surroundings: CallSurroundings;

beforeEach(() => {
  vi.clearAllMocks();
  unlock.mockReturnValue({ done: true });
  surroundings = {
    handlers: { 'session.unlock': unlock } as unknown as CallSurroundings['handlers'],
    callRegister,
    makeReference: () => 'K7F2-9QXM',
    recordFault,
  };
});

describe('a call of the page', () => {
  it('is carried out by main when it is one of its methods', async () => {
    expect(await carryOut(surroundings, 'session.unlock', { password: 'x' })).toEqual({
      ok: true,
      value: { done: true },
    });
    expect(callRegister).not.toHaveBeenCalled();
  });

  it('goes to the register process otherwise', async () => {
    expect(await carryOut(surroundings, 'persons.list', { search: '' })).toEqual({
      ok: true,
      value: 'register',
    });
    expect(callRegister).toHaveBeenCalledWith('persons.list', { search: '' });
  });

  it.each([undefined, null, 7, {}, ['session.unlock'], Symbol('x')])(
    'is refused when its method is %s',
    async (method) => {
      expect(await carryOut(surroundings, method, {})).toEqual({
        ok: false,
        error: { code: 'no-such-method' },
      });
      expect(callRegister).not.toHaveBeenCalled();
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'never finds a handler on the prototype: %s',
    async (method) => {
      await carryOut(surroundings, method, {});
      expect(callRegister).toHaveBeenCalledWith(method, {});
    },
  );

  it.each([undefined, null, 'text', 7, [], { password: 7 }, { password: '' }, { extra: 1 }])(
    'is refused when its input is %j',
    async (input) => {
      const reply = await carryOut(surroundings, 'session.unlock', input);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(unlock).not.toHaveBeenCalled();
    },
  );

  it('may carry a document as proof, but no film', async () => {
    const call = (length: number) =>
      carryOut(surroundings, 'persons.list', { proof: new Uint8Array(length) });
    expect(await call(8_000_000)).not.toMatchObject({ error: { fields: { '': 'value.invalid' } } });
    expect(await call(9_000_000)).toEqual(await call(20_000_000));
  });

  it('is refused when it is too large, before anything looks at it', async () => {
    const large = { search: 'x'.repeat(2_000_001) };
    expect(await carryOut(surroundings, 'persons.list', large)).toMatchObject({
      error: { code: 'bad-input' },
    });
    const many = { list: Array.from({ length: 2_000_001 }, () => ({})) };
    expect(await carryOut(surroundings, 'persons.list', many)).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(callRegister).not.toHaveBeenCalled();
  });

  it.each([
    [
      'a list within itself',
      () => {
        const list: unknown[] = [];
        list.push(list, list);
        return list;
      },
    ],
    ['a map', () => new Map([['search', '']])],
    ['a set in a field', () => ({ search: new Set(['x']) })],
    ['a buffer', () => ({ proof: new ArrayBuffer(9_000_000) })],
    [
      'little that counts much',
      () => {
        let tree: unknown = 'x';
        for (let depth = 0; depth < 40; depth += 1) tree = { left: tree, right: tree };
        return tree;
      },
    ],
  ])('is refused when it is %s, before it goes anywhere', async (_what, make) => {
    expect(await carryOut(surroundings, 'persons.list', make())).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(callRegister).not.toHaveBeenCalled();
  });

  it('says with a code what was refused', async () => {
    unlock.mockImplementation(() => {
      throw new ContractError('disk-full');
    });
    expect(await carryOut(surroundings, 'session.unlock', { password: 'x' })).toEqual({
      ok: false,
      error: { code: 'disk-full' },
    });
    expect(recordFault).not.toHaveBeenCalled();
  });

  it('keeps the reference that the register process gave to a fault', async () => {
    unlock.mockImplementation(() => {
      throw new RefusedError({ code: 'fault', reference: 'ABCD-EFGH' });
    });
    expect(await carryOut(surroundings, 'session.unlock', { password: 'x' })).toEqual({
      ok: false,
      error: { code: 'fault', reference: 'ABCD-EFGH' },
    });
  });

  it('turns a fault of main into a reference and a line in the log', async () => {
    const error = new Error('Jan de Vries');
    unlock.mockImplementation(() => {
      throw error;
    });
    const reply = await carryOut(surroundings, 'session.unlock', { password: 'x' });
    expect(reply).toEqual({ ok: false, error: { code: 'fault', reference: 'K7F2-9QXM' } });
    expect(recordFault).toHaveBeenCalledWith('K7F2-9QXM', 'session.unlock', error);
  });
});
