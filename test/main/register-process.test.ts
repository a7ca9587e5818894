import { beforeEach, describe, expect, it, vi } from 'vitest';
import { attachRegisterProcess, type ChildProcess } from '#main/register-process.ts';
import type { ProcessMessage, ProcessRequest } from '#shared/contract/register-process.ts';

class FakeChild implements ChildProcess {
  sent: ProcessRequest[] = [];
  killed = false;
  #onMessage: (message: ProcessMessage) => void = () => undefined;
  #onExit: (code: number) => void = () => undefined;

  postMessage(message: ProcessRequest): void {
    this.sent.push(message);
  }

  on(_event: 'message', listener: (message: ProcessMessage) => void): void {
    this.#onMessage = listener;
  }

  once(_event: 'exit', listener: (code: number) => void): void {
    this.#onExit = listener;
  }

  kill(): boolean {
    this.killed = true;
    this.#onExit(0);
    return true;
  }

  say(message: ProcessMessage): void {
    this.#onMessage(message);
  }

  die(): void {
    this.#onExit(139);
  }
}

const listener = { onFault: vi.fn(), onProgress: vi.fn(), onDamage: vi.fn(), onDeath: vi.fn() };
let child: FakeChild;

function start() {
  const attached = attachRegisterProcess(child, listener);
  child.say({ kind: 'ready' });
  return attached;
}

beforeEach(() => {
  child = new FakeChild();
  for (const mock of Object.values(listener)) mock.mockReset();
});

describe('the register process', () => {
  it('gets calls only once it is ready, in order', () => {
    const attached = attachRegisterProcess(child, listener);
    void attached.call('internal', 'process.open', {});
    void attached.call('page', 'today.get', {});
    expect(child.sent).toEqual([]);
    child.say({ kind: 'ready' });
    expect(child.sent.map(({ id, method }) => [id, method])).toEqual([
      [1, 'process.open'],
      [2, 'today.get'],
    ]);
  });

  it('passes on that a page is damaged', () => {
    start();
    child.say({ kind: 'damaged', page: 7 });
    expect(listener.onDamage.mock.calls).toEqual([[7]]);
  });

  it('gives each reply to the call it belongs to', async () => {
    const attached = start();
    const first = attached.call('page', 'today.get', {});
    const second = attached.call('page', 'rules.list', {});
    expect(attached.waiting()).toBe(2);
    child.say({ kind: 'reply', id: 2, reply: { ok: true, value: 'rules' } });
    child.say({ kind: 'reply', id: 1, reply: { ok: true, value: 'today' } });
    expect(await first).toEqual({ ok: true, value: 'today' });
    expect(await second).toEqual({ ok: true, value: 'rules' });
    expect(attached.waiting()).toBe(0);
  });

  it('ignores a reply to nothing', () => {
    start();
    expect(() => child.say({ kind: 'reply', id: 99, reply: { ok: true, value: 1 } })).not.toThrow();
  });

  it('passes on faults and progress', () => {
    start();
    const record = { reference: 'r', method: 'm', name: 'Error', code: undefined, stack: [] };
    child.say({ kind: 'fault', record });
    child.say({ kind: 'progress', detail: { done: 1 } });
    expect(listener.onFault).toHaveBeenCalledWith(record);
    expect(listener.onProgress).toHaveBeenCalledWith({ done: 1 });
  });

  it('fails what waits with a fault and its reference when it dies', async () => {
    const attached = start();
    const call = attached.call('page', 'today.get', {});
    child.die();
    const reply = await call;
    const reference = listener.onDeath.mock.calls[0]?.[0];
    expect(reply).toEqual({ ok: false, error: { code: 'fault', reference } });
    expect(reference).toMatch(/^.{4}-.{4}$/);
    expect(await attached.call('page', 'today.get', {})).toEqual({
      ok: false,
      error: { code: 'locked' },
    });
  });

  it('fails what waits with locked when it is ended, and tells nobody of a death', async () => {
    const attached = start();
    const call = attached.call('page', 'today.get', {});
    await attached.end();
    expect(child.killed).toBe(true);
    expect(await call).toEqual({ ok: false, error: { code: 'locked' } });
    expect(listener.onDeath).not.toHaveBeenCalled();
  });
});
