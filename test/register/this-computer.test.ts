import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRegisterHolder, type RegisterHolder } from '#register/process/register-holder.ts';
import { callThrough, type HandlerTable, serve } from '#register/process/serve.ts';
import { createClock } from '#shared/clock.ts';
import type { InternalInput, InternalMethodName } from '#shared/contract/register-process.ts';
import { THIS_COMPUTER_FILE_NAME } from '#shared/contract/this-computer.ts';
import { CHEAP_COST, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const NEXT_PASSWORD = 'een ander wachtwoord nu';
const WRAPPED = { keyring: 'dpapi', wrapped: 'd3JhcHBlZCBieSBhIHN5c3RlbQ==' } as const;
const SEED = {
  profile: 'koel-ict',
  country: 'NL',
  businessName: 'Voorbeeld ICT',
  signatory: 'Fred Voorbeeld',
  language: 'nl',
} as const;

/** Two closed registers that this computer opens, each with a secret of its own. */
let model: string;
let other: string;
let modelCode: string;
let folder: string;
let holder: RegisterHolder;

const secret = () => new Uint8Array(32).fill(7);
const otherSecret = () => new Uint8Array(32).fill(8);
const bytes = (text: string) => new TextEncoder().encode(text);

async function ask<M extends InternalMethodName>(
  method: M,
  input: InternalInput<M>,
): Promise<unknown> {
  const handlers: HandlerTable = holder.internalHandlers();
  const handler = handlers[method];
  if (handler === undefined) throw new Error(`not offered: ${method}`);
  return await handler(input as never);
}

function restart(): void {
  holder = createRegisterHolder(createClock('2026-11-22'), undefined, { cost: CHEAP_COST });
}

async function close(): Promise<void> {
  await ask('process.close', {});
  restart();
}

async function makeRegister(
  parent: string,
  kept: Uint8Array<ArrayBuffer>,
): Promise<[string, string]> {
  restart();
  const made = join(parent, 'register');
  const input = { folder: made, password: bytes(PASSWORD), seed: SEED };
  const { recoveryCode } = (await ask('process.create', input)) as { recoveryCode: string };
  await add(kept);
  await close();
  return [made, recoveryCode];
}

function add(kept = secret(), password = PASSWORD) {
  return ask('process.add-this-computer', { ...WRAPPED, password: bytes(password), secret: kept });
}

function openHere(kept = secret()) {
  return ask('process.open-here', { folder, secret: kept });
}

function open(password = PASSWORD) {
  return ask('process.open', { folder, password: bytes(password), acceptOlder: false });
}

async function journalled(): Promise<string[]> {
  const list = callThrough(holder.pageHandlers() ?? {});
  const { rows } = (await list('journal.list', {})) as { rows: { action: string }[] };
  return rows.map(({ action }) => action).filter((action) => action.startsWith('this-computer'));
}

/** What the register consists of; not the former one that a restore keeps. */
function filesIn(path: string): [string, string][] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(path, name), 'base64')]);
}

const slotPath = () => join(folder, THIS_COMPUTER_FILE_NAME);
const isOn = () => existsSync(slotPath());
const REFUSED = { code: 'this-computer-refused' };

/** Refused, nothing of the folder touched, and the password still opens it. */
async function expectPasswordAsked(kept = secret(), password = PASSWORD): Promise<void> {
  const before = filesIn(folder);
  await expect(openHere(kept)).rejects.toMatchObject(REFUSED);
  expect(filesIn(folder)).toEqual(before);
  await open(password);
}

beforeAll(async () => {
  [model, modelCode] = await makeRegister(temporaryFolder(), secret());
  [other] = await makeRegister(temporaryFolder(), otherSecret());
}, 60_000);

beforeEach(() => {
  folder = join(temporaryFolder(), 'register');
  cpSync(model, folder, { recursive: true });
  restart();
});

describe('opening with this computer', () => {
  it('opens with the right secret, and the password and the recovery code go on working', async () => {
    await openHere();
    expect(await journalled()).toEqual(['this-computer-added']);
    await close();
    await open();
    await close();
    const input = { folder, recoveryCode: modelCode, newPassword: bytes(NEXT_PASSWORD) };
    await ask('process.recover', { ...input, acceptOlder: false });
  });

  it('asks for the password with another secret', async () => {
    await expectPasswordAsked(otherSecret());
  });

  it('asks for the password when it was never switched on', async () => {
    rmSync(slotPath());
    await expectPasswordAsked();
  });

  it('asks for the password when any byte of the slot was changed', async () => {
    const whole = readFileSync(slotPath());
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(slotPath(), damaged);
      await expect(openHere(), `byte ${at}`).rejects.toMatchObject(REFUSED);
    }
    for (const length of [0, 1, whole.length >> 1]) {
      writeFileSync(slotPath(), whole.subarray(0, length));
      await expect(openHere(), `${length} bytes`).rejects.toMatchObject(REFUSED);
    }
    await expectPasswordAsked();
  });

  it('asks for the password when the slot is that of another register, also with its secret', async () => {
    cpSync(join(other, THIS_COMPUTER_FILE_NAME), slotPath());
    await expect(openHere()).rejects.toMatchObject(REFUSED);
    await expectPasswordAsked(otherSecret());
  });

  it('keeps the same refusals as the password when something else is wrong', async () => {
    const path = join(folder, 'register.db');
    const damaged = readFileSync(path);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    const before = filesIn(folder);
    await expect(openHere()).rejects.toMatchObject({ code: 'register-damaged' });
    expect(filesIn(folder)).toEqual(before);
  });

  it('is never enough without a key file with password and recovery code', async () => {
    for (const name of ['register.keys.json', 'register.keys.json.bak']) rmSync(join(folder, name));
    await expect(openHere()).rejects.toMatchObject({ code: 'key-file-missing' });
  });
});

describe('switching it on and off', () => {
  it('asks for the password to switch it on, and writes nothing without', async () => {
    rmSync(slotPath());
    await open();
    await expect(add(secret(), 'geraden')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(isOn()).toBe(false);
    await add();
    await close();
    await openHere();
  });

  it('leaves nothing readable of secret or key in the file', async () => {
    const text = readFileSync(slotPath(), 'utf8');
    await open();
    const { key } = (await ask('process.show-key', { password: bytes(PASSWORD) })) as {
      key: string;
    };
    for (const form of ['hex', 'base64'] as const) {
      expect(text).not.toContain(Buffer.from(secret()).toString(form));
      expect(text).not.toContain(Buffer.from(key, 'hex').toString(form));
    }
  });

  it('switches off without the password, and says so in the journal once', async () => {
    await openHere();
    await ask('process.remove-this-computer', {});
    await ask('process.remove-this-computer', {});
    expect(isOn()).toBe(false);
    expect((await journalled()).sort()).toEqual(['this-computer-added', 'this-computer-removed']);
    await close();
    await expectPasswordAsked();
  });

  it('wipes the secret on this side, also when it is refused', async () => {
    const take = serve({ ...holder, post: () => undefined });
    const given = otherSecret();
    const method = 'process.open-here';
    const input = { folder, secret: given };
    await take({ kind: 'request', id: 1, scope: 'internal', method, input });
    expect(given).toEqual(new Uint8Array(32));
  });

  it('is not offered to the page', async () => {
    const said: unknown[] = [];
    const take = serve({ ...holder, post: (message) => said.push(message) });
    const input = { folder, secret: secret() };
    await take({ kind: 'request', id: 1, scope: 'page', method: 'process.open-here', input });
    expect(said).toMatchObject([{ reply: { ok: false, error: { code: 'locked' } } }]);
  });
});

describe('what ends it', () => {
  it('is another password, for who knows the present one', async () => {
    await open();
    const change = (oldPassword: string) =>
      ask('process.change-password', {
        oldPassword: bytes(oldPassword),
        newPassword: bytes(NEXT_PASSWORD),
      });
    await expect(change('geraden')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(isOn()).toBe(true);
    await change(PASSWORD);
    expect(isOn()).toBe(false);
    expect(await journalled()).toContain('this-computer-removed');
    await close();
    await expectPasswordAsked(secret(), NEXT_PASSWORD);
  });

  it('is a password set with the recovery code', async () => {
    const input = { folder, recoveryCode: modelCode, newPassword: bytes(NEXT_PASSWORD) };
    await ask('process.recover', { ...input, acceptOlder: false });
    await close();
    expect(isOn()).toBe(false);
    await expectPasswordAsked(secret(), NEXT_PASSWORD);
  });

  it('is a renewed key, after which an older slot opens nothing when it is put back', async () => {
    const old = readFileSync(slotPath());
    await open();
    await ask('process.renew-key', { password: bytes(PASSWORD) });
    expect(isOn()).toBe(false);
    await close();
    writeFileSync(slotPath(), old);
    await expectPasswordAsked();
  });

  it('is a restored backup, which does not bring a slot along', async () => {
    const path = join(temporaryFolder(), 'register.dwbackup');
    await open();
    await ask('process.create-backup', { path, appVersion: '0.1.0' });
    await close();
    expect(readFileSync(path).includes(WRAPPED.wrapped)).toBe(false);
    await ask('process.restore-backup', { path, folder, password: bytes(PASSWORD) });
    await close();
    expect(isOn()).toBe(false);
    await expectPasswordAsked();
  });

  it('is a restore that was decided and interrupted, and is finished by trying', async () => {
    const ready = join(folder, 'restored-2026-11-22');
    mkdirSync(ready);
    for (const name of ['register.db', 'register.keys.json', 'register.keys.json.bak']) {
      cpSync(join(folder, name), join(ready, name));
    }
    await expect(openHere()).rejects.toMatchObject(REFUSED);
    expect([isOn(), existsSync(ready)]).toEqual([false, false]);
    await open();
  });

  it('is not what happens when the register is only moved on this computer', async () => {
    const moved = join(temporaryFolder(), 'elders');
    renameSync(folder, moved);
    folder = moved;
    await openHere();
  });
});
