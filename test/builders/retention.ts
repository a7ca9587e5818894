/** Rules and facts for tests of retention; everything left out is empty. */
import * as v from 'valibot';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { Country } from '#shared/domain/locale.ts';
import {
  type EventKind,
  type HoldKind,
  RetentionChoice,
  type RetentionFacts,
  type RetentionKnowledge,
  RetentionRule,
  StatutoryFloor,
} from '#shared/domain/retention/language.ts';

/** A rule with its defaults filled in. */
export function aRule(parts: v.InferInput<typeof RetentionRule>): RetentionRule {
  return v.parse(RetentionRule, parts);
}

/** A choice with its defaults filled in. */
export function aChoice(parts: v.InferInput<typeof RetentionChoice>): RetentionChoice {
  return v.parse(RetentionChoice, parts);
}

interface FactParts {
  readonly country?: Country;
  readonly today?: string;
  readonly events?: readonly (readonly [EventKind, string])[];
  readonly agreements?: readonly (readonly [string, string | null])[];
  readonly holds?: readonly (readonly [HoldKind, string, string | null])[];
  readonly financialYearEnd?: string;
}

/** Facts of one item, on 22 November 2026 in the Netherlands. */
export function someFacts(parts: FactParts = {}): RetentionFacts {
  return {
    country: parts.country ?? 'NL',
    today: getPlainDate(parts.today ?? '2026-11-22'),
    events: (parts.events ?? []).map(([kind, on]) => ({ kind, on: getPlainDate(on) })),
    agreements: (parts.agreements ?? []).map(([from, to]) => span(from, to)),
    holds: (parts.holds ?? []).map(([kind, from, to]) => ({ kind, ...span(from, to) })),
    financialYearEnd: parts.financialYearEnd,
  };
}

function span(from: string, to: string | null) {
  return { from: getPlainDate(from), to: to === null ? null : getPlainDate(to) };
}

/** A tax floor of seven years after the financial year (NL), or as given. */
export function aFloor(parts: Partial<v.InferInput<typeof StatutoryFloor>> = {}): StatutoryFloor {
  return v.parse(StatutoryFloor, {
    id: 'floor',
    country: 'NL',
    category: 'tax',
    period: 'P7Y',
    countsFrom: 'financial-year-end',
    article: 'art. 1',
    source: 'https://example.nl/wet',
    checkedOn: '2026-11-22',
    mark: 'official',
    ...parts,
  });
}

/** What the engine knows: one floor, and rules by promise id. */
export function someKnowledge(
  rules: Readonly<Record<string, RetentionRule>> = {},
  parts: Partial<RetentionKnowledge> = {},
): RetentionKnowledge {
  return {
    floors: [aFloor()],
    ruleOf: (promise) => rules[promise],
    promise: 'TEST-01',
    ...parts,
  };
}
