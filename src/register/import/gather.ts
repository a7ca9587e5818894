/**
 * Collects what a reader finds, so that every reader numbers, counts and guards alike.
 * One per table or text; `finish` gives the reading.
 */
import type {
  DoubtCode,
  RejectionCode,
  SkipKind,
  WarningCode,
} from '#shared/domain/imports/codes.ts';
import { isDecodedTwice } from './decode.ts';
import { NO_NAME, type ReadName } from './names.ts';
import { forbiddenValue, forbiddenWord } from './never-import.ts';
import type {
  ConsentRecord,
  Doubt,
  EventRecord,
  HoldingRecord,
  OrganisationRecord,
  Params,
  PersonRecord,
  ReadContactPoint,
  Reading,
  ReadWarning,
  RecordKey,
  Rejection,
} from './records.ts';
import type { Read } from './values.ts';

/** A doubt about a field of the record that is being added; its row is that of the record. */
export type FieldDoubt = Pick<Doubt, 'code' | 'field'>;

type Draft<T, Required extends keyof T> = Pick<T, Required> &
  Partial<Omit<T, Required | 'key' | 'place' | 'system' | 'doubts' | 'of'>> & {
    readonly doubts?: readonly FieldDoubt[];
  };

export type PersonDraft = Draft<PersonRecord, 'name'>;
export type OrganisationDraft = Draft<OrganisationRecord, 'name'>;
export type ConsentDraft = Draft<ConsentRecord, 'state'>;
export type EventDraft = Draft<EventRecord, 'kind' | 'on' | 'source'>;
export type HoldingDraft = Draft<HoldingRecord, 'name'>;

export interface Gathering {
  readonly addPerson: (row: number, draft: PersonDraft) => RecordKey;
  readonly addOrganisation: (row: number, draft: OrganisationDraft) => RecordKey;
  readonly addConsent: (of: RecordKey, row: number, draft: ConsentDraft) => void;
  readonly addEvent: (of: RecordKey, row: number, draft: EventDraft) => void;
  readonly addHolding: (row: number, draft: HoldingDraft) => void;
  readonly warn: (code: WarningCode, params?: Params, row?: number) => void;
  readonly reject: (row: number, code: RejectionCode, params?: Params) => void;
  /** Counts a value of a column that is left out on purpose; an empty one is not counted. */
  readonly skip: (kind: SkipKind, column: string, value: string) => void;
  /** The value, or an empty text when it is never taken over: then it is counted as skipped. */
  readonly keep: (value: string, column: string) => string;
  /** The words without those that tell what GDPR art. 9 protects. */
  readonly keepWords: (words: readonly string[], column: string) => string[];
  /** Collects into the same reading for another entry: numbers run on, so that records can refer. */
  readonly inEntry: (entry: string) => Gathering;
  readonly finish: () => Reading;
}

interface Collected {
  readonly persons: PersonRecord[];
  readonly organisations: OrganisationRecord[];
  readonly consents: ConsentRecord[];
  readonly events: EventRecord[];
  readonly holdings: HoldingRecord[];
  readonly warnings: ReadWarning[];
  readonly rejected: Rejection[];
  readonly skips: Map<string, { kind: SkipKind; column: string; entry: string; count: number }>;
}

/** Starts collecting for one entry of one system. */
export function createGathering(system: string, entry: string): Gathering {
  return gatherInto(system, entry, {
    persons: [],
    organisations: [],
    consents: [],
    events: [],
    holdings: [],
    warnings: [],
    rejected: [],
    skips: new Map(),
  });
}

function gatherInto(system: string, entry: string, collected: Collected): Gathering {
  const { persons, organisations, consents, events, holdings, warnings, rejected, skips } =
    collected;

  function skip(kind: SkipKind, column: string, value: string): void {
    if (value.trim() === '') return;
    const key = `${kind}\n${column}\n${entry}`;
    const counted = skips.get(key) ?? { kind, column, entry, count: 0 };
    counted.count += 1;
    skips.set(key, counted);
  }

  const at = (row: number, doubts: readonly FieldDoubt[] = []) => ({
    place: { entry, row },
    system,
    doubts: doubts.map((doubt) => ({ ...doubt, row })),
  });

  return {
    addPerson(row, draft) {
      const key = `p${persons.length + 1}`;
      const doubts = [...(draft.doubts ?? []), ...doubtText(...Object.values(draft.name))];
      persons.push({ ...BLANK_PERSON, ...draft, ...at(row, doubts), key });
      return key;
    },
    addOrganisation(row, draft) {
      const key = `o${organisations.length + 1}`;
      const doubts = [...(draft.doubts ?? []), ...doubtText(draft.name)];
      organisations.push({ ...BLANK_ORGANISATION, ...draft, ...at(row, doubts), key });
      return key;
    },
    addConsent(of, row, draft) {
      consents.push({ ...BLANK_CONSENT, ...draft, ...at(row, draft.doubts), of });
    },
    addEvent(of, row, draft) {
      events.push({ at: null, ...draft, ...at(row, draft.doubts), of });
    },
    addHolding(row, draft) {
      holdings.push({ ...BLANK_HOLDING, ...draft, ...at(row, draft.doubts) });
    },
    warn(code, params = {}, row) {
      warnings.push({ code, params, entry, ...(row !== undefined && { row }) });
    },
    reject(row, code, params = {}) {
      rejected.push({ row, entry, code, params });
    },
    skip,
    keep(value, column) {
      const kind = forbiddenValue(value);
      if (kind === undefined) return value;
      skip(kind, column, value);
      return '';
    },
    keepWords(words, column) {
      return words.filter((word) => {
        const kind = forbiddenWord(word) ?? forbiddenValue(word);
        if (kind !== undefined) skip(kind, column, word);
        return kind === undefined;
      });
    },
    inEntry: (other) => gatherInto(system, other, collected),
    finish: () => ({
      persons,
      organisations,
      consents,
      events,
      holdings,
      warnings,
      rejected,
      skipped: [...skips.values()],
    }),
  };
}

const BLANK = { externalId: '', inactive: false, modifiedOn: null, tags: [], doubts: [] } as const;

const BLANK_PERSON = {
  ...BLANK,
  name: NO_NAME,
  nickname: '',
  functionTitle: '',
  organisation: null,
  relations: [],
  contactPoints: [],
  lawfulBasis: '',
} as const;

const BLANK_ORGANISATION = {
  ...BLANK,
  registrationNumber: '',
  vatNumber: '',
  contactPoints: [],
  relations: [],
} as const;

const BLANK_CONSENT = {
  topic: '',
  given: null,
  givenHow: '',
  ended: null,
  endedHow: '',
  proof: 'none',
  evidence: '',
  wording: '',
} as const;

const BLANK_HOLDING = {
  bytes: null,
  modified: null,
  lockedUntilOn: null,
  legalHold: false,
} as const;

/**
 * Puts contact points in a row, each once, with the doubts about them by their place.
 * Empty ones may be passed along.
 */
export function listContactPoints(found: readonly (Read<ReadContactPoint> | undefined)[]): {
  readonly contactPoints: ReadContactPoint[];
  readonly doubts: FieldDoubt[];
} {
  const contactPoints: ReadContactPoint[] = [];
  const doubts: FieldDoubt[] = [];
  const seen = new Set<string>();
  for (const read of found) {
    if (read === undefined) continue;
    const { value, doubt } = read;
    const key = `${value.kind}\n${value.normalized || value.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (doubt !== null)
      doubts.push({ code: doubt, field: `contactPoints.${contactPoints.length}` });
    contactPoints.push(value);
  }
  return { contactPoints, doubts };
}

/** An organisation with its numbers, its contact points and the doubts about them. */
export function draftOrganisation(
  name: string,
  { registration, vat }: { readonly registration: Read<string>; readonly vat: Read<string> },
  points: readonly (Read<ReadContactPoint> | undefined)[],
  common: Partial<OrganisationDraft>,
): OrganisationDraft {
  const { contactPoints, doubts } = listContactPoints(points);
  return {
    ...common,
    name,
    registrationNumber: registration.value,
    vatNumber: vat.value,
    contactPoints,
    doubts: [
      ...(common.doubts ?? []),
      ...doubts,
      ...doubtAbout('registrationNumber', registration.doubt),
      ...doubtAbout('vatNumber', vat.doubt),
    ],
  };
}

/** A person with a name, contact points and the doubts about them. */
export function draftPerson(
  { name, doubt }: ReadName,
  points: readonly (Read<ReadContactPoint> | undefined)[],
  common: Partial<PersonDraft>,
): PersonDraft {
  const { contactPoints, doubts } = listContactPoints(points);
  return {
    ...common,
    name,
    contactPoints,
    doubts: [...(common.doubts ?? []), ...doubtAbout('name', doubt), ...doubts],
  };
}

/** A name with the traces of having been decoded wrongly. */
function doubtText(...texts: readonly string[]): FieldDoubt[] {
  return doubtAbout('name', texts.some(isDecodedTwice) ? 'text.decoded-twice' : null);
}

/** A doubt as a list, to spread: empty when there is none. */
export function doubtAbout(field: string, code: DoubtCode | null): FieldDoubt[] {
  return code === null ? [] : [{ code, field }];
}
