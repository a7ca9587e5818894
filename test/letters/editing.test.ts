import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import {
  blocksPresent,
  hasEdits,
  isEdited,
  LetterDocument,
  withEditedParagraph,
  withStandardParagraph,
} from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { aDossier } from '#test/builders/dossier.ts';

const letter = composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal' });

describe('withEditedParagraph', () => {
  const edited = withEditedParagraph(letter, 'A11', 0, 'Dit kost u <niets>.\nEcht niet.');

  it('shows the text of the owner, escaped and with its lines', () => {
    expect(toPlainText(edited)).toContain('Dit kost u <niets>.\nEcht niet.');
    expect(toHtml(edited)).toContain('Dit kost u &lt;niets&gt;.<br>Echt niet.');
    expect(toHtml(edited)).not.toContain('Dit antwoord is gratis');
    expect(hasEdits(edited)).toBe(true);
    const node = edited.sections.find(({ id }) => id === 'A11')?.content[0];
    expect(node !== undefined && isEdited(node)).toBe(true);
  });

  it('leaves the given letter and all other paragraphs as they were', () => {
    expect(hasEdits(letter)).toBe(false);
    const others = (document: LetterDocument) => document.sections.filter(({ id }) => id !== 'A11');
    expect(others(edited)).toEqual(others(letter));
  });

  it('stays valid to keep', () => {
    expect(v.parse(LetterDocument, JSON.parse(JSON.stringify(edited)))).toEqual(edited);
  });

  it('has a way back to the standard text', () => {
    expect(withStandardParagraph(edited, 'A11', 0)).toEqual(letter);
  });

  it('counts the standard text itself as no change', () => {
    const section = letter.sections.find(({ id }) => id === 'A11');
    const node = section?.content[0];
    const standard = node?.type === 'paragraph' ? node.runs.map(({ text }) => text).join('') : '';
    expect(withEditedParagraph(edited, 'A11', 0, standard)).toEqual(letter);
  });

  it('refuses a section or a node that has no text to change', () => {
    expect(() => withEditedParagraph(letter, 'nowhere', 0, 'x')).toThrow(RangeError);
    expect(() => withEditedParagraph(letter, 'A11', 7, 'x')).toThrow(RangeError);
    expect(() => withEditedParagraph(letter, 'A3', 1, 'x')).toThrow(RangeError);
  });
});

describe('blocksPresent', () => {
  it('drops a block when the owner emptied its only paragraph', () => {
    const emptied = withEditedParagraph(letter, 'A11', 0, '  ');
    expect(blocksPresent(emptied)).not.toContain('A11');
    expect(blocksPresent(emptied)).not.toContain('B5');
    expect(blocksPresent(emptied)).toContain('A6');
  });

  it('drops only the court when only that paragraph is emptied', () => {
    const section = letter.sections.find(({ id }) => id === 'A6');
    const court = section?.content.findIndex((node) => node.blocks?.includes('B7')) ?? -1;
    const emptied = withEditedParagraph(letter, 'A6', court, '');
    expect(blocksPresent(emptied)).not.toContain('B7');
    expect(blocksPresent(emptied)).toContain('B6');
  });
});

describe('the schema of kept letters', () => {
  it.each([
    ['an unknown kind', { kind: 'other' }],
    ['a date that does not exist', { date: '2026-02-30' }],
    ['a stranger among the properties', { script: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(v.safeParse(LetterDocument, { ...letter, ...change }).success).toBe(false);
  });
});
