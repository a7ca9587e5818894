import { describe, expect, it } from 'vitest';
import { aStatement } from '#test/builders/statement.ts';
import type { StatementFacts } from './facts.ts';
import { UNTRUE_CODES, untrue } from './untrue.ts';
import { untrueSentence } from './untrue-words.ts';

type Change = (facts: StatementFacts) => StatementFacts;
const same = (text: string) => ({ nl: text, en: text, fr: text });

function controller(parts: Partial<StatementFacts['controller']>): Change {
  return (facts) => ({ ...facts, controller: { ...facts.controller, ...parts } });
}
function first<K extends 'purposes' | 'categories' | 'parties' | 'topics' | 'clauses'>(
  list: K,
  parts: Partial<StatementFacts[K][number]>,
): Change {
  return (facts) => ({
    ...facts,
    [list]: facts[list].map((row, index) => (index === 0 ? { ...row, ...parts } : row)),
  });
}
function another<K extends 'purposes' | 'categories' | 'parties' | 'topics' | 'clauses'>(
  list: K,
  name: string,
): Change {
  return (facts) => ({
    ...facts,
    [list]: [...facts[list], { ...facts[list][0], id: 2, name: same(name) }],
  });
}
const without =
  (list: 'purposes' | 'categories' | 'parties' | 'topics' | 'clauses'): Change =>
  (facts) => ({ ...facts, [list]: [] });
const retention = (parts: object): Change =>
  first('categories', {
    retention: { ...(aStatement().categories[0]?.retention as never as object), ...parts } as never,
  });
const transfers = (list: StatementFacts['parties'][number]['transfers']): Change =>
  first('parties', { transfers: list });

const CHANGES: readonly [code: string, change: Change, sentence: string][] = [
  [
    'controller-name',
    controller({ name: 'Nieuw' }),
    'De naam van je bedrijf: nu Nieuw, de verklaring zegt Voorbeeld.',
  ],
  [
    'controller-legal-form',
    controller({ legalForm: 'bv' }),
    'De rechtsvorm: nu bv, de verklaring noemt het niet.',
  ],
  [
    'controller-address',
    controller({ address: ['Kade 2'] }),
    'Het adres: nu Kade 2, de verklaring zegt Dorpsstraat 1.',
  ],
  [
    'controller-country',
    controller({ country: 'BE' }),
    'Het land van je bedrijf: nu België, de verklaring zegt Nederland.',
  ],
  [
    'controller-email',
    controller({ email: '' }),
    'Het e-mailadres: nu niet ingevuld, de verklaring zegt a@b.example.',
  ],
  [
    'controller-phone',
    controller({ phone: '06' }),
    'Het telefoonnummer: nu 06, de verklaring noemt het niet.',
  ],
  [
    'controller-website',
    controller({ website: 'w' }),
    'De website: nu w, de verklaring noemt het niet.',
  ],
  [
    'controller-registration',
    controller({ registration: 'KvK 1' }),
    'De inschrijving: nu KvK 1, de verklaring noemt het niet.',
  ],
  [
    'controller-officer',
    controller({ dataProtectionOfficer: 'FG' }),
    'De functionaris voor gegevensbescherming: nu FG, de verklaring noemt het niet.',
  ],
  [
    'authority',
    (facts) => ({ ...facts, authority: 'GBA' }),
    'De toezichthouder: nu GBA, de verklaring zegt AP.',
  ],
  ['purpose-added', another('purposes', 'reclame'), 'Reclame is erbij gekomen als doel.'],
  ['purpose-gone', without('purposes'), 'Opdrachten is geen doel meer.'],
  [
    'purpose-name',
    first('purposes', { name: same('werk') }),
    'Het doel ‘opdrachten’ heet nu ‘werk’.',
  ],
  [
    'purpose-bases',
    first('purposes', { bases: ['consent'] }),
    'Opdrachten: de grondslag is veranderd.',
  ],
  [
    'purpose-interest',
    first('purposes', { interest: null }),
    'Opdrachten: het belang is veranderd.',
  ],
  [
    'purpose-balanced',
    first('purposes', { balanced: false }),
    'Opdrachten: de belangenafweging is er niet meer.',
  ],
  [
    'purpose-law',
    first('purposes', { law: 'AWR' }),
    'Opdrachten: de wet die ertoe verplicht is veranderd.',
  ],
  [
    'category-added',
    another('categories', 'Foto’s'),
    'Foto’s is erbij gekomen als soort gegevens.',
  ],
  ['category-gone', without('categories'), 'Facturen is geen soort gegevens meer.'],
  [
    'category-name',
    first('categories', { name: same('Rekeningen') }),
    'De soort gegevens ‘Facturen’ heet nu ‘Rekeningen’.',
  ],
  [
    'category-fields',
    first('categories', { fields: [] }),
    'Facturen: het gaat om andere gegevens.',
  ],
  [
    'category-purposes',
    first('categories', { purposes: [] }),
    'Facturen: je gebruikt ze voor andere doelen.',
  ],
  [
    'category-relations',
    first('categories', { relations: ['applicant'] }),
    'Facturen: het gaat om andere mensen.',
  ],
  [
    'category-period',
    retention({ words: { nl: '10 jaar', en: '10 years', fr: '10 ans' } }),
    'Facturen: nu 10 jaar, de verklaring zegt 7 jaar.',
  ],
  [
    'category-law',
    retention({ law: null }),
    'Facturen: de wet vraagt nu niets, de verklaring zegt 7 jaar na het boekjaar.',
  ],
  ['party-added', another('parties', 'Mailchimp'), 'Mailchimp is erbij gekomen als ontvanger.'],
  ['party-gone', without('parties'), 'Zoho krijgt geen gegevens meer.'],
  ['party-name', first('parties', { name: same('Zoho Corp') }), 'Zoho heet nu Zoho Corp.'],
  ['party-role', first('parties', { role: 'controller' }), 'Zoho heeft een andere rol.'],
  ['party-country', first('parties', { country: 'DE' }), 'Zoho: het land is veranderd.'],
  [
    'party-data',
    first('parties', { categories: [] }),
    'Zoho krijgt andere gegevens, of voor iets anders.',
  ],
  [
    'transfer-added',
    transfers([
      ...(aStatement().parties[0]?.transfers ?? []),
      { country: 'US', safeguards: ['x'] },
    ]),
    'Via Zoho gaan er nu gegevens naar: Verenigde Staten.',
  ],
  ['transfer-gone', transfers([]), 'Via Zoho gaan er geen gegevens meer naar: India.'],
  [
    'transfer-safeguards',
    transfers([{ country: 'IN', safeguards: [] }]),
    'Zoho: de waarborg voor de doorgifte is veranderd (India).',
  ],
  ['topic-added', another('topics', 'webinars'), 'Voor webinars vraag je nu ook toestemming.'],
  ['topic-gone', without('topics'), 'Voor nieuwsbrief vraag je geen toestemming meer.'],
  [
    'topic-name',
    first('topics', { name: same('mailing') }),
    'Het onderwerp ‘nieuwsbrief’ heet nu ‘mailing’.',
  ],
  [
    'topic-ways',
    first('topics', { withdrawBy: [] }),
    'Nieuwsbrief: intrekken kan nu op andere manieren.',
  ],
  [
    'response',
    (facts) => ({ ...facts, response: null }),
    'De termijn waarbinnen je antwoord belooft is veranderd.',
  ],
  [
    'automated',
    (facts) => ({ ...facts, automatedDecisions: 'krediet' }),
    'Wat je over automatische besluiten zegt is veranderd.',
  ],
  [
    'automated',
    first('purposes', { automated: 'krediet' }),
    'Wat je over automatische besluiten zegt is veranderd.',
  ],
  [
    'request-file',
    (facts) => ({ ...facts, requestFilePeriod: null }),
    'Hoe lang je verzoeken bewaart is veranderd.',
  ],
  [
    'sources',
    (facts) => ({ ...facts, sources: 'werkgever' }),
    'Wat je zegt over gegevens die je van anderen krijgt is veranderd.',
  ],
  [
    'cookies',
    (facts) => ({ ...facts, cookies: null }),
    'Wat je zegt over je website en cookies is veranderd.',
  ],
  [
    'measures',
    (facts) => ({ ...facts, measures: { known: false, reviewed: false } }),
    'Wat je zegt over beveiliging klopt niet meer met je maatregelen.',
  ],
  [
    'serves-begun',
    (facts) => ({ ...facts, servesControllers: true }),
    'Je verwerkt nu ook gegevens voor klanten; de verklaring zegt dat niet.',
  ],
  [
    'clause-added',
    another('clauses', 'Aansprakelijkheid'),
    'Je eigen tekst ‘Aansprakelijkheid’ staat nog niet in de verklaring.',
  ],
  ['clause-gone', without('clauses'), 'Je eigen tekst ‘Links’ is beëindigd, maar staat er nog in.'],
  [
    'clause-changed',
    first('clauses', { body: same('Anders.') }),
    'Je eigen tekst ‘Links’ is veranderd.',
  ],
];

describe('what became untrue', () => {
  it('is nothing when nothing changed', () => {
    expect(untrue(aStatement(), aStatement())).toEqual([]);
  });

  it.each(CHANGES)('tells %s when it changed in the register', (code, change, sentence) => {
    const found = untrue(aStatement(), change(aStatement()));
    expect(found.map((entry) => entry.code)).toEqual([code]);
    expect(found.map((entry) => untrueSentence(entry, 'nl'))).toEqual([sentence]);
    expect(found.map((entry) => untrueSentence(entry, 'en')).join('')).toMatch(/^\S.+\.$/u);
  });

  it('tells that nobody is served any more', () => {
    const found = untrue(aStatement({ servesControllers: true }), aStatement());
    expect(found.map(({ code }) => code)).toEqual(['serves-ended']);
  });

  it('tells every kind of change in a test above', () => {
    const tested = new Set([...CHANGES.map(([code]) => code), 'serves-ended']);
    expect([...UNTRUE_CODES].filter((code) => !tested.has(code))).toEqual([]);
  });

  it('does not mind another order, or that the owner confirmed what already stood there', () => {
    const shuffled = aStatement({
      purposes: aStatement().purposes.map((row) => ({ ...row, bases: [...row.bases].reverse() })),
      parties: aStatement().parties.map((row) => ({ ...row, unconfirmed: true })),
    });
    expect(untrue(aStatement(), shuffled)).toEqual([]);
  });
});
