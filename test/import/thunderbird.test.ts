import { describe, expect, it } from 'vitest';
import { THUNDERBIRD, THUNDERBIRD_BRITISH } from '#test/builders/address-book-headers.ts';
import { makeCsv, shortNames, shortPoints, shortSkips } from '#test/builders/address-books.ts';
import { listWarnings, readFile } from '#test/builders/imports.ts';

const read = (content: string) => readFile('adresboek.csv', content);

describe('the address book of Thunderbird', () => {
  it.each([
    ['American', THUNDERBIRD, 'thunderbird', 'Work ZipCode', 'Organization'],
    ['British', THUNDERBIRD_BRITISH, 'thunderbird-gb', 'Work Post Code', 'Organisation'],
  ])('gives persons and businesses: %s', (_edition, header, format, postcode, company) => {
    const result = read(
      makeCsv(header, [
        {
          'First Name': 'Jan',
          'Last Name': 'van der Berg',
          'Display Name': 'Jan van der Berg',
          Nickname: 'Jantje',
          'Primary Email': 'jan@voorbeeld.nl',
          'Secondary Email': 'info@voorbeeld.nl',
          'Screen Name': 'jan1',
          'Work Phone': '0201234567',
          'Mobile Number': '0612345678',
          'Fax Number': '0201234568',
          'Work Address': 'Kade 1',
          'Work Address 2': 'Hal 2',
          'Work City': 'Urk',
          [postcode]: '8321 EK',
          'Home Address': 'Dorpsstraat 12',
          'Home City': 'Ede',
          'Job Title': 'Inkoper',
          [company]: 'Jansen',
          'Web Page 1': 'https://voorbeeld.nl',
          'Birth Year': '1980',
          'Custom 1': 'iets',
          Notes: 'Let op',
        },
        { 'Display Name': 'Bea de Groot', 'Primary Email': 'bea@voorbeeld.nl' },
        { 'Display Name': 'los@voorbeeld.nl', 'Primary Email': 'los@voorbeeld.nl' },
      ]),
    );
    expect(result).toMatchObject({ format, rows: 3 });
    expect(shortNames(result)).toEqual(['Jan|van der|Berg', 'Bea|de|Groot', '||']);
    expect(shortPoints(result.persons[0])).toEqual([
      'email : jan@voorbeeld.nl',
      'email : info@voorbeeld.nl',
      'phone Mobile Number: +31 6 12345678',
      'phone Work Phone: +31 20 123 4567',
      'address Home: Dorpsstraat 12 / Ede',
    ]);
    expect(result.organisations.map((one) => [one.name, shortPoints(one)])).toEqual([
      ['Jansen', ['address Work: Kade 1 / Hal 2 / 8321 EK Urk', 'website : https://voorbeeld.nl']],
    ]);
    expect(shortSkips(result).sort()).toEqual([
      'birth-date Birth Year 1',
      'not-mapped Custom 1 1',
      'not-mapped Fax Number 1',
      'note Notes 1',
      'technical Screen Name 1',
    ]);
  });

  it('has a comma behind the last column, which is a column without a name', () => {
    const csv = makeCsv(THUNDERBIRD, [{ 'Last Name': 'Bos' }, { 'Last Name': 'Vos' }]);
    const result = read(csv.replaceAll('\r\n', ',\r\n'));
    expect(result).toMatchObject({ format: 'thunderbird', rows: 2 });
    expect(shortNames(result)).toEqual(['||Bos', '||Vos']);
    expect(listWarnings(result)).toEqual([]);
    // A value below that comma gives the column a number for a name.
    const filled = read(`${csv.split('\r\n')[0]},\r\n${',Bos'.padEnd(40, ',')}x\r\n`);
    expect(filled).toMatchObject({
      format: 'thunderbird',
      persons: [{ name: { familyName: 'Bos' } }],
    });
  });
});
