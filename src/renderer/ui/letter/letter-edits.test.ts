import { describe, expect, it } from 'vitest';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { type LetterDocument, textOf } from '#shared/domain/letters/document.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { applyEdits, withEdit } from './letter-edits.ts';

const letter = composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal' });

/** The shown text of the lead in the first section, and its place. */
function leadOf(document: LetterDocument) {
  const [section] = document.sections;
  const index = section?.content.findIndex(
    (node) => node.type === 'paragraph' && node.role === 'lead',
  );
  const node = section?.content[index ?? -1];
  if (section === undefined || index === undefined || node?.type !== 'paragraph') {
    throw new Error('the letter has no lead');
  }
  return { sectionId: section.id, index, text: node.edited ?? textOf(node.runs) };
}

const lead = leadOf(letter);

describe('withEdit', () => {
  it('puts an own text in the letter and takes it out again', () => {
    const edits = withEdit([], letter, lead.sectionId, lead.index, 'Zelf geschreven.');
    expect(leadOf(applyEdits(letter, edits).document).text).toBe('Zelf geschreven.');
    expect(withEdit(edits, letter, lead.sectionId, lead.index, null)).toEqual([]);
  });

  it('keeps one edit when a paragraph is rewritten twice', () => {
    const once = withEdit([], letter, lead.sectionId, lead.index, 'Eerst.');
    const twice = withEdit(once, letter, lead.sectionId, lead.index, 'Daarna.');
    expect(twice.map(({ text }) => text)).toEqual(['Daarna.']);
  });

  it('counts the standard text as no edit', () => {
    expect(withEdit([], letter, lead.sectionId, lead.index, lead.text)).toEqual([]);
  });

  it('leaves the edits alone when there is no such paragraph', () => {
    expect(withEdit([], letter, 'nowhere', 0, 'x')).toEqual([]);
  });
});

describe('applyEdits', () => {
  const edits = withEdit([], letter, lead.sectionId, lead.index, 'Zelf geschreven.');

  it('keeps an edit for its own language and form', () => {
    const french = composeAccessAnswer(aDossier(), { locale: 'fr', form: 'formal' });
    const { document, unplaced } = applyEdits(french, edits);
    expect(document).toBe(french);
    expect(unplaced).toEqual([]);
  });

  it('finds the paragraph again when its place changed', () => {
    const [first, ...rest] = letter.sections;
    if (first === undefined) throw new Error('no section');
    const shifted = {
      ...letter,
      sections: [
        { ...first, content: [{ type: 'paragraph' as const, runs: [] }, ...first.content] },
        ...rest,
      ],
    };
    const { document, unplaced } = applyEdits(shifted, edits);
    expect(leadOf(document)).toMatchObject({ index: lead.index + 1, text: 'Zelf geschreven.' });
    expect(unplaced).toEqual([]);
  });

  it('hands back the edit when the standard text is another one now', () => {
    const outdated = edits.map((edit) => ({ ...edit, standard: 'Van vroeger.' }));
    const { document, unplaced } = applyEdits(letter, outdated);
    expect(document).toBe(letter);
    expect(unplaced).toEqual(outdated);
  });
});
