import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import {
  listDoubts,
  listSkipped,
  listWarnings,
  readFile,
  readFixture,
} from '#test/builders/imports.ts';

describe('users of Cognito', () => {
  const result = readFixture('aws-cognito/users.json');

  it('are persons, and when they were made is doubtful', () => {
    expect(result).toMatchObject({ format: 'aws-cognito-users', rows: 3, consents: [] });
    expect(result.persons).toMatchObject([
      {
        externalId: '22704aa3-fc10-479a-97eb-2af5806bd327',
        name: { givenName: 'Noor', infix: 'van der', familyName: 'Meer' },
        nickname: '',
        modifiedOn: '2022-04-15',
        tags: [],
        contactPoints: [
          { kind: 'email' },
          { kind: 'phone', normalized: '+31612345678' },
          { kind: 'address', value: 'Laan 3\n1234 AB Ede' },
        ],
      },
      { externalId: 'tim87', nickname: 'tim87', inactive: true, tags: ['UNCONFIRMED'] },
    ]);
    expect(result.events.map(({ kind, at }) => [kind, at])).toEqual([
      ['recorded', '2019-01-21T16:56:57Z'],
      ['recorded', '2024-03-01T09:00:00Z'],
    ]);
    expect(listDoubts(result)).toEqual(['1 kind event.unclear', '2 kind event.unclear']);
  });

  it('of a list that goes on, and unconfirmed ones, give a warning', () => {
    expect(listWarnings(result)).toEqual(['list.incomplete', 'records.unconfirmed count=1']);
    expect(result.rejected).toMatchObject([{ row: 3, code: 'row.nobody' }]);
  });

  it('bring no birth date, gender, picture or citizen number with them', () => {
    expect(listSkipped(result)).toEqual([
      'technical sub 2',
      'technical email_verified 1',
      'birth-date birthdate 1',
      'gender gender 1',
      'photo picture 1',
      'bsn custom:bsn 1',
      'secret PaginationToken 1',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/1990|foto\.example|123456782|CAIS8/);
  });

  it('in CSV have a comma behind a backslash, and no quotes', () => {
    const csv = readFixture('aws-cognito/users.csv');
    expect(csv).toMatchObject({ format: 'aws-cognito-csv', delimiter: null, rows: 3, events: [] });
    expect(csv.persons).toMatchObject([
      {
        externalId: 'noor',
        name: { givenName: 'Noor', infix: 'van der', familyName: 'Meer' },
        modifiedOn: '2022-04-15',
        contactPoints: [{ kind: 'email' }, { kind: 'phone' }, { value: 'Laan 3, 1234 AB Ede' }],
      },
      { externalId: 'tim', name: { full: '"Tim ""T"" Bos"' } },
    ]);
    expect(csv.rejected).toEqual([
      { row: 5, entry: '', code: 'row.unreadable', params: { columns: 22, found: 2 } },
    ]);
    expect(listSkipped(csv)).toContain('birth-date birthdate 1');
  });

  it('in CSV of the older order are known as well', () => {
    const header = 'name,email,email_verified,phone_number_verified,cognito:mfa_enabled';
    const result = readFile(
      'a.csv',
      `${header},cognito:username\nNoor Bos,n@v.example,true,,false,noor\n`,
    );
    expect(result).toMatchObject({ format: 'aws-cognito-csv', persons: [{ externalId: 'noor' }] });
  });
});

describe('the suppression list of SES', () => {
  const STATES = [
    ['klaagt@example.org', 'complained', 'COMPLAINT'],
    ['weg@example.org', 'undeliverable', 'BOUNCE'],
  ];

  function states(path: string) {
    const { persons, consents } = readFixture(path);
    return consents.map(({ state, endedHow }, index) => [
      persons[index]?.contactPoints[0]?.value,
      state,
      endedHow,
    ]);
  }

  it('turns a complaint into an end of consent, and a bounce into an address that fails', () => {
    const result = readFixture('aws-ses/suppressed.json');
    expect(result).toMatchObject({ format: 'aws-ses-suppression-json', rows: 4 });
    expect(states('aws-ses/suppressed.json')).toEqual([
      ...STATES,
      ['anders@example.org', 'unknown', ''],
    ]);
    expect(result.consents.map(({ ended }) => ended?.at)).toEqual([
      '2024-05-10T16:10:00Z',
      '2020-04-10T21:03:05Z',
      undefined,
    ]);
    expect(listDoubts(result)).toEqual(['3 state consent.unclear']);
    expect(listWarnings(result)).toEqual(['list.incomplete']);
    expect(result.rejected).toMatchObject([{ row: 4, code: 'row.unreadable' }]);
    expect(JSON.stringify(result)).not.toContain('AAMAevent');
  });

  it('is read line by line as JSON', () => {
    const result = readFixture('aws-ses/suppressed.ndjson');
    expect(result).toMatchObject({ format: 'aws-ses-suppression-ndjson', rows: 4 });
    expect(states('aws-ses/suppressed.ndjson')).toEqual([
      ...STATES,
      ['zonder-reden@example.org', 'unknown', ''],
    ]);
    expect(result.rejected).toMatchObject([{ row: 4, code: 'row.unreadable' }]);
  });

  it('is read line by line as CSV without a header', () => {
    const result = readFixture('aws-ses/suppressed.csv');
    expect(result).toMatchObject({ format: 'aws-ses-suppression-csv', rows: 4 });
    expect(states('aws-ses/suppressed.csv')).toEqual([
      ...STATES,
      ['ook-weg@example.org', 'undeliverable', 'BOUNCE'],
    ]);
    expect(result.rejected).toMatchObject([{ row: 5, code: 'row.unreadable' }]);
  });
});

describe('an export of AWS or Acumulus', () => {
  it.each([
    ['a list of pairs', 'voornaam,bedrijf\njan@v.example,bos\n'],
    ['two columns of words', 'emmer,appel\nemmer,peer\n'],
    ['JSON of another system', '{"contacts":[{"id":"1","firstname":"Jan","invoicenumber":"1"}]}'],
    ['a listing of files', '2013-09-02 21:37 a.txt\n'],
    ['XML of another system', '<klanten><klant><naam>Jan</naam></klant></klanten>'],
  ])('is not seen in %s', (_, text) => {
    let formats: (string | undefined)[] = [];
    try {
      const { parts } = openFile({ name: 'a', bytes: strToU8(text) }, READERS);
      formats = parts.flatMap(({ candidates }) => candidates.map(({ format }) => format));
    } catch (error) {
      expect(error).toMatchObject({ code: 'file.format-unknown' });
    }
    expect(formats.filter((format) => format !== 'table')).toEqual([]);
  });
});
