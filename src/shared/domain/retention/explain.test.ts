import { describe, expect, it } from 'vitest';
import { aChoice, aFloor, aRule, someFacts, someKnowledge } from '#test/builders/retention.ts';
import { periodInWords, writtenDay } from '../written-dates.ts';
import { evaluateRetention } from './evaluate.ts';
import { conflictText, explain } from './explain.ts';

const CONTACT = aRule({
  shape: 'R2',
  clock: { starts: ['last-contact'] },
  period: 'P2Y',
  floor: 'tax',
  floorNeedsDocument: true,
});
const KNOWN = someKnowledge({}, { promise: 'KOEL-39' });

describe('explain', () => {
  it('lets a reader redo the arithmetic of promise and law', () => {
    const facts = someFacts({
      events: [
        ['last-contact', '2024-02-29'],
        ['document-date', '2019-03-15'],
      ],
    });
    const { because } = evaluateRetention(CONTACT, facts, KNOWN);
    expect(explain(because, 'nl')).toEqual([
      'Laatste contact op 29 februari 2024.',
      'Je verklaring belooft: 2 jaar daarna (KOEL-39), dat is 28 februari 2026.',
      'De wet wil langer: 7 jaar vanaf 1 januari 2020 (na het boekjaar van 15 maart 2019), tot en met 31 december 2026 (art. 1, bron: https://example.nl/wet, officiële tekst, gecontroleerd op 22 november 2026).',
      'De verklaring komt uit op 28 februari 2026, de wet op 1 januari 2027 (art. 1). Eerder wissen kan botsen met de wettelijke bewaarplicht.',
      'Per veld verschillend: wat niet op een factuur of ander fiscaal stuk staat mag weg vanaf 28 februari 2026, de rest vanaf 1 januari 2027.',
      'Daarom te wissen vanaf 1 januari 2027.',
    ]);
    expect(explain(because, 'en')[1]).toBe(
      'Your statement promises: 2 years after that (KOEL-39), which is 28 February 2026.',
    );
  });

  it('tells the person neither promise ids nor what concerns the owner', () => {
    const facts = someFacts({
      events: [
        ['last-contact', '2024-02-29'],
        ['document-date', '2019-03-15'],
      ],
    });
    const { because } = evaluateRetention(CONTACT, facts, KNOWN);
    expect(explain(because, 'nl', 'person')).toEqual([
      'Laatste contact op 29 februari 2024.',
      'De privacyverklaring belooft: 2 jaar daarna, dat is 28 februari 2026.',
      'De wet wil langer: 7 jaar vanaf 1 januari 2020 (na het boekjaar van 15 maart 2019), tot en met 31 december 2026 (art. 1).',
      'Daarom te wissen vanaf 1 januari 2027.',
    ]);
    expect(explain(because, 'fr', 'person').join(' ')).not.toContain('KOEL-39');
    expect(explain(because, 'fr', 'person').at(-1)).toBe(
      'Donc effacement à partir du 1er janvier 2027.',
    );
  });

  it('says that a source is not the law itself, and adds the note of the floor', () => {
    const note = { nl: 'Controleer dit.', en: 'Check this.' };
    const floors = [aFloor({ mark: 'secondary', countsFrom: 'next-1-january', note })];
    const rule = aRule({
      shape: 'R1',
      clock: { starts: ['order-completed'] },
      period: 'P7Y',
      floor: 'tax',
    });
    const facts = someFacts({ events: [['order-completed', '2023-05-10']] });
    const { because } = evaluateRetention(rule, facts, { ...KNOWN, floors });
    const floor = explain(because, 'nl').find((line) => line.startsWith('De wet wil langer'));
    expect(floor).toContain('1 januari 2024 (de eerste 1 januari na 10 mei 2023)');
    expect(floor).toContain('vakpers, niet de wet zelf');
    expect(floor).toMatch(/Controleer dit\.$/);
  });

  it('names hold, future fact and choice', () => {
    const facts = someFacts({
      events: [
        ['last-contact', '2024-02-29'],
        ['last-contact', '2027-06-01'],
      ],
      holds: [['open-request', '2026-11-01', null]],
    });
    const verdict = evaluateRetention(CONTACT, facts, KNOWN, aChoice({ period: 'P1Y' }));
    const lines = explain(verdict.because, 'nl');
    expect(lines).toContain(
      'Jouw keuze: 1 jaar na het laatste contact op 29 februari 2024, dat is 28 februari 2025.',
    );
    expect(lines).toContain(
      'Laatste contact op 1 juni 2027 ligt in de toekomst en telt nog niet mee.',
    );
    expect(lines).toContain('Blokkade sinds 1 november 2026: open verzoek.');
    expect(lines).toContain('Zonder blokkade te wissen vanaf 28 februari 2025.');
  });

  it('names every fact that could start the clock when none is known', () => {
    const rule = aRule({
      shape: 'R1',
      clock: { starts: ['recorded', 'received', 'handled'] },
      period: 'P1Y',
    });
    const { because } = evaluateRetention(rule, someFacts(), KNOWN);
    expect(explain(because, 'nl')).toEqual([
      'De startdatum ontbreekt: de opname, de ontvangst of de afhandeling.',
    ]);
  });

  it('says nothing of a promise when the rule belongs to none', () => {
    const known = someKnowledge({}, { promise: '' });
    const { because } = evaluateRetention(aRule({ shape: 'R14' }), someFacts(), known);
    expect(explain(because, 'nl').join(' ')).not.toMatch(/\(\)|voor \./);
  });
});

describe('conflictText', () => {
  it('says what changed in the law', () => {
    const floors = [
      aFloor({
        country: 'BE',
        period: 'P10Y',
        countsFrom: 'next-1-january',
        changedOn: '2022-11-30',
        formerPeriod: 'P7Y',
      }),
    ];
    const rule = aRule({
      shape: 'R1',
      clock: { starts: ['order-completed'] },
      period: 'P7Y',
      floor: 'tax',
    });
    const facts = someFacts({ country: 'BE', events: [['order-completed', '2023-05-10']] });
    const { conflicts } = evaluateRetention(rule, facts, { ...KNOWN, floors });
    expect(conflicts.map((conflict) => conflictText(conflict, 'nl'))[1]).toBe(
      'De wet is veranderd op 30 november 2022: art. 1 vraagt nu 10 jaar in plaats van 7 jaar. De verklaring noemt nog de oude termijn.',
    );
  });
});

describe('dates and periods in words', () => {
  it('follow the language', () => {
    const { because } = evaluateRetention(
      CONTACT,
      someFacts({ events: [['last-contact', '2024-08-01']] }),
      KNOWN,
    );
    const [start] = because;
    expect(start?.code === 'started' && writtenDay(start.params.on, 'fr')).toBe('1er août 2024');
  });

  it.each([
    ['P1Y', 'nl', '1 jaar'],
    ['P7Y', 'en', '7 years'],
    ['P1M', 'nl', '1 maand'],
    ['P6M', 'fr', '6 mois'],
    ['P4W', 'nl', '4 weken'],
    ['P1Y6M', 'nl', '1 jaar en 6 maanden'],
    ['P0D', 'en', '0 days'],
  ] as const)('%s in %s is %s', (period, language, words) => {
    expect(periodInWords(period, language)).toBe(words);
  });
});
