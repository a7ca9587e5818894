import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '#main/log.ts';
import { faultRecordOf, makeReference, referenceFrom } from '#shared/fault.ts';

const SECRETS = ['Jan de Vries', 'correct horse battery', 'NL91ABNA0417164300', 'janssen'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function logged(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

function errorWith(change: Partial<Error> & { code?: unknown }): Error {
  return Object.assign(new Error(SECRETS.join(' ')), change);
}

describe('the log of faults', () => {
  it('holds the reference, the method, the kind of error and places in the code', () => {
    const log = createLog(folder, () => '2026-11-22T10:00:00.000Z');
    log.write(faultRecordOf('K7F2-9QXM', 'persons.list', new TypeError('x is not a function')));
    const line = JSON.parse(logged());
    expect(line).toMatchObject({
      at: '2026-11-22T10:00:00.000Z',
      reference: 'K7F2-9QXM',
      method: 'persons.list',
      name: 'TypeError',
    });
    expect(line.stack[0]).toMatch(/log\.test\.ts:\d+:\d+/);
  });

  it('keeps a system code', () => {
    const record = faultRecordOf('r', 'm', errorWith({ code: 'SQLITE_CONSTRAINT_UNIQUE' }));
    expect(record.code).toBe('SQLITE_CONSTRAINT_UNIQUE');
  });

  it.each([
    ['in the message', () => errorWith({})],
    ['in the name', () => errorWith({ name: SECRETS.join(' ') })],
    ['in the code', () => errorWith({ code: SECRETS.join(' ') })],
    ['as the whole code', () => errorWith({ code: 'janssen' })],
    ['in a code that is no text', () => errorWith({ code: { person: SECRETS[0] } })],
    [
      'in a stack that looks like places',
      () => errorWith({ stack: SECRETS.map((secret) => `    at ${secret}`).join('\n') }),
    ],
    [
      'in a message with lines that look like places',
      () => new Error(`x\n    at ${SECRETS[0]} (register.js:1:2)`),
    ],
    [
      'in the folders of a place',
      () => errorWith({ stack: 'Error\n    at save (/home/janssen/app/register.js:12:3)' }),
    ],
    [
      'in the folders of a place on Windows',
      () => errorWith({ stack: 'Error\n    at C:\\Users\\janssen\\register.js:12:3' }),
    ],
    ['in the cause', () => new Error('failed', { cause: new Error(SECRETS.join(' ')) })],
    ['in what is no error', () => SECRETS.join(' ')],
    ['in an object', () => ({ message: SECRETS.join(' ') })],
  ])('holds no name, password or number that stands %s', (_place, make) => {
    const log = createLog(folder, () => 'now');
    log.write(faultRecordOf('K7F2-9QXM', 'persons.list', make()));
    expect(logged()).toContain('K7F2-9QXM');
    for (const secret of SECRETS) expect(logged()).not.toContain(secret);
    expect(logged()).not.toMatch(/Vries|horse|NL91/);
  });

  it('keeps the place itself without its folders', () => {
    const error = errorWith({ stack: 'Error\n    at save (/home/janssen/app/register.js:12:3)' });
    expect(faultRecordOf('r', 'm', error).stack).toEqual(['at save (register.js:12:3)']);
  });

  it('never grows beyond two files of the limit', () => {
    const log = createLog(folder, () => 'now', 2000);
    for (let fault = 0; fault < 200; fault += 1) {
      log.write(faultRecordOf(makeReference(), 'persons.list', new Error('x')));
    }
    expect(readdirSync(folder).sort()).toEqual(['dossierwacht.log', 'dossierwacht.older.log']);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2000);
    }
  });

  it('does not stop the work when it cannot be written', () => {
    writeFileSync(join(folder, 'taken'), '');
    const log = createLog(join(folder, 'taken'), () => 'now');
    expect(() => log.write(faultRecordOf('r', 'm', new Error('x')))).not.toThrow();
  });
});

describe('a reference', () => {
  it('can be read out: two groups of four without look-alikes', () => {
    expect(referenceFrom(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7]))).toBe('2345-6789');
    expect(makeReference()).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  });
});
