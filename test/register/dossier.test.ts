import { expect, it } from 'vitest';
import { gatherDossier } from '#register/dossier.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { portableDossier } from '#shared/domain/export/portable.ts';
import { makeRegister } from '#test/builders/register.ts';

it('holds the labels, organisations and proofs that stand nowhere else', async () => {
  const register = await makeRegister({ profile: 'wits', country: 'BE' });
  const { call } = register;
  const { id: personId } = await call('persons.create', {
    givenName: '',
    infix: '',
    familyName: 'Merkbaar',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: 'ledenlijst van de club',
    note: '',
    contactPoints: [
      { kind: 'email', value: 'een@merkbaar.example.be', label: 'alleen op vrijdag' },
      { kind: 'address', value: 'Dorpsstraat 1\n9000 Gent', label: 'bij haar zus' },
    ],
  });
  for (const name of ['Bakkerij Voorbeeld', 'Stichting Tweede Baan']) {
    const { id: organisationId } = await call('organisations.create', {
      name,
      registrationNumber: '',
      vatNumber: '',
      website: '',
      address: '',
    });
    await call('relations.create', {
      personId,
      kind: 'customer',
      organisationId,
      fromOn: null,
      toOn: null,
      note: '',
    });
  }
  const [topic] = await call('consents.topics', {});
  const { id: consentId } = await call('consents.give', {
    personId,
    topicId: topic?.id ?? 0,
    givenOn: '2025-01-01',
    givenHow: 'formulier',
    wording: '',
    proof: 'bericht van 1 januari, map Toestemmingen',
  });
  await call('consents.withdraw', {
    consentId,
    withdrawnOn: '2026-01-01',
    withdrawnHow: 'riep het over de markt',
  });
  const categories = await call('categories.list', {});
  const file = categories.find((row) => row.key === 'wits.customer-file');
  await call('items.create', {
    personId,
    categoryId: file?.id ?? 0,
    label: '',
    source: '',
    collectedOn: null,
    note: '',
    systemIds: [],
    fields: [],
  });
  for (const locale of ['nl-BE', 'en', 'fr'] as const) {
    const dossier = await gatherDossier(register.context.db, {
      personId,
      requestId: null,
      locale,
      madeOn: getPlainDate('2026-11-22'),
      attachments: [],
      masked: [],
      searched: new Map(),
    });
    const details = JSON.stringify(dossier.person.details);
    for (const text of [
      'alleen op vrijdag',
      'bij haar zus',
      'Stichting Tweede Baan',
      'map Toestemmingen',
      'riep het over de markt',
    ]) {
      expect(details, `${text} in ${locale}`).toContain(text);
    }
    // What came from elsewhere was not given by the person (GDPR art. 20(1)).
    const [item] = dossier.items;
    expect(item?.source).toBe('ledenlijst van de club');
    expect(item?.fields.some((field) => field.providedByPerson)).toBe(false);
  }
});

it('knows what of a person they gave themselves, without what was written beside it', async () => {
  const { call, context } = await makeRegister();
  const person = {
    givenName: 'Jan',
    infix: '',
    familyName: 'Merkbaar',
    nickname: '',
    functionTitle: 'penningmeester',
    language: null,
    letterForm: null,
    note: 'belt laat',
    contactPoints: [
      { kind: 'email', value: 'een@merkbaar.example.nl', label: 'alleen op vrijdag' },
      { kind: 'phone', value: '+31 20 555 0101', label: 'bij haar zus' },
    ],
  } as const;
  for (const [source, isGiven] of [
    ['', true],
    ['ledenlijst van de club', false],
  ] as const) {
    const { id: personId } = await call('persons.create', {
      ...person,
      contactPoints: [...person.contactPoints],
      source,
    });
    const dossier = await gatherDossier(context.db, {
      personId,
      requestId: null,
      locale: 'nl-NL',
      madeOn: getPlainDate('2026-11-22'),
      attachments: [],
      masked: [],
      searched: new Map(),
    });
    const detail = (name: string) => dossier.person.details.find((row) => row.name === name);
    expect(detail('Telefoon')).toEqual({
      name: 'Telefoon',
      values: ['+31 20 555 0101 (bij haar zus)'],
      given: ['+31 20 555 0101'],
    });
    expect(detail('Functie')?.given).toEqual(isGiven ? ['penningmeester'] : []);
    expect(detail('Aantekening')?.given).toEqual([]);
    const portable = portableDossier(dossier, { locale: 'nl-NL', form: 'formal' });
    const text = JSON.stringify(portable);
    expect(text).toContain('+31 20 555 0101');
    expect(text).not.toMatch(/bij haar zus|alleen op vrijdag|belt laat|ledenlijst/);
    expect(portable.included[0]?.fields).toEqual(
      isGiven ? ['Naam', 'E-mail', 'Functie', 'Telefoon'] : ['Naam', 'E-mail', 'Telefoon'],
    );
  }
});
