import { describe, expect, it } from 'vitest';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { blocksPresent, type LetterDocument } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { OTHER_QUESTIONS } from '#shared/domain/letters/texts/other-questions.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';

/**
 * Everything that the model letters of requesters ask for, with the block that answers
 * it and words that only that answer holds.
 */
const ASKED: readonly (readonly [asks: string, block: string, words: RegExp])[] = [
  ['whether anything is processed', 'A0', /Ja, wij verwerken persoonsgegevens van u/],
  ['a copy of all data', 'A10', /jan@devriesbouw\.example\.nl/],
  ['since when they are kept', 'A10', /Vastgelegd op 3 april 2019|3 april 2019/],
  ['pseudonymised data too', 'A10', /gepseudonimiseerde gegevens/],
  ['mails, documents and recordings', 'A10', /doorzocht|gezocht/i],
  ['the purposes', 'A1', /Waarvoor wij ze gebruiken/i],
  ['the categories', 'A2', /Welke gegevens wij van u hebben/i],
  ['the recipients by name', 'A3', /Zoho Corporation/],
  ['the period, per category', 'A4', /1 maart 2028/],
  ['the rights', 'A5', /rectificatie|Laten verbeteren|verbeteren/i],
  ['the authority', 'A6', /Autoriteit Persoonsgegevens/],
  ['the source', 'A7', /Waar .* vandaan/i],
  ['automated decisions and their logic', 'A8', /automatisch/i],
  ['safeguards outside Europe', 'A9', /waarborg/i],
  ['a copy of the safeguards', 'A9', /kopie van deze waarborgen/i],
  ['which services were searched', 'A10', /Bakker ICT-hulp/],
  ['that it is free', 'A11', /gratis/i],
  ['what was masked, and why', 'A12', /onleesbaar|andere personen|anderen/i],
  ['the legal basis', 'A13', /artikel 6 lid 1/],
  ['a date and a reference', 'B2', /Ons kenmerk: 2026-014/],
  ['an answer to this request', 'B3', /5 november 2026/],
  ['an electronic answer', 'B4', /digitaal/],
  ['the way to the court', 'B7', /rechtbank/],
  ['which files came along', 'B9', /Bijlage/],
];

function answer(questions: typeof OTHER_QUESTIONS | readonly [] = []): LetterDocument {
  return composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal', questions });
}

describe('what requesters ask for', () => {
  it.each(ASKED)('is answered: %s (%s)', (_asks, block, words) => {
    const letter = answer();
    expect(blocksPresent(letter)).toContain(block);
    expect(toPlainText(letter)).toMatch(words);
  });

  it('is answered in a sentence when article 15 does not give it', () => {
    const text = toPlainText(answer(OTHER_QUESTIONS));
    for (const words of [
      /artikel 34 AVG/,
      /artikel 32 AVG/,
      /valt niet onder artikel 15 AVG/,
      /nummer van een melding bij de toezichthouder bestaat niet meer/,
      /artikel 11 lid 2 AVG/,
    ]) {
      expect(text).toMatch(words);
    }
    expect(toPlainText(answer())).not.toMatch(/melding bij de toezichthouder/);
  });

  it.each(EVERY_LETTER)('in the right form of address: $locale $form', (version) => {
    const letter = composeAccessAnswer(aDossier(), { ...version, questions: OTHER_QUESTIONS });
    const section = letter.sections.find(({ id }) => id === 'other-questions');
    expect(section?.content).toHaveLength(1 + OTHER_QUESTIONS.length);
    expect(toPlainText({ ...letter, sections: section ? [section] : [] })).not.toMatch(
      otherForm(version),
    );
  });
});
