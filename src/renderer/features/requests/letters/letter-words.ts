/**
 * What only the owner can say in a letter, as it is typed, and the choice that is
 * sent once nothing is missing any more. Kept as a draft together with the own
 * texts in the letter.
 */
import type { LetterChoice } from '#shared/contract/letters.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { addDays, type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import {
  type ExtensionReason,
  IDENTITY_METHODS,
  type IdentityMethod,
} from '#shared/domain/requests.ts';
import type { Writing } from './letter-kinds.ts';

/** One line that goes along; `row` tells the rows of the form apart. */
export interface SentRow {
  readonly row: number;
  readonly what: string;
}

/** Something that was not changed. */
export interface UnchangedRow {
  readonly row: number;
  readonly what: string;
  readonly why: string;
}

/** The fields of every kind of letter; a letter uses its own and leaves the others as they began. */
export interface LetterWords {
  /** `clear`: nothing has to be checked. */
  readonly identityMethod: IdentityMethod | 'clear';
  readonly doubt: string;
  readonly methods: readonly IdentityMethod[];
  readonly copyReason: string;
  readonly reason: ExtensionReason | null;
  readonly explanation: string;
  readonly sentNow: readonly SentRow[];
  readonly amount: string;
  readonly why: string;
  readonly replyBy: string;
  readonly service: string;
  readonly statementAdded: boolean;
  readonly unchanged: readonly UnchangedRow[];
  readonly until: string;
  readonly endsOn: string;
  readonly consequence: string;
}

/** What a letter still misses before it can be made. */
export type MissingPart =
  | 'doubt'
  | 'methods'
  | 'copyReason'
  | 'reason'
  | 'explanation'
  | 'amount'
  | 'why'
  | 'replyBy'
  | 'unchanged'
  | 'unchanged-row'
  | 'endsOn';

/** How long somebody gets to react to a fee, and to object to the end of a restriction. */
const REPLY_DAYS = 14;
const NOTICE_DAYS = 7;

/** What the form begins with, from what the register knows. */
export function beginWords(request: RequestView, today: PlainDate): LetterWords {
  const { identity, kind } = request;
  const isClear = identity.result === 'confirmed' || kind === 'misdirected';
  return {
    identityMethod: isClear ? 'clear' : (lighterMethods(identity.possible)[0] ?? 'clear'),
    doubt: identity.doubt,
    methods: lighterMethods(identity.possible),
    copyReason: identity.copyReason,
    reason: null,
    explanation: '',
    sentNow: [],
    amount: '',
    why: '',
    replyBy: addDays(today, REPLY_DAYS),
    service: '',
    statementAdded: false,
    unchanged: [],
    until: '',
    endsOn: addDays(today, NOTICE_DAYS),
    consequence: '',
  };
}

/** Without the copy of an identity document: that one is never asked for by itself. */
export function lighterMethods(methods: readonly IdentityMethod[]): IdentityMethod[] {
  return methods.filter((method) => method !== 'masked-copy');
}

export interface SaidSoFar {
  /** Undefined while something is missing. */
  readonly choice: LetterChoice | undefined;
  readonly missing: readonly MissingPart[];
}

/** The choice that the words make for this letter, or what they still miss. */
export function choiceOf(
  { kind, notice }: Writing,
  words: LetterWords,
  { request, today }: { readonly request: RequestView; readonly today: PlainDate },
): SaidSoFar {
  switch (kind) {
    case 'ack': {
      const { identityMethod } = words;
      return said({ kind, identityMethod: identityMethod === 'clear' ? null : identityMethod });
    }
    case 'identity':
      return identityChoice(words);
    case 'extension':
      return extensionChoice(words);
    case 'fee.notice': {
      const { amount, why, replyBy } = words;
      return said(
        { kind, amount, why, replyBy: replyBy as PlainDate },
        isEmpty(amount) && 'amount',
        isEmpty(why) && 'why',
        dayProblem(replyBy, today) !== undefined && 'replyBy',
      );
    }
    case 'not.controller':
      return said({ kind, service: words.service });
    case 'rectification.done':
      return rectificationChoice(words, request);
    case 'restriction.on':
      return said({ kind, until: words.until });
    case 'restriction.off': {
      const { endsOn, why } = words;
      return said(
        { kind, endsOn: endsOn as PlainDate, why },
        dayProblem(endsOn, today) !== undefined && 'endsOn',
        isEmpty(why) && 'why',
      );
    }
    case 'recipients.notify':
      return notice === undefined ? { choice: undefined, missing: [] } : said({ kind, ...notice });
    case 'consent.withdrawn':
      return said({ kind, consequence: words.consequence });
    case 'refusal':
    case 'recipients.tell':
    case 'portability.answer':
    case 'objection.marketing':
    case 'objection.general':
      return said({ kind });
  }
}

function identityChoice({ doubt, methods, copyReason }: LetterWords): SaidSoFar {
  const hasCopy = methods.includes('masked-copy');
  return said(
    {
      kind: 'identity',
      doubt,
      methods: IDENTITY_METHODS.filter((method) => methods.includes(method)),
      copyReason: hasCopy ? copyReason : '',
    },
    isEmpty(doubt) && 'doubt',
    methods.length === 0 && 'methods',
    hasCopy && isEmpty(copyReason) && 'copyReason',
  );
}

function extensionChoice({ reason, explanation, sentNow }: LetterWords): SaidSoFar {
  const lines = sentNow.map(({ what }) => what).filter((what) => !isEmpty(what));
  if (reason === null) return missing('reason', isEmpty(explanation) && 'explanation');
  return said(
    { kind: 'extension', reason, explanation, sentNow: lines },
    isEmpty(explanation) && 'explanation',
  );
}

function rectificationChoice(
  { statementAdded, unchanged }: LetterWords,
  { changes }: RequestView,
): SaidSoFar {
  const rows = unchanged.filter(({ what, why }) => !isEmpty(what + why));
  return said(
    {
      kind: 'rectification.done',
      statementAdded,
      unchanged: rows.map(({ what, why }) => ({ what, why })),
    },
    rows.some(({ what, why }) => isEmpty(what) || isEmpty(why)) && 'unchanged-row',
    changes.length === 0 && rows.length === 0 && 'unchanged',
  );
}

function said(choice: LetterChoice, ...parts: (MissingPart | false)[]): SaidSoFar {
  const { missing: left } = missing(...parts);
  return { choice: left.length === 0 ? choice : undefined, missing: left };
}

function missing(...parts: (MissingPart | false)[]): SaidSoFar {
  return { choice: undefined, missing: parts.filter((part) => part !== false) };
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/** The problem of a day that is still to come: known, and not before today. */
export function dayProblem(text: string, today: PlainDate): string | undefined {
  if (text === '') return 'text.required';
  const day = parsePlainDate(text);
  if (day === undefined) return 'date.invalid';
  return day < today ? 'date.past' : undefined;
}
