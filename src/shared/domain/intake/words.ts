/**
 * The shape of the word lists by which a letter is read, one list per language.
 *
 * A phrase is words with a space between, without regard for capitals and accents.
 * `*` stands for the rest of a word at its start or end ("verwijder*", "*gegevens"),
 * `|` parts words of which one is enough, `…` leaves room for up to eight words in
 * the same sentence, and a word in capitals ("AP") only matches in capitals.
 */
import type { DataSubjectRight } from '../statement-profile.ts';

export type WordsLanguage = 'nl' | 'en' | 'fr' | 'de';

/** By what a right is known; see `Needs` for the lists that need company. */
export interface RightWords {
  /** Say it by themselves. */
  readonly alone?: readonly string[];
  /** Say it near a word for personal data: one wipes a table as well as a record. */
  readonly nearData?: readonly string[];
  /** Say it near a word for advertising: one signs off from an appointment as well. */
  readonly nearAdvertising?: readonly string[];
}

/** What tells the rights apart in one language. */
export interface RightsWords {
  readonly rights: Readonly<Record<DataSubjectRight, RightWords>>;
  /** An objection to advertising (GDPR art. 21(2)); `rights.objection` holds the others. */
  readonly objectionToAdvertising: RightWords;
  /** Personal data as a whole. */
  readonly data: readonly string[];
  /** Single data, of which only a correction or an erasure is asked. */
  readonly details: readonly string[];
  /** Words that stand for data of the sentence before: "verwijder ze". */
  readonly pronouns: readonly string[];
  readonly advertising: readonly string[];
  /** Data on the sender's own machine, or data that somebody needs: no right is used. */
  readonly elsewhere: readonly string[];
  /** The sentence asks what rights there are; it does not use them. */
  readonly aboutRights: readonly string[];
  /** Single words that deny what follows. */
  readonly negators: readonly string[];
  /** Words before a denial, or right after it, with which the wish stands: "nog niet gewist". */
  readonly notDenying: readonly string[];
  /** Words that begin something new, beyond which a denial does not reach. */
  readonly joiners: readonly string[];
  /** Words of the language that the others do not have, to guess it by. */
  readonly common: readonly string[];
}

export const REPRESENTATION_KINDS = ['mandate', 'client', 'child', 'protected-adult'] as const;
/** For whom somebody else writes; a mandate is any authority that says no more. */
export type RepresentationKind = (typeof REPRESENTATION_KINDS)[number];

export const REFERENCE_KINDS = ['customer', 'invoice', 'order', 'other'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What else a letter tells in one language. */
export interface HintWords {
  readonly representation: Readonly<Record<RepresentationKind, readonly string[]>>;
  /** A copy of an identity document, and the words that say it comes along or only might. */
  readonly idDocument: readonly string[];
  readonly enclosed: readonly string[];
  readonly notEnclosed: readonly string[];
  /** Words before a term ("binnen vier weken") and before a day ("uiterlijk 3 maart"). */
  readonly beforeTerm: readonly string[];
  readonly beforeDay: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  /** Units as the designator of an ISO period; empty for those it cannot express. */
  readonly units: Readonly<Record<string, 'D' | 'W' | 'M' | ''>>;
  readonly admonition: readonly string[];
  /** A complaint about us, near a word for personal data; and the authorities by name. */
  readonly complaint: readonly string[];
  readonly authority: readonly string[];
  readonly recipients: readonly string[];
  /** Written before a number of ours. No wildcards: the list also guards what is masked. */
  readonly references: Readonly<Record<ReferenceKind, readonly string[]>>;
  /** Before a name: inside a sentence, and as the label of a line. */
  readonly beforeName: readonly string[];
  readonly nameLabels: readonly string[];
  readonly givenNameLabels: readonly string[];
  readonly familyNameLabels: readonly string[];
  /** At the end of a letter, above the name. */
  readonly closings: readonly string[];
  /** Written before a day of birth. */
  readonly birth: readonly string[];
}
