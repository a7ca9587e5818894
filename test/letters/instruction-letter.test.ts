import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { blocksPresent, isVisible, LetterDocument } from '#shared/domain/letters/document.ts';
import { composeInstruction } from '#shared/domain/letters/instruction-letter.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { languageOf } from '#shared/domain/locale.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import { aSubject, instructionFacts } from '#test/builders/erasure-facts.ts';
import { documentXml } from './docx-text.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';
import { strangeMarkup, xmlFault } from './markup-check.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const on = (text: string) => text as PlainDate;
const NO_AGREEMENT = { dpaReference: '', dpaConcludedOn: null };

const LETTERS = {
  'recipients.notify': instructionFacts({}, { role: 'recipient', ...NO_AGREEMENT }),
  'recipients.notify, to a controller': instructionFacts(
    { expectedOn: on('2027-06-30'), subjects: [aSubject(), aSubject({ reference: 'OP-3/2' })] },
    { role: 'controller', legalName: '', addressLines: [] },
  ),
  'processor.deleteOne': instructionFacts(),
  'processor.deleteOne, reminder': instructionFacts(
    {
      reminderOf: on('2026-10-01'),
      subjects: [aSubject({ identifiers: [], categories: [], systems: [] })],
    },
    NO_AGREEMENT,
  ),
  'processor.deleteAll': instructionFacts({ subjects: [], endsOn: on('2026-12-31') }),
  'processor.deleteAll, returned first': instructionFacts({
    subjects: [],
    endsOn: on('2026-12-31'),
    returnFirst: true,
  }),
  'processor.deleteAll, without a day': instructionFacts({ subjects: [] }, { dpaReference: '' }),
} as const;
const NAMES = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

describe.each(EVERY_LETTER)('letters to a party in $locale, $form', (options) => {
  it.each(NAMES)('%s is formal, whole and can be kept', (name) => {
    const document = composeInstruction(LETTERS[name], options);
    expect(document.kind).toBe(name.split(',')[0]);
    expect(document.form).toBe('formal');
    expect(blocksPresent(document)).toEqual(['B1', 'B2', 'B9']);
    for (const section of document.sections) {
      expect(section.content.length, section.id).toBeGreaterThan(0);
      expect(section.content.every(isVisible), section.id).toBe(true);
    }
    expect(v.parse(LetterDocument, JSON.parse(JSON.stringify(document)))).toEqual(document);
    const text = toPlainText(document);
    expect(text.match(otherForm({ ...options, form: 'formal' }))).toBeNull();
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\[object|\$|\bfalse\b|\btrue\b/);
    expect(text).not.toMatch(/ {2,}\S.*\.\.|,,|\.\.| [.,]/);
  });

  it.each(NAMES)('%s becomes a page and a word processor file', async (name) => {
    const document = composeInstruction(LETTERS[name], options);
    expect(strangeMarkup(toHtml(document))).toEqual([]);
    const xml = documentXml(await toDocx(document));
    expect(xmlFault(xml)).toBeUndefined();
    expect(xml).toContain('B-2026-021');
  });

  it.each(NAMES)('%s asks for a confirmation in writing by the day', (name) => {
    const document = composeInstruction(LETTERS[name], options);
    const day = writtenDay(on('2026-12-21'), languageOf(options.locale));
    expect(toPlainText(document)).toContain(day);
  });

  it('does not ask to have erased before the day that the party gave', () => {
    const language = languageOf(options.locale);
    const late = on('2027-06-30');
    const text = toPlainText(composeInstruction(instructionFacts({ expectedOn: late }), options));
    expect(text.split(writtenDay(late, language))).toHaveLength(3);
    const early = on('2026-12-05');
    const soon = toPlainText(composeInstruction(instructionFacts({ expectedOn: early }), options));
    expect(soon.split(writtenDay(early, language))).toHaveLength(2);
  });
});

function dutch(name: keyof typeof LETTERS): string {
  return toPlainText(composeInstruction(LETTERS[name], DUTCH));
}

describe('an instruction to a processor (nl-NL)', () => {
  it.each([
    ['the agreement', 'onze verwerkersovereenkomst DPA 2021-77 van 3 mei 2021'],
    ['the agreement as a reference', 'Verwerkersovereenkomst: DPA 2021-77 van 3 mei 2021'],
    ['the day of the own erasure', 'Op 22 november 2026 hebben wij gegevens gewist'],
    ['that it is a documented instruction', 'gedocumenteerde instructie'],
    ['its article', 'lid 3 onder a'],
    ['the duty to assist', 'artikel 28 lid 3 onder e AVG'],
    ['the duty to tell', 'artikel 19 AVG'],
    ['what stands for the person', '- OP-2026-003/1'],
    ['by what to find them', 'Te vinden op: Jan de Vries, jan@devriesbouw.example.nl'],
    ['which data', 'Welke gegevens: Contactgegevens, Offertes'],
    ['in which system', 'In welk systeem: Zoho CRM'],
    ['sub-processors', 'artikel 28 lid 4 AVG'],
    ['backups', 'wanneer de laatste back-up met deze gegevens verdwijnt'],
    ['that only law makes an exception', 'Noem dan die wet'],
    ['to confirm in writing with the day', 'schriftelijk dat het is gebeurd, en op welke dag'],
    ['to warn of an unlawful instruction', 'in strijd met de regels'],
    ['whom to ask', 'kenmerk B-2026-021'],
  ])('about one person tells %s', (_, fact) => {
    expect(dutch('processor.deleteOne')).toContain(fact);
  });

  it('is addressed to the legal entity and its product', () => {
    const { addressee } = composeInstruction(instructionFacts(), DUTCH);
    expect(addressee).toEqual([
      'Zoho Corporation B.V.',
      'Zoho CRM',
      'Beneluxlaan 4B',
      '3527 HT Utrecht',
    ]);
  });

  it('reminds of the earlier letter, and names no agreement when none is on file', () => {
    const text = dutch('processor.deleteOne, reminder');
    expect(text).toContain('HERINNERING: OPDRACHT OM PERSOONSGEGEVENS TE WISSEN');
    expect(text).toContain('Op 1 oktober 2026 schreven wij u hierover.');
    expect(text).toContain('Onze eerdere brief: 1 oktober 2026');
    expect(text).toContain('de afspraken die tussen ons gelden');
    expect(text).not.toContain('erwerkersovereenkomst');
    expect(text).toContain('Te vinden op: vraag het ons');
    expect(text).toContain('Welke gegevens: alle gegevens');
  });

  it.each([
    ['the end of the agreement', 'eindigt op 31 december 2026'],
    ['its article', 'lid 3 onder g'],
    ['our choice', 'Wij kiezen voor wissen'],
    ['existing copies', 'ook bestaande kopieën'],
    ['the format if returned first', 'CSV, JSON of XML'],
    ['sub-processors', 'Geef deze opdracht door aan iedere subverwerker'],
    ['the exception of the law', 'Verplicht een wet van de Europese Unie'],
    ['the statement', 'verklaring van vernietiging'],
    ['the agreement', 'DPA 2021-77'],
  ])('at the end of an agreement tells %s', (_, fact) => {
    expect(dutch('processor.deleteAll')).toContain(fact);
  });

  it('does not ask to have erased before the agreement ends', () => {
    expect(dutch('processor.deleteAll')).toContain('dat verwachten wij rond 31 december 2026');
    const soon = instructionFacts({ subjects: [], endsOn: on('2026-12-01') });
    expect(toPlainText(composeInstruction(soon, DUTCH))).toContain('dat het is gebeurd');
  });

  it('shows no table of persons at the end of an agreement', () => {
    const { sections } = composeInstruction(LETTERS['processor.deleteAll'], DUTCH);
    expect(sections.some(({ id }) => id === 'subjects')).toBe(false);
    expect(dutch('processor.deleteAll, without a day')).toContain('Die samenwerking eindigt.');
  });
});

describe('a notice to a recipient (nl-NL)', () => {
  it.each([
    ['that data were erased and when', 'Op 22 november 2026 hebben wij gegevens gewist'],
    ['why it is told', 'Artikel 19 van de Algemene verordening gegevensbescherming (AVG)'],
    ['what to do', 'Wij vragen u deze gegevens ook bij u te wissen.'],
    ['links and copies', 'de kopieën ervan en de verwijzingen ernaar'],
    ['the exception of the law', 'artikel 17 lid 3 AVG'],
    ['how to use what it learns', 'dient alleen om de gegevens te vinden'],
  ])('tells %s', (_, fact) => {
    expect(dutch('recipients.notify')).toContain(fact);
  });

  it('gives no instruction and names no agreement', () => {
    for (const name of ['recipients.notify', 'recipients.notify, to a controller'] as const) {
      expect(dutch(name)).not.toMatch(/instructie|dragen u op|erwerkersovereenkomst/);
    }
  });

  it('goes to the e-mail address when no other is known, and counts persons', () => {
    const document = composeInstruction(LETTERS['recipients.notify, to a controller'], DUTCH);
    expect(document.addressee).toEqual(['Zoho CRM', 'privacy@zoho.example.com']);
    expect(toPlainText(document)).toContain('gewist van 2 personen');
  });

  it('is refused when it is about nobody', () => {
    const facts = instructionFacts({ subjects: [] }, { role: 'recipient' });
    expect(() => composeInstruction(facts, DUTCH)).toThrow(RangeError);
  });
});
