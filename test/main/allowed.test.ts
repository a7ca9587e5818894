import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract, PAGE_EVENTS } from '#shared/contract/index.ts';
import { internalContract } from '#shared/contract/register-process.ts';
import { isMethodName, isPageEvent } from '../../src/preload/allowed.ts';

describe('what the preload lets through', () => {
  it('is every method of the contract', () => {
    expect(Object.keys(contract).filter((name) => !isMethodName(name))).toEqual([]);
    expect(PAGE_EVENTS.filter((name) => !isPageEvent(name))).toEqual([]);
  });

  it.each([
    ...Object.keys(internalContract),
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    'session.unlock ',
    7,
    null,
    undefined,
    { toString: () => 'session.unlock' },
  ])('is not %s', (name) => {
    expect(isMethodName(name)).toBe(false);
    expect(isPageEvent(name)).toBe(false);
  });

  it('is one call and one listener, and nothing of Electron', () => {
    const source = readFileSync(join(import.meta.dirname, '../../src/preload/index.ts'), 'utf8');
    expect(source.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(source.match(/ipcRenderer\.\w+/g)?.sort()).toEqual([
      'ipcRenderer.invoke',
      'ipcRenderer.on',
      'ipcRenderer.removeListener',
    ]);
  });
});
