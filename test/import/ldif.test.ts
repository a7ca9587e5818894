import { describe, expect, it } from 'vitest';
import { shortNames, shortPoints, shortSkips } from '#test/builders/address-books.ts';
import { readFile } from '#test/builders/imports.ts';

const read = (text: string, settings = {}) => readFile('adresboek.ldif', text, settings);
const base64 = (text: string) => Buffer.from(text).toString('base64');

const PERSON = `version: 1

# uit Thunderbird
dn: cn=Jan van der Berg,mail=jan@voorbeeld.nl
objectclass: top
objectclass: mozillaAbPersonAlpha
givenName: Jan
sn: van der
  Berg
cn: Jan van der Berg
mozillaNickname: Jantje
mail: jan@voorbeeld.nl
mozillaSecondEmail: info@voorbeeld.nl
telephoneNumber: 020-1234567
mobile: 0612345678
facsimileTelephoneNumber: 0201234568
street: Kade 1
mozillaWorkStreet2: Hal 2
l: Urk
postalCode: 8321 EK
c: Nederland
mozillaHomeStreet:: ${base64('Curaçaostraat 12')}
mozillaHomeLocalityName: Ede
title: Inkoper
o:: ${base64('Café Noord')}
mozillaWorkUrl: https://voorbeeld.nl
birthyear: 1980
jpegPhoto:: ${base64('plaatje')}
description: Let op
modifytimestamp: 1700000000
mozillaCustom1: .
`;

describe('LDIF', () => {
  it('gives a person, what reaches them, and the business they work for', () => {
    const result = read(PERSON);
    expect(result).toMatchObject({ format: 'ldif', rows: 1, delimiter: null });
    expect(shortNames(result)).toEqual(['Jan|van der|Berg']);
    expect(result.persons[0]).toMatchObject({
      system: 'thunderbird',
      nickname: 'Jantje',
      functionTitle: 'Inkoper',
      organisation: 'o1',
      place: { row: 1 },
    });
    expect(shortPoints(result.persons[0])).toEqual([
      'email : jan@voorbeeld.nl',
      'email : info@voorbeeld.nl',
      'phone mobile: +31 6 12345678',
      'phone telephonenumber: +31 20 123 4567',
      'address home: Curaçaostraat 12 / Ede',
    ]);
    expect(result.organisations.map((one) => [one.name, shortPoints(one)])).toEqual([
      [
        'Café Noord',
        ['address work: Kade 1 / Hal 2 / 8321 EK Urk', 'website : https://voorbeeld.nl'],
      ],
    ]);
    expect(shortSkips(result)).toEqual([
      'not-mapped facsimiletelephonenumber 1',
      'birth-date birthyear 1',
      'photo jpegphoto 1',
      'note description 1',
    ]);
    expect(result.events).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('may have lines that end with %j', (end) => {
    const text = `${PERSON}\n\ndn: cn=Bea\nobjectclass: person\nsn: Bos\n`;
    expect(shortNames(read(text.replaceAll('\n', end)))).toEqual(['Jan|van der|Berg', '||Bos']);
  });

  it('drops pictures of any size unread, and comments with what belongs to them', () => {
    const lines = Array.from({ length: 20_000 }, () => ` ${'QUJD'.repeat(18)}`);
    const result = read(
      [
        'dn: cn=Jan',
        'objectclass: person',
        'sn: Bos',
        '# een opmerking',
        '  die verder gaat',
        `jpegPhoto:: ${'QUJD'.repeat(300_000)}`,
        'userCertificate;binary:: QUJD',
        'photo::',
        ...lines,
        'title: Chef',
      ].join('\n'),
    );
    expect(result.persons).toMatchObject([{ name: { familyName: 'Bos' }, functionTitle: 'Chef' }]);
    expect(shortSkips(result)).toEqual([
      'photo jpegphoto 1',
      'technical usercertificate 1',
      'photo photo 1',
    ]);
  });

  it('leaves out mailing lists, and entries that say nothing or too much', () => {
    const long = 'a'.repeat(2 ** 20);
    const result = read(
      [
        'dn: cn=Klanten\nobjectclass: groupOfNames\ncn: Klanten\nmember: cn=Jan',
        'dn: cn=Niets\nobjectclass: person',
        `dn: cn=Lang\nobjectclass: person\ntitle: ${long}`,
        'dn: mail=los@voorbeeld.nl\nobjectclass: person\ncn: los@voorbeeld.nl\nmail: los@voorbeeld.nl',
      ].join('\n\n'),
    );
    expect(result.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 record.not-a-contact',
      '2 row.nobody',
      '3 card.too-long',
    ]);
    expect(shortPoints(result.persons[0])).toEqual(['email : los@voorbeeld.nl']);
  });

  it('is no other text with such a word in it', () => {
    for (const text of ['Naam;dn\nJan;x', 'dn\nobjectclass\n', 'dn: iets\nanders: niets\n']) {
      expect(read(text).format).toBe('table');
    }
  });
});
