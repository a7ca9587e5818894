import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import {
  addDuePerson,
  approve,
  openCopy,
  openFolder,
  rowsOfPeople,
  viewRun,
} from '#test/builders/disposal.ts';
import { behindHandlers, makeRegister, type TestRegister } from '#test/builders/register.ts';
import { PASSWORD } from '#test/builders/register-file.ts';

const PERSONS = 24;

async function readyToRun(): Promise<{ register: TestRegister; disposalId: number }> {
  const register = await makeRegister();
  for (let index = 0; index < PERSONS; index++) {
    await addDuePerson(register, { familyName: `Reeks${index}`, contactPoints: [] }, 1);
  }
  const { id } = await register.call('disposals.propose', { cause: 'expiry' });
  await approve(register, id);
  return { register, disposalId: id };
}

describe('a run that is stopped', () => {
  it('leaves everything as it was, and can be carried out later', async () => {
    const { register, disposalId } = await readyToRun();
    const before = rowsOfPeople(register);
    let asked = 0;
    const stopping = behindHandlers(register.file, {
      listener: {
        progress: () => {
          asked += 1;
        },
        isCancelled: () => asked > 1,
      },
    });
    const failure = await stopping.refusal('disposals.carry-out', { disposalId });
    expect(failure.code).toBe('cancelled');
    expect(asked).toBeGreaterThan(1);
    expect(rowsOfPeople(register)).toEqual(before);
    expect(await viewRun(register, disposalId)).toMatchObject({ status: 'approved', tasks: [] });
    expect(register.context.database.prepare('SELECT count(*) FROM erasure').pluck().get()).toBe(0);

    await register.call('disposals.carry-out', { disposalId });
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
  });
});

const SCRIPT = fileURLToPath(new URL('../builders/carry-out-and-die.ts', import.meta.url));

async function carryOutAndDie(folder: string, disposalId: number, dieAt: string): Promise<string> {
  const child = spawn(process.execPath, [SCRIPT], {
    env: {
      ...process.env,
      FOLDER: folder,
      PASSWORD,
      DAY: '2026-11-22',
      DISPOSAL: String(disposalId),
      DIE_AT: dieAt,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'exit');
  return output;
}

describe('a process that ends in the middle of a run', () => {
  it('leaves all of it or nothing, and what was erased is cleaned at the next opening', async () => {
    const { register, disposalId } = await readyToRun();
    await register.file.register.close();
    for (const dieAt of ['erase:1', 'erase:2', 'erase:3', 'clean', 'search', '']) {
      const copy = await openCopy(register);
      const { folder } = copy.file;
      await copy.file.register.close();
      const output = await carryOutAndDie(folder, disposalId, dieAt);
      expect(output).toBe(dieAt === '' ? 'whole' : '');

      const opened = await openFolder(register, folder);
      await afterOpening(opened.context);
      const view = await viewRun(opened, disposalId);
      const { count } = await opened.call('persons.count', {});
      const happened = !dieAt.startsWith('erase');
      expect({ dieAt, count, status: view.status }).toEqual({
        dieAt,
        count: happened ? 0 : PERSONS,
        status: happened ? 'carried-out' : 'approved',
      });
      if (happened) expect(view.selfTest).toMatchObject({ residue: 0, logBytes: 0 });
      expect(await opened.call('journal.verify', {})).toMatchObject({ brokenAt: null });
      await opened.file.register.close();
    }
  }, 120_000);
});
