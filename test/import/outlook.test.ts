import { describe, expect, it } from 'vitest';
import {
  OUTLOOK_DUTCH,
  OUTLOOK_ENGLISH,
  OUTLOOK_GERMAN,
  OUTLOOK_GOOGLE,
  OUTLOOK_WEB,
} from '#test/builders/address-book-headers.ts';
import { makeCsv, shortNames, shortPoints, shortSkips } from '#test/builders/address-books.ts';
import { listDoubts, listWarnings, readFile } from '#test/builders/imports.ts';

const read = (content: string | Uint8Array, settings = {}) =>
  readFile('contacten.csv', content, settings);

describe('Outlook in English', () => {
  it('has its 92 columns', () => {
    expect(OUTLOOK_ENGLISH).toHaveLength(92);
    expect(OUTLOOK_DUTCH).toHaveLength(92);
    expect(OUTLOOK_WEB).toHaveLength(61);
  });

  it('gives a person, what reaches them, and the business they work for', () => {
    const csv = makeCsv(OUTLOOK_ENGLISH, [
      {
        Title: 'Dhr.',
        'First Name': 'Renée',
        'Middle Name': 'van der',
        'Last Name': 'Berg',
        Company: 'Jansen Bouw BV',
        'Job Title': 'Inkoper',
        'Business Street': 'Kade 1',
        'Business Street 2': 'Hal 2',
        'Business City': 'Urk',
        'Business Postal Code': '8321 EK',
        'Business Country/Region': 'Netherlands',
        'Home Address PO Box': '12',
        'Home City': 'Ede',
        'Home Postal Code': '6711AB',
        'Business Phone': '+31 20 123 4567',
        'Mobile Phone': '06-12345678',
        'Primary Phone': '0612345678',
        'Business Fax': '0201234568',
        'Company Main Phone': '020-7654321',
        'E-mail Address': 'renee@voorbeeld.nl',
        'E-mail Type': 'SMTP',
        'E-mail 2 Address': '/o=Voorbeeld/ou=Kantoor/cn=Renee',
        Categories: 'Klanten;Ziek',
        Birthday: '6/3/1975',
        Anniversary: '0/0/00',
        Gender: 'Unspecified',
        Children: 'Kees',
        Spouse: 'Bo',
        'Government ID Number': '123456782',
        Hobby: 'Vissen',
        Notes: 'Rustig bellen',
        Priority: 'Normal',
        Private: 'False',
        Sensitivity: 'Normal',
        'Web Page': 'www.voorbeeld.nl',
      },
    ]);
    const result = read(Buffer.from(csv, 'latin1'));
    expect(result).toMatchObject({ format: 'outlook', encoding: 'windows-1252', delimiter: ',' });
    expect(shortNames(result)).toEqual(['Renée|van der|Berg']);
    expect(result.persons[0]).toMatchObject({
      system: 'outlook',
      externalId: '',
      functionTitle: 'Inkoper',
      organisation: 'o1',
      tags: ['Klanten'],
      place: { entry: '', row: 2 },
    });
    expect(shortPoints(result.persons[0])).toEqual([
      'email : renee@voorbeeld.nl',
      'phone Mobile Phone: +31 6 12345678',
      'phone Business Phone: +31 20 123 4567',
      'address Home: Postbus 12 / 6711 AB Ede',
    ]);
    expect(result.organisations[0]?.name).toBe('Jansen Bouw BV');
    expect(shortPoints(result.organisations[0])).toEqual([
      'phone Company Main Phone: +31 20 765 4321',
      'address Business: Kade 1 / Hal 2 / 8321 EK Urk',
      'website : https://www.voorbeeld.nl',
    ]);
    expect(shortSkips(result).sort()).toEqual([
      'birth-date Birthday 1',
      'bsn Government ID Number 1',
      'family Children 1',
      'family Spouse 1',
      'health Categories 1',
      'hobby Hobby 1',
      'not-mapped Business Fax 1',
      'not-mapped Title 1',
      'note Notes 1',
      'technical E-mail Type 1',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/123456782|Kees|Vissen|1975|Rustig/);
    expect(result.events).toEqual([]);
    expect(result.consents).toEqual([]);
    expect(listWarnings(result)).toEqual(['encoding.guessed encoding=windows-1252 count=1']);
  });

  it('takes the name behind the address where there is no other', () => {
    const csv = makeCsv(OUTLOOK_ENGLISH, [
      { 'E-mail Address': 'a@v.nl', 'E-mail Display Name': 'Jan de Bruin (a@v.nl)' },
      { 'E-mail Address': 'b@v.nl', 'E-mail Display Name': 'b@v.nl' },
      { 'E-mail Address': 'c@v.nl', 'E-mail Display Name': 'Vis (c@v.nl)', Company: 'VIS' },
      { 'First Name': 'Bea', 'E-mail Display Name': 'Iemand Anders' },
      { Priority: 'Normal' },
    ]);
    const result = read(csv);
    expect(shortNames(result)).toEqual(['Jan|de|Bruin', '||', 'Bea||']);
    expect(result.organisations.map((one) => [one.name, shortPoints(one)])).toEqual([
      ['VIS', ['email : c@v.nl']],
    ]);
    expect(result.rejected).toEqual([{ row: 6, entry: '', code: 'row.nobody', params: {} }]);
    expect(listDoubts(result)).toEqual(['2 name name.split-guessed']);
  });

  it('keeps one business for all who work there', () => {
    const at = { 'Business Street': 'Kade 1', 'Business City': 'Urk' };
    const result = read(
      makeCsv(OUTLOOK_ENGLISH, [
        { 'Last Name': 'Een', Company: 'Jansen', ...at },
        { 'Last Name': 'Twee', Company: 'jansen', ...at },
        { 'Last Name': 'Drie', Company: 'Jansen' },
        { 'Last Name': 'Vier', Company: 'Jansen', 'Business Street': 'Dam 9' },
      ]),
    );
    expect(result.persons.map(({ organisation }) => organisation)).toEqual([
      'o1',
      'o1',
      'o1',
      'o2',
    ]);
  });
});

describe('Outlook on the web', () => {
  it('is read as UTF-8 with a mark', () => {
    const csv = makeCsv(OUTLOOK_WEB, [
      {
        'First Name': 'Zoë',
        'Last Name': "van 't Hof",
        Nickname: 'Zo',
        Company: 'Vis',
        'Personal Web Page': 'https://zo.example',
        'Home Street': 'Dorpsstraat 12\nAchterhuis',
        'Home City': 'Gent',
        'Home Postal Code': '9000',
        'Home Country/Region': 'België',
        Schools: 'MTS',
        Birthday: '1987-09-07',
      },
    ]);
    const result = read(`\ufeff${csv}`);
    expect(result).toMatchObject({ format: 'outlook', encoding: 'utf-8' });
    expect(shortNames(result)).toEqual(["Zoë|van 't|Hof"]);
    expect(result.persons[0]?.nickname).toBe('Zo');
    expect(shortPoints(result.persons[0])).toEqual([
      'address Home: Dorpsstraat 12 / Achterhuis / 9000 Gent / BE',
    ]);
    expect(shortSkips(result)).toEqual(['not-mapped Schools 1', 'birth-date Birthday 1']);
  });
});

describe('Outlook in Dutch', () => {
  const person = {
    Titel: 'Mevr.',
    Voornaam: 'Bea',
    'Middelste naam': 'de',
    Achternaam: 'Groot',
    Bedrijf: 'Café Noord',
    Functie: 'Eigenaar',
    'Werkadres, straat': 'Kade 1',
    'Werkadres, plaats': 'Urk',
    'Werkadres, postcode': '8321 EK',
    'Land/regio (werk)': 'Nederland',
    'Telefoon op werk': '0201234567',
    'Mobiele telefoon': '612345678',
    Categorieën: 'Leverancier',
    'E-mailadres': 'bea@voorbeeld.nl',
    'E-mailtype': 'SMTP',
    'Weergavenaam voor e-mail': 'Bea de Groot',
    'E-mailadres 2': 'info@voorbeeld.nl',
    Geslacht: 'Niet-gespecificeerd',
    Gevoeligheid: 'Normaal',
    Prioriteit: 'Normaal',
    Privé: 'Onwaar',
    Kinderen: 'Kees',
    Sofinummer: '123456782',
    'Speciale datum': '0-0-00',
    Verjaardag: '7-9-1987',
    Notities: 'Let op',
    Webpagina: 'voorbeeld.nl',
    'Werkadres, postbusnummer': '',
  };
  const expected = {
    names: ['Bea|de|Groot'],
    points: [
      'email : bea@voorbeeld.nl',
      'email : info@voorbeeld.nl',
      'phone Mobiele telefoon: +31 6 12345678',
      'phone Telefoon op werk: +31 20 123 4567',
    ],
    skips: [
      'birth-date Verjaardag 1',
      'bsn Sofinummer 1',
      'family Kinderen 1',
      'not-mapped Titel 1',
      'note Notities 1',
      'technical E-mailtype 1',
    ],
  };

  it.each([
    ['as Outlook sorts them', OUTLOOK_DUTCH],
    ['in another order', [...OUTLOOK_DUTCH].reverse()],
    ['sorted', [...OUTLOOK_DUTCH].sort()],
  ])('goes by the names of the columns: %s', (_order, header) => {
    const result = read(Buffer.from(makeCsv(header, [person]), 'latin1'));
    expect(result.format).toBe('outlook-nl');
    expect(shortNames(result)).toEqual(expected.names);
    expect(shortPoints(result.persons[0])).toEqual(expected.points);
    expect(shortSkips(result).sort()).toEqual(expected.skips);
    expect(result.persons[0]).toMatchObject({ functionTitle: 'Eigenaar', tags: ['Leverancier'] });
    expect(result.organisations[0]?.name).toBe('Café Noord');
    expect(shortPoints(result.organisations[0])).toEqual([
      'address Werkadres: Kade 1 / 8321 EK Urk',
      'website : https://voorbeeld.nl',
    ]);
    expect(listDoubts(result)).toEqual(['2 contactPoints.2 phone.zero-restored']);
  });

  it('is known when the accents of its columns were lost', () => {
    const header = OUTLOOK_DUTCH.map((name) => name.replace('ë', 'e').replace('é', 'e'));
    const result = read(
      makeCsv(header, [{ Achternaam: 'Bos', Categorieen: 'Klant', Prive: 'Onwaar' }]),
    );
    expect(result).toMatchObject({ format: 'outlook-nl', skipped: [] });
    expect(result.persons[0]?.tags).toEqual(['Klant']);
  });

  it('may have a semicolon between its columns', () => {
    const header = OUTLOOK_DUTCH.map((name) => `"${name}"`).join(';');
    const row = OUTLOOK_DUTCH.map((name) => (name === 'Achternaam' ? '"Bos"' : '')).join(';');
    expect(read(`${header}\r\n${row}\r\n`)).toMatchObject({
      format: 'outlook-nl',
      delimiter: ';',
      persons: [{ name: { familyName: 'Bos' } }],
    });
  });
});

describe('Outlook in German', () => {
  it('is read by its names in Windows-1252', () => {
    const csv = makeCsv(OUTLOOK_GERMAN, [
      {
        Vorname: 'Jörg',
        Nachname: 'Müller',
        Firma: 'Bäcker GmbH',
        'Straße geschäftlich': 'Hauptstraße 1',
        'Ort geschäftlich': 'Köln',
        'Postleitzahl geschäftlich': '50667',
        'Land/Region geschäftlich': 'Deutschland',
        'Telefon (privat)': '+49 221 4710987',
        'E-Mail-Adresse': 'joerg@beispiel.example.de',
        Geburtstag: '0.0.00',
        Geschlecht: 'Keine Angabe',
        'Regierungs-Nr.': '123456782',
        Vertraulichkeit: 'Normal',
        Kategorien: 'Kunde',
      },
    ]);
    const result = read(Buffer.from(csv, 'latin1'));
    expect(result).toMatchObject({ format: 'outlook-de', encoding: 'windows-1252' });
    expect(shortNames(result)).toEqual(['Jörg||Müller']);
    expect(shortPoints(result.persons[0])).toEqual([
      'email : joerg@beispiel.example.de',
      'phone Telefon privat: +49 221 4710987',
    ]);
    expect(shortPoints(result.organisations[0])).toEqual([
      'address geschäftlich: Hauptstraße 1 / 50667 Köln / DE',
    ]);
    expect(shortSkips(result)).toEqual(['bsn Regierungs-Nr. 1']);
  });
});

describe('"Outlook CSV" as Google makes it', () => {
  it('has further e-mail addresses among the notes, and an address in one column', () => {
    const csv = makeCsv(OUTLOOK_GOOGLE, [
      {
        'First Name': 'Jan',
        'Last Name': 'Bos',
        'E-mail Address': 'a@v.nl',
        Notes: 'Belt graag\nE-mail Address: d@v.nl\nE-mail 5 Address: e@v.nl\nE-mail Address: geen',
        'Home Address': 'Dorpsstraat 12\n6711 AB Ede\nNederland',
        'Business Address': 'Kade 1\nUrk',
        'Business Street': 'Kade 1',
        'Business City': 'Urk',
        'Business Country': 'NL',
        Categories: 'myContacts;starred;Klanten',
      },
      { 'First Name': 'Bea', Notes: 'E-mail Address: bea@v.nl' },
    ]);
    const result = read(csv);
    expect(result).toMatchObject({ format: 'google-contacts-outlook' });
    expect(result.persons[0]).toMatchObject({ system: 'google-contacts', tags: ['Klanten'] });
    expect(shortPoints(result.persons[0])).toEqual([
      'email : a@v.nl',
      'email : d@v.nl',
      'email : e@v.nl',
      'address Home: Dorpsstraat 12 / 6711 AB Ede',
      'address Business: Kade 1 / Urk',
    ]);
    expect(shortPoints(result.persons[1])).toEqual(['email : bea@v.nl']);
    expect(shortSkips(result)).toEqual(['note Notes 1']);
  });
});
