import { describe, expect, it } from 'vitest';
import { csvDelimiter } from '#shared/domain/csv.ts';
import type { Dossier, DossierPurpose } from '#shared/domain/dossier.ts';
import { fileName } from '#shared/domain/export/file-names.ts';
import { composeExportPackage, type ExportFile } from '#shared/domain/export/package.ts';
import { portableDossier } from '#shared/domain/export/portable.ts';
import { LETTER_LOCALES, languageOf } from '#shared/domain/locale.ts';
import {
  aBelgianDossier,
  aDossier,
  aField,
  anEmptyDossier,
  anInvoice,
  anItem,
} from '#test/builders/dossier.ts';
import { hostileDossier } from './hostile-dossier.ts';
import { schemaProblems } from './json-schema-check.ts';
import { fileOf, leafPaths, records, rowsOf } from './package-files.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;

const CONSENT: DossierPurpose = {
  purposeId: 'news',
  name: 'De nieuwsbrief sturen',
  bases: ['consent'],
  interest: '',
};
const INTEREST: DossierPurpose = {
  purposeId: 'safety',
  name: 'Misbruik tegengaan',
  bases: ['legitimate-interest'],
  interest: 'een veilige dienst',
};

function portable(items: Dossier['items'], change: Partial<Dossier> = {}) {
  return portableDossier(aDossier({ items, masked: [], ...change }), DUTCH);
}

function dutch(dossier: Dossier): ExportFile[] {
  return composeExportPackage(dossier, { locale: 'nl-NL', scope: 'portable' });
}

/** What is left out for a reason, as lines. */
function leftOutFor({ leftOut }: ReturnType<typeof portable>, reason: string): string[] {
  return leftOut
    .filter(({ because }) => because === reason)
    .map(({ category, fields }) => [category, ...fields].join(' | '));
}

describe('what a person may take along', () => {
  it('is what they gave, on consent or a contract', () => {
    const made = portable([
      anItem({ purposes: [CONSENT, INTEREST], fields: [aField('Onderwerpen', 'tuin')] }),
      anItem({
        itemId: 'item-2',
        categoryId: 'safety',
        category: 'Beveiliging',
        purposes: [INTEREST],
        fields: [aField('Melding', 'spam')],
      }),
      anItem({
        itemId: 'item-3',
        categoryId: 'none',
        category: 'Zonder doel',
        purposes: [],
        fields: [aField('Wens', 'rustig')],
      }),
    ]);
    expect(made.dossier.items.map(({ itemId }) => itemId)).toEqual(['item-contact']);
    expect(made.dossier.items[0]?.purposes).toEqual([CONSENT]);
    expect(made.included.at(-1)).toEqual({ category: 'Contactgegevens', fields: ['Onderwerpen'] });
    expect(leftOutFor(made, 'other-basis')).toEqual([
      'Beveiliging | Melding',
      'Zonder doel | Wens',
    ]);
  });

  it('holds name and contact details, without what the owner wrote beside them', () => {
    const made = portable([]);
    expect(made.included).toEqual([
      {
        category: 'Naam en contactgegevens',
        fields: ['Naam', 'Organisatie', 'Postadres', 'E-mail', 'Telefoon'],
      },
    ]);
    expect(made.dossier.person.details).toEqual([
      {
        name: 'Telefoon',
        values: ['+31 20 555 0101', '+31 6 10000013'],
        given: ['+31 20 555 0101', '+31 6 10000013'],
      },
    ]);
  });

  it('gives an address once that stands at the top already', () => {
    const { person } = aDossier();
    const made = portable([], {
      person: {
        ...person,
        details: [
          { name: 'E-mailadres', values: [`${person.email} (werk)`], given: [person.email] },
          {
            name: 'Adres',
            values: [person.addressLines.join('\n')],
            given: [person.addressLines.join('\n')],
          },
        ],
      },
    });
    expect(made.dossier.person.details).toEqual([]);
    expect(leftOutFor(made, 'not-provided').join()).not.toContain('E-mailadres');
  });

  it('is not what the owner recorded: notes, relations, agreements, consents and events', () => {
    const made = portable([]);
    expect(leftOutFor(made, 'not-provided')).toEqual([
      'Wat het bedrijf zelf heeft vastgelegd | Aantekening | Relaties | Overeenkomsten | Toestemmingen | Gebeurtenissen',
    ]);
    expect(made.dossier).toMatchObject({ recipients: [], transfers: [], events: [], consents: [] });
    expect(made.dossier.person).toMatchObject({ relations: [], agreements: [] });
  });

  it('names for each category and reason the fields once, and no empty ones', () => {
    const made = portable([
      anInvoice('2024-1', '€ 1'),
      anInvoice('2024-2', '€ 2'),
      anItem({
        fields: [
          aField('Gebruikersnaam', 'jan'),
          aField('Wachtwoord', '', { secret: true }),
          aField('Oordeel', 'betaalt laat', { providedByPerson: false }),
          aField('Fax', '', { providedByPerson: false }),
        ],
      }),
    ]);
    expect(made.included.slice(1)).toEqual([
      { category: 'Contactgegevens', fields: ['Gebruikersnaam'] },
    ]);
    expect(leftOutFor(made, 'not-stored')).toEqual(['Contactgegevens | Wachtwoord']);
    expect(leftOutFor(made, 'not-provided').slice(0, 2)).toEqual([
      'Facturen en betalingen | Factuurnummer | Bedrag',
      'Contactgegevens | Oordeel',
    ]);
  });

  it('names the item where another one of the category has the field', () => {
    const made = portable([
      anItem({ fields: [aField('Aanvraag', 'netwerk')] }),
      anItem({
        itemId: 'item-2',
        label: 'Offerte van 2021',
        fields: [aField('Aanvraag', 'website', { providedByPerson: false })],
      }),
    ]);
    expect(leftOutFor(made, 'not-provided')[0]).toBe(
      'Contactgegevens, Offerte van 2021 | Aanvraag',
    );
  });

  it('does not call left out what stands among the contact details', () => {
    const { name, email } = aDossier().person;
    const made = portable([
      anItem({
        purposes: [INTEREST],
        fields: [aField('Naam', name), aField('E-mailadres', email), aField('Bezoek', 'mei')],
      }),
    ]);
    expect(leftOutFor(made, 'other-basis')).toEqual(['Contactgegevens | Bezoek']);
  });

  it('leaves out what was masked for somebody else', () => {
    const made = portable([], { masked: [{ what: 'Namen van collega’s', why: 'anderen' }] });
    expect(leftOutFor(made, 'others-rights')).toEqual(['Namen van collega’s']);
  });
});

describe('a package to take along', () => {
  it.each(LETTER_LOCALES)('fits its own schema in %s', (locale) => {
    const language = languageOf(locale);
    for (const dossier of [
      aDossier(),
      aBelgianDossier(),
      anEmptyDossier({ request: null }),
      hostileDossier('=x'),
    ]) {
      const files = composeExportPackage(dossier, { locale, scope: 'portable' });
      const data = JSON.parse(fileOf(files, fileName('data', language)));
      const schema = JSON.parse(fileOf(files, fileName('schema', language)));
      expect(schemaProblems(schema, data)).toEqual([]);
      expect(data.format.name).toBe('dossierwacht-portable-data');
    }
  });

  it.each(LETTER_LOCALES)('describes every field and every column in %s', (locale) => {
    const language = languageOf(locale);
    const files = composeExportPackage(aDossier(), { locale, scope: 'portable' });
    const list = rowsOf(fileOf(files, fileName('fields', language)), csvDelimiter(language));
    const described = list.map(([file, field]) => `${file} ${field}`);
    const data = fileName('data', language);
    for (const path of leafPaths(JSON.parse(fileOf(files, data)))) {
      expect(described).toContain(`${data} ${path}`);
    }
    for (const { path, text } of files.filter((file) => file.path.startsWith('csv/'))) {
      for (const heading of rowsOf(text, csvDelimiter(language))[0] ?? []) {
        expect(described).toContain(`${path} ${heading}`);
      }
    }
  });

  it('has no file, column or section for what it leaves out', () => {
    const files = dutch(aDossier());
    expect(files.map(({ path }) => path).slice(5)).toEqual([
      'csv/algemeen.csv',
      'csv/categorieen.csv',
      'csv/doelen.csv',
      'csv/waarden.csv',
      'csv/overige-gegevens.csv',
      'csv/weggelaten.csv',
    ]);
    const data = JSON.parse(fileOf(files, 'gegevens.json'));
    expect(Object.keys(data)).toEqual([
      'format',
      'madeOn',
      'controller',
      'supervisoryAuthority',
      'person',
      'request',
      'details',
      'items',
      'leftOut',
    ]);
    expect(Object.keys(data.items[0])).toEqual([
      'id',
      'categoryId',
      'category',
      'description',
      'fields',
      'purposes',
      'collectedOn',
    ]);
    expect(Object.keys(data.items[0].fields[0])).toEqual(['id', 'name', 'values']);
    expect(fileOf(files, 'overzicht.html')).not.toContain('Niets vastgelegd');
  });

  it('holds no value of what it leaves out, in any file', () => {
    const secret = 'ZWARTEKOP';
    const { person } = aDossier();
    const dossier = aDossier({
      person: {
        ...person,
        personId: secret,
        details: [
          { name: 'Telefoon', values: [`+31 20 555 0101 (${secret})`], given: ['+31 20 555 0101'] },
          { name: 'Aantekening', values: [secret], given: [] },
        ],
        agreements: [{ name: secret, fromOn: aDossier().madeOn, toOn: null }],
      },
      items: [
        anItem({
          label: secret,
          source: secret,
          systems: [secret],
          fields: [
            aField('Wens', 'rustig'),
            aField('Oordeel', secret, { providedByPerson: false }),
            aField('Wachtwoord', secret, { secret: true }),
          ],
          purposes: [CONSENT, { ...INTEREST, name: secret, interest: secret }],
          retention: { ...anItem().retention, rule: secret, because: [secret] },
        }),
        anItem({
          itemId: secret,
          purposes: [INTEREST],
          fields: [aField('Melding', secret)],
        }),
      ],
      recipients: aDossier().recipients.map((recipient) => ({ ...recipient, name: secret })),
      transfers: aDossier().transfers.map((transfer) => ({ ...transfer, recipient: secret })),
      consents: aDossier().consents.map((consent) => ({ ...consent, how: secret })),
      events: [{ on: aDossier().madeOn, what: secret }],
      systemsSearched: [{ name: secret, note: secret }],
      attachments: [{ name: secret, system: secret, note: secret }],
      automatedDecisions: secret,
    });
    const withoutSecrets = { ...dossier, items: dossier.items.map(withoutSecretFields) };
    for (const locale of LETTER_LOCALES) {
      const files = composeExportPackage(withoutSecrets, { locale, scope: 'portable' });
      for (const { path, text } of files) {
        expect(text.includes(secret), `${path} in ${locale}`).toBe(false);
      }
      const all = composeExportPackage(withoutSecrets, { locale });
      expect(all.filter(({ text }) => text.includes(secret)).length).toBeGreaterThan(8);
    }
    // Where a secret is kept is told, so that the person can ask for it; never the value.
    const [told] = records(dutch(dossier), 'csv/weggelaten.csv').filter(
      ({ Soort }) => Soort === 'geheim',
    );
    expect(told).toMatchObject({ Wat: 'Contactgegevens (Wachtwoord)', 'Waar het staat': secret });
  });

  it('never holds a cell that a spreadsheet would run', () => {
    for (const text of ['=1+1', '@x', '\t=1', ' -1', '＝1', '\n+1', '\u202e=1']) {
      for (const { path, text: csv } of dutch(hostileDossier(text))) {
        if (!path.endsWith('.csv')) continue;
        for (const cell of rowsOf(csv).flat()) expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]/u);
      }
    }
  });

  it.each(
    LETTER_LOCALES.flatMap((locale) =>
      (['formal', 'informal'] as const).map((form) => [locale, form] as const),
    ),
  )('says under which article it was made and what is missing, in %s, %s', (locale, form) => {
    const language = languageOf(locale);
    const files = composeExportPackage(aDossier(), { locale, form, scope: 'portable' });
    const readme = fileOf(files, fileName('readme', language));
    const page = fileOf(files, fileName('overview', language));
    const article = { nl: 'artikel 20 AVG', en: 'Article 20 GDPR', fr: 'article 20 du RGPD' };
    const flat = readme.replaceAll(/\s+/g, ' ');
    for (const text of [flat, page]) expect(text).toContain(article[language]);
    expect(readme).not.toMatch(/[{}]|undefined|null/);
    expect(readme.split('\r\n').filter((line) => line.length > 77)).toEqual([]);
    const { leftOut } = portableDossier(aDossier(), { locale, form });
    expect(leftOut.length).toBeGreaterThan(4);
    for (const { category, fields } of leftOut) {
      expect(flat).toContain(category);
      for (const field of fields) expect(flat).toContain(field);
    }
    const told = JSON.parse(fileOf(files, fileName('data', language))).leftOut;
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(
      leftOut.map(({ because }) => because),
    );
    for (const { what, why } of told) {
      expect(why).not.toBe('');
      expect(flat).toContain(`${what}: ${why}`.replaceAll(/\s+/g, ' '));
      expect(page).toContain(`<bdi class="values">${what}</bdi>`);
    }
  });

  it('addresses the person as asked', () => {
    const texts = (locale: 'nl-NL' | 'fr', form: 'formal' | 'informal') =>
      composeExportPackage(aDossier(), { locale, form, scope: 'portable' })
        .filter(({ path }) => /\.(txt|html)$/.test(path))
        .map(({ text }) => text)
        .join('\n');
    expect(texts('nl-NL', 'informal')).not.toMatch(/(?<!\[)\b(u|uw|uzelf)\b/i);
    expect(texts('nl-NL', 'formal')).not.toMatch(/\b(je|jou|jouw|jezelf)\b/i);
    expect(texts('fr', 'informal')).not.toMatch(/(?<!\p{L})(vous|votre|vos)(?!\p{L})/iu);
    expect(texts('fr', 'formal')).not.toMatch(/(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu);
  });

  it('says so when nothing was left out', () => {
    const readme = fileOf(dutch(anEmptyDossier()), 'LEESMIJ.txt');
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(
      'is om de eerste vier redenen niets weggelaten.',
    );
  });

  it('says what rests on another basis as they say it in Flanders', () => {
    const item = anItem({ purposes: [INTEREST], fields: [aField('Melding', 'spam')] });
    const made = (locale: 'nl-NL' | 'nl-BE') =>
      fileOf(
        composeExportPackage(aBelgianDossier({ items: [item] }), { locale, scope: 'portable' }),
        'csv/weggelaten.csv',
      );
    expect(made('nl-BE')).toContain('"andere rechtsgrond"');
    expect(made('nl-NL')).toContain('"andere grondslag"');
  });
});

function withoutSecretFields(item: Dossier['items'][number]): Dossier['items'][number] {
  return { ...item, fields: item.fields.filter(({ secret }) => !secret) };
}
