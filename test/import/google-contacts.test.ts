import { describe, expect, it } from 'vitest';
import { GOOGLE_NEW, GOOGLE_OLD } from '#test/builders/address-book-headers.ts';
import { makeCsv, shortNames, shortPoints, shortSkips } from '#test/builders/address-books.ts';
import { listDoubts, listWarnings, readFile } from '#test/builders/imports.ts';

const read = (content: string, settings = {}) => readFile('contacts.csv', content, settings);

describe('Google Contacts before 2024', () => {
  it('gives a person, what reaches them, and the business they work for', () => {
    const result = read(
      makeCsv(GOOGLE_OLD, [
        {
          Name: 'Jan van der Berg',
          'Given Name': 'Jan',
          'Family Name': 'van der Berg',
          'Name Prefix': 'Dhr.',
          Initials: 'J.',
          Nickname: 'Jantje',
          'Maiden Name': 'Vos',
          Birthday: ' --12-25',
          Gender: 'Male',
          Hobby: 'Vissen',
          Notes: 'Belt liever niet',
          Photo: 'https://voorbeeld.nl/foto.png',
          'Group Membership': 'Klanten ::: katholiek ::: * friends ::: * myContacts',
          'E-mail 1 - Type': 'Andere',
          'E-mail 1 - Value': 'info@voorbeeld.nl ::: verkoop@voorbeeld.nl',
          'E-mail 2 - Type': '* Home',
          'E-mail 2 - Value': 'jan@voorbeeld.nl',
          'IM 1 - Type': 'Other',
          'IM 1 - Service': 'Skype',
          'IM 1 - Value': 'jan.skype',
          'Phone 1 - Type': 'Mobile',
          'Phone 1 - Value': '06-12345678 ::: 020 1234567',
          'Phone 2 - Type': 'Work Fax',
          'Phone 2 - Value': '0201234568',
          'Address 1 - Type': 'Home',
          'Address 1 - Formatted': 'Dorpsstraat 12\n6711 AB Ede\nNL',
          'Address 1 - Street': 'Dorpsstraat 12',
          'Address 1 - City': 'Ede',
          'Address 1 - Postal Code': '6711 AB',
          'Address 1 - Country': 'NL',
          'Address 2 - Type': 'Work',
          'Address 2 - Formatted': 'Kerkstraat 1\n9000 Gent\nBelgië',
          'Address 2 - Street': 'Kerkstraat 1\n9000 Gent\nBelgië',
          'Organization 1 - Type': '',
          'Organization 1 - Name': 'Jansen Bouw',
          'Organization 1 - Title': 'Inkoper',
          'Organization 1 - Department': 'Inkoop',
          'Relation 1 - Type': 'Spouse',
          'Relation 1 - Value': 'Bea',
          'Website 1 - Type': 'Work',
          'Website 1 - Value': 'http://www.voorbeeld.nl',
          'Event 1 - Type': 'Anniversary',
          'Event 1 - Value': '2010-05-06',
          'Custom Field 1 - Type': 'KvK',
          'Custom Field 1 - Value': '12345678',
          'Custom Field 2 - Type': 'BSN',
          'Custom Field 2 - Value': '123456782',
        },
      ]),
    );
    expect(result).toMatchObject({ format: 'google-contacts', delimiter: ',', rows: 1 });
    expect(shortNames(result)).toEqual(['Jan|van der|Berg']);
    expect(result.persons[0]).toMatchObject({
      system: 'google-contacts',
      externalId: '',
      nickname: 'Jantje',
      functionTitle: 'Inkoper',
      organisation: 'o1',
      tags: ['Klanten', 'friends'],
      name: { initials: 'J.' },
    });
    expect(shortPoints(result.persons[0])).toEqual([
      'email Home: jan@voorbeeld.nl',
      'email Andere: info@voorbeeld.nl',
      'email Andere: verkoop@voorbeeld.nl',
      'phone Mobile: +31 6 12345678',
      'phone Mobile: +31 20 123 4567',
      'address Home: Dorpsstraat 12 / 6711 AB Ede',
    ]);
    expect(result.organisations).toMatchObject([
      { name: 'Jansen Bouw', registrationNumber: '12345678' },
    ]);
    expect(shortPoints(result.organisations[0])).toEqual([
      'address Work: Kerkstraat 1 / 9000 Gent / BE',
      'website Work: http://www.voorbeeld.nl',
    ]);
    expect(shortSkips(result).sort()).toEqual([
      'belief Group Membership 1',
      'birth-date Birthday 1',
      'birth-date Event 1 - Value 1',
      'bsn Custom Field 1',
      'family Maiden Name 1',
      'family Relation 1 - Value 1',
      'gender Gender 1',
      'hobby Hobby 1',
      'not-mapped IM 1 - Value 1',
      'not-mapped Name Prefix 1',
      'not-mapped Organization 1 - Department 1',
      'note Notes 1',
      'photo Photo 1',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/123456782|Bea|Vissen|12-25|2010/);
    expect([result.events, result.consents]).toEqual([[], []]);
    expect(listWarnings(result)).toEqual([]);
  });

  it('is known without the columns that came later, and with more of a kind', () => {
    const header = GOOGLE_OLD.filter((name) => name !== 'Language' && name !== 'Photo');
    const more = [...header, 'Phone 11 - Type', 'Phone 11 - Value', 'Phone 999 - Value'];
    const result = read(makeCsv(more, [{ Name: 'Bo', 'Phone 11 - Value': '0612345678' }]));
    expect(result.format).toBe('google-contacts');
    expect(shortPoints(result.persons[0])).toEqual(['phone : +31 6 12345678']);
  });
});

describe('Google Contacts since 2024', () => {
  it('gives a person, what reaches them, and the business they work for', () => {
    const result = read(
      makeCsv(GOOGLE_NEW, [
        {
          'First Name': 'Zoë',
          'Middle Name': 'de',
          'Last Name': 'Groot',
          'Name Suffix': 'MSc',
          Nickname: 'Zo',
          'Organization Name': 'Vis',
          'Organization Title': 'Chef',
          'Organization Department': 'Verkoop',
          Birthday: '1987-09-07',
          Notes: 'Let op',
          Labels: 'Nieuwsbrief ::: * myContacts ::: * starred',
          'E-mail 1 - Label': '* Work',
          'E-mail 1 - Value': 'zoe@voorbeeld.nl',
          'Phone 1 - Label': 'Mobiel',
          'Phone 1 - Value': '+31612345678',
          'Address 1 - Label': 'Privé',
          'Address 1 - Formatted': 'Postbus 12\n6711 AB Ede',
          'Address 1 - PO Box': '12',
          'Address 1 - City': 'Ede',
          'Address 1 - Postal Code': '6711 AB',
          'Event 1 - Label': 'Jubileum',
          'Event 1 - Value': '2010-05-06',
          'Custom Field 1 - Label': 'Btw-nummer',
          'Custom Field 1 - Value': 'NL004495445B01',
        },
      ]),
    );
    expect(result.format).toBe('google-contacts');
    expect(shortNames(result)).toEqual(['Zoë|de|Groot']);
    expect(result.persons[0]).toMatchObject({ functionTitle: 'Chef', tags: ['Nieuwsbrief'] });
    // A label is no consent.
    expect(result.consents).toEqual([]);
    expect(shortPoints(result.persons[0])).toEqual([
      'email Work: zoe@voorbeeld.nl',
      'phone Mobiel: +31 6 12345678',
      'address Privé: Postbus 12 / 6711 AB Ede',
    ]);
    expect(result.organisations).toMatchObject([{ name: 'Vis', vatNumber: 'NL004495445B01' }]);
    expect(shortSkips(result).sort()).toEqual([
      'birth-date Birthday 1',
      'birth-date Event 1 - Value 1',
      'not-mapped Name Suffix 1',
      'not-mapped Organization Department 1',
      'note Notes 1',
    ]);
  });

  it('makes a business of an entry with only its name, and one of a sole proprietor', () => {
    const result = read(
      makeCsv(GOOGLE_NEW, [
        { 'Organization Name': 'Jansen BV', 'Phone 1 - Value': '0201234567' },
        { 'File As': 'Stichting De Brug', 'E-mail 1 - Value': 'info@brug.example' },
        {
          'First Name': 'Bo',
          'Custom Field 1 - Label': 'KvK-nummer',
          'Custom Field 1 - Value': '1234567',
        },
        { 'E-mail 1 - Value': 'los@voorbeeld.nl' },
        { 'Organization Title': 'Niemand' },
      ]),
    );
    expect(result.organisations.map((one) => [one.name, one.registrationNumber])).toEqual([
      ['Jansen BV', ''],
      ['Stichting De Brug', ''],
      ['Bo', '01234567'],
    ]);
    expect(shortPoints(result.organisations[0])).toEqual(['phone : +31 20 123 4567']);
    expect(result.persons.map(({ organisation }) => organisation)).toEqual(['o3', null]);
    expect(listDoubts(result)).toEqual(['4 registrationNumber registration.zero-restored']);
    expect(result.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual(['6 row.nobody']);
  });

  it('reads addresses that stand several in one cell apart', () => {
    const { persons } = read(
      makeCsv(GOOGLE_NEW, [
        {
          'First Name': 'Bo',
          'Address 1 - Street': 'Dorpsstraat 12 ::: Kade 1',
          'Address 1 - City': 'Ede ::: Urk',
          'Address 1 - Postal Code': '6711 AB ::: 8321 EK',
        },
      ]),
    );
    expect(shortPoints(persons[0])).toEqual([
      'address : Dorpsstraat 12 / 6711 AB Ede',
      'address : Kade 1 / 8321 EK Urk',
    ]);
  });

  it('keeps the capital infix of Flanders, and reads telephones as Belgian', () => {
    const { persons } = read(
      makeCsv(GOOGLE_NEW, [
        {
          'Last Name': 'De Vries',
          'Phone 1 - Value': '0470 12 34 56',
          'Address 1 - Street': 'Kerkstraat 1',
          'Address 1 - City': 'Gent',
          'Address 1 - Postal Code': '9000',
          'Address 1 - Country': 'Belgium',
        },
      ]),
    );
    expect(persons[0]?.name).toMatchObject({ infix: '', familyName: 'De Vries' });
    expect(shortPoints(persons[0])).toEqual([
      'phone : +32 470 12 34 56',
      'address : Kerkstraat 1 / 9000 Gent / BE',
    ]);
  });
});
