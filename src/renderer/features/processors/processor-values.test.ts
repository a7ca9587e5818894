import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  inputOf,
  joinSafeguards,
  listProblems,
  splitSafeguards,
  valuesOf,
} from './processor-values.ts';

const stored = {
  ...inputOf(valuesOf(undefined, 'nl'), undefined, 'nl', 'NL'),
  name: 'Mailduif',
  country: 'US',
  phone: '071 560 1675',
  dpaReviewOn: getPlainDate('2027-01-31'),
  transfers: [
    { country: 'IN', safeguards: 'standard-clauses; eigen regeling', checkedOn: null },
    { country: 'Zwitserland', safeguards: '', checkedOn: getPlainDate('2026-03-01') },
  ],
  certificates: [{ name: 'ISO 27001', validUntilOn: null }],
  subProcessorsKnown: true,
  subProcessors: [
    {
      name: 'Servers BV',
      country: 'IE',
      purpose: 'opslag',
      announcedOn: getPlainDate('2026-10-01'),
      objectedOn: null,
      endedOn: null,
    },
  ],
  checkedOn: getPlainDate('2026-11-01'),
};

describe('a party in the form', () => {
  it('goes back as it was stored when nothing was touched', () => {
    for (const language of ['nl', 'en'] as const) {
      expect(inputOf(valuesOf(stored, language), stored, language, 'BE')).toEqual(stored);
    }
  });

  it('shows country codes as names and keeps another country as typed', () => {
    const values = valuesOf(stored, 'nl');
    expect(values.country).toBe('Verenigde Staten');
    expect(values.transfers.map((row) => row.country)).toEqual(['India', 'Zwitserland']);
    const sent = inputOf({ ...values, country: 'Canada' }, stored, 'nl', 'NL');
    expect(sent.country).toBe('Canada');
  });

  it('writes a changed number with its country, so that the register reads it the same', () => {
    const values = { ...valuesOf(stored, 'nl'), phone: '02 234 56 78' };
    expect(inputOf(values, stored, 'nl', 'BE').phone).toBe('+32 2 234 56 78');
  });

  it('sends the clauses in order', () => {
    const values = { ...valuesOf(stored, 'nl'), dpaClauses: ['subject', 'h', 'a', 'c'] as const };
    expect(inputOf(values, stored, 'nl', 'NL').dpaClauses).toEqual(['a', 'c', 'h', 'subject']);
  });
});

describe('safeguards', () => {
  it('keeps known codes apart from own words', () => {
    expect(splitSafeguards('eigen regeling;standard-clauses ; data-privacy-framework')).toEqual({
      known: ['data-privacy-framework', 'standard-clauses'],
      other: 'eigen regeling',
    });
    expect(splitSafeguards('')).toEqual({ known: [], other: '' });
  });

  it('joins them with a semicolon and leaves out what is empty', () => {
    expect(joinSafeguards({ known: ['standard-clauses'], other: ' b; c ' })).toBe(
      'standard-clauses; b; c',
    );
    expect(joinSafeguards({ known: [], other: '  ' })).toBe('');
  });
});

describe('problems of a party', () => {
  it('are none when only the name is known', () => {
    expect(listProblems({ ...valuesOf(undefined, 'nl'), name: 'Boekhouder' }, 'NL')).toEqual({});
  });

  it('stand at the field, also inside the lists', () => {
    const values = {
      ...valuesOf(undefined, 'nl'),
      name: ' ',
      email: 'info.voorbeeld.nl',
      phone: '12',
      transfers: [{ country: '', known: [], other: '', checkedOn: '' }],
      certificates: [{ name: ' ', validUntilOn: '' }],
    };
    expect(listProblems(values, 'NL')).toEqual({
      name: 'text.required',
      email: 'email.no-at',
      phone: 'phone.too-short',
      'transfers.0.country': 'text.required',
      'certificates.0.name': 'text.required',
    });
  });
});
