import { describe, expect, it } from 'vitest';
import { aDossier } from '#test/builders/dossier.ts';
import { composeAccessAnswer } from './access-answer.ts';
import type { LetterDocument, LetterNode, Table } from './document.ts';
import { toPlainText } from './plain-text.ts';

const plain = (text: string) => [{ text }];

/** A letter that holds nothing but these parts. */
function letterOf(content: readonly LetterNode[], change: Partial<LetterDocument> = {}): string {
  const letter = composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal' });
  const text = toPlainText({
    ...letter,
    sections: [
      {
        id: 'only',
        part: 'letter',
        blocks: [],
        level: 2,
        heading: 'Wat er is',
        content: [...content],
      },
    ],
    ...change,
  });
  return text.slice(text.indexOf('WAT ER IS') + 'WAT ER IS\n\n'.length).split('\n\n')[0] ?? '';
}

function aTable(change: Partial<Table> = {}): Table {
  return {
    type: 'table',
    caption: 'Facturen',
    note: 'Bewaard in Acumulus',
    columns: ['Gegeven', 'Bedrag', 'Opmerking'].map((header) => ({ header, width: 33 })),
    rows: [
      [plain('2024-0113'), plain('€ 1.250,00'), plain('betaald')],
      [plain('2024-0187'), plain('€ 87,50'), plain('')],
    ],
    rowHeaders: true,
    ...change,
  };
}

describe('toPlainText', () => {
  it('gives a paragraph and a note as they are shown', () => {
    const runs = [{ text: 'Ja, ' }, { text: 'dat klopt.', strong: true as const }];
    expect(letterOf([{ type: 'paragraph', runs }])).toBe('Ja, dat klopt.');
    expect(letterOf([{ type: 'paragraph', runs, edited: 'Nee.\nToch niet.' }])).toBe(
      'Nee.\nToch niet.',
    );
    expect(letterOf([{ type: 'note', runs: plain('Kijk ook hier.') }])).toBe('Kijk ook hier.');
  });

  it('gives each item of a list a line', () => {
    expect(
      letterOf([
        {
          type: 'list',
          items: [
            [{ text: 'Wissing.', strong: true }, { text: ' Alles gaat weg.' }],
            plain('Postbus 12\n3500 AA Utrecht'),
          ],
        },
      ]),
    ).toBe('- Wissing. Alles gaat weg.\n- Postbus 12, 3500 AA Utrecht');
  });

  it('names the column of every filled cell of a table', () => {
    expect(letterOf([aTable()])).toBe(
      [
        'Facturen',
        'Bewaard in Acumulus',
        '- 2024-0113',
        '  Bedrag: € 1.250,00',
        '  Opmerking: betaald',
        '- 2024-0187',
        '  Bedrag: € 87,50',
      ].join('\n'),
    );
  });

  it('gives a table of two columns a line per row, and no caption twice', () => {
    const columns = ['Veld', 'Waarde'].map((header) => ({ header, width: 50 }));
    const { note: _, ...bare } = aTable({
      caption: 'Wat er is',
      columns,
      rows: [[plain('Naam'), plain('Jan de Vries')]],
    });
    expect(letterOf([bare])).toBe('- Naam: Jan de Vries');
  });

  it('keeps the lines of a cell apart', () => {
    const cell = (...lines: string[]) =>
      letterOf([
        {
          type: 'definitions',
          items: [{ term: 'Wat', lines }],
        },
      ]);
    expect(cell('Zoho CRM', 'Telefoon')).toBe('Wat: Zoho CRM, Telefoon');
    expect(cell('Klant, sinds 2019', 'Abonnee')).toBe('Wat: Klant, sinds 2019; Abonnee');
    expect(cell('Formulier op de website van toen', 'Tekst')).toBe(
      'Wat: Formulier op de website van toen; Tekst',
    );
    expect(cell('Wij hebben een bewijs.', 'Per e-mail')).toBe(
      'Wat: Wij hebben een bewijs. Per e-mail',
    );
  });

  it('puts the French space before a colon and a semicolon', () => {
    const items = [{ term: 'Relation', lines: ['Client, depuis 2019', 'Abonné'] }];
    expect(letterOf([{ type: 'definitions', items }], { locale: 'fr' })).toBe(
      'Relation\u00a0: Client, depuis 2019\u00a0; Abonné',
    );
  });

  it('carries sender, addressee, references, signature and enclosures, and the annex last', () => {
    const text = toPlainText(composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal' }));
    const inOrder = [
      'Bakker ICT-hulp\nKerkstraat 12',
      'Jan de Vries\nDe Vries Bouw',
      'Ons kenmerk: 2026-014',
      'ANTWOORD OP UW INZAGEVERZOEK',
      'Met vriendelijke groet,\n\nFred Bakker',
      '\n\nBIJLAGEN\n- ',
      '\n\nBIJLAGE 1: UW GEGEVENS',
    ].map((part) => text.indexOf(part));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
  });
});
