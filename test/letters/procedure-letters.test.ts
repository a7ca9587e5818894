import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/domain/calendar.ts';
import {
  blocksPresent,
  COMMON_BLOCKS,
  isVisible,
  LetterDocument,
} from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import {
  composeAck,
  composeExtension,
  composeFee,
  composeIdentity,
  composeNotController,
  composeRefusal,
} from '#shared/domain/letters/procedure-letters.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { languageOf } from '#shared/domain/locale.ts';
import { GROUNDS_FOR, IDENTITY_METHODS } from '#shared/domain/requests.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import {
  ackFacts,
  extensionFacts,
  feeFacts,
  identityFacts,
  notControllerFacts,
  refusalFacts,
  type WhoAsked,
} from '#test/builders/procedure-facts.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';
import { hostileText } from './hostile-dossier.ts';
import { strangeMarkup } from './markup-check.ts';
import { DAUGHTER, groundOf, LETTERS, type Options, textOfSection } from './procedure-parts.ts';

const WHO: readonly WhoAsked[] = ['customer', 'subscriber', 'applicant'];
const KINDS = Object.keys(LETTERS) as (keyof typeof LETTERS)[];
const EACH = KINDS.flatMap((kind) => WHO.map((who) => [kind, who] as const));
const on = (text: string) => text as PlainDate;

describe.each(EVERY_LETTER)(
  'letters about the course of a request in $locale, $form',
  (options) => {
    const written = (text: string) => writtenDay(on(text), languageOf(options.locale));

    it.each(EACH)('%s to the %s reads as it was read and approved', async (kind, who) => {
      const text = toPlainText(LETTERS[kind](who, options));
      const { locale, form } = options;
      await expect(text).toMatchFileSnapshot(`snapshots/${kind}/${locale}-${form}-${who}.txt`);
    });

    it.each(EACH)('%s to the %s carries every block, is whole and can be kept', (kind, who) => {
      const document = LETTERS[kind](who, options);
      expect(document.kind).toBe(kind);
      expect(blocksPresent(document)).toEqual([...COMMON_BLOCKS]);
      expect(new Set(document.sections.map(({ id }) => id)).size).toBe(document.sections.length);
      for (const section of document.sections) {
        expect(section.content.length, section.id).toBeGreaterThan(0);
        expect(section.content.every(isVisible), section.id).toBe(true);
      }
      expect(v.parse(LetterDocument, JSON.parse(JSON.stringify(document)))).toEqual(document);
    });

    it.each(EACH)(
      '%s to the %s keeps to its form and shows no trace of the program',
      (kind, who) => {
        for (const change of [{}, DAUGHTER]) {
          const text = toPlainText(LETTERS[kind](who, options, change));
          expect(text.match(otherForm(options))).toBeNull();
          expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\[object|\$|\bfalse\b|\btrue\b/);
          expect(text).not.toMatch(/ {2,}\S.*\.\.|,,|\.\.| [.,]|\(\)/);
          // In Dutch a verb before `je` has no t: krijg je, never krijgt je.
          expect(text).not.toMatch(
            /\b(?:hoeft|hoort|krijgt|wilt|leest|kunt|hebt|bent|vraagt|geeft|twijfelt|vindt) je\b/i,
          );
        }
      },
    );

    it.each(KINDS)('%s goes to whoever asked for somebody else, and names the person', (kind) => {
      const document = LETTERS[kind]('customer', options, DAUGHTER);
      expect(document.addressee).toEqual(['Sanne Peters', 'Lindelaan 4', '3512 AB Utrecht']);
      const [greeting] = document.sections[0]?.content ?? [];
      expect(JSON.stringify(greeting)).not.toMatch(/Jan|Vries/);
      // French greets nobody by name in the formal form.
      if (options.locale !== 'fr') expect(JSON.stringify(greeting)).toContain('Sanne');
      expect(document.references.map(({ value }) => value)).toContain('Jan de Vries');
      expect(textOfSection(document, 'intro')).toContain('Jan de Vries');
      expect(toPlainText(LETTERS[kind]('customer', options))).not.toContain('Sanne');
    });

    it.each(KINDS)('%s shows any text as text', (kind) => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
            fc.constantFrom('</p><script>alert(1)</script>', '"><svg onload=1>', '&#0; $& `\u202e'),
          ),
          (text) => {
            for (const who of WHO) {
              const document = hostileLetter(kind, who, options, text);
              expect(strangeMarkup(toHtml(document))).toEqual([]);
              expect(v.is(LetterDocument, JSON.parse(JSON.stringify(document)))).toBe(true);
            }
          },
        ),
        { numRuns: 10 },
      );
    });

    it('names the days: of receipt, of the answer and of the reply', () => {
      const days = {
        ack: ['2026-11-05', '2026-12-07'],
        identity: ['2026-11-05', '2026-12-07'],
        extension: ['2026-11-05', '2027-02-05'],
        refusal: ['2026-11-05'],
        'fee.notice': ['2026-11-05', '2026-12-01'],
        'not.controller': ['2026-11-05', '2026-11-20'],
      } as const;
      for (const kind of KINDS) {
        const text = toPlainText(LETTERS[kind]('customer', options));
        for (const day of days[kind]) expect(text, `${kind} ${day}`).toContain(written(day));
      }
    });

    it.each([
      ['ack', 'customer', [[15], [16], [12, 3]]],
      ['ack', 'subscriber', [[7, 3], [21]]],
      [
        'identity',
        'customer',
        [
          [12, 6],
          [12, 2],
          [11, 2],
        ],
      ],
      ['extension', 'customer', [[12, 3]]],
      ['refusal', 'customer', [[12, 4], [15, 4], [17, 3, 'b'], [79]]],
      ['refusal', 'subscriber', [[12, 5, 'b']]],
      ['refusal', 'applicant', [[20, 1]]],
      ['fee.notice', 'customer', [[12, 5, 'a']]],
      [
        'not.controller',
        'customer',
        [
          [28, 3, 'a'],
          [28, 3, 'e'],
        ],
      ],
    ] as const)('%s to the %s names its articles', (kind, who, articles) => {
      const text = toPlainText(LETTERS[kind](who, options));
      for (const article of articles) expect(text).toMatch(citation(article));
    });

    it('asks in the first letter for no reason and no copy', () => {
      for (const identityMethod of [null, ...IDENTITY_METHODS]) {
        const document = composeAck(ackFacts('customer', { identityMethod }), options);
        const identity = textOfSection(document, 'identity');
        expect(identity).toMatch(
          /geen kopie|hebben wij niet nodig|do not send|not need a copy|pas (?:encore )?de copie|pas besoin d'une copie/,
        );
        expect(textOfSection(document, 'understood')).toMatch(
          /hoeft? (?:u|je) niet uit te leggen|do not have to explain|n'a(?:vez|s) pas à motiver/,
        );
      }
    });

    it('says something else of every means to know who is asking', () => {
      const inAck = IDENTITY_METHODS.map((identityMethod) =>
        textOfSection(composeAck(ackFacts('customer', { identityMethod }), options), 'identity'),
      );
      expect(new Set(inAck).size).toBe(IDENTITY_METHODS.length);
      const document = composeIdentity(identityFacts('customer', 'nl'), options);
      const choices = document.sections.find(({ id }) => id === 'choices');
      const shown = choices?.content.find((node) => node.type === 'list');
      if (shown?.type !== 'list') throw new Error('no list');
      expect(new Set(shown.items.map((runs) => JSON.stringify(runs))).size).toBe(6);
    });

    it('says something else of every ground against a right, with its article', () => {
      for (const right of DATA_SUBJECT_RIGHTS) {
        const grounds = GROUNDS_FOR[right].map((ground) => {
          const refusals = [{ right, extent: 'whole' as const, ground, explanation: '' }];
          return groundOf(composeRefusal(refusalFacts('customer', 'nl', { refusals }), options));
        });
        expect(new Set(grounds).size, right).toBe(grounds.length);
        for (const text of grounds)
          expect(text).toMatch(/(?:artikel|articles?) \d+.* (?:AVG|GDPR|RGPD)\b/i);
      }
    });
  },
);

/** The letter with a text in place of every text that people can type. */
function hostileLetter(
  kind: keyof typeof LETTERS,
  who: WhoAsked,
  options: Options,
  text: string,
): LetterDocument {
  const { controller, person, request } = ackFacts(who);
  const { representative } = DAUGHTER;
  const facts = hostileText({ controller, person, request, representative }, text);
  switch (kind) {
    case 'ack':
      return composeAck(ackFacts(who, facts), options);
    case 'identity': {
      const words = { doubt: text, copyReason: `x${text}` };
      return composeIdentity(identityFacts(who, 'nl', { ...facts, ...words }), options);
    }
    case 'extension': {
      const words = { explanation: text, sentNow: [text] };
      return composeExtension(extensionFacts(who, 'nl', { ...facts, ...words }), options);
    }
    case 'refusal': {
      const refusals = refusalFacts(who, 'nl').refusals.map((one) => ({
        ...one,
        explanation: text,
      }));
      return composeRefusal(refusalFacts(who, 'nl', { ...facts, refusals }), options);
    }
    case 'fee.notice':
      return composeFee(feeFacts(who, 'nl', { ...facts, amount: text, why: text }), options);
    case 'not.controller': {
      const words = { customer: text, service: text };
      return composeNotController(notControllerFacts(who, 'nl', { ...facts, ...words }), options);
    }
  }
}

/** An article as any of the languages cites it. */
function citation([article, paragraph, letter]: readonly [number, number?, string?]): RegExp {
  const first = `${article}${paragraph === undefined ? '' : `(?:,? lid |, paragraphe |\\()${paragraph}\\)?`}`;
  const last = letter === undefined ? '' : `(?: onder |, |\\()${letter}\\)?`;
  return new RegExp(
    `(?:[Aa]rticles?|artikel|and|et) ${first}${last} (?:AVG|GDPR|du RGPD|and|et)\\b`,
  );
}
