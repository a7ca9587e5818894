import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import { listDoubts, listWarnings, makeWorkbook, readFile } from '#test/builders/imports.ts';

const HEADER =
  'Created Time,Last Modified Time,Display Name,Company Name,Salutation,First Name,Last Name,Phone,Currency Code,Notes,Website,Status,Customer Sub Type,Billing Address,Billing Street2,Billing City,Billing State,Billing Country,Billing Code,EmailID,MobilePhone,Customer ID,Contact Type,Department,Designation,CF.Geboortedatum';

function customers(...rows: Record<string, string>[]) {
  const names = HEADER.split(',');
  const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','));
  return readFile('Contacts.csv', [HEADER, ...lines].join('\n'));
}

describe('customers of Zoho Books', () => {
  it('who are individuals become persons', () => {
    const read = customers({
      'Display Name': 'Bea de Bos',
      'First Name': 'Bea',
      'Last Name': 'de Bos',
      Salutation: 'Mw.',
      EmailID: 'bea@voorbeeld.nl',
      MobilePhone: '0612345678',
      'Customer Sub Type': 'individual',
      'Contact Type': 'customer',
      'Customer ID': '460000000026049',
      'Billing Address': 'Dorpsstraat 12',
      'Billing City': 'Ede',
      'Billing Code': '6711AB',
      'Billing Country': 'Netherlands',
      'Last Modified Time': '2026-01-02 10:00:00',
      Notes: 'Betaalt laat',
      'CF.Geboortedatum': '1980-01-02',
      Status: 'Active',
    });
    expect(read).toMatchObject({ format: 'zoho-books-customers', organisations: [], events: [] });
    expect(read.consents).toEqual([]);
    expect(read.persons).toMatchObject([
      {
        system: 'zoho-books',
        externalId: '460000000026049',
        name: { givenName: 'Bea', infix: 'de', familyName: 'Bos' },
        relations: [{ kind: 'customer' }],
        inactive: false,
        modifiedOn: '2026-01-02',
      },
    ]);
    expect(read.persons[0]?.contactPoints.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'email ',
      'phone MobilePhone',
      'address Billing',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/1980|laat|Mw\./);
  });

  it('who are businesses become organisations with their contact', () => {
    const read = customers(
      {
        'Display Name': 'Voorbeeld',
        'First Name': 'Jan',
        'Last Name': 'Bos',
        'Customer Sub Type': 'business',
        'Customer ID': '1',
      },
      {
        'Display Name': 'Jan Mos',
        'First Name': 'Jan',
        'Last Name': 'Mos',
        'Customer Sub Type': 'business',
      },
      { 'Display Name': 'Acme', 'Customer Sub Type': 'business', 'Customer ID': '3' },
      { 'Display Name': 'Els Los', 'Customer Sub Type': 'individual', 'Customer ID': '4' },
    );
    expect(read.organisations.map(({ name, externalId }) => [name, externalId])).toEqual([
      ['Voorbeeld', '1'],
      ['Acme', '3'],
    ]);
    expect(
      read.persons.map(({ name, organisation }) => [name.givenName, name.familyName, organisation]),
    ).toEqual([
      ['Jan', 'Bos', 'o1'],
      ['Jan', 'Mos', null],
      ['Els', 'Los', null],
    ]);
  });

  it('who have the same name stay two', () => {
    const read = customers(
      { 'Display Name': 'Acme', 'Customer Sub Type': 'business' },
      { 'Display Name': 'Acme', 'Customer Sub Type': 'business' },
    );
    expect(read.organisations.map(({ place }) => place.row)).toEqual([2, 3]);
  });

  it('tell vendors and those who are inactive apart, and mark what is unclear', () => {
    const read = customers(
      { 'Display Name': 'A Bos', 'Contact Type': 'vendor', Status: 'Inactive' },
      { 'Display Name': 'B Bos', 'Contact Type': 'iets' },
      { 'Display Name': 'C Bos' },
    );
    expect(read.persons.map(({ inactive, relations }) => [inactive, relations[0]?.kind])).toEqual([
      [true, 'supplier-contact'],
      [false, undefined],
      [false, 'customer'],
    ]);
    expect(listDoubts(read)).toContain('3 relations relation.unclear');
  });
});

describe('invoices of Zoho Books', () => {
  const INVOICES =
    'Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer Name,Company Name,Customer ID,Due Date,Item Name,Billing Address,Billing City,Billing Code';
  const invoices = (...rows: string[]) => readFile('Invoice.csv', [INVOICES, ...rows].join('\n'));

  it('with a row per line give one event per customer: the last invoice', () => {
    const read = invoices(
      '2024-03-01,I2,F2,Closed,Jan Bos,,C1,2024-03-31,Boek,Kerkweg 1,Urk,8321 AB',
      '2024-03-01,I2,F2,Closed,Jan Bos,,C1,2024-03-31,Pen,,,',
      '2023-03-01,I1,F1,Closed,Jan Bos,,C1,2023-03-31,Boek,Dorpsstraat 1,Ede,6711 AB',
      '2024-05-01,I3,F3,Overdue,Voorbeeld BV,,C2,2024-05-31,Boek,,,',
      '2024-06-01,I4,F4,Sent,Els Mos,Mos Advies,C3,2024-06-30,Boek,,,',
    );
    expect(read).toMatchObject({ format: 'zoho-books-invoices', rows: 5, consents: [] });
    expect(read.persons).toMatchObject([
      { externalId: 'C1', place: { row: 2 }, relations: [{ kind: 'customer' }] },
    ]);
    expect(read.persons[0]?.contactPoints).toMatchObject([
      { kind: 'address', value: 'Kerkweg 1\n8321 AB Urk' },
    ]);
    expect(read.organisations.map(({ name, externalId }) => `${name} ${externalId}`)).toEqual([
      'Voorbeeld BV C2',
      'Mos Advies C3',
    ]);
    expect(read.events.map(({ of, kind, on, source }) => `${of} ${kind} ${on} ${source}`)).toEqual([
      'p1 document-date 2024-03-01 Invoice Date',
      'o1 document-date 2024-05-01 Invoice Date',
      'o2 document-date 2024-06-01 Invoice Date',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Boek|Pen/);
  });

  it('take a line that names only its invoice for a part of it', () => {
    const read = invoices('2024-03-01,I1,F1,Sent,Jan Bos,,C1,,Boek,,,', ',I1,,,,,,,Pen,,,');
    expect(read.rejected).toEqual([]);
    expect(read.events).toHaveLength(1);
  });

  it('that are drafts are no event, and voided ones are marked', () => {
    const read = invoices(
      '2025-03-01,I1,F1,Draft,Jan Bos,,C1,,,,,',
      '2025-04-01,I2,F2,Void,Els Bos,,C2,,,,,',
      '2025-03-01,I3,F3,Paid,Els Bos,,C2,,,,,',
      '2025-05-01,I4,F4,Draft,Els Bos,,C2,,,,,',
      '2025-01-01,I5,F5,Void,Cor Bos,,C3,,,,,',
      '2025-03-01,I6,F6,Paid,Cor Bos,,C3,,,,,',
    );
    expect(read.persons).toHaveLength(3);
    expect(
      read.events.map(({ of, on, doubts }) => [of, on, doubts.map(({ code }) => code)]),
    ).toEqual([
      ['p2', '2025-03-01', []],
      ['p2', '2025-04-01', ['event.unclear']],
      ['p3', '2025-03-01', []],
    ]);
  });

  it('say which dates could not be read, and mark those to come', () => {
    const read = invoices(
      'gisteren,I1,F1,Sent,Jan Bos,,C1,,,,,',
      '2027-03-01,I2,F2,Sent,Els Bos,,C2,,,,,',
    );
    expect(read.events.map(({ on }) => on)).toEqual(['2027-03-01']);
    expect(listDoubts(read)).toContain('3 on date.in-future');
    expect(listWarnings(read)).toEqual(['dates.unreadable column=Invoice Date count=1']);
  });

  it('keep customers apart whose numbers a spreadsheet rounded, by their names', () => {
    const read = invoices(
      '2025-03-01,4.6E+14,F1,Sent,Jan Bos,,4.6E+14,,,,,',
      '2025-04-01,4.6E+14,F2,Sent,Els Mos,,4.6E+14,,,,,',
    );
    expect(read.events.map(({ of, on }) => `${of} ${on}`)).toEqual([
      'p1 2025-03-01',
      'p2 2025-04-01',
    ]);
    expect(listDoubts(read)).toContain('2 externalId id.scientific');
  });

  it('are read from a workbook too', () => {
    const rows = [INVOICES.split(','), ['2025-03-01', 'I1', 'F1', 'Sent', 'Jan Bos', '', 'C1']];
    const read = readFile('Invoice.xlsx', makeWorkbook([{ name: 'Invoices', rows }]));
    expect(read).toMatchObject({ format: 'zoho-books-invoices', events: [{ on: '2025-03-01' }] });
  });
});

describe('tables of others', () => {
  it.each([
    'Invoice Date,Invoice Number,Customer Name,Amount',
    'Display Name,First Name,Last Name,E-mail Address',
    'Record Id,Contact Owner,First Name,Last Name,Mailing Zip,Email',
    'Factuurdatum,Factuurnummer,Klantnaam',
  ])('are not taken for Zoho Books: %s', (header) => {
    const bytes = strToU8(`${header}\na,b,c,d\n`);
    const [part] = openFile({ name: 'x.csv', bytes }, READERS).parts;
    expect(part?.candidates.filter(({ format }) => format.startsWith('zoho-books'))).toEqual([]);
  });
});
