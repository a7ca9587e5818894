/**
 * Runs retention cases: a promise, dated facts and a day in; the date with its
 * reasons out. Reads no files: the caller brings cases, profiles and floors.
 */
import * as v from 'valibot';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { COUNTRIES, type UiLanguage } from '#shared/domain/locale.ts';
import { evaluateRetention } from '#shared/domain/retention/evaluate.ts';
import { conflictText, explain } from '#shared/domain/retention/explain.ts';
import {
  EVENT_KINDS,
  HOLD_KINDS,
  isFinancialYearEnd,
  type RetentionFacts,
  type RetentionRule,
  type StatutoryFloor,
} from '#shared/domain/retention/language.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { StatementProfile } from '#shared/domain/statement-profile.ts';
import { CliInputError } from './arguments.ts';

/** What the cases are run against. */
export interface RetentionCaseKnowledge {
  readonly profiles: readonly StatementProfile[];
  readonly floors: readonly StatutoryFloor[];
}

/** The outcome of one case. `asExpected` is there when the case says what it expects. */
export interface RetentionCaseResult {
  readonly id: string | number;
  readonly dueOn: PlainDate | null;
  readonly state: Verdict['state'];
  readonly floorOn: PlainDate | null;
  readonly promisedOn: PlainDate | null;
  readonly dueWithoutHoldOn: PlainDate | null;
  readonly startedOn: PlainDate | null;
  readonly startedBy: Verdict['startedBy'];
  readonly decidedBy: Verdict['decidedBy'];
  readonly restrictedTo: Verdict['restrictedTo'];
  readonly disposal: Verdict['disposal'];
  readonly recheckOn: PlainDate | null;
  readonly conflicts: readonly { readonly code: string; readonly text: string }[];
  readonly because: readonly string[];
  readonly expected?: Readonly<Record<string, unknown>>;
  readonly asExpected?: boolean;
}

// The message of every check is the code of the error it leads to.
const DateText = v.pipe(
  v.string('date-invalid'),
  v.check((text) => parsePlainDate(text) !== undefined, 'date-invalid'),
  v.transform((text) => text as PlainDate),
);
const OpenEnd = v.optional(v.nullable(DateText), null);

const span = { from: DateText, to: OpenEnd };

const RetentionCase = v.looseObject({
  id: v.union([v.pipe(v.string(), v.minLength(1)), v.number()]),
  statement: v.string(),
  promise: v.string(),
  country: v.optional(v.picklist(COUNTRIES, 'country-unknown')),
  today: DateText,
  events: v.optional(
    v.array(v.looseObject({ kind: v.picklist(EVENT_KINDS, 'kind-unknown'), on: DateText })),
    [],
  ),
  agreements: v.optional(v.array(v.looseObject(span)), []),
  holds: v.optional(
    v.array(v.looseObject({ kind: v.picklist(HOLD_KINDS, 'kind-unknown'), ...span })),
    [],
  ),
  financialYearEnd: v.optional(
    v.pipe(v.string(), v.check(isFinancialYearEnd, 'financial-year-end-invalid')),
  ),
  expect: v.optional(v.record(v.string(), v.unknown())),
});
type RetentionCase = v.InferOutput<typeof RetentionCase>;

const MESSAGES: Readonly<Record<string, string>> = {
  'date-invalid': 'is no date that exists, written as YYYY-MM-DD',
  'kind-unknown': `is no known kind; events: ${EVENT_KINDS.join(', ')}; holds: ${HOLD_KINDS.join(', ')}`,
  'country-unknown': `must be ${COUNTRIES.join(' or ')}`,
  'financial-year-end-invalid': 'must be the last day of the financial year, written as MM-DD',
};

/**
 * Runs the cases of a case file (an array, already parsed from JSON). Explains in
 * `language`. Throws a CliInputError for a file that is no array of cases, for an
 * unknown statement, promise or kind, and for a date that does not exist; the
 * message names the case by its place and never repeats a value.
 */
export function runRetentionCases(
  cases: unknown,
  knowledge: RetentionCaseKnowledge,
  language: UiLanguage = 'nl',
): RetentionCaseResult[] {
  if (!Array.isArray(cases)) {
    throw new CliInputError('cases-invalid', 'the case file must hold an array of cases');
  }
  return cases.map((input: unknown, index) => {
    const place = `case ${index + 1}`;
    return runCase(readCase(input, place), place, knowledge, language);
  });
}

function readCase(input: unknown, place: string): RetentionCase {
  const parsed = v.safeParse(RetentionCase, input, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    const where = path === null ? place : `${place}, ${path}`;
    const message = MESSAGES[issue.message];
    if (message === undefined) {
      throw new CliInputError('case-invalid', `${where}: is missing or of the wrong kind`);
    }
    throw new CliInputError(issue.message, `${where}: ${message}`);
  }
  for (const { from, to } of [...parsed.output.agreements, ...parsed.output.holds]) {
    if (to !== null && to < from) {
      throw new CliInputError(
        'span-backwards',
        `${place}: an agreement or hold ends before it begins`,
      );
    }
  }
  return parsed.output;
}

function runCase(
  input: RetentionCase,
  place: string,
  knowledge: RetentionCaseKnowledge,
  language: UiLanguage,
): RetentionCaseResult {
  const profile = findProfile(input, place, knowledge.profiles);
  const rule = findRule(input, place, profile);
  const facts: RetentionFacts = {
    country: input.country ?? profile.country,
    today: input.today,
    events: input.events,
    agreements: input.agreements,
    holds: input.holds,
    financialYearEnd: input.financialYearEnd,
  };
  const verdict = evaluateRetention(rule, facts, {
    floors: knowledge.floors,
    ruleOf: (promise) => ruleOf(profile, promise),
    promise: input.promise,
  });
  const result: RetentionCaseResult = {
    id: input.id,
    dueOn: verdict.dueOn,
    state: verdict.state,
    floorOn: verdict.floorOn,
    promisedOn: verdict.promisedOn,
    dueWithoutHoldOn: verdict.dueWithoutHoldOn,
    startedOn: verdict.startedOn,
    startedBy: verdict.startedBy,
    decidedBy: verdict.decidedBy,
    restrictedTo: verdict.restrictedTo,
    disposal: verdict.disposal,
    recheckOn: verdict.recheckOn,
    conflicts: verdict.conflicts.map((conflict) => ({
      code: conflict.code,
      text: conflictText(conflict, language),
    })),
    because: explain(verdict.because, language),
  };
  const { expect } = input;
  if (expect === undefined) return result;
  return { ...result, expected: expect, asExpected: meets(result, expect) };
}

function findProfile(
  input: RetentionCase,
  place: string,
  profiles: readonly StatementProfile[],
): StatementProfile {
  const profile = profiles.find((candidate) => candidate.id === input.statement);
  if (profile === undefined) {
    const known = profiles.map((candidate) => candidate.id).join(', ');
    throw new CliInputError(
      'statement-unknown',
      `${place}: there is no such statement; known are ${known}`,
    );
  }
  return profile;
}

function findRule(input: RetentionCase, place: string, profile: StatementProfile): RetentionRule {
  const rule = ruleOf(profile, input.promise);
  if (rule !== undefined) return rule;
  if (!isPromise(profile, input.promise)) {
    throw new CliInputError(
      'promise-unknown',
      `${place}: the statement ${profile.id} holds no such promise`,
    );
  }
  throw new CliInputError(
    'promise-without-rule',
    `${place}: this promise of ${profile.id} says nothing about keeping or erasing`,
  );
}

function ruleOf(profile: StatementProfile, promise: string): RetentionRule | undefined {
  return profile.rules.find((entry) => entry.promise === promise)?.rule;
}

function isPromise(profile: StatementProfile, promise: string): boolean {
  const [prefix, number, ...rest] = promise.split('-');
  if (prefix !== profile.prefix || rest.length > 0 || !/^\d{2}$/.test(number ?? '')) return false;
  return Number(number) >= 1 && Number(number) <= profile.promiseCount;
}

// Conflicts are compared by code, as a set that has to be there; the rest as it stands.
function meets(result: RetentionCaseResult, expected: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(expected).every(([key, value]) => {
    if (key === 'conflicts' && Array.isArray(value)) {
      const codes = result.conflicts.map((conflict) => conflict.code);
      return value.every((code) => codes.includes(String(code)));
    }
    const actual = result[key as keyof RetentionCaseResult];
    return JSON.stringify(actual) === JSON.stringify(value);
  });
}
