import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import { listDoubts, listWarnings, readFile } from '#test/builders/imports.ts';

const SYSTEM =
  'MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS';
const NAMES = 'Email Address,First Name,Last Name';

/** A file of one member, by the columns that matter. */
function member(parts: Record<string, string>, extra = ''): string {
  const header = `${NAMES},${SYSTEM},SOURCE${extra}`.split(',');
  const all: Record<string, string> = {
    'Email Address': 'bea@voorbeeld.nl',
    'First Name': 'Bea',
    'Last Name': 'Bos',
    OPTIN_TIME: '2024-01-31 23:30:00',
    OPTIN_IP: '192.0.2.7',
    LEID: '12',
    EUID: '0012ab',
    ...parts,
  };
  return [header, header.map((name) => `"${(all[name] ?? '').replaceAll('"', '""')}"`)]
    .map((cells) => cells.join(','))
    .join('\n');
}

const SUBSCRIBED = 'subscribed_email_audience_export_1a2b3c.csv';
const UNSUB = ',UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER';

describe('a member of a Mailchimp audience', () => {
  it('becomes a subscriber, without rating, place and notes', () => {
    const read = readFile(
      SUBSCRIBED,
      member({
        MEMBER_RATING: '4',
        LATITUDE: '52.1',
        REGION: 'gelderland',
        NOTES: 'ziek geweest',
        TAGS: '"vip","klant, oud"',
        LAST_CHANGED: '2026-01-01 10:00:00',
      }),
    );
    expect(read).toMatchObject({ format: 'mailchimp-audience', encoding: 'utf-8', delimiter: ',' });
    expect(read.persons).toMatchObject([
      {
        system: 'mailchimp',
        externalId: '0012ab',
        modifiedOn: '2026-01-01',
        tags: ['vip', 'klant, oud'],
        relations: [{ kind: 'subscriber' }],
        name: { givenName: 'Bea', familyName: 'Bos' },
      },
    ]);
    expect(read.events).toEqual([]);
    expect(read.skipped.map(({ kind, column }) => `${kind} ${column}`).sort()).toEqual([
      'behaviour MEMBER_RATING',
      'ip-address OPTIN_IP',
      'location LATITUDE',
      'location REGION',
      'note NOTES',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/192\.0\.2|52\.1|gelderland|ziek/);
  });

  it('has the time of consent in UTC', () => {
    const [consent] = readFile(SUBSCRIBED, member({})).consents;
    expect(consent?.given).toEqual({ on: '2024-02-01', at: '2024-01-31T23:30:00Z' });
  });

  it.each([
    ['signed up', {}, 'single-opt-in'],
    [
      'confirmed',
      { CONFIRM_TIME: '2024-01-31 23:35:00', CONFIRM_IP: '192.0.2.7' },
      'double-opt-in',
    ],
    [
      'was confirmed in the same second',
      { CONFIRM_TIME: '2024-01-31 23:30:00', CONFIRM_IP: '192.0.2.7' },
      'single-opt-in',
    ],
    ['confirmed from nowhere', { CONFIRM_TIME: '2024-02-02 10:00:00' }, 'single-opt-in'],
    ['has no origin', { OPTIN_IP: '' }, 'none'],
    ['comes from the machine itself', { OPTIN_IP: '127.0.0.1' }, 'none'],
    ['comes from nowhere', { OPTIN_IP: '0.0.0.0' }, 'none'],
    ['has no time', { OPTIN_TIME: '' }, 'none'],
    ['was uploaded', { SOURCE: 'List Import from File' }, 'none'],
    [
      'was uploaded and confirmed by the upload',
      { OPTIN_IP: '', CONFIRM_TIME: '2024-02-02 10:00:00', CONFIRM_IP: '192.0.2.7' },
      'none',
    ],
  ])('who %s has a proof of that kind', (_, parts, proof) => {
    const read = readFile(SUBSCRIBED, member(parts));
    expect(read.consents).toMatchObject([{ state: 'given', proof }]);
    expect(listDoubts(read)).toEqual(proof === 'none' ? ['2 proof consent.without-proof'] : []);
    expect(read.consents[0]?.evidence === '').toBe(proof === 'none');
  });

  it('is confirmed by the order of the times, however they are written', () => {
    const proof = (OPTIN_TIME: string, CONFIRM_TIME: string) =>
      readFile(SUBSCRIBED, member({ OPTIN_TIME, CONFIRM_TIME, CONFIRM_IP: '192.0.2.7' }))
        .consents[0]?.proof;
    expect(proof('2/28/2024 9:00', '10/13/2024 9:00')).toBe('double-opt-in');
    expect(proof('10/13/2024 9:00', '2/28/2024 9:00')).toBe('single-opt-in');
  });

  it('has no day of consent when it was uploaded', () => {
    const given = (parts: Record<string, string>) =>
      readFile(SUBSCRIBED, member(parts)).consents[0]?.given?.on;
    expect(given({ SOURCE: 'List Import from File' })).toBeUndefined();
    // Without an origin it is unproven, but may well be the day.
    expect(given({ OPTIN_IP: '' })).toBe('2024-02-01');
  });

  it('keeps its IP address only by choice, and only as a proof', () => {
    const file = member({ SOURCE: 'Hosted Signup Form' });
    const evidence = (content: string, keepIpAsProof: boolean) =>
      readFile(SUBSCRIBED, content, { keepIpAsProof }).consents[0]?.evidence;
    expect(evidence(file, false)).toBe(
      'OPTIN_TIME: 2024-01-31 23:30:00; SOURCE: Hosted Signup Form',
    );
    expect(evidence(file, true)).toContain('OPTIN_IP: 192.0.2.7');
    const imported = member({ SOURCE: 'List Import from File' });
    expect(evidence(imported, true)).toBe('');
    expect(
      readFile(SUBSCRIBED, imported, { keepIpAsProof: true }).skipped.map(({ kind }) => kind),
    ).toContain('ip-address');
  });
});

describe('the status of a Mailchimp audience', () => {
  it.each([
    ['subscribed_members_export_1a.csv', 'given'],
    ['audience_export_1a/unsubscribed_email_audience_export_1a.csv', 'withdrawn'],
    ['nonsubscribed_email_audience_export_1a.csv', 'never-given'],
    ['non-subscribed_members_export_1a.csv', 'never-given'],
    ['cleaned_email_audience_export_1a.csv', 'undeliverable'],
    ['subscribed_segment_export_1a.csv', 'given'],
    ['members_export_1a.csv', 'unknown'],
  ])('is read from the name of the file: %s', (name, state) => {
    const read = readFile(name, member({}));
    expect(read.consents.map((consent) => consent.state)).toEqual([state]);
    expect(listWarnings(read).includes('consents.state-not-told')).toBe(state === 'unknown');
    expect(listDoubts(read)).toEqual(state === 'unknown' ? ['2 state consent.unclear'] : []);
    expect(read.persons[0]?.relations.length).toBe(state === 'given' ? 1 : 0);
  });

  it('is what the owner says, unless the file is stricter', () => {
    const state = (name: string, consentState: 'given' | 'withdrawn') =>
      readFile(name, member({}), { consentState }).consents[0]?.state;
    expect(state('export.csv', 'given')).toBe('given');
    expect(state('cleaned_export.csv', 'given')).toBe('undeliverable');
    expect(state(SUBSCRIBED, 'withdrawn')).toBe('withdrawn');
  });

  it('is told by the columns of a file that was renamed', () => {
    expect(readFile('x.csv', member({}, UNSUB)).consents[0]?.state).toBe('withdrawn');
    expect(readFile('x.csv', member({}, ',CLEAN_TIME')).consents[0]?.state).toBe('undeliverable');
  });

  it('is withdrawn with its day and reason, and a complaint is stricter', () => {
    const file = (reason: string) =>
      member(
        { UNSUB_TIME: '2025-03-04 10:00:00', UNSUB_REASON: reason, UNSUB_REASON_OTHER: 'Ga weg' },
        UNSUB,
      );
    const read = readFile('unsubscribed_export.csv', file('NORMAL'));
    expect(read.consents).toMatchObject([
      { state: 'withdrawn', ended: { on: '2025-03-04' }, endedHow: 'NORMAL' },
    ]);
    expect(JSON.stringify(read)).not.toContain('Ga weg');
    // A row that left goes before the name of the file.
    expect(readFile(SUBSCRIBED, file('SPAM')).consents[0]?.state).toBe('complained');
    expect(readFile(SUBSCRIBED, file('')).consents[0]?.state).toBe('withdrawn');
  });

  it('of a nonsubscribed member has no consent that was ever given', () => {
    const [consent] = readFile('nonsubscribed_export.csv', member({})).consents;
    expect(consent).toMatchObject({ given: null, proof: 'none', evidence: '' });
  });

  it('of a cleaned address has the day it was cleaned', () => {
    const [consent] = readFile(
      'cleaned_export.csv',
      member({ CLEAN_TIME: '2025-03-04 10:00:00' }, ',CLEAN_TIME,CLEAN_CAMPAIGN_TITLE'),
    ).consents;
    expect(consent).toMatchObject({ ended: { on: '2025-03-04' }, endedHow: 'CLEAN_TIME' });
  });
});

describe('an export of Mailchimp', () => {
  it('as an archive gives each file its own status', () => {
    const folder = 'audience_export_1a2b';
    const read = readFile(
      'audience_export_1a2b.zip',
      zipSync({
        [`${folder}/subscribed_email_${folder}.csv`]: strToU8(member({})),
        [`${folder}/unsubscribed_email_${folder}.csv`]: strToU8(
          member({ UNSUB_TIME: '2025-03-04 10:00:00' }, UNSUB),
        ),
        [`${folder}/nonsubscribed_email_${folder}.csv`]: strToU8(member({})),
        [`${folder}/cleaned_email_${folder}.csv`]: strToU8(member({}, ',CLEAN_TIME')),
        [`${folder}/sms_only_${folder}.csv`]: strToU8(
          'Phone Number,MEMBER_RATING,LEID\n0612345678,2,5\n',
        ),
      }),
    );
    expect(read.format).toBe('mailchimp-audience');
    expect(read.consents.map(({ state }) => state)).toEqual([
      'given',
      'withdrawn',
      'never-given',
      'undeliverable',
      'unknown',
    ]);
  });

  it('in another language is known by its system columns, with the address by what it is', () => {
    const read = readFile(
      SUBSCRIBED,
      `Indirizzo email,Nome,Voornaam,Compleanno,Telefoon,Birthday,${SYSTEM}\nbea@voorbeeld.nl,x,Bea,1-2,0612345678,02/01,2,,,,,,,,,,,,,1,2,,\n`,
    );
    expect(read.persons[0]?.contactPoints.map(({ kind }) => kind)).toEqual(['email', 'phone']);
    expect(read.persons[0]?.name.givenName).toBe('Bea');
    expect(read.skipped.map(({ kind, column }) => `${kind} ${column}`)).toContain(
      'birth-date Birthday',
    );
  });

  it('keeps a yes or no of the account apart, never more lenient than the list', () => {
    const states = (name: string, Nieuwsbrief: string) =>
      readFile(name, member({ Nieuwsbrief }, ',Nieuwsbrief')).consents.map(
        ({ topic, state }) => `${topic} ${state}`,
      );
    expect(states(SUBSCRIBED, 'Ja')).toEqual([' given', 'Nieuwsbrief given']);
    expect(states(SUBSCRIBED, 'Nee')).toEqual([' given', 'Nieuwsbrief never-given']);
    expect(states('unsubscribed.csv', 'Ja')).toEqual([' withdrawn', 'Nieuwsbrief withdrawn']);
    expect(states('members.csv', 'Ja')).toEqual([' unknown', 'Nieuwsbrief unknown']);
  });

  it('with a column twice reads the first', () => {
    const read = readFile('unsubscribed.csv', member({}, `${UNSUB},UNSUB_CAMPAIGN_ID`));
    expect(listWarnings(read)).toContain('header.repeated-column column=UNSUB_CAMPAIGN_ID count=2');
    expect(read.persons).toHaveLength(1);
  });

  it.each([
    ['Mailigen', 'Email,First name,Last name,OPTIN_TIME,OPTIN_IP'],
    ['Brevo', 'EMAIL,LASTNAME,FIRSTNAME,SMS,EMAIL_BLACKLISTED'],
    ['an address book', 'Email Address,First Name,Last Name,Notes'],
  ])('is not seen in a file of %s', (_, header) => {
    const bytes = strToU8(`${header}\na@v.nl,b,c,d,e\n`);
    const [part] = openFile({ name: SUBSCRIBED, bytes }, READERS).parts;
    expect(part?.candidates.map(({ format }) => format)).not.toContain('mailchimp-audience');
  });
});
