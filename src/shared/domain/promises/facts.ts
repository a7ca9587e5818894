/**
 * What a register says about the practice, as the promise check reads it: numbers, dates
 * and states, and no name of a person. Made from the tables by the register.
 *
 * `key` is what a record was seeded with: the id of a profile, a dot and the id in it. What
 * ended stays in the lists of records whose end is itself worth telling, with its day.
 */
import type { PlainDate } from '../calendar.ts';
import type { LocalizedText } from '../locale.ts';
import type { DataSubjectRight, LawfulBasis } from '../statement-profile.ts';
import type { CONTROLLER_FACTS } from './language.ts';

export type ControllerFact = (typeof CONTROLLER_FACTS)[number];

export interface KeyedFact {
  readonly id: number;
  readonly key: string;
  readonly name: LocalizedText;
  readonly isEnded: boolean;
}

export interface CategoryFact extends KeyedFact {
  readonly fields: readonly {
    readonly key: string;
    readonly isSecret: boolean;
    /** A value stands in it for somebody; read for secret fields only. */
    readonly isFilled: boolean;
  }[];
  readonly purposeIds: readonly number[];
  readonly systemIds: readonly number[];
  readonly ruleId: number | null;
  readonly hasItems: boolean;
  /** Items of which nobody can say where they came from; read where a promise asks for it. */
  readonly withoutSource: number;
}

export interface PurposeFact extends KeyedFact {
  readonly bases: readonly LawfulBasis[];
  readonly interest: string;
  readonly balancedOn: PlainDate | null;
  readonly law: string;
}

export interface RuleFact {
  readonly id: number;
  readonly name: LocalizedText;
  /** Code of the promise it carries out; null for a rule of the owner's own. */
  readonly promise: string | null;
  /** Code of the promise whose rule it follows. */
  readonly joins: string | null;
  readonly hasFloor: boolean;
  /** Its period is known, from the statement or by the owner's choice. */
  readonly isDecided: boolean;
  /** Items past their day, and the first of those days. */
  readonly overdue: number;
  readonly overdueSince: PlainDate | null;
  readonly startMissing: number;
}

export interface PartyFact {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly isNamed: boolean;
  readonly dpaStatus: string;
  /** Where the agreement is to be found is known. */
  readonly isDpaOnFile: boolean;
  /** Letters of GDPR art. 28(3) that its agreement holds. */
  readonly dpaClauses: readonly string[];
  readonly dpaReviewOn: PlainDate | null;
  readonly necessity: string;
  readonly checkedOn: PlainDate | null;
  readonly checkNote: string;
  readonly certificates: readonly {
    readonly name: string;
    readonly validUntil: PlainDate | null;
  }[];
  readonly transfers: readonly {
    readonly country: string;
    readonly safeguards: readonly string[];
    readonly checkedOn: PlainDate | null;
  }[];
}

export interface SystemFact extends KeyedFact {
  readonly isOwn: boolean;
  readonly partyId: number | null;
  readonly location: string;
  /** Tasks for it that should have been confirmed by now. */
  readonly overdueTasks: number;
}

export interface TopicFact extends KeyedFact {
  /** Standing consents with nothing to show for them. */
  readonly withoutProof: number;
  /** Standing consents that were read into something else. */
  readonly implied: number;
  readonly withdrawBy: readonly string[];
  readonly audience: string;
}

export interface DutyFact extends KeyedFact {
  readonly period: string | null;
  readonly nextOn: PlainDate | null;
  readonly lastDoneOn: PlainDate | null;
}

export interface MeasureFact extends KeyedFact {
  readonly systemIds: readonly number[];
  readonly sinceOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly checkedOn: PlainDate | null;
  readonly checkPeriod: string | null;
}

/** Requests, counted by what is wrong with them. */
export interface RequestFacts {
  /** By right: open past the day on which they had to be answered, the promise included. */
  readonly lateOpen: Readonly<Partial<Record<DataSubjectRight, number>>>;
  /** By right: answered too late in the past year. */
  readonly lateAnswered: Readonly<Partial<Record<DataSubjectRight, number>>>;
  readonly lateComplaints: number;
  /** Identity checks by a copy without a reason why nothing lighter would do. */
  readonly copiesWithoutReason: number;
  /** Objections to marketing that were granted while no block stands. */
  readonly objectionsNotBlocked: number;
  /** Posts about somebody who objected that are still up. */
  readonly postsStillUp: number;
}

export interface BreachFacts {
  /** Past the 72 hours without a decision. */
  readonly undecided: number;
  /** Reported after them without a reason. */
  readonly lateWithoutReason: number;
}

export const DISCLOSURE_KINDS = [
  'authority',
  'colleague',
  'debt-collection',
  'transfer',
  'other',
] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

export interface DisclosureFact {
  readonly all: number;
  /** Without what has to be known: a law, an agreement made before, what was given, to whom. */
  readonly lacking: number;
}

export interface ServedFact {
  readonly id: number;
  readonly name: string;
  readonly atEnd: string | null;
  readonly agreementOn: PlainDate | null;
}

/** One statement of the register. */
export interface StatementFact {
  readonly profile: string;
  readonly authority: string;
  readonly responsePeriod: string | null;
}

/** The version of the text that is in force; null while none was made. */
export interface VersionFact {
  readonly number: number;
  readonly validFrom: PlainDate;
  /** What the register says now differs from what the version was made of. */
  readonly isUntrue: boolean;
}

export interface ClauseFact extends KeyedFact {
  readonly confirmedOn: PlainDate | null;
}

export interface PracticeFacts {
  readonly controller: Readonly<Record<ControllerFact, string>>;
  readonly statements: readonly StatementFact[];
  readonly version: VersionFact | null;
  readonly clauses: readonly ClauseFact[];
  /** Keys of questions that were answered. */
  readonly answered: readonly string[];
  readonly categories: readonly CategoryFact[];
  readonly purposes: readonly PurposeFact[];
  readonly rules: readonly RuleFact[];
  readonly parties: readonly PartyFact[];
  /** Which party stands for a party of a profile: its id by profile, dot and id. */
  readonly partyIds: Readonly<Record<string, number>>;
  readonly systems: readonly SystemFact[];
  readonly topics: readonly TopicFact[];
  readonly duties: readonly DutyFact[];
  readonly measures: readonly MeasureFact[];
  /** Who may get in where: how many lines stand, and when they were gone through. */
  readonly authorisations: number;
  readonly authorisationsReviewedOn: PlainDate | null;
  readonly requests: RequestFacts;
  readonly breaches: BreachFacts;
  readonly disclosures: Readonly<Record<DisclosureKind, DisclosureFact>>;
  /** Suspicions of special data or data of minors that were not carried out the same day. */
  readonly openSuspicions: number;
  /** Uses of somebody else's data without a permission that stood on that day. */
  readonly usesWithoutPermission: number;
  readonly served: readonly ServedFact[];
}
