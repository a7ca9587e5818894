import { describe, expect, it } from 'vitest';
import { parseDelimited } from '#register/import/delimited.ts';
import { knownColumns } from '#register/import/detect.ts';
import { proposeMapping } from '#register/import/propose-mapping.ts';
import { buildTable, numberRecords } from '#register/import/table.ts';
import { listDoubts, listWarnings, readTable } from '#test/builders/imports.ts';

/** What the wizard proposes for each column, in short. */
function propose(text: string) {
  const rows = numberRecords(parseDelimited(text, '').records);
  const raw = { fileName: 'a.csv', entry: '', workbook: false, rows };
  const { columns } = proposeMapping(buildTable(raw, knownColumns([])).table, 'NL');
  return columns.map(({ target, why, forbidden }) => {
    const label = 'label' in target && target.label ? `:${target.label}` : '';
    return forbidden === null ? `${target.to}${label} (${why})` : `never ${forbidden}`;
  });
}

describe('the proposed mapping', () => {
  it('knows the columns of a Dutch bookkeeping', () => {
    const header =
      'Relatiecode;Naam;Contactpersoon;Adres;Postcode;Plaats;LandID;Telefoonnummer;Mobielnummer;Emailadres;BTW nummer;Bankrekeningnummer;Nummer kvk;Website;IBAN';
    expect(propose(`${header}\n1;a;b;c;d;e;f;g;h;i;j;k;l;m;n`)).toEqual([
      'external-id (name)',
      'organisation (name)',
      'full-name (name)',
      'street (name)',
      'postcode (name)',
      'city (name)',
      'country (name)',
      'phone:Telefoonnummer (name)',
      'phone:Mobielnummer (name)',
      'email (name)',
      'vat-number (name)',
      'iban (name)',
      'registration-number (name)',
      'website (name)',
      'iban (name)',
    ]);
  });

  it('keeps several addresses apart', () => {
    expect(
      propose(
        'BezoekAdres1;BezoekAdres2;Postcode bezoekadres;Factuuradres;Factuur plaats\na;b;c;d;e',
      ),
    ).toEqual([
      'street:bezoek (name)',
      'street:bezoek (name)',
      'postcode:bezoek (name)',
      'street:factuur (name)',
      'city:factuur (name)',
    ]);
    expect(propose('Adres;Postcode;Plaats;Adres2;Postcode2;Plaats2\na;b;c;d;e;f')).toEqual([
      'street (name)',
      'postcode (name)',
      'city (name)',
      'street:2 (name)',
      'postcode:2 (name)',
      'city:2 (name)',
    ]);
    expect(propose('Adresregel 1;Adresregel 2;Postcode\na;b;c')).toEqual([
      'street (name)',
      'street (name)',
      'postcode (name)',
    ]);
  });

  it.each([
    ['Voornaam;Naam', 'given-name,family-name'],
    ['Naam;Bedrijf', 'full-name,organisation'],
    ['Naam;KvK', 'organisation,registration-number'],
    ['Naam;E-mail', 'full-name,email'],
    ['Naam;Contactpersoon', 'organisation,full-name'],
  ])('reads "Naam" by what stands beside it: %s', (header, expected) => {
    const found = propose(`${header}\na;b`).map((column) => column.split(' ')[0]);
    expect(found.join(',')).toBe(expected);
  });

  it('looks at the values where the name says nothing', () => {
    const text =
      'K1;K2;K3;K4;K5;K6\nj@v.nl;NL91ABNA0417164300;1234 AB;www.v.nl;06-12345678;x\np@v.nl;;;;0612345679;y\n';
    expect(propose(text)).toEqual([
      'email (values)',
      'iban (values)',
      'postcode (values)',
      'website (values)',
      'phone (values)',
      'ignore (nothing)',
    ]);
  });

  it('takes a status for consent only when it tells of people who may not be mailed', () => {
    expect(propose('E-mail;Status\na@v.nl;subscribed\nb@v.nl;unsubscribed')[1]).toBe(
      'consent (name)',
    );
    expect(propose('E-mail;Status\na@v.nl;actief\nb@v.nl;actief')[1]).toBe('ignore (nothing)');
  });

  it('leaves out what is never taken over, by name and by value', () => {
    const bsn = ['123456782', '111222333', '999990019', '100000009', '231456783'];
    const rows = bsn.map((number) => `Jan;x;${number}`).join('\n');
    expect(propose(`Naam;Wachtwoord;Klantnummer\n${rows}`)).toEqual([
      'full-name (name)',
      'never password',
      'never bsn',
    ]);
  });
});

describe('reading a table that nobody knows', () => {
  it('makes a person who acts for an organisation', () => {
    const read = readTable(
      'Relatiecode;Bedrijf;Voornaam;Tussenvoegsel;Achternaam;Functie;Adres;Postcode;Plaats;Telefoon;E-mail;KvK;IBAN\n' +
        '0012;Jansen BV;Jan;van der;Berg;Inkoper;Dorpsstraat 12a;1234 AB;Ede;0612345678;jan@voorbeeld.nl;12345678;NL91ABNA0417164300\n',
    );
    expect(read).toMatchObject({ format: 'table', encoding: 'utf-8', delimiter: ';', rows: 1 });
    expect(read.organisations).toMatchObject([
      { key: 'o1', name: 'Jansen BV', registrationNumber: '12345678', externalId: '' },
    ]);
    expect(read.organisations[0]?.contactPoints.map(({ kind }) => kind)).toEqual([
      'address',
      'iban',
    ]);
    expect(read.persons).toMatchObject([
      {
        key: 'p1',
        externalId: '0012',
        organisation: 'o1',
        functionTitle: 'Inkoper',
        place: { entry: '', row: 2 },
        name: { givenName: 'Jan', infix: 'van der', familyName: 'Berg' },
      },
    ]);
    expect(read.persons[0]?.contactPoints.map(({ normalized }) => normalized)).toEqual([
      'jan@voorbeeld.nl',
      '+31612345678',
    ]);
  });

  it('takes a business in a column of names for one', () => {
    const read = readTable('Naam;E-mail\nVoorbeeld B.V.;i@v.nl\nJan Bos;j@v.nl\n');
    expect(read.organisations.map(({ name }) => name)).toEqual(['Voorbeeld B.V.']);
    expect(read.persons.map(({ name }) => name.familyName)).toEqual(['Bos']);
  });

  it('reads a letter box in Flanders', () => {
    const text =
      'Naam;Straat;Huisnummer;Bus;Postcode;Gemeente\nEls Maes;Kerkstraat;1;2;9000;Gent\n';
    const [person] = readTable(text, { country: 'BE' }).persons;
    expect(person?.contactPoints[0]?.value).toBe('Kerkstraat 1 bus 2\n9000 Gent');
  });

  it('takes the word of the owner for what a file is', () => {
    const read = readTable('E-mail;Nieuwsbrief\na@v.nl;ja\nb@v.nl;\n', {
      consentState: 'withdrawn',
    });
    expect(read.consents.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    const plain = readTable('E-mail;Plaats\na@v.nl;Ede\n', { consentState: 'undeliverable' });
    expect(plain.consents).toMatchObject([{ of: 'p1', topic: '', state: 'undeliverable' }]);
  });

  it('makes one organisation for people with the same employer', () => {
    const read = readTable('Naam;Bedrijf;E-mail\nA Bos;Acme;a@v.nl\nB Bos;ACME ;b@v.nl\n');
    expect(read.organisations).toHaveLength(1);
    expect(read.persons.map(({ organisation }) => organisation)).toEqual(['o1', 'o1']);
  });

  it('gives the numbers of a sole proprietor to a business under their name', () => {
    const read = readTable('Naam;E-mail;Voornaam;BTW-nummer\nBos;b@v.nl;Bea;NL123456782B12\n');
    expect(read.organisations).toMatchObject([{ name: 'Bea Bos', vatNumber: 'NL123456782B12' }]);
    expect(listDoubts(read)).toEqual(['2 vatNumber vat.may-contain-bsn']);
  });

  it('refuses a row with nobody in it, by its number', () => {
    const read = readTable('Naam;Plaats\n;Ede\nJan Bos;Urk\n');
    expect(read.rejected).toEqual([{ row: 2, entry: '', code: 'row.nobody', params: {} }]);
    expect(read.persons).toHaveLength(1);
  });

  it('counts what is left out on purpose, and keeps none of it', () => {
    const read = readTable(
      'Naam;BSN;Geboortedatum;Tags;Functie;Gek\nJan Bos;123456782;1-1-1980;VVD,klant;bel 4111 1111 1111 1111;x\nPiet Bos;;;;;\n',
    );
    expect(
      read.skipped.map(({ kind, column, count }) => `${kind} ${column} ${count}`).sort(),
    ).toEqual([
      'birth-date Geboortedatum 1',
      'bsn BSN 1',
      'card Functie 1',
      'not-mapped Gek 1',
      'politics Tags 1',
    ]);
    expect(read.persons[0]).toMatchObject({ tags: ['klant'], functionTitle: '' });
    expect(JSON.stringify(read)).not.toMatch(/123456782|1980|4111|VVD/);
  });

  it('never takes a citizen number over, whatever the mapping says', () => {
    const read = readTable('Naam;BSN\nJan Bos;123456782\n', {
      mapping: { columns: [{ to: 'full-name' }, { to: 'external-id' }], relation: 'customer' },
    });
    expect(read.persons[0]).toMatchObject({
      externalId: '',
      relations: [{ kind: 'customer', fromOn: null, toOn: null }],
    });
    expect(read.skipped).toEqual([{ kind: 'bsn', column: 'BSN', entry: '', count: 1 }]);
  });

  it('warns of a short column whose values all could be citizen numbers', () => {
    const read = readTable('Naam;Klantnummer\nJan Bos;123456782\nPiet Bos;111222333\n');
    expect(listWarnings(read)).toContain('column.may-hold-bsn column=Klantnummer');
  });

  it('reads consents strictly, and events by the order of the column', () => {
    const read = readTable(
      'E-mail;Nieuwsbrief;Afgemeld op;Laatste factuur;Gewijzigd op\n' +
        'a@v.nl;ja;;03-04-2025;2025-05-05\n' +
        'b@v.nl;ja;01-02-2026;13-04-2025;\n' +
        'c@v.nl;nee;;;\n' +
        'd@v.nl;misschien;;ooit;\n' +
        'e@v.nl;;;;\n',
    );
    expect(read.consents).toMatchObject([
      { of: 'p1', topic: 'Nieuwsbrief', state: 'given', proof: 'none', ended: null },
      { of: 'p2', state: 'withdrawn', ended: { on: '2026-02-01' }, endedHow: 'Afgemeld op' },
      { of: 'p3', state: 'never-given' },
      { of: 'p4', state: 'unknown' },
    ]);
    expect(read.events).toMatchObject([
      { of: 'p1', kind: 'document-date', on: '2025-04-03', source: 'Laatste factuur' },
      { of: 'p2', on: '2025-04-13' },
    ]);
    // When a record was touched is no fact about the person.
    expect(read.persons[0]?.modifiedOn).toBe('2025-05-05');
    expect(listDoubts(read)).toEqual([
      '2 proof consent.without-proof',
      '3 ended date.order-undecided',
      '5 state consent.unclear',
    ]);
    expect(listWarnings(read)).toEqual([
      'dates.order-undecided column=Afgemeld op count=1',
      'dates.unreadable column=Laatste factuur',
    ]);
  });

  it('warns of consents that are all the same, and of numbers that come twice', () => {
    const rows = Array.from({ length: 10 }, (_, index) => `${index % 9};m${index}@v.nl;ja`).join(
      '\n',
    );
    expect(listWarnings(readTable(`Code;E-mail;Opt-in\n${rows}`))).toEqual([
      'records.repeated-id count=1',
      'consents.all-the-same column=Opt-in count=10',
    ]);
  });

  it('reads the relation, and marks one it does not know', () => {
    const read = readTable(
      'Naam;E-mail;Type relatie\nA Bos;a@v.nl;Leverancier\nB Bos;b@v.nl;Vriend\n',
    );
    expect(read.persons.map(({ relations }) => relations.map(({ kind }) => kind))).toEqual([
      ['supplier-contact'],
      [],
    ]);
    expect(listDoubts(read)).toContain('3 relations relation.unclear');
  });

  it('names the country of an address abroad, and reads it by the rules there', () => {
    const text =
      'Naam;Straat;Postcode;Plaats;Land;Factuur postcode;Factuur plaats\nEls Maes;Kerkstraat 1;9000;Gent;België;2000;Antwerpen\n';
    const read = readTable(text);
    expect(read.persons[0]?.contactPoints.map(({ value }) => value)).toEqual([
      'Kerkstraat 1\n9000 Gent\nBE',
      '2000 Antwerpen\nBE',
    ]);
    expect(listDoubts(read)).toEqual(['2 name name.not-split']);
    const belgian = readTable(text, { country: 'BE' });
    expect(belgian.persons[0]?.contactPoints[0]?.value).toBe('Kerkstraat 1\n9000 Gent');
  });

  it('marks names that were decoded wrongly before', () => {
    const read = readTable('Voornaam;Achternaam\nZoÃ«;Bos\n');
    expect(listDoubts(read)).toEqual(['2 name text.decoded-twice']);
    expect(listWarnings(read)).toEqual(['encoding.decoded-twice count=1']);
  });

  it('reads a file without a header by its values', () => {
    const read = readTable('j@v.nl;0612345678\np@v.nl;0612345679\n');
    expect(read.persons).toHaveLength(2);
    expect(listWarnings(read)).toEqual(['header.missing']);
  });
});
