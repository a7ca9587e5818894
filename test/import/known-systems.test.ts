import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '#register/import/delimited.ts';
import { type OpenedFile, openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import { toCsv } from '#shared/domain/csv.ts';
import { fixtureBytes, listFixtures, listMadeFiles, makeSettings } from '#test/builders/imports.ts';

/** Which reader has to know which fixture, or file made of fixtures. */
const FORMATS: Readonly<Record<string, string>> = {
  'activecampaign/contacts.csv': 'activecampaign-contacts',
  'acumulus/contact.json': 'acumulus-json',
  'acumulus/contacts.xml': 'acumulus-xml',
  'acumulus/invoice-message.xml': 'acumulus-xml',
  'acumulus/invoices.xml': 'acumulus-xml',
  'acumulus/spreadsheet.csv': 'table',
  'aws-cognito/users.csv': 'aws-cognito-csv',
  'aws-cognito/users.json': 'aws-cognito-users',
  'aws-s3/data-1.csv': 'aws-s3-inventory-data',
  'aws-s3/data-2.csv': 'aws-s3-inventory-data',
  'aws-s3/guess-2.csv': 'aws-s3-inventory-data',
  'aws-s3/guess-6.csv': 'aws-s3-inventory-data',
  'aws-s3/listing.json': 'aws-s3-listing-json',
  'aws-s3/listing.txt': 'aws-s3-listing-text',
  'aws-s3/manifest.json': 'aws-s3-manifest',
  'aws-ses/suppressed.csv': 'aws-ses-suppression-csv',
  'aws-ses/suppressed.json': 'aws-ses-suppression-json',
  'aws-ses/suppressed.ndjson': 'aws-ses-suppression-ndjson',
  'brevo/contacts.csv': 'brevo-contacts',
  'google-contacts/for-outlook.csv': 'google-contacts-outlook',
  'google-contacts/new.csv': 'google-contacts',
  'google-contacts/old.csv': 'google-contacts',
  'kit/subscribers.csv': 'kit-subscribers',
  'ldif/thunderbird.ldif': 'ldif',
  'mailchimp/subscribed_email_audience_export_1a.csv': 'mailchimp-audience',
  'mailchimp/unsubscribed_email_audience_export_1a.csv': 'mailchimp-audience',
  'outlook/dutch.csv': 'outlook-nl',
  'outlook/english.csv': 'outlook',
  'outlook/german.csv': 'outlook-de',
  'outlook/web.csv': 'outlook',
  'table/customers.csv': 'table',
  'table/suppliers.csv': 'table',
  'thunderbird/american.csv': 'thunderbird',
  'thunderbird/british.csv': 'thunderbird-gb',
  'vcard/iphone.vcf': 'vcard',
  'vcard/outlook-2003.vcf': 'vcard',
  'webtoffee/orders.csv': 'webtoffee-orders',
  'woocommerce/customers.csv': 'woocommerce-customers',
  'woocommerce/orders.csv': 'woocommerce-orders',
  'zoho-books/customers.csv': 'zoho-books-customers',
  'zoho-books/invoices.csv': 'zoho-books-invoices',
  'zoho-campaigns/view.csv': 'zoho-campaigns',
  'zoho-crm/accounts.csv': 'zoho-crm-accounts',
  'zoho-crm/contacts.csv': 'zoho-crm-contacts',
  'zoho-crm/deals.csv': 'zoho-crm-deals',
  'zoho-crm/leads.csv': 'zoho-crm-leads',
  'backup.zip': 'zoho-crm-backup',
  'guess.csv.gz': 'aws-s3-inventory-data',
  'inventory.zip': 'aws-s3-inventory',
  'workbook.xlsx': 'table',
};

function open(name: string, bytes: Uint8Array): OpenedFile {
  return openFile({ name, bytes }, READERS);
}

/** Readers that are sure of a file, as a whole or of the only thing in it, with their reasons. */
function sureOf({ archive, parts }: OpenedFile): { format: string; reasons: number }[] {
  const [part] = parts;
  return (archive?.candidates ?? part?.candidates ?? [])
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ format, reasons }) => ({ format, reasons: reasons.length }));
}

const MADE = new Map(listMadeFiles().map(({ name, bytes }) => [name, bytes]));

function bytesOf(name: string): Uint8Array {
  return MADE.get(name) ?? fixtureBytes(name);
}

/** The formats of the text tables of known systems with a header, and those tables. */
const FILES = Object.entries(FORMATS).flatMap(
  ([name, format]): [format: string, name: string, text: string][] =>
    name.endsWith('.csv') && !name.startsWith('aws') && format !== 'table'
      ? [[format, name, strFromU8(bytesOf(name), name.startsWith('outlook'))]]
      : [],
);

describe('the file of a known system', () => {
  it('is there for every reader', () => {
    expect(Object.keys(FORMATS).sort()).toEqual([...listFixtures(), ...MADE.keys()].sort());
    const read = new Set(Object.values(FORMATS));
    expect(READERS.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(Object.entries(FORMATS))('goes to its own reader alone: %s', (name, format) => {
    const found = sureOf(open(name, bytesOf(name)));
    expect(found.map((candidate) => candidate.format)).toEqual(format === 'table' ? [] : [format]);
    expect(found.every(({ reasons }) => reasons > 0)).toBe(true);
  });

  it.each(Object.entries(FORMATS).filter(([name]) => name !== 'aws-s3/manifest.json'))(
    'is read by that reader: %s',
    (name, format) => {
      expect(readOpened(open(name, bytesOf(name)), READERS, makeSettings()).format).toBe(format);
    },
  );

  it('is known whatever the order of its columns', () => {
    for (const [format, name, text] of FILES) {
      const turned = parseDelimited(text, '').records.map((cells) => [...cells].reverse());
      const found = sureOf(open(name, strToU8(toCsv(turned, { guard: false }))));
      expect([name, ...found.map((candidate) => candidate.format)]).toEqual([name, format]);
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

describe('a table of a known system', () => {
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
    const name = 'mailchimp/unsubscribed_email_audience_export_1a.csv';
    const text = strFromU8(bytesOf(name));
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
