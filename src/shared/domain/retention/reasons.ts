/**
 * The steps of a verdict as data: what happened, what was promised, what the
 * law says, what holds it up. `explain.ts` puts them into words. A step knows
 * nothing of today, so that it can be stored beside the date.
 */
import type { Period, PlainDate } from '../calendar.ts';
import type { Disposal, EventKind, HoldKind } from './language.ts';

/** Something to show beside the date: the statement, the law and the choice differ. */
export type Conflict =
  | {
      readonly code: 'statement-shorter-than-law' | 'statement-longer-than-law' | 'split-by-field';
      readonly params: {
        readonly promisedOn: PlainDate;
        readonly floorOn: PlainDate;
        readonly article: string;
      };
    }
  | {
      readonly code: 'law-changed-since-statement';
      readonly params: {
        readonly article: string;
        readonly changedOn: PlainDate;
        readonly formerPeriod: Period;
        readonly period: Period;
      };
    }
  | {
      readonly code: 'start-not-named' | 'no-period-named' | 'until-objection-has-no-end';
      readonly params: { readonly promise: string };
    }
  | {
      readonly code: 'agreement-end-unclear';
      readonly params: { readonly on: PlainDate; readonly from: PlainDate };
    }
  | {
      readonly code: 'choice-longer-than-statement';
      readonly params: { readonly chosenOn: PlainDate; readonly promisedOn: PlainDate };
    }
  | {
      readonly code: 'choice-shorter-than-law';
      readonly params: {
        readonly chosenOn: PlainDate;
        readonly floorOn: PlainDate;
        readonly article: string;
      };
    };
export type ConflictCode = Conflict['code'];

/** One step of the explanation. */
export type Reason =
  /** The fact from which the clock runs. */
  | {
      readonly code: 'started';
      readonly params: { readonly kind: EventKind; readonly on: PlainDate };
    }
  /** The statement's period, counted out. */
  | {
      readonly code: 'promised';
      readonly params: {
        readonly promise: string;
        readonly period: Period;
        readonly on: PlainDate;
      };
    }
  /** The owner's own period, counted out; `from` when it starts elsewhere than the promise. */
  | {
      readonly code: 'chosen';
      readonly params: {
        readonly period: Period;
        readonly on: PlainDate;
        readonly kind: EventKind;
        readonly from: PlainDate;
      };
    }
  /** The law, counted out; `decides` when it lasts longer than promise or choice. */
  | {
      readonly code: 'floor';
      readonly params: {
        readonly article: string;
        readonly source: string;
        readonly mark: 'official' | 'secondary';
        readonly checkedOn: PlainDate;
        readonly period: Period;
        readonly countsFrom: 'next-1-january' | 'financial-year-end' | 'start';
        readonly from: PlainDate;
        readonly countedFrom: PlainDate;
        readonly on: PlainDate;
        readonly decides: boolean;
        readonly note: { readonly nl: string; readonly en: string } | null;
      };
    }
  /** Only some of the data are tax records, and no document date is known. */
  | { readonly code: 'floor-without-document'; readonly params: Record<string, never> }
  | {
      readonly code: 'not-before-agreement-end';
      readonly params: { readonly on: PlainDate };
    }
  | {
      readonly code: 'agreement-runs';
      readonly params: { readonly from: PlainDate; readonly to: PlainDate | null };
    }
  /** A fact later than the last start shows that the matter is open again. */
  | {
      readonly code: 'still-open';
      readonly params: { readonly kind: EventKind; readonly on: PlainDate };
    }
  | {
      readonly code: 'not-yet-happened';
      readonly params: { readonly kinds: readonly EventKind[] };
    }
  | {
      readonly code: 'start-missing';
      readonly params: { readonly kinds: readonly EventKind[] };
    }
  | {
      readonly code: 'future-ignored';
      readonly params: { readonly kind: EventKind; readonly on: PlainDate };
    }
  | {
      readonly code: 'restricted';
      readonly params: { readonly promise: string; readonly use: 'service-notices' };
    }
  | { readonly code: 'never-store'; readonly params: { readonly promise: string } }
  | { readonly code: 'no-period'; readonly params: { readonly promise: string } }
  /** R15: somebody has to say whether it is needed. */
  | { readonly code: 'need-undecided'; readonly params: { readonly promise: string } }
  | { readonly code: 'until-objection'; readonly params: { readonly promise: string } }
  | { readonly code: 'asked'; readonly params: { readonly on: PlainDate } }
  | { readonly code: 'on-request'; readonly params: { readonly promise: string } }
  | { readonly code: 'joins'; readonly params: { readonly promise: string } }
  | {
      readonly code: 'refines';
      readonly params: { readonly promise: string; readonly refined: string };
    }
  /** R12: the exception exists, and nothing makes it apply now. */
  | {
      readonly code: 'exception-unused';
      readonly params: { readonly promise: string; readonly kind: HoldKind };
    }
  | {
      readonly code: 'consent-used-until';
      readonly params: { readonly on: PlainDate };
    }
  | { readonly code: 'consent-in-use'; readonly params: { readonly since: PlainDate } }
  | { readonly code: 'consent-proof-until'; readonly params: { readonly on: PlainDate } }
  | { readonly code: 'conflict'; readonly params: { readonly conflict: Conflict } }
  | {
      readonly code: 'hold';
      readonly params: {
        readonly kind: HoldKind;
        readonly from: PlainDate;
        readonly to: PlainDate | null;
      };
    }
  | {
      readonly code: 'due-without-hold';
      readonly params: { readonly on: PlainDate; readonly disposal: Disposal };
    }
  /** The first day on which to erase or anonymise. */
  | {
      readonly code: 'due';
      readonly params: { readonly on: PlainDate; readonly disposal: Disposal };
    }
  | { readonly code: 'cascade'; readonly params: Record<string, never> }
  | { readonly code: 'confirmation'; readonly params: Record<string, never> };
export type ReasonCode = Reason['code'];

/** The parameters of one kind of step. */
export type ReasonParams<C extends ReasonCode> = Extract<Reason, { code: C }>['params'];
/** The parameters of one kind of conflict. */
export type ConflictParams<C extends ConflictCode> = Extract<Conflict, { code: C }>['params'];

/**
 * For whom the explanation is: the owner reads promise ids, sources and
 * conflicts; the person the data are about reads the arithmetic, and is not
 * addressed, so that the lines fit a formal and an informal letter.
 */
export type Audience = 'owner' | 'person';

/** One language: a sentence per step, or null where a step is not for that reader. */
export type ReasonTexts = {
  readonly [C in ReasonCode]: (params: ReasonParams<C>, audience: Audience) => string | null;
};
