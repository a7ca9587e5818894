/**
 * The example register: fictitious persons over the five statements, made through
 * the same methods the screens use. Dates are counted back from the day it is
 * made, so that the example always shows every state.
 */
import type { Input, Output, RegisterMethodName } from '#shared/contract/index.ts';
import type { NewRegisterSeed } from '#shared/contract/register-process.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { listProfiles } from '../knowledge.ts';
import { exampleBreach } from './breach.ts';
import { type ExampleTopics, fillConsentTopics } from './consent-topics.ts';
import { DIRECTCODE_PERSONS } from './directcode.ts';
import { KOEL_PERSONS } from './koel-ict.ts';
import type { ExampleItem, ExamplePerson, Moment } from './person.ts';
import { WEBANIZR_PERSONS } from './webanizr.ts';
import { WITS_PERSONS } from './wits.ts';
import { WOLQ_PERSONS } from './wolq.ts';

/** Everyone in the example, in the order in which they are added. */
export const EXAMPLE_PERSONS: readonly ExamplePerson[] = [
  ...KOEL_PERSONS,
  ...WOLQ_PERSONS,
  ...WITS_PERSONS,
  ...DIRECTCODE_PERSONS,
  ...WEBANIZR_PERSONS,
];

const OWN_PROFILE = 'koel-ict';

/** What the example is filled from: a fictitious business under several trade names. */
export function exampleSeed(language: UiLanguage): NewRegisterSeed {
  return {
    profile: OWN_PROFILE,
    country: 'NL',
    businessName: 'Voorbeeld Webdiensten',
    signatory: 'Fred Voorbeeld',
    language,
  };
}

/** The statements beside the first one. */
export function exampleStatements() {
  return listProfiles().filter((profile) => profile.id !== OWN_PROFILE);
}

/** Calls a method of the register by name, as a screen does. Throws when it is refused. */
export type ExampleCall = (method: RegisterMethodName, input: unknown) => Promise<unknown>;

interface Known extends ExampleTopics {
  readonly call: <M extends RegisterMethodName>(method: M, input: Input<M>) => Promise<Output<M>>;
  readonly today: PlainDate;
  readonly categories: Output<'categories.list'>;
  readonly organisations: Map<string, number>;
}

/** Fills a seeded example register. */
export async function fillExample(
  anyCall: ExampleCall,
  given: { readonly language: UiLanguage; readonly today: PlainDate },
): Promise<void> {
  const call = anyCall as Known['call'];
  await fillBusiness(call);
  const known: Known = {
    call,
    today: given.today,
    categories: await call('categories.list', {}),
    ...(await fillConsentTopics(call, (moment) => dayAt(given.today, moment))),
    organisations: new Map(),
  };
  for (const person of EXAMPLE_PERSONS) await addPerson(known, person);
  await fillDuties(call, given.today);
  await fillBreach(call, given.today);
}

async function fillBusiness(call: Known['call']): Promise<void> {
  await call('controller.update', {
    name: 'Voorbeeld Webdiensten',
    legalForm: 'eenmanszaak',
    country: 'NL',
    address: 'Voorbeeldlaan 1\n1000 AA Voorbeelddam',
    email: 'privacy@voorbeeldwebdiensten.example.nl',
    phone: '020 555 0100',
    website: 'voorbeeldwebdiensten.example.nl',
    registrationNumber: '',
    vatNumber: '',
    iban: '',
    dataProtectionOfficer: '',
    signatory: 'Fred Voorbeeld',
    place: 'Voorbeelddam',
    financialYearEnd: '12-31',
  });
  const settings = await call('settings.get', {});
  await call('settings.update', { ...settings, warningDays: 60, requestFilePeriod: 'P5Y' });
}

/** One duty that is late, one that was done with proof; the others wait for a period. */
async function fillDuties(call: Known['call'], today: PlainDate): Promise<void> {
  const duties = await call('duties.list', {});
  const of = (promise: string) => {
    const duty = duties.find((row) => row.promise === promise);
    if (duty === undefined) throw new Error(`no duty ${promise} in the profiles`);
    return duty;
  };
  const wifi = of('KOEL-37').id;
  for (const moment of ['7m', '3m12d']) {
    const doneOn = dayAt(today, moment);
    await call('duties.done', { dutyId: wifi, doneOn, note: 'Router op kantoor', proof: null });
  }
  const check = of('WITS-60');
  await call('duties.update', {
    dutyId: check.id,
    duty: {
      name: check.name.nl,
      description: check.description?.nl ?? '',
      period: 'P1Y',
      nextOn: null,
    },
  });
  await call('duties.done', {
    dutyId: check.id,
    doneOn: dayAt(today, '5m'),
    note: 'Overeenkomsten en beveiligingspagina’s bekeken, geen wijzigingen.',
    proof: {
      name: 'controle-verwerkers.txt',
      bytes: new TextEncoder().encode('Bekeken: overeenkomst, plaats van opslag, certificaten.\n'),
    },
  });
}

/** One breach, as the screens would write it down: begun, filled in, reported, added to. */
async function fillBreach(call: Known['call'], today: PlainDate): Promise<void> {
  const day = dayAt(today, '40d');
  const example = exampleBreach(day, addDays(day, 1), addDays(day, 6));
  const { id: breachId } = await call('breaches.create', example.begun);
  await call('breaches.update', { breachId, breach: example.breach });
  await call('breaches.add-notice', { breachId, ...example.addition });
  await call('breaches.add-follow-up', { breachId, ...example.followUp });
}

/** `1y2m3d` before today, `+10d` after it. */
export function dayAt(today: PlainDate, moment: Moment): PlainDate {
  const parts = /^(\+)?(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?$/.exec(moment);
  if (parts === null) throw new RangeError('not a moment');
  const sign = parts[1] === '+' ? 1 : -1;
  const months = Number(parts[2] ?? 0) * 12 + Number(parts[3] ?? 0);
  return addDays(addMonths(today, sign * months), sign * Number(parts[4] ?? 0));
}

async function addPerson(known: Known, person: ExamplePerson): Promise<void> {
  const { call } = known;
  const on = (moment: Moment) => dayAt(known.today, moment);
  const { id: personId } = await call('persons.create', {
    givenName: person.given ?? '',
    infix: person.infix ?? '',
    familyName: person.family ?? '',
    nickname: person.nickname ?? '',
    functionTitle: person.title ?? '',
    language: null,
    letterForm: null,
    source: '',
    note: person.note ?? '',
    contactPoints: contactPointsOf(person),
  });
  const organisationId = await organisationOf(known, person.organisation);
  for (const [kind, from, to] of person.relations) {
    await call('relations.create', {
      personId,
      kind,
      organisationId,
      fromOn: from === undefined ? null : on(from),
      toOn: to === undefined ? null : on(to),
      note: '',
    });
  }
  for (const [name, from, to] of person.agreements ?? []) {
    const toOn = to === undefined ? null : on(to);
    await call('agreements.create', {
      personId,
      name,
      reference: '',
      fromOn: on(from),
      toOn,
      note: '',
    });
  }
  for (const [kind, moment] of person.events ?? []) {
    const occurredOn = on(moment);
    await call('events.create', {
      personId,
      dataItemId: null,
      kind,
      occurredOn,
      source: '',
      note: '',
    });
  }
  for (const item of person.items) await addItem(known, personId, item);
  for (const consent of person.consents ?? []) await addConsent(known, personId, consent);
  for (const [kind, ground, from] of person.holds ?? []) {
    await call('holds.create', {
      personId,
      dataItemId: null,
      kind,
      ground,
      fromOn: on(from),
      toOn: null,
      reviewOn: on('+3m'),
    });
  }
  if (person.asked !== undefined) {
    await call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: on(person.asked),
      channel: 'email',
      note: '',
    });
  }
}

function contactPointsOf(person: ExamplePerson): Input<'persons.create'>['contactPoints'] {
  const kinds = ['email', 'phone', 'address', 'website'] as const;
  return kinds.flatMap((kind) => {
    const value = person[kind];
    return value === undefined ? [] : [{ kind, value, label: '' }];
  });
}

async function organisationOf(known: Known, name: string | undefined): Promise<number | null> {
  if (name === undefined) return null;
  const present = known.organisations.get(name);
  if (present !== undefined) return present;
  const { id } = await known.call('organisations.create', {
    name,
    registrationNumber: '',
    vatNumber: '',
    website: '',
    address: '',
  });
  known.organisations.set(name, id);
  return id;
}

async function addItem(known: Known, personId: number, item: ExampleItem): Promise<void> {
  const category = known.categories.find((row) => row.key === item.category);
  if (category === undefined) throw new Error(`no category ${item.category} in the profiles`);
  const fields = Object.entries(item.fields ?? {}).map(([key, value]) => {
    const field = category.fields.find((row) => row.key === key);
    if (field === undefined) throw new Error(`no field ${key} in ${item.category}`);
    return { fieldId: field.id, value };
  });
  await known.call('items.create', {
    personId,
    categoryId: category.id,
    label: item.label ?? '',
    source: item.source ?? '',
    collectedOn: null,
    note: '',
    systemIds: category.systemIds,
    fields,
    events: (item.events ?? []).map(([kind, moment]) => ({
      kind,
      occurredOn: dayAt(known.today, moment),
    })),
  });
}

async function addConsent(
  known: Known,
  personId: number,
  consent: NonNullable<ExamplePerson['consents']>[number],
): Promise<void> {
  const topicId = known.topics.get(consent.topic);
  if (topicId === undefined) throw new Error(`no topic ${consent.topic} in the profiles`);
  const { id } = await known.call('consents.give', {
    personId,
    topicId,
    givenOn: dayAt(known.today, consent.given),
    kind: consent.implied ? 'implied' : 'explicit',
    givenChannel: consent.channel ?? '',
    givenHow: consent.how,
    confirmedOn: consent.confirmed === undefined ? null : dayAt(known.today, consent.confirmed),
    confirmedHow: consent.confirmed === undefined ? '' : 'link in de bevestigingsmail',
    wordingId: known.wordings.get(consent.wording ?? '') ?? null,
    wording: consent.wording ?? '',
    proof: consent.proof ?? '',
    proofFile:
      consent.file === undefined
        ? null
        : { name: consent.file, bytes: new TextEncoder().encode(`${consent.wording ?? ''}\n`) },
  });
  if (consent.withdrawn === undefined) return;
  await known.call('consents.withdraw', {
    consentId: id,
    withdrawnOn: dayAt(known.today, consent.withdrawn),
    withdrawnChannel: 'link',
    withdrawnHow: 'onder aan de nieuwsbrief',
  });
}
