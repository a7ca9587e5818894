import { beforeAll, describe, expect, it } from 'vitest';
import { actionKey } from '#renderer/ui/journal-words.ts';
import { type Input, type RegisterMethodName, registerContract } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { breachInput } from '#test/builders/breach.ts';
import { buildExample } from '#test/builders/example.ts';
import { NO_CHOICES, planOf, putFiles } from '#test/builders/import-desk.ts';
import { listPersonsInJournal } from '#test/builders/journal.ts';
import { aPng, pngChunk } from '#test/builders/pictures.ts';
import type { TestRegister } from '#test/builders/register.ts';
import { makeDisclosure, makeMeasure, makePermission } from '#test/builders/sharing.ts';

/** Stands in every text that a person could have; it may come back nowhere. */
const MARK = 'Zeldzaamnaam';
const text = (what: string) => `${MARK} ${what}`;
const DAY = '2026-11-01';
const NO_END = { toOn: null, note: text('note') };

type Walk = (register: TestRegister, known: Known) => Promise<unknown>;

interface Known {
  readonly personId: number;
  readonly categoryId: number;
  readonly systemId: number;
  /** Ids made on the way, by method. */
  readonly made: Map<string, number>;
}

const SOMEBODY = {
  givenName: text('given'),
  infix: 'van',
  familyName: text('family'),
  nickname: text('nick'),
  functionTitle: text('title'),
  language: null,
  letterForm: null,
  source: text('source'),
  note: text('note'),
  contactPoints: [
    { kind: 'email', value: `${MARK}@example.nl`, label: text('label') },
    { kind: 'phone', value: '020 555 0177', label: '' },
  ],
} satisfies Input<'persons.create'>;

const ORGANISATION = {
  name: text('firm'),
  registrationNumber: '',
  vatNumber: '',
  website: '',
  address: text('street'),
};
const PROCESSOR = {
  name: text('party'),
  role: 'processor',
  unnamed: false,
  legalName: text('legal'),
  registration: '',
  address: '',
  country: '',
  email: '',
  phone: '',
  purpose: text('purpose'),
  necessity: text('necessity'),
  dataLocation: '',
  dpaVersion: text('version'),
  dpaStatus: 'none',
  dpaReference: text('reference'),
  dpaConcludedOn: null,
  dpaReviewOn: null,
  dpaClauses: [],
  subProcessorsKnown: true,
  subProcessorList: text('list'),
  subProcessors: [
    {
      name: text('sub-processor'),
      country: '',
      purpose: '',
      announcedOn: null,
      objectedOn: null,
      endedOn: null,
    },
  ],
  transfers: [],
  certificates: [],
  checkedOn: DAY,
  checkNote: text('check'),
  note: text('note'),
} satisfies Input<'processors.create'>;
const SYSTEM = {
  name: text('system'),
  kind: 'own',
  processorId: null,
  location: text('place'),
  note: text('note'),
} satisfies Input<'systems.create'>;
const CONSENT = {
  givenOn: DAY,
  givenHow: text('how'),
  confirmedOn: DAY,
  confirmedHow: text('confirmed'),
  proofFile: { name: `${MARK}.pdf`, bytes: new TextEncoder().encode(text('file')) },
  wording: text('wording'),
  proof: text('proof'),
} as const;
const RULE = {
  name: text('rule'),
  says: text('says'),
  definition: { shape: 'R2', clock: { starts: ['last-contact'] }, period: 'P2Y' },
  categoryIds: [],
  reason: text('reason'),
} satisfies Input<'rules.create'>;
const ACTIVITY = {
  name: text('activity'),
  description: text('description'),
  bases: ['legitimate-interest'],
  interest: text('interest'),
  law: text('law'),
  automated: text('automated'),
  source: text('source'),
  jointControllers: text('joint'),
  startedOn: null,
  categoryIds: [],
} satisfies Input<'processing.create'>;
const SERVED = {
  name: text('customer'),
  contact: text('contact'),
  representative: text('representative'),
  dataProtectionOfficer: text('officer'),
  processing: text('processing'),
  dataCategories: text('data'),
  personCategories: text('persons'),
  atEnd: 'delete',
  agreementOn: DAY,
  agreementReference: text('reference'),
  startedOn: DAY,
  note: text('note'),
  systemIds: [],
} satisfies Input<'processing.create-served'>;
const DUTY = {
  name: text('duty'),
  description: text('description'),
  period: 'P3M',
  nextOn: null,
} satisfies Input<'duties.create'>;

const authorisation = ({ systemId }: Known): Input<'authorisations.create'> => ({
  who: text('employee'),
  functionTitle: text('function'),
  systemId,
  may: 'change',
  sinceOn: null,
  note: text('note'),
});
const disclosure = ({ personId }: Known) =>
  makeDisclosure({
    personId,
    recipient: text('colleague'),
    what: text('data'),
    why: text('why'),
    agreedHow: text('agreed'),
  });
const permission = ({ personId }: Known) =>
  makePermission({ personId, what: text('folder'), who: text('helper'), ticket: text('ticket') });
const publication = ({ personId }: Known) => ({
  personId,
  place: text('page'),
  what: text('site'),
  publishedOn: null,
  takenDownOn: null,
});

const relation = ({ personId }: Known) => ({
  personId,
  kind: 'customer' as const,
  organisationId: null,
  fromOn: DAY,
  ...NO_END,
});
const agreement = ({ personId }: Known) => ({
  personId,
  name: text('agreement'),
  reference: text('reference'),
  fromOn: DAY,
  ...NO_END,
});
const event = ({ personId }: Known) => ({
  personId,
  dataItemId: null,
  kind: 'last-contact' as const,
  occurredOn: DAY,
  source: text('source'),
  note: text('note'),
});
const hold = ({ personId }: Known) => ({
  personId,
  dataItemId: null,
  kind: 'legal-claim' as const,
  ground: text('ground'),
  fromOn: DAY,
  toOn: null,
  reviewOn: null,
});
const item = ({ personId, categoryId, systemId }: Known) => ({
  personId,
  categoryId,
  label: text('label'),
  source: text('source'),
  collectedOn: null,
  note: text('note'),
  systemIds: [systemId],
  fields: [],
});

function making<M extends RegisterMethodName>(method: M, input: (known: Known) => Input<M>): Walk {
  return async ({ call }, known) => {
    const { id } = (await call(method, input(known))) as { id: number };
    known.made.set(method, id);
  };
}

function doing<M extends RegisterMethodName>(
  method: M,
  input: (known: Known, madeBy: (made: RegisterMethodName) => number) => Input<M>,
): Walk {
  return ({ call }, known) =>
    call(
      method,
      input(known, (made) => known.made.get(made) ?? 0),
    );
}

async function letter({ call }: TestRegister, requestId: number): Promise<LetterDocument> {
  return call('letters.compose-answer', { requestId, locale: 'nl-NL', form: 'formal' });
}

/** Lines of commands that some of the walks need before their own. */
const STEPS_BETWEEN = 10;

/** Every command with texts of a person wherever it takes a text, in an order that works. */
const WALK: Partial<Record<RegisterMethodName, Walk>> = {
  'persons.create': making('persons.create', () => SOMEBODY),
  'persons.update': doing('persons.update', (_known, madeBy) => ({
    personId: madeBy('persons.create'),
    person: { ...SOMEBODY, familyName: text('other') },
  })),
  'organisations.create': making('organisations.create', () => ORGANISATION),
  'organisations.update': doing('organisations.update', (_known, madeBy) => ({
    organisationId: madeBy('organisations.create'),
    organisation: { ...ORGANISATION, name: text('other') },
  })),
  'relations.create': making('relations.create', relation),
  'relations.update': doing('relations.update', (known, madeBy) => ({
    relationId: madeBy('relations.create'),
    relation: { ...relation(known), toOn: DAY },
  })),
  'relations.remove': doing('relations.remove', (_known, madeBy) => ({
    relationId: madeBy('relations.create'),
  })),
  'agreements.create': making('agreements.create', agreement),
  'agreements.update': doing('agreements.update', (known, madeBy) => ({
    agreementId: madeBy('agreements.create'),
    agreement: { ...agreement(known), toOn: DAY },
  })),
  'agreements.remove': doing('agreements.remove', (_known, madeBy) => ({
    agreementId: madeBy('agreements.create'),
  })),
  'events.create': making('events.create', event),
  'events.update': doing('events.update', (known, madeBy) => ({
    eventId: madeBy('events.create'),
    event: { ...event(known), occurredOn: '2026-10-01' },
  })),
  'events.remove': doing('events.remove', (_known, madeBy) => ({
    eventId: madeBy('events.create'),
  })),
  'holds.create': making('holds.create', hold),
  'holds.update': doing('holds.update', (known, madeBy) => ({
    holdId: madeBy('holds.create'),
    hold: { ...hold(known), reviewOn: '2027-01-01' },
  })),
  'holds.release': doing('holds.release', (_known, madeBy) => ({
    holdId: madeBy('holds.create'),
    releasedOn: DAY,
    reason: text('reason'),
  })),
  'items.create': making('items.create', item),
  'items.update': doing('items.update', (known, madeBy) => ({
    dataItemId: madeBy('items.create'),
    item: { ...item(known), label: text('other') },
  })),
  'consents.create-topic': making('consents.create-topic', () => ({ name: text('topic') })),
  'consents.give': making('consents.give', ({ personId, made }) => ({
    personId,
    topicId: made.get('consents.create-topic') ?? 0,
    ...CONSENT,
  })),
  'consents.update': doing('consents.update', (_known, madeBy) => ({
    consentId: madeBy('consents.give'),
    ...CONSENT,
    proof: text('other'),
  })),
  'consents.withdraw': doing('consents.withdraw', (_known, madeBy) => ({
    consentId: madeBy('consents.give'),
    withdrawnOn: DAY,
    withdrawnHow: text('how'),
  })),
  'consents.update-topic': doing('consents.update-topic', (_known, madeBy) => ({
    topicId: madeBy('consents.create-topic'),
    name: text('other'),
    validFor: 'P5Y',
    withdrawBy: ['link'],
    audience: 'consent',
  })),
  'consents.add-wording': making('consents.add-wording', ({ made }) => ({
    topicId: made.get('consents.create-topic') ?? 0,
    language: 'nl',
    text: text('wording'),
    shownAt: text('place'),
    fromOn: '2026-01-01',
  })),
  'consents.end-wording': doing('consents.end-wording', (_known, madeBy) => ({
    wordingId: madeBy('consents.add-wording'),
    toOn: DAY,
  })),
  'consents.remove-wording': doing('consents.remove-wording', (_known, madeBy) => ({
    wordingId: madeBy('consents.add-wording'),
  })),
  'consents.end-topic': doing('consents.end-topic', (_known, madeBy) => ({
    topicId: madeBy('consents.create-topic'),
    endedOn: DAY,
  })),
  'requests.create': making('requests.create', ({ personId }) => ({
    personId,
    subject: { name: text('subject'), address: text('street'), email: '' },
    representative: {
      name: text('lawyer'),
      address: text('office'),
      email: '',
      proof: text('mandate'),
    },
    rights: [
      'access',
      'rectification',
      'restriction',
      'portability',
      'objection',
      'consent-withdrawal',
    ],
    receivedOn: DAY,
    channel: 'email',
    note: text('note'),
    message: text('message'),
    controllerName: text('controller'),
  })),
  'requests.update': doing('requests.update', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    rights: ['access', 'rectification', 'restriction', 'portability', 'objection'],
    receivedOn: DAY,
    channel: 'post',
    note: text('other note'),
    subject: { name: text('subject'), address: '', email: '' },
    representative: null,
  })),
  'requests.link-person': async ({ call }, { personId }) => {
    const { id } = await call('requests.create', {
      personId: null,
      subject: { name: text('unknown'), address: '', email: '' },
      rights: ['access'],
      receivedOn: DAY,
      channel: 'post',
      note: '',
    });
    await call('requests.link-person', { requestId: id, personId });
  },
  'requests.record-identity': doing('requests.record-identity', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    result: 'asked',
    method: 'masked-copy',
    on: DAY,
    doubt: text('doubt'),
    copyReason: text('reason'),
  })),
  'requests.decide': doing('requests.decide', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    right: 'portability',
    decision: 'partly',
    ground: 'others-rights',
    explanation: text('explanation'),
    portability: { to: text('provider'), sentOn: null, whyNot: text('why not') },
  })),
  'requests.rectify': doing('requests.rectify', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    target: { of: 'elsewhere', what: text('what'), before: text('before') },
    after: text('after'),
    systemIds: [],
    elsewhere: text('elsewhere'),
  })),
  'requests.restrict': doing('requests.restrict', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    ground: 'accuracy',
    dataItemIds: [],
    fromOn: DAY,
  })),
  'requests.lift-restriction': async ({ call }, { made }) => {
    const requestId = made.get('requests.create') ?? 0;
    const document = await call('letters.compose', {
      requestId,
      locale: 'nl-NL',
      form: 'formal',
      choice: { kind: 'restriction.off', endsOn: '2026-11-22', why: text('why') },
    });
    const { id } = await call('letters.create', { requestId, document });
    await call('letters.mark-sent', { letterId: id, sentOn: document.date, how: text('how') });
    await call('requests.lift-restriction', {
      requestId,
      liftedOn: document.date,
      reason: text('reason'),
    });
  },
  'requests.stop-marketing': doing('requests.stop-marketing', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    stoppedOn: DAY,
    consentIds: [],
  })),
  'requests.forward': async ({ call }) => {
    const { id } = await call('requests.create', {
      kind: 'misdirected',
      personId: null,
      subject: { name: text('visitor'), address: '', email: '' },
      rights: ['access'],
      receivedOn: DAY,
      channel: 'post',
      note: '',
    });
    await call('requests.forward', {
      requestId: id,
      controllerName: text('controller'),
      forwardedOn: DAY,
    });
  },
  'requests.record-reminder': doing('requests.record-reminder', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    remindedOn: DAY,
  })),
  'requests.record-notice': async ({ call }, { made }) => {
    const [processor] = await call('processors.list', {});
    await call('requests.record-notice', {
      requestId: made.get('requests.create') ?? 0,
      processorId: processor?.id ?? 0,
      about: 'restriction',
      toldOn: null,
      whyNot: text('why not'),
    });
  },
  'requests.add-attachment': async ({ call }, { made }) => {
    const requestId = made.get('requests.create') ?? 0;
    const { id } = await call('requests.add-attachment', {
      requestId,
      name: text('attachment'),
      system: text('system'),
      note: text('note'),
      file: { name: text('file.pdf'), bytes: new Uint8Array([1]) },
    });
    made.set('requests.add-attachment', id);
  },
  'requests.remove-attachment': doing('requests.remove-attachment', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    attachmentId: madeBy('requests.add-attachment'),
  })),
  'letters.create': async (register, { made }) => {
    const requestId = made.get('requests.create') ?? 0;
    await register.call('letters.create', {
      requestId,
      document: await letter(register, requestId),
    });
  },
  'letters.mark-sent': async ({ call }, { made }) => {
    const { letters } = await call('requests.get', {
      requestId: made.get('requests.create') ?? 0,
      language: 'nl',
    });
    await call('letters.mark-sent', {
      letterId: letters[0]?.id ?? 0,
      sentOn: letters[0]?.madeOn ?? DAY,
      how: text('how'),
    });
  },
  'requests.close': doing('requests.close', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    answeredOn: '2026-11-22',
    undecidedBecause: text('because'),
  })),
  'requests.reopen': doing('requests.reopen', (_known, madeBy) => ({
    requestId: madeBy('requests.create'),
    reason: text('reason'),
  })),
  'requests.delete-expired': async (register, { made }) => {
    const requestId = made.get('requests.create') ?? 0;
    const { call } = register;
    await call('settings.update', {
      ...(await call('settings.get', {})),
      requestFilePeriod: 'P1M',
    });
    await call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: text('because'),
    });
    register.setToday('2026-12-22');
    await call('requests.delete-expired', { requestIds: [requestId] });
    register.setToday('2026-11-22');
  },
  'clock.confirm': async (register) => {
    register.jumpTo('2028-01-01');
    await register.call('clock.confirm', { day: getPlainDate('2028-01-01') });
    register.setToday('2026-11-22');
  },
  'processing.create': making('processing.create', () => ACTIVITY),
  'processing.update': doing('processing.update', (_known, madeBy) => ({
    activityId: madeBy('processing.create'),
    activity: { ...ACTIVITY, name: text('other') },
  })),
  'processing.review': doing('processing.review', (_known, madeBy) => ({
    activityId: madeBy('processing.create'),
    reviewedOn: DAY,
  })),
  'processing.balance': doing('processing.balance', (_known, madeBy) => ({
    activityId: madeBy('processing.create'),
    balancing: {
      interest: text('interest'),
      necessity: text('necessity'),
      effect: text('effect'),
      safeguards: text('safeguards'),
      outcome: 'outweighs',
      because: text('because'),
      on: DAY,
    },
  })),
  'processing.dpia': doing('processing.dpia', (_known, madeBy) => ({
    activityId: madeBy('processing.create'),
    dpia: { answers: { scoring: false }, needed: false, reason: text('reason') },
  })),
  'processing.end': doing('processing.end', (_known, madeBy) => ({
    activityId: madeBy('processing.create'),
    endedOn: DAY,
    replacedById: null,
  })),
  'processing.create-served': making('processing.create-served', () => SERVED),
  'processing.update-served': doing('processing.update-served', (_known, madeBy) => ({
    servedId: madeBy('processing.create-served'),
    served: { ...SERVED, name: text('other') },
  })),
  'processing.end-served': doing('processing.end-served', (_known, madeBy) => ({
    servedId: madeBy('processing.create-served'),
    endedOn: DAY,
  })),
  'rules.choose': async ({ call }) => {
    const rules = await call('rules.list', { language: 'nl' });
    await call('rules.choose', {
      ruleId: rules.find(({ choosable }) => choosable)?.id ?? 0,
      choice: { period: 'P3Y', startKind: null, reason: text('reason') },
    });
  },
  'rules.create': making('rules.create', () => RULE),
  'rules.update': doing('rules.update', (_known, madeBy) => ({
    ruleId: madeBy('rules.create'),
    rule: { ...RULE, name: text('other rule') },
  })),
  'rules.end': doing('rules.end', (_known, madeBy) => ({ ruleId: madeBy('rules.create') })),
  'duties.create': making('duties.create', () => DUTY),
  'duties.update': doing('duties.update', (_known, madeBy) => ({
    dutyId: madeBy('duties.create'),
    duty: { ...DUTY, name: text('other duty') },
  })),
  'duties.done': doing('duties.done', (_known, madeBy) => ({
    dutyId: madeBy('duties.create'),
    doneOn: DAY,
    note: text('note'),
    proof: { name: text('proof.txt'), bytes: new Uint8Array([1]) },
  })),
  'duties.end': doing('duties.end', (_known, madeBy) => ({
    dutyId: madeBy('duties.create'),
    endedOn: DAY,
  })),
  'statement.date-earlier': doing('statement.date-earlier', () => ({ versionOn: DAY })),
  'statement.add-clause': making('statement.add-clause', () => ({
    name: text('heading'),
    body: text('body'),
  })),
  'statement.change-clause': doing('statement.change-clause', (_known, madeBy) => ({
    clauseId: madeBy('statement.add-clause'),
    name: text('other heading'),
    body: text('other body'),
  })),
  'statement.confirm-clause': doing('statement.confirm-clause', (_known, madeBy) => ({
    clauseId: madeBy('statement.add-clause'),
  })),
  'statement.end-clause': doing('statement.end-clause', (_known, madeBy) => ({
    clauseId: madeBy('statement.add-clause'),
    endedOn: DAY,
  })),
  'statement.answer': doing('statement.answer', () => ({
    question: 'sources',
    text: text('sources'),
  })),
  'statement.make-draft': making('statement.make-draft', () => ({
    locale: 'nl-NL',
    form: 'informal',
  })),
  'statement.discard-draft': async ({ call }, { made }) => {
    await call('statement.discard-draft', { versionId: made.get('statement.make-draft') ?? 0 });
  },
  'statement.publish': async ({ call }) => {
    const { id } = await call('statement.make-draft', { locale: 'nl-NL', form: 'formal' });
    await call('statement.publish', { versionId: id, validFrom: DAY, note: text('note') });
  },
  'measures.create': making('measures.create', ({ systemId }) =>
    makeMeasure({ name: text('measure'), description: text('about'), systemIds: [systemId] }),
  ),
  'measures.adopt': doing('measures.adopt', () => ({ suggestion: 'firewall' })),
  'measures.update': doing('measures.update', ({ systemId }, madeBy) => ({
    measureId: madeBy('measures.create'),
    measure: makeMeasure({ name: text('other measure'), systemIds: [systemId] }),
  })),
  'measures.check': doing('measures.check', (_known, madeBy) => ({
    measureId: madeBy('measures.create'),
    checkedOn: DAY,
    expiresOn: null,
  })),
  'measures.end': doing('measures.end', (_known, madeBy) => ({
    measureId: madeBy('measures.create'),
    endedOn: DAY,
  })),
  'authorisations.create': making('authorisations.create', authorisation),
  'authorisations.update': doing('authorisations.update', (known, madeBy) => ({
    authorisationId: madeBy('authorisations.create'),
    authorisation: { ...authorisation(known), who: text('other employee') },
  })),
  'authorisations.end': doing('authorisations.end', (_known, madeBy) => ({
    authorisationIds: [madeBy('authorisations.create')],
    endedOn: DAY,
  })),
  'authorisations.review': doing('authorisations.review', () => ({
    reviewedOn: DAY,
    found: text('found'),
  })),
  'disclosures.create': making('disclosures.create', disclosure),
  'disclosures.update': doing('disclosures.update', (known, madeBy) => ({
    disclosureId: madeBy('disclosures.create'),
    disclosure: { ...disclosure(known), why: text('other reason') },
  })),
  'disclosures.remove': doing('disclosures.remove', (_known, madeBy) => ({
    disclosureId: madeBy('disclosures.create'),
  })),
  'permissions.create': making('permissions.create', permission),
  'permissions.update': doing('permissions.update', (known, madeBy) => ({
    permissionId: madeBy('permissions.create'),
    permission: { ...permission(known), what: text('other folder') },
  })),
  'permissions.remove': doing('permissions.remove', (_known, madeBy) => ({
    permissionId: madeBy('permissions.create'),
  })),
  'publications.create': making('publications.create', publication),
  'publications.update': doing('publications.update', (known, madeBy) => ({
    publicationId: madeBy('publications.create'),
    publication: { ...publication(known), what: text('other site') },
  })),
  'publications.take-down': doing('publications.take-down', (_known, madeBy) => ({
    publicationId: madeBy('publications.create'),
    takenDownOn: DAY,
  })),
  'publications.remove': doing('publications.remove', (_known, madeBy) => ({
    publicationId: madeBy('publications.create'),
  })),
  'gaps.answer': doing('gaps.answer', () => ({
    key: 'rights-offered-koel-ict',
    answer: { kind: 'own-words', reason: text('rights') },
  })),
  'gaps.withdraw-answer': doing('gaps.withdraw-answer', () => ({ key: 'rights-offered-koel-ict' })),
  'promises.decide': async ({ call }) => {
    const { rows } = await call('promises.list', {});
    const promiseId = rows.find(({ question }) => question !== null)?.id ?? 0;
    await call('promises.decide', { promiseId, decision: text('so'), because: text('because') });
  },
  'promises.withdraw-decision': async ({ call }) => {
    const { rows } = await call('promises.list', {});
    const promiseId = rows.find(({ decision }) => decision !== null)?.id ?? 0;
    await call('promises.withdraw-decision', { promiseId });
  },
  'promises.save-own': doing('promises.save-own', () => ({
    sentences: [{ text: text('sentence'), kind: 'RGT', targets: ['right:access'] }],
  })),
  'promises.remove-own': async ({ call }) => {
    const { rows } = await call('promises.list', {});
    await call('promises.remove-own', { promiseId: rows.find(({ isOwn }) => isOwn)?.id ?? 0 });
  },
  'breaches.create': making('breaches.create', () => ({
    name: text('breach'),
    role: 'controller',
    awareAt: '2026-11-01T10:00:00Z',
    facts: text('facts'),
  })),
  'breaches.update': doing('breaches.update', (_known, madeBy) => ({
    breachId: madeBy('breaches.create'),
    breach: breachInput({
      name: text('breach'),
      cause: text('cause'),
      personCategories: text('persons'),
      riskReason: text('risk'),
      lateReason: text('late'),
      authorityReference: text('reference'),
      authorityNotifiedAt: '2026-11-21T10:00:00Z',
      noBreachBecause: text('no breach'),
    }),
  })),
  'breaches.add-follow-up': doing('breaches.add-follow-up', (_known, madeBy) => ({
    breachId: madeBy('breaches.create'),
    on: DAY,
    note: text('note'),
  })),
  'breaches.add-notice': doing('breaches.add-notice', (_known, madeBy) => ({
    breachId: madeBy('breaches.create'),
    kind: 'addition',
    sentAt: '2026-11-21T12:00:00Z',
    what: text('what'),
    reference: text('reference'),
  })),
  'breaches.create-letter': async ({ call }, { made }) => {
    const breachId = made.get('breaches.create') ?? 0;
    const document = await call('breaches.compose-letter', {
      breachId,
      kind: 'breach.person',
      locale: 'nl-NL',
      form: 'formal',
      addressee: text('addressee'),
    });
    await call('breaches.create-letter', { breachId, document });
  },
  'breaches.close': doing('breaches.close', (_known, madeBy) => ({
    breachId: madeBy('breaches.create'),
    closedOn: DAY,
  })),
  'items.decide-need': doing('items.decide-need', (_known, madeBy) => ({
    dataItemId: madeBy('items.create'),
    decision: 'needed',
    reason: text('reason'),
    reviewOn: '2027-01-01',
  })),
  'processors.create': making('processors.create', () => PROCESSOR),
  'processors.update': doing('processors.update', (_known, madeBy) => ({
    processorId: madeBy('processors.create'),
    processor: { ...PROCESSOR, legalName: text('other') },
  })),
  'processors.confirm-facts': async ({ call }) => {
    const processors = await call('processors.list', {});
    const doubtful = processors.find(({ unconfirmed }) => unconfirmed.length > 0);
    await call('processors.confirm-facts', {
      processorId: doubtful?.id ?? 0,
      fields: doubtful?.unconfirmed.map(({ field }) => field) ?? [],
    });
  },
  'parties.take-from-catalogue': making('parties.take-from-catalogue', () => ({
    catalogueId: 'moneybird',
    language: 'nl',
    processorId: null,
    withSystem: true,
  })),
  'parties.merge': async ({ call }, { made }) => {
    const { id } = await call('processors.create', { ...PROCESSOR, unnamed: true });
    await call('parties.merge', {
      processorId: id,
      intoId: made.get('processors.create') ?? 0,
    });
  },
  'parties.add-document': making('parties.add-document', ({ made }) => ({
    processorId: made.get('processors.create') ?? 0,
    kind: 'dpa',
    file: { name: text('file'), bytes: new TextEncoder().encode(text('contents')) },
  })),
  'parties.remove-document': doing('parties.remove-document', (_known, madeBy) => ({
    documentId: madeBy('parties.add-document'),
  })),
  'parties.end': doing('parties.end', (_known, madeBy) => ({
    processorId: madeBy('processors.create'),
    endsOn: DAY,
    mode: 'delete',
  })),
  'parties.reopen': async ({ call }, { made }) => {
    const processorId = made.get('processors.create') ?? 0;
    await call('parties.reopen', { processorId });
    await call('parties.end', { processorId, endsOn: DAY, mode: 'return' });
  },
  'parties.create-end-letter': async ({ call }, { made }) => {
    const processorId = made.get('processors.create') ?? 0;
    const document = await call('parties.compose-end-letter', {
      processorId,
      locale: null,
    });
    await call('parties.create-end-letter', { processorId, document });
  },
  'parties.end-sent': doing('parties.end-sent', (_known, madeBy) => ({
    processorId: madeBy('processors.create'),
    sentOn: DAY,
    chaseOn: '2027-01-01',
  })),
  'parties.confirm-end': doing('parties.confirm-end', (_known, madeBy) => ({
    processorId: madeBy('processors.create'),
    confirmedOn: DAY,
    note: text('note'),
    proof: { name: text('file'), bytes: new TextEncoder().encode(text('contents')) },
    takenOver: [],
    clearCopies: true,
  })),
  'systems.create': making('systems.create', () => SYSTEM),
  'systems.update': doing('systems.update', (_known, madeBy) => ({
    systemId: madeBy('systems.create'),
    system: { ...SYSTEM, name: text('other') },
  })),
  'controller.update': async ({ call }) => {
    const {
      profile: _p,
      statementVersionOn: _v,
      authority: _a,
      ...controller
    } = await call('controller.get', {});
    await call('controller.update', { ...controller, signatory: text('owner') });
  },
  'settings.update': async ({ call }) => {
    const settings = await call('settings.get', {});
    await call('settings.update', { ...settings, automatedDecisions: text('decisions') });
  },
  'settings.save-logo': doing('settings.save-logo', () => ({
    bytes: aPng(40, 40, [pngChunk('tEXt', Buffer.from(text('logo')))]),
  })),
  'safekeeping.check-code': ({ call, file }) =>
    call('safekeeping.check-code', { recoveryCode: file.recoveryCode }),
  'safekeeping.later': doing('safekeeping.later', () => ({ matter: 'recovery-code' })),
  'drafts.save': doing('drafts.save', () => ({ key: 'walk', value: text('draft') })),
  'imports.clear': doing('imports.clear', () => ({})),
  'imports.put': (register) => putFiles(register, { [`${MARK}.csv`]: LIST }),
  'imports.look': doing('imports.look', () => ({ choices: NO_CHOICES })),
  'imports.preview': doing('imports.preview', () => ({ section: 'parties' })),
  'imports.proposals': doing('imports.proposals', () => ({ strength: null })),
  'imports.run': async (register, { made, categoryId, systemId }) => {
    const look = await register.call('imports.look', { choices: NO_CHOICES });
    if (look.state !== 'read') throw new Error(look.code);
    const plan = planOf(look, { categoryId, systemId, whole: true });
    made.set('imports.run', (await register.call('imports.run', { plan })).id);
  },
  'imports.settle': async ({ call }, { made }) => {
    const { findings } = await call('imports.get', { importId: made.get('imports.run') ?? 0 });
    const findingIds = findings.map(({ id }) => id);
    await call('imports.settle', { findingIds, how: 'done' });
  },
  'imports.undo': doing('imports.undo', (_known, madeBy) => ({ importId: madeBy('imports.run') })),
};

/** Commands about the desk, which keep nothing. */
const LOOKING = /^imports\.(clear|put|look|preview|proposals)$/;

/** Somebody whose every column would betray them. */
const LIST = [
  'Voornaam;Achternaam;E-mailadres;Nieuwsbrief;Laatste contact',
  `${text('given')};${text('family')};import@${MARK}.example;nee;01-10-2026`,
].join('\n');

/** Commands whose own tests look for persons in the journal, over a whole run. */
const ELSEWHERE =
  /^(disposals|disposal-tasks|duties)\.|^rules\.(create|update|end)$|^items\.decide-need$/;

describe('the journal of the example register', () => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await buildExample();
  });

  it('holds no name, contact point or text of anybody once it is made', () => {
    expect(listPersonsInJournal(register)).toEqual([]);
  });

  it('is walked by every command there is', () => {
    const commands = Object.entries(registerContract)
      .filter(([name, { kind }]) => kind === 'command' && !ELSEWHERE.test(name))
      .map(([name]) => name);
    expect(commands.filter((name) => !Object.hasOwn(WALK, name))).toEqual([]);
  });

  it('holds nothing of a person after every command was given texts of one', async () => {
    const { rows } = await register.call('persons.list', { limit: 1 });
    const categories = await register.call('categories.list', {});
    const category = categories.find(({ neverStore, systemIds }) => !neverStore && systemIds[0]);
    const known: Known = {
      personId: rows[0]?.id ?? 0,
      categoryId: category?.id ?? 0,
      systemId: category?.systemIds[0] ?? 0,
      made: new Map(),
    };
    const before = await register.call('journal.verify', {});
    for (const walk of Object.values(WALK)) await walk(register, known);
    await register.makeFile('files-out.export', {
      personId: known.personId,
      locale: 'nl-NL',
      form: 'formal',
    });
    const after = await register.call('journal.verify', {});
    // All but the saving of a half-typed form, putting off a question and looking at what is on
    // the desk left a line, and the export did.
    const withLine = Object.keys(WALK).filter((name) => !LOOKING.test(name));
    expect(after.lines - before.lines).toBe(withLine.length - 1 + STEPS_BETWEEN);
    expect(after.brokenAt).toBeNull();
    expect(listPersonsInJournal(register, [MARK])).toEqual([]);
    const { rows: lines } = await register.call('journal.list', { limit: 500 });
    const unnamed = lines.filter(({ action }) => actionKey(action) === undefined);
    expect(unnamed.map(({ action }) => action)).toEqual([]);
  });
});
