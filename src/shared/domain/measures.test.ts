import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewState } from './authorisations.ts';
import { getPlainDate, type PlainDate } from './calendar.ts';
import { MEASURE_SUGGESTIONS, SUGGESTION_IDS } from './measure-suggestions.ts';
import {
  asksAttention,
  coverageOf,
  isInForce,
  type MeasureTimes,
  measureState,
  SECURITY_ASPECTS,
  THREATS,
} from './measures.ts';

const on = getPlainDate;
const TODAY = on('2026-11-22');
const NO_TIMES: MeasureTimes = {
  sinceOn: null,
  expiresOn: null,
  checkedOn: null,
  checkPeriod: null,
  endedOn: null,
};

describe('the state of a measure', () => {
  it.each([
    ['in-force', {}],
    ['in-force', { sinceOn: TODAY }],
    ['waiting', { sinceOn: on('2026-11-23') }],
    ['in-force', { expiresOn: on('2026-12-23') }],
    ['expiring', { expiresOn: on('2026-12-22') }],
    ['expiring', { expiresOn: TODAY }],
    ['expired', { expiresOn: on('2026-11-21') }],
    ['unchecked', { checkPeriod: 'P1Y' }],
    ['unchecked', { checkPeriod: 'P1Y', checkedOn: on('2025-11-21') }],
    ['in-force', { checkPeriod: 'P1Y', checkedOn: on('2025-11-22') }],
    ['in-force', { checkPeriod: 'P1Y', sinceOn: on('2026-01-01') }],
    ['unchecked', { checkPeriod: 'P1Y', sinceOn: on('2020-01-01') }],
    ['expired', { checkPeriod: 'P1Y', expiresOn: on('2026-11-21') }],
    ['ended', { endedOn: TODAY, expiresOn: on('2026-01-01') }],
    ['in-force', { endedOn: on('2026-11-23') }],
  ] as const)('is %s when %o', (state, times) => {
    expect(measureState({ ...NO_TIMES, ...times }, TODAY)).toBe(state);
  });

  it('asks for attention before a certificate ends and after', () => {
    const certificate = { ...NO_TIMES, expiresOn: on('2026-12-01') };
    expect(asksAttention(certificate, on('2026-10-01'))).toBe(false);
    expect(asksAttention(certificate, on('2026-11-15'))).toBe(true);
    expect(isInForce(certificate, on('2026-11-15'))).toBe(true);
    expect(asksAttention(certificate, on('2026-12-02'))).toBe(true);
    expect(isInForce(certificate, on('2026-12-02'))).toBe(false);
  });
});

describe('what protects a system', () => {
  const measure = (id: number, parts: object) => ({
    ...NO_TIMES,
    id,
    threats: [],
    systemIds: [1],
    ...parts,
  });

  it('counts measures in force there, and says what is open', () => {
    const coverage = coverageOf(
      1,
      [
        measure(10, { threats: ['loss', 'outage'] }),
        measure(11, { threats: ['loss'] }),
        measure(12, { threats: ['access'], expiresOn: on('2026-11-01') }),
        measure(13, { threats: ['change'], systemIds: [2] }),
        measure(14, {}),
      ],
      TODAY,
    );
    expect(coverage.covered.get('loss')).toEqual([10, 11]);
    expect(coverage.open).toEqual(['misuse', 'access', 'disclosure', 'change']);
    expect(coverage.unnamed).toEqual([14]);
  });

  it('is every threat either covered or open, whatever the measures are', () => {
    const measures = fc.array(
      fc.record({
        id: fc.nat(),
        threats: fc.subarray([...THREATS]),
        systemIds: fc.subarray([1, 2]),
        expiresOn: fc.constantFrom<PlainDate | null>(null, on('2026-01-01'), on('2027-01-01')),
      }),
    );
    fc.assert(
      fc.property(measures, (list) => {
        const rows = list.map((row) => ({ ...NO_TIMES, ...row }));
        const { covered, open } = coverageOf(1, rows, TODAY);
        expect([...covered.keys(), ...open].sort()).toEqual([...THREATS].sort());
      }),
    );
  });
});

describe('the suggestions', () => {
  it('together work against every threat and every part of art. 32(1)', () => {
    const all = SUGGESTION_IDS.map((id) => MEASURE_SUGGESTIONS[id]);
    expect(new Set(all.flatMap(({ threats }) => threats))).toEqual(new Set(THREATS));
    expect(new Set(all.flatMap(({ aspects }) => aspects))).toEqual(new Set(SECURITY_ASPECTS));
    expect(all.filter(({ name }) => name.fr === undefined)).toEqual([]);
  });
});

describe('going through the authorisations', () => {
  it.each([
    ['never', null, 'P6M'],
    ['undecided', '2026-01-01', null],
    ['late', '2026-05-21', 'P6M'],
    ['soon', '2026-05-22', 'P6M'],
    ['soon', '2026-06-06', 'P6M'],
    ['in-time', '2026-06-07', 'P6M'],
  ] as const)('is %s when last done on %s, every %s', (state, day, period) => {
    expect(reviewState(day === null ? null : on(day), period, TODAY)).toBe(state);
  });
});
