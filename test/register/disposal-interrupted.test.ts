import { describe, expect, it } from 'vitest';
import { PERSONS_AT_ONCE } from '#register/erasure/erase.ts';
import { approveRunOver, rowsOfPeople, viewRun } from '#test/builders/disposal.ts';
import { behindHandlers, makeRegister } from '#test/builders/register.ts';

/** More than are erased between two moments of listening. */
const PERSONS = PERSONS_AT_ONCE + 4;

describe('a run that is stopped', () => {
  it('leaves everything as it was, and can be carried out later', async () => {
    const register = await makeRegister();
    const disposalId = await approveRunOver(register, PERSONS);
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
