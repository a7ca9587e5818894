/**
 * Every text a letter is made of, as one type: a language that lacks a text
 * does not compile. Functions take what varies, so that each language builds
 * its own sentence, with its own singular and plural.
 */
import type { PlainDate } from '../../calendar.ts';
import type { Dossier, DossierRecipient } from '../../dossier.ts';
import type { Country } from '../../locale.ts';
import type { DataSubjectRight, LawfulBasis, RelationKind } from '../../statement-profile.ts';
import type { ErasureTexts } from './erasure-texts.ts';
import type { InstructionTexts } from './instruction-texts.ts';

/** Where to complain (GDPR art. 77). Email is empty where the authority wants its form used. */
export interface AuthorityText {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly website: string;
  readonly email: string;
}

type Channel = NonNullable<Dossier['request']>['channel'];

/** Words and names that every letter needs. */
export interface CommonTexts {
  /** A date written out, such as "22 november 2026". */
  date(on: PlainDate): string;
  /** A whole number with the separators of the locale. */
  number(count: number): string;
  /** An enumeration, such as "a, b en c". */
  joined(items: readonly string[]): string;
  salutation(person: {
    readonly name: string;
    readonly familyName: string;
    readonly givenName: string;
  }): string;
  readonly closing: string;
  readonly unknown: string;
  readonly lawfulBases: Readonly<Record<LawfulBasis, string>>;
  readonly relations: Readonly<Record<RelationKind, string>>;
  /** How a right is called inside a sentence. */
  readonly rightNames: Readonly<Record<DataSubjectRight, string>>;
  readonly recipientRoles: Readonly<Record<DossierRecipient['role'], string>>;
  /** "per e-mail": how the request came in. */
  readonly channels: Readonly<Record<Channel, string>>;
  readonly authorities: Readonly<Record<Dossier['authority'], AuthorityText>>;
  readonly senderLabels: {
    readonly phone: string;
    readonly email: string;
    readonly website: string;
    readonly dataProtectionOfficer: string;
  };
  readonly references: {
    readonly date: string;
    readonly number: string;
    readonly request: string;
    requestOf(on: PlainDate): string;
  };
  readonly enclosures: {
    heading(count: number): string;
    readonly annexName: string;
    readonly annexDescription: string;
    from(system: string): string;
    readonly noneName: string;
    readonly noneDescription: string;
  };
}

/** What the answer to an access request says (GDPR art. 15). */
export interface AccessTexts {
  readonly title: string;
  readonly titleWithoutRequest: string;
  readonly intro: {
    request(receivedOn: PlainDate, channel: string): string;
    readonly withoutRequest: string;
    otherRights(rights: readonly string[]): string;
    readonly yes: string;
    guide(asOf: PlainDate): string;
    readonly electronic: string;
    readonly otherMedium: string;
  };
  readonly categories: {
    readonly heading: string;
    intro(count: number): string;
    readonly columns: readonly [string, string, string];
    readonly ownAdministration: string;
    readonly none: string;
  };
  readonly purposes: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string];
    interest(text: string): string;
    readonly interestUnknown: string;
    readonly basisUnknown: string;
    withoutPurpose(categories: readonly string[]): string;
    readonly none: string;
  };
  readonly recipients: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string, string];
    systems(names: readonly string[]): string;
    readonly roles: string;
    unnamed(kinds: readonly string[]): string;
    readonly none: string;
  };
  readonly transfers: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string];
    checked(on: PlainDate): string;
    readonly safeguardUnknown: string;
    unknownSafeguards(recipients: readonly string[]): string;
    outside(recipient: string, country: string): string;
    uncertain(recipients: readonly string[]): string;
    readonly copy: string;
    readonly none: string;
    readonly noneKnown: string;
  };
  readonly retention: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string];
    eraseOn(on: PlainDate): string;
    anonymiseOn(on: PlainDate): string;
    dueErase(on: PlainDate | null, requestOpen: boolean): string;
    dueAnonymise(on: PlainDate | null, requestOpen: boolean): string;
    readonly notStarted: string;
    readonly startMissing: string;
    held(on: PlainDate | null): string;
    restricted(on: PlainDate | null): string;
    readonly untilObjection: string;
    onRequest(on: PlainDate | null): string;
    readonly neverStore: string;
    readonly undecided: string;
    /** Erased right after the event that the reason names. */
    readonly immediate: string;
    rule(text: string): string;
    law(on: PlainDate, articles: readonly string[], fields: readonly string[]): string;
    moreItems(count: number): string;
    /** The person's own record: name, contact points, consents and events. */
    readonly record: string;
    readonly none: string;
  };
  readonly source: {
    readonly heading: string;
    readonly fromPerson: string;
    readonly others: string;
    readonly columns: readonly [string, string];
    readonly rest: string;
  };
  readonly automated: {
    readonly heading: string;
    readonly none: string;
    readonly some: string;
    readonly human: string;
  };
  readonly rights: {
    readonly heading: string;
    readonly intro: string;
    readonly rectification: RightText;
    readonly erasure: RightText;
    readonly restriction: RightText;
    readonly objectionTerm: string;
    objection(purposes: readonly string[]): string;
    readonly portability: RightText;
    readonly consentTerm: string;
    consent(topics: readonly string[]): string;
  };
  readonly complaint: {
    readonly heading: string;
    readonly us: string;
    authority(name: string): string;
    readonly labels: {
      readonly address: string;
      readonly phone: string;
      readonly website: string;
      readonly email: string;
    };
    readonly court: Readonly<Record<Country, string>>;
  };
  readonly costs: { readonly heading: string; readonly free: string };
  readonly search: {
    readonly heading: string;
    intro(business: string): string;
    readonly columns: readonly [string, string];
    /** What stands beside a system of which nothing else was noted. */
    readonly searched: string;
    readonly ownAdministration: string;
  };
  readonly masked: {
    readonly heading: string;
    readonly some: string;
    readonly columns: readonly [string, string];
    readonly none: string;
  };
  readonly request: {
    readonly heading: string;
    readonly frozen: string;
    keptUntil(on: PlainDate): string;
    readonly keptWithoutTerm: string;
  };
  readonly questions: {
    text(contact: { phone: string; email: string; number: string }): string;
    statement(on: PlainDate, website: string): string;
  };
  readonly data: {
    readonly heading: string;
    intro(asOf: PlainDate): string;
    readonly pseudonymised: string;
    readonly secrets: string;
    readonly person: {
      readonly heading: string;
      readonly name: string;
      readonly organisation: string;
      readonly address: string;
      readonly email: string;
      readonly relation: string;
      readonly agreements: string;
    };
    span(what: string, from: PlainDate | null, to: PlainDate | null): string;
    readonly columns: readonly [string, string];
    readonly itemColumn: string;
    readonly recordedColumn: string;
    readonly empty: string;
    secret(systems: readonly string[]): string;
    recordedOn(on: PlainDate): string;
    keptIn(systems: readonly string[]): string;
    source(text: string): string;
    withoutFields(label: string): string;
    readonly consents: {
      readonly heading: string;
      readonly columns: readonly [string, string, string];
      given(on: PlainDate | null): string;
      withdrawn(on: PlainDate | null): string;
      /** By the day on which it was given. */
      expired(on: PlainDate | null): string;
      readonly implied: string;
      readonly proof: string;
      readonly withoutProof: string;
      wording(text: string): string;
    };
    readonly events: { readonly heading: string; readonly columns: readonly [string, string] };
  };
  /** The answer when nothing was found. */
  readonly nothing: {
    readonly no: string;
    searchedFor(what: readonly string[]): string;
    readonly identifiers: {
      readonly name: string;
      readonly email: string;
      readonly address: string;
    };
    readonly otherDetails: string;
    readonly requestKept: string;
    readonly free: string;
    readonly rights: string;
  };
}

/** A right of the person: its name and what it means here. */
export interface RightText {
  readonly term: string;
  readonly text: string;
}

/** The texts of every letter. */
export type LetterTexts = CommonTexts &
  AccessTexts & { readonly erasure: ErasureTexts; readonly instruction: InstructionTexts };
