import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, section } from '../letters/nodes.ts';
import type { StatementDocument } from './compose.ts';
import { differences } from './difference.ts';

function aDocument(sections: Record<string, string>): StatementDocument {
  return {
    kind: 'report',
    locale: 'nl-NL',
    landscape: false,
    title: 'Verklaring',
    business: 'Voorbeeld',
    references: [],
    intro: [],
    sections: Object.entries(sections).map(([id, text]) =>
      section({ id, heading: `Kop ${id}` }, paragraph(text)),
    ),
    remark: '',
  };
}

const CHANGED = aDocument({ a: 'Wij bewaren facturen tien jaar lang. Daarna niet meer.' });

describe('the difference between two statements', () => {
  it('is nothing when they say the same', () => {
    expect(differences(CHANGED, CHANGED)).toEqual([]);
  });

  it('shows the words of a sentence that changed, and no other sentence', () => {
    const before = aDocument({ a: 'Wij bewaren facturen zeven jaar lang. Daarna niet meer.' });
    expect(differences(before, CHANGED)).toEqual([
      {
        section: 'a',
        heading: 'Kop a',
        state: 'changed',
        changes: [
          {
            kind: 'changed',
            words: [
              { kind: 'same', text: 'Wij bewaren facturen' },
              { kind: 'gone', text: 'zeven' },
              { kind: 'added', text: 'tien' },
              { kind: 'same', text: 'jaar lang.' },
            ],
          },
        ],
      },
    ]);
  });

  it('calls a sentence new or gone when no other is like it', () => {
    const before = aDocument({ a: 'Eerst dit. Blijft staan.' });
    const after = aDocument({ a: 'Blijft staan. Iets heel anders erbij.' });
    expect(differences(before, after)[0]?.changes).toEqual([
      { kind: 'gone', text: 'Eerst dit.' },
      { kind: 'added', text: 'Iets heel anders erbij.' },
    ]);
  });

  it('says when a whole section came or went', () => {
    const states = differences(aDocument({ a: 'X.', b: 'Y.' }), aDocument({ b: 'Y.', c: 'Z.' }));
    expect(states.map(({ section: id, state }) => [id, state])).toEqual([
      ['c', 'added'],
      ['a', 'gone'],
    ]);
  });

  it('keeps an article of law in one sentence', () => {
    const before = aDocument({ a: 'Dat staat in art. 52 lid 4 AWR.' });
    const after = aDocument({ a: 'Dat staat in art. 53 lid 4 AWR.' });
    expect(differences(before, after)[0]?.changes).toHaveLength(1);
  });

  it('loses no word of either text, whatever they say', () => {
    const text = fc
      .array(fc.constantFrom('Wij.', 'bewaren', 'Niet', 'jaar.', 'zeven'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = differences(aDocument({ a: one }), aDocument({ a: other }));
        const said = (kind: 'gone' | 'added') =>
          found
            .flatMap(({ changes }) => changes)
            .flatMap((change) =>
              change.kind === 'changed'
                ? change.words.filter((part) => part.kind !== kind && part.kind !== 'same')
                : change.kind === kind
                  ? []
                  : [change],
            )
            .reduce((sum, { text: words }) => sum + words.split(' ').length, 0);
        const count = (words: string) => words.split(' ').filter((word) => word !== '').length;
        // What came minus what went is what the newer text is longer.
        expect(said('gone') - said('added')).toBe(count(other) - count(one));
      }),
    );
  });
});
