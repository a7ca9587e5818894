import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterProcess, RegisterProcessListener } from '#main/register-process.ts';
import { createRegisterSession, type RegisterSession } from '#main/register-session.ts';
import { createClock } from '#shared/clock.ts';
import type { Reply } from '#shared/contract/errors.ts';

const SEED = {
  profile: 'koel-ict',
  country: 'NL',
  businessName: 'Voorbeeld',
  signatory: '',
  language: 'nl',
} as const;

type Answer = (method: string, input: unknown) => Reply<unknown> | Promise<Reply<unknown>>;

/** A register process that answers as the test says, and keeps what it was asked. */
class FakeProcess implements RegisterProcess {
  ended = false;
  inHand = 0;
  asked: { scope: string; method: string; input: unknown; passwordAtCall: string }[] = [];
  readonly listener: RegisterProcessListener;

  constructor(listener: RegisterProcessListener) {
    this.listener = listener;
  }

  async call(scope: 'page' | 'internal', method: string, input: unknown) {
    const { password, newPassword } = input as { password?: Uint8Array; newPassword?: Uint8Array };
    const bytes = password ?? newPassword;
    const passwordAtCall = bytes === undefined ? '' : new TextDecoder().decode(bytes);
    this.asked.push({ scope, method, input, passwordAtCall });
    this.inHand += 1;
    try {
      return await answer(method, input);
    } finally {
      this.inHand -= 1;
    }
  }

  waiting = () => this.inHand;

  async end() {
    this.ended = true;
  }

  methods(): string[] {
    return this.asked.map(({ method }) => method);
  }
}

const ok: Reply<unknown> = { ok: true, value: { done: true } };
let answer: Answer;
let processes: FakeProcess[];
let present: Set<string>;
let waited: number;
const tellPage = vi.fn();
const renewWindow = vi.fn();
/** Says whether the process was gone by then. */
const forget = vi.fn(() => process().ended);
const recordFault = vi.fn();
const removeFolder = vi.fn(async (folder: string) => void present.delete(folder));
let session: RegisterSession;

function process(): FakeProcess {
  const last = processes.at(-1);
  if (last === undefined) throw new Error('no process was started');
  return last;
}

beforeEach(() => {
  answer = () => ok;
  processes = [];
  present = new Set(['/data/register']);
  waited = 0;
  for (const mock of [tellPage, renewWindow, forget, recordFault, removeFolder]) mock.mockClear();
  session = createRegisterSession({
    startProcess: (listener) => {
      processes.push(new FakeProcess(listener));
      return process();
    },
    folders: { register: '/data/register', example: '/data/example', backups: '/data/backups' },
    holdsRegister: (folder) => present.has(folder),
    removeFolder,
    clock: createClock('2026-11-22'),
    appVersion: '0.1.0',
    tellPage,
    renewWindow,
    forget,
    recordFault,
    wait: async (milliseconds) => {
      waited += milliseconds;
    },
  });
});

describe('the state of the session', () => {
  it('is without a register when there is none', () => {
    present.clear();
    expect(session.status()).toEqual({
      state: 'no-register',
      register: 'own',
      hasOwn: false,
      hasExample: false,
      folder: '/data/register',
      lockedBy: 'start',
      damagedPage: null,
      appVersion: '0.1.0',
      today: '2026-11-22',
    });
  });

  it('is locked at the start when there is one', () => {
    expect(session.status()).toMatchObject({ state: 'locked', lockedBy: 'start', hasOwn: true });
  });

  it('is open after unlocking', async () => {
    await session.unlock('correct horse');
    expect(session.status()).toMatchObject({ state: 'open', register: 'own', lockedBy: null });
    expect(tellPage).toHaveBeenCalledWith('session-changed', session.status());
  });
});

describe('unlocking', () => {
  it('passes the password on as bytes and wipes them', async () => {
    await session.unlock('wächtwoord');
    expect(process().asked).toEqual([
      {
        scope: 'internal',
        method: 'process.open',
        input: {
          acceptOlder: false,
          folder: '/data/register',
          backups: '/data/backups',
          password: new Uint8Array('wächtwoord'.length + 1),
        },
        passwordAtCall: 'wächtwoord',
      },
    ]);
  });

  it('ends the process and stays locked when the password is wrong', async () => {
    answer = () => ({ ok: false, error: { code: 'wrong-password' } });
    await expect(session.unlock('guess')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(process().ended).toBe(true);
    expect(session.status().state).toBe('locked');
    expect(await session.callPage('today.get', {})).toEqual({
      ok: false,
      error: { code: 'locked' },
    });
  });

  it('answers more slowly after five wrong tries, and quickly again after a right one', async () => {
    answer = () => ({ ok: false, error: { code: 'wrong-password' } });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(session.unlock('guess')).rejects.toThrow();
    }
    expect(waited).toBe(0);
    await expect(session.unlock('guess')).rejects.toThrow();
    expect(waited).toBe(1500);
    answer = () => ok;
    await session.unlock('right');
    expect(waited).toBe(1500);
  });

  it('keeps the reference of a fault', async () => {
    answer = () => ({ ok: false, error: { code: 'fault', reference: 'K7F2-9QXM' } });
    await expect(session.unlock('x')).rejects.toMatchObject({
      failure: { code: 'fault', reference: 'K7F2-9QXM' },
    });
  });

  it('is refused when a register is open already', async () => {
    await session.unlock('right');
    await expect(session.unlock('right')).rejects.toMatchObject({ code: 'conflict' });
    expect(processes).toHaveLength(1);
  });
});

describe('opening with this computer', () => {
  it('passes the secret on, wipes it, and tells the page', async () => {
    const secret = new Uint8Array(32).fill(7);
    const seen: string[] = [];
    answer = (_method, input) => {
      seen.push(String((input as { secret: Uint8Array }).secret[0]));
      return ok;
    };
    await session.unlockHere(secret);
    expect(seen).toEqual(['7']);
    expect(secret).toEqual(new Uint8Array(32));
    expect(process().asked[0]).toMatchObject({
      method: 'process.open-here',
      input: { folder: '/data/register', backups: '/data/backups' },
    });
    expect(session.status()).toMatchObject({ state: 'open', register: 'own' });
    expect(tellPage).toHaveBeenCalledWith('session-changed', session.status());
  });

  it('stays locked when it is refused, after which the password opens', async () => {
    answer = () => ({ ok: false, error: { code: 'this-computer-refused' } });
    await expect(session.unlockHere(new Uint8Array(32))).rejects.toMatchObject({
      code: 'this-computer-refused',
    });
    expect(process().ended).toBe(true);
    expect(session.status().state).toBe('locked');
    answer = () => ok;
    await session.unlock('right');
    expect(session.status().state).toBe('open');
  });
});

describe('restoring a backup', () => {
  it('opens what came back, wipes the password, and leaves the telling to the page', async () => {
    answer = () => ({ ok: true, value: { dueNow: 3 } });
    expect(await session.restoreBackup('/usb/a.dwbackup', 'secret')).toEqual({ dueNow: 3 });
    expect(process().asked[0]).toMatchObject({
      method: 'process.restore-backup',
      passwordAtCall: 'secret',
      input: { path: '/usb/a.dwbackup', folder: '/data/register' },
    });
    const given = process().asked[0]?.input as { password: Uint8Array } | undefined;
    expect(given?.password.every((byte) => byte === 0)).toBe(true);
    expect(session.status()).toMatchObject({ state: 'open', register: 'own' });
    expect(tellPage).not.toHaveBeenCalled();
  });

  it('leaves everything closed when it is refused, and is refused while something is open', async () => {
    answer = () => ({ ok: false, error: { code: 'backup-damaged' } });
    await expect(session.restoreBackup('/usb/a', 'x')).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(process().ended).toBe(true);
    expect(session.status().state).toBe('locked');
    answer = () => ok;
    await session.unlock('secret');
    await expect(session.restoreBackup('/usb/a', 'x')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('making a register', () => {
  it('gives the recovery code and leaves the register open', async () => {
    answer = () => ({ ok: true, value: { recoveryCode: 'AAAA-BBBB' } });
    expect(await session.create(SEED, 'secret')).toEqual({ recoveryCode: 'AAAA-BBBB' });
    expect(process().asked[0]?.input).toMatchObject({ folder: '/data/register', seed: SEED });
    expect(session.status().state).toBe('open');
  });

  it('does not disturb the page, which still has to show the recovery code', async () => {
    await session.create(SEED, 'secret');
    expect(tellPage).not.toHaveBeenCalled();
  });
});

describe('the example', () => {
  it('is made when it is missing, and opened without a question when it is there', async () => {
    await session.openExample('nl');
    expect(process().methods()).toEqual(['process.create-example']);
    present.add('/data/example');
    await session.lock('button');
    await session.openExample('en');
    expect(process().methods()).toEqual(['process.open']);
    expect(session.status()).toMatchObject({ state: 'open', register: 'example' });
  });

  it('is gone after it was thrown away, also while it is open', async () => {
    present.add('/data/example');
    await session.openExample('nl');
    await session.discardExample();
    expect(process().ended).toBe(true);
    expect(removeFolder).toHaveBeenCalledWith('/data/example');
    expect(session.status()).toMatchObject({ state: 'locked', register: 'own' });
  });

  it('is thrown away without closing the owner’s register', async () => {
    await session.unlock('right');
    await session.discardExample();
    expect(session.status()).toMatchObject({ state: 'open', register: 'own' });
    expect(removeFolder).toHaveBeenCalledTimes(1);
  });
});

describe('locking', () => {
  it('collects the drafts, replaces the window, closes the file and ends the process', async () => {
    await session.unlock('right');
    await session.lock('idle');
    expect(tellPage).toHaveBeenLastCalledWith('session-changed', { state: 'locking' });
    expect(renewWindow).toHaveBeenCalledTimes(1);
    expect(process().methods()).toEqual(['process.open', 'process.close']);
    expect(process().ended).toBe(true);
    // Only then is nothing on its way any more.
    expect(forget.mock.results).toEqual([{ type: 'return', value: true }]);
    expect(session.status()).toMatchObject({ state: 'locked', lockedBy: 'idle' });
  });

  it('does nothing when nothing is open', async () => {
    await session.lock('button');
    expect(renewWindow).not.toHaveBeenCalled();
    expect(forget).not.toHaveBeenCalled();
    expect(session.status().lockedBy).toBe('start');
  });

  it('still takes drafts but nothing else while it collects them', async () => {
    await session.unlock('right');
    const replies: Promise<Reply<unknown>>[] = [];
    tellPage.mockImplementation((_event: string, detail: { state: string }) => {
      if (detail.state !== 'locking') return;
      replies.push(session.callPage('drafts.save', { key: 'a', value: 'b' }));
      replies.push(session.callPage('persons.list', {}));
    });
    await session.lock('button');
    tellPage.mockReset();
    expect(await Promise.all(replies)).toEqual([ok, { ok: false, error: { code: 'locked' } }]);
    expect(process().methods()).toEqual(['process.open', 'drafts.save', 'process.close']);
  });

  it('waits for a draft on its way, but half a second at most', async () => {
    await session.unlock('right');
    answer = (method) => (method === 'drafts.save' ? new Promise(() => undefined) : ok);
    tellPage.mockImplementation((_event: string, detail: { state: string }) => {
      if (detail.state === 'locking') void session.callPage('drafts.save', {});
    });
    await session.lock('button');
    tellPage.mockReset();
    expect(waited).toBeGreaterThanOrEqual(500);
    expect(session.status().state).toBe('locked');
  });

  it('ends a process that does not close', async () => {
    await session.unlock('right');
    answer = () => new Promise(() => undefined);
    await session.lock('button');
    expect(process().ended).toBe(true);
    expect(session.status().state).toBe('locked');
  });

  it('waits for an unlock in progress and then locks', async () => {
    const unlocking = session.unlock('right');
    const locking = session.lock('sleep');
    await Promise.all([unlocking, locking]);
    expect(session.status()).toMatchObject({ state: 'locked', lockedBy: 'sleep' });
  });

  it('refuses what main itself would ask', async () => {
    await session.unlock('right');
    await session.lock('button');
    await expect(async () =>
      session.callInternal('files-out.letter', { letterId: 1, format: 'html' }),
    ).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('damage that is found after opening', () => {
  /** What the last process was asked with the first call. */
  const howOpened = () => process().asked[0]?.input;

  it('closes the register as a lock does, and says which page', async () => {
    await session.unlock('right');
    expect(howOpened()).not.toHaveProperty('checkWhole');
    process().listener.onDamage(4711);
    await session.lock('button');
    expect(session.status()).toMatchObject({
      state: 'locked',
      lockedBy: 'damage',
      damagedPage: 4711,
    });
    expect(process().methods()).toEqual(['process.open', 'process.close']);
    expect(process().ended).toBe(true);
    expect(renewWindow).toHaveBeenCalledTimes(1);
    expect(recordFault).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'DamagedPage', code: 'page-4711' }),
    );
  });

  it('closes it as well when it is found before opening has ended', async () => {
    answer = (method) => {
      if (method === 'process.open') process().listener.onDamage(3);
      return ok;
    };
    await session.unlock('right');
    await session.lock('button');
    expect(session.status()).toMatchObject({ lockedBy: 'damage', damagedPage: 3 });
  });

  it('looks at every page before the next opening, until a register is open again', async () => {
    await session.unlock('right');
    process().listener.onDamage(3);
    await session.lock('button');
    answer = () => ({ ok: false, error: { code: 'register-damaged' } });
    for (const open of [
      () => session.unlock('right'),
      () => session.unlockHere(new Uint8Array(32)),
      () => session.recover('code', 'new'),
    ]) {
      await expect(open()).rejects.toMatchObject({ code: 'register-damaged' });
      expect(howOpened()).toMatchObject({ checkWhole: true });
      expect(session.status()).toMatchObject({ lockedBy: 'damage', damagedPage: 3 });
    }
    answer = () => ok;
    await session.restoreBackup('/backup', 'right');
    await session.lock('button');
    await session.unlock('right');
    expect(howOpened()).not.toHaveProperty('checkWhole');
  });

  it('is of no account when that register is closed already', async () => {
    await session.unlock('right');
    const first = process();
    await session.lock('button');
    await session.unlock('right');
    first.listener.onDamage(3);
    await session.lock('idle');
    expect(session.status()).toMatchObject({ lockedBy: 'idle', damagedPage: null });
  });
});

describe('a register process that ends by itself', () => {
  it('locks with a message and a line in the log', async () => {
    await session.unlock('right');
    process().listener.onDeath('K7F2-9QXM');
    expect(session.status()).toMatchObject({ state: 'locked', lockedBy: 'fault' });
    expect(renewWindow).toHaveBeenCalledTimes(1);
    expect(forget).toHaveBeenCalledTimes(1);
    expect(recordFault).toHaveBeenCalledWith(
      expect.objectContaining({ reference: 'K7F2-9QXM', name: 'ProcessEnded' }),
    );
  });

  it('can be opened again', async () => {
    await session.unlock('right');
    process().listener.onDeath('r');
    await session.unlock('right');
    expect(processes).toHaveLength(2);
    expect(session.status().state).toBe('open');
  });
});

describe('shutting down', () => {
  it('closes the register and opens no new window', async () => {
    await session.unlock('right');
    await session.shutDown();
    expect(process().methods()).toContain('process.close');
    expect(process().ended).toBe(true);
    expect(renewWindow).not.toHaveBeenCalled();
  });
});
