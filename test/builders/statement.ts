/** Registers and facts for the privacy statement. */
import { gatherStatementFacts } from '#register/statement/facts.ts';
import type { StatementFacts } from '#shared/domain/statement/facts.ts';
import { makeRegister, type TestRegister } from './register.ts';

/** The profiles with the country, language and form of the business that they are of. */
export const STATEMENT_PROFILES = [
  { profile: 'koel-ict', country: 'NL', locale: 'nl-NL', form: 'formal' },
  { profile: 'wits', country: 'BE', locale: 'nl-BE', form: 'informal' },
  { profile: 'wolq', country: 'NL', locale: 'nl-NL', form: 'informal' },
  { profile: 'directcode', country: 'NL', locale: 'nl-NL', form: 'informal' },
  { profile: 'webanizr', country: 'NL', locale: 'nl-NL', form: 'informal' },
] as const;
export type ProfileCase = (typeof STATEMENT_PROFILES)[number];

export async function profileRegister({ profile, country }: ProfileCase): Promise<TestRegister> {
  return makeRegister({ profile, country });
}

/** Fills in everything that a fresh register does not know. */
export async function fillRegister(register: TestRegister): Promise<void> {
  const controller = await register.call('controller.get', {});
  const { profile: _, statementVersionOn: __, authority: ___, ...business } = controller;
  await register.call('controller.update', {
    ...business,
    legalForm: 'eenmanszaak',
    address: 'Dorpsstraat 1\n1234 AB Plaats',
    email: 'privacy@voorbeeld.example',
    phone: '',
    website: 'https://voorbeeld.example',
  });
  for (const question of ['sources', 'cookies'] as const) {
    const text =
      question === 'sources' ? 'naam en functie, van een werkgever' : 'Alleen nodige cookies.';
    await register.call('statement.answer', { question, text });
  }
  const { db } = register.context;
  await db.updateTable('purpose').set({ law: 'artikel 52 AWR' }).execute();
  await db
    .updateTable('purpose')
    .set({ balanced_on: '2026-11-01' })
    .where('interest', 'is not', null)
    .execute();
  await db
    .updateTable('processor')
    .set({ unnamed: 0, country: 'NL', purpose: 'ondersteuning', unconfirmed: '[]' })
    .execute();
  await db.updateTable('processor_transfer').set({ safeguards: 'standard-clauses' }).execute();
  const rule = await db.selectFrom('retention_rule').select('id').orderBy('id').execute();
  await db
    .updateTable('retention_rule')
    .set({ choice: JSON.stringify({ period: 'P3Y' }), chosen_on: '2026-11-01' })
    .where('definition', 'like', '%"R14"%')
    .execute();
  await db
    .updateTable('data_category')
    .set({ rule_id: rule[0]?.id ?? null })
    .where('rule_id', 'is', null)
    .execute();
  const purposes = await db.selectFrom('purpose').select('id').execute();
  const category = await db.selectFrom('data_category').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('category_purpose')
    .values(purposes.map(({ id }) => ({ category_id: category.id, purpose_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('measure')
    .values({
      id: 9_000_000,
      key: 'own.measure',
      name: '{"nl":"wachtwoord","en":"password"}',
      description: '',
      threats: '[]',
      since_on: null,
      expires_on: null,
      checked_on: null,
      check_period: 'P1Y',
      ended_on: null,
    })
    .execute();
}

export async function factsOfRegister(register: TestRegister): Promise<StatementFacts> {
  return gatherStatementFacts(register.context.db);
}

/** Small facts of a statement, with what differs. */
export function aStatement(parts: Partial<StatementFacts> = {}): StatementFacts {
  const same = (text: string) => ({ nl: text, en: text, fr: text });
  return {
    controller: {
      name: 'Voorbeeld',
      legalForm: '',
      address: ['Dorpsstraat 1'],
      country: 'NL',
      email: 'a@b.example',
      phone: '',
      website: '',
      registration: '',
      dataProtectionOfficer: '',
    },
    authority: 'AP',
    purposes: [
      {
        id: 1,
        name: same('opdrachten'),
        bases: ['contract', 'legitimate-interest'],
        interest: same('goed werk'),
        balanced: true,
        law: '',
        automated: '',
      },
    ],
    categories: [
      {
        id: 1,
        name: same('Facturen'),
        fields: [{ name: same('bedrag'), optional: false }],
        purposes: [1],
        relations: ['customer'],
        retention: {
          kind: 'period',
          words: { nl: '7 jaar', en: '7 years', fr: '7 ans' },
          law: {
            words: { nl: '7 jaar na het boekjaar', en: '7 years', fr: '7 ans' },
            article: 'art. 52',
            partly: false,
          },
        },
      },
    ],
    parties: [
      {
        id: 1,
        name: same('Zoho'),
        legalName: 'Zoho B.V.',
        role: 'processor',
        unnamed: false,
        unconfirmed: false,
        country: 'NL',
        places: ['NL'],
        purpose: 'relatiebeheer',
        categories: [1],
        transfers: [{ country: 'IN', safeguards: ['standard-clauses'] }],
      },
    ],
    topics: [{ id: 1, name: same('nieuwsbrief'), withdrawBy: ['link'] }],
    response: { period: 'P28D', rights: ['access'] },
    automatedDecisions: '',
    requestFilePeriod: 'P2Y',
    sources: '',
    cookies: 'Alleen nodige cookies.',
    measures: { known: true, reviewed: true },
    servesControllers: false,
    clauses: [{ id: 1, name: same('Links'), body: same('Andere websites.') }],
    ...parts,
  };
}
