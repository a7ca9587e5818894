/** A register that knows one disposal, for the tests of these screens. */
import type {
  DisposalListRow,
  DisposalRow,
  DisposalTask,
  DisposalView,
} from '#shared/contract/disposal-views.ts';
import type { TodayView } from '#shared/contract/due.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, type FakeBridge, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { aLetter, aPerson } from '#test/builders/request-bridge.ts';
import { makeToday } from '#test/builders/today.ts';

const day = getPlainDate;
const both = (nl: string, en: string) => ({ nl, en });

/** An invoice address of Jan de Vries that goes entirely, with what differs. */
export function aDisposalRow(change: Partial<DisposalRow> = {}): DisposalRow {
  return {
    dataItemId: 101,
    personId: 3,
    person: 'Jan de Vries',
    category: both('Contactgegevens', 'Contact details'),
    label: '',
    rule: both('Twee jaar na het laatste contact', 'Two years after the last contact'),
    promise: 'WITS-12',
    dueOn: day('2026-11-01'),
    bucket: 'erase',
    outcome: 'erase',
    keptBecause: null,
    keptUntilOn: null,
    reason: '',
    fieldsGone: [both('e-mailadres', 'e-mail address')],
    fieldsKept: [],
    decision: 'follow',
    systems: [both('Zoho CRM', 'Zoho CRM')],
    because: ['Het laatste contact was op 1 november 2024.', 'Daar komt twee jaar bij.'],
    ...change,
  };
}

/** Three items of two persons: one goes, one becomes a number, one stays. */
export function someRows(): DisposalRow[] {
  return [
    aDisposalRow(),
    aDisposalRow({
      dataItemId: 102,
      personId: 4,
      person: 'Fatima El Amrani',
      category: both('Websitebezoek', 'Website visits'),
      rule: both('Na een jaar anoniem', 'Anonymous after a year'),
      promise: null,
      bucket: 'anonymise',
      outcome: 'anonymise',
      fieldsGone: [both('IP-adres', 'IP address')],
    }),
    aDisposalRow({
      dataItemId: 103,
      personId: 4,
      person: 'Fatima El Amrani',
      category: both('Facturen', 'Invoices'),
      label: '2019-044',
      rule: both('Zeven jaar na het boekjaar', 'Seven years after the financial year'),
      promise: 'WITS-20',
      bucket: 'keep',
      outcome: 'keep',
      keptBecause: 'floor',
      keptUntilOn: day('2027-01-01'),
      fieldsGone: [],
      fieldsKept: [both('bedrag', 'amount')],
    }),
  ];
}

/** A task at a party, with what differs. */
export function aTask(change: Partial<DisposalTask> = {}): DisposalTask {
  return {
    id: 31,
    disposalId: 9,
    disposal: '2026-003',
    systemId: 22,
    system: both('Zoho CRM', 'Zoho CRM'),
    holder: 'processor',
    processorId: 7,
    processor: 'Zoho',
    categories: [{ name: both('Contactgegevens', 'Contact details'), partly: false }],
    identifiers: ['jan@devries.example'],
    reference: 'P-0000000003',
    status: 'open',
    letterId: null,
    sentOn: null,
    expectedOn: null,
    chaseOn: null,
    overdue: false,
    confirmedOn: null,
    note: '',
    proofName: null,
    exceptionGround: null,
    reviewOn: null,
    ...change,
  };
}

/** A proposal of what fell due, with what differs; the counts follow from the rows. */
export function aDisposal(change: Partial<DisposalView> = {}): DisposalView {
  const rows = change.rows ?? someRows();
  const counts = { erase: 0, anonymise: 0, keep: 0 };
  for (const { bucket } of rows) counts[bucket] += 1;
  return {
    id: 9,
    number: '2026-003',
    cause: 'expiry',
    status: 'proposed',
    createdOn: day('2026-11-22'),
    approvedOn: null,
    carriedOutOn: null,
    doneOn: null,
    requestId: null,
    requestNumber: null,
    requestOpen: false,
    suspicion: null,
    suppress: false,
    fingerprint: 'a'.repeat(64),
    changedSinceApproval: false,
    counts,
    personCount: new Set(rows.map(({ personId }) => personId)).size,
    brake: null,
    clockDoubt: null,
    rows,
    persons: [
      {
        personId: 3,
        person: 'Jan de Vries',
        goesWhole: true,
        identityGone: [],
        letter: null,
      },
      {
        personId: 4,
        person: 'Fatima El Amrani',
        goesWhole: false,
        identityGone: ['phone'],
        letter: null,
      },
    ],
    result: null,
    selfTest: null,
    journalHash: null,
    tasks: [],
    ...change,
  };
}

/** The same run after it was carried out, with what differs. */
export function aCarriedOut(change: Partial<DisposalView> = {}): DisposalView {
  return aDisposal({
    status: 'carried-out',
    approvedOn: day('2026-11-22'),
    carriedOutOn: day('2026-11-22'),
    rows: [],
    persons: [],
    counts: { erase: 0, anonymise: 0, keep: 0 },
    result: {
      persons: 2,
      personsWhole: 1,
      items: { erase: 1, anonymise: 1, reduce: 0, keep: 1 },
      categories: [
        {
          category: both('Contactgegevens', 'Contact details'),
          rule: both('Twee jaar na het laatste contact', 'Two years after the last contact'),
          promise: 'WITS-12',
          outcome: 'erase',
          keptBecause: null,
          items: 1,
        },
      ],
    },
    selfTest: {
      at: '2026-11-22T10:00:00.000Z',
      pages: 412,
      values: 6,
      residue: 0,
      sharedWithOthers: 0,
      inOpenTasks: 1,
      inProofs: 0,
      logBytes: 0,
      otherFiles: 0,
      olderBackups: 2,
    },
    journalHash: `${'1234abcd'.repeat(7)}0000ffff`,
    tasks: [
      aTask(),
      aTask({
        id: 32,
        systemId: 23,
        system: both('Telefoon', 'Phone'),
        holder: 'own',
        processorId: null,
        processor: '',
      }),
    ],
    ...change,
  });
}

/** A day on which something fell due, with what differs. */
export function aToday(change: Partial<TodayView> = {}): TodayView {
  return makeToday({
    due: { items: 2, persons: 2 },
    soon: { items: 4, persons: 3, withinDays: 30 },
    ...change,
  });
}

/** A line of the list of runs, with what differs. */
export function aRun(change: Partial<DisposalListRow> = {}): DisposalListRow {
  return {
    id: 8,
    number: '2026-002',
    cause: 'expiry',
    status: 'carried-out',
    createdOn: day('2026-10-01'),
    carriedOutOn: day('2026-10-02'),
    doneOn: null,
    items: 14,
    openTasks: 3,
    overdueTasks: 1,
    ...change,
  };
}

/** A bridge with this run; `change` on it makes the next answer another one. */
export function installDisposalBridge(
  disposal: DisposalView = aDisposal(),
  more: Answers = {},
): FakeBridge & { change: (parts: Partial<DisposalView>) => void } {
  let current = disposal;
  const drafts = new Map<string, string>();
  const bridge = installFakeBridge({
    'disposals.get': () => current,
    'disposals.list': () => [],
    'disposals.aggregates': () => [],
    'disposals.propose': () => ({ id: 9, number: '2026-003' }),
    'disposals.decide': () => ({ done: true }),
    'disposals.approve': () => {
      current = { ...current, status: 'approved', approvedOn: day('2026-11-22') };
      return { done: true };
    },
    'disposals.carry-out': () => {
      current = aCarriedOut({ id: current.id });
      return { done: true };
    },
    'disposals.cancel': () => ({ done: true }),
    'disposals.waive-letter': ({ personId, reason }) => {
      current = withLetter(current, personId, { letterId: null, waivedBecause: reason });
      return { done: true };
    },
    'disposals.compose-letter': ({ locale, form }) => aLetter({ locale, form }),
    'disposals.create-letter': ({ personId }) => {
      current = withLetter(current, personId, { letterId: 60, waivedBecause: '' });
      return { id: 60, number: 'B-60' };
    },
    'disposal-tasks.list': () => current.tasks,
    'disposal-tasks.compose-letter': ({ locale, form }) => aLetter({ locale, form }),
    'disposal-tasks.create-letter': () => ({ id: 61, number: 'B-61' }),
    'disposal-tasks.mark-sent': () => ({ done: true }),
    'disposal-tasks.confirm': () => ({ done: true }),
    'disposal-tasks.except': () => ({ done: true }),
    'today.get': () => aToday(),
    'persons.get': () => aPerson(),
    'letters.get': ({ letterId }) => ({
      id: letterId,
      number: `B-${letterId}`,
      madeOn: day('2026-11-22'),
      sentOn: null,
      sentHow: '',
      requestId: null,
      personId: 3,
      document: aLetter(),
      erasedOn: null,
    }),
    'settings.get': () => ({
      warningDays: 30,
      letterLocale: 'nl-NL',
      letterForm: 'formal',
      requestFilePeriod: null,
      automatedDecisions: '',
    }),
    'drafts.get': ({ key }) => ({ value: drafts.get(key) ?? null }),
    'drafts.save': ({ key, value }) => {
      if (value === null) drafts.delete(key);
      else drafts.set(key, value);
      return { done: true };
    },
    'session.cancel-work': () => ({ done: true }),
    'files.save-certificate': () => ({
      state: 'saved',
      path: '/home/eigenaar/verklaring.pdf',
      bytes: 1000,
    }),
    'files.save-letter': () => ({ state: 'cancelled' }),
    'files.print-letter': () => ({ done: true }),
    ...more,
  });
  return Object.assign(bridge, {
    change: (parts: Partial<DisposalView>) => {
      current = { ...current, ...parts };
    },
  });
}

function withLetter(
  disposal: DisposalView,
  personId: number,
  letter: { letterId: number | null; waivedBecause: string },
): DisposalView {
  return {
    ...disposal,
    persons: disposal.persons.map((person) =>
      person.personId === personId && person.letter !== null
        ? { ...person, letter: { ...person.letter, ...letter } }
        : person,
    ),
  };
}
