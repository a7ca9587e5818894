import { describe, expect, it } from 'vitest';
import { bringIn, lookInto, planOf } from '#test/builders/import-desk.ts';
import { crm, eraseJan, JAN, JOKE, personNamed, rowsOf } from '#test/builders/import-files.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

describe('a comparison with a system', () => {
  async function erase(register: TestRegister, confirm: boolean): Promise<number> {
    const id = await eraseJan(register);
    if (confirm) {
      const { tasks } = await register.call('disposals.get', { disposalId: id, language: 'nl' });
      await register.call('disposal-tasks.confirm', {
        taskIds: tasks.map((task) => task.id),
        confirmedOn: '2026-11-22',
        note: '',
        proof: null,
      });
    }
    return id;
  }

  it.each([true, false])(
    'finds somebody who was erased and is still there, with a task (confirmed before: %s)',
    async (confirmed) => {
      const register = await makeRegister();
      await bringIn(register, crm(JAN, JOKE));
      const disposalId = await erase(register, confirmed);
      const look = await lookInto(register, crm(JAN, JOKE));
      expect(look.counts).toMatchObject({ persons: 2, heldBack: 1 });
      const { rows } = await register.call('imports.preview', {
        section: 'parties',
        only: 'held-back',
      });
      expect(rows).toMatchObject([
        { name: 'Jan de Vries', erasedBefore: [{ cause: 'request', erasedOn: '2026-11-22' }] },
      ]);
      const { id } = await register.call('imports.run', { plan: planOf(look, { whole: true }) });
      const report = await register.call('imports.get', { importId: id });
      expect(report.leftOut).toEqual([{ reason: 'erased-before', code: '', count: 1 }]);
      expect(report.findings).toMatchObject([{ kind: 'erased-there', row: 2, disposalId }]);
      expect(await register.call('persons.count', {})).toEqual({ count: 1 });
      const tasks = await register.call('disposal-tasks.list', {});
      expect(tasks).toMatchObject([{ disposalId, status: 'open', identifiers: ['zcrm_1'] }]);
      // The letter to whoever holds the system can be made, by the number alone.
      const letter = await register.call('disposal-tasks.compose-letter', {
        disposalId,
        processorId: tasks[0]?.processorId ?? 0,
        locale: 'nl-NL',
        form: 'formal',
      });
      expect(JSON.stringify(letter)).toContain('zcrm_1');
      expect(JSON.stringify(letter)).not.toContain('Jan de Vries');
    },
  );

  it('finds copies that are there no more, and forgets them when told so', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    const id = await bringIn(register, crm(JAN), { whole: true });
    const report = await register.call('imports.get', { importId: id });
    expect(report.findings).toMatchObject([{ kind: 'gone-there', person: 'Joke van den Berg' }]);
    const findingIds = report.findings.map((finding) => finding.id);
    await register.call('imports.settle', { findingIds, how: 'forget-copy' });
    const joke = await personNamed(register, 'berg');
    expect(joke.items).toMatchObject([{ systems: [] }]);
    const after = await register.call('imports.get', { importId: id });
    expect(after.findings).toMatchObject([{ doneOn: '2026-11-22' }]);
  });

  it('only compares when nobody is to come in', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const before = rowsOf(register);
    const id = await bringIn(register, crm(JAN, JOKE), { whole: true, takeOver: false });
    const after = rowsOf(register);
    expect({ ...after, import_finding: [] }).toEqual({ ...before, import_finding: [] });
    const report = await register.call('imports.get', { importId: id });
    expect(report.findings).toMatchObject([{ kind: 'not-here', row: 3, personId: null }]);
    expect(report.undoBlockedBy).toBe('compared-only');
  });

  it('finds who is there and may not be kept any longer', async () => {
    const register = await makeRegister({ today: '2020-01-01' });
    await bringIn(
      register,
      crm(JAN.replace('2025-03-01', '2019-03-01').replace('2026-10', '2019-10')),
    );
    register.setToday('2026-11-22');
    const id = await bringIn(
      register,
      crm(JAN.replace('2025-03-01', '2019-03-01').replace('2026-10', '2019-10')),
      { whole: true },
    );
    const report = await register.call('imports.get', { importId: id });
    expect(report.findings).toMatchObject([{ kind: 'no-ground', person: 'Jan de Vries' }]);
  });
});
