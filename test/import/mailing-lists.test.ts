import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import type { ReadResult } from '#register/import/records.ts';
import { listDoubts, listWarnings, readFile } from '#test/builders/imports.ts';

/** Who, what about, and whether they may be mailed. */
function listConsents({ consents }: ReadResult): string[] {
  return consents.map(({ of, topic, state, endedHow }) =>
    `${of} ${topic} ${state} ${endedHow}`.replace(/ +/g, ' ').trim(),
  );
}

describe('contacts of Brevo', () => {
  it('have a consent for mail and one for text messages, never by a missing opt-out', () => {
    const read = readFile(
      'contacts.csv',
      'EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME;MODIFIED_TIME\n' +
        'bea@voorbeeld.nl;de Bos;Bea;31612345678;No;Yes;02-03-2024 10:00;04-05-2025 11:00\n' +
        'jan@voorbeeld.nl;Mos;Jan;;Yes;No;02-03-2024 10:00;\n',
    );
    expect(read).toMatchObject({ format: 'brevo-contacts', delimiter: ';', events: [] });
    expect(read.persons[0]).toMatchObject({
      system: 'brevo',
      modifiedOn: '2025-05-04',
      name: { givenName: 'Bea', infix: 'de', familyName: 'Bos' },
    });
    expect(read.persons[0]?.contactPoints.map(({ normalized }) => normalized)).toEqual([
      'bea@voorbeeld.nl',
      '+31612345678',
    ]);
    expect(listConsents(read)).toEqual([
      'p1 E-mail unknown',
      'p1 SMS withdrawn SMS_BLACKLISTED',
      'p2 E-mail withdrawn EMAIL_BLACKLISTED',
      'p2 SMS unknown',
    ]);
  });
});

describe('contacts of ActiveCampaign', () => {
  it('have the state of the list, without proof and without addresses of computers', () => {
    const read = readFile(
      'contacts.csv',
      'Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status\n' +
        'a@voorbeeld.nl,Bea,Bos,,"vip,beurs",2024-01-02 10:00,192.0.2.8,Active\n' +
        'b@voorbeeld.nl,,,,,,,Unsubscribed\nc@voorbeeld.nl,,,,,,,Bounced\nd@voorbeeld.nl,,,,,,,Unconfirmed\ne@voorbeeld.nl,,,,,,,3\n',
    );
    expect(read.format).toBe('activecampaign-contacts');
    expect(read.persons[0]?.tags).toEqual(['vip', 'beurs']);
    expect(listConsents(read)).toEqual([
      'p1 given',
      'p2 withdrawn Status',
      'p3 undeliverable Status',
      'p4 never-given',
      'p5 unknown',
    ]);
    expect(read.consents[0]).toMatchObject({ proof: 'none', given: null });
    expect(listDoubts(read)).toEqual(['2 proof consent.without-proof', '6 state consent.unclear']);
    expect(JSON.stringify(read)).not.toContain('192.0.2');
  });
});

describe('subscribers of Kit', () => {
  const KIT = 'first_name,email,created_at,status\n';

  it('are known by their states', () => {
    const read = readFile(
      'subscribers.csv',
      `${KIT}Bea,a@voorbeeld.nl,2024-01-02T10:00:00Z,active\nJan,b@voorbeeld.nl,,cancelled\nEls,c@voorbeeld.nl,,complained\nCor,d@voorbeeld.nl,,bounced\nIne,e@voorbeeld.nl,,inactive\n`,
    );
    expect(read.format).toBe('kit-subscribers');
    expect(listConsents(read)).toEqual([
      'p1 given',
      'p2 withdrawn status',
      'p3 complained status',
      'p4 undeliverable status',
      'p5 never-given',
    ]);
  });

  it('are not seen in accounts with other states', () => {
    const read = readFile(
      'users.csv',
      `${KIT}Bea,a@voorbeeld.nl,2024-01-02,active\nJan,b@voorbeeld.nl,,suspended\n`,
    );
    expect(read.format).toBe('table');
  });
});

describe('contacts of Zoho Campaigns', () => {
  const FILE =
    'Contact Email,First Name,Last Name,Unsubscribed,Bounced\na@voorbeeld.nl,Bea,Bos,No,No\nb@voorbeeld.nl,Jan,Mos,Yes,\nc@voorbeeld.nl,Els,Los,,true\n';

  it('are what the owner says that the view is, unless a row is stricter', () => {
    const read = (consentState: 'given' | 'never-given' | 'undeliverable') =>
      listConsents(readFile('view.csv', FILE, { consentState }));
    expect(read('given')).toEqual([
      'p1 given',
      'p2 withdrawn Unsubscribed',
      'p3 undeliverable Unsubscribed',
    ]);
    expect(read('never-given')[0]).toBe('p1 never-given');
    expect(read('undeliverable')[0]).toContain('p1 undeliverable');
  });

  it('say that the owner has to tell, and are no consent until then', () => {
    const read = readFile('view.csv', FILE);
    expect(read.format).toBe('zoho-campaigns');
    expect(listConsents(read)).toEqual([
      'p2 withdrawn Unsubscribed',
      'p3 undeliverable Unsubscribed',
    ]);
    expect(listWarnings(read)).toEqual(['consents.state-not-told']);
    expect(listWarnings(readFile('view.csv', FILE, { consentState: 'given' }))).toEqual([]);
  });
});

describe('lists of others', () => {
  it.each([
    'Email,First Name,Last Name,Phone,Status',
    'Email,Name,Created,Status,Tags',
    'Subscriber,Name,Last name,Sent,Opens,Clicks,Subscribed,Location',
    'E-mailadres;Voornaam;Achternaam;Status',
    'email,first_name,last_name,state',
    'Contact Email,First Name,Last Name',
    'Contact ID,Company,Contact Email,Contact Phone,City',
  ])('go to the reader of any table: %s', (header) => {
    const mark = header.includes(';') ? ';' : ',';
    const bytes = strToU8(`${header}\n${['a@voorbeeld.nl', 'b', 'c', 'd', 'e'].join(mark)}\n`);
    const [part] = openFile({ name: 'x.csv', bytes }, READERS).parts;
    expect(part?.candidates.map(({ format }) => format)).toEqual(['table']);
  });
});
