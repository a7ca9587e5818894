import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import type { ErasureLetterFacts } from '#shared/domain/letters/erasure-facts.ts';
import {
  composeApplicantLetter,
  composeErasureLetter,
} from '#shared/domain/letters/erasure-letter.ts';
import { composeInstruction } from '#shared/domain/letters/instruction-letter.ts';
import {
  ERASED_MARK,
  redactErasureFacts,
  redactInstructionFacts,
} from '#shared/domain/letters/redaction.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import {
  applicantFacts,
  aSubject,
  erasureFacts,
  instructionFacts,
  partialFacts,
} from '#test/builders/erasure-facts.ts';
import { documentXml } from './docx-text.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { hostileText } from './hostile-dossier.ts';
import { strangeMarkup, xmlFault } from './markup-check.ts';

/** Stands in nothing that a letter says by itself. */
const SECRET = 'Xqzwvk';

function personOf(text: string): ErasureLetterFacts['person'] {
  return {
    name: text,
    familyName: text,
    givenName: text,
    organisation: text,
    addressLines: [text, text],
    email: text,
  };
}

describe.each(EVERY_LETTER)('the letter that may stay in $locale, $form', (options) => {
  const mark = ERASED_MARK[options.locale];
  const letters = {
    done: [erasureFacts(), composeErasureLetter],
    partial: [partialFacts(), composeErasureLetter],
    applicant: [applicantFacts(), composeApplicantLetter],
  } as const;

  it.each(Object.keys(letters))('holds a mark for every text of the person (%s)', (name) => {
    const [facts, compose] = letters[name as keyof typeof letters];
    const stays = compose(redactErasureFacts(facts, options.locale), options);
    const page = toHtml(stays);
    expect(page).toContain(mark);
    expect(page).not.toMatch(/Vries|Jan\b|Dorpsweg|Bilthoven|devriesbouw/);
    expect(stays.sections).toHaveLength(compose(facts, options).sections.length);
  });

  it('holds none of any texts of the person', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const person = personOf(`${SECRET}${text}${SECRET}`);
        for (const [facts, compose] of Object.values(letters)) {
          const redacted = redactErasureFacts({ ...facts, person }, options.locale);
          expect(JSON.stringify(compose(redacted, options))).not.toContain(SECRET);
        }
        const subject = aSubject({ identifiers: [`${SECRET}${text}`, text + SECRET] });
        const facts = redactInstructionFacts(
          instructionFacts({ subjects: [subject] }),
          options.locale,
        );
        const letter = JSON.stringify(composeInstruction(facts, options));
        expect(letter).not.toContain(SECRET);
        expect(letter).toContain(subject.reference);
      }),
      { numRuns: 25 },
    );
  });

  it('holds no party-side identifiers, and the reference in their place', () => {
    const facts = redactInstructionFacts(instructionFacts(), options.locale);
    const page = toHtml(composeInstruction(facts, options));
    expect(page).not.toMatch(/Vries|devriesbouw/);
    expect(page).toContain('OP-2026-003/1');
    expect(page).toContain(mark);
  });
});

describe('letters about an erasure with hostile texts', () => {
  it('show any text as text, in page and word processor file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
          fc.constantFrom('</w:t><script>alert(1)</script>', '"><svg onload=1>', '&#0; $& `'),
        ),
        fc.constantFrom(...EVERY_LETTER),
        async (text, options) => {
          for (const document of [
            composeErasureLetter(hostileText(partialFacts(), text), options),
            composeInstruction(hostileText(instructionFacts(), text), options),
          ]) {
            expect(strangeMarkup(toHtml(document))).toEqual([]);
            expect(xmlFault(documentXml(await toDocx(document)))).toBeUndefined();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('redacting facts', () => {
  it('leaves empty what was empty, and everything else as it was', () => {
    const facts = erasureFacts({ person: { ...personOf(''), name: 'An', addressLines: [] } });
    const redacted = redactErasureFacts(facts, 'en');
    expect(redacted.person).toEqual({ ...personOf(''), name: '[erased]', addressLines: [] });
    expect({ ...redacted, person: facts.person }).toEqual(facts);
    const none = instructionFacts({ subjects: [aSubject({ identifiers: [] })] });
    expect(redactInstructionFacts(none, 'fr')).toEqual(none);
  });
});
