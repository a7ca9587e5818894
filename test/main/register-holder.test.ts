import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Argon2idCost, DEFAULT_COST } from '#register/keys/kdf.ts';
import { createRegisterHolder } from '#register/process/register-holder.ts';
import { serve } from '#register/process/serve.ts';
import { createClock } from '#shared/clock.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { ProcessMessage } from '#shared/contract/register-process.ts';

vi.mock('node:fs/promises', { spy: true });

// The real key derivation, which is slow on purpose.
vi.setConfig({ testTimeout: 60_000 });

const PASSWORD = 'vier losse woorden samen';
const SEED = {
  profile: 'koel-ict',
  country: 'NL',
  businessName: 'Voorbeeld ICT',
  signatory: 'Fred Voorbeeld',
  language: 'nl',
} as const;

let parent: string;
let folder: string;
let messages: ProcessMessage[];
let ask: (scope: 'page' | 'internal', method: string, input: unknown) => Promise<Reply<unknown>>;

/** A register process of its own, without Electron around it. */
function start(cost: Argon2idCost = DEFAULT_COST): void {
  const holder = createRegisterHolder(createClock('2026-11-22'), undefined, { cost });
  const take = serve({ ...holder, post: (message) => messages.push(message) });
  let id = 0;
  ask = async (scope, method, input) => {
    id += 1;
    await take({ kind: 'request', id, scope, method, input });
    const message = messages.findLast((entry) => entry.kind === 'reply' && entry.id === id);
    if (message?.kind !== 'reply') throw new Error('no reply');
    return message.reply;
  };
}

function secret(text = PASSWORD): Uint8Array {
  return new TextEncoder().encode(text);
}

async function create(): Promise<string> {
  const reply = await ask('internal', 'process.create', {
    folder,
    password: secret(),
    seed: SEED,
  });
  if (!reply.ok) throw new Error(reply.error.code);
  return (reply.value as { recoveryCode: string }).recoveryCode;
}

async function restart(): Promise<void> {
  await ask('internal', 'process.close', {});
  start();
}

function open(password = PASSWORD): Promise<Reply<unknown>> {
  return ask('internal', 'process.open', { folder, password: secret(password) });
}

function forbidReadingOnce(): void {
  const error = Object.assign(new Error('EACCES: /somewhere/private'), { code: 'EACCES' });
  vi.mocked(readFile).mockRejectedValueOnce(error);
}

const DONE = { ok: true, value: { done: true } };

function refused(code: string) {
  return { ok: false, error: { code } };
}

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'register-process-'));
  folder = join(parent, 'register');
  messages = [];
  start();
});

afterEach(async () => {
  await ask('internal', 'process.close', {});
  rmSync(parent, { recursive: true });
});

describe('a new register', () => {
  it('is whole, filled and open', async () => {
    await create();
    expect(readdirSync(parent)).toEqual(['register']);
    expect(await ask('page', 'controller.get', {})).toMatchObject({
      value: { name: 'Voorbeeld ICT', profile: 'koel-ict' },
    });
  });

  it('opens again with its password, and with no other', async () => {
    await create();
    await restart();
    expect(await open('een ander wachtwoord')).toEqual(refused('wrong-password'));
    expect(await ask('page', 'controller.get', {})).toEqual(refused('locked'));
    expect(await open()).toEqual(DONE);
  });

  it('says so, without a fault, when a file of it or a backup may not be read', async () => {
    await create();
    await restart();
    forbidReadingOnce();
    expect(await open()).toEqual(refused('read-refused'));
    forbidReadingOnce();
    const backup = { path: join(parent, 'a.dwbackup'), password: secret() };
    expect(await ask('internal', 'process.verify-backup', backup)).toEqual(refused('read-refused'));
    expect(messages.filter(({ kind }) => kind === 'fault')).toEqual([]);
    expect(await open()).toEqual(DONE);
  });

  it('never replaces one that is there', async () => {
    await create();
    await restart();
    const before = readFileSync(join(folder, 'register.keys.json'));
    const reply = await ask('internal', 'process.create', {
      folder,
      password: secret('x'),
      seed: SEED,
    });
    expect(reply).toEqual(refused('register-exists'));
    expect(readFileSync(join(folder, 'register.keys.json'))).toEqual(before);
    expect(readdirSync(parent)).toEqual(['register']);
  });

  it('leaves nothing when it cannot be filled', async () => {
    const seed = { ...SEED, profile: 'nobody' };
    const reply = await ask('internal', 'process.create', { folder, password: secret(), seed });
    expect(reply).toMatchObject({ error: { code: 'bad-input' } });
    expect(readdirSync(parent)).toEqual([]);
    expect(await create()).toMatch(/^[0-9A-Z-]+$/);
  });

  it('is made over what an interrupted attempt left', async () => {
    mkdirSync(`${folder}.making`);
    writeFileSync(join(`${folder}.making`, 'register.db'), 'half');
    await create();
    expect(readdirSync(parent)).toEqual(['register']);
  });

  it('keeps other files of the owner that lie in its folder', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const reply = await ask('internal', 'process.create', {
      folder,
      password: secret(),
      seed: SEED,
    });
    expect(reply).toEqual(refused('register-exists'));
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});

describe('the recovery code', () => {
  it('opens the register and sets a new password', async () => {
    const recoveryCode = await create();
    await restart();
    const newPassword = secret('vier andere woorden hier');
    expect(await ask('internal', 'process.recover', { folder, recoveryCode, newPassword })).toEqual(
      DONE,
    );
    await restart();
    expect(await open()).toEqual(refused('wrong-password'));
    expect(await open('vier andere woorden hier')).toEqual(DONE);
  });

  it('changes nothing when it is wrong', async () => {
    await create();
    await restart();
    const input = { folder, recoveryCode: 'AAAA', newPassword: secret('x') };
    expect(await ask('internal', 'process.recover', input)).toEqual(refused('wrong-recovery-code'));
    expect(await open()).toEqual(DONE);
  });

  it('opens the register with the printed sheet when the key files are lost', async () => {
    const recoveryCode = await create();
    const sheet = await ask('internal', 'process.recovery-sheet', { recoveryCode });
    expect(sheet).toMatchObject({
      value: { business: 'Voorbeeld ICT', registerFileName: 'register.db' },
    });
    const { keySheet } = (sheet as { value: { keySheet: string } }).value;
    await restart();
    rmSync(join(folder, 'register.keys.json'));
    rmSync(join(folder, 'register.keys.json.bak'));
    expect(await open()).toEqual(refused('key-file-missing'));
    const input = { folder, recoveryCode, keySheet, newPassword: secret('nieuw wachtwoord') };
    expect(await ask('internal', 'process.recover', input)).toEqual(DONE);
    await restart();
    expect(await open('nieuw wachtwoord')).toEqual(DONE);
    // As when the computer stopped before the second of both files, and the owner begins again.
    await restart();
    rmSync(join(folder, 'register.keys.json'));
    const again = { ...input, newPassword: secret('nog een wachtwoord') };
    expect(await ask('internal', 'process.recover', again)).toEqual(DONE);
    await restart();
    expect(await open('nog een wachtwoord')).toEqual(DONE);
  });

  it('prints no sheet for a code that does not open this register', async () => {
    await create();
    expect(await ask('internal', 'process.recovery-sheet', { recoveryCode: 'AAAA-BBBB' })).toEqual(
      refused('wrong-recovery-code'),
    );
  });

  it('is replaced by a new one', async () => {
    const old = await create();
    const reply = await ask('internal', 'process.new-recovery-code', { password: secret() });
    const { recoveryCode } = (reply as { value: { recoveryCode: string } }).value;
    expect(recoveryCode).not.toBe(old);
    expect(await ask('internal', 'process.recovery-sheet', { recoveryCode: old })).toEqual(
      refused('wrong-recovery-code'),
    );
  });
});

describe('the password', () => {
  it('changes only with the old one', async () => {
    await create();
    const change = (oldPassword: string) =>
      ask('internal', 'process.change-password', {
        oldPassword: secret(oldPassword),
        newPassword: secret('een nieuw wachtwoord'),
      });
    expect(await change('geraden')).toEqual(refused('wrong-password'));
    expect(await change(PASSWORD)).toEqual(DONE);
    await restart();
    expect(await open('een nieuw wachtwoord')).toEqual(DONE);
  });

  it('is wiped from every call, also from one that is refused', async () => {
    const password = secret();
    await ask('internal', 'process.open', { folder, password });
    expect(password.every((byte) => byte === 0)).toBe(true);
    const notAllowed = secret();
    await ask('page', 'process.open', { folder, password: notAllowed });
    expect(notAllowed.every((byte) => byte === 0)).toBe(true);
  });
});

describe('the cost of guessing the password', () => {
  const CHEAP = { memoryMiB: 19, passes: 2, lanes: 1 };
  const slot = () =>
    (
      JSON.parse(readFileSync(join(folder, 'register.keys.json'), 'utf8')) as {
        slots: { password: { kdf: unknown } };
      }
    ).slots.password;

  beforeEach(async () => {
    await ask('internal', 'process.close', {});
    start(CHEAP);
    await create();
    await ask('internal', 'process.close', {});
  });

  it('rises when the owner opens a register that was made at a lower one', async () => {
    expect(slot().kdf).toMatchObject(CHEAP);
    const more = { ...DEFAULT_COST, passes: 4 };
    start(more);
    expect(await open()).toEqual(DONE);
    expect(slot().kdf).toMatchObject(more);
    expect(readFileSync(join(folder, 'register.keys.json.bak'))).toEqual(
      readFileSync(join(folder, 'register.keys.json')),
    );
    const raised = slot();
    await restart();
    expect(await open('een ander wachtwoord')).toEqual(refused('wrong-password'));
    expect(await open()).toEqual(DONE);
    expect(slot()).toEqual(raised);
  });

  it('keeps nobody out when the key file cannot be written', async () => {
    const before = slot();
    start();
    vi.mocked(rename).mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(await open()).toEqual(DONE);
    expect(slot()).toEqual(before);
    await restart();
    expect(await open()).toEqual(DONE);
    expect(slot().kdf).toMatchObject(DEFAULT_COST);
  });
});

describe('the key of the register', () => {
  it('is shown for the password only, and the journal says so without holding it', async () => {
    await create();
    expect(await ask('internal', 'process.show-key', { password: secret('geraden') })).toEqual(
      refused('wrong-password'),
    );
    expect(await ask('page', 'process.show-key', { password: secret() })).toEqual(
      refused('no-such-method'),
    );
    const reply = await ask('internal', 'process.show-key', { password: secret() });
    const { key } = (reply as { value: { key: string } }).value;
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const journal = await ask('page', 'journal.list', {});
    const text = JSON.stringify(journal);
    expect(text.match(/"action":"key-shown"/g)).toHaveLength(1);
    expect(text).not.toContain(key);
    expect(JSON.stringify(messages.filter((message) => message.kind !== 'reply'))).not.toContain(
      key,
    );
  });

  it('is renewed for the password only, and the register goes on under it', async () => {
    const oldCode = await create();
    const renew = (password: string) =>
      ask('internal', 'process.renew-key', { password: secret(password) });
    const keyNow = async () =>
      (await ask('internal', 'process.show-key', { password: secret() })) as {
        value: { key: string };
      };
    const before = (await keyNow()).value.key;
    expect(await renew('geraden')).toEqual(refused('wrong-password'));
    expect((await keyNow()).value.key).toBe(before);
    const { recoveryCode } = ((await renew(PASSWORD)) as { value: { recoveryCode: string } }).value;
    expect((await keyNow()).value.key).not.toBe(before);
    expect(JSON.stringify(await ask('page', 'journal.list', {}))).toContain('key-renewed');
    expect(readdirSync(folder).filter((name) => /restor/.test(name))).toEqual([]);
    const sheetOf = (code: string) =>
      ask('internal', 'process.recovery-sheet', { recoveryCode: code });
    expect(await sheetOf(oldCode)).toEqual(refused('wrong-recovery-code'));
    const sheet = (await sheetOf(recoveryCode)) as { value: { keySheet: string } };
    expect(sheet.value.keySheet.length).toBeLessThan(700);
    await restart();
    expect(await open()).toEqual(DONE);
  });

  it('is shown to nobody while nothing is open', async () => {
    expect(await ask('internal', 'process.show-key', { password: secret() })).toEqual(
      refused('locked'),
    );
  });
});

describe('the border between the page and main', () => {
  it.each(['process.open', 'process.create', 'process.close', 'files-out.letter', '__proto__'])(
    'does not let the page reach %s',
    async (method) => {
      await create();
      const input = { folder, password: secret(), letterId: 1, format: 'html' };
      expect(await ask('page', method, input)).toEqual(refused('no-such-method'));
    },
  );

  it('refuses files while nothing is open', async () => {
    const input = { language: 'nl', format: 'csv' };
    expect(await ask('internal', 'files-out.due-list', input)).toEqual(refused('no-such-method'));
  });

  it('is told of every change at rest, and notices a register that lacks some', async () => {
    await create();
    await ask('internal', 'process.close', {});
    const path = join(folder, 'register.db');
    const older = readFileSync(path);
    start();
    await open();
    const counter = () =>
      (
        JSON.parse(readFileSync(join(folder, 'register.keys.json'), 'utf8')) as {
          changeCounter: number;
        }
      ).changeCounter;
    const before = counter();
    await ask('page', 'drafts.save', { key: 'persons.new', value: '{}' });
    expect(counter()).toBeGreaterThan(before);
    await restart();
    writeFileSync(path, older);
    expect(await open()).toEqual(refused('register-older'));
    expect(readFileSync(path)).toEqual(older);
    expect(
      await ask('internal', 'process.open', { folder, password: secret(), acceptOlder: true }),
    ).toEqual(DONE);
    await restart();
    expect(await open()).toEqual(DONE);
    await ask('internal', 'process.close', {});
  });

  it('refuses bad input of main as well', async () => {
    expect(await ask('internal', 'process.open', { folder, password: 'text' })).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(await ask('internal', 'process.open', { folder: 7 })).toMatchObject({
      error: { code: 'bad-input' },
    });
  });

  it('answers nothing to what is no request', async () => {
    const take = serve({
      pageHandlers: () => undefined,
      internalHandlers: () => ({}),
      stopWork: () => undefined,
      settle: async () => undefined,
      post: (message) => messages.push(message),
    });
    for (const message of [undefined, null, 7, 'x', {}, { kind: 'request' }]) await take(message);
    expect(messages).toEqual([]);
  });
});

describe('calls', () => {
  it('are carried out one after the other', async () => {
    const order: string[] = [];
    const take = serve({
      pageHandlers: () => ({
        'persons.list': async () => {
          order.push('slow begins');
          await new Promise((resolve) => setTimeout(resolve, 20));
          order.push('slow ends');
        },
        'rules.list': () => order.push('quick'),
      }),
      internalHandlers: () => ({}),
      stopWork: () => undefined,
      settle: async () => undefined,
      post: () => undefined,
    });
    const call = (id: number, method: string, input: unknown) =>
      take({ kind: 'request', id, scope: 'page', method, input });
    await Promise.all([call(1, 'persons.list', {}), call(2, 'rules.list', { language: 'nl' })]);
    expect(order).toEqual(['slow begins', 'slow ends', 'quick']);
  });

  it('that fail leave a reference and a record without what was said', async () => {
    const take = serve({
      pageHandlers: () => ({
        'rules.list': () => {
          throw new Error('Jan de Vries');
        },
      }),
      internalHandlers: () => ({}),
      stopWork: () => undefined,
      settle: async () => undefined,
      post: (message) => messages.push(message),
    });
    await take({
      kind: 'request',
      id: 1,
      scope: 'page',
      method: 'rules.list',
      input: { language: 'nl' },
    });
    const [fault, reply] = messages;
    expect(fault).toMatchObject({ kind: 'fault', record: { method: 'rules.list', name: 'Error' } });
    expect(JSON.stringify(messages)).not.toContain('Vries');
    expect(reply).toMatchObject({ reply: { ok: false, error: { code: 'fault' } } });
  });
});

describe('the example', () => {
  it('is made through the methods of the page and left open', async () => {
    const example = join(parent, 'example');
    const reply = await ask('internal', 'process.create-example', {
      folder: example,
      password: secret('x'),
      language: 'nl',
    });
    expect(reply).toEqual(DONE);
    expect(readdirSync(parent)).toEqual(['example']);
    const today = await ask('page', 'today.get', { language: 'nl' });
    expect((today as { value: { persons: number } }).value.persons).toBeGreaterThanOrEqual(40);
    expect(existsSync(join(example, 'register.db-wal'))).toBe(true);
    await ask('internal', 'process.close', {});
    expect(readdirSync(example).sort()).toEqual([
      'register.db',
      'register.keys.json',
      'register.keys.json.bak',
    ]);
  });
});
