import { describe, expect, it } from 'vitest';
import { actionKey } from '#renderer/ui/journal-words.ts';
import { buildExample } from '#test/builders/example.ts';
import { listPersonsInJournal, personalTexts } from '#test/builders/journal.ts';

describe('the journal of an erasure', () => {
  it('tells the whole run in words that hold nobody, in a chain that stays whole', async () => {
    const register = await buildExample();
    const { call } = register;
    const { rows } = await call('persons.list', { search: 'Vries', limit: 1 });
    const personId = rows[0]?.id ?? 0;
    const texts = personalTexts(register);
    const reason = 'Zeldzaamnaam belt hierover nog terug';
    const { id: disposalId } = await call('disposals.propose', {
      cause: 'emergency',
      personId,
      itemIds: null,
      suspicion: 'minor',
      suppress: true,
    });
    const read = () => call('disposals.get', { disposalId, language: 'nl' });
    const itemId = (await read()).rows[0]?.dataItemId ?? 0;
    const decide = (kind: 'postpone' | 'follow') =>
      call('disposals.decide', {
        disposalId,
        itemIds: [itemId],
        decision: kind === 'follow' ? { kind } : { kind, reason, reviewOn: '2027-01-01' },
      });
    await decide('postpone');
    await decide('follow');
    for (const { letter, personId: whom } of (await read()).persons) {
      if (letter !== null)
        await call('disposals.waive-letter', { disposalId, personId: whom, reason });
    }
    const run = await read();
    const typedCount = run.counts.erase + run.counts.anonymise;
    await call('disposals.approve', { disposalId, fingerprint: run.fingerprint, typedCount });
    await call('disposals.carry-out', { disposalId });
    const [first, ...others] = (await read()).tasks.map(({ id }) => id);
    if (first !== undefined) {
      await call('disposal-tasks.mark-sent', {
        taskIds: [first],
        sentOn: '2026-11-22',
        chaseOn: '2026-12-06',
      });
      await call('disposal-tasks.confirm', {
        taskIds: [first],
        confirmedOn: '2026-11-22',
        note: reason,
        proof: { name: 'Zeldzaamnaam.txt', bytes: new Uint8Array([1, 2, 3]) },
      });
    }
    if (others.length > 0) {
      await call('disposal-tasks.except', {
        taskIds: others,
        ground: reason,
        reviewOn: '2027-01-01',
      });
    }

    expect(listPersonsInJournal(register, [...texts, 'Zeldzaamnaam'])).toEqual([]);
    const { rows: lines } = await call('journal.list', { limit: 500 });
    const actions = lines.map(({ action }) => action);
    for (const action of ['disposal-proposed', 'disposal-approved', 'disposal-carried-out']) {
      expect(actions).toContain(action);
    }
    expect(actions.filter((action) => actionKey(action) === undefined)).toEqual([]);
    expect((await call('journal.verify', {})).brokenAt).toBeNull();
    const gone = await call('persons.get', { personId, language: 'nl' }).catch(() => undefined);
    const ofPerson = lines.filter((line) => line.personId === personId);
    expect(ofPerson.length).toBeGreaterThan(0);
    expect(ofPerson.every(({ personGone }) => personGone === (gone === undefined))).toBe(true);
  }, 60_000);
});
