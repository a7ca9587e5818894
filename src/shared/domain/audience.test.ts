import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AUDIENCES,
  type AudienceFacts,
  isPaying,
  judgeAudience,
  type Mailing,
  type TopicConsent,
} from './audience.ts';
import { addDays, getPlainDate as on, type PlainDate } from './calendar.ts';

const TODAY = on('2026-11-22');

function makeConsent(parts: Partial<TopicConsent> = {}): TopicConsent {
  return {
    kind: 'explicit',
    givenOn: on('2024-05-03'),
    confirmedOn: null,
    withdrawnOn: null,
    proven: true,
    ...parts,
  };
}

function makeFacts(parts: Partial<AudienceFacts> = {}): AudienceFacts {
  return {
    email: 'anna@voorbeeld.example.nl',
    erased: false,
    restricted: false,
    objectedOn: null,
    unsubscribedOn: null,
    customer: false,
    agreements: [],
    plans: [],
    consents: [],
    ...parts,
  };
}

type Marketing = Extract<Mailing, { purpose: 'marketing' }>;

function marketing(parts: Partial<Marketing> = {}): Marketing {
  return {
    purpose: 'marketing',
    audience: 'consent',
    validFor: null,
    withoutProof: false,
    ...parts,
  };
}

const SERVICE: Mailing = { purpose: 'service' };
const YES = makeFacts({ consents: [makeConsent()] });
const PAYING = makeFacts({ customer: true, agreements: ['Hosting'] });

describe('a mailing about a topic', () => {
  it.each([
    // What carries it.
    ['consent', YES, marketing()],
    ['paying-customer', PAYING, marketing({ audience: 'consent-or-paying' })],
    ['customer', makeFacts({ customer: true }), marketing({ audience: 'consent-or-customers' })],
    [
      'consent-without-proof',
      makeFacts({ consents: [makeConsent({ proven: false })] }),
      marketing({ withoutProof: true }),
    ],
    // WITS-14: being a customer is no consent.
    ['no-ground', PAYING, marketing()],
    // WEBANIZR-06: a free account alone gets nothing.
    [
      'free-account',
      makeFacts({ customer: true, plans: ['gratis'] }),
      marketing({ audience: 'consent-or-paying' }),
    ],
    [
      'free-account',
      makeFacts({ customer: true, agreements: ['Gratis account'] }),
      marketing({ audience: 'consent-or-paying' }),
    ],
    [
      'no-ground',
      makeFacts({ customer: true, agreements: ['Hosting'], plans: ['gratis'] }),
      marketing({ audience: 'consent-or-paying' }),
    ],
    [
      'paying-customer',
      makeFacts({ customer: true, agreements: ['Hosting'], plans: ['gratis', 'betaald'] }),
      marketing({ audience: 'consent-or-paying' }),
    ],
    // Active and paying: one of the two is not enough.
    [
      'no-ground',
      makeFacts({ agreements: ['Hosting'] }),
      marketing({ audience: 'consent-or-paying' }),
    ],
    ['no-ground', makeFacts({ customer: true }), marketing({ audience: 'consent-or-paying' })],
    // What stands in the way.
    ['without-proof', makeFacts({ consents: [makeConsent({ proven: false })] }), marketing()],
    ['implied', makeFacts({ consents: [makeConsent({ kind: 'implied' })] }), marketing()],
    ['expired', YES, marketing({ validFor: 'P1Y' })],
    [
      'undated',
      makeFacts({ consents: [makeConsent({ givenOn: null })] }),
      marketing({ validFor: 'P1Y' }),
    ],
    [
      'withdrawn',
      makeFacts({ consents: [makeConsent({ withdrawnOn: on('2025-01-01') })] }),
      marketing(),
    ],
    ['unsubscribed', { ...YES, unsubscribedOn: on('2025-01-01') }, marketing()],
    ['consent', { ...YES, unsubscribedOn: on('2024-01-01') }, marketing()],
    ['restricted', { ...YES, restricted: true }, marketing()],
    ['erased', { ...YES, erased: true }, marketing()],
    ['no-address', { ...YES, email: '' }, marketing()],
    // Objecting goes before everything but a later yes to this very topic.
    ['objected', { ...YES, objectedOn: on('2025-01-01') }, marketing()],
    ['objected', { ...YES, objectedOn: on('2024-05-03') }, marketing()],
    ['consent-after-objection', { ...YES, objectedOn: on('2024-05-02') }, marketing()],
    [
      'objected',
      { ...PAYING, objectedOn: on('2025-01-01') },
      marketing({ audience: 'consent-or-customers' }),
    ],
    // Who took back a yes to this is not written to about it as a customer.
    [
      'withdrawn',
      { ...PAYING, consents: [makeConsent({ withdrawnOn: on('2025-01-01') })] },
      marketing({ audience: 'consent-or-paying' }),
    ],
    [
      'consent',
      makeFacts({
        consents: [
          makeConsent({ withdrawnOn: on('2025-01-01') }),
          makeConsent({ givenOn: on('2025-06-01') }),
        ],
      }),
      marketing(),
    ],
  ] as const)('answers %s', (because, facts, mailing) => {
    expect(judgeAudience(facts, mailing, TODAY).because).toBe(because);
  });
});

describe('a service notice', () => {
  it.each([
    ['agreement-runs', PAYING],
    ['customer-service', makeFacts({ customer: true })],
    ['no-ground', YES],
    // WITS-18, WEBANIZR-03: it goes on after unsubscribing and objecting.
    ['agreement-runs', { ...PAYING, unsubscribedOn: TODAY, objectedOn: TODAY }],
    ['restricted', { ...PAYING, restricted: true }],
    ['no-address', { ...PAYING, email: '' }],
  ] as const)('answers %s', (because, facts) => {
    expect(judgeAudience(facts, SERVICE, TODAY).because).toBe(because);
  });
});

describe('whoever it is', () => {
  const days: fc.Arbitrary<PlainDate> = fc
    .integer({ min: -3000, max: 0 })
    .map((count) => addDays(TODAY, count));
  const maybeDay = fc.option(days);
  const consents = fc.array(
    fc.record({
      kind: fc.constantFrom('explicit' as const, 'implied' as const),
      givenOn: maybeDay,
      confirmedOn: maybeDay,
      withdrawnOn: maybeDay,
      proven: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  const facts: fc.Arbitrary<AudienceFacts> = fc.record({
    email: fc.constantFrom('', 'iemand@voorbeeld.example.nl'),
    erased: fc.boolean(),
    restricted: fc.boolean(),
    objectedOn: maybeDay,
    unsubscribedOn: maybeDay,
    customer: fc.boolean(),
    agreements: fc.array(fc.constantFrom('Hosting', 'Gratis account'), { maxLength: 2 }),
    plans: fc.array(fc.constantFrom('gratis', 'betaald'), { maxLength: 2 }),
    consents,
  });
  const mailings = fc.record({
    purpose: fc.constant('marketing' as const),
    audience: fc.constantFrom(...AUDIENCES),
    validFor: fc.constantFrom(null, 'P1Y', 'P5Y'),
    withoutProof: fc.boolean(),
  });

  it('gets nothing while restricted, erased or without an address', () => {
    fc.assert(
      fc.property(facts, fc.oneof(mailings, fc.constant(SERVICE)), (someone, mailing) => {
        fc.pre(someone.restricted || someone.erased || someone.email === '');
        expect(judgeAudience(someone, mailing, TODAY).on).toBe(false);
      }),
    );
  });

  it('gets no advertising after objecting but for a later, proven, explicit yes to the topic', () => {
    fc.assert(
      fc.property(facts, mailings, days, (someone, mailing, objectedOn) => {
        const verdict = judgeAudience({ ...someone, objectedOn }, mailing, TODAY);
        if (!verdict.on) return;
        expect(verdict.because).toBe('consent-after-objection');
        const later = someone.consents.filter(
          ({ kind, withdrawnOn, proven, confirmedOn, givenOn }) =>
            kind === 'explicit' &&
            withdrawnOn === null &&
            proven &&
            (confirmedOn ?? givenOn ?? '') > objectedOn,
        );
        expect(later.length).toBeGreaterThan(0);
      }),
    );
  });

  it('gets the same verdict with and without implied consents, but for the reason', () => {
    fc.assert(
      fc.property(facts, mailings, (someone, mailing) => {
        const implied = someone.consents.map((consent) => ({
          ...consent,
          kind: 'implied' as const,
          withdrawnOn: null,
        }));
        const [with_, without] = [implied, []].map((list) =>
          judgeAudience({ ...someone, consents: list }, mailing, TODAY),
        );
        expect(with_?.on).toBe(without?.on);
        if (with_?.on) expect(with_.because).toBe(without?.because);
      }),
    );
  });

  it('only pays with a running relation and an agreement that is not free', () => {
    fc.assert(
      fc.property(facts, (someone) => {
        if (isPaying(someone)) {
          expect(someone.customer).toBe(true);
          expect(someone.agreements).toContain('Hosting');
        }
      }),
    );
  });
});
