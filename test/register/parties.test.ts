import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { partyInput } from '#test/builders/party.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = '2026-11-22';
const encode = (text: string) => new TextEncoder().encode(text);
let register: TestRegister;

beforeEach(async () => {
  register = await makeRegister({ profile: 'webanizr', today: TODAY });
});

async function listed(): Promise<ProcessorView[]> {
  return register.call('processors.list', {});
}

async function get(id: number): Promise<ProcessorView> {
  const party = (await listed()).find((row) => row.id === id);
  if (party === undefined) throw new Error('no such party');
  return party;
}

/** The party of the statement without a name that sends the newsletters. */
async function unnamed(): Promise<ProcessorView> {
  const party = (await listed()).find((row) => row.unnamed && row.systems.length > 0);
  if (party === undefined) throw new Error('every party has a name');
  return party;
}

describe('a party from the catalogue', () => {
  it('brings every known fact, each unconfirmed, and leaves what is unknown empty', async () => {
    const { id } = await register.call('parties.take-from-catalogue', {
      catalogueId: 'mailchimp',
      language: 'nl',
      processorId: null,
      withSystem: true,
    });
    const party = await get(id);
    expect(party).toMatchObject({
      name: 'Mailchimp',
      catalogue: 'mailchimp',
      role: 'processor',
      unnamed: false,
      country: 'US',
      registration: '',
      dpaStatus: 'unknown',
      subProcessorsKnown: null,
    });
    expect(party.systems.map(({ name }) => name.nl)).toEqual(['Mailchimp']);
    const filled = party.unconfirmed.map(({ field }) => field);
    expect(filled).toEqual(expect.arrayContaining(['role', 'legalName', 'country', 'transfers']));
    expect(party.unconfirmed.every(({ source }) => source !== '')).toBe(true);
    for (const field of ['legalName', 'address', 'email', 'dataLocation', 'note'] as const) {
      expect(filled.includes(field), field).toBe(party[field] !== '');
    }
    expect(party.warnings).toContain('no-dpa');
  });

  it('is confirmed per field, and by changing a field', async () => {
    const { id } = await register.call('parties.take-from-catalogue', {
      catalogueId: 'mailchimp',
      language: 'nl',
      processorId: null,
      withSystem: false,
    });
    await register.call('processors.confirm-facts', { processorId: id, fields: ['role'] });
    const {
      id: _id,
      catalogue: _c,
      unconfirmed: _u,
      warnings: _w,
      systems: _s,
      persons: _p,
      documents: _d,
      end: _e,
      ...known
    } = await get(id);
    await register.call('processors.update', {
      processorId: id,
      processor: { ...known, legalName: 'Iemand anders' },
    });
    const left = (await get(id)).unconfirmed.map(({ field }) => field);
    expect(left).not.toContain('role');
    expect(left).not.toContain('legalName');
    expect(left).toContain('country');
  });

  it('is there once', async () => {
    const input = {
      catalogueId: 'mailchimp',
      language: 'nl',
      processorId: null,
      withSystem: true,
    } as const;
    const { id } = await register.call('parties.take-from-catalogue', input);
    expect((await register.refusal('parties.take-from-catalogue', input)).code).toBe('conflict');
    const known = await register.call('parties.catalogue', { language: 'nl' });
    expect(known.find((entry) => entry.id === 'mailchimp')?.processorId).toBe(id);
  });

  it('names a party without a name, which keeps its systems and what was filled in', async () => {
    const before = await unnamed();
    await register.call('processors.update', {
      processorId: before.id,
      processor: partyInput({ name: before.name, unnamed: true, email: 'eigen@adres.example' }),
    });
    await register.call('parties.take-from-catalogue', {
      catalogueId: 'laposta',
      language: 'nl',
      processorId: before.id,
      withSystem: true,
    });
    const after = await get(before.id);
    expect(after).toMatchObject({
      name: 'Laposta',
      unnamed: false,
      catalogue: 'laposta',
      legalName: 'Mailduif B.V.',
      email: 'eigen@adres.example',
    });
    expect(after.systems).toEqual(before.systems);
    expect(after.unconfirmed.map(({ field }) => field)).not.toContain('email');
    expect(after.warnings).not.toContain('no-name');
  });
});

describe('two parties that are one', () => {
  it('become one with the systems of both', async () => {
    const from = await unnamed();
    const { id } = await register.call('processors.create', partyInput());
    await register.call('parties.add-document', {
      processorId: from.id,
      kind: 'other',
      file: { name: 'a.txt', bytes: encode('a') },
    });
    await register.call('parties.merge', { processorId: from.id, intoId: id });
    const into = await get(id);
    expect(into.systems).toEqual(from.systems);
    expect(into.documents).toHaveLength(1);
    expect((await listed()).some((row) => row.id === from.id)).toBe(false);
  });

  it('are not merged with themselves or with one that ended', async () => {
    const { id } = await register.call('processors.create', partyInput());
    const { id: other } = await register.call('processors.create', partyInput({ name: 'B' }));
    const same = await register.refusal('parties.merge', { processorId: id, intoId: id });
    expect(same.code).toBe('conflict');
    await register.call('parties.end', { processorId: other, endsOn: TODAY, mode: 'delete' });
    const ended = await register.refusal('parties.merge', { processorId: id, intoId: other });
    expect(ended.code).toBe('conflict');
  });
});

describe('papers of a party', () => {
  it('are kept with their hash, come out as they were and can be removed', async () => {
    const { id } = await register.call('processors.create', partyInput());
    const bytes = encode('afspraken');
    const { id: documentId } = await register.call('parties.add-document', {
      processorId: id,
      kind: 'dpa',
      file: { name: 'DPA Jan de Vries.PDF', bytes },
    });
    expect((await get(id)).documents).toEqual([
      {
        id: documentId,
        kind: 'dpa',
        name: 'DPA Jan de Vries.PDF',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        addedOn: TODAY,
        bytes: bytes.length,
      },
    ]);
    const file = await register.makeFile('files-out.proof', {
      of: 'party-document',
      id: documentId,
    });
    expect(file.fileName).toBe('verwerkersovereenkomst.pdf');
    expect(new TextDecoder().decode(file.bytes)).toBe('afspraken');
    await register.call('parties.remove-document', { documentId });
    expect((await get(id)).documents).toEqual([]);
  });

  it('are refused above 8 MB', async () => {
    const { id } = await register.call('processors.create', partyInput());
    const refused = await register.refusal('parties.add-document', {
      processorId: id,
      kind: 'dpa',
      file: { name: 'groot.pdf', bytes: new Uint8Array(8_000_001) },
    });
    expect(refused.fields).toEqual({ 'file.bytes': 'file.size' });
  });
});

describe('what is written down of a party', () => {
  it('comes back whole: sub-processors, check, necessity and version', async () => {
    const input = partyInput({
      subProcessorsKnown: true,
      subProcessorList: 'https://mailduif.example/sub',
      subProcessors: [
        {
          name: 'Servers BV',
          country: 'IE',
          purpose: 'opslag',
          announcedOn: '2026-10-01' as never,
          objectedOn: '2026-10-10' as never,
          endedOn: null,
        },
      ],
      checkedOn: '2026-11-01' as never,
      checkNote: 'ISO-rapport gelezen',
      necessity: 'zonder dit gaat de nieuwsbrief niet uit',
    });
    const { id } = await register.call('processors.create', input);
    expect(await get(id)).toMatchObject(input);
    await register.call('processors.update', { processorId: id, processor: partyInput() });
    expect((await get(id)).subProcessors).toEqual([]);
  });
});
