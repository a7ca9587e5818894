/** A register that knows one person, for the tests of that person's page. */
import type { Output } from '#shared/contract/index.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, type FakeBridge, installFakeBridge } from '#test/builders/fake-bridge.ts';

const DONE = { done: true } as const;
const on = getPlainDate;

/** An item of Jan: correspondence that is overdue. */
export function makeItem(parts: Partial<DataItemView> = {}): DataItemView {
  return {
    id: 50,
    categoryId: 5,
    category: { nl: 'Mailwisseling', en: 'Correspondence' },
    label: 'Mails over de site',
    source: '',
    collectedOn: null,
    note: '',
    fields: [
      {
        fieldId: 91,
        name: { nl: 'berichten', en: 'messages' },
        identity: null,
        secret: false,
        floor: null,
        values: ['34 mails', '2 brieven'],
      },
      {
        fieldId: 92,
        name: { nl: 'wachtwoord', en: 'password' },
        identity: null,
        secret: true,
        floor: null,
        values: [],
      },
      {
        fieldId: 93,
        name: { nl: 'naam', en: 'name' },
        identity: 'name',
        secret: false,
        floor: null,
        values: ['Jan de Proef'],
      },
    ],
    systems: [{ id: 3, name: { nl: 'Telefoon', en: 'Phone' }, processor: null }],
    purposes: [{ id: 4, name: { nl: 'opdrachten', en: 'orders' }, bases: ['contract'] }],
    events: [],
    shape: 'R2',
    reducedOn: null,
    restDueOn: null,
    decision: null,
    verdict: {
      state: 'due',
      dueOn: on('2026-08-22'),
      dueWithoutHoldOn: null,
      promisedOn: on('2026-08-22'),
      floorOn: null,
      decidedBy: 'statement',
      restrictedTo: null,
      disposal: 'erase',
      promise: 'PROEF-39',
      ruleId: 8,
      because: ['Laatste contact op 22 augustus 2024.'],
      conflicts: [],
    },
    ...parts,
  };
}

/** Jan de Proef, a customer. */
export function makePerson(parts: Partial<PersonView> = {}): PersonView {
  return {
    id: 31,
    displayName: 'Jan de Proef',
    givenName: 'Jan',
    infix: 'de',
    familyName: 'Proef',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [{ kind: 'email', value: 'jan@proef.example.nl', label: '' }],
    relations: [
      {
        id: 1,
        kind: 'customer',
        organisationId: null,
        organisation: 'Proef Bouw',
        fromOn: on('2019-04-03'),
        toOn: null,
        note: '',
      },
    ],
    agreements: [],
    events: [],
    holds: [],
    items: [makeItem()],
    identity: [],
    consents: [],
    marketingBlockedOn: null,
    restrictedOn: null,
    requests: [],
    letters: [],
    ...parts,
  };
}

const CATEGORIES: Output<'categories.list'> = [
  {
    id: 5,
    key: 'mails',
    name: { nl: 'Mailwisseling', en: 'Correspondence' },
    description: { nl: 'Mail over en weer', en: 'Mail back and forth' },
    promise: 'PROEF-39',
    neverStore: false,
    relations: ['customer'],
    systemIds: [3],
    clockKinds: ['last-contact'],
    fields: [
      {
        id: 91,
        key: 'messages',
        name: { nl: 'berichten', en: 'messages' },
        identity: null,
        secret: false,
        optional: false,
        floor: null,
      },
      {
        id: 92,
        key: 'password',
        name: { nl: 'wachtwoord', en: 'password' },
        identity: null,
        secret: true,
        optional: false,
        floor: null,
      },
    ],
  },
  {
    id: 6,
    key: 'health',
    name: { nl: 'Gezondheid', en: 'Health' },
    description: { nl: 'Alles over iemands gezondheid', en: 'Anything about health' },
    promise: 'PROEF-20',
    neverStore: true,
    relations: [],
    systemIds: [],
    clockKinds: [],
    fields: [],
  },
];

const SYSTEMS: Output<'systems.list'> = [
  {
    id: 3,
    name: { nl: 'Telefoon', en: 'Phone' },
    kind: 'own',
    processorId: null,
    processor: '',
    location: '',
    note: '',
    items: 1,
    persons: 1,
  },
];

/** A bridge on which the page of this person can be worked with. */
export function installPersonBridge(person: PersonView, more: Answers = {}): FakeBridge {
  return installFakeBridge({
    'persons.get': () => person,
    'persons.timeline': () => [],
    'settings.get': () => ({
      warningDays: 30,
      letterLocale: 'nl-NL',
      letterForm: 'informal',
      requestFilePeriod: null,
      automatedDecisions: '',
    }),
    'categories.list': () => CATEGORIES,
    'systems.list': () => SYSTEMS,
    'consents.topics': () => [],
    'organisations.list': () => [],
    'disclosures.list': () => [],
    'permissions.list': () => ({ rows: [], served: [] }),
    'publications.list': () => [],
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...more,
  });
}
