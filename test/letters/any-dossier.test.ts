import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier, DossierItem } from '#shared/domain/dossier.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import {
  ACCESS_BLOCKS,
  blocksPresent,
  COMMON_BLOCKS,
  isVisible,
  LetterDocument,
} from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { RETENTION_STATES } from '#shared/domain/retention/language.ts';
import { LAWFUL_BASES } from '#shared/domain/statement-profile.ts';
import { aBelgianDossier, aDossier, anItem } from '#test/builders/dossier.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { strangeMarkup } from './markup-check.ts';

const aWord = fc.stringMatching(/^[A-Za-z]{0,8}$/).map((word) => word.replace(/null|nan/gi, 'x'));
const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate);
const aDayOrNone = fc.option(aDay, { nil: null });

const anAnyItem: fc.Arbitrary<DossierItem> = fc.record({
  itemId: aWord,
  categoryId: fc.constantFrom('a', 'b', 'c'),
  category: aWord.map((word) => `C${word}`),
  description: aWord,
  label: aWord,
  fields: fc.array(
    fc.record({
      fieldId: fc.constantFrom('x', 'y'),
      name: aWord,
      values: fc.array(aWord, { maxLength: 2 }),
      secret: fc.boolean(),
      floorArticle: fc.option(aWord, { nil: null }),
      providedByPerson: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  purposes: fc.array(
    fc.record({
      purposeId: aWord,
      name: aWord.map((word) => `P${word}`),
      bases: fc.subarray([...LAWFUL_BASES]),
      interest: aWord,
    }),
    { maxLength: 2 },
  ),
  systems: fc.array(aWord, { maxLength: 2 }),
  source: aWord,
  collectedOn: aDayOrNone,
  retention: fc.record({
    state: fc.constantFrom(...RETENTION_STATES),
    dueOn: aDayOrNone,
    floorOn: aDayOrNone,
    disposal: fc.constantFrom('erase', 'anonymise'),
    rule: aWord,
    because: fc.array(aWord, { maxLength: 2 }),
  }),
});

/** A dossier from which any part may be missing; one item at least. */
const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    base: fc.constantFrom(aDossier(), aBelgianDossier()),
    items: fc.array(anAnyItem, { minLength: 1, maxLength: 8 }),
    kept: fc.subarray(['consents', 'events', 'attachments', 'masked', 'systemsSearched'] as const),
    recipients: fc.subarray([...aDossier().recipients]),
    transfers: fc.subarray([...aDossier().transfers]),
    request: fc.boolean(),
    automatedDecisions: aWord,
  })
  .map(({ base, items, kept, recipients, transfers, request, automatedDecisions }) => ({
    ...base,
    ...Object.fromEntries(
      (['consents', 'events', 'attachments', 'masked', 'systemsSearched'] as const).map((part) => [
        part,
        kept.includes(part) ? base[part] : [],
      ]),
    ),
    items,
    recipients,
    transfers,
    request: request ? base.request : null,
    automatedDecisions,
  }));

describe('an answer from any dossier', () => {
  it('carries every block that applies, is whole and can be kept', () => {
    fc.assert(
      fc.property(anyDossier, fc.constantFrom(...EVERY_LETTER), (dossier, options) => {
        const document = composeAccessAnswer(dossier, options);
        expect(blocksPresent(document)).toEqual([...ACCESS_BLOCKS, ...COMMON_BLOCKS]);
        for (const section of document.sections) {
          expect(section.content.every(isVisible), section.id).toBe(true);
        }
        expect(v.safeParse(LetterDocument, document).success).toBe(true);
        expect(toPlainText(document)).not.toMatch(/undefined|\bnull\b|\bNaN\b|[{}]/);
        expect(strangeMarkup(toHtml(document))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('stays quick with thousands of items', () => {
    const items = Array.from({ length: 5_000 }, (_, index) =>
      anItem({ itemId: `i${index}`, categoryId: `c${index % 20}`, label: `Gegeven ${index}` }),
    );
    const started = performance.now();
    const page = toHtml(
      composeAccessAnswer(aDossier({ items }), { locale: 'nl-NL', form: 'formal' }),
    );
    expect(page.length).toBeGreaterThan(500_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
