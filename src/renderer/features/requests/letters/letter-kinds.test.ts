import { describe, expect, it } from 'vitest';
import type { RequestView } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aRequest } from '#test/builders/request-bridge.ts';
import { type KeptLetter, keptLetter, lettersFor, writingKey } from './letter-kinds.ts';

const day = getPlainDate;
const TODAY = day('2026-11-22');

type Decided = RequestView['outcomes'][number];

function aKept(kind: string, change: Partial<KeptLetter> = {}): KeptLetter {
  return {
    id: 70,
    number: '2026-070',
    kind,
    locale: 'nl-NL',
    madeOn: day('2026-11-20'),
    sentOn: null,
    sentHow: '',
    ...change,
  };
}

function anOutcome(right: Decided['right'], change: Partial<Decided> = {}): Decided {
  return {
    right,
    decision: 'granted',
    decidedOn: day('2026-11-15'),
    ground: null,
    explanation: '',
    objection: null,
    portability: null,
    ...change,
  };
}

function aWeighing(about: 'marketing' | 'general'): Decided['objection'] {
  return { about, purposes: [], situation: '', weighing: 'Afgewogen.', continuedOn: null };
}

const CHANGE: RequestView['changes'][number] = {
  id: 81,
  what: { nl: 'Postadres', en: 'Postal address' },
  before: 'Dorpsweg 5',
  after: 'Lindelaan 8',
  systems: [],
  changedOn: day('2026-11-18'),
};

const RESTRICTION: RequestView['restrictions'][number] = {
  holdId: 91,
  dataItemId: null,
  ground: 'accuracy',
  fromOn: day('2026-11-10'),
  toOn: null,
};

const ZOHO = { id: 31, name: 'Zoho CRM' };

/** How each letter stands, by kind. */
function stand(change: Partial<RequestView>, today = TODAY): Record<string, string> {
  return Object.fromEntries(
    lettersFor(aRequest(change), today).map((offer) => [
      offer.kind,
      `${offer.fits} ${offer.because}${offer.isSeldom ? ' seldom' : ''}`,
    ]),
  );
}

describe('a request for access', () => {
  it('asks for a confirmation and the answer, and knows the letters for special reasons', () => {
    expect(stand({})).toEqual({
      ack: 'now ack',
      identity: 'now identity-in-doubt seldom',
      access: 'now access',
      extension: 'now extension-possible seldom',
      'fee.notice': 'now fee seldom',
    });
  });

  it('waits with the answer while it is not sure who asks', () => {
    const { identity } = aRequest();
    const asked = { identity: { ...identity, result: 'asked' as const } };
    expect(stand(asked).access).toBe('later access-identity-first');
    expect(stand({ identity: { ...identity, result: 'not-confirmed' } })).toMatchObject({
      identity: 'now identity-unconfirmed',
      access: 'later access-identity-first',
    });
    const sent = { letters: [aKept('identity', { sentOn: day('2026-11-20') })] };
    expect(stand({ ...asked, ...sent }).identity).toBe('done identity-waiting');
  });

  it('asks nothing about the identity once it is confirmed', () => {
    const { identity } = aRequest();
    expect(stand({ identity: { ...identity, result: 'confirmed' } }).identity).toBeUndefined();
  });

  it('has no answer to make when access is refused or no longer asked', () => {
    const refused = anOutcome('access', { decision: 'refused', ground: 'excessive' });
    expect(stand({ outcomes: [refused] })).toMatchObject({ refusal: 'now refused' });
    expect(stand({ outcomes: [refused] }).access).toBeUndefined();
    expect(stand({ outcomes: [anOutcome('access', { decision: 'withdrawn' })] }).access).toBe(
      undefined,
    );
    const partly = anOutcome('access', { decision: 'partly', ground: 'others-rights' });
    expect(stand({ outcomes: [partly] })).toMatchObject({
      access: 'now access',
      refusal: 'now refused',
    });
  });

  it('says that nothing is kept to who is not in the register, whatever was asked', () => {
    const unknown = { personId: null, person: 'Tom Smit', rights: ['erasure' as const] };
    expect(stand(unknown).access).toBe('now access-none');
  });

  it('promises no later letter to who is not in the register: there is nothing to correct', () => {
    const unknown = { personId: null, person: 'Tom Smit', rights: ['rectification' as const] };
    expect(Object.keys(stand(unknown))).toEqual([
      'ack',
      'identity',
      'access',
      'extension',
      'fee.notice',
    ]);
  });

  it('writes nothing to somebody who was erased', () => {
    expect(lettersFor(aRequest({ personId: null, person: '' }), TODAY)).toEqual([]);
  });
});

describe('the letter of extension', () => {
  it('can be made with a warning between the promised and the legal day, and not after', () => {
    expect(stand({}, day('2026-12-03')).extension).toBe('now extension-possible seldom');
    expect(stand({}, day('2026-12-04')).extension).toBe('now extension-past-promise seldom');
    expect(stand({}, day('2026-12-07')).extension).toBe('now extension-past-promise seldom');
    expect(stand({}, day('2026-12-08')).extension).toBe('done extension-too-late seldom');
  });

  it('is made once', () => {
    const deadline = { ...aRequest().deadline, extendedOn: day('2026-11-20') };
    expect(stand({ deadline }).extension).toBe('done extended');
  });

  it('is not for a withdrawn consent, which counts at once, nor for a complaint', () => {
    expect(stand({ rights: ['consent-withdrawal'] }).extension).toBeUndefined();
    expect(stand({ kind: 'complaint', rights: [] }).extension).toBeUndefined();
  });
});

describe('letters that follow from what was done', () => {
  it('wait for a correction', () => {
    expect(stand({ rights: ['rectification'] })['rectification.done']).toBe('later changes-first');
    expect(stand({ rights: ['rectification'], changes: [CHANGE] })).toMatchObject({
      'rectification.done': 'now changed',
    });
    const refused = anOutcome('rectification', { decision: 'refused', ground: 'does-not-apply' });
    expect(stand({ rights: ['rectification'], outcomes: [refused] })).toMatchObject({
      'rectification.done': 'now unchanged seldom',
      refusal: 'now refused',
    });
  });

  it('are made anew when something came after them', () => {
    const rights = ['rectification' as const];
    const sent = { sentOn: day('2026-11-19') };
    const before = aKept('rectification.done', { ...sent, madeOn: day('2026-11-17') });
    const after = aKept('rectification.done', { ...sent, madeOn: day('2026-11-19') });
    const offered = (letter: KeptLetter) =>
      stand({ rights, changes: [CHANGE], letters: [letter] })['rectification.done'];
    expect(offered(before)).toBe('now changed');
    expect(offered(after)).toBe('done sent');
  });

  it('tell of a restriction, and beforehand of its end', () => {
    expect(stand({ rights: ['restriction'] })).toMatchObject({
      'restriction.on': 'later restriction-first',
    });
    expect(stand({ rights: ['restriction'] })['restriction.off']).toBeUndefined();
    expect(stand({ rights: ['restriction'], restrictions: [RESTRICTION] })).toMatchObject({
      'restriction.on': 'now restricted',
      'restriction.off': 'now restriction-ends seldom',
    });
    const lifted = { ...RESTRICTION, toOn: day('2026-11-20') };
    expect(
      stand({
        rights: ['restriction'],
        outcomes: [anOutcome('restriction')],
        restrictions: [lifted],
      }),
    ).not.toHaveProperty(['restriction.on']);
  });

  it('follow the decision about data to take along', () => {
    expect(stand({ rights: ['portability'] })['portability.answer']).toBe('later hand-over-first');
    expect(
      stand({ rights: ['portability'], outcomes: [anOutcome('portability')] })[
        'portability.answer'
      ],
    ).toBe('now handed-over');
  });

  it('tell the two objections apart', () => {
    expect(stand({ rights: ['objection'] })).toMatchObject({
      'objection.marketing': 'later marketing-first',
      'objection.general': 'later weigh-first',
    });
    const marketing = anOutcome('objection', { objection: aWeighing('marketing') });
    const stopped = stand({
      rights: ['objection'],
      outcomes: [marketing],
      marketingBlockedOn: day('2026-11-15'),
    });
    expect(stopped['objection.marketing']).toBe('now marketing-stopped');
    expect(stopped['objection.general']).toBeUndefined();
    const goesOn = anOutcome('objection', {
      decision: 'refused',
      ground: 'compelling-grounds',
      objection: aWeighing('general'),
    });
    const weighed = stand({ rights: ['objection'], outcomes: [goesOn] });
    expect(weighed['objection.general']).toBe('now weighed');
    expect(weighed['objection.marketing']).toBeUndefined();
    expect(weighed.refusal).toBe('now refused-elsewhere seldom');
    const both = {
      rights: ['objection' as const],
      receivedOn: day('2026-11-10'),
      outcomes: [goesOn],
    };
    expect(stand({ ...both, marketingBlockedOn: day('2026-11-15') })).toMatchObject({
      'objection.general': 'now weighed',
      'objection.marketing': 'now marketing-stopped',
    });
    // Stopped long ago, for another request: this one did not ask for that.
    expect(
      stand({ ...both, marketingBlockedOn: day('2025-02-01') })['objection.marketing'],
    ).toBeUndefined();
  });

  it('confirm a consent that was withdrawn since the request came in', () => {
    const rights = ['consent-withdrawal' as const];
    const consent = {
      id: 61,
      topicId: 62,
      topic: { nl: 'Nieuwsbrief', en: 'Newsletter' },
      givenOn: null,
    };
    const withdrawn = (on: string | null) =>
      stand({ rights, consents: [{ ...consent, withdrawnOn: on === null ? null : day(on) }] })[
        'consent.withdrawn'
      ];
    expect(withdrawn(null)).toBe('later withdraw-first');
    expect(withdrawn('2026-10-01')).toBe('later withdraw-first');
    expect(withdrawn('2026-11-06')).toBe('now withdrawn');
  });

  it('leave a partly refused erasure to the letter of the step Erase', () => {
    const outcome = (decision: 'partly' | 'refused') =>
      anOutcome('erasure', { decision, ground: 'legal-obligation' });
    const refusal = (decision: 'partly' | 'refused') =>
      stand({ rights: ['erasure'], outcomes: [outcome(decision)] }).refusal;
    expect(refusal('partly')).toBe('now refused-elsewhere seldom');
    expect(refusal('refused')).toBe('now refused');
  });
});

describe('notices to parties', () => {
  it('are one per party and subject, until each was told', () => {
    const request = aRequest({
      recipients: [ZOHO, { id: 32, name: 'Acumulus' }],
      changes: [CHANGE],
      notices: [
        {
          processorId: 32,
          name: 'Acumulus',
          about: 'rectification',
          letterId: null,
          toldOn: day('2026-11-19'),
          whyNot: '',
        },
      ],
    });
    const notices = lettersFor(request, TODAY).filter(({ kind }) => kind === 'recipients.notify');
    expect(notices).toEqual([
      {
        kind: 'recipients.notify',
        fits: 'now',
        because: 'party-untold',
        isSeldom: false,
        letter: undefined,
        notice: { processorId: 31, about: 'rectification' },
        party: 'Zoho CRM',
      },
    ]);
    expect(stand(request)['recipients.tell']).toBe('now parties-told seldom');
  });

  it('keep each its own letter', () => {
    const told = {
      name: 'Zoho CRM',
      processorId: 31,
      about: 'rectification' as const,
      letterId: 70,
      toldOn: day('2026-11-20'),
      whyNot: '',
    };
    const request = aRequest({
      recipients: [ZOHO],
      changes: [CHANGE],
      restrictions: [RESTRICTION],
      notices: [told],
      letters: [aKept('recipients.notify', { sentOn: day('2026-11-20') })],
    });
    const about = (subject: 'rectification' | 'restriction') =>
      keptLetter(request, {
        kind: 'recipients.notify',
        notice: { processorId: 31, about: subject },
      });
    expect(about('rectification')?.id).toBe(70);
    expect(about('restriction')).toBeUndefined();
    const offers = lettersFor(request, TODAY).filter(({ kind }) => kind === 'recipients.notify');
    expect(offers.map(({ fits, because }) => `${fits} ${because}`)).toEqual([
      'done sent',
      'now party-untold',
    ]);
  });
});

describe('a request that is not for us, and a complaint', () => {
  it('tells who does answer, also before it was passed on', () => {
    const misdirected = { kind: 'misdirected' as const, controllerName: 'Fietsen BV' };
    expect(stand(misdirected)).toEqual({
      ack: 'now ack',
      'not.controller': 'now forward-first',
    });
    expect(stand({ ...misdirected, forwardedOn: day('2026-11-20') })['not.controller']).toBe(
      'now misdirected',
    );
  });

  it('knows no answer to a complaint', () => {
    expect(Object.keys(stand({ kind: 'complaint', rights: [] }))).toEqual(['ack', 'identity']);
  });
});

describe('a letter that was kept', () => {
  it('is done once it went out, and can be taken up again before', () => {
    const [made] = lettersFor(aRequest({ letters: [aKept('ack')] }), TODAY);
    expect(made).toMatchObject({ fits: 'now', because: 'ack', letter: { id: 70 } });
    const sent = aKept('ack', { sentOn: TODAY });
    expect(stand({ letters: [sent] }).ack).toBe('done sent');
  });

  it('stays in sight when there is no use for it any more', () => {
    const { identity } = aRequest();
    const confirmed = { identity: { ...identity, result: 'confirmed' as const } };
    expect(stand({ ...confirmed, letters: [aKept('identity')] }).identity).toBe('done no-longer');
  });

  it('counts as the answer about access in either form', () => {
    const none = aKept('access.none', { sentOn: TODAY });
    expect(stand({ letters: [none] }).access).toBe('done sent');
  });
});

it('tells letters apart by kind, party and subject', () => {
  expect(writingKey({ kind: 'ack' })).toBe('ack');
  const notice = { processorId: 31, about: 'restriction-lifted' as const };
  expect(writingKey({ kind: 'recipients.notify', notice })).toBe(
    'recipients.notify:31:restriction-lifted',
  );
});
