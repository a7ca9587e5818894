import { describe, expect, it } from 'vitest';
import {
  type AnswerDraft,
  answerInput,
  EMPTY_DRAFT,
  incompleteRows,
  withSearchEntry,
} from './answer-draft.ts';

describe('answerInput', () => {
  const draft: AnswerDraft = {
    ...EMPTY_DRAFT,
    searched: withSearchEntry(withSearchEntry([], 7, { done: true }), 8, { done: false }),
    attachments: [
      { row: 1, name: 'Gespreksverslag', system: '', note: '' },
      { row: 2, name: '  ', system: '', note: 'zonder naam' },
      { row: 3, name: '', system: '', note: '' },
    ],
    masked: [
      { row: 1, what: 'naam van een collega', why: 'gaat over iemand anders' },
      { row: 2, what: 'zonder reden', why: '' },
    ],
  };

  it('leaves rows out that the letter cannot use, and counts those that hold something', () => {
    const input = answerInput(1, draft, 'nl-NL', 'formal');
    expect(input.attachments).toEqual([{ name: 'Gespreksverslag', system: '', note: '' }]);
    expect(input.masked).toEqual([
      { what: 'naam van een collega', why: 'gaat over iemand anders' },
    ]);
    expect(incompleteRows(draft)).toBe(2);
  });

  it('sends the systems that were ticked or remarked on', () => {
    const remarked = { ...draft, searched: withSearchEntry(draft.searched, 9, { note: 'map 3' }) };
    expect(answerInput(1, remarked, 'nl-NL', 'formal').searched).toEqual([
      { systemId: 7, note: '' },
      { systemId: 9, note: 'map 3' },
    ]);
  });
});
