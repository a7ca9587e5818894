import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapFacts } from './facts.ts';
import { GAP_GROUPS } from './groups.ts';
import { findGapState, gapProgress, gapsBehind, listGaps, mayAnswer } from './list-gaps.ts';
import { GAP_QUESTIONS, gapKey, getQuestion } from './questions.ts';

const NAME = { nl: 'naam', en: 'name' };
const named = (key: string) => ({ id: 1, key, name: NAME });
const RULE = {
  id: 3,
  name: NAME,
  promise: 'KOEL-14',
  profile: 'koel-ict',
  asksPeriod: false,
  decided: true,
  asksStart: false,
  startChosen: false,
  asksEnd: false,
  endChosen: false,
};
const PARTY = {
  id: 8,
  name: NAME,
  role: 'processor',
  named: true,
  hasDpa: true,
  locationKnown: true,
  transfers: 0,
  uncheckedTransfers: 0,
  profiles: [],
};
const PURPOSE = {
  ...named('koel-ict.orders'),
  bases: ['contract' as const],
  interestNamed: false,
  balanced: false,
  law: '',
};
/** Everything is filled in, and nothing was answered. */
const FILLED: GapFacts = {
  controller: {
    address: 'Voorbeeldlaan 1',
    email: 'privacy@voorbeeld.example.nl',
    registrationNumber: '57680701',
    dataProtectionOfficer: 'functionaris',
  },
  requestFilePeriod: 'P5Y',
  statements: [],
  categories: [],
  rules: [],
  processors: [],
  systems: [],
  purposes: [],
  duties: [],
  served: [],
  answers: [],
};

function openKeys(facts: Partial<GapFacts>): string[] {
  return listGaps({ ...FILLED, ...facts })
    .filter(({ state }) => state === 'open')
    .map(({ key }) => key);
}

const statement = (profile: string, responsePeriod: string | null = null) => ({
  id: 2,
  name: NAME,
  profile,
  responsePeriod,
});

describe('a question is open', () => {
  it.each<[string, Partial<GapFacts>, string[]]>([
    ['nothing is missing', {}, []],
    [
      'the business has no address',
      { controller: { ...FILLED.controller, address: '' } },
      ['controller-address'],
    ],
    [
      'the business has no e-mail address',
      { controller: { ...FILLED.controller, email: '' } },
      ['controller-email'],
    ],
    [
      'there is no number and no officer',
      { controller: { ...FILLED.controller, registrationNumber: '', dataProtectionOfficer: '' } },
      ['controller-registration', 'data-protection-officer'],
    ],
    ['files of requests have no period', { requestFilePeriod: null }, ['request-file-period']],
    [
      'a category has no rule',
      { categories: [{ ...named('wits.website-visits'), hasRule: false }] },
      ['category-rule-wits-website-visits'],
    ],
    [
      'a rule has no period',
      { rules: [{ ...RULE, asksPeriod: true, decided: false }] },
      ['rule-period-koel-14'],
    ],
    [
      'an own rule has no period',
      { rules: [{ ...RULE, promise: null, profile: null, asksPeriod: true, decided: false }] },
      ['rule-period-own-3'],
    ],
    ['a rule has no start', { rules: [{ ...RULE, asksStart: true }] }, ['rule-start-koel-14']],
    ['a rule has no end', { rules: [{ ...RULE, asksEnd: true }] }, ['rule-end-koel-14']],
    [
      'a party has no name, which is asked before its agreement',
      { processors: [{ ...PARTY, named: false, hasDpa: false, locationKnown: false }] },
      ['processor-named-8'],
    ],
    [
      'a processor has no agreement and no place',
      { processors: [{ ...PARTY, hasDpa: false, locationKnown: false }] },
      ['processor-dpa-8', 'processor-location-8'],
    ],
    [
      'another controller has no agreement, which it needs not',
      { processors: [{ ...PARTY, role: 'controller', hasDpa: false, locationKnown: false }] },
      [],
    ],
    [
      'one of two transfers was not looked at',
      { processors: [{ ...PARTY, transfers: 2, uncheckedTransfers: 1 }] },
      ['transfer-checked-8'],
    ],
    [
      'a system has no party and no place',
      { systems: [{ ...named('koel-ict.email'), hasParty: false, location: '' }] },
      ['system-party-koel-ict-email', 'system-location-koel-ict-email'],
    ],
    [
      'a purpose has no basis',
      { purposes: [{ ...PURPOSE, bases: [] }] },
      ['purpose-basis-koel-ict-orders'],
    ],
    [
      'an interest is neither named nor weighed',
      { purposes: [{ ...PURPOSE, bases: ['legitimate-interest'] }] },
      ['purpose-interest-koel-ict-orders', 'purpose-balancing-koel-ict-orders'],
    ],
    [
      'a legal duty has no law',
      { purposes: [{ ...PURPOSE, bases: ['legal-obligation'] }] },
      ['purpose-law-koel-ict-orders'],
    ],
    [
      'a duty has no period',
      { duties: [{ ...named('koel-ict.clean-up'), period: null }] },
      ['duty-period-koel-ict-clean-up'],
    ],
    [
      'it is not known what happens at the end with a customer',
      { served: [{ id: 5, name: NAME, atEnd: null }] },
      ['served-end-5'],
    ],
    [
      'a statement says nothing of what the other four say',
      { statements: [statement('wits')] },
      ['rights-offered-wits', 'identity-copy-wits', 'served-customers-wits'],
    ],
    [
      'a statement of one’s own leaves nothing open that is known of the five',
      { statements: [statement('own')] },
      [],
    ],
  ])('when %s', (_when, facts, keys) => {
    expect(openKeys(facts)).toEqual(keys);
  });

  it('when a term is promised no more', () => {
    const key = 'response-term-wolq';
    expect(openKeys({ statements: [statement('wolq', 'P28D')] })).not.toContain(key);
    expect(openKeys({ statements: [statement('wolq')] })).toContain(key);
  });
});

describe('an answer of the owner', () => {
  const system = { ...named('koel-ict.email'), location: 'NL' };
  const answer = (key: string, given: string) => ({
    key,
    answer: given,
    reason: 'omdat',
    answeredOn: '2026-11-22',
  });
  const key = 'system-party-koel-ict-email';

  it('counts where no record answers, and not beside one', () => {
    const answers = [answer(key, 'all-mine')];
    const [gap] = gapsBehind(
      listGaps({ ...FILLED, answers, systems: [{ ...system, hasParty: false }] }),
      key,
    );
    expect(gap).toMatchObject({ state: 'answered', answer: { answer: 'all-mine' } });
    const [known] = gapsBehind(
      listGaps({ ...FILLED, answers, systems: [{ ...system, hasParty: true }] }),
      key,
    );
    expect(known).toMatchObject({ state: 'answered', answer: null });
  });

  it('does not count when the question takes no such answer', () => {
    const answers = [answer(key, 'not-applicable')];
    expect(openKeys({ answers, systems: [{ ...system, hasParty: false }] })).toEqual([key]);
    const address = [answer('controller-address', 'own-words')];
    expect(
      openKeys({ answers: address, controller: { ...FILLED.controller, address: '' } }),
    ).toEqual(['controller-address']);
  });

  it('may be in own words for a choice only, and for a term not', () => {
    expect(mayAnswer(getQuestion('rights-offered'), 'own-words')).toBe(true);
    expect(mayAnswer(getQuestion('response-term'), 'own-words')).toBe(false);
    expect(mayAnswer(getQuestion('controller-email'), 'own-words')).toBe(false);
    expect(mayAnswer(getQuestion('processor-named'), 'not-applicable')).toBe(true);
    expect(mayAnswer(getQuestion('processor-dpa'), 'not-applicable')).toBe(false);
  });
});

describe('what a promise refers to', () => {
  const systems = [
    { ...named('koel-ict.email'), hasParty: false, location: 'NL' },
    { ...named('wits.mail'), hasParty: true, location: 'BE' },
  ];
  const gaps = listGaps({ ...FILLED, systems, statements: [statement('koel-ict')] });

  it('is open while one of its questions is, for its own statement only', () => {
    expect(findGapState(gaps, 'koel-50')).toBe('open');
    expect(findGapState(gaps, 'system-party')).toBe('open');
    expect(findGapState(gaps, 'system-party-wits-mail')).toBe('answered');
    const own = [
      { ...named('koel-ict.email'), hasParty: true, location: 'NL' },
      { ...named('wits.mail'), hasParty: false, location: 'BE' },
    ];
    expect(findGapState(listGaps({ ...FILLED, systems: own }), 'koel-50')).toBe('answered');
  });

  it('counts what belongs to no statement for all of them', () => {
    const controller = { ...FILLED.controller, address: '' };
    const state = (group: string) => findGapState(listGaps({ ...FILLED, controller }), group);
    expect([state('wits-66'), state('direct-44'), state('webanizr-24')]).toEqual([
      'open',
      'open',
      'open',
    ]);
  });

  it('is unknown when nothing of the kind is asked', () => {
    expect(findGapState(gaps, 'no-such-question')).toBeUndefined();
    expect(findGapState(gaps, 'wolq-44')).toBeUndefined();
  });

  it('names a rule of which a group is about', () => {
    const rules = ['DIRECT-31', 'DIRECT-44'].map((promise) => ({
      ...RULE,
      promise,
      profile: 'directcode',
      asksPeriod: true,
      decided: promise === 'DIRECT-31',
    }));
    const directcode = listGaps({ ...FILLED, rules });
    expect(findGapState(directcode, 'direct-31')).toBe('answered');
    expect(findGapState(directcode, 'direct-44')).toBe('open');
  });
});

describe('the keys', () => {
  it('are fit for a check, whatever the record', () => {
    fc.assert(
      fc.property(fc.string(), (record) => {
        for (const { key } of GAP_QUESTIONS) {
          expect(gapKey(key, record)).toMatch(/^[a-z0-9][a-z0-9-]*$/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of questions and groups never stand for two things', () => {
    const keys = [...GAP_QUESTIONS.map(({ key }) => key), ...Object.keys(GAP_GROUPS)];
    expect(new Set<string>(keys).size).toBe(keys.length);
  });
});

describe('the progress', () => {
  it('counts what was answered and what does not apply, of all that is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('open', 'answered', 'not-applicable')), (states) => {
        const { done, all } = gapProgress(states.map((state) => ({ state })));
        expect(all).toBe(states.length);
        expect(done).toBe(states.filter((state) => state !== 'open').length);
      }),
    );
  });
});
