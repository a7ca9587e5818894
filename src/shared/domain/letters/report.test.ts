import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../calendar.ts';
import { RETENTION_STATES } from '../retention/language.ts';
import { composeDueList, type DueListRow, ReportDocument } from './report.ts';
import { toHtml } from './to-html.ts';

const on = (text: string) => text as PlainDate;
const row = (change: Partial<DueListRow> = {}): DueListRow => ({
  person: 'Jan de Vries',
  category: 'Offertes',
  rule: '2 jaar na het laatste contact',
  dueOn: on('2026-03-01'),
  state: 'due',
  because: ['Het laatste contact was op 1 maart 2024.'],
  ...change,
});
const input = { madeOn: on('2026-11-22'), business: 'Bakker ICT-hulp', language: 'nl' } as const;

describe('composeDueList', () => {
  it('is a valid report in landscape with the date written out', () => {
    const report = composeDueList({ ...input, rows: [row()] });
    expect(v.safeParse(ReportDocument, report).success).toBe(true);
    expect(report.landscape).toBe(true);
    expect(report.references).toEqual([{ label: 'Gemaakt op', value: '22 november 2026' }]);
  });

  it('counts one item and many items in grammar', () => {
    const one = toHtml(composeDueList({ ...input, rows: [row()] }));
    expect(one).toContain('Eén gegeven van één persoon');
    const many = toHtml(
      composeDueList({ ...input, rows: [row(), row(), row({ person: 'An Claes' })] }),
    );
    expect(many).toContain('3 gegevens van 2 personen');
  });

  it('gathers rows under their group in the order of the groups, and the others last', () => {
    const report = composeDueList({
      ...input,
      groups: [
        { id: 'soon', title: 'Binnenkort' },
        { id: 'due', title: 'Verlopen', note: 'Deze termijnen zijn voorbij.' },
        { id: 'empty', title: 'Geblokkeerd' },
      ],
      rows: [row({ group: 'due' }), row({ group: 'soon' }), row({ group: 'elsewhere' }), row()],
    });
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      'Binnenkort',
      'Verlopen',
      'Overige',
    ]);
    const rest = report.sections[2]?.content[0];
    expect(rest?.type === 'table' && rest.rows.length).toBe(2);
  });

  it('names every state in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const state of RETENTION_STATES) {
        const report = composeDueList({ ...input, language, rows: [row({ state, dueOn: null })] });
        const page = toHtml(report);
        expect(page).not.toMatch(/undefined|\bnull\b/);
        expect(page).toContain(language === 'nl' ? 'geen datum' : 'no date');
      }
    }
  });

  it('says that it is no legal advice, and that the list is empty when it is', () => {
    const page = toHtml(composeDueList({ ...input, rows: [] }));
    expect(page).toContain('geen juridisch advies');
    expect(page).toContain('geen gegevens die op deze lijst horen');
    expect(page).not.toContain('<table>');
  });

  it('is printed across A4 landscape', () => {
    expect(toHtml(composeDueList({ ...input, rows: [row()] }))).toContain('size: A4 landscape;');
  });
});
