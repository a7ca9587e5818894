import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNationalNumbers } from '../national-numbers.ts';
import { MASK, maskForIntake } from './mask.ts';

// None of these belongs to anyone: they are the numbers that test suites use.
describe('maskForIntake', () => {
  it.each([
    ['Mijn BSN is 123456782.', 'Mijn BSN is [●●●●].', 'bsn'],
    ['BSN: 123\u00a0456\u00a0782', 'BSN: [●●●●]', 'bsn'],
    ['burgerservicenummer 12‑34‑56‑782', 'burgerservicenummer [●●●●]', 'bsn'],
    ['BSN 123456783, een tikfout', 'BSN [●●●●], een tikfout', 'bsn'],
    ['BSN:\n123456782', 'BSN:\n[●●●●]', 'bsn'],
    ['BSN 1 2 3 4 5 6 7 8 2', 'BSN [●●●●]', 'bsn'],
    ['zo maar 123456782 ertussen', 'zo maar [●●●●] ertussen', 'bsn'],
    ['BSN 123456782 06-12345678', 'BSN [●●●●] 06-12345678', 'bsn'],
    ['rijksregisternr. 85.07.30 – 033.28', 'rijksregisternr. [●●●●]', 'rijksregisternummer'],
    ['numéro national : 85073003328', 'numéro national : [●●●●]', 'rijksregisternummer'],
    ['INSZ 85 07 30 033 29', 'INSZ [●●●●]', 'rijksregisternummer'],
    ['kaart 4111 1111 1111 1111', 'kaart [●●●●]', 'card'],
    ['paspoortnummer: NX4R81PK2', 'paspoortnummer: [●●●●]', 'identity-document'],
    ['paspoort nr. NXRRKPLM1', 'paspoort nr. [●●●●]', 'identity-document'],
    [
      'mijn identiteitskaartnummer is 592-1234567-89',
      'mijn identiteitskaartnummer is [●●●●]',
      'identity-document',
    ],
    ['My passport no. is AB 123456.', 'My passport no. is [●●●●].', 'identity-document'],
    ['n° de passeport 12AB34567', 'n° de passeport [●●●●]', 'identity-document'],
    ["carte d'identité n° 592 1234567 89", "carte d'identité n° [●●●●]", 'identity-document'],
    ['carte d’identité : B12345678', 'carte d’identité : [●●●●]', 'identity-document'],
    ['rijbewijsnummer 5123456789', 'rijbewijsnummer [●●●●]', 'identity-document'],
    ['I<BELB123456789<<<<<<<<<<<<<<<', '[●●●●]', 'machine-readable-zone'],
    ['8512017F3001015BEL85120100200 4', '[●●●●] 4', 'machine-readable-zone'],
  ])('masks the number in %j', (letter, masked, kind) => {
    expect(maskForIntake(letter)).toEqual({ text: masked, masked: [{ kind, count: 1 }] });
  });

  it.each([
    'Ik stuur een kopie van mijn paspoort mee, afgegeven op 12-03-2020.',
    'Mijn paspoort is 10 jaar geldig.',
    'factuurnummer 123456782',
    'klantnr.: 123456782',
    'Tel. 123456782',
    'customer id number: 12345678',
    'IBAN NL91 ABNA 0417 1643 00',
    'Bel 06-12345678 of +32 475 12 34 56',
    'a << b',
    '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
    'HOOFDLETTERSZONDERSPATIESERTUSSEN',
  ])('leaves %j as it is', (letter) => {
    expect(maskForIntake(letter)).toEqual({ text: letter, masked: [] });
  });

  it('counts what it masked by kind', () => {
    const letter = 'BSN 123456782 en 111222333\npaspoort NX4R81PK2\nrrn 85073003328';
    expect(maskForIntake(letter).masked).toEqual([
      { kind: 'bsn', count: 2 },
      { kind: 'rijksregisternummer', count: 1 },
      { kind: 'identity-document', count: 1 },
    ]);
  });

  it('gives plain spaces and line feeds, and nothing invisible', () => {
    expect(maskForIntake('a\u00a0b\r\nc\u200bd\u2028e\tf').text).toBe('a b\ncd\ne f');
  });

  it('masks a number at the place where a long text is searched in pieces', () => {
    for (const length of [7_980, 7_990, 7_995, 8_000]) {
      const letter = `${'woord '.repeat(2_000).slice(0, length)} 85.07.30-033.28 en verder`;
      expect(maskForIntake(letter).text).not.toContain('033');
    }
  });

  it('leaves no number behind, and changes nothing the second time', () => {
    const number = fc.constantFrom(
      '123456782',
      '111 222 333',
      '85.07.30-033.28',
      '4111111111111111',
      'BSN 123456783',
      'paspoort NX4R81PK2',
      'NL123456782B01',
      'P<NLDVOORBEELD<<SANNE<<<<<<<<<<<<<<<<<<<<<<<',
    );
    const between = fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        ', ',
        '\n',
        '-',
        ' en ',
        '\u00a0',
        '–',
        '●',
        '[',
        '.',
        '0',
        'tel ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(between, number), { maxLength: 12 }), (parts) => {
        const once = maskForIntake(parts.flat().join('')).text;
        expect(maskForIntake(once)).toEqual({ text: once, masked: [] });
        const left = listNationalNumbers(once).filter(({ certainty }) => certainty === 'likely');
        expect(left).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps everything else of a letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z .,?\n]{0,200}$/), (text) => {
        expect(maskForIntake(`${text}\nBSN 123456782`).text).toBe(`${text}\nBSN ${MASK}`);
      }),
    );
  });
});
