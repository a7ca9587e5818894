import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT_POINTS, type AssessmentPoint, signalRisk } from './breach-assessment.ts';

const RANK = { unlikely: 0, risk: 1, high: 2 } as const;
const anyPoints = fc.subarray([...ASSESSMENT_POINTS]);

describe('the signal of the points', () => {
  it.each<[readonly AssessmentPoint[], keyof typeof RANK, readonly AssessmentPoint[]]>([
    [[], 'unlikely', []],
    [['harm'], 'risk', ['harm']],
    [['many'], 'risk', ['many']],
    [['keys'], 'risk', ['keys']],
    [['harm', 'many'], 'risk', ['harm', 'many']],
    [['harm', 'keys'], 'high', ['harm', 'keys']],
    [['harm', 'special', 'lasting'], 'high', ['harm', 'special', 'lasting']],
    [['unreadable', 'harm', 'keys'], 'unlikely', ['unreadable']],
    [['returned', 'harm', 'many'], 'unlikely', ['returned']],
    [['returned', 'harm', 'keys'], 'high', ['harm', 'keys']],
    [['returned', 'special'], 'risk', ['special']],
  ])('of %j is %s', (holds, risk, because) => {
    expect(signalRisk(holds)).toEqual({ risk, because });
  });

  it('is none when nobody went through them', () => {
    expect(signalRisk(null)).toBeNull();
  });

  it('never falls when one more point makes harm worse', () => {
    const worse = ASSESSMENT_POINTS.filter((point) => !['unreadable', 'returned'].includes(point));
    fc.assert(
      fc.property(anyPoints, fc.constantFrom(...worse), (holds, more) => {
        const before = signalRisk(holds)?.risk ?? 'unlikely';
        const after = signalRisk([...new Set([...holds, more])])?.risk ?? 'unlikely';
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });

  it('follows from points that hold and from no others', () => {
    fc.assert(
      fc.property(anyPoints, (holds) => {
        for (const point of signalRisk(holds)?.because ?? []) expect(holds).toContain(point);
      }),
    );
  });
});
