import { describe, expect, it } from 'vitest';
import { aFloor, someFacts } from '#test/builders/retention.ts';
import { getPlainDate } from '../calendar.ts';
import { type FloorDemand, readFloor } from './floors.ts';
import { isFinancialYearEnd } from './language.ts';

const TAX: FloorDemand = { category: 'tax', needsDocument: false, from: 'document-date' };

function floorOn(
  documentOn: string,
  options: { yearEnd?: string; floors?: Parameters<typeof readFloor>[3] } = {},
): string | undefined {
  const facts = someFacts({
    events: [['document-date', documentOn]],
    ...(options.yearEnd !== undefined && { financialYearEnd: options.yearEnd }),
  });
  return readFloor(TAX, facts, null, options.floors ?? [aFloor()])?.on;
}

describe('statutory floor', () => {
  it('counts from the end of the calendar year when the book year is the calendar year', () => {
    expect(floorOn('2019-03-15')).toBe('2027-01-01');
    expect(floorOn('2019-12-31')).toBe('2027-01-01');
    expect(floorOn('2020-01-01')).toBe('2028-01-01');
  });

  it('counts from the end of a broken book year, before and after its last day', () => {
    expect(floorOn('2019-06-30', { yearEnd: '06-30' })).toBe('2026-07-01');
    expect(floorOn('2019-07-01', { yearEnd: '06-30' })).toBe('2027-07-01');
  });

  it('takes the last day of February when the book year ends there', () => {
    expect(floorOn('2020-02-29', { yearEnd: '02-28' })).toBe('2027-03-01');
    expect(floorOn('2021-03-01', { yearEnd: '02-29' })).toBe('2029-03-01');
  });

  it('counts from 1 January after the document, whatever the book year, when the law says so', () => {
    const floors = [aFloor({ countsFrom: 'next-1-january', period: 'P10Y' })];
    expect(floorOn('2023-05-10', { floors, yearEnd: '06-30' })).toBe('2034-01-01');
  });

  it('counts from the date itself when the law says so', () => {
    expect(
      floorOn('2024-02-29', { floors: [aFloor({ countsFrom: 'start', period: 'P1Y' })] }),
    ).toBe('2025-02-28');
  });

  it('takes the law of the day of the document when the law changed', () => {
    const floors = [
      aFloor({ id: 'old', countsFrom: 'next-1-january', validTo: '2021-12-31' }),
      aFloor({ id: 'new', countsFrom: 'next-1-january', period: 'P10Y', validFrom: '2022-01-01' }),
    ];
    expect(floorOn('2021-12-31', { floors })).toBe('2029-01-01');
    expect(floorOn('2022-01-01', { floors })).toBe('2033-01-01');
  });

  it('lasts as long as the longest when several floors of the category apply', () => {
    const floors = [
      aFloor({ id: 'vat', countsFrom: 'next-1-january', period: 'P10Y' }),
      aFloor({ id: 'income', countsFrom: 'financial-year-end', period: 'P10Y' }),
    ];
    expect(floorOn('2023-09-01', { floors, yearEnd: '06-30' })).toBe('2034-07-01');
    expect(floorOn('2023-03-01', { floors, yearEnd: '06-30' })).toBe('2034-01-01');
  });

  it('does not apply when the country or the category is another', () => {
    expect(floorOn('2023-05-10', { floors: [aFloor({ country: 'BE' })] })).toBeUndefined();
    expect(floorOn('2023-05-10', { floors: [aFloor({ category: 'oss' })] })).toBeUndefined();
  });

  it('counts from the latest past document, and not from one of the future', () => {
    const facts = someFacts({
      events: [
        ['document-date', '2020-03-01'],
        ['document-date', '2018-03-01'],
        ['document-date', '2027-03-01'],
      ],
    });
    expect(readFloor(TAX, facts, null, [aFloor()])?.on).toBe('2028-01-01');
  });

  it('counts from the start of the clock when no document is known', () => {
    const start = getPlainDate('2020-06-30');
    expect(readFloor(TAX, someFacts(), start, [aFloor()])?.on).toBe('2028-01-01');
    expect(readFloor(TAX, someFacts(), null, [aFloor()])).toBeNull();
  });

  it('does not apply without a document when the rule asks for one', () => {
    const demand: FloorDemand = { ...TAX, needsDocument: true };
    expect(readFloor(demand, someFacts(), getPlainDate('2020-06-30'), [aFloor()])).toBeNull();
  });

  it('ignores the document when the rule counts from the start', () => {
    const demand: FloorDemand = { ...TAX, from: 'start' };
    const facts = someFacts({ events: [['document-date', '2015-01-01']] });
    expect(readFloor(demand, facts, getPlainDate('2020-06-30'), [aFloor()])?.on).toBe('2028-01-01');
  });
});

describe('end of the financial year', () => {
  it.each(['12-31', '06-30', '02-28', '02-29'])('accepts %s', (text) => {
    expect(isFinancialYearEnd(text)).toBe(true);
  });

  it.each(['13-01', '06-31', '02-30', '6-30', '00-10', '12-00'])('refuses %s', (text) => {
    expect(isFinancialYearEnd(text)).toBe(false);
  });
});
