/**
 * What readers make of the exports of other systems: plain records with the place
 * they came from, and beside them everything that was doubtful, refused or left out
 * on purpose. Nothing here knows the register: matching, tombstones and writing come
 * after the owner has seen the preview.
 */

import type { PlainDate } from '#shared/domain/calendar.ts';
import type {
  DoubtCode,
  RefusalCode,
  RejectionCode,
  SkipKind,
  WarningCode,
} from '#shared/domain/imports/codes.ts';
import type { ConsentProof, ConsentState } from '#shared/domain/imports/consent-states.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';

/** Where a record stood. */
export interface Place {
  /** Entry of an archive or sheet of a workbook; empty when the file is just one thing. */
  readonly entry: string;
  /**
   * The row as a spreadsheet shows it: from 1, the header and empty rows counted, a
   * record with line breaks in a cell is one row. In formats without rows the ordinal
   * of the card or element, from 1.
   */
  readonly row: number;
}

/** Names one record inside one reading, such as `p12`; means nothing outside it. */
export type RecordKey = string;

/** A value to look at: the field is a path in its record, such as `contactPoints.0`. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly field: string;
  readonly row: number;
}

/** What every record carries. */
export interface SourceRecord {
  readonly key: RecordKey;
  readonly place: Place;
  /** The system the file came from: the `system` of its reader. */
  readonly system: string;
  /** The number or code by which that system knows the record, as text; empty without one. */
  readonly externalId: string;
  /** The source calls it disabled or archived; that is not erased. */
  readonly inactive: boolean;
  /** When the source last touched the record. Never an event: syncing touches records too. */
  readonly modifiedOn: PlainDate | null;
  readonly tags: readonly string[];
  readonly doubts: readonly Doubt[];
}

/**
 * A name in its parts. `full` is filled only when it could not be split, and then
 * the others are empty; all empty means that the source has no name.
 */
export interface PersonName {
  readonly givenName: string;
  /** `van der`; stays empty where it is part of the family name, as in Flanders. */
  readonly infix: string;
  readonly familyName: string;
  readonly initials: string;
  readonly full: string;
}

/** The parts of a postal address as far as the source tells them apart. */
export interface AddressParts {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166, two capitals, where it is known; otherwise as the source writes it. */
  readonly country: string;
}

export const CONTACT_KINDS = ['email', 'phone', 'address', 'website', 'iban'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A way to reach somebody, checked by the rules of the register's own forms. */
export interface ReadContactPoint {
  readonly kind: ContactKind;
  /** Neat when the check accepts it, as read when not; an address has a line feed between lines. */
  readonly value: string;
  /** One spelling to compare by; empty when the check refuses the value. */
  readonly normalized: string;
  /** What the source calls it ("Werk", "Mobile"); may be empty. */
  readonly label: string;
  /** Only with an address. */
  readonly parts: AddressParts | null;
}

/** What somebody is to the business, with the days the source knows. */
export interface ReadRelation {
  readonly kind: RelationKind;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
}

export interface PersonRecord extends SourceRecord {
  readonly name: PersonName;
  readonly nickname: string;
  readonly functionTitle: string;
  /** The organisation in the same reading that the person acts for. */
  readonly organisation: RecordKey | null;
  readonly relations: readonly ReadRelation[];
  readonly contactPoints: readonly ReadContactPoint[];
  /** The legal ground as the source names it; the owner decides what it means. */
  readonly lawfulBasis: string;
}

/**
 * A business. A sole proprietor with a number of a business but without a business
 * name gets one under their own name, because persons carry no such numbers.
 */
export interface OrganisationRecord extends SourceRecord {
  readonly name: string;
  /** KvK or KBO number, normalized when its check accepts it. */
  readonly registrationNumber: string;
  readonly vatNumber: string;
  /** Also its IBAN, address and website. */
  readonly contactPoints: readonly ReadContactPoint[];
  readonly relations: readonly ReadRelation[];
}

/** A moment as far as the source tells it. */
export interface Moment {
  readonly on: PlainDate;
  /** The instant (ISO 8601 with Z), where the source gives a time and the zone is known. */
  readonly at: string | null;
}

/** What a source says of one consent (GDPR art. 7(1)). */
export interface ConsentRecord {
  /** The person, or the organisation where the source knows no person. */
  readonly of: RecordKey;
  readonly place: Place;
  readonly system: string;
  /** As the source names it; empty when it names none. */
  readonly topic: string;
  readonly state: ConsentState;
  readonly given: Moment | null;
  readonly givenHow: string;
  /** Withdrawn, complained or found undeliverable. */
  readonly ended: Moment | null;
  readonly endedHow: string;
  readonly proof: ConsentProof;
  /** What the proof is: the columns and what they hold. An IP address only by choice. */
  readonly evidence: string;
  /** The wording that was shown when consent was asked; empty when the source has none. */
  readonly wording: string;
  readonly doubts: readonly Doubt[];
}

/** A dated fact that may start a clock. */
export interface EventRecord {
  readonly of: RecordKey;
  readonly place: Place;
  readonly system: string;
  readonly kind: EventKind;
  readonly on: PlainDate;
  readonly at: string | null;
  /** What the source calls it: the name of the column or field. */
  readonly source: string;
  readonly doubts: readonly Doubt[];
}

/**
 * Something a system holds that belongs to nobody yet, such as an object in a
 * bucket. Names in it may be suggested to the owner; no person is made of it.
 */
export interface HoldingRecord {
  readonly place: Place;
  readonly system: string;
  readonly name: string;
  readonly bytes: number | null;
  readonly modified: Moment | null;
  readonly lockedUntilOn: PlainDate | null;
  readonly legalHold: boolean;
  readonly doubts: readonly Doubt[];
}

/** With a code: names of columns and counts, never a value from the file. */
export type Params = Readonly<Record<string, string | number>>;

export interface ReadWarning {
  readonly code: WarningCode;
  readonly params: Params;
  readonly entry: string;
  readonly row?: number;
}

/** A row or card that gave no record. */
export interface Rejection {
  readonly row: number;
  readonly entry: string;
  readonly code: RejectionCode;
  readonly params: Params;
}

/** What was left out on purpose, counted per column; empty cells are not counted. */
export interface Skipped {
  readonly kind: SkipKind;
  readonly column: string;
  readonly entry: string;
  readonly count: number;
}

/** What a reader makes of one table or text. */
export interface Reading {
  readonly persons: readonly PersonRecord[];
  readonly organisations: readonly OrganisationRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly events: readonly EventRecord[];
  readonly holdings: readonly HoldingRecord[];
  readonly warnings: readonly ReadWarning[];
  readonly rejected: readonly Rejection[];
  readonly skipped: readonly Skipped[];
}

/** One sheet, entry or file that was read. */
export interface ReadPart {
  readonly entry: string;
  readonly format: string;
  /** Label of the encoding, such as `utf-8`; null where the format has none (a workbook). */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Rows below the header that are not empty, or cards. */
  readonly rows: number;
}

/** What became of a whole file. `format` is `several` when its parts differ. */
export interface ReadResult extends Reading {
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly parts: readonly ReadPart[];
}

/** Thrown for a file that is not read at all. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  readonly params: Params;

  constructor(code: RefusalCode, params: Params = {}) {
    super(code);
    this.name = 'FileRefused';
    this.code = code;
    this.params = params;
  }
}
