import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MailingInput } from '#shared/contract/audience.ts';
import type { Input } from '#shared/contract/index.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

let register: TestRegister;
let topicId = 0;
let marketing: MailingInput = { purpose: 'service' };

async function addPerson(name: string, email = `${name.toLowerCase()}@voorbeeld.example.nl`) {
  const { id } = await register.call('persons.create', {
    givenName: name,
    infix: '',
    familyName: '',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: email === '' ? [] : [{ kind: 'email', value: email, label: '' }],
  });
  return id;
}

async function agree(personId: number, parts: Partial<Input<'consents.give'>> = {}) {
  const { id } = await register.call('consents.give', {
    personId,
    topicId,
    givenOn: '2025-05-01',
    givenChannel: 'website',
    givenHow: '',
    wording: '',
    proof: 'map 3',
    ...parts,
  });
  return id;
}

async function makeCustomer(personId: number, agreement: string | null, toOn: string | null) {
  const fromOn = '2020-01-01';
  await register.call('relations.create', {
    personId,
    kind: 'customer',
    organisationId: null,
    fromOn,
    toOn,
    note: '',
  });
  if (agreement === null) return;
  await register.call('agreements.create', {
    personId,
    name: agreement,
    reference: '',
    fromOn,
    toOn,
    note: '',
  });
}

async function object(personId: number) {
  const { id: requestId } = await register.call('requests.create', {
    personId,
    rights: ['objection'],
    receivedOn: '2026-11-20',
    channel: 'email',
    note: '',
  });
  await register.call('requests.stop-marketing', {
    requestId,
    stoppedOn: '2026-11-20',
    consentIds: [],
  });
}

beforeAll(async () => {
  register = await makeRegister({ profile: 'webanizr' });
  const [topic] = await register.call('consents.topics', {});
  topicId = topic?.id ?? 0;
  expect(topic?.audience).toBe('consent-or-paying');
  marketing = { purpose: 'marketing', topicId, withoutProof: false };

  await agree(await addPerson('Ja'));
  await agree(await addPerson('Zonderbewijs'), { proof: '' });
  await agree(await addPerson('Afgeleid'), { kind: 'implied' });
  await agree(await addPerson('Adresloos', ''));
  await makeCustomer(await addPerson('Betaalt'), 'Betaald account', null);
  await makeCustomer(await addPerson('Gratis'), 'Gratis account', null);
  await makeCustomer(await addPerson('Vroeger'), 'Betaald account', '2024-01-01');
  const objector = await addPerson('Bezwaar');
  await makeCustomer(objector, 'Betaald account', null);
  await agree(objector);
  await object(objector);
  const restricted = await addPerson('Beperkt');
  await agree(restricted);
  await register.call('holds.create', {
    personId: restricted,
    dataItemId: null,
    kind: 'restriction',
    ground: 'betwist',
    fromOn: '2026-11-01',
    toOn: null,
    reviewOn: null,
  });
  const gone = await addPerson('Trokin');
  await makeCustomer(gone, 'Betaald account', null);
  await register.call('consents.withdraw', {
    consentId: await agree(gone),
    withdrawnOn: '2026-01-01',
    withdrawnChannel: 'link',
    withdrawnHow: '',
  });
});

async function everybody(mailing: MailingInput): Promise<Record<string, string>> {
  const on = await register.call('audience.list', { mailing, on: true });
  const off = await register.call('audience.list', { mailing, on: false });
  return Object.fromEntries([...on.rows, ...off.rows].map(({ name, because }) => [name, because]));
}

describe('who gets a mailing', () => {
  it('is told of everybody with the reason when it is about a topic', async () => {
    expect(await everybody(marketing)).toEqual({
      Ja: 'consent',
      Zonderbewijs: 'without-proof',
      Afgeleid: 'implied',
      Adresloos: 'no-address',
      Betaalt: 'paying-customer',
      Gratis: 'free-account',
      Vroeger: 'no-ground',
      Bezwaar: 'objected',
      Beperkt: 'restricted',
      Trokin: 'withdrawn',
    });
  });

  it('holds who has an agreement when it is a service notice, also after a no to advertising', async () => {
    expect(await everybody({ purpose: 'service' })).toMatchObject({
      Ja: 'no-ground',
      Betaalt: 'agreement-runs',
      Bezwaar: 'agreement-runs',
      Trokin: 'agreement-runs',
      Vroeger: 'no-ground',
    });
  });

  it('counts what it lists, and pages by name', async () => {
    const counted = await register.call('audience.count', { mailing: marketing });
    expect(counted.on).toEqual([
      { because: 'consent', count: 1 },
      { because: 'paying-customer', count: 1 },
    ]);
    expect(counted.off.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    const first = await register.call('audience.list', { mailing: marketing, on: true, limit: 1 });
    expect(first).toMatchObject({ rows: [{ name: 'Betaalt' }], more: true });
    const [{ sortName, id }] = first.rows as [(typeof first.rows)[number]];
    const next = await register.call('audience.list', {
      mailing: marketing,
      on: true,
      after: { sortName, id },
      limit: 1,
    });
    expect(next).toMatchObject({ rows: [{ name: 'Ja' }], more: false });
    const without = await register.call('audience.list', {
      mailing: marketing,
      on: false,
      because: 'without-proof',
    });
    expect(without.rows.map(({ name }) => name)).toEqual(['Zonderbewijs']);
  });

  it('takes who said yes without proof only when that is chosen', async () => {
    const chosen = { ...marketing, withoutProof: true };
    expect(await everybody(chosen)).toMatchObject({
      Zonderbewijs: 'consent-without-proof',
      Afgeleid: 'implied',
    });
  });

  it('is saved with the reason each, and the journal keeps a count and no name', async () => {
    const file = await register.makeFile('files-out.audience', {
      mailing: marketing,
      language: 'nl',
    });
    expect(file.fileName).toBe('verzendlijst-2026-11-22.csv');
    const text = new TextDecoder().decode(file.bytes);
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      '"Naam";"E-mail";"Waarom op de lijst"',
      '"Betaalt";"betaalt@voorbeeld.example.nl";"betalende klant met een lopende overeenkomst"',
      '"Ja";"ja@voorbeeld.example.nl";"zei ja, met bewijs"',
    ]);
    const line = register.context.database
      .prepare("SELECT * FROM journal WHERE action = 'audience-exported'")
      .get() as { detail: string; person_id: number | null; subject_id: number };
    expect(line).toMatchObject({ person_id: null, subject_id: topicId });
    expect(JSON.parse(line.detail)).toEqual({
      purpose: 'marketing',
      audience: 'consent-or-paying',
      withoutProof: false,
      count: 2,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    });
  });

  it('is not saved when nobody is on it', async () => {
    const { id } = await register.call('consents.create-topic', { name: 'Leeg' });
    const failure = await register
      .makeFile('files-out.audience', {
        mailing: { purpose: 'marketing', topicId: id },
        language: 'nl',
      })
      .catch((thrown: Error) => thrown.message);
    expect(failure).toContain('conflict');
  });
});

it('guards a name that a spreadsheet would take for a formula', async () => {
  const evil = await makeRegister();
  register = evil;
  const { id } = await evil.call('consents.create-topic', { name: 'Nieuwsbrief' });
  topicId = id;
  await agree(await addPerson('=HYPERLINK(1)', 'x@voorbeeld.example.nl'));
  const file = await evil.makeFile('files-out.audience', {
    mailing: { purpose: 'marketing', topicId },
    language: 'nl',
  });
  expect(new TextDecoder().decode(file.bytes)).toContain(`"'=HYPERLINK(1)"`);
});
