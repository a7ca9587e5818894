import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  makeCard,
  makeOldCard,
  shortNames,
  shortPoints,
  shortSkips,
} from '#test/builders/address-books.ts';
import { listDoubts, listWarnings, readFile } from '#test/builders/imports.ts';

const read = (content: string | Uint8Array, settings = {}) =>
  readFile('kaarten.vcf', content, settings);

describe('a card of a telephone', () => {
  it('is a person at an organisation, with their own labels', () => {
    const result = read(
      makeCard(
        'PRODID:-//Apple Inc.//iPhone OS 18.1//NL',
        'N:van der Berg;Jan;;;',
        'FN:Jan van der Berg',
        'ORG:Jansen Bouw BV;Inkoop',
        'TITLE:Inkoper',
        'TEL;type=CELL;type=VOICE;type=pref:06-12345678',
        'item1.TEL:+31 20 123 4567',
        'item1.X-ABLabel:Werkplaats',
        'item2.EMAIL;type=INTERNET:jan@voorbeeld.nl',
        'item2.X-ABLabel:_$!<Other>!$_',
        'ADR;type=HOME;type=pref:;;Dorpsstraat 12;Ede;;6711 AB;Nederland',
        'item3.ADR;type=WORK:;;Kade 1\\, hal 2;Urk;;8321 EK;Nederland',
        'item3.X-ABADR:nl',
        'item4.URL;type=pref:http\\://www.voorbeeld.nl',
        'BDAY:1970-05-04',
        'item5.X-ABDATE;type=pref:2001-06-07',
        'item5.X-ABLabel:_$!<Anniversary>!$_',
        'item6.X-ABRELATEDNAMES;type=pref:Bea',
        'NOTE:Belt liever niet',
        'CATEGORIES:Klanten,Nieuwsbrief',
        'UID:0A-77',
        'REV:2024-03-02T23:30:00Z',
      ),
    );
    expect(result).toMatchObject({ format: 'vcard', rows: 1, delimiter: null, encoding: 'utf-8' });
    const [person] = result.persons;
    if (person === undefined) throw new Error('no person');
    expect(person).toMatchObject({
      place: { entry: '', row: 1 },
      system: 'vcard',
      externalId: '0A-77',
      organisation: 'o1',
      functionTitle: 'Inkoper',
      tags: ['Klanten', 'Nieuwsbrief'],
      modifiedOn: '2024-03-03',
      name: { givenName: 'Jan', infix: 'van der', familyName: 'Berg' },
    });
    expect(shortPoints(person)).toEqual([
      'phone cell: +31 6 12345678',
      'phone Werkplaats: +31 20 123 4567',
      'email Other: jan@voorbeeld.nl',
      'address home: Dorpsstraat 12 / 6711 AB Ede',
    ]);
    expect(result.organisations.map((one) => [one.name, shortPoints(one)])).toEqual([
      [
        'Jansen Bouw BV',
        ['address work: Kade 1, hal 2 / 8321 EK Urk', 'website : http://www.voorbeeld.nl'],
      ],
    ]);
    expect(result.events).toEqual([]);
    expect(result.consents).toEqual([]);
    expect(shortSkips(result)).toEqual([
      'note NOTE 1',
      'birth-date BDAY 1',
      'birth-date X-ABDATE 1',
      'family X-ABRELATEDNAMES 1',
      'not-mapped ORG (2) 1',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/1970|Bea|liever/);
  });
});

describe('names', () => {
  it.each([
    ['N:van den Berg;Jan', 'Jan|van den|Berg'],
    ['N:Berg;Jan;van den', 'Jan|van den|Berg'],
    ['N:Berg;Jan;Piet,Klaas;Dhr.;jr.', 'Jan Piet Klaas||Berg'],
    ['FN:Jan van der Berg', 'Jan|van der|Berg'],
    ['N:;;;;\r\nFN:Jan Bos', 'Jan||Bos'],
    ['N:Jan van der Berg\r\nFN:Jan van der Berg', 'Jan|van der|Berg'],
    ['N:de Vries;;;;\r\nFN:de Vries', '=de Vries'],
    ['N:Bos;Jan\r\nFN:Iemand Anders', 'Jan||Bos'],
    ['N:jan@voorbeeld.nl;;;;\r\nFN:jan@voorbeeld.nl', '||'],
    ['N:Bos;Jan;;;', 'Jan||Bos'],
  ])('%j is %s', (lines, expected) => {
    expect(shortNames(read(makeCard(lines)))).toEqual([expected]);
  });

  it('keep the capital infix of Flanders in the family name', () => {
    const lines = ['N:De Vries;Jan', 'ADR;TYPE=HOME:;;Kerkstraat 1;Gent;;9000;België'];
    expect(shortNames(read(makeCard(...lines)))).toEqual(['Jan||De Vries']);
  });

  it('that are an e-mail address become one', () => {
    const result = read(makeCard('N:jan@voorbeeld.nl', 'EMAIL:JAN@voorbeeld.nl'));
    expect(shortPoints(result.persons[0])).toEqual(['email : jan@voorbeeld.nl']);
  });

  it('may be missing: then an organisation, a nickname or an address says who it is', () => {
    const result = read(
      makeCard('ORG:Jansen BV', 'FN:Jansen BV', 'TEL:0201234567', 'ADR:;;Kade 1;Urk;;8321 EK;') +
        makeCard('FN:Stichting De Brug', 'X-ABShowAs:COMPANY') +
        makeCard('NICKNAME:Jopie,Jo') +
        makeCard('TEL:0612345678') +
        makeCard('KIND:org', 'FN:Bureau Noord', 'N:Noord;Bureau') +
        makeCard('REV:20240101T000000Z'),
    );
    expect(result.organisations.map((one) => [one.name, shortPoints(one)])).toEqual([
      ['Jansen BV', ['phone : +31 20 123 4567', 'address : Kade 1 / 8321 EK Urk']],
      ['Stichting De Brug', []],
      ['Bureau Noord', []],
    ]);
    expect(result.persons.map(({ nickname }) => nickname)).toEqual(['Jopie', '']);
    expect(result.rejected).toEqual([{ row: 6, entry: '', code: 'row.nobody', params: {} }]);
  });
});

describe('what is left out', () => {
  it('are photos, sounds and keys, also where they are not folded', () => {
    const base64 = Array.from({ length: 5 }, () => 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=');
    const result = read(
      makeCard(
        'N:Bos;Jan',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
        ...base64,
        '',
        'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://example.com/x">',
        '<img src="a"/></card>',
        'item1.LOGO;VALUE=uri:https://voorbeeld.nl/a.png',
        'KEY;X509;ENCODING=BASE64:',
        ` ${base64[0]}`,
        'SOUND;TYPE=WAVE:a',
        'TEL:0612345678',
      ),
    );
    expect(shortPoints(result.persons[0])).toEqual(['phone : +31 6 12345678']);
    expect(shortSkips(result)).toEqual([
      'photo PHOTO 1',
      'technical X-MS-OL-DESIGN 1',
      'photo LOGO 1',
      'technical KEY 1',
      'technical SOUND 1',
    ]);
  });

  it('is what tells of family, health, place and national numbers', () => {
    const result = read(
      makeCard(
        'N:Bos;Jan',
        'GENDER:M',
        'ANNIVERSARY:20100203',
        'X-SPOUSE:Bea Vos',
        'X-EVOLUTION-SPOUSE:Bea Vos',
        'X-MS-CHILD:Kees',
        'X-MS-ANNIVERSARY:20110113',
        'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
        'RELATED;TYPE=child:Kees',
        'GEO:52.1;5.2',
        'IMPP:xmpp:jan@voorbeeld.nl',
        'X-BSN:123456782',
        'TITLE:BSN 123456782',
        'CATEGORIES:Klant,katholiek',
        'TEL;TYPE=WORK,FAX:0201234568',
        'EMAIL;TYPE=X400:a',
        'EMAIL:/o=Voorbeeld/cn=Jan',
      ),
    );
    expect(result.persons[0]).toMatchObject({
      functionTitle: '',
      tags: ['Klant'],
      contactPoints: [],
    });
    expect(shortSkips(result).sort()).toEqual([
      'belief CATEGORIES 1',
      'birth-date ANNIVERSARY 1',
      'birth-date X-MS-ANNIVERSARY 1',
      'bsn TITLE 1',
      'bsn X-BSN 1',
      'family RELATED 1',
      'family X-EVOLUTION-SPOUSE 1',
      'family X-MS-CHILD 1',
      'family X-SPOUSE 1',
      'gender GENDER 1',
      'location GEO 1',
      'not-mapped IMPP 1',
      'not-mapped TEL (fax) 1',
      'technical EMAIL 2',
      'technical X-MS-OL-DEFAULT-POSTAL-ADDRESS 1',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/123456782|Bea|Kees/);
  });

  it('are lists of cards and things', () => {
    const result = read(
      makeCard('KIND:group', 'FN:Klanten', 'MEMBER:urn:uuid:1') +
        makeCard('X-ADDRESSBOOKSERVER-KIND:group', 'N:Familie', 'FN:Familie') +
        makeCard('N:Bos;Jan'),
    );
    expect(shortNames(result)).toEqual(['Jan||Bos']);
    expect(result.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 record.not-a-contact',
      '2 record.not-a-contact',
    ]);
  });
});

describe('addresses', () => {
  const address = (line: string) => {
    const { persons } = read(makeCard('N:Bos;Jan', line));
    return persons[0]?.contactPoints.map(({ value, normalized, parts }) => [
      value.replaceAll('\n', ' / '),
      normalized,
      parts?.houseNumber,
    ])[0];
  };

  it.each([
    [
      'ADR:;;Dorpsstraat 12a;Ede;Gelderland;6711 AB;Nederland',
      'Dorpsstraat 12a / 6711 AB Ede',
      '6711AB 12A',
      '12a',
    ],
    [
      'ADR:;;Dorpsstraat 12\\n6711 AB Ede\\nNederland;;;;',
      'Dorpsstraat 12 / 6711 AB Ede',
      '6711AB 12',
      '12',
    ],
    ['ADR:;;Dorpsstraat 12\\, 6711 AB Ede;;;;', 'Dorpsstraat 12 / 6711 AB Ede', '6711AB 12', '12'],
    [
      'ADR:;;Kerkstraat 1 bus 3\\nB-9000 Gent\\nBelgië;;;;',
      'Kerkstraat 1 bus 3 / 9000 Gent / BE',
      '9000 1 BUS 3',
      '1 bus 3',
    ],
    ['ADR:12;;;Ede;;6711 AB;', 'Postbus 12 / 6711 AB Ede', '6711AB 12', '12'],
    ['ADR:;;Ergens achter de dijk;;;;', 'Ergens achter de dijk', '', ''],
  ])('%j', (line, value, normalized, houseNumber) => {
    expect(address(line)).toEqual([value, normalized, houseNumber]);
  });
});

describe('cards in a file', () => {
  it('may stand behind text, each other and a card without end', () => {
    const result = read(
      `Van: telefoon\r\n\r\n${makeCard('N:Een;A')}${makeCard('N:Twee;B').replace('END:VCARD\r\n', '')}${makeCard('N:Drie;C').trimEnd()}${makeCard('N:Vier;D')}`,
    );
    expect(shortNames(result)).toEqual(['A||Een', 'B||Twee', 'C||Drie', 'D||Vier']);
    expect(result.persons.map(({ place }) => place.row)).toEqual([1, 2, 3, 4]);
  });

  it('are refused one by one when the file breaks off', () => {
    const result = read(`${makeCard('N:Een;A')}BEGIN:VCARD\r\nVERSION:3.0\r\nN:Twee;B\r\nTEL:0612`);
    expect(shortNames(result)).toEqual(['A||Een']);
    expect(result.rejected).toEqual([{ row: 2, entry: '', code: 'card.not-closed', params: {} }]);
    expect(result.rows).toBe(2);
  });

  it('do not take over the assistant that stands inside', () => {
    const result = read(
      makeOldCard(
        'N:Bos;Jan',
        'AGENT:',
        'BEGIN:VCARD',
        'N:Vos;Bea',
        'TEL:0698765432',
        'END:VCARD',
        'TEL:0612345678',
      ),
    );
    expect(shortNames(result)).toEqual(['Jan||Bos']);
    expect(shortPoints(result.persons[0])).toEqual(['phone : +31 6 12345678']);
  });

  it('share the organisation they work for, unless it has another address', () => {
    const at = (street: string) => `ADR;TYPE=work:;;${street};Urk;;8321 EK;`;
    const result = read(
      makeCard('N:Een;A', 'ORG:Jansen', at('Kade 1')) +
        makeCard('N:Twee;B', 'ORG:JANSEN') +
        makeCard('N:Drie;C', 'ORG:Jansen', at('Kade 9')) +
        makeCard('FN:Vis BV', 'TEL:0201234567') +
        makeCard('N:Vier;D', 'ORG:Vis BV'),
    );
    expect(result.persons.map(({ organisation }) => organisation)).toEqual([
      'o1',
      'o1',
      'o2',
      'o3',
    ]);
  });

  it('with the same number are warned of', () => {
    const result = read(makeCard('N:Een;A', 'UID:7') + makeCard('N:Twee;B', 'UID:7'));
    expect(listWarnings(result)).toEqual(['records.repeated-id count=1']);
  });

  it('get the state that the owner says the file has', () => {
    const { consents } = read(makeCard('N:Een;A'), { consentState: 'withdrawn' });
    expect(consents).toMatchObject([{ of: 'p1', state: 'withdrawn', proof: 'none' }]);
    const given = read(makeCard('N:Een;A'), { consentState: 'given' });
    expect(listDoubts(given)).toEqual(['1 proof consent.without-proof']);
  });

  it('come out of an archive', () => {
    const result = readFile(
      'a.zip',
      zipSync({
        'a/1.vcf': strToU8(makeCard('N:Bos;Jan')),
        'a/2.vcf': strToU8(makeCard('N:Vos;Bea')),
      }),
    );
    expect(result).toMatchObject({ format: 'vcard', rows: 2 });
    expect(result.persons.map(({ place }) => place.entry)).toEqual(['a/1.vcf', 'a/2.vcf']);
  });
});

describe('when a card was changed', () => {
  it.each([
    ['20240302T233000Z', '2024-03-03'],
    ['2024-03-02', '2024-03-02'],
    ['20240302', '2024-03-02'],
    ['2024-03-02T12:00:00+01:00', '2024-03-02'],
    ['2024-03-02T12:00:00.123Z', '2024-03-02'],
    ['gisteren', null],
    ['99999999', null],
  ])('%s is read as %s, and is no event', (stamp, expected) => {
    const { persons, events } = read(makeCard('N:Bos;Jan', `REV:${stamp}`));
    expect(persons[0]?.modifiedOn).toBe(expected);
    expect(events).toEqual([]);
  });
});
