import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { makeMeasure } from '#test/builders/sharing.ts';

const TODAY = '2026-11-22';
let register: TestRegister;
let systemIds: number[] = [];

beforeEach(async () => {
  register = await makeRegister({ today: TODAY });
  systemIds = (await register.call('systems.list', {})).map(({ id }) => id);
});

async function measureOf(id: number) {
  return (await register.call('measures.list', {})).find((row) => row.id === id);
}

function makeAuthorisation(
  parts: Partial<Input<'authorisations.create'>> = {},
): Input<'authorisations.create'> {
  return {
    who: 'stagiair',
    functionTitle: 'helpdesk',
    systemId: systemIds[0] ?? 0,
    may: 'view',
    sinceOn: '2026-02-01',
    note: '',
    ...parts,
  };
}

describe('measures', () => {
  it('keep threats, articles and systems, and are ended rather than deleted', async () => {
    const { call } = register;
    const first = systemIds.slice(0, 2);
    const input = makeMeasure({ systemIds: first });
    const { id } = await call('measures.create', input);
    expect(await measureOf(id)).toMatchObject({
      threats: ['access', 'disclosure'],
      aspects: ['a', 'b'],
      systemIds: first,
      suggestion: null,
      endedOn: null,
    });
    await call('measures.update', { measureId: id, measure: { ...input, systemIds: [] } });
    expect((await measureOf(id))?.systemIds).toEqual([]);
    await call('measures.end', { measureId: id, endedOn: TODAY });
    expect((await measureOf(id))?.endedOn).toBe(TODAY);
    const refusal = await register.refusal('measures.check', {
      measureId: id,
      checkedOn: TODAY,
      expiresOn: null,
    });
    expect(refusal.code).toBe('conflict');
  });

  it('that are looked at get the new day of a certificate in the same step', async () => {
    const { id } = await register.call('measures.create', makeMeasure());
    const input = { measureId: id, checkedOn: TODAY, expiresOn: '2027-12-15' };
    await register.call('measures.check', input);
    expect(await measureOf(id)).toMatchObject({ checkedOn: TODAY, expiresOn: '2027-12-15' });
    expect(
      await register.refusal('measures.check', { ...input, expiresOn: '2026-11-01' }),
    ).toMatchObject({ fields: { expiresOn: 'date.order' } });
  });

  it('are taken over from a suggestion once, in every language, claiming no day', async () => {
    const { call } = register;
    const { id } = await call('measures.adopt', { suggestion: 'tls' });
    const taken = await measureOf(id);
    expect(taken).toMatchObject({ suggestion: 'tls', sinceOn: null, checkedOn: null });
    expect(taken?.name.fr).toMatch(/TLS/);
    // Saving it as it was shown keeps the translations.
    await call('measures.update', {
      measureId: id,
      measure: makeMeasure({
        name: taken?.name.nl ?? '',
        description: taken?.description?.nl ?? '',
      }),
    });
    expect((await measureOf(id))?.name.fr).toMatch(/TLS/);
    const again = await register.refusal('measures.adopt', { suggestion: 'tls' });
    expect(again.code).toBe('conflict');
  });
});

describe('the list of authorisations', () => {
  it('gives back everything of somebody who leaves on one day, and keeps what it was', async () => {
    const { call } = register;
    const ids: number[] = [];
    for (const systemId of systemIds.slice(0, 3)) {
      ids.push((await call('authorisations.create', makeAuthorisation({ systemId }))).id);
    }
    await call('authorisations.end', { authorisationIds: ids, endedOn: TODAY });
    const { rows } = await call('authorisations.list', {});
    expect(rows.map(({ endedOn }) => endedOn)).toEqual([TODAY, TODAY, TODAY]);
    const { rows: lines } = await call('journal.list', { limit: 1 });
    expect(lines).toMatchObject([{ action: 'authorisations-ended', detail: { count: 3 } }]);
  });

  it('ends none of them when one already ended', async () => {
    const { call } = register;
    const { id: first } = await call('authorisations.create', makeAuthorisation());
    const { id: second } = await call('authorisations.create', makeAuthorisation());
    await call('authorisations.end', { authorisationIds: [first], endedOn: TODAY });
    const both = { authorisationIds: [second, first], endedOn: TODAY };
    expect((await register.refusal('authorisations.end', both)).code).toBe('conflict');
    const { rows } = await call('authorisations.list', {});
    expect(rows.find(({ id }) => id === second)?.endedOn).toBeNull();
  });

  it('that is gone through counts as doing the duty about it, and the other way round', async () => {
    const { call } = register;
    const dutyOf = async () =>
      (await call('duties.list', {})).find(({ promise }) => promise === 'KOEL-36');
    const duty = await dutyOf();
    if (duty === undefined) throw new Error('no duty');
    const { name, description } = duty;
    await call('duties.update', {
      dutyId: duty.id,
      duty: { name: name.nl, description: description?.nl ?? '', period: 'P6M', nextOn: null },
    });
    expect(await call('authorisations.list', {})).toMatchObject({
      reviewedOn: null,
      period: 'P6M',
    });
    await call('authorisations.review', { reviewedOn: '2026-11-01', found: 'Niets veranderd' });
    expect((await dutyOf())?.nextOn).toBe('2027-05-01');
    expect((await dutyOf())?.evidence).toMatchObject([{ doneOn: '2026-11-01' }]);
    await call('duties.done', { dutyId: duty.id, doneOn: '2026-11-20', note: '', proof: null });
    expect((await call('authorisations.list', {})).reviewedOn).toBe('2026-11-20');
  });
});
