/** The letters about what is kept and what went, as they were read and approved. */
import { describe, expect, it } from 'vitest';
import { composeAccessAnswer, composeAccessNone } from '#shared/domain/letters/access-answer.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  composeApplicantLetter,
  composeErasureLetter,
} from '#shared/domain/letters/erasure-letter.ts';
import type { LetterStyle } from '#shared/domain/letters/frame.ts';
import { composeInstruction } from '#shared/domain/letters/instruction-letter.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { DOSSIERS, ERASURES, INSTRUCTIONS } from '#test/builders/data-facts.ts';
import { anEmptyDossier } from '#test/builders/dossier.ts';
import { PERSON_KEYS, type PersonKey } from '#test/builders/outcome-facts.ts';
import { EVERY_LETTER } from './every-letter.ts';

type Compose = (who: PersonKey, style: LetterStyle) => LetterDocument;

const LETTERS: Readonly<Record<string, Compose>> = {
  'access.answer': (who, style) => composeAccessAnswer(DOSSIERS[who], style),
  'access.none': (who, style) => {
    const { controller, authority, person, request, systemsSearched } = DOSSIERS[who];
    const known = { controller, authority, request, systemsSearched };
    return composeAccessNone(
      anEmptyDossier({
        ...known,
        person: { ...person, details: [], relations: [], agreements: [] },
      }),
      style,
    );
  },
  erasure: (who, style) =>
    ERASURES[who].procedureEndedOn === null
      ? composeErasureLetter(ERASURES[who], style)
      : composeApplicantLetter(ERASURES[who], style),
  'processor.deleteOne': (who, style) => composeInstruction(INSTRUCTIONS[who], style),
};
const EACH = Object.keys(LETTERS).flatMap((kind) => PERSON_KEYS.map((who) => [kind, who] as const));

describe.each(EVERY_LETTER)('letters about data in $locale, $form', (style) => {
  it.each(EACH)('%s about the %s reads as it was read and approved', async (kind, who) => {
    const letter = LETTERS[kind]?.(who, style);
    if (letter === undefined) throw new Error('no such letter');
    const file = `snapshots/${letter.kind}/${style.locale}-${style.form}-${who}.txt`;
    await expect(toPlainText(letter)).toMatchFileSnapshot(file);
  });
});
