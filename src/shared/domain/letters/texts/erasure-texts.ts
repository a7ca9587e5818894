/** Every text of the letters that tell a person what was erased, as one type. */
import type { PlainDate } from '../../calendar.ts';
import type { DisposalCause, KeptBecause } from '../../disposal/language.ts';
import type { ErasureRecipient } from '../erasure-facts.ts';

/** How far the erasure went: all of it, a part of it, or none of it yet. */
export type ErasureExtent = 'done' | 'partial' | 'nothing';

/** What is told of an erasure (GDPR art. 12(3), 12(4), 17 and 19). */
export interface ErasureTexts {
  readonly titles: Readonly<Record<ErasureExtent, string>>;
  readonly opening: {
    asked(receivedOn: PlainDate, channel: string, cause: DisposalCause): string;
    readonly unasked: string;
    /** GDPR art. 12(3): an electronic request is answered electronically. */
    readonly electronic: string;
    readonly otherMedium: string;
    /** What has gone cannot be looked up again. */
    readonly keepThis: string;
  };
  readonly lead: Readonly<Record<ErasureExtent, string>>;
  /** The ground of GDPR art. 17(1). */
  readonly grounds: Readonly<Record<DisposalCause, string>>;
  /** To somebody who applied for a job. */
  readonly applicant: {
    readonly title: string;
    procedureEnded(on: PlainDate | null): string;
    readonly lead: Readonly<Record<ErasureExtent, string>>;
    readonly nothingKept: string;
  };
  readonly erased: {
    readonly heading: string;
    intro(on: PlainDate): string;
    readonly columns: readonly [string, string, string];
    erasedOn(on: PlainDate): string;
    anonymisedOn(on: PlainDate): string;
    /** What stands in place of fields when all of a category goes. */
    /** A category of which another part stays, or went. */
    partly(category: string): string;
    readonly everything: string;
    /** What stands in place of systems when there was no other copy. */
    readonly nowhereElse: string;
    readonly anonymous: string;
    readonly nothingKept: string;
  };
  readonly copies: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string];
    readonly actions: Readonly<Record<ErasureRecipient['role'], string>>;
    ownGoneBy(on: PlainDate): string;
    partyGoneBy(on: PlainDate): string;
    readonly ownWithoutDate: string;
    readonly partyWithoutDate: string;
    readonly partyBackups: string;
    readonly none: string;
  };
  readonly kept: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string, string];
    /** The article is empty when no law is named. */
    because(reason: KeptBecause, article: string): string;
    readonly everything: string;
    until(on: PlainDate): string;
    reviewedOn(on: PlainDate): string;
    readonly untilReasonEnds: string;
    readonly untilUnknown: string;
    readonly onlyForThat: string;
  };
  readonly backups: {
    readonly heading: string;
    until(on: PlainDate): string;
    readonly none: string;
  };
  readonly proof: {
    readonly heading: string;
    readonly request: string;
    readonly withoutRequest: string;
    /** When the name leaves the copy of the letter that stays. */
    readonly letterCopy: string;
    keptUntil(on: PlainDate): string;
    readonly keptWithoutTerm: string;
    /** By what the person is found in a system stays until that system has erased. */
    readonly openCopies: string;
    readonly suppressed: string;
    readonly rights: string;
  };
  readonly free: string;
}
