import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type DueListRow, dueListCsv } from '#shared/domain/export/due-list.ts';

function row(change: Partial<DueListRow> = {}): DueListRow {
  return {
    person: 'Jan de Vries',
    category: { nl: 'Offertes', en: 'Quotes' },
    label: 'Offerte 2021',
    rule: { nl: '2 jaar na het laatste contact', en: '2 years after the last contact' },
    promise: 'KOEL-39',
    state: 'due',
    dueOn: getPlainDate('2026-03-01'),
    because: ['Laatste contact op 1 maart 2024.', 'Daar komt 2 jaar bij.'],
    ...change,
  };
}

function read(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text.slice(0, -2), { delimiter, newline: '\r\n' }).data;
}

describe('the due list', () => {
  it('is in Dutch with semicolons for Dutch', () => {
    expect(read(dueListCsv([row()], 'nl'), ';')).toEqual([
      [
        'Persoon',
        'Categorie',
        'Aanduiding',
        'Bewaartermijn',
        'Belofte',
        'Stand',
        'Vervaldatum',
        'Waarom',
      ],
      [
        'Jan de Vries',
        'Offertes',
        'Offerte 2021',
        '2 jaar na het laatste contact',
        'KOEL-39',
        'verlopen',
        '2026-03-01',
        'Laatste contact op 1 maart 2024. | Daar komt 2 jaar bij.',
      ],
    ]);
  });

  it('is in English with commas for English', () => {
    const [header, line] = read(dueListCsv([row()], 'en'), ',');
    expect(header?.[6]).toBe('Due date');
    expect(line?.slice(1, 6)).toEqual([
      'Quotes',
      'Offerte 2021',
      '2 years after the last contact',
      'KOEL-39',
      'due',
    ]);
  });

  it('leaves cells empty when there is no date and no promise', () => {
    const text = dueListCsv([row({ promise: null, dueOn: null, state: 'start-missing' })], 'nl');
    expect(read(text, ';')[1]?.slice(4, 7)).toEqual(['', 'datum ontbreekt', '']);
    expect(text).not.toMatch(/null|undefined/);
  });

  it('guards names that look like formulas', () => {
    const [, line] = read(dueListCsv([row({ person: '=cmd|x', label: ' +1' })], 'nl'), ';');
    expect([line?.[0], line?.[2]]).toEqual(["'=cmd|x", "' +1"]);
  });

  it('has only its headings when nothing is due', () => {
    expect(read(dueListCsv([], 'nl'), ';').length).toBe(1);
  });
});
