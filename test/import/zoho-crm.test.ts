import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import { listDoubts, listWarnings, readFile } from '#test/builders/imports.ts';

const CONTACTS =
  'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Vendor Name,Email,Title,Phone,Mobile,Date of Birth,Modified Time,Mailing Street,Mailing City,Mailing State,Mailing Zip,Mailing Country,Description,Email Opt Out,Salutation,Secondary Email,Last Activity Time,Tag,Unsubscribed Mode,Unsubscribed Time,Visitor Score,Referrer,Data Processing Basis';

function contacts(...rows: string[]): string {
  return [CONTACTS, ...rows].join('\r\n');
}

const JAN =
  'zcrm_5361160000000000001,zcrm_1,Eigenaar,Jan,van der Berg,zcrm_A1,Voorbeeld Bouw BV,,jan@voorbeeld.nl,Inkoper,0201234567,0612345678,1980-01-02,2026-05-05 10:00:00,"Dorpsstraat 12\nachter",Ede,Gelderland,6711 AB,Netherlands,Belt graag,false,Mr.,jan@prive.example,2025-12-31 23:30:00,"vip, vvd",,,,,Contract';

describe('contacts of Zoho CRM', () => {
  it('become persons who act for their account, with their own address', () => {
    const read = readFile('Contacts_001.csv', contacts(JAN));
    expect(read).toMatchObject({ format: 'zoho-crm-contacts', delimiter: ',', rows: 1 });
    expect(read.organisations).toMatchObject([
      { key: 'o1', name: 'Voorbeeld Bouw BV', externalId: 'zcrm_A1', contactPoints: [] },
    ]);
    expect(read.persons).toMatchObject([
      {
        key: 'p1',
        system: 'zoho-crm',
        externalId: 'zcrm_5361160000000000001',
        organisation: 'o1',
        functionTitle: 'Inkoper',
        lawfulBasis: 'Contract',
        modifiedOn: '2026-05-05',
        tags: ['vip'],
        relations: [],
        name: { givenName: 'Jan', infix: 'van der', familyName: 'Berg' },
      },
    ]);
    expect(read.persons[0]?.contactPoints.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Email: jan@voorbeeld.nl',
      'Secondary Email: jan@prive.example',
      'Phone: +31 20 123 4567',
      'Mobile: +31 6 12345678',
      'Mailing: Dorpsstraat 12\nachter\n6711 AB Ede',
    ]);
  });

  it('give the last activity in the zone of the owner, marked, and no event for a touch', () => {
    const read = readFile('c.csv', contacts(JAN), { timeZone: 'America/New_York' });
    expect(read.events).toMatchObject([
      {
        of: 'p1',
        kind: 'last-contact',
        on: '2025-12-31',
        at: '2026-01-01T04:30:00Z',
        source: 'Last Activity Time',
      },
    ]);
    expect(listDoubts(read)).toEqual(['2 kind event.unclear']);
    expect(listWarnings(read)).toEqual([
      'time-zone.assumed column=Modified Time count=1',
      'time-zone.assumed column=Last Activity Time count=1',
    ]);
  });

  it('count what is left out, and hold none of it', () => {
    const read = readFile('c.csv', contacts(JAN));
    expect(
      read.skipped.map(({ kind, column, count }) => `${kind} ${column} ${count}`).sort(),
    ).toEqual([
      'birth-date Date of Birth 1',
      'gender Salutation 1',
      'not-mapped Mailing State 1',
      'note Description 1',
      'politics Tag 1',
      'technical Contact Owner 1',
      'technical Contact Owner.id 1',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/1980|Belt graag|vvd|Eigenaar/);
  });

  const consentOf = (parts: Record<string, string>) => {
    const row = CONTACTS.split(',').map((name) => parts[name] ?? '');
    const [consent] = readFile('c.csv', contacts(row.join(','))).consents;
    return consent === undefined ? 'none' : `${consent.state} ${consent.endedHow}`.trim();
  };

  it.each([
    [{}, 'none'],
    [{ 'Email Opt Out': 'false' }, 'unknown'],
    [{ 'Email Opt Out': 'true' }, 'withdrawn Email Opt Out'],
    [{ 'Unsubscribed Time': '2025-02-03 10:00:00' }, 'withdrawn Unsubscribed Time'],
    [{ 'Email Opt Out': 'false', 'Unsubscribed Mode': 'Manual' }, 'withdrawn Manual'],
    [{ 'Data Processing Basis': 'Legitimate Interests' }, 'none'],
    [{ 'Data Processing Basis': 'Consent - Pending' }, 'never-given'],
    [{ 'Data Processing Basis': 'Consent - Not responded' }, 'never-given'],
    [{ 'Data Processing Basis': 'Consent - Obtained' }, 'given'],
    [{ 'Data Processing Basis': 'Obtained', 'Email Opt Out': 'false' }, 'given'],
    [{ 'Data Processing Basis': 'Obtained', 'Email Opt Out': 'misschien' }, 'unknown'],
    [{ 'Data Processing Basis': 'Obtained', 'Email Opt Out': 'true' }, 'withdrawn Email Opt Out'],
    [{ 'Data Processing Basis': 'Stop_Processing' }, 'withdrawn Data Processing Basis'],
    [{ 'Data Processing Basis': 'Consent refused' }, 'withdrawn Data Processing Basis'],
  ])('take the strictest that the row says of consent: %j', (parts, expected) => {
    expect(consentOf({ 'Last Name': 'Bos', Email: 'b@voorbeeld.nl', ...parts })).toBe(expected);
  });

  it('prove a consent only by a day and an origin', () => {
    const header = 'Record Id,Contact Owner,Last Name,Mailing Zip,Data Processing Basis';
    const read = readFile(
      'c.csv',
      `${header},Consent_Date,Consent_Through,Consent_Remarks\n1,x,Bos,,Obtained,2024-02-03,Form,Beurs\n2,x,Mos,,Obtained,2024-02-03,,\n`,
    );
    expect(read.consents).toMatchObject([
      {
        topic: 'E-mail',
        given: { on: '2024-02-03', at: null },
        givenHow: 'Form',
        proof: 'single-opt-in',
        evidence: 'Consent Date: 2024-02-03; Consent Through: Form; Consent Remarks: Beurs',
      },
      { proof: 'none', evidence: '' },
    ]);
    expect(listDoubts(read)).toEqual(['3 proof consent.without-proof']);
  });

  it('leave visitors of the website and erased people out, and say so', () => {
    const read = readFile(
      'c.csv',
      `Record Id,Contact Owner,Last Name,Email,Mailing Zip,Visitor Score,Data Processing Basis\n` +
        `1,x,Visitor 889,,,35,\n2,x,Bos,b@voorbeeld.nl,,35,\n3,x,Mos,,,0,\n4,x,Los,l@voorbeeld.nl,,,Deleted\n`,
    );
    expect(read.persons.map(({ externalId }) => externalId)).toEqual(['2', '3']);
    expect(read.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 record.website-visitor',
      '5 record.deleted',
    ]);
    expect(listWarnings(read)).toEqual(['records.website-visitors count=1']);
  });

  it.each([
    ['Jan Willem van der Berg', 'Jan Willem|van der|Berg'],
    ['van der Berg', '|van der|Berg'],
    ['in den Bosch', '|in den|Bosch'],
    ['Bos', '||Bos'],
  ])('find the whole name in the last one: %s', (name, expected) => {
    const read = readFile('c.csv', `Record Id,Contact Owner,Last Name,Mailing Zip\n1,x,${name},\n`);
    const { givenName, infix, familyName } = read.persons[0]?.name ?? {};
    expect(`${givenName}|${infix}|${familyName}`).toBe(expected);
  });

  it('know other names of two columns, and contacts of suppliers', () => {
    const read = readFile(
      'view.csv',
      'Contact Id;First Name;Last Name;Company Name;Vendor Name;Mailing Zip\n4000012;Bea;Bos;Voorbeeld;Groothandel;\n',
    );
    expect(read).toMatchObject({
      format: 'zoho-crm-contacts',
      persons: [{ externalId: '4000012', relations: [{ kind: 'supplier-contact' }] }],
      organisations: [{ name: 'Voorbeeld' }],
    });
  });
});

describe('leads of Zoho CRM', () => {
  it('are prospects, unless they were converted', () => {
    const read = readFile(
      'Leads_001.csv',
      'Lead ID,Company,First Name,Last Name,Email,Website,Lead Status,Street,City,Zip Code,Country,Email Opt Out,Lead Conversion Time,Converted Contact Id,Is Converted\n' +
        'L1,Acme,Bea,Bos,bea@voorbeeld.nl,www.voorbeeld.nl,Contacted,Kerkweg 1,Urk,8321 AB,NL,,,,false\n' +
        'L2,,Piet,Mos,piet@voorbeeld.nl,,Converted,,,,,true,12,C9,true\n',
    );
    expect(read.format).toBe('zoho-crm-leads');
    expect(read.persons.map(({ externalId, relations }) => [externalId, relations.length])).toEqual(
      [
        ['L1', 1],
        ['L2', 0],
      ],
    );
    expect(read.persons[0]?.relations[0]?.kind).toBe('prospect');
    expect(read.persons[0]?.contactPoints.map(({ kind }) => kind)).toEqual(['email', 'address']);
    expect(read.organisations[0]?.contactPoints.map(({ kind }) => kind)).toEqual(['website']);
    expect(read.consents).toMatchObject([{ of: 'p2', state: 'withdrawn' }]);
    expect(listDoubts(read)).toContain('3 relations relation.unclear');
  });
});

describe('deals of Zoho CRM', () => {
  const DEALS =
    'Record Id,Deal Owner,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,Amount,Stage,Closing Date\n';

  it('are orders only when they were won', () => {
    const read = readFile(
      'Deals_001.csv',
      `${DEALS}D1,x,Dak,A1,Voorbeeld BV,C1,Jan Bos,10,Closed Won,2024-03-01\nD2,x,Goot,A1,Voorbeeld BV,C1,Jan Bos,10,Closed Lost,2024-04-01\nD3,x,Muur,A1,Voorbeeld BV,,,10,Gesloten - gewonnen,2024-05-01\nD4,x,Niets,,,,,1,Closed Won,2024-05-01\nD5,x,Dak,A2,Acme,,,1,Negotiation,2027-01-01\nD6,x,Dak,A2,Acme,,,1,Niet gewonnen,2024-06-01\n`,
    );
    expect(read.events.map(({ of, kind, on }) => `${of} ${kind} ${on}`)).toEqual([
      'p1 order-completed 2024-03-01',
      'o1 order-completed 2024-05-01',
    ]);
    expect(read.persons).toMatchObject([
      { externalId: 'C1', organisation: 'o1', relations: [{ kind: 'customer' }] },
    ]);
    expect(read.organisations.map(({ externalId }) => externalId)).toEqual(['A1', 'A2']);
    expect(read.rejected).toMatchObject([{ row: 5, code: 'row.nobody' }]);
    expect(JSON.stringify(read)).not.toMatch(/Dak|Goot/);
  });
});

describe('numbers that a spreadsheet rounded', () => {
  it('join nobody: neither contacts to an account nor deals to a contact', () => {
    const contacts = readFile(
      'c.csv',
      'Record Id,Contact Owner.id,Last Name,Account Name.id,Account Name\n4E+18,u,Bos,5E+18,Acme\n4E+18,u,Mos,5E+18,Voorbeeld\n',
    );
    expect(contacts.organisations.map(({ name, externalId }) => `${name} ${externalId}`)).toEqual([
      'Acme ',
      'Voorbeeld ',
    ]);
    expect(listDoubts(contacts)).toEqual([
      '2 externalId id.scientific',
      '3 externalId id.scientific',
    ]);
    const deals = readFile(
      'd.csv',
      'Record Id,Deal Name,Contact Name.id,Contact Name,Stage,Closing Date\n1,x,4E+18,Jan Bos,Closed Won,2024-01-02\n2,y,4E+18,Els Mos,Closed Won,2024-01-03\n',
    );
    expect(deals.events.map(({ of }) => of)).toEqual(['p1', 'p2']);
  });
});

describe('accounts of Zoho CRM', () => {
  it('become organisations with what they are', () => {
    const read = readFile(
      'Accounts_001.csv',
      'Record Id,Account Owner,Account Name,Account Type,Website,Phone,Billing Street,Billing City,Billing Code,Billing Country\n' +
        'A1,x,Voorbeeld BV,Customer,voorbeeld.nl,0201234567,Dorpsstraat 1,Ede,6711 AB,Nederland\nA2,x,Acme,Analyst,,,,,,\n',
    );
    expect(read).toMatchObject({ format: 'zoho-crm-accounts', persons: [] });
    expect(read.organisations).toMatchObject([
      { externalId: 'A1', name: 'Voorbeeld BV', relations: [{ kind: 'customer' }] },
      { externalId: 'A2', relations: [] },
    ]);
    expect(read.organisations[0]?.contactPoints.map(({ kind }) => kind)).toEqual([
      'phone',
      'address',
      'website',
    ]);
    expect(listDoubts(read)).toEqual(['3 relations relation.unclear']);
  });
});

describe('tables of others', () => {
  it.each([
    ['HubSpot', 'Record ID,First Name,Last Name,Email,Contact owner,Lead Status,Company name'],
    ['HubSpot deals', 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner'],
    ['Salesforce', 'Contact ID,First Name,Last Name,Email,Contact Owner,Mailing Zip/Postal Code'],
    ['Outlook', 'First Name,Last Name,Company,Job Title,Business Street,E-mail Address'],
  ])('are not taken for Zoho CRM: %s', (_, header) => {
    const bytes = strToU8(`${header}\na,b,c,d,e\n`);
    const [part] = openFile({ name: 'x.csv', bytes }, READERS).parts;
    expect(part?.candidates.filter(({ format }) => format.startsWith('zoho'))).toEqual([]);
  });
});
