import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const FILE = { name: 'aanmelding.pdf', bytes: new TextEncoder().encode('ja, graag') };

interface Begun extends TestRegister {
  readonly personId: number;
  readonly topicId: number;
}

async function begin(topic: Partial<Input<'consents.create-topic'>> = {}): Promise<Begun> {
  const register = await makeRegister();
  const { id: personId } = await register.call('persons.create', {
    givenName: 'Anna',
    infix: '',
    familyName: 'Bakker',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [{ kind: 'email', value: 'anna@voorbeeld.example.nl', label: '' }],
  });
  const { id: topicId } = await register.call('consents.create-topic', {
    name: 'Nieuwsbrief',
    ...topic,
  });
  return { ...register, personId, topicId };
}

async function give(
  { call, personId, topicId }: Begun,
  parts: Partial<Input<'consents.give'>> = {},
): Promise<number> {
  const { id } = await call('consents.give', {
    personId,
    topicId,
    givenOn: '2024-05-01',
    givenHow: 'formulier',
    wording: '',
    proof: '',
    ...parts,
  });
  return id;
}

async function personOf({ call, personId }: Begun) {
  return call('persons.get', { personId, language: 'nl' });
}

async function clocksOf(register: Begun) {
  const { events } = await personOf(register);
  return events.map(({ kind, occurredOn }) => [kind, occurredOn]).sort();
}

describe('a consent', () => {
  it('keeps a file as proof, with what shows that it is unchanged', async () => {
    const register = await begin();
    const consentId = await give(register, { proofFile: FILE });
    const [consent] = (await personOf(register)).consents;
    expect(consent).toMatchObject({
      proofName: 'aanmelding.pdf',
      proofSha256: createHash('sha256').update(FILE.bytes).digest('hex'),
    });
    expect(consent?.gaps).toEqual(['wording', 'confirmation']);
    const saved = await register.makeFile('files-out.proof', { of: 'consent', id: consentId });
    expect(saved.fileName).toBe('bewijs.pdf');
    expect(saved.bytes).toEqual(FILE.bytes);
    // Left out it stays; null takes it away.
    const update = { consentId, givenOn: '2024-05-01', givenHow: 'x', wording: '', proof: '' };
    await register.call('consents.update', update);
    expect((await personOf(register)).consents[0]?.proofName).toBe('aanmelding.pdf');
    await register.call('consents.update', { ...update, proofFile: null });
    expect((await personOf(register)).consents[0]?.proofName).toBe('');
    const failure = await register
      .makeFile('files-out.proof', { of: 'consent', id: consentId })
      .catch((thrown: Error) => thrown.message);
    expect(failure).toContain('not-found');
  });

  it('goes with its file into the package of everything', async () => {
    const register = await begin();
    await give(register, { givenChannel: 'letter', proofFile: FILE });
    const { file } = await register.makeFile('files-out.export', {
      personId: register.personId,
      locale: 'nl-NL',
      form: 'formal',
    });
    const entries = unzipSync(file.bytes);
    const kept = Object.values(entries).map((bytes) => new TextDecoder().decode(bytes));
    expect(kept).toContain('ja, graag');
    const data = JSON.parse(new TextDecoder().decode(entries['gegevens.json']));
    expect(JSON.stringify(data)).toContain('op papier · formulier');
  });

  it('points at the text that stood there, and older texts stay', async () => {
    const register = await begin();
    const { call, topicId } = register;
    const wording = { topicId, language: 'nl', shownAt: 'onder aan de site' } as const;
    const first = await call('consents.add-wording', {
      ...wording,
      text: 'Ja, graag',
      fromOn: '2024-01-01',
    });
    await give(register, { wordingId: first.id });
    await call('consents.add-wording', {
      ...wording,
      text: 'Ja, stuur mij de nieuwsbrief',
      fromOn: '2025-01-01',
    });
    // One that stood there before the others ends where the next begins.
    await call('consents.add-wording', { ...wording, text: 'Ja', fromOn: '2023-01-01' });
    expect(
      (await call('consents.wordings', { topicId })).map((row) => [
        row.version,
        row.fromOn,
        row.toOn,
        row.consents,
      ]),
    ).toEqual([
      [2, '2025-01-01', null, 0],
      [1, '2024-01-01', '2025-01-01', 1],
      [3, '2023-01-01', '2024-01-01', 0],
    ]);
    expect((await personOf(register)).consents[0]).toMatchObject({
      wording: 'Ja, graag',
      wordingVersion: 1,
      gaps: ['evidence', 'confirmation'],
    });
    const taken = await register.refusal('consents.add-wording', {
      ...wording,
      text: 'Nog een',
      fromOn: '2024-01-01',
    });
    expect(taken.fields).toEqual({ fromOn: 'date.taken' });
    const used = await register.refusal('consents.remove-wording', { wordingId: first.id });
    expect(used.code).toBe('conflict');
  });

  it('takes no text of another topic', async () => {
    const register = await begin();
    const { call, personId, topicId } = register;
    const { id } = await call('consents.create-topic', { name: 'Webinar' });
    const wording = await call('consents.add-wording', {
      topicId: id,
      language: 'nl',
      text: 'Ja',
      shownAt: '',
      fromOn: '2024-01-01',
    });
    const failure = await register.refusal('consents.give', {
      personId,
      topicId,
      givenOn: '2024-05-01',
      givenHow: 'x',
      wordingId: wording.id,
      wording: '',
      proof: '',
    });
    expect(failure.code).toBe('not-found');
  });

  it.each([
    [{ givenHow: '' }, { givenHow: 'text.required' }],
    [{ givenOn: '2026-12-01' }, { givenOn: 'date.future' }],
    [{ confirmedOn: '2024-04-30' }, { confirmedOn: 'date.order' }],
    [{ confirmedOn: '2026-12-01' }, { confirmedOn: 'date.future' }],
  ])('is refused when %j', async (parts, fields) => {
    const register = await begin();
    const { personId, topicId } = register;
    const failure = await register.refusal('consents.give', {
      personId,
      topicId,
      givenOn: '2024-05-01',
      givenHow: 'x',
      wording: '',
      proof: '',
      ...parts,
    });
    expect(failure.fields).toEqual(fields);
  });

  it('ends when it has lasted as long as was said, in the list, the counts and the answer', async () => {
    const register = await begin({ validFor: 'P2Y' });
    await give(register, { givenOn: '2024-11-22', proof: 'map 3' });
    await give(register, { givenOn: '2024-11-25', proof: 'map 3' });
    await give(register, { givenOn: '2025-11-22', proof: 'map 3' });
    const [topic] = await register.call('consents.topics', {});
    expect(topic).toMatchObject({ all: 3, given: 2, expiring: 1, expired: 1, withoutProof: 0 });
    const listed = async (state: 'given' | 'expiring' | 'expired') =>
      (await register.call('consents.list', { topicId: null, state })).rows.map(
        ({ state: shown, endsOn }) => [shown, endsOn],
      );
    expect(await listed('expired')).toEqual([['expired', '2026-11-22']]);
    expect(await listed('expiring')).toEqual([['expiring', '2026-11-25']]);
    expect(await listed('given')).toEqual([
      ['expiring', '2026-11-25'],
      ['given', '2027-11-22'],
    ]);
  });

  it('is withdrawn with a way and a day, without more', async () => {
    const register = await begin();
    const consentId = await give(register);
    await register.call('consents.withdraw', {
      consentId,
      withdrawnOn: '2026-11-22',
      withdrawnChannel: 'link',
      withdrawnHow: '',
    });
    expect((await personOf(register)).consents[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnOn: '2026-11-22',
      withdrawnChannel: 'link',
    });
  });
});

describe('an implied consent', () => {
  it('starts no clock, and counts in no list but its own', async () => {
    const register = await begin();
    const consentId = await give(register, { kind: 'implied', proof: 'bestelformulier' });
    expect(await clocksOf(register)).toEqual([]);
    const [topic] = await register.call('consents.topics', {});
    expect(topic).toMatchObject({ all: 1, given: 0, implied: 1, withoutProof: 0 });
    const { rows } = await register.call('consents.list', { topicId: null, state: 'given' });
    expect(rows).toEqual([]);
    await register.call('consents.withdraw', {
      consentId,
      withdrawnOn: '2026-11-01',
      withdrawnChannel: 'email',
      withdrawnHow: '',
    });
    expect(await clocksOf(register)).toEqual([]);
  });

  it('does not keep a withdrawal of what was really agreed to from being the last one', async () => {
    const register = await begin();
    await give(register, { kind: 'implied' });
    const consentId = await give(register);
    await register.call('consents.withdraw', {
      consentId,
      withdrawnOn: '2026-11-01',
      withdrawnHow: 'mail',
    });
    expect(await clocksOf(register)).toEqual([
      ['consent-given', '2024-05-01'],
      ['consent-withdrawn', '2026-11-01'],
    ]);
  });

  it('takes its clock along when a yes turns out to have been implied, and back', async () => {
    const register = await begin();
    const consentId = await give(register);
    const update = { consentId, givenOn: '2024-05-01', givenHow: 'x', wording: '', proof: '' };
    await register.call('consents.update', { ...update, kind: 'implied' });
    expect(await clocksOf(register)).toEqual([]);
    await register.call('consents.update', { ...update, kind: 'explicit' });
    expect(await clocksOf(register)).toEqual([['consent-given', '2024-05-01']]);
  });
});

describe('a topic', () => {
  it('keeps how long, by which ways and for whom, and is ended rather than deleted', async () => {
    const register = await begin();
    const { call, topicId } = register;
    await call('consents.update-topic', {
      topicId,
      name: 'Maandbrief',
      validFor: 'P5Y',
      withdrawBy: ['email', 'link'],
      audience: 'consent-or-customers',
    });
    await give(register, { givenChannel: 'website' });
    expect((await call('consents.topics', {}))[0]).toMatchObject({
      name: { nl: 'Maandbrief' },
      validFor: 'P5Y',
      withdrawBy: ['link', 'email'],
      audience: 'consent-or-customers',
      givenBy: ['website'],
    });
    await call('consents.end-topic', { topicId, endedOn: '2026-11-01' });
    expect(await call('consents.topics', {})).toEqual([]);
    expect((await call('consents.topics', { ended: true }))[0]?.endedOn).toBe('2026-11-01');
    const { personId } = register;
    const failure = await register.refusal('consents.give', {
      personId,
      topicId,
      givenOn: '2026-11-02',
      givenHow: 'x',
      wording: '',
      proof: '',
    });
    expect(failure.code).toBe('conflict');
    await call('consents.end-topic', { topicId, endedOn: null });
    expect(await call('consents.topics', {})).toHaveLength(1);
  });

  it.each(['P0Y', 'P101Y', 'P0D'])('does not last for %s', async (validFor) => {
    const register = await begin();
    const failure = await register.refusal('consents.create-topic', { name: 'x', validFor });
    expect(failure.fields).toEqual({ validFor: 'period.invalid' });
  });
});

it('keeps the name of a topic in every language when only its rules are changed', async () => {
  const register = await makeRegister({ profile: 'wits' });
  const [topic] = await register.call('consents.topics', {});
  await register.call('consents.update-topic', {
    topicId: topic?.id ?? 0,
    name: 'nieuwsbrief',
    validFor: 'P2Y',
  });
  const [changed] = await register.call('consents.topics', {});
  expect(changed?.name).toEqual(topic?.name);
  expect(changed?.name.fr).toBeTruthy();
});
