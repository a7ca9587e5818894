import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDelimiter, fromGuarded } from '#shared/domain/csv.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { isSafeEntryName } from '#shared/domain/export/file-names.ts';
import { composeExportPackage, type ExportFile } from '#shared/domain/export/package.ts';
import { printable } from '#shared/domain/letters/printable.ts';
import { LETTER_LOCALES, languageOf } from '#shared/domain/locale.ts';
import {
  aBelgianDossier,
  aDossier,
  aField,
  anEmptyDossier,
  anItem,
} from '#test/builders/dossier.ts';
import { hostileDossier, textsOf } from './hostile-dossier.ts';
import { schemaProblems } from './json-schema-check.ts';
import { fileOf, leafPaths, records, rowsOf } from './package-files.ts';

const SECRET = 'Zeer-Geheim-93!';

function dutch(dossier: Dossier): ExportFile[] {
  return composeExportPackage(dossier, { locale: 'nl-NL' });
}

/** All CSV cells of the package, without the guard; lists taken apart. */
function cellsOf(files: readonly ExportFile[], delimiter = ';'): Set<string> {
  const cells = files
    .filter(({ path }) => path.startsWith('csv/'))
    .flatMap(({ text }) => rowsOf(text, delimiter).flat().map(fromGuarded));
  return new Set([...cells, ...cells.flatMap((cell) => cell.split(' | '))]);
}

function withSecretValue(): Dossier {
  const secret = aField('Wachtwoord', SECRET, { secret: true });
  return aDossier({ items: [...aDossier().items, anItem({ itemId: 'item-x', fields: [secret] })] });
}

describe('the files of the package', () => {
  it('have names in the language of the person', () => {
    const names = (locale: (typeof LETTER_LOCALES)[number]) =>
      composeExportPackage(aDossier(), { locale })
        .map(({ path }) => path)
        .slice(0, 5);
    expect(names('nl-NL')).toEqual([
      'LEESMIJ.txt',
      'overzicht.html',
      'gegevens.json',
      'gegevens.schema.json',
      'veldbeschrijving.csv',
    ]);
    expect(names('nl-BE')).toEqual(names('nl-NL'));
    expect(names('en')[0]).toBe('README.txt');
    expect(names('fr')[0]).toBe('LISEZMOI.txt');
  });

  it('have safe and different names, whatever is kept', () => {
    for (const locale of LETTER_LOCALES) {
      const paths = composeExportPackage(hostileDossier('../../x'), { locale }).map(
        ({ path }) => path,
      );
      expect(paths.filter((path) => !isSafeEntryName(path))).toEqual([]);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }
  });

  it('keep the same names when every text of the dossier changes', () => {
    const names = (dossier: Dossier) => dutch(dossier).map(({ path }) => path);
    expect(names(hostileDossier('Anders'))).toEqual(names(aDossier()));
    expect(names(anEmptyDossier())).toEqual(names(aDossier()));
  });

  it('are the same when composed twice', () => {
    expect(dutch(aDossier())).toEqual(dutch(aDossier()));
  });
});

describe('the machine-readable file', () => {
  it.each(LETTER_LOCALES)('fits its own schema in %s', (locale) => {
    const language = languageOf(locale);
    const [data, schema] = { nl: ['gegevens'], en: ['data'], fr: ['donnees'] }[language].flatMap(
      (name) => [`${name}.json`, `${name}.schema.json`],
    );
    for (const dossier of [
      aDossier(),
      aBelgianDossier(),
      anEmptyDossier({ request: null }),
      withSecretValue(),
      hostileDossier('=x'),
    ]) {
      const files = composeExportPackage(dossier, { locale });
      const value = JSON.parse(fileOf(files, data ?? ''));
      expect(schemaProblems(JSON.parse(fileOf(files, schema ?? '')), value)).toEqual([]);
    }
  });

  it('has a schema that demands every key and allows no other', () => {
    const files = dutch(aDossier());
    const schema = JSON.parse(fileOf(files, 'gegevens.schema.json'));
    const data = JSON.parse(fileOf(files, 'gegevens.json'));
    for (const key of Object.keys(data)) {
      const { [key]: _, ...rest } = data;
      expect(schemaProblems(schema, rest)).toEqual([`$.${key}: missing`]);
    }
    const [item] = data.items;
    delete item.retention.because;
    item.retention.extra = 1;
    item.collectedOn = '1 mei';
    item.purposes[0].bases = ['other'];
    expect(schemaProblems(schema, data)).toEqual([
      '$.items[0].purposes[0].bases[0]: not a code',
      '$.items[0].collectedOn: does not match',
      '$.items[0].retention.because: missing',
      '$.items[0].retention.extra: not expected',
    ]);
  });

  it('names its format and version', () => {
    const { format } = JSON.parse(fileOf(dutch(aDossier()), 'gegevens.json'));
    expect(format).toEqual({ name: 'dossierwacht-person-data', version: '1.0', language: 'nl-NL' });
  });

  it('marks as portable what the person gave and what rests on consent or a contract', () => {
    const books = [
      { purposeId: 'books', name: 'Boeken', bases: ['legal-obligation' as const], interest: '' },
    ];
    const dossier = aDossier({
      items: [
        anItem({
          fields: [
            aField('Naam', 'Jan'),
            aField('Oordeel', 'betaalt laat', { providedByPerson: false }),
            aField('Code', '', { secret: true }),
          ],
        }),
        anItem({ purposes: books, fields: [aField('Bedrag', '12')] }),
      ],
    });
    const { items } = JSON.parse(fileOf(dutch(dossier), 'gegevens.json'));
    const portable = items.flatMap((item: { fields: { name: string; portable: boolean }[] }) =>
      item.fields.map(({ name, portable }) => [name, portable]),
    );
    expect(portable).toEqual([
      ['Naam', true],
      ['Oordeel', false],
      ['Code', false],
      ['Bedrag', false],
    ]);
  });

  it('keeps values exactly, and escapes what would turn the text around them', () => {
    const text = 'a\u202eb\u2028c"<\\';
    const json = fileOf(dutch(hostileDossier(text)), 'gegevens.json');
    expect(JSON.parse(json).person.name).toBe(text);
    expect(json).toContain('\\u202e');
    expect(json).not.toMatch(/[\u2028-\u202e]/);
  });
});

describe('every value of the dossier', () => {
  it('is in the JSON file, in a CSV file and in the overview', () => {
    for (const dossier of [aDossier(), aBelgianDossier(), withSecretValue()]) {
      const files = dutch(dossier);
      const json = new Set(allStrings(JSON.parse(fileOf(files, 'gegevens.json'))));
      const cells = cellsOf(files);
      const page = fileOf(files, 'overzicht.html');
      for (const text of textsOf(dossier)) {
        expect(json).toContain(text);
        if (text === '') continue;
        expect(cells).toContain(text);
        expect(page).toContain(text);
      }
    }
  });

  it('is there too when it is any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(3), (value, which) => {
        const locale = LETTER_LOCALES[which] ?? 'en';
        const items = [anItem({ fields: [aField('Veld', value), aField('Naam', 'x')] })];
        const files = composeExportPackage(aDossier({ items }), { locale });
        const json = files.find(({ path }) => /^[a-z]+\.json$/.test(path))?.text ?? '';
        expect(JSON.parse(json).items[0].fields[0].values).toEqual([value]);
        const cells = cellsOf(files, csvDelimiter(languageOf(locale)));
        expect(cells).toContain(printable(value));
        const page = files.find(({ path }) => path.endsWith('.html'))?.text ?? '';
        expect(page).toContain(`<bdi class="values">${entities(printable(value))}</bdi>`);
      }),
      { numRuns: 30 },
    );
  });

  it('has its date in the JSON file and in a CSV file', () => {
    const files = dutch(aDossier());
    const cells = cellsOf(files);
    for (const date of JSON.stringify(aDossier()).match(/\d{4}-\d\d-\d\d/g) ?? []) {
      expect(fileOf(files, 'gegevens.json')).toContain(`"${date}"`);
      expect(cells).toContain(date);
    }
  });

  it('is nowhere when it is the value of a secret', () => {
    for (const locale of LETTER_LOCALES) {
      for (const { text } of composeExportPackage(withSecretValue(), { locale })) {
        expect(text).not.toContain(SECRET);
      }
    }
  });
});

describe('the CSV files', () => {
  it('give one row per value, with its category and marks', () => {
    const dossier = aDossier({
      items: [
        anItem({ fields: [aField('Telefoon', '+31 6 1', { values: ['+31 6 1', '010 2'] })] }),
        anItem({ fields: [aField('Fax', '')] }),
      ],
    });
    const rows = records(dutch(dossier), 'csv/waarden.csv');
    expect(rows.map((row) => [row.Gegeven, row.Waarde, row.Overdraagbaar])).toEqual([
      ['Telefoon', '+31 6 1', 'ja'],
      ['Telefoon', '010 2', 'ja'],
      ['Fax', '', 'ja'],
    ]);
    expect(rows[0]).toMatchObject({ Nummer: 'item-contact', Categorie: 'Contactgegevens' });
  });

  it('have headings that differ, and as many cells in every row', () => {
    for (const { path, text } of dutch(aDossier())) {
      if (!path.endsWith('.csv')) continue;
      const [header = [], ...rows] = rowsOf(text);
      expect(new Set(header).size).toBe(header.length);
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    }
  });

  it('keep their headings when there is nothing to list', () => {
    expect(rowsOf(fileOf(dutch(anEmptyDossier()), 'csv/toestemmingen.csv'))).toEqual([
      ['Onderwerp', 'Stand', 'Gegeven op', 'Ingetrokken op', 'Hoe', 'Tekst', 'Bewijs aanwezig'],
    ]);
  });

  it('never hold a cell that a spreadsheet would run', () => {
    for (const text of ['=1+1', '@x', '\t=1', ' -1', '＝1', '\n+1', '\u202e=1']) {
      for (const file of dutch(hostileDossier(text))) {
        if (!file.path.endsWith('.csv')) continue;
        for (const cell of rowsOf(file.text).flat())
          expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]/u);
      }
    }
  });

  it('show marks that turn the direction of reading', () => {
    const files = dutch(hostileDossier('a\u202efdp.exe'));
    expect(cellsOf(files)).toContain('a[U+202E]fdp.exe');
    for (const { text } of files) expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('list what was left out, with the reason', () => {
    const rows = records(dutch(withSecretValue()), 'csv/weggelaten.csv');
    expect(rows.map((row) => [row.Soort, row.Wat])).toEqual([
      ['gegeven van iemand anders', 'Namen van twee collega’s in de e-mails'],
      ['geheim', 'Inloggegevens, Beheer router: Wachtwoord'],
      ['geheim', 'Contactgegevens: Wachtwoord'],
    ]);
    expect(rows.filter((row) => row.Waarom === '')).toEqual([]);
  });
});

describe('the field description', () => {
  it('tells of every key of the JSON file and every column of every CSV file', () => {
    const files = dutch(aDossier());
    const rows = records(files, 'veldbeschrijving.csv');
    const described = new Set(rows.map((row) => `${row.Bestand} ${row.Veld}`));
    const data = JSON.parse(fileOf(files, 'gegevens.json'));
    for (const path of leafPaths(data)) expect(described).toContain(`gegevens.json ${path}`);
    for (const { path, text } of files.filter((file) => file.path.startsWith('csv/'))) {
      for (const heading of rowsOf(text)[0] ?? [])
        expect(described).toContain(`${path} ${heading}`);
    }
    expect(rows.filter((row) => row.Betekenis === '')).toEqual([]);
  });
});

describe('the readme', () => {
  it.each(LETTER_LOCALES)('names every file in %s', (locale) => {
    const files = composeExportPackage(aDossier(), {
      locale,
      extras: [
        { kind: 'letter', extension: 'pdf' },
        { kind: 'attachment', extension: 'eml', title: 'Mail van mei' },
      ],
    });
    const readme = files[0]?.text ?? '';
    for (const { path } of files) expect(readme).toContain(`  ${path}\r\n`);
    expect(readme).toContain('  SHA-256.txt\r\n');
    expect(readme).toContain('Mail van mei');
    expect(readme).toMatch(/ {2}(brief|letter|lettre)\.pdf\r\n/);
  });

  it('describes every column of every CSV file', () => {
    const files = dutch(aDossier());
    const readme = fileOf(files, 'LEESMIJ.txt');
    for (const { path, text } of files.filter((file) => file.path.startsWith('csv/'))) {
      const chapter = readme.slice(readme.lastIndexOf(`\r\n${path}\r\n`));
      for (const heading of rowsOf(text)[0] ?? []) expect(chapter).toContain(`  ${heading}\r\n`);
    }
  });

  it('addresses the person as asked', () => {
    const readme = (form: 'formal' | 'informal') =>
      composeExportPackage(aDossier(), { locale: 'nl-NL', form })[0]?.text ?? '';
    expect(readme('formal')).toContain('Uw gegevens bij Bakker ICT-hulp');
    expect(readme('informal')).toContain('Je gegevens bij Bakker ICT-hulp');
    expect(readme('informal')).not.toMatch(/(?<!\[)\bu(w)?\b/i);
    expect(readme('formal')).not.toMatch(/\b(je|jou|jouw|jezelf)\b/i);
  });

  it('says legal basis in Flanders as they say it there', () => {
    const flemish = composeExportPackage(aBelgianDossier(), { locale: 'nl-BE' });
    expect(fileOf(flemish, 'csv/doelen.csv')).toContain('"Rechtsgrond"');
    expect(fileOf(dutch(aDossier()), 'csv/doelen.csv')).toContain('"Grondslag"');
  });

  it('leaves no placeholder and no line that is too wide', () => {
    for (const locale of LETTER_LOCALES) {
      const readme = composeExportPackage(aDossier(), { locale })[0]?.text ?? '';
      expect(readme).not.toMatch(/[{}]|undefined|null/);
      expect(readme.split('\r\n').filter((line) => line.length > 77)).toEqual([]);
      expect(readme.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });
});

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allStrings);
}

function entities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
