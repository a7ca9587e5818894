import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { DISPOSAL_CAUSES, KEPT_BECAUSE } from '#shared/domain/disposal/language.ts';
import {
  blocksPresent,
  COMMON_BLOCKS,
  isVisible,
  LetterDocument,
} from '#shared/domain/letters/document.ts';
import type { ErasureLetterFacts } from '#shared/domain/letters/erasure-facts.ts';
import {
  composeApplicantLetter,
  composeErasureLetter,
} from '#shared/domain/letters/erasure-letter.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { languageOf } from '#shared/domain/locale.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import { applicantFacts, erasureFacts, partialFacts } from '#test/builders/erasure-facts.ts';
import { documentXml } from './docx-text.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';
import { strangeMarkup, xmlFault } from './markup-check.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const on = (text: string) => text as PlainDate;

/** Every kind of letter to a person, in its fullest and its barest form. */
const LETTERS = {
  'erasure.done': (options: (typeof EVERY_LETTER)[number]) =>
    composeErasureLetter(erasureFacts(), options),
  'erasure.done, unasked': (options: (typeof EVERY_LETTER)[number]) =>
    composeErasureLetter(bare(), options),
  'erasure.partial': (options: (typeof EVERY_LETTER)[number]) =>
    composeErasureLetter(partialFacts(), options),
  'erasure.partial, nothing yet': (options: (typeof EVERY_LETTER)[number]) =>
    composeErasureLetter(partialFacts({ erased: [], recipients: [] }), options),
  'applicant.removed': (options: (typeof EVERY_LETTER)[number]) =>
    composeApplicantLetter(applicantFacts(), options),
  'applicant.removed, in part': (options: (typeof EVERY_LETTER)[number]) =>
    composeApplicantLetter(applicantFacts({ kept: partialFacts().kept }), options),
} as const;
const NAMES = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

describe.each(EVERY_LETTER)('letters about an erasure in $locale, $form', (options) => {
  it.each(NAMES)('%s carries every block, is whole and can be kept', (name) => {
    const document = LETTERS[name](options);
    expect(document.kind).toBe(name.split(',')[0]);
    expect(blocksPresent(document)).toEqual([...COMMON_BLOCKS]);
    for (const section of document.sections) {
      expect(section.content.length, section.id).toBeGreaterThan(0);
      expect(section.content.every(isVisible), section.id).toBe(true);
    }
    const kept = v.parse(LetterDocument, JSON.parse(JSON.stringify(document)));
    expect(kept).toEqual(document);
  });

  it.each(NAMES)('%s keeps to its form of address and shows no trace of the program', (name) => {
    const text = toPlainText(LETTERS[name](options));
    expect(text.match(otherForm(options))).toBeNull();
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\[object|\$|\bfalse\b|\btrue\b/);
    expect(text).not.toMatch(/ {2,}\S.*\.\.|,,|\.\.| [.,]/);
  });

  it.each(NAMES)('%s becomes a page and a word processor file', async (name) => {
    const document = LETTERS[name](options);
    expect(strangeMarkup(toHtml(document))).toEqual([]);
    const xml = documentXml(await toDocx(document));
    expect(xmlFault(xml)).toBeUndefined();
    expect(xml).toContain('Jan de Vries');
  });

  it('names the article of every cause, and says something of every reason to keep', () => {
    const letters = { expiry: 'a', withdrawal: 'b', objection: 'c', emergency: 'd' } as const;
    for (const cause of DISPOSAL_CAUSES) {
      const text = toPlainText(composeErasureLetter(erasureFacts({ cause }), options));
      const letter = cause === 'request' ? '' : letters[cause];
      expect(text, cause).toMatch(ground(letter));
    }
    for (const because of KEPT_BECAUSE) {
      for (const untilOn of [null, on('2031-05-01')]) {
        const kept = [{ category: 'Zaak', fields: ['Veld'], because, article: null, untilOn }];
        const document = composeErasureLetter(partialFacts({ kept }), options);
        const table = document.sections.find(({ id }) => id === 'kept')?.content[1];
        if (table?.type !== 'table') throw new Error('no table');
        for (const cell of table.rows[0] ?? []) expect(cell[0]?.text).toMatch(/^\S/u);
        const until = table.rows[0]?.at(-1)?.[0]?.text ?? '';
        expect(until.includes('2031')).toBe(untilOn !== null);
      }
    }
  });

  it('never promises that a copy elsewhere is gone before the day its holder gave', () => {
    const expectedOn = on('2027-06-30');
    for (const role of ['own', 'processor', 'controller', 'recipient'] as const) {
      const facts = erasureFacts({ recipients: [{ name: 'Elders', role, expectedOn }] });
      for (const document of [
        composeErasureLetter(facts, options),
        composeApplicantLetter(facts, options),
      ]) {
        const copies = textOfSection(document, 'copies');
        expect(copies).toContain(writtenDay(expectedOn, languageOf(options.locale)));
        expect(copies.match(/\b\d{4}\b/g)).toEqual(['2027']);
        // Beside the name of a system stands the day of the own records only.
        expect(textOfSection(document, 'erased')).not.toContain('2027');
      }
    }
  });

  it('gives no day for a copy whose holder gave none', () => {
    const recipients = erasureFacts().recipients.map((one) => ({ ...one, expectedOn: null }));
    const document = composeErasureLetter(erasureFacts({ recipients }), options);
    expect(textOfSection(document, 'copies')).not.toMatch(/\b20\d{2}\b/);
  });

  it('names each kept field, its law and the exact day', () => {
    const kept = textOfSection(composeErasureLetter(partialFacts(), options), 'kept');
    for (const fact of ['Factuurnummer', 'Factuuradres', 'Bedrag', 'artikel 52 lid 4 AWR']) {
      expect(kept).toContain(fact);
    }
    expect(kept).toContain(writtenDay(on('2032-01-01'), languageOf(options.locale)));
  });
});

describe('the letter after an erasure (nl-NL)', () => {
  it.each([
    ['what it answers', '5 november 2026'],
    ['how the request came in', 'per e-mail'],
    ['the right and the law', 'artikel 17 van de Algemene verordening gegevensbescherming (AVG)'],
    ['that it is done', 'Wij hebben uw gegevens uit onze administratie gewist.'],
    ['the ground', 'u vroeg ons erom (artikel 17 lid 1 AVG)'],
    ['the day', 'Vandaag, op 22 november 2026'],
    ['a category and its day', 'Contactgegevens; Telefoon, Functie'],
    ['its systems', 'Kopie ook in: Zoho CRM, Telefoon van de zaak'],
    ['what was made anonymous', 'anoniem gemaakt op 22 november 2026'],
    ['what anonymous means', 'niet meer naar u te herleiden'],
    ['that nothing of it stays', 'Van deze gegevens houden wij niets achter.'],
    ['who is told', '- Accountantskantoor Visser'],
    ['a day its holder gave', 'Naar eigen zeggen uiterlijk op 30 juni 2027.'],
    ['the duty to tell', 'artikel 19 AVG'],
    ['the last backup', 'tot en met 20 februari 2027'],
    ['the proof and its end', 'Dit bewijs houden wij tot 5 november 2028.'],
    ['what stays until copies are gone', 'Tot de kopieën op andere plaatsen weg zijn'],
    ['the codes that stay', 'codes (hashes)'],
    ['the other rights', 'houdt u uw rechten'],
    ['the authority', 'Postbus 93374'],
    ['the court', 'artikel 35 UAVG'],
    ['that it is free', 'kosten u niets'],
    ['the reference', 'noem kenmerk 2026-014'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(composeErasureLetter(erasureFacts(), DUTCH))).toContain(fact);
  });

  it.each([
    ['that it is a part', 'Een deel van uw gegevens hebben wij gewist.'],
    ['the law with its exception', 'artikel 52 lid 4 AWR (artikel 17 lid 3 onder b AVG)'],
    ['the end of it', 'Tot 1 januari 2032. Daarna wissen wij ze.'],
    ['a category of which all stays', 'Velden: alles'],
    ['that they serve nothing else', 'alleen nog voor de reden die erbij staat'],
  ])('tells, when a part stays, %s', (_, fact) => {
    expect(toPlainText(composeErasureLetter(partialFacts(), DUTCH))).toContain(fact);
  });

  it('says nothing of codes when none stay, and of no backup when there is none', () => {
    const document = composeErasureLetter(bare(), DUTCH);
    expect(toPlainText(document)).not.toContain('hashes');
    expect(textOfSection(document, 'backups')).toContain('geen back-ups');
    expect(textOfSection(document, 'copies')).toContain('geen kopieën');
    expect(document.number).toBe('');
  });

  it('does not deny copies of which nobody is known to hold them', () => {
    const document = composeErasureLetter(erasureFacts({ recipients: [] }), DUTCH);
    expect(document.sections.some(({ id }) => id === 'copies')).toBe(false);
    expect(toPlainText(document)).toContain('Kopie ook in: Zoho CRM');
  });

  it('speaks of no proof where nobody asked and nothing went', () => {
    const facts = partialFacts({ erased: [], recipients: [], request: null, cause: 'expiry' });
    const proof = textOfSection(composeErasureLetter(facts, DUTCH), 'proof');
    expect(proof).not.toContain('hebben gewist');
    expect(proof).toContain('houdt u uw rechten');
  });

  it('claims no erasure when all of it stays', () => {
    const document = composeErasureLetter(partialFacts({ erased: [], recipients: [] }), DUTCH);
    const ids = document.sections.map(({ id }) => id);
    expect(ids).toEqual(['intro', 'kept', 'proof', 'complaint', 'costs', 'questions']);
    expect(toPlainText(document)).toContain('Wij hebben nog niets gewist.');
    expect(toPlainText(document)).not.toContain('De reden: u vroeg');
  });

  it('does not tell what was suspected in an emergency', () => {
    const text = toPlainText(composeErasureLetter(bare({ cause: 'emergency' }), DUTCH));
    expect(text).toContain('hadden wij niet mogen bewaren');
    expect(text).not.toMatch(/minderjarig|kind|bijzonder|gezondheid/);
  });

  it('announces a separate answer for another right in the same request', () => {
    const { request } = erasureFacts();
    const both = request && { ...request, rights: ['access', 'erasure'] as const };
    const text = toPlainText(composeErasureLetter(erasureFacts({ request: both }), DUTCH));
    expect(text).toContain('vraagt u ook om inzage.');
    expect(text).not.toContain('inzage en wissing');
  });

  it('cites the law as Flanders does in nl-BE', () => {
    const text = toPlainText(
      composeErasureLetter(partialFacts(), { locale: 'nl-BE', form: 'formal' }),
    );
    expect(text).toContain('artikel 17, lid 3, b) AVG');
    expect(text).toContain('(AVG of GDPR)');
  });
});

describe('the letter to an applicant (nl-BE)', () => {
  const FLEMISH = { locale: 'nl-BE', form: 'informal' } as const;

  it.each([
    ['the end of the procedure', 'eindigde op 20 november 2026'],
    ['what was removed', 'Sollicitatie; Cv, Motivatiebrief, Testopdracht'],
    ['where', 'Mailprogramma'],
    ['when', 'gewist op 22 november 2026'],
    ['the backups', '20 februari 2027'],
    ['that nothing stays', 'Van je sollicitatie houden wij verder niets achter.'],
    ['the authority', 'Gegevensbeschermingsautoriteit'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(composeApplicantLetter(applicantFacts(), FLEMISH))).toContain(fact);
  });

  it('tells what stays and why, and then does not say that nothing does', () => {
    const text = toPlainText(
      composeApplicantLetter(applicantFacts({ kept: partialFacts().kept }), FLEMISH),
    );
    expect(text).toContain('Factuuradres');
    expect(text).not.toContain('verder niets achter');
  });

  it('names no day of the procedure when another day counts', () => {
    const text = toPlainText(
      composeApplicantLetter(applicantFacts({ procedureEndedOn: null }), FLEMISH),
    );
    expect(text).toContain('solliciteerde eerder bij ons');
  });
});

/** A person who asked nothing, of whom no copies and no backups are known. */
function bare(change: Partial<ErasureLetterFacts> = {}): ErasureLetterFacts {
  const { controller } = erasureFacts();
  return erasureFacts({
    controller: { ...controller, email: '', phone: '', website: '', statementVersionOn: null },
    request: null,
    cause: 'expiry',
    erased: erasureFacts().erased.map((one) => ({ ...one, systems: [] })),
    recipients: [],
    backupsGoneBy: null,
    suppress: false,
    proofKeptUntilOn: null,
    ...change,
  });
}

function textOfSection(document: LetterDocument, id: string): string {
  const section = document.sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return toPlainText({
    ...document,
    references: [],
    sender: { name: '', lines: [] },
    addressee: [],
    sections: [section],
  });
}

/** The ground as any of the languages cites it; without a letter the paragraph alone. */
function ground(letter: string): RegExp {
  return letter === ''
    ? /artikel 17,? lid 1 AVG|Article 17\(1\) GDPR|article 17, paragraphe 1 du RGPD/
    : new RegExp(
        `artikel 17 lid 1 onder ${letter} AVG|artikel 17, lid 1, ${letter}\\) AVG|` +
          `Article 17\\(1\\)\\(${letter}\\) GDPR|article 17, paragraphe 1, ${letter}\\) du RGPD`,
      );
}
