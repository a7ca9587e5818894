import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { makeRegister } from '#test/builders/register.ts';

/** Every text below was written down about this person somewhere. */
const KEPT = {
  givenName: 'Jolanda',
  familyName: 'Merkbaar',
  nickname: 'Jo uit het dorp',
  functionTitle: 'penningmeester',
  source: 'visitekaartje van een beurs',
  personNote: 'Wil nooit gebeld worden.',
  secondEmail: 'tweede@merkbaar.example.nl',
  phone: '+31 20 555 0101',
  phoneLabel: 'werkplaats',
  website: 'https://merkbaar.example.nl',
  relationNote: 'kwam via een oud-collega',
  agreementName: 'Onderhoud van de bestelsite',
  agreementReference: 'OV-2024-17',
  agreementNote: 'korting van tien procent afgesproken',
  eventNote: 'belde boos over de factuur',
  itemLabel: 'Map met oude logo’s',
  itemValue: 'vier tekeningen op schaal',
  itemNote: 'bewaard op verzoek van de drukker',
  consentHow: 'mondeling op de open dag',
} as const;

describe('the access answer', () => {
  it('holds everything that was ever written down of the person, notes included', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const { call } = register;
    const { id: personId } = await call('persons.create', {
      givenName: KEPT.givenName,
      infix: '',
      familyName: KEPT.familyName,
      nickname: KEPT.nickname,
      functionTitle: KEPT.functionTitle,
      language: null,
      letterForm: null,
      source: KEPT.source,
      note: KEPT.personNote,
      contactPoints: [
        { kind: 'email', value: 'eerste@merkbaar.example.nl', label: '' },
        { kind: 'email', value: KEPT.secondEmail, label: '' },
        { kind: 'phone', value: KEPT.phone, label: KEPT.phoneLabel },
        { kind: 'website', value: KEPT.website, label: '' },
      ],
    });
    await call('relations.create', {
      personId,
      kind: 'customer',
      organisationId: null,
      fromOn: '2024-01-01',
      toOn: null,
      note: KEPT.relationNote,
    });
    await call('agreements.create', {
      personId,
      name: KEPT.agreementName,
      reference: KEPT.agreementReference,
      fromOn: '2024-01-01',
      toOn: null,
      note: KEPT.agreementNote,
    });
    const categories = await call('categories.list', {});
    const category = categories.find((row) => row.key === 'wits.customer-file');
    const field = category?.fields.find((row) => row.identity === null);
    const { id: dataItemId } = await call('items.create', {
      personId,
      categoryId: category?.id ?? 0,
      label: KEPT.itemLabel,
      source: '',
      collectedOn: null,
      note: KEPT.itemNote,
      systemIds: category?.systemIds ?? [],
      fields: [{ fieldId: field?.id ?? 0, value: KEPT.itemValue }],
    });
    await call('events.create', {
      personId,
      dataItemId,
      kind: 'last-contact',
      occurredOn: '2026-05-01',
      source: '',
      note: KEPT.eventNote,
    });
    const [topic] = await call('consents.topics', {});
    await call('consents.give', {
      personId,
      topicId: topic?.id ?? 0,
      givenOn: '2025-01-01',
      givenHow: KEPT.consentHow,
      wording: '',
      proof: '',
    });
    const { id: requestId } = await call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    for (const locale of ['nl-NL', 'nl-BE', 'en', 'fr'] as const) {
      const letter = toPlainText(
        await call('letters.compose-answer', { requestId, locale, form: 'formal' }),
      );
      for (const [what, text] of Object.entries(KEPT)) {
        expect(letter, `${what} in ${locale}`).toContain(text);
      }
    }
    const { file: made } = await register.makeFile('files-out.export', {
      personId,
      locale: 'nl-BE',
      form: 'formal',
    });
    const json = strFromU8(unzipSync(made.bytes)['gegevens.json'] ?? new Uint8Array());
    for (const [what, text] of Object.entries(KEPT)) expect(json, what).toContain(text);
  });

  it('names the date that counts after the answer, although the request holds everything', async () => {
    const register = await makeRegister();
    const { call } = register;
    const { id: personId } = await call('persons.create', {
      givenName: '',
      infix: '',
      familyName: 'Vries',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: '',
      contactPoints: [],
    });
    const categories = await call('categories.list', {});
    const contact = categories.find((row) => row.key === 'koel-ict.contact');
    await call('items.create', {
      personId,
      categoryId: contact?.id ?? 0,
      label: '',
      source: '',
      collectedOn: null,
      note: '',
      systemIds: [],
      fields: [],
      events: [{ kind: 'last-contact', occurredOn: '2026-01-15' }],
    });
    const { id: requestId } = await call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'post',
      note: '',
    });
    const person = await call('persons.get', { personId, language: 'nl' });
    expect(person.items[0]?.verdict).toMatchObject({
      state: 'held',
      dueOn: null,
      dueWithoutHoldOn: '2028-01-15',
    });
    const letter = toPlainText(
      await call('letters.compose-answer', { requestId, locale: 'nl-NL', form: 'informal' }),
    );
    expect(letter).toContain('15 januari 2028');
  });
});
