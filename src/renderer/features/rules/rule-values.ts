/** A rule as its form holds it, and back: only the parts that its shape has. */
import type { FormState } from '#renderer/ui/form.ts';
import type { RuleEditorView, RuleInput } from '#shared/contract/rules.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import type {
  Clock,
  Disposal,
  EventKind,
  HoldKind,
  RetentionRule,
  RuleShape,
} from '#shared/domain/retention/language.ts';
import { partsOf } from '#shared/domain/retention/rule-parts.ts';
import { amountOf, periodOf, type Unit } from './period.ts';

/** Everything that can be filled in; what a shape does not have is kept for when it changes back. */
export interface RuleValues {
  readonly name: string;
  readonly says: string;
  readonly shape: RuleShape | null;
  readonly starts: readonly EventKind[];
  readonly opens: readonly EventKind[];
  readonly agreements: Clock['agreements'];
  readonly amount: string;
  readonly unit: Unit;
  readonly floor: string;
  readonly floorNeedsDocument: boolean;
  readonly floorFrom: RetentionRule['floorFrom'];
  readonly joins: string | null;
  readonly choiceStarts: readonly EventKind[];
  readonly choiceOpens: readonly EventKind[];
  readonly choiceAgreements: Clock['agreements'];
  readonly disposal: Disposal;
  readonly exception: HoldKind | '';
  readonly confirmation: boolean;
  readonly cascade: boolean;
  readonly startAmbiguous: boolean;
  readonly categoryIds: readonly string[];
  readonly reason: string;
}

type Rule = NonNullable<RuleEditorView['rule']>;

const NEW: RuleValues = {
  name: '',
  says: '',
  shape: null,
  starts: [],
  opens: [],
  agreements: 'ignore',
  amount: '',
  unit: 'Y',
  floor: '',
  floorNeedsDocument: false,
  floorFrom: 'document-date',
  joins: null,
  choiceStarts: [],
  choiceOpens: [],
  choiceAgreements: 'ignore',
  disposal: 'erase',
  exception: '',
  confirmation: false,
  cascade: false,
  startAmbiguous: false,
  categoryIds: [],
  reason: '',
};

/** The parts of a definition as the form holds them. */
export function withDefinition(values: RuleValues, rule: RetentionRule): RuleValues {
  return {
    ...values,
    shape: rule.shape,
    starts: rule.clock.starts,
    opens: rule.clock.opens,
    agreements: rule.clock.agreements,
    ...amountOf(rule.period ?? null),
    floor: rule.floor ?? '',
    floorNeedsDocument: rule.floorNeedsDocument,
    floorFrom: rule.floorFrom,
    joins: rule.joins ?? null,
    choiceStarts: rule.choiceClock?.starts ?? [],
    choiceOpens: rule.choiceClock?.opens ?? [],
    choiceAgreements: rule.choiceClock?.agreements ?? 'ignore',
    disposal: rule.disposal,
    exception: rule.exception ?? '',
    confirmation: rule.confirmation,
    cascade: rule.cascade,
    startAmbiguous: rule.startAmbiguous,
  };
}

/** A rule as its form begins. */
export function valuesOf(rule: Rule | null, language: UiLanguage): RuleValues {
  if (rule === null) return NEW;
  return {
    ...withDefinition(NEW, rule.definition),
    name: localized(rule.name, language),
    says: rule.says === null ? '' : localized(rule.says, language),
    categoryIds: rule.categoryIds.map(String),
    reason: rule.reason,
  };
}

/** The form after another shape is chosen: what fits stays, what has one answer is filled in. */
export function withShape(values: RuleValues, shape: RuleShape): RuleValues {
  const parts = partsOf(shape, isJoined({ ...values, shape }));
  const { startKinds, agreements, disposals } = parts;
  return {
    ...values,
    shape,
    starts: values.starts.filter((kind) => startKinds?.includes(kind) ?? true),
    agreements: agreements.includes(values.agreements)
      ? values.agreements
      : (agreements[0] ?? 'ignore'),
    disposal: disposals.includes(values.disposal) ? values.disposal : (disposals[0] ?? 'erase'),
    cascade: parts.cascade === 'needed' || values.cascade,
  };
}

/** True when the rule follows another, which then brings the clock. */
export function isJoined({ shape, joins }: Pick<RuleValues, 'shape' | 'joins'>): boolean {
  return shape !== null && joins !== null && partsOf(shape, false).joins !== 'none';
}

/** The only fact that can start this clock, where there is just one. */
export function onlyStart(shape: RuleShape, joined: boolean): EventKind | undefined {
  const { starts, startKinds } = partsOf(shape, joined);
  return starts === 'needed' && startKinds?.length === 1 ? startKinds[0] : undefined;
}

/** Changes several fields at once, as if each had been typed. */
export function changeAll(form: FormState<RuleValues>, next: RuleValues): void {
  for (const key of Object.keys(next) as (keyof RuleValues)[]) {
    if (form.values[key] !== next[key]) form.set(key, next[key]);
  }
}

/** The definition as typed so far; undefined while no shape is chosen. */
export function definitionOf(values: RuleValues): RetentionRule | undefined {
  const { shape } = values;
  if (shape === null) return undefined;
  const joined = isJoined(values);
  const parts = partsOf(shape, joined);
  const has = (use: string) => use !== 'none';
  const only = onlyStart(shape, joined);
  const period = parts.period === 'at-once' ? 'P0D' : writtenPeriod(values);
  const floor = has(parts.floor) ? values.floor : '';
  const choiceClock = has(parts.choiceClock) ? choiceClockOf(values) : undefined;
  return {
    shape,
    clock: {
      starts: only !== undefined ? [only] : has(parts.starts) ? [...values.starts] : [],
      opens: has(parts.opens) ? [...values.opens] : [],
      agreements: parts.agreements.includes(values.agreements)
        ? values.agreements
        : (parts.agreements[0] ?? 'ignore'),
    },
    ...(has(parts.period) && period !== undefined && { period }),
    ...(floor !== '' && { floor }),
    floorNeedsDocument: floor !== '' && values.floorNeedsDocument,
    floorFrom: floor === '' ? 'document-date' : values.floorFrom,
    ...(has(parts.joins) && values.joins !== null && { joins: values.joins }),
    ...(has(parts.restrictedTo) && { restrictedTo: 'service-notices' as const }),
    ...(choiceClock !== undefined && { choiceClock }),
    disposal: parts.disposals.includes(values.disposal)
      ? values.disposal
      : (parts.disposals[0] ?? 'erase'),
    cascade: parts.cascade === 'needed' || (has(parts.cascade) && values.cascade),
    ...(has(parts.exception) && values.exception !== '' && { exception: values.exception }),
    confirmation: has(parts.confirmation) && values.confirmation,
    startAmbiguous: has(parts.startAmbiguous) && values.startAmbiguous,
  };
}

/** True when two definitions say the same, in whatever order their parts stand. */
export function isSameDefinition(one: RetentionRule, other: RetentionRule): boolean {
  return sorted(one) === sorted(other);
}

function sorted(rule: RetentionRule): string {
  return JSON.stringify(rule, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

// What is no whole number is kept as typed, so that the check names it.
function writtenPeriod(values: RuleValues): string | undefined {
  const period = periodOf(values);
  return period === undefined ? values.amount : (period ?? undefined);
}

function choiceClockOf(values: RuleValues): Clock | undefined {
  const { choiceStarts, choiceOpens, choiceAgreements } = values;
  if (choiceStarts.length === 0 && choiceAgreements === 'ignore') return undefined;
  return { starts: [...choiceStarts], opens: [...choiceOpens], agreements: choiceAgreements };
}

/** The whole form as the register takes it. */
export function inputOf(values: RuleValues, definition: RetentionRule): RuleInput {
  const { name, says, reason } = values;
  return { name, says, definition, categoryIds: values.categoryIds.map(Number), reason };
}
