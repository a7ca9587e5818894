import { describe, expect, it } from 'vitest';
import { aChoice, aFloor, aRule } from '#test/builders/retention.ts';
import { describeFloor, describeRule } from './describe.ts';

const STARRED = aRule({
  shape: 'R3',
  clock: { starts: [], agreements: 'last-end' },
  period: 'P7Y',
  floor: 'tax',
});

describe('describeRule', () => {
  it.each([
    [
      aRule({ shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' }),
      '30 dagen na de opname',
    ],
    [
      aRule({
        shape: 'R2',
        clock: { starts: ['last-contact', 'received'], agreements: 'last-end' },
        period: 'P2Y',
        floor: 'tax',
        floorNeedsDocument: true,
      }),
      '2 jaar na het laatste contact; gegevens op facturen zo lang als de wet vraagt',
    ],
    [STARRED, '7 jaar na het einde van de overeenkomst, en minstens zo lang als de wet vraagt'],
    [
      aRule({
        shape: 'R4',
        clock: { starts: ['handled'], agreements: 'came-of-it' },
        period: 'P1Y',
      }),
      '1 jaar na de afhandeling of het einde van de overeenkomst',
    ],
    [
      aRule({ shape: 'R5', clock: { starts: ['unsubscribed'] }, period: 'P6M' }),
      '6 maanden na de uitschrijving, en niet vóór het einde van de overeenkomst',
    ],
    [
      aRule({ shape: 'R6', clock: { starts: ['procedure-ended'] }, period: 'P0D' }),
      'meteen na het einde van de procedure',
    ],
    [aRule({ shape: 'R7' }), 'meteen gewist bij een vermoeden'],
    [aRule({ shape: 'R8', clock: { starts: ['objected'] } }), 'tot bezwaar'],
    [aRule({ shape: 'R10' }), 'wordt nooit bewaard'],
    [
      aRule({
        shape: 'R11',
        clock: { starts: ['document-date'] },
        period: 'P7Y',
        floor: 'tax',
        disposal: 'anonymise',
      }),
      '7 jaar na het einde van het boekjaar, daarna alleen anoniem',
    ],
    [aRule({ shape: 'R14' }), 'niet langer dan nodig; nog geen vaste termijn'],
    [aRule({ shape: 'R18' }), 'bij elke opschoning'],
  ])('puts shape %# into words', (rule, words) => {
    expect(describeRule(rule, 'nl')).toBe(words);
  });

  it('brings in the rule it joins', () => {
    const rule = aRule({
      shape: 'R9',
      clock: { starts: ['erasure-requested'], agreements: 'last-end' },
      joins: 'STARRED',
    });
    expect(describeRule(rule, 'en', { joined: STARRED })).toBe(
      'on request from the end of the agreement, otherwise 7 years after the end of the agreement, and at least as long as the law asks',
    );
    const rest = aRule({ shape: 'R9', joins: 'STARRED' });
    expect(describeRule(rest, 'nl', { joined: STARRED })).toBe(describeRule(STARRED, 'nl'));
    const cleanUp = aRule({ shape: 'R18', joins: 'STARRED' });
    expect(describeRule(cleanUp, 'nl', { joined: STARRED })).toBe(
      `${describeRule(STARRED, 'nl')}, weg te halen bij de eerstvolgende opschoning`,
    );
  });

  it('names the choice instead of the statement when there is one', () => {
    const logs = aRule({ shape: 'R14', clock: { starts: ['recorded'] } });
    expect(describeRule(logs, 'nl', { choice: aChoice({ period: 'P14D' }) })).toBe(
      '14 dagen na de opname',
    );
    const id = aRule({
      shape: 'R8',
      clock: { starts: ['objected'] },
      choiceClock: { starts: ['support-ended'] },
    });
    expect(describeRule(id, 'fr', { choice: aChoice({ period: 'P2Y' }) })).toBe(
      "jusqu'à une opposition, et au plus tard 2 ans après la fin de l'assistance",
    );
  });
});

describe('describeFloor', () => {
  it('says how long, and from when', () => {
    expect(describeFloor(aFloor(), 'nl')).toBe('7 jaar na het einde van het boekjaar');
    expect(describeFloor(aFloor({ period: 'P10Y', countsFrom: 'next-1-january' }), 'en')).toBe(
      '10 years after 31 December of the year of the document',
    );
  });
});
