import { describe, expect, it } from 'vitest';
import { completePromises } from '#register/seed-promises.ts';
import type { Output } from '#shared/contract/index.ts';
import { MISSING_CODES } from '#shared/domain/promises/missing.ts';
import { missingText } from '#shared/domain/promises/missing-words.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { rowsOf, run } from './fulfil.ts';

type Row = Output<'promises.list'>['rows'][number];

async function rowOf(register: TestRegister, code: string): Promise<Row> {
  const { rows } = await register.call('promises.list', {});
  const row = rows.find((one) => one.code === code);
  if (row === undefined) throw new Error(`no promise ${code}`);
  return row;
}

const DECISION = { decision: 'Elk kwartaal', because: 'Dan doe ik ook de btw.' };

describe('an unclear sentence', () => {
  it('shows the decision and its date, and stands as its checks find it', async () => {
    const register = await makeRegister();
    const { id, state } = await rowOf(register, 'KOEL-38');
    expect(state).toBe('ambiguous');
    await register.call('promises.decide', { promiseId: id, ...DECISION });
    const decided = await rowOf(register, 'KOEL-38');
    expect(decided.state).toBe('not-carried-out');
    expect(decided.decision).toEqual({
      text: DECISION.decision,
      because: DECISION.because,
      decidedOn: '2026-11-22',
    });
    await register.call('promises.withdraw-decision', { promiseId: id });
    expect(await rowOf(register, 'KOEL-38')).toMatchObject({ state: 'ambiguous', decision: null });
  });

  it('is the only kind on which there is something to decide', async () => {
    const register = await makeRegister();
    const { id } = await rowOf(register, 'KOEL-37');
    const refused = await register.refusal('promises.decide', { promiseId: id, ...DECISION });
    expect(refused.code).toBe('not-found');
    const empty = { promiseId: id, decision: ' ', because: '' };
    expect((await register.refusal('promises.decide', empty)).fields).toMatchObject({
      decision: 'text.required',
      because: 'text.required',
    });
  });
});

describe('a state', () => {
  it('follows what happens in the register, without anybody touching the promise', async () => {
    const register = await makeRegister();
    expect((await rowOf(register, 'KOEL-37')).state).toBe('not-carried-out');
    const duty = (await register.call('duties.list', {})).find((one) => one.promise === 'KOEL-37');
    await register.call('duties.done', {
      dutyId: duty?.id ?? 0,
      doneOn: '2026-11-22',
      note: '',
      proof: null,
    });
    expect((await rowOf(register, 'KOEL-37')).state).toBe('kept');
    register.setToday('2027-02-23');
    const later = await rowOf(register, 'KOEL-37');
    expect(later.state).toBe('not-carried-out');
    expect(later.missing.map(({ code }) => code)).toEqual(['duty-overdue']);
    expect(later.missing[0]?.where).toEqual({ screen: 'duties', id: duty?.id });
  });

  it('is counted the same on Today as in the list', async () => {
    const register = await makeRegister({ profile: 'webanizr' });
    const { counts, rows } = await register.call('promises.list', {});
    expect(await register.call('promises.counts', {})).toEqual(counts);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    for (const state of Object.keys(counts) as Row['state'][]) {
      expect(rows.filter((row) => row.state === state)).toHaveLength(counts[state]);
    }
  });
});

describe('what is missing', () => {
  it.each(MISSING_CODES)('%s has words in both languages with nothing left open', (code) => {
    const name = { nl: 'Naam', en: 'Name' };
    const params = {
      ...{ name, system: name, count: 2, number: 3, fact: 'address', period: 'P28D' },
      ...{ fields: 'x', clauses: 'a', certificate: 'ISO', country: 'US', location: 'US' },
    };
    for (const language of ['nl', 'en'] as const) {
      for (const count of [1, 2]) {
        const text = missingText({ code, params: { ...params, count } }, language);
        expect(text).toMatch(/[.]$/);
        expect(text).not.toMatch(/[{}|]|undefined|\s{2}/);
      }
    }
  });
});

describe('a text of the owner’s own', () => {
  const TEXT =
    'Jouw rechten\nJe hebt recht op inzage. Klantgegevens staan in het CRM-systeem (Zoho).';

  it('is cut into sentences with what each may be about, and nothing is written', async () => {
    const register = await makeRegister();
    const { sentences, targets } = await register.call('promises.read-text', { text: TEXT });
    expect(sentences.map(({ text, kind }) => [text, kind])).toEqual([
      ['Jouw rechten', null],
      ['Je hebt recht op inzage.', 'RGT'],
      ['Klantgegevens staan in het CRM-systeem (Zoho).', expect.anything()],
    ]);
    expect(sentences[1]?.targets).toContain('right:access');
    expect(sentences[2]?.targets).toContain('system:crm');
    const ids = targets.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect((await register.call('promises.list', {})).rows).toHaveLength(50);
  });

  it('is checked like any other sentence once it was confirmed, and can be taken away', async () => {
    const register = await makeRegister();
    const sentence = { text: 'Je hebt recht op inzage.', kind: 'RGT', targets: ['right:access'] };
    const saved = await register.call('promises.save-own', { sentences: [sentence] as never });
    expect(saved).toEqual({ saved: 1 });
    const own = await rowOf(register, 'OWN-01');
    expect(own).toMatchObject({ state: 'kept', isOwn: true, says: { nl: sentence.text } });
    await register.call('promises.remove-own', { promiseId: own.id });
    expect((await register.call('promises.list', {})).rows.map(({ code }) => code)).not.toContain(
      'OWN-01',
    );
    await register.call('promises.save-own', { sentences: [sentence] as never });
    expect((await rowOf(register, 'OWN-02')).state).toBe('kept');
  });

  it('can be tied to everything that is offered, and each tie is a check that runs', async () => {
    const register = await makeRegister();
    const { targets } = await register.call('promises.read-text', { text: 'Wij zijn er.' });
    await register.call('promises.save-own', {
      sentences: targets.map(({ id }) => ({ text: id, kind: 'DOC', targets: [id] })),
    });
    const { rows } = await register.call('promises.list', {});
    const own = rows.filter(({ isOwn }) => isOwn);
    expect(own).toHaveLength(targets.length);
    const gone = own.filter(({ missing }) => missing.some(({ code }) => code.endsWith('-gone')));
    expect(gone.map(({ says }) => says.nl)).toEqual([]);
  });

  it('takes nothing that the register does not have, nor a promise of the statement away', async () => {
    const register = await makeRegister();
    const sentence = { text: 'Iets.', kind: 'DOC', targets: ['system:nergens'] };
    const refused = await register.refusal('promises.save-own', { sentences: [sentence] });
    expect(refused.code).toBe('not-found');
    const { id } = await rowOf(register, 'KOEL-01');
    expect((await register.refusal('promises.remove-own', { promiseId: id })).code).toBe(
      'not-found',
    );
  });
});

describe('a register of before the check', () => {
  it('gets what is lacking once, and the rows of its rules stay', async () => {
    const register = await makeRegister();
    const rules = () =>
      rowsOf(register, 'SELECT id, promise_id FROM retention_rule ORDER BY id').map((row) => row);
    const before = rules();
    run(
      register,
      'DELETE FROM promise WHERE id NOT IN (SELECT promise_id FROM retention_rule WHERE promise_id IS NOT NULL)',
    );
    run(register, "UPDATE promise SET checks = '[]', question = NULL, contradicts = NULL");
    run(register, 'DELETE FROM measure');
    run(register, 'DELETE FROM statement_clause');
    await completePromises(register.context);
    const { rows } = await register.call('promises.list', {});
    expect(rows).toHaveLength(50);
    expect(rules()).toEqual(before);
    expect(rowsOf(register, 'SELECT id FROM measure')).toHaveLength(4);
    const lines = (await register.call('journal.verify', {})).lines;
    await completePromises(register.context);
    expect((await register.call('journal.verify', {})).lines).toBe(lines);
  });

  it('finds the party that took the place of another behind the same system', async () => {
    const register = await makeRegister({ profile: 'webanizr' });
    const missingOf = async () =>
      (await rowOf(register, 'WEBANIZR-10')).missing.map(({ code }) => code);
    expect(await missingOf()).toEqual(['party-unnamed']);
    const id = register.context.newId();
    run(
      register,
      "INSERT INTO processor (id, name, role, dpa_status) VALUES (?, 'Postduif B.V.', 'processor', 'signed')",
      id,
    );
    run(register, "UPDATE system SET processor_id = ? WHERE key = 'webanizr.mailing'", id);
    expect(await missingOf()).toEqual([]);
  });
});

describe('the check on paper', () => {
  it('names every sentence with its state, and nothing else is asked for', async () => {
    const register = await makeRegister();
    const file = await register.makeFile('files-out.promises', { language: 'nl' });
    const html = new TextDecoder().decode(file.bytes);
    expect(file.fileName).toBe('belofte-check-2026-11-22.html');
    const { rows } = await register.call('promises.list', {});
    for (const { code } of rows) expect(html).toContain(`${code}<`);
    expect(html).toContain('nog niet');
  });
});
