import { beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { partyInput } from '#test/builders/party.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

type Activity = Output<'processing.list'>['activities'][number];

const PROFILES = ['wolq', 'koel-ict', 'wits', 'directcode', 'webanizr'] as const;
const TODAY = getPlainDate('2026-11-22');
const MANDATORY = [
  'controller',
  'jointControllers',
  'representative',
  'dataProtectionOfficer',
  'purpose',
  'persons',
  'data',
  'recipients',
  'transfers',
  'retention',
  'measures',
];

async function activitiesOf(register: TestRegister): Promise<Activity[]> {
  return (await register.call('processing.list', { language: 'nl' })).activities;
}

async function activityOf(register: TestRegister, id: number): Promise<Activity> {
  const activity = (await activitiesOf(register)).find((one) => one.id === id);
  if (activity === undefined) throw new Error('no such activity');
  return activity;
}

function fieldOf({ fields }: Pick<Activity, 'fields'>, key: string): Activity['fields'][number] {
  const field = fields.find((one) => one.key === key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
}

function anActivity(parts: Partial<Input<'processing.create'>> = {}): Input<'processing.create'> {
  return {
    name: 'Kerstkaarten sturen',
    description: 'Eens per jaar, op papier.',
    bases: ['legitimate-interest'],
    interest: 'in contact blijven met klanten',
    law: '',
    automated: '',
    source: 'van de klant zelf',
    jointControllers: '',
    startedOn: '2024-01-01',
    categoryIds: [],
    ...parts,
  };
}

const BALANCING = {
  interest: 'in contact blijven met klanten',
  necessity: 'Zonder adres komt er geen kaart.',
  effect: 'Een kaart per jaar, af te melden.',
  safeguards: 'Wie dat vraagt, krijgt er geen.',
  outcome: 'outweighs',
  because: 'Klanten verwachten dit en kunnen nee zeggen.',
  on: TODAY,
} as const;

describe.each(PROFILES)('the register of activities of %s', (profile) => {
  it('holds every purpose with every line of art. 30(1), present or named missing', async () => {
    const register = await makeRegister({
      profile,
      country: profile === 'wits' ? 'BE' : 'NL',
      today: TODAY,
    });
    const purposes = await register.context.db.selectFrom('purpose').select('id').execute();
    const activities = await activitiesOf(register);
    expect(activities.map(({ id }) => id).sort()).toEqual(purposes.map(({ id }) => id).sort());
    for (const { fields } of activities) {
      const mandatory = fields.filter((field) => field.mandatory);
      expect(mandatory.map(({ key }) => key)).toEqual(MANDATORY);
      for (const field of mandatory) {
        expect(field.article).toMatch(/^art\. 30 lid 1 onder [a-g]$/);
        expect(field.lines.length > 0 || field.missing !== null, field.key).toBe(true);
        expect(field.lines.filter((line) => line.trim() === '')).toEqual([]);
      }
    }
  });
});

describe('the register of activities', () => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await makeRegister({ today: TODAY });
  });
  const named = async (name: RegExp) => {
    const activity = (await activitiesOf(register)).find((one) => name.test(one.name));
    if (activity === undefined) throw new Error('no such activity');
    return activity;
  };

  it('says what is missing, and stops saying so when that is recorded', async () => {
    const { db } = register.context;
    // Those that the statement speaks of.
    await db.deleteFrom('measure').execute();
    const before = await named(/./);
    expect(fieldOf(before, 'controller').missing).toContain('adres');
    expect(fieldOf(before, 'measures').missing).toContain('nog geen maatregel');
    const {
      profile: _p,
      statementVersionOn: _s,
      authority: _a,
      ...controller
    } = await register.call('controller.get', {});
    await register.call('controller.update', { ...controller, email: 'fred@voorbeeld.nl' });
    const system = (await register.call('systems.list', {}))[0];
    await db
      .insertInto('measure')
      .values({
        id: 900_001,
        key: 'own.900001',
        name: JSON.stringify({ nl: 'Versleutelde schijf', en: 'Encrypted disk' }),
        description: '',
        threats: '[]',
        since_on: null,
        expires_on: null,
        checked_on: null,
        check_period: null,
        ended_on: null,
      })
      .execute();
    const whole = await activityOf(register, before.id);
    expect(fieldOf(whole, 'controller').missing).toBeNull();
    expect(fieldOf(whole, 'measures').lines).toEqual([
      'Versleutelde schijf (voor het hele bedrijf)',
    ]);
    await db
      .insertInto('measure_system')
      .values({ measure_id: 900_001, system_id: system?.id ?? 0 })
      .execute();
    for (const activity of await activitiesOf(register)) {
      const covered = fieldOf(activity, 'systems').lines.some((line) =>
        line.startsWith(system?.name.nl ?? '-'),
      );
      expect(fieldOf(activity, 'measures').lines.length > 0).toBe(covered);
    }
    await db.updateTable('measure').set({ ended_on: TODAY }).execute();
    expect(fieldOf(await activityOf(register, before.id), 'measures').missing).not.toBeNull();
  });

  it('follows a rule, a processor and a category as soon as they change', async () => {
    const { db } = register.context;
    const before = await named(/./);
    const category = (await register.call('categories.list', {})).find((one) =>
      before.categoryIds.includes(one.id),
    );
    if (category === undefined) throw new Error('no category');
    await register.call('rules.create', {
      name: 'Eigen termijn',
      says: 'Eigen regel',
      definition: { shape: 'R2', clock: { starts: ['last-contact'] }, period: 'P5Y' },
      categoryIds: [category.id],
      reason: '',
    });
    const retention = fieldOf(await activityOf(register, before.id), 'retention').lines;
    expect(retention.find((line) => line.startsWith(category.name.nl))).toContain('5 jaar');

    const { id: processorId } = await register.call(
      'processors.create',
      partyInput({
        name: 'Nieuwe Opslag',
        legalName: '',
        country: 'US',
        transfers: [{ country: 'US', safeguards: 'standard-clauses', checkedOn: null }],
      }),
    );
    const { id: systemId } = await register.call('systems.create', {
      name: 'Opslagbak',
      kind: 'processor',
      processorId,
      location: '',
      note: '',
    });
    await db
      .insertInto('category_system')
      .values({ category_id: category.id, system_id: systemId })
      .execute();
    const after = await activityOf(register, before.id);
    expect(fieldOf(after, 'recipients').lines).toContain('Nieuwe Opslag, verwerker, via Opslagbak');
    expect(fieldOf(after, 'transfers').lines.join()).toContain('Nieuwe Opslag: Verenigde Staten');
    expect(fieldOf(after, 'transfers').lines.join()).toContain('standaardcontractbepalingen');

    await db
      .updateTable('data_category')
      .set({ ended_on: TODAY })
      .where('id', '=', category.id)
      .execute();
    const without = await activityOf(register, before.id);
    expect(fieldOf(without, 'data').lines.join()).not.toContain(category.name.nl);
    expect(fieldOf(without, 'recipients').lines.join()).not.toContain('Nieuwe Opslag');
  });

  it('names a system of nobody and a place that is not known', async () => {
    const [category] = await register.call('categories.list', {});
    const { id: systemId } = await register.call('systems.create', {
      name: 'Vreemde dienst',
      kind: 'processor',
      processorId: null,
      location: '',
      note: '',
    });
    const { id } = await register.call(
      'processing.create',
      anActivity({ categoryIds: [category?.id ?? 0] }),
    );
    await register.context.db
      .insertInto('category_system')
      .values({ category_id: category?.id ?? 0, system_id: systemId })
      .execute();
    const activity = await activityOf(register, id);
    expect(fieldOf(activity, 'recipients').missing).toContain('Vreemde dienst');
    expect(fieldOf(activity, 'transfers').missing).toContain('Vreemde dienst');
  });

  it('names a place outside the Area without a transfer', async () => {
    const activity = (await activitiesOf(register)).find(
      ({ fields }) => !fieldOf({ fields }, 'recipients').lines[0]?.startsWith('geen'),
    );
    if (activity === undefined) throw new Error('no activity with recipients');
    const { db } = register.context;
    await db.deleteFrom('processor_transfer').execute();
    await db
      .updateTable('system')
      .set({ location: 'US' })
      .where('kind', '=', 'processor')
      .execute();
    const { missing } = fieldOf(await activityOf(register, activity.id), 'transfers');
    expect(missing).toContain('buiten de EER');
  });

  it('takes a new activity, changes it and keeps it when it ends', async () => {
    const categories = await register.call('categories.list', {});
    const ids = categories.slice(0, 2).map(({ id }) => id);
    const { id } = await register.call('processing.create', anActivity({ categoryIds: ids }));
    const made = await activityOf(register, id);
    expect(made.categoryIds).toEqual(ids);
    expect(fieldOf(made, 'purpose').lines).toEqual([
      'Kerstkaarten sturen',
      'Eens per jaar, op papier.',
    ]);
    const { id: next } = await register.call(
      'processing.create',
      anActivity({ name: 'Nieuwjaarskaarten sturen' }),
    );
    await register.call('processing.update', {
      activityId: id,
      activity: anActivity({ bases: ['consent'], interest: '', categoryIds: ids.slice(1) }),
    });
    expect((await activityOf(register, id)).bases).toEqual(['consent']);
    await register.call('processing.end', {
      activityId: id,
      endedOn: '2026-11-01',
      replacedById: next,
    });
    const ended = await activityOf(register, id);
    expect(ended).toMatchObject({ endedOn: '2026-11-01', replacedById: next, signals: [] });
    expect(fieldOf(ended, 'period').lines).toEqual([
      'sinds 1 januari 2024',
      'beëindigd op 1 november 2026',
      'opgevolgd door Nieuwjaarskaarten sturen',
    ]);
    const refused = [
      await register.refusal('processing.update', { activityId: id, activity: anActivity() }),
      await register.refusal('processing.end', {
        activityId: id,
        endedOn: TODAY,
        replacedById: null,
      }),
      await register.refusal('processing.review', { activityId: id, reviewedOn: TODAY }),
      await register.refusal('processing.end', {
        activityId: next,
        endedOn: TODAY,
        replacedById: id,
      }),
    ];
    expect(refused.map(({ code }) => code)).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'conflict',
    ]);
  });

  it('shows an activity that ended as it was on its last day', async () => {
    const [category] = await register.call('categories.list', {});
    const { id } = await register.call(
      'processing.create',
      anActivity({ categoryIds: [category?.id ?? 0] }),
    );
    const { id: other } = await register.call(
      'processing.create',
      anActivity({ name: 'Iets anders', categoryIds: [category?.id ?? 0] }),
    );
    await register.call('processing.end', {
      activityId: id,
      endedOn: '2026-10-01',
      replacedById: null,
    });
    await register.context.db.updateTable('data_category').set({ ended_on: TODAY }).execute();
    expect(fieldOf(await activityOf(register, id), 'data').lines.join()).toContain(
      category?.name.nl ?? '-',
    );
    expect(fieldOf(await activityOf(register, other), 'data').missing).not.toBeNull();
  });

  it('leaves a purpose that ended out of what items are used for', async () => {
    const activity = await named(/./);
    const categoryId = activity.categoryIds[0] ?? 0;
    const { id: personId } = await register.call('persons.create', {
      givenName: 'Jan',
      infix: '',
      familyName: 'Jansen',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: '',
      contactPoints: [],
    });
    await register.call('items.create', {
      personId,
      categoryId,
      label: '',
      source: '',
      collectedOn: null,
      note: '',
      systemIds: [],
      fields: [],
    });
    const purposes = async () =>
      (await register.call('persons.get', { personId, language: 'nl' })).items[0]?.purposes.map(
        ({ name }) => name.nl,
      );
    expect(await purposes()).toContain(activity.name);
    await register.call('processing.end', {
      activityId: activity.id,
      endedOn: TODAY,
      replacedById: null,
    });
    expect(await purposes()).not.toContain(activity.name);
  });

  it('refuses a day to come, an end before the start, and no basis at all', async () => {
    const { id } = await register.call('processing.create', anActivity());
    const end = (endedOn: string, replacedById: number | null = null) =>
      register.refusal('processing.end', { activityId: id, endedOn, replacedById });
    expect((await end('2026-11-23')).fields).toEqual({ endedOn: 'date.future' });
    expect((await end('2023-12-31')).fields).toEqual({ endedOn: 'date.order' });
    expect((await end(TODAY, id)).fields).toEqual({ replacedById: 'value.invalid' });
    const none = await register.refusal('processing.create', anActivity({ bases: [] }));
    expect(none.fields).toEqual({ bases: 'text.required' });
    const future = await register.refusal('processing.update', {
      activityId: id,
      activity: anActivity({ startedOn: '2027-01-01' }),
    });
    expect(future.fields).toEqual({ 'activity.startedOn': 'date.future' });
  });
});

describe('an activity asks for attention', () => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await makeRegister({ today: TODAY });
  });
  const codesOf = async (id: number) =>
    (await activityOf(register, id)).signals.map(({ code }) => code);

  it('when an interest is not named or not weighed, or a law not named', async () => {
    const { id } = await register.call(
      'processing.create',
      anActivity({ bases: ['legitimate-interest', 'legal-obligation'], interest: '' }),
    );
    expect(await codesOf(id)).toEqual(
      expect.arrayContaining(['interest', 'balancing', 'law', 'dpia', 'review']),
    );
    await register.call('processing.balance', { activityId: id, balancing: BALANCING });
    await register.call('processing.update', {
      activityId: id,
      activity: anActivity({
        bases: ['legitimate-interest', 'legal-obligation'],
        law: 'art. 52 AWR',
      }),
    });
    await register.call('processing.review', { activityId: id, reviewedOn: TODAY });
    await register.call('processing.dpia', {
      activityId: id,
      dpia: { answers: {}, needed: false, reason: 'een kaart per jaar' },
    });
    expect(await codesOf(id)).toEqual([]);
    const { balancing, balancedOn } = await activityOf(register, id);
    expect(balancing).toMatchObject({ outcome: 'outweighs', effect: BALANCING.effect });
    expect(balancedOn).toBe(TODAY);
  });

  it('when something came on the scale after the weighing, and not when it went off', async () => {
    const [first, second] = await register.call('categories.list', {});
    const with1 = anActivity({ categoryIds: [first?.id ?? 0] });
    const { id } = await register.call('processing.create', with1);
    await register.call('processing.balance', { activityId: id, balancing: BALANCING });
    expect(await codesOf(id)).not.toContain('balancing-outdated');
    await register.call('processing.update', {
      activityId: id,
      activity: { ...with1, categoryIds: [first?.id ?? 0, second?.id ?? 0] },
    });
    expect(await codesOf(id)).toContain('balancing-outdated');
    await register.call('processing.update', {
      activityId: id,
      activity: { ...with1, categoryIds: [] },
    });
    expect(await codesOf(id)).not.toContain('balancing-outdated');
    await register.call('processing.update', {
      activityId: id,
      activity: { ...with1, interest: 'meer verkopen' },
    });
    expect(await codesOf(id)).toContain('balancing-outdated');
  });

  it('when the weighing went against it', async () => {
    const { id } = await register.call('processing.create', anActivity());
    await register.call('processing.balance', {
      activityId: id,
      balancing: { ...BALANCING, outcome: 'does-not' },
    });
    expect(await codesOf(id)).toContain('balancing-negative');
  });

  it('when the last review is more than a year ago', async () => {
    const { id } = await register.call('processing.create', anActivity());
    await register.call('processing.review', { activityId: id, reviewedOn: '2025-11-22' });
    expect(await codesOf(id)).not.toContain('review');
    register.setToday('2026-11-23');
    expect(await codesOf(id)).toContain('review');
  });

  it('when the DPIA answers and the conclusion differ, or data were added since', async () => {
    const { id } = await register.call('processing.create', anActivity());
    const answer = (answers: Record<string, boolean>, needed: boolean | null, reason = 'omdat') =>
      register.call('processing.dpia', { activityId: id, dpia: { answers, needed, reason } });
    await answer({ scoring: true, monitoring: true }, false);
    expect((await activityOf(register, id)).dpia).toMatchObject({ outcome: 'likely', on: TODAY });
    expect(await codesOf(id)).toContain('dpia-differs');
    await answer({ scoring: true, monitoring: true }, true);
    expect(await codesOf(id)).toContain('dpia-needed');
    const [category] = await register.call('categories.list', {});
    await register.call('processing.update', {
      activityId: id,
      activity: anActivity({ categoryIds: [category?.id ?? 0] }),
    });
    expect(await codesOf(id)).toContain('dpia-outdated');
    await answer({}, null, '');
    expect(await codesOf(id)).toContain('dpia');
    const unsaid = await register.refusal('processing.dpia', {
      activityId: id,
      dpia: { answers: {}, needed: true, reason: '' },
    });
    expect(unsaid.fields).toEqual({ 'dpia.reason': 'text.required' });
  });

  it('with the list of the authority of the country beside the nine criteria', async () => {
    const lists = async (one: TestRegister) =>
      (await one.call('processing.list', { language: 'nl' })).dpia.map(({ id, questions }) => [
        id,
        questions.length,
      ]);
    expect(await lists(register)).toEqual([
      ['criteria', 9],
      ['AP', 17],
    ]);
    const flemish = await makeRegister({ profile: 'wits', country: 'BE', today: TODAY });
    expect(await lists(flemish)).toEqual([
      ['criteria', 9],
      ['GBA', 8],
    ]);
  });
});

describe('the register as processor', () => {
  const CUSTOMER: Input<'processing.create-served'> = {
    name: 'Bakkerij Voorbeeld',
    contact: 'Dorpsstraat 1\n1234 AB Dorp',
    representative: '',
    dataProtectionOfficer: '',
    processing: 'hosting van de webwinkel',
    dataCategories: 'bestellingen',
    personCategories: 'klanten van de bakkerij',
    atEnd: 'delete',
    agreementOn: '2025-03-01',
    agreementReference: 'map 4',
    startedOn: '2025-03-01',
    note: '',
    systemIds: [],
  };

  it('has every line of art. 30(2), with sub-processors and transfers of its systems', async () => {
    const register = await makeRegister({ profile: 'webanizr', today: TODAY });
    const listed = () => register.call('processing.list-served', { language: 'nl' });
    const systems = (await register.call('systems.list', {})).filter(
      ({ processorId }) => processorId !== null,
    );
    const system = systems[0];
    const { id } = await register.call('processing.create-served', {
      ...CUSTOMER,
      systemIds: [system?.id ?? 0],
    });
    await register.context.db
      .insertInto('sub_processor')
      .values({
        id: 900_002,
        processor_id: system?.processorId ?? 0,
        name: 'Onderaannemer',
        country: 'IE',
        purpose: '',
        announced_on: null,
        objected_on: null,
        ended_on: null,
      })
      .execute();
    const [served] = await listed();
    if (served === undefined) throw new Error('nobody is served');
    const mandatory = served.fields.filter((field) => field.mandatory);
    expect(mandatory.map(({ article }) => article.at(-1)).join('')).toBe('aaaaabcd');
    for (const field of mandatory) {
      expect(field.lines.length > 0 || field.missing !== null, field.key).toBe(true);
    }
    expect(fieldOf(served, 'controller').lines).toEqual([
      'Bakkerij Voorbeeld',
      'Dorpsstraat 1',
      '1234 AB Dorp',
    ]);
    expect(fieldOf(served, 'subProcessors').lines.join()).toContain('Onderaannemer, Ierland');
    expect(fieldOf(served, 'atEnd').lines).toEqual(['wissen']);
    await register.call('processing.update-served', {
      servedId: id,
      served: { ...CUSTOMER, contact: '', processing: '', atEnd: null, agreementOn: null },
    });
    const [bare] = await listed();
    const missing = bare?.fields.filter((field) => field.missing !== null).map(({ key }) => key);
    expect(missing).toEqual(expect.arrayContaining(['controller', 'processing', 'transfers']));
    expect(bare?.signals.map(({ code }) => code)).toEqual(['agreement', 'at-end']);
  });

  it('keeps a customer who left', async () => {
    const register = await makeRegister({ today: TODAY });
    const { id } = await register.call('processing.create-served', CUSTOMER);
    const early = await register.refusal('processing.end-served', {
      servedId: id,
      endedOn: '2025-02-01',
    });
    expect(early.fields).toEqual({ endedOn: 'date.order' });
    await register.call('processing.end-served', { servedId: id, endedOn: TODAY });
    const [served] = await register.call('processing.list-served', { language: 'nl' });
    expect(served).toMatchObject({ id, endedOn: TODAY, signals: [] });
    const again = await register.refusal('processing.update-served', {
      servedId: id,
      served: CUSTOMER,
    });
    expect(again.code).toBe('conflict');
  });
});
