import { describe, expect, it } from 'vitest';
import { keptUntilChange } from '#register/kept-until-change.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { addDuePerson } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';

describe('an answer that is kept', () => {
  it('is worked out again after a change and on another day, and not before', async () => {
    const register = await makeRegister();
    const { context } = register;
    let day = getPlainDate('2026-11-22');
    let worked = 0;
    const ask = keptUntilChange({ ...context, today: () => day }, async () => ++worked);
    // What the day itself changes is written at the first question.
    await register.call('persons.list', { search: '' });
    expect([await ask(), await ask()]).toEqual([1, 1]);
    await register.call('persons.list', { search: '' });
    expect(await ask()).toBe(1);
    await addDuePerson(register);
    expect([await ask(), await ask()]).toEqual([2, 2]);
    context.database.exec('DELETE FROM consent_wording');
    expect(await ask()).toBe(2);
    context.database.exec('DELETE FROM verdict');
    expect(await ask()).toBe(3);
    day = getPlainDate('2026-11-23');
    expect([await ask(), await ask()]).toEqual([4, 4]);
  });
});
