import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { composeConsentWithdrawn } from '#shared/domain/letters/consent-letter.ts';
import {
  blocksPresent,
  COMMON_BLOCKS,
  isVisible,
  LetterDocument,
} from '#shared/domain/letters/document.ts';
import type { LetterStyle } from '#shared/domain/letters/frame.ts';
import { composeNotice } from '#shared/domain/letters/notice-letter.ts';
import {
  composeGeneralObjection,
  composeMarketingObjection,
} from '#shared/domain/letters/objection-letters.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { composePortability } from '#shared/domain/letters/portability-letter.ts';
import { composeRecipientsTold } from '#shared/domain/letters/recipients-letter.ts';
import { composeRectification } from '#shared/domain/letters/rectification-letter.ts';
import { NOT_PORTABLE } from '#shared/domain/letters/request-facts.ts';
import {
  composeRestrictionOff,
  composeRestrictionOn,
} from '#shared/domain/letters/restriction-letters.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { languageOf } from '#shared/domain/locale.ts';
import { RESTRICTION_GROUNDS } from '#shared/domain/requests.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import { NOTICE, noticeFacts } from '#test/builders/notice-facts.ts';
import {
  CONSENT,
  MARKETING,
  OBJECTION,
  PERSON_KEYS,
  type PersonKey,
  PORTABILITY,
  RECIPIENTS_TOLD,
  RECTIFICATION,
  RESTRICTION_OFF,
  RESTRICTION_ON,
} from '#test/builders/outcome-facts.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';
import { hostileText } from './hostile-dossier.ts';
import { strangeMarkup } from './markup-check.ts';
import { bodyOf } from './section-text.ts';

const on = (text: string) => text as PlainDate;

/** A letter to each of the three, and again from facts that were changed. */
function letters<Facts extends object>(
  byPerson: Readonly<Record<PersonKey, Facts>>,
  compose: (facts: Facts, style: LetterStyle) => LetterDocument,
) {
  return (
    person: PersonKey,
    style: LetterStyle,
    change: (facts: Facts) => object = (facts) => facts,
  ) => compose(change(byPerson[person]) as Facts, style);
}

/** Every letter to the person. */
const TO_PERSON = {
  'rectification.done': letters(RECTIFICATION, composeRectification),
  'restriction.on': letters(RESTRICTION_ON, composeRestrictionOn),
  'restriction.off': letters(RESTRICTION_OFF, composeRestrictionOff),
  'recipients.tell': letters(RECIPIENTS_TOLD, composeRecipientsTold),
  'portability.answer': letters(PORTABILITY, composePortability),
  'objection.marketing': letters(MARKETING, composeMarketingObjection),
  'objection.general': letters(OBJECTION, composeGeneralObjection),
  'consent.withdrawn': letters(CONSENT, composeConsentWithdrawn),
} as const;
const EVERY_KIND = {
  ...TO_PERSON,
  'recipients.notify': letters(NOTICE, composeNotice),
} as const;
type Kind = keyof typeof EVERY_KIND;
const PERSON_KINDS = Object.keys(TO_PERSON) as (keyof typeof TO_PERSON)[];
const KINDS = Object.keys(EVERY_KIND) as Kind[];

/** The days that a letter names, apart from its own date and that of the request. */
const DAYS: Readonly<Record<Kind, Readonly<Record<PersonKey, readonly string[]>>>> = {
  'rectification.done': { customer: ['2026-11-18'], subscriber: [], applicant: ['2026-11-19'] },
  'restriction.on': {
    customer: ['2026-11-06'],
    subscriber: ['2026-11-07'],
    applicant: ['2026-11-03'],
  },
  'restriction.off': {
    customer: ['2026-11-06', '2026-12-01'],
    subscriber: ['2026-11-07', '2026-12-02'],
    applicant: ['2026-11-03', '2026-12-03'],
  },
  'recipients.tell': { customer: ['2026-11-18', '2026-11-20'], subscriber: [], applicant: [] },
  'portability.answer': { customer: ['2026-11-20'], subscriber: [], applicant: [] },
  'objection.marketing': {
    customer: ['2026-11-05'],
    subscriber: ['2026-11-06'],
    applicant: ['2026-11-03'],
  },
  'objection.general': { customer: ['2026-11-22'], subscriber: ['2026-11-22'], applicant: [] },
  'consent.withdrawn': {
    customer: ['2023-04-03', '2026-11-05', '2026-11-06', '2031-11-05'],
    subscriber: ['2024-02-01', '2026-11-05'],
    applicant: ['2026-06-15', '2026-11-02'],
  },
  'recipients.notify': {
    customer: ['2026-11-18', '2026-12-20'],
    subscriber: ['2026-11-07', '2026-12-20'],
    applicant: ['2026-12-03', '2026-12-20'],
  },
};

const CASES = KINDS.flatMap((kind) => PERSON_KEYS.map((person) => ({ kind, person })));

describe.each(EVERY_LETTER)('outcome letters in $locale, $form', (style) => {
  const shownForm = (kind: Kind) => (kind === 'recipients.notify' ? 'formal' : style.form);

  it.each(CASES)('$kind to the $person reads as it was read by a person', async (one) => {
    const text = toPlainText(EVERY_KIND[one.kind](one.person, style));
    await expect(text).toMatchFileSnapshot(
      `snapshots/${one.kind}/${style.locale}-${style.form}-${one.person}.txt`,
    );
  });

  it.each(CASES)('$kind to the $person carries its blocks, is whole and can be kept', (one) => {
    const document = EVERY_KIND[one.kind](one.person, style);
    expect(document.kind).toBe(one.kind);
    expect(document.form).toBe(shownForm(one.kind));
    expect(blocksPresent(document)).toEqual(
      one.kind === 'recipients.notify' ? ['B1', 'B2', 'B9'] : [...COMMON_BLOCKS],
    );
    for (const section of document.sections) {
      expect(section.content.length, section.id).toBeGreaterThan(0);
      expect(section.content.every(isVisible), section.id).toBe(true);
    }
    const ids = document.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(v.parse(LetterDocument, JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it.each(CASES)('$kind to the $person names its days and no others', (one) => {
    const language = languageOf(style.locale);
    const document = EVERY_KIND[one.kind](one.person, style);
    const body = bodyOf(document, ['intro', 'complaint', 'questions']);
    const intro = bodyOf(document, [], ['intro']);
    const named = DAYS[one.kind][one.person].map((day) => writtenDay(on(day), language));
    for (const day of named) expect(intro + body).toContain(day);
    const known = new Set([...named, ...OWNERS_DAYS]);
    for (const day of body.match(/\b\d{1,2}(?:er)? \p{L}+ 20\d\d\b/gu) ?? []) {
      expect(known, day).toContain(day);
    }
  });

  it.each(CASES)('$kind to the $person keeps its form and shows no trace of the program', (one) => {
    const text = toPlainText(EVERY_KIND[one.kind](one.person, style));
    expect(text.match(otherForm({ ...style, form: shownForm(one.kind) }))).toBeNull();
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\[object|\$|\bfalse\b|\btrue\b/);
    expect(text).not.toMatch(/,,|\.\.| [.,]|\(\)/);
    if (style.locale === 'fr') expect(text).not.toMatch(/(?<![\p{L}-])(?:te|ne|que) [aeiouéèêà]/iu);
  });

  it.each(CASES)('$kind to the $person survives hostile texts', (one) => {
    for (const text of HOSTILE) {
      const document = EVERY_KIND[one.kind](one.person, style, (facts) => ({
        ...hostileText(facts, text),
        ...choicesOf(facts),
      }));
      expect(strangeMarkup(toHtml(document))).toEqual([]);
      expect(toPlainText(document)).not.toMatch(/[\0\u202a-\u202e\ufffe]/u);
      expect(v.parse(LetterDocument, document)).toEqual(document);
      if (one.kind !== 'recipients.notify') expect(blocksPresent(document)).toHaveLength(9);
    }
  });

  it.each(PERSON_KINDS)('%s goes to the representative and says whose data it is about', (kind) => {
    const document = TO_PERSON[kind]('customer', style, (facts) => ({
      ...facts,
      representative: { name: 'mr. A. Kuipers', addressLines: ['Singel 1'], email: '' },
    }));
    expect(document.addressee).toEqual(['mr. A. Kuipers', 'Singel 1']);
    expect(document.references.map(({ value }) => value)).toContain('Jan de Vries');
    const intro = bodyOf(document, [], ['intro']);
    const [salutation = ''] = intro.split('\n');
    expect(salutation).not.toMatch(/Jan|Vries/);
    // Formal French greets nobody by name.
    if (style.locale !== 'fr' || style.form === 'informal') expect(salutation).toContain('Kuipers');
    expect(intro).toContain('Jan de Vries');
  });

  it('cites the point of article 18(1) on which the use is restricted', () => {
    for (const [index, ground] of RESTRICTION_GROUNDS.entries()) {
      const facts = { ...RESTRICTION_ON.subscriber, ground };
      const text = bodyOf(composeRestrictionOn(facts, style), [], ['intro']);
      const letter = 'abcd'.charAt(index);
      expect(text, ground).toMatch(
        new RegExp(
          `artikel 18 lid 1 onder ${letter} AVG|artikel 18, lid 1, ${letter}\\) AVG|` +
            `Article 18\\(1\\)\\(${letter}\\) GDPR|article 18, paragraphe 1, ${letter}\\) du RGPD`,
        ),
      );
    }
  });

  it('tells apart what is left out of the file for every reason', () => {
    const reasons = NOT_PORTABLE.map((because) => {
      const facts = {
        ...PORTABILITY.subscriber,
        leftOut: [{ category: 'Iets', fields: [], because }],
      };
      return bodyOf(composePortability(facts, style), [], ['left-out']);
    });
    expect(new Set(reasons).size).toBe(NOT_PORTABLE.length);
  });

  it('says in a notice nothing of the person apart from by what to find the data', () => {
    const one = composeNotice(noticeFacts({ identifiers: ['klant 1042'] }), style);
    const other = composeNotice(noticeFacts({ identifiers: ['jan@example.nl'] }), style);
    expect(bodyOf(one, [], ['subject'])).toContain('klant 1042');
    expect(toPlainText(one)).not.toContain('jan@');
    const apart = ({ sections, ...frame }: LetterDocument) => ({
      ...frame,
      sections: sections.filter(({ id }) => id !== 'subject'),
    });
    expect(apart(one)).toEqual(apart(other));
  });
});

const HOSTILE = [
  '</style><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'Vries\u202eseirV\u202c',
  'regel 1\r\nregel 2',
  '\u0000\u001b[31m\ud83d',
];

/** Days in texts of the owner. */
const OWNERS_DAYS = ['15 december 2026', '1 januari 2027'];

/** Words by which the program itself keeps things apart. */
function choicesOf(facts: object): object {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => ['ground', 'result', 'about'].includes(name)),
  );
}
