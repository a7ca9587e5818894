import { describe, expect, it } from 'vitest';
import { holdBack } from '#register/gate.ts';
import { addDuePerson, BLOEMENDAAL, runThrough } from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

/** A person who asked to be erased and to stay away. */
async function withErased(suppress: boolean): Promise<TestRegister> {
  const register = await makeRegister();
  const { personId } = await addDuePerson(register);
  const { id: requestId } = await register.call('requests.create', {
    personId,
    rights: ['erasure'],
    receivedOn: '2026-11-20',
    channel: 'email',
    note: '',
  });
  const { id } = await register.call('disposals.propose', {
    cause: 'request',
    requestId,
    itemIds: null,
    suppress,
  });
  await runThrough(register, id);
  return register;
}

const NOBODY = {
  ...BLOEMENDAAL,
  givenName: 'Iemand',
  infix: '',
  familyName: 'Anders',
  nickname: '',
  contactPoints: [],
};

describe('somebody who was erased and suppressed', () => {
  it.each([
    [
      'an e-mail address in capitals',
      [{ kind: 'email' as const, value: 'Mechtildis@Bloemendaal.Example.NL', label: '' }],
    ],
    [
      'a number without its country',
      [{ kind: 'phone' as const, value: '06-1000 0013', label: '' }],
    ],
    [
      'a number with its country',
      [{ kind: 'phone' as const, value: '0031 6 10000013', label: '' }],
    ],
  ])('is held back when typed in with %s', async (_what, contactPoints) => {
    const register = await withErased(true);
    const failure = await register.refusal('persons.create', { ...NOBODY, contactPoints });
    expect(failure.code).toBe('erased-before');
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
    const [match] = await register.call('persons.check-return', {
      personId: null,
      person: { ...NOBODY, contactPoints },
    });
    expect(match).toMatchObject({ erasedOn: '2026-11-22', cause: 'request' });
  });

  it('is held back by name with postcode and house number', async () => {
    const register = await withErased(true);
    const failure = await register.refusal('persons.create', {
      ...NOBODY,
      givenName: 'mechtildis',
      infix: 'Van',
      familyName: 'BLOEMENDAAL',
      contactPoints: [
        { kind: 'address', value: 'Kwikstaartlaan 12, 1234ab Voorbeelddam', label: '' },
      ],
    });
    expect(failure.code).toBe('erased-before');
  });

  it('is held back among many that are offered, with the row and the reason', async () => {
    const register = await withErased(true);
    const offered = [
      { name: 'Piet', contactPoints: [{ kind: 'email', value: 'piet@voorbeeld.nl' }] },
      { name: '', contactPoints: [{ kind: 'email', value: 'MECHTILDIS@bloemendaal.example.nl' }] },
      { name: '', contactPoints: [{ kind: 'phone', value: '(06) 10 00 00 13' }] },
      { name: 'Klaas', contactPoints: [] },
    ].map((known, row) => ({ row, known: { ...known, externalIds: [] } }));
    const held = await holdBack(register.context.db, register.context.digest, offered);
    expect(held.map(({ row }) => row)).toEqual([1, 2]);
    expect(held[0]?.erasedBefore[0]?.matchedOn).toEqual(['email']);
    expect(held[1]?.erasedBefore[0]?.matchedOn).toEqual(['phone']);
  });

  it('comes in when the owner says that it is somebody else, and only that one', async () => {
    const register = await withErased(true);
    const person = { ...NOBODY, contactPoints: BLOEMENDAAL.contactPoints };
    const { id } = await register.call('persons.create', { ...person, returned: 'someone-else' });
    // From now on this person can be changed without being asked again.
    await register.call('persons.update', {
      personId: id,
      person: { ...person, functionTitle: 'nieuw' },
    });
    const again = await register.refusal('persons.create', person);
    expect(again.code).toBe('erased-before');
  });

  it('comes in when they came back themselves, and stays in', async () => {
    const register = await withErased(true);
    await register.call('persons.create', { ...BLOEMENDAAL, returned: 'came-back' });
    await register.call('persons.create', { ...BLOEMENDAAL, familyName: 'Nogmaals' });
    const { rows } = await register.call('journal.list', {});
    expect(rows.map((row) => row.action)).toContain('erased-person-returned');
  });

  it('is noticed when somebody else gets their address', async () => {
    const register = await withErased(true);
    const { id } = await register.call('persons.create', NOBODY);
    const failure = await register.refusal('persons.update', {
      personId: id,
      person: { ...NOBODY, contactPoints: BLOEMENDAAL.contactPoints },
    });
    expect(failure.code).toBe('erased-before');
    const person = await register.call('persons.get', { personId: id, language: 'nl' });
    expect(person.contactPoints).toEqual([]);
  });
});

describe('somebody whose time was over', () => {
  it('may come back without being asked anything', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    await register.call('persons.create', BLOEMENDAAL);
  });

  it('may come back after a request that did not ask to stay away', async () => {
    const register = await withErased(false);
    await register.call('persons.create', BLOEMENDAAL);
  });
});

describe('what is kept of them', () => {
  it('is a keyed hash: the same text in another register gives another one', async () => {
    const one = await withErased(true);
    const other = await withErased(true);
    const digests = (register: TestRegister) =>
      register.context.database
        .prepare('SELECT digest FROM tombstone ORDER BY digest')
        .pluck()
        .all();
    expect(digests(one).length).toBeGreaterThanOrEqual(3);
    expect(digests(one).some((digest) => digests(other).includes(digest))).toBe(false);
    const text = JSON.stringify(
      one.context.database.prepare('SELECT * FROM erasure, tombstone').all(),
    );
    expect(text).not.toMatch(/bloemendaal|10000013|1234/i);
  });
});

describe('the hash that stands for an identifier', () => {
  it('is the same for one text and for many', async () => {
    const { context } = await makeRegister();
    const texts = ['email:mechtildis@bloemendaal.example', 'phone:+31205550101', '', 'naïef ✓'];
    expect(texts.map(context.digester())).toEqual(texts.map((text) => context.digest(text)));
    expect(new Set(texts.map(context.digester())).size).toBe(texts.length);
  });
});
