/** A register with files on its desk, for the tests of the screens of importing. */

import type { ImportReport } from '#shared/contract/import-reports.ts';
import type {
  ImportLook,
  ImportPart,
  ImportParty,
  ImportPreviewRow,
  ImportProposal,
  ImportSide,
} from '#shared/contract/import-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeTopic } from '#test/builders/consents.ts';
import { type Answers, type FakeBridge, installFakeBridge } from '#test/builders/fake-bridge.ts';

const day = getPlainDate;
const both = (nl: string, en: string) => ({ nl, en });

/** A file with columns that the owner may assign. */
export function aTablePart(change: Partial<ImportPart> = {}): ImportPart {
  return {
    entry: '',
    format: 'table',
    encoding: 'windows-1252',
    delimiter: ';',
    rows: 3,
    hidden: false,
    doubtfulRows: [{ row: 3, text: 'René Knaapen' }],
    candidates: [
      { format: 'table', confidence: 0.4, reasons: [{ code: 'generic', params: {} }] },
      { format: 'outlook-nl', confidence: 0.2, reasons: [] },
    ],
    columns: [
      {
        name: 'Naam',
        samples: ['René Knaapen', 'An Peeters'],
        target: { to: 'full-name' },
        why: 'name',
        forbidden: null,
        suspected: false,
      },
      {
        name: 'Nieuwsbrief',
        samples: ['ja', 'nee'],
        target: { to: 'ignore' },
        why: 'nothing',
        forbidden: null,
        suspected: false,
      },
      {
        name: 'BSN',
        samples: [],
        target: { to: 'ignore' },
        why: 'name',
        forbidden: 'bsn',
        suspected: true,
      },
    ],
    ...change,
  };
}

/** Three persons, one of whom was erased before, and one pair that is surely the same. */
export function aLook(change: Partial<ImportLook> = {}): ImportLook {
  return {
    state: 'read',
    format: 'table',
    system: '',
    parts: [aTablePart()],
    counts: {
      persons: 3,
      organisations: 0,
      relations: 0,
      consents: 2,
      events: 1,
      holdings: 0,
      doubtful: 1,
      rejected: 1,
      skipped: 2,
      heldBack: 1,
      warnings: 1,
    },
    warnings: [{ code: 'encoding.guessed', params: { count: 1 }, entry: '', row: null }],
    skipped: [{ kind: 'bsn', column: 'BSN', entry: '', count: 2 }],
    proposals: { exact: 1, likely: 2, near: 0 },
    proposed: { systemId: 1, relation: null, withoutRelation: 3, categoryId: 11 },
    topics: [
      { name: 'Nieuwsbrief', topicId: null, states: { given: 1, withdrawn: 1 }, withoutProof: 1 },
    ],
    ...change,
  };
}

/** Somebody of the file, with what differs. */
export function aParty(change: Partial<ImportParty> = {}): ImportParty {
  return {
    key: 'p1',
    entry: '',
    row: 2,
    externalId: '',
    kind: 'person',
    name: 'René Knaapen',
    functionTitle: '',
    organisation: '',
    registrationNumber: '',
    vatNumber: '',
    relations: [],
    contactPoints: [{ kind: 'email', value: 'rene@example', label: '' }],
    inactive: false,
    modifiedOn: null,
    tags: [],
    doubts: [{ code: 'email.invalid', field: 'contactPoints.0' }],
    erasedBefore: [],
    ...change,
  };
}

function aSide(change: Partial<ImportSide> = {}): ImportSide {
  const { erasedBefore: _, kind: __, doubts: ___, ...party } = aParty();
  return { ...party, doubts: [], personId: null, organisationId: null, ...change };
}

/** A pair, one of the file and one of the register. */
export function aProposal(change: Partial<ImportProposal> = {}): ImportProposal {
  return {
    id: 0,
    kind: 'person',
    strength: 'exact',
    on: ['email'],
    against: [],
    incoming: aSide(),
    with: aSide({ key: '', personId: 3, name: 'R. Knaapen' }),
    ...change,
  };
}

/** The report of an import that somebody was left out of. */
export function aReport(change: Partial<ImportReport> = {}): ImportReport {
  return {
    id: 4,
    madeAt: '2026-11-22T10:05:00Z',
    format: 'table',
    systemId: 1,
    system: both('Zoho CRM', 'Zoho CRM'),
    whole: true,
    takeOver: true,
    files: [{ sha256: 'a'.repeat(64), bytes: 2048 }],
    counts: {
      rows: 4,
      personsCreated: 2,
      personsMerged: 1,
      recordsMerged: 0,
      organisationsCreated: 0,
      organisationsMerged: 0,
      relations: 3,
      contactPoints: 3,
      items: 2,
      copies: 2,
      events: 1,
      consentsGiven: 1,
      consentsWithoutProof: 1,
      consentsEnded: 0,
      consentsKeptEnded: 0,
    },
    leftOut: [
      { reason: 'erased-before', code: 'expiry', count: 1 },
      { reason: 'rejected', code: 'row.nobody', count: 1 },
    ],
    leftOutRows: [
      { entry: '', row: 4, reason: 'erased-before', code: 'expiry' },
      { entry: '2', row: 5, reason: 'rejected', code: 'row.nobody' },
    ],
    skipped: [{ kind: 'bsn', column: '', entry: '', count: 2 }],
    findings: [
      {
        id: 71,
        kind: 'gone-there',
        personId: 3,
        person: 'Jan de Vries',
        row: null,
        externalId: '',
        disposalId: null,
        disposal: '',
        doneOn: null,
      },
      {
        id: 72,
        kind: 'erased-there',
        personId: null,
        person: 'Piet Bos',
        row: 4,
        externalId: '880',
        disposalId: 9,
        disposal: '2026-003',
        doneOn: null,
      },
    ],
    undoneOn: null,
    undoBlockedBy: null,
    changedPersons: [],
    ...change,
  };
}

/** The rows of the preview of `aLook`. */
function previewRows(): ImportPreviewRow[] {
  return [
    { section: 'parties', ...aParty() },
    { section: 'parties', ...aParty({ key: 'p2', row: 3, name: 'An Peeters', doubts: [] }) },
    {
      section: 'parties',
      ...aParty({
        key: 'p3',
        row: 4,
        name: 'Piet Bos',
        doubts: [],
        erasedBefore: [{ erasedOn: day('2026-02-01'), cause: 'request', matchedOn: ['email'] }],
      }),
    },
    { section: 'rejected', entry: '', row: 5, code: 'row.nobody', params: {} },
  ];
}

/** Answers to every method the screens of importing use. */
export function installImportBridge(more: Answers = {}): FakeBridge {
  const proposals = [
    aProposal(),
    aProposal({ id: 1, strength: 'likely', on: ['name'], against: ['initials'] }),
    aProposal({ id: 2, strength: 'likely', on: ['name'] }),
  ];
  return installFakeBridge({
    'imports.clear': () => ({ done: true }),
    'imports.put': () => ({ done: true }),
    'imports.look': () => aLook(),
    'imports.preview': ({ section, only = 'all' }) => {
      const rows = previewRows().filter(
        (row) =>
          row.section === section &&
          (row.section !== 'parties' ||
            only === 'all' ||
            (only === 'doubtful' ? row.doubts.length > 0 : row.erasedBefore.length > 0)),
      );
      return { rows, total: rows.length };
    },
    'imports.proposals': ({ strength }) => {
      const rows = proposals.filter((one) => strength === null || one.strength === strength);
      return { rows, total: rows.length };
    },
    'imports.run': () => ({ id: 4 }),
    'imports.list': () => [],
    'imports.get': () => aReport(),
    'imports.undo': () => ({ done: true }),
    'imports.settle': () => ({ done: true }),
    'session.cancel-work': () => ({ done: true }),
    'systems.list': () => [
      {
        id: 1,
        name: both('Zoho CRM', 'Zoho CRM'),
        kind: 'processor',
        processorId: 1,
        processor: 'Zoho',
        location: '',
        note: '',
        items: 0,
        persons: 0,
      },
    ],
    'categories.list': () => [
      {
        id: 11,
        key: 'contact-details',
        name: both('Contactgegevens', 'Contact details'),
        description: both('Naam en adres', 'Name and address'),
        promise: null,
        neverStore: false,
        relations: [],
        systemIds: [],
        clockKinds: [],
        fields: [],
      },
    ],
    'consents.topics': () => [
      makeTopic({ id: 21, key: 'newsletter', all: 0, given: 0, withdrawn: 0, withoutProof: 0 }),
    ],
    ...more,
  });
}
