import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRijksregisternummer,
  listNationalNumbers,
  looksLikeNationalNumber,
  passesElevenTest,
  passesLuhnTest,
  sortDutchVat,
} from './national-numbers.ts';

// None of these belongs to anyone: they are the numbers that test suites use.
const BSN = '123456782';
const BORN_1985 = '85073003328';
const CARD = '4111111111111111';

describe('looksLikeNationalNumber', () => {
  it.each([
    [BSN, 'bsn'],
    ['111222333', 'bsn'],
    ['123 456 782', 'bsn'],
    ['1234.56.782', 'bsn'],
    ['12-34-56-782', 'bsn'],
    [`Mijn BSN is ${BSN}.`, 'bsn'],
    [`(${BSN})`, 'bsn'],
    [`zie\n${BSN}\nen verder`, 'bsn'],
    ['NL123456782B01', 'bsn'],
    ['btw nl 1234.56.782.B01', 'bsn'],
    [BORN_1985, 'rijksregisternummer'],
    ['85.07.30-033.28', 'rijksregisternummer'],
    ['85.07.30 - 033.28', 'rijksregisternummer'],
    ['85 07 30 033 28', 'rijksregisternummer'],
    ['rrn 85073003328;', 'rijksregisternummer'],
    [CARD, 'card'],
    ['4111 1111 1111 1111', 'card'],
    ['5555-5555-5555-4444', 'card'],
    ['378282246310005', 'card'],
    ['30569309025904', 'card'],
    ['6011111111111117', 'card'],
    ['2223003122003222', 'card'],
  ])('finds in %j a %s', (text, kind) => {
    expect(looksLikeNationalNumber(text)).toBe(kind);
  });

  it.each([
    '',
    'Sanne Voorbeeld',
    '123456789', // fails the eleven test
    '000000000',
    '12345678', // eight digits: a KvK number
    '0612345678',
    '06-12345678',
    '+31 612345678',
    '+31612345678',
    '+32 475 123 456',
    'NL91ABNA0417164300',
    'NL91 ABNA 0417 1643 00',
    'BE68 5390 0754 7034',
    'DE89 3704 0044 0532 0130 00',
    '0403.019.261',
    'BE0403019261',
    'NL000099998B57', // VAT number of the current kind
    'NL800000018B01', // VAT number of a legal person
    '85.07.30-033.29', // wrong check digits
    '85.13.30-033.28', // no such month
    '4111111111111112',
    '356938035643809', // an IMEI passes the Luhn test
    '5901234123457', // a bar code
    '2026-11-22 10:30:00',
    '20261122103000',
    '+++090/9337/55493+++',
    `x${BSN}`,
    `1${BSN}`,
    `${BSN}0`,
  ])('finds nothing in %j', (text) => {
    expect(looksLikeNationalNumber(text)).toBeUndefined();
  });

  it('lets nine bare digits pass when only likely numbers are asked for', () => {
    expect(looksLikeNationalNumber(BSN, 'likely')).toBeUndefined();
    expect(looksLikeNationalNumber('TeamViewer 123 456 782', 'likely')).toBeUndefined();
    expect(looksLikeNationalNumber(`bsn: ${BSN}`, 'likely')).toBe('bsn');
    expect(looksLikeNationalNumber(`Burgerservicenummer (BSN) ${BSN}`, 'likely')).toBe('bsn');
    expect(looksLikeNationalNumber(`los ${BSN}, kaart ${CARD}`, 'likely')).toBe('card');
  });
});

describe('listNationalNumbers', () => {
  it('gives the places to mask, in order', () => {
    const text = `BSN ${BSN}, rrn 85.07.30-033.28 en kaart ${CARD}`;
    const found = listNationalNumbers(text);
    expect(found.map(({ kind, certainty }) => `${kind} ${certainty}`)).toEqual([
      'bsn likely',
      'rijksregisternummer likely',
      'card likely',
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      BSN,
      '85.07.30-033.28',
      CARD,
    ]);
  });

  it('throws when the text is absurdly long', () => {
    expect(() => listNationalNumbers('1'.repeat(200_001))).toThrow(RangeError);
  });

  it('stays quick on a long row of digits and separators', () => {
    const started = performance.now();
    listNationalNumbers('1 '.repeat(100_000));
    listNationalNumbers('12.34-'.repeat(33_000));
    listNationalNumbers('bsn '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never overlaps and always points into the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(BSN, BORN_1985, '85.07.30-033.28', CARD, ' ', ', ', '-', 'bsn ', 'NL', 'B01'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const finding of listNationalNumbers(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          end = finding.end;
        }
      }),
    );
  });
});

describe('the eleven test', () => {
  const anyBsn = fc
    .integer({ min: 1_000_000, max: 99_999_999 })
    .map((front) => String(front).padStart(8, '0'))
    .map((front) => {
      const sum = [...front].reduce(
        (total, digit, index) => total + Number(digit) * (9 - index),
        0,
      );
      return { front, check: sum % 11 };
    })
    .filter(({ check }) => check < 10)
    .map(({ front, check }) => `${front}${check}`);

  it('is passed by every number made for it, and by none with another last digit', () => {
    fc.assert(
      fc.property(anyBsn, fc.integer({ min: 1, max: 9 }), (bsn, shift) => {
        const other = bsn.slice(0, 8) + ((Number(bsn[8]) + shift) % 10);
        expect(passesElevenTest(bsn)).toBe(true);
        expect(passesElevenTest(other)).toBe(false);
        expect(looksLikeNationalNumber(`nr ${bsn}!`)).toBe('bsn');
      }),
    );
  });

  it('needs nine digits', () => {
    expect(passesElevenTest('12345678')).toBe(false);
    expect(passesElevenTest('1234567820')).toBe(false);
    expect(passesElevenTest('12345678x')).toBe(false);
  });
});

describe('isRijksregisternummer', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const anyBirth = fc.record({
    year: fc.integer({ min: 1920, max: 2026 }),
    month: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 31 }),
    serial: fc.integer({ min: 1, max: 998 }),
    shift: fc.constantFrom(0, 20, 40),
  });

  it('holds for both centuries and for numbers outside the national register', () => {
    fc.assert(
      fc.property(anyBirth, ({ year, month, day, serial, shift }) => {
        const front =
          two(year % 100) + two(month + shift) + two(day) + String(serial).padStart(3, '0');
        const check = 97 - (Number(year >= 2000 ? `2${front}` : front) % 97);
        expect(isRijksregisternummer(front + two(check))).toBe(true);
      }),
    );
  });

  it.each(['8507300332', '850730033281', '85073003x28', '85993003328', '85073203328'])(
    'does not hold for %s',
    (digits) => {
      expect(isRijksregisternummer(digits)).toBe(false);
    },
  );
});

describe('the Luhn test', () => {
  it('notices every single wrong digit', () => {
    for (let at = 0; at < CARD.length; at += 1) {
      const wrong = CARD.slice(0, at) + ((Number(CARD[at]) + 1) % 10) + CARD.slice(at + 1);
      expect(passesLuhnTest(wrong)).toBe(false);
    }
    expect(passesLuhnTest(CARD)).toBe(true);
    expect(passesLuhnTest('0000000000000000')).toBe(false);
    expect(passesLuhnTest('')).toBe(false);
  });
});

describe('sortDutchVat', () => {
  it.each([
    ['000099998', '57', 'current'],
    ['123456782', '01', 'may-hold-bsn'],
    ['800000018', '01', 'legal-person'],
    ['123456789', '01', 'wrong'],
  ])('of %s and %s is %s', (digits, suffix, kind) => {
    expect(sortDutchVat(digits, suffix)).toBe(kind);
  });
});
