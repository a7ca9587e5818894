import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBreach, anUnknownBreach } from '#test/builders/breach.ts';
import {
  type Breach,
  breachTodos,
  isAuthoritySettled,
  isUndecided,
  missingInReport,
  partsOfReport,
  REASONS_NOT_TELLING,
  REPORT_ARTICLES,
  REPORT_PARTS,
} from './breaches.ts';
import { getPlainDate } from './calendar.ts';

const IN_TIME = { hasContact: true, late: false };
const LATE = { hasContact: true, late: true };
const REPORTED = { authorityNotifiedAt: '2026-11-22T10:00:00Z' };

describe('what a report still lacks', () => {
  it('is nothing when everything is known', () => {
    expect(missingInReport(aBreach(), IN_TIME)).toEqual([]);
  });

  it('is everything that art. 33(3) asks when only the moment is known', () => {
    expect(missingInReport(anUnknownBreach(), { hasContact: false, late: true })).toEqual([
      ...REPORT_PARTS,
    ]);
  });

  it.each<[string, Partial<Breach>]>([
    ['facts', { facts: '' }],
    ['natures', { natures: [] }],
    ['personCategories', { personCategories: '' }],
    ['approxPersons', { approxPersons: null }],
    ['dataCategories', { dataCategories: '' }],
    ['approxRecords', { approxRecords: null }],
    ['consequences', { consequences: '' }],
    ['measures', { measuresTaken: '', measuresPlanned: '' }],
  ])('is %s when that is empty', (part, change) => {
    expect(missingInReport(aBreach(change), IN_TIME)).toEqual([part]);
  });

  it('counts what is planned as a measure, and none as a number', () => {
    expect(missingInReport(aBreach({ measuresTaken: '' }), IN_TIME)).toEqual([]);
    expect(missingInReport(aBreach({ approxPersons: 0, approxRecords: 0 }), IN_TIME)).toEqual([]);
  });

  it('is somebody to reach when the controller gave nothing to reach them by', () => {
    expect(missingInReport(aBreach(), { ...IN_TIME, hasContact: false })).toEqual(['contact']);
  });

  it('is the reason for being late, only when it is late', () => {
    expect(missingInReport(aBreach(), LATE)).toEqual(['lateReason']);
    expect(missingInReport(aBreach({ lateReason: 'Ziek.' }), LATE)).toEqual([]);
    expect(partsOfReport(IN_TIME)).not.toContain('lateReason');
    expect(partsOfReport(LATE)).toContain('lateReason');
  });

  it('belongs to a point of the article each', () => {
    expect(Object.keys(REPORT_ARTICLES).sort()).toEqual([...REPORT_PARTS].sort());
  });
});

describe('what there is to decide', () => {
  it.each<[string, Partial<Breach>, readonly string[]]>([
    ['the risk and the authority at first', { risk: null }, ['risk', 'authority']],
    ['the authority when a risk is there', { risk: 'risk' }, ['authority']],
    [
      'the authority and the persons when the risk is high',
      { risk: 'high' },
      ['authority', 'persons'],
    ],
    ['nothing when it was reported', { risk: 'risk', ...REPORTED }, []],
    ['the persons when only that is left', { risk: 'high', ...REPORTED }, ['persons']],
    [
      'nothing when the persons were told too',
      { risk: 'high', ...REPORTED, personsToldOn: getPlainDate('2026-11-22') },
      [],
    ],
    [
      'nothing when no risk is likely and it says why',
      {
        risk: 'unlikely',
        authorityReasonNot: 'De laptop is ongeopend terug.',
      },
      [],
    ],
    [
      'the authority when no risk is likely but it does not say why',
      { risk: 'unlikely' },
      ['authority'],
    ],
    [
      'the authority when it says why but a risk is there',
      {
        risk: 'risk',
        authorityReasonNot: 'Dat leek ons beter.',
      },
      ['authority'],
    ],
    [
      'the rest when it was reported in part',
      { risk: 'risk', ...REPORTED, consequences: '' },
      ['complete'],
    ],
    [
      'nothing when it turned out to be no breach',
      { risk: null, noBreachBecause: 'De melder zag een proefbericht.' },
      [],
    ],
    ['nothing when it is closed', { risk: null, closedOn: getPlainDate('2026-12-01') }, []],
  ])('is %s', (_, change, todos) => {
    expect(breachTodos(aBreach(change), IN_TIME)).toEqual(todos);
  });

  it('is nothing more to add once the report was taken back', () => {
    const breach = aBreach({ risk: 'risk', ...REPORTED, consequences: '' });
    expect(breachTodos(breach, { ...IN_TIME, withdrawn: true })).toEqual([]);
  });

  it.each(REASONS_NOT_TELLING)('does not ask for persons who are not told because: %s', (why) => {
    const breach = aBreach({ risk: 'high', ...REPORTED, personsNotToldBecause: why });
    expect(breachTodos(breach, IN_TIME)).toEqual([]);
  });

  it('is only to tell the controller when it happened while working for somebody else', () => {
    const breach = anUnknownBreach({ role: 'processor' });
    expect(breachTodos(breach, IN_TIME)).toEqual(['controller']);
    expect(breachTodos({ ...breach, controllerToldAt: '2026-11-20T16:00:00Z' }, IN_TIME)).toEqual(
      [],
    );
  });

  it.each<[string, Partial<Breach>, boolean]>([
    ['a decision is open', { risk: null }, true],
    ['persons wait for word', { risk: 'high', ...REPORTED }, true],
    ['the controller waits for word', { role: 'processor' }, true],
    ['only the report is to be completed', { ...REPORTED, consequences: '' }, false],
    ['everything was decided', REPORTED, false],
    ['it is closed', { risk: null, closedOn: getPlainDate('2026-12-01') }, false],
  ])('is undecided or not when %s', (_, change, undecided) => {
    expect(isUndecided(aBreach(change))).toBe(undecided);
  });

  it('never asks for the authority and for completing the report at once', () => {
    const anyBreach = fc
      .record({
        role: fc.constantFrom('controller' as const, 'processor' as const),
        risk: fc.constantFrom(null, 'unlikely' as const, 'risk' as const, 'high' as const),
        authorityNotifiedAt: fc.constantFrom(null, '2026-11-22T10:00:00Z'),
        authorityReasonNot: fc.constantFrom('', 'Daarom.'),
        consequences: fc.constantFrom('', 'Spam.'),
      })
      .map((change) => aBreach(change));
    fc.assert(
      fc.property(anyBreach, (breach) => {
        const todos = breachTodos(breach, IN_TIME);
        expect(todos.includes('authority') && todos.includes('complete')).toBe(false);
        if (breach.role === 'controller') {
          expect(todos.includes('authority')).toBe(!isAuthoritySettled(breach));
        }
      }),
    );
  });
});
