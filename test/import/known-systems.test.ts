import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import { makeSettings } from '#test/builders/imports.ts';

/** One small file of every system, by the reader that has to know it. */
const FILES: readonly (readonly [string, string, string])[] = [
  [
    'zoho-crm-contacts',
    'Contacts_001.csv',
    'Record Id,Contact Owner.id,First Name,Last Name,Account Name.id,Account Name,Email,Mailing Zip,Email Opt Out,Visitor Score,Last Activity Time,Data Processing Basis\nzcrm_1,u,Jan,Bos,zcrm_A,Acme,j@voorbeeld.nl,6711 AB,true,,2025-01-02 10:00:00,Consent - Obtained\nzcrm_2,u,,Visitor,,,,,,3,,\n',
  ],
  [
    'zoho-crm-leads',
    'Leads_001.csv',
    'Lead ID,Company,First Name,Last Name,Email,Lead Status,Email Opt Out,Is Converted\nL1,Acme,Bea,Bos,b@voorbeeld.nl,New,false,true\n',
  ],
  [
    'zoho-crm-accounts',
    'Accounts_001.csv',
    'Record Id,Account Owner,Account Name,Account Type,Billing Code\nA1,x,Acme,Customer,6711 AB\n',
  ],
  [
    'zoho-crm-deals',
    'Deals_001.csv',
    'Record Id,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,Stage,Closing Date\nD1,Dak,A1,Acme,C1,Jan Bos,Closed Won,2024-03-01\n',
  ],
  [
    'zoho-books-customers',
    'Contacts.csv',
    'Display Name,Company Name,First Name,Last Name,EmailID,Customer ID,Contact Type,Customer Sub Type\nActe,Acme,Jan,Bos,j@voorbeeld.nl,1,customer,business\n',
  ],
  [
    'zoho-books-invoices',
    'Invoice.csv',
    'Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer Name,Customer ID,Billing Address\n2024-03-01,I1,F1,Sent,Jan Bos,C1,Dorpsstraat 1\n2024-03-01,I1,F1,Sent,Jan Bos,C1,\n',
  ],
  [
    'mailchimp-audience',
    'unsubscribed_email_audience_export_1a.csv',
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,TAGS,UNSUB_TIME,UNSUB_REASON\nb@voorbeeld.nl,Bea,Bos,2,2024-01-31 23:30:00,192.0.2.7,,,2025-01-01 10:00:00,1,2a,"""vip"",""oud""",2025-01-01 10:00:00,SPAM\n',
  ],
  [
    'brevo-contacts',
    'contacts.csv',
    'EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME;MODIFIED_TIME\nb@voorbeeld.nl;Bos;Bea;31612345678;No;Yes;02-03-2024 10:00;04-05-2025 11:00\n',
  ],
  [
    'activecampaign-contacts',
    'contacts.csv',
    'Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status\nb@voorbeeld.nl,Bea,Bos,0612345678,vip,2024-01-02,192.0.2.8,Active\n',
  ],
  [
    'kit-subscribers',
    'subscribers.csv',
    'first_name,email,created_at,status\nBea,b@voorbeeld.nl,2024-01-02T10:00:00Z,active\n',
  ],
  [
    'zoho-campaigns',
    'view.csv',
    'Contact Email,First Name,Last Name,Unsubscribed\nb@voorbeeld.nl,Bea,Bos,Yes\n',
  ],
  [
    'woocommerce-customers',
    'wc-customers.csv',
    'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code\nBea Bos,bea,2025-06-07 10:00:00,2024-01-02,b@voorbeeld.nl,3,120.5,40.16,NL,Ede,GE,6711 AB\n',
  ],
  [
    'woocommerce-orders',
    'wc-orders.csv',
    'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue\n2025-01-02 10:00:00,12,10,completed,Bea Bos,returning,Boek,1,,10\n',
  ],
  [
    'webtoffee-orders',
    'order_export.csv',
    'order_id,order_date,paid_date,status,customer_id,customer_email,billing_first_name,billing_last_name,billing_email\n1,2024-01-02 10:00:00,2024-01-03,completed,7,b@voorbeeld.nl,Bea,Bos,b@voorbeeld.nl\n',
  ],
];

function open(name: string, bytes: Uint8Array) {
  return openFile({ name, bytes }, READERS);
}

describe('the file of a known system', () => {
  it.each(FILES)('goes to its own reader alone: %s', (format, name, text) => {
    const [part] = open(name, strToU8(text)).parts;
    const found = part?.candidates.filter(({ confidence }) => confidence >= 0.5) ?? [];
    expect(found.map((candidate) => candidate.format)).toEqual([format]);
    expect(found[0]?.reasons.length).toBeGreaterThan(0);
  });

  it('is known whatever the order of its columns', () => {
    for (const [format, name, text] of FILES) {
      const mark = text.split('\n')[0]?.includes(';') ? ';' : ',';
      const turned = text
        .trim()
        .split('\n')
        .filter((line) => !line.includes('"'))
        .map((line) => line.split(mark).reverse().join(mark))
        .join('\n');
      const [part] = open(name, strToU8(`${turned}\n`)).parts;
      expect(part?.candidates[0]?.format).toBe(format);
    }
  });

  it('is known among all others in one archive', () => {
    const entries = Object.fromEntries(
      FILES.filter(([format]) => !format.startsWith('zoho-crm')).map(([format, name, text]) => [
        `${format}/${name}`,
        strToU8(text),
      ]),
    );
    const opened = open('alles.zip', zipSync(entries));
    const read = readOpened(opened, READERS, makeSettings());
    expect(read.parts.map(({ entry, format }) => entry.startsWith(`${format}/`))).toEqual(
      Object.keys(entries).map(() => true),
    );
  });

  it('has every reader under an id of its own', () => {
    const ids = READERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});

/** What comes of a file by a reader that was chosen: a reading, or a refusal with a code. */
function tryRead(name: string, bytes: Uint8Array, format: string | null): ReadResult | undefined {
  try {
    return readOpened(open(name, bytes), READERS, makeSettings({ keepIpAsProof: true }), {
      format,
      entries: null,
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return undefined;
  }
}

/** Every key that is referred to was given. */
function checkKeys({ persons, organisations, consents, events }: ReadResult): void {
  const keys = new Set([...persons, ...organisations].map(({ key }) => key));
  expect(keys.size).toBe(persons.length + organisations.length);
  for (const { organisation } of persons) {
    expect(organisation === null || keys.has(organisation)).toBe(true);
  }
  for (const { of } of [...consents, ...events]) expect(keys.has(of)).toBe(true);
}

const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
const changes = fc.array(change, { minLength: 1, maxLength: 8 });

function mutate(bytes: Uint8Array, places: readonly (readonly [number, number])[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const [place, value] of places) changed[place % changed.length] = value;
  return changed;
}

describe('a file of a known system with a few bytes changed', () => {
  it('is read or refused, by its own reader and by any other', () => {
    const formats = fc.constantFrom(...FILES.map(([format]) => format), null);
    fc.assert(
      fc.property(fc.constantFrom(...FILES), formats, changes, ([, name, text], format, places) => {
        const result = tryRead(name, mutate(strToU8(text), places), format);
        if (result !== undefined) checkKeys(result);
      }),
      { numRuns: 250 },
    );
  });

  it('is read or refused as a backup', () => {
    const backup = zipSync(
      Object.fromEntries(
        FILES.slice(0, 4).map(([, name, text]) => [`Data/${name}`, strToU8(text)]),
      ),
      { level: 0 },
    );
    const [, , contacts] = FILES[0] ?? ['', '', ''];
    fc.assert(
      fc.property(changes, (places) => {
        const result = tryRead('Data.zip', mutate(backup, places), null);
        if (result !== undefined) checkKeys(result);
        const entry = { 'Data/Contacts_001.csv': mutate(strToU8(contacts), places) };
        const inside = tryRead('Data.zip', zipSync(entry, { level: 0 }), null);
        if (inside !== undefined) checkKeys(inside);
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for every row: a person, an organisation or a rejection', () => {
    // Rows of these are about what somebody got, and several are about one person.
    const grouped = [
      'zoho-crm-deals',
      'zoho-books-invoices',
      'woocommerce-orders',
      'webtoffee-orders',
    ];
    const files = FILES.filter(([format]) => !grouped.includes(format));
    const cell = fc.constantFrom(
      '',
      'Jan Bos',
      'x@voorbeeld.nl',
      '0612345678',
      'true',
      '2025-01-02',
      '9',
    );
    const rows = fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), rows, ([format, name, text], made) => {
        const [header = ''] = text.split('\n');
        const mark = header.includes(';') ? ';' : ',';
        const width = header.split(mark).length;
        const lines = made.map((cells) => cells.slice(0, width).join(mark));
        const result = tryRead(name, strToU8([header, ...lines].join('\n')), format);
        const filled = made.flatMap((cells, index) =>
          cells.slice(0, width).some((one) => one !== '') ? [index + 2] : [],
        );
        const { persons = [], organisations = [], rejected = [] } = result ?? {};
        const seen = [...persons, ...organisations].map(({ place }) => place.row);
        expect(
          [...new Set([...seen, ...rejected.map(({ row }) => row)])].sort((a, b) => a - b),
        ).toEqual(filled);
      }),
      { numRuns: 200 },
    );
  });

  it('never gives a consent to somebody who left', () => {
    const [, name, text] = FILES[6] ?? ['', '', ''];
    const cell = fc.constantFrom('', 'NORMAL', 'spam', '2025-01-01 10:00:00', 'x', '127.0.0.1');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 14, maxLength: 14 }), (cells) => {
        const [header = ''] = text.split('\n');
        const row = ['b@voorbeeld.nl', ...cells.slice(1)].join(',');
        const read = tryRead(name, strToU8(`${header}\n${row}\n`), 'mailchimp-audience');
        expect(read?.consents.map(({ state }) => state)).not.toContain('given');
        expect(read?.consents).toHaveLength(1);
      }),
    );
  });
});
