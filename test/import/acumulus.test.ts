import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listDoubts,
  listSkipped,
  listWarnings,
  makeWorkbook,
  readFile,
  readFixture,
} from '#test/builders/imports.ts';

/** A JSON answer with these contacts. */
function answer(...contact: object[]) {
  return readFile('contacten.json', JSON.stringify({ contacts: { contact }, status: '0' }));
}

const CONTACT = { contactid: '1', contacttypeid: '1', contactname1: '', contactperson: '' };

describe('the list of contacts of Acumulus', () => {
  const result = readFixture('acumulus/contacts.xml');

  it('gives persons, and the businesses they act for', () => {
    expect(result).toMatchObject({ format: 'acumulus-xml', encoding: 'utf-8', rows: 4 });
    expect(result.organisations).toMatchObject([
      { name: 'Bakkerij De Korenaar', externalId: '', relations: [] },
      {
        name: 'Papierhandel Blauw & Zn',
        externalId: '000414',
        relations: [{ kind: 'supplier-contact' }],
      },
    ]);
    expect(result.persons).toMatchObject([
      {
        place: { entry: '', row: 1 },
        externalId: '000412',
        name: { initials: 'S.', infix: 'van den', familyName: 'Akker' },
        organisation: 'o1',
        inactive: false,
        relations: [{ kind: 'customer' }],
      },
      { externalId: '000413', name: { givenName: 'Kees', familyName: 'Groen' }, inactive: true },
    ]);
  });

  it('takes several addresses of e-mail out of one field', () => {
    const emails = result.persons[1]?.contactPoints.filter(({ kind }) => kind === 'email');
    expect(emails?.map(({ value }) => value)).toEqual(['kees@groen.example', 'info@groen.example']);
  });

  it('refuses a contact of which nothing is known, and makes nobody of empty elements', () => {
    expect(result.rejected).toEqual([{ row: 4, entry: '', code: 'row.nobody', params: {} }]);
  });

  it('gives no consent and no event', () => {
    expect(result.consents).toEqual([]);
    expect(result.events).toEqual([]);
  });
});

describe('one contact of Acumulus in JSON', () => {
  const result = readFixture('acumulus/contact.json');

  it('reads empty objects and lists as nothing', () => {
    expect(result.organisations).toMatchObject([
      {
        name: 'Studio Maan Vormgeving',
        vatNumber: 'NL123456782B01',
        contactPoints: [
          { kind: 'address', value: 'Kerkplein 3\n1234 AB Ede' },
          { kind: 'website' },
          { kind: 'iban', normalized: 'NL91ABNA0417164300' },
        ],
      },
    ]);
  });

  it('gives the invoices beside the contact to that contact', () => {
    expect(result.events.map(({ of, kind, on, source }) => [of, kind, on, source])).toEqual([
      ['p1', 'document-date', '2021-05-03', 'contactsepamandatedate'],
      ['p1', 'document-date', '2023-11-30', 'entrydate'],
      ['p1', 'document-date', '2024-02-15', 'entrydate'],
    ]);
  });

  it('marks an old VAT number, and a mandate of which the meaning is open', () => {
    expect(listDoubts(result)).toEqual([
      '1 name name.split-guessed',
      '1 vatNumber vat.may-contain-bsn',
      '1 kind event.unclear',
    ]);
  });

  it('leaves tokens, notes and free text out, and counts them', () => {
    expect(listSkipped(result)).toEqual([
      'not-mapped contactyourid 1',
      'not-mapped contactsalutation 1',
      'not-mapped contactbic 1',
      'note contactmark 1',
      'note contactnotes 1',
      'note contactabout 1',
      'not-mapped contactsepamandatenr 1',
      'secret token 2',
      'not-mapped entryid 2',
      'not-mapped invoicenumber 2',
      'note invoicedescription 2',
      'not-mapped paymentstatus 2',
      'not-mapped amount 2',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/A1b2C3d4E5|vrijdag|kerk\b|"123456782/);
  });
});

describe('invoices of Acumulus', () => {
  it('are refused when nothing says whose they are', () => {
    const result = readFixture('acumulus/invoices.xml');
    expect(result.rows).toBe(2);
    expect(result.events).toEqual([]);
    expect(result.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 record.owner-unknown',
      '2 record.owner-unknown',
    ]);
  });

  it('are given to the customer around them, but for a concept', () => {
    const result = readFixture('acumulus/invoice-message.xml');
    expect(result.persons).toMatchObject([
      {
        name: { full: 'Fatima el Idrissi' },
        contactPoints: [
          { kind: 'email' },
          { kind: 'phone' },
          { value: 'Havenweg 21\n3511 AA Utrecht', label: '' },
          { value: 'Dijk 4\n3511 AB Utrecht', label: 'aflever' },
        ],
      },
    ]);
    expect(result.events).toMatchObject([{ of: 'p1', on: '2025-06-01', source: 'issuedate' }]);
    expect(result.rejected).toMatchObject([{ row: 3, code: 'record.unfinished' }]);
    expect(JSON.stringify(result)).not.toMatch(/geheim|webwinkel/);
  });

  it('are given by the number of the contact where there are several', () => {
    const result = readFile(
      'a.json',
      JSON.stringify([
        {
          contacts: [
            { ...CONTACT, contactname1: 'A BV' },
            { ...CONTACT, contactid: '02', contactname1: 'B BV' },
          ],
        },
        {
          entry: {
            entryid: '9',
            contactid: '02',
            entrydate: '2024-01-02',
            paymentstatus: '1',
            token: 'x',
          },
        },
        { entry: { entryid: '8', contactid: '03', entrydate: '2024-01-02', paymentstatus: '1' } },
        { invoice: { invoicenumber: '7', token: 'y' } },
      ]),
    );
    expect(result.events).toMatchObject([{ of: 'o2', on: '2024-01-02' }]);
    expect(result.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '4 record.owner-unknown',
      '5 record.not-a-contact',
    ]);
  });
});

describe('a contact of Acumulus', () => {
  it.each([
    [{ contactname1: 'Jan Bos', contactvattype: '1' }, 'Bos', undefined],
    [{ contactname1: 'Stichting Bos', contactvattype: '1' }, undefined, 'Stichting Bos'],
    [{ contactname1: 'Jan Bos' }, undefined, 'Jan Bos'],
    [{ contactname1: 'Jan Bos', contactperson: 'Jan Bos' }, 'Bos', undefined],
    [
      { contactname1: 'Jan Bos', contactperson: 'jan bos', contactvatnumber: 'NL000099998B57' },
      'bos',
      'Jan Bos',
    ],
    [{ contactname1: 'Bos BV', contactperson: 'Ina Dijk' }, 'Dijk', 'Bos BV'],
  ])('is a person, a business or both: %j', (fields, family, business) => {
    const { persons, organisations } = answer({
      ...CONTACT,
      contactyourid: '',
      contacttypename: '',
      ...fields,
    });
    expect([persons[0]?.name.familyName || persons[0]?.name.full.split(' ')[1]]).toEqual([family]);
    expect(organisations[0]?.name).toBe(business);
  });

  it('with only the plainest fields is known by several of them', () => {
    const fields = { contactname: 'A BV', contactperson: 'Ina Dijk', contactemail: 'i@v.example' };
    const read = (contact: object) => readFile('a.json', JSON.stringify({ contact: [contact] }));
    const result = read({ contactid: '1', contactcity: 'Ede', ...fields });
    expect(result).toMatchObject({ format: 'acumulus-json', organisations: [{ name: 'A BV' }] });
    expect(() => read(fields)).toThrow('file.format-unknown');
  });

  it('that occurs twice is read twice, with a warning', () => {
    const one = { ...CONTACT, contactname1: 'A BV', contacttypename: 'Debiteur' };
    const result = answer(one, one);
    expect(result.organisations).toHaveLength(2);
    expect(listWarnings(result)).toEqual(['records.repeated-id count=1']);
  });

  it('with an impossible date gives a warning and no event', () => {
    const result = answer({
      ...CONTACT,
      contactname1: 'A BV',
      contacttypename: '',
      contactsepamandatedate: '2021-02-31',
    });
    expect(result.events).toEqual([]);
    expect(listWarnings(result)).toEqual(['dates.unreadable column=contactsepamandatedate']);
  });

  it('cuts a text past every measure, and says so', () => {
    const result = answer({
      ...CONTACT,
      contactname1: 'A BV',
      contacttypename: '',
      contactabout: 'bsn 123456782 '.repeat(20_000),
    });
    expect(listWarnings(result)).toEqual(['cells.cut column=contactabout count=1']);
  });

  it('in XML with a DOCTYPE is refused', () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY b "c">]><a><contactname1>&b;</contactname1><contactname2/><contacttypeid/></a>';
    expect(() => readFile('a.xml', xml)).toThrow('xml.doctype');
  });

  it('is nobody or somebody whatever stands in its fields, never a fault', () => {
    const names = Object.keys(
      JSON.parse(
        '{"contactid":1,"contactname1":1,"contactperson":1,"contacttypeid":1,"contacttypename":1,"contactemail":1,"contacttelephone":1,"contactvatnumber":1,"contactiban":1,"contactsepamandatedate":1,"contactcity":1,"__proto__":1}',
      ),
    );
    const contact = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 4 }), (contacts) => {
        const made = contacts.map((one) => ({ contactid: '1', contactcity: '', ...one }));
        const result = answer({ ...CONTACT, contactname2: 'x', contacttypename: '' }, ...made);
        const rows = new Set(
          [...result.persons, ...result.organisations, ...result.rejected].map((record) =>
            'place' in record ? record.place.row : record.row,
          ),
        );
        expect(rows.size).toBe(result.rows);
      }),
    );
  });
});

describe('a spreadsheet of Acumulus', () => {
  const expected = {
    format: 'table',
    persons: [
      {
        externalId: '0042',
        name: { givenName: 'Jan', infix: 'van der', familyName: 'Berg' },
        organisation: 'o1',
        relations: [{ kind: 'customer' }],
      },
      { externalId: '0043', inactive: true, relations: [] },
    ],
    organisations: [{ name: 'Jansen' }, { name: 'Piet Bos' }],
  };

  it('is read as any table, by the names of its columns', () => {
    const result = readFixture('acumulus/spreadsheet.csv');
    expect(result).toMatchObject(expected);
    expect(listSkipped(result)).toEqual(['note contactnotes 1']);
  });

  it('is read from a workbook and with Dutch names as well', () => {
    const rows = [
      ['Relaties'],
      ['Relatienummer', 'Bedrijfsnaam', 'Contactpersoon', 'E-mailadres', 'Relatietype', 'Actief'],
      ['0042', 'Jansen', 'Jan van der Berg', 'jan@jansenbouw.example', 'Debiteur', 'Ja'],
      ['0043', 'Piet Bos', 'Piet Bos', 'piet@bos.example', 'Relatie', 'Nee'],
    ];
    expect(readFile('relaties.xlsx', makeWorkbook([{ name: 'Blad1', rows }]))).toMatchObject(
      expected,
    );
  });
});
