import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '#test/builders/intake.ts';
import { maskForIntake } from './mask.ts';
import type { Intake } from './recognise.ts';

/** Every finding of a letter, whatever it is of. */
function findingsOf(intake: Intake) {
  const { identifiers } = intake;
  return [
    intake.rights,
    intake.objections,
    intake.representative,
    intake.idCopy,
    intake.termAsked,
    intake.admonition,
    intake.numberedItems,
    intake.complaint,
    intake.asksRecipients,
    intake.dates,
    ...Object.values(identifiers),
  ].flat();
}

/** Letters put together at random from what letters are made of. */
const pieces = fc.constantFrom(
  'Geachte heer,\n\n',
  'ik vraag inzage in mijn gegevens ',
  'artikel 15 lid 1 en 17 AVG ',
  'art. 21(2) GDPR. ',
  'verwijder mijn gegevens niet ',
  'toestemming intrekken. ',
  'namens mijn cliënte ',
  'Bijlage: kopie paspoort nr. NX4R81PK2\n',
  'BSN 123456782 ',
  '85.07.30-033.28 ',
  '4111 1111 1111 1111 ',
  'P<NLDVOORBEELD<<SANNE<<<<<<<<<<<<<<<<<<<<<<<\n',
  'jan@voorbeeld.nl ',
  '06 12345678 ',
  'Dorpsstraat 12\n3512 AB Utrecht\n',
  'factuur 2025-0118 ',
  'binnen 30 dagen ',
  'op 3 maart 2026 heb ik u gevraagd ',
  '\n1. wat u weet\n2. van wie\n',
  '> eerder bericht\n',
  'Op ma 2 mrt. 2026 om 14:12 schreef Jan <jan@voorbeeld.nl>:\n',
  '-----Original Message-----\n',
  'klacht bij de AP ',
  'Groet,\nJan de Vries\n',
  '\u00a0–\u200b',
  'É😀\ud83d',
);
const letters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 20 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

describe('recogniseRequest', () => {
  it('gives the sentence and the place of what it found', () => {
    const intake = recognise(
      'Beste Fred,\n\nHoe gaat het? Graag krijg ik inzage in mijn gegevens. Tot ziens.',
    );
    const [right] = intake.rights;
    expect(right?.quote).toBe('Graag krijg ik inzage in mijn gegevens.');
    expect(intake.text.slice(right?.start, right?.end)).toBe('inzage');
  });

  it('shortens the quote at words when the sentence is long', () => {
    const long = `${'heel '.repeat(60)}graag inzage in mijn gegevens ${'en snel '.repeat(60)}`;
    const quote = recognise(long).rights[0]?.quote ?? '';
    expect(quote).toMatch(/^heel .* inzage in mijn gegevens .* (?:en|snel)$/);
    expect(quote.length).toBeLessThan(200);
  });

  it('shows no masked number in any finding', () => {
    const intake = recognise(
      'Ik, Jan de Vries (BSN 123456782), vraag inzage.\nPaspoortnummer: NX4R81PK2\nKlantnummer 123456782',
    );
    expect(JSON.stringify(intake)).not.toContain('NX4R81PK2');
    expect(intake.text).toBe(
      'Ik, Jan de Vries (BSN [●●●●]), vraag inzage.\nPaspoortnummer: [●●●●]\nKlantnummer 123456782',
    );
    expect(intake.identifiers.references.map(({ value }) => value)).toEqual(['123456782']);
  });

  it('says where the older mail begins', () => {
    const { quotedFrom, text } = recognise('Dank je.\n\n> Graag inzage in mijn gegevens.');
    expect(text.slice(quotedFrom ?? 0)).toBe('> Graag inzage in mijn gegevens.');
  });

  it('reads a forwarded mail when nothing stands above it', () => {
    const intake = recognise('> Graag inzage in mijn gegevens.\n> Jan de Vries');
    expect(intake.quotedFrom).toBeNull();
    expect(intake.rights.map(({ right }) => right)).toEqual(['access']);
  });

  it('takes the numbered questions over with their text on one line', () => {
    const intake = recognise(
      'Ik vraag u:\n\n1) welke gegevens u\n   van mij heeft;\n2) waarom.\n\nGroet',
    );
    expect(intake.numberedItems.map(({ mark, text }) => [mark, text])).toEqual([
      ['1', 'welke gegevens u van mij heeft;'],
      ['2', 'waarom.'],
    ]);
  });

  it('takes one number or a list that does not begin at one for no questions', () => {
    expect(recognise('1. Graag inzage.').numberedItems).toEqual([]);
    expect(recognise('4. Dit.\n5. Dat.').numberedItems).toEqual([]);
  });

  it('offers only days up to today for the date of the letter, and no days of birth', () => {
    const intake = recognise(
      'Alkmaar, 3 maart 2026\n\nIk ben geboren op 30-07-1985. Op 1 mei 2026 verhuis ik. Zie mijn mail van 2-3-26.',
    );
    expect(intake.dates.map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-02']);
  });

  it('takes a day without a year for the last one, and in a term for the next one', () => {
    const intake = recognise(
      'Op 20 december heb ik u verzocht mijn gegevens te wissen. Graag antwoord voor 2 april.',
    );
    expect(intake.admonition.map(({ on }) => on)).toEqual(['2025-12-20']);
    expect(intake.termAsked.map(({ on }) => on)).toEqual(['2026-04-02']);
  });

  it('guesses no language when there are no words', () => {
    expect(recognise('').locale).toBe('other');
    expect(recognise('12345').locale).toBe('other');
    expect(recognise('Proszę o usunięcie moich danych osobowych z systemu').locale).toBe('other');
  });

  it('reads the beginning and says so when a letter is too long', () => {
    const intake = recognise(`Graag inzage in mijn gegevens.\n${'x '.repeat(150_000)}`);
    expect(intake.cut).toBe(true);
    expect(intake.rights).toHaveLength(1);
  });

  it('never throws, and finds nothing that is not in the masked text', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom('NL' as const, 'BE' as const), (letter, country) => {
        const intake = recognise(letter, country);
        expect(intake.text).toBe(maskForIntake(letter).text);
        for (const { quote, start, end } of findingsOf(intake)) {
          expect(intake.text).toContain(quote);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(intake.text.length);
          expect(quote).toContain(intake.text.slice(start, end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a',
    '1',
    '1 ',
    ' ',
    '\n',
    '>\n',
    '@',
    'a@b.',
    '(+0',
    '<',
    'A<',
    'P<<',
    'é',
    '\ud83d',
    'art. 15, ',
    'artikel 1(1) lid 2 en ',
    'welke ',
    'toestemming niet ',
    'verwijder gegevens ',
    'BSN 123456782 ',
    '123456782\n',
    'paspoort nr is ',
    '1234AB\n',
    'Straat 1\n1000 Brussel\n',
    '3 maart 2025 ',
    '1. a\n',
    'Van: a\n',
    'Op 10:00 schreef @\n',
    'groet\n',
    'mijn naam is Jan ',
    'binnen een ',
    'kopie paspoort bijlage ',
  ])('reads 200,000 characters of %j in little time', (piece) => {
    const letter = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000);
    expect(recognise(letter).text.length).toBeGreaterThan(0);
  });
});
