import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  atFields,
  LONGEST_LETTER,
  listProblems,
  newIntake,
  requestOf,
  takeLetter,
} from './intake-values.ts';

const TODAY = getPlainDate('2026-11-22');
const AROUND = { today: TODAY, country: 'NL' as const };
const EMPTY = newIntake(TODAY, null);
const JAN = { id: 31, label: 'Jan de Proef' };

describe('takeLetter', () => {
  it('masks, and remembers what was masked while the mask stands in the letter', () => {
    const first = takeLetter('Mijn BSN is 111222333.', []);
    expect(first).toEqual({ message: 'Mijn BSN is [●●●●].', masked: ['bsn'], cut: false });
    expect(takeLetter(`${first.message} Groet`, first.masked).masked).toEqual(['bsn']);
    expect(takeLetter('Groet', first.masked).masked).toEqual([]);
  });

  it('takes the last digits of a number that was typed along', () => {
    expect(takeLetter('Mijn BSN is [●●●●]3.', ['bsn']).message).toBe('Mijn BSN is [●●●●].');
  });

  it('cuts what is too long, and not through a number', () => {
    const before = 'a'.repeat(LONGEST_LETTER - 5);
    const { message, cut } = takeLetter(`${before} 111222333 en meer`, []);
    expect(cut).toBe(true);
    expect(message).toBe(before);
  });

  it('takes the longest letter whole', () => {
    const { message, cut } = takeLetter('a'.repeat(LONGEST_LETTER), []);
    expect([message.length, cut]).toEqual([LONGEST_LETTER, false]);
  });
});

describe('requestOf', () => {
  it('sends nothing of what was typed about somebody else first', () => {
    const values = {
      ...newIntake(TODAY, JAN),
      name: 'Piet',
      email: 'piet@example.nl',
      byName: 'mr. Claes',
      controllerName: 'Bakkerij',
      channel: 'post' as const,
    };
    expect(requestOf(values)).toMatchObject({
      personId: 31,
      subject: { name: '', address: '', email: '' },
      representative: null,
      controllerName: '',
    });
  });

  it('sends no person that was chosen before it was somebody else', () => {
    const values = { ...newIntake(TODAY, JAN), who: 'unknown' as const, name: 'Piet' };
    expect(requestOf(values)).toMatchObject({ personId: null, subject: { name: 'Piet' } });
  });
});

describe('listProblems', () => {
  const GOOD = { ...newIntake(TODAY, JAN), rights: ['access'] as const, channel: 'post' as const };

  it('finds nothing when all is there', () => {
    expect(listProblems(GOOD, AROUND)).toEqual({});
  });

  it.each([
    ['nothing was chosen', EMPTY, ['rights', 'channel', 'who']],
    ['no person was found', { ...GOOD, person: null }, ['person']],
    ['the name of an unknown person is blank', { ...GOOD, who: 'unknown', name: ' ' }, ['name']],
    ['nobody is named who writes for another', { ...GOOD, onBehalf: true }, ['byName']],
    ['an address is no address', { ...GOOD, who: 'unknown', name: 'A', email: 'a' }, ['email']],
    ['the day does not exist', { ...GOOD, receivedOn: '31-2' }, ['receivedOn']],
    ['the day is tomorrow', { ...GOOD, receivedOn: '2026-11-23' }, ['receivedOn']],
  ] as const)('names the field when %s', (_, values, fields) => {
    expect(Object.keys(listProblems(values, AROUND))).toEqual(fields);
  });

  it.each(['misdirected', 'complaint'] as const)('asks for no right of a %s one', (kind) => {
    expect(listProblems({ ...GOOD, kind, rights: [] }, AROUND)).toEqual({});
  });
});

it('puts problems of the register at the fields of the form', () => {
  const problems = { 'subject.name': 'a', 'representative.proof': 'b', receivedOn: 'c' };
  expect(atFields(problems)).toEqual({ name: 'a', byProof: 'b', receivedOn: 'c' });
});
