/** What the register says of itself, as far as the list of gaps reads it. */
import type { LocalizedText } from '../locale.ts';
import type { LawfulBasis } from '../statement-profile.ts';

/** A record that a question is asked about. */
export interface GapRecord {
  /** Row id, for the screen where it is answered. */
  readonly id: number;
  readonly name: LocalizedText;
}

/** A record that came with a statement: `koel-ict.email`; one of the owner's own: `own.12`. */
export interface KeyedRecord extends GapRecord {
  readonly key: string;
}

interface GapStatement extends GapRecord {
  /** Id of the profile it was made from. */
  readonly profile: string;
  /** What it promises, such as `P28D`; null where it names no term. */
  readonly responsePeriod: string | null;
}

export interface GapRule extends GapRecord {
  /** Code of the promise; null for a rule of the owner's own. */
  readonly promise: string | null;
  readonly profile: string | null;
  /** Nothing falls due until a period is chosen; `decided` tells whether it was. */
  readonly asksPeriod: boolean;
  readonly decided: boolean;
  /** The statement does not say from when to count. */
  readonly asksStart: boolean;
  readonly startChosen: boolean;
  /** It lasts until somebody objects. */
  readonly asksEnd: boolean;
  readonly endChosen: boolean;
}

export interface GapProcessor extends GapRecord {
  readonly role: string;
  readonly named: boolean;
  /** An agreement of GDPR art. 28(3), in whatever form. */
  readonly hasDpa: boolean;
  readonly locationKnown: boolean;
  readonly transfers: number;
  readonly uncheckedTransfers: number;
  /** Profiles of the statements that speak of it. */
  readonly profiles: readonly string[];
}

export interface GapSystem extends KeyedRecord {
  readonly hasParty: boolean;
  readonly location: string;
}

export interface GapPurpose extends KeyedRecord {
  readonly bases: readonly LawfulBasis[];
  readonly interestNamed: boolean;
  /** Weighed: with a note and a day. */
  readonly balanced: boolean;
  readonly law: string;
}

/** What the owner answered: a choice, own words, or that it does not apply. */
export interface GapAnswer {
  /** Key of the part that it answers. */
  readonly key: string;
  readonly answer: string;
  readonly reason: string;
  readonly answeredOn: string;
}

/** Everything in use; what ended asks for nothing any more. */
export interface GapFacts {
  readonly controller: {
    readonly address: string;
    readonly email: string;
    readonly registrationNumber: string;
    readonly dataProtectionOfficer: string;
  };
  /** How long the file of a request is kept; null: not chosen yet. */
  readonly requestFilePeriod: string | null;
  readonly statements: readonly GapStatement[];
  readonly categories: readonly (KeyedRecord & { readonly hasRule: boolean })[];
  /** Rules that decide a category in use. */
  readonly rules: readonly GapRule[];
  readonly processors: readonly GapProcessor[];
  readonly systems: readonly GapSystem[];
  readonly purposes: readonly GapPurpose[];
  readonly duties: readonly (KeyedRecord & { readonly period: string | null })[];
  readonly served: readonly (GapRecord & { readonly atEnd: string | null })[];
  readonly answers: readonly GapAnswer[];
}
