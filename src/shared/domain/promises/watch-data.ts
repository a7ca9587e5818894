/** What is kept, why and until when. */
import { addPeriod } from '../calendar.ts';
import type { CategoryFact, PurposeFact, RuleFact } from './facts.ts';
import {
  type Carrier,
  carrier,
  findKeyed,
  type Look,
  type Missing,
  missing,
  ofStatement,
  type Watches,
  whereMissing,
} from './finding.ts';

function purposeCarrier(purpose: PurposeFact): Carrier {
  return carrier('purpose', 'register', purpose);
}

export function categoryCarrier(category: CategoryFact): Carrier {
  return carrier('category', 'register', category);
}

function lackingBases({ bases, id, name }: PurposeFact): Missing[] {
  return bases.length > 0 ? [] : [missing('purpose-without-basis', 'register', { name }, id)];
}

/** GDPR art. 6(1)(f) and (c): an interest is named and weighed, a law is named. */
function lackingReasons(purpose: PurposeFact): Missing[] {
  const { id, name, bases } = purpose;
  const isInterest = bases.includes('legitimate-interest');
  return whereMissing(
    [
      isInterest && purpose.interest === '',
      missing('interest-not-named', 'register', { name }, id),
    ],
    [isInterest && purpose.balancedOn === null, missing('not-balanced', 'register', { name }, id)],
    [
      bases.includes('legal-obligation') && purpose.law === '',
      missing('law-not-named', 'register', { name }, id),
    ],
  );
}

/** A rule decides a category itself, or brings the clock of a rule that does. */
function decidesSomewhere(rule: RuleFact, { facts }: Look): boolean {
  const decides = (one: RuleFact) =>
    facts.categories.some((category) => !category.isEnded && category.ruleId === one.id);
  const joined = facts.rules.filter((one) => one.promise !== rule.promise && one.joins !== null);
  return decides(rule) || joined.some((one) => one.joins === rule.promise && decides(one));
}

function findRule(look: Look, promise: string): RuleFact | undefined {
  return look.facts.rules.find((rule) => rule.promise === promise || String(rule.id) === promise);
}

/** A rule of the statement, whichever category of it is decided by it. */
function rulesOf(look: Look): RuleFact[] {
  const used = new Set(ofStatement(look.facts.categories, look).map(({ ruleId }) => ruleId));
  return look.facts.rules.filter((rule) => used.has(rule.id));
}

export const dataWatches: Watches<
  'category' | 'source' | 'purpose' | 'every-basis' | 'rule' | 'every-rule' | 'disposal' | 'tasks'
> = {
  category(check, look) {
    const category = findKeyed(look.facts.categories, look, check.category);
    if (category === undefined) {
      return { carriedBy: [], missing: [missing('category-gone', 'register')] };
    }
    const { id, name } = category;
    const known = new Set(category.fields.map(({ key }) => key));
    const gone = check.fields.filter((field) => !known.has(field));
    const inUse = new Set(ofStatement(look.facts.purposes, look).map((purpose) => purpose.id));
    return {
      carriedBy: [categoryCarrier(category)],
      missing: whereMissing(
        [gone.length > 0, missing('field-gone', 'register', { name, fields: gone.join(', ') }, id)],
        [
          !category.purposeIds.some((purpose) => inUse.has(purpose)),
          missing('category-without-purpose', 'register', { name }, id),
        ],
        [
          category.systemIds.length === 0,
          missing('category-without-system', 'register', { name }, id),
        ],
      ),
    };
  },

  source(check, look) {
    const category = findKeyed(look.facts.categories, look, check.category);
    if (category === undefined) {
      return { carriedBy: [], missing: [missing('category-gone', 'register')] };
    }
    const { id, name, withoutSource: count } = category;
    return {
      carriedBy: [categoryCarrier(category)],
      missing: whereMissing([
        count > 0,
        missing('items-without-source', 'register', { name, count }, id),
      ]),
    };
  },

  purpose(check, look) {
    const purpose = findKeyed(look.facts.purposes, look, check.purpose);
    if (purpose === undefined) {
      return { carriedBy: [], missing: [missing('purpose-gone', 'register')] };
    }
    const { id, name, bases } = purpose;
    const lacks = check.bases.some((basis) => !bases.includes(basis));
    return {
      carriedBy: [purposeCarrier(purpose)],
      missing: [
        ...whereMissing([lacks, missing('basis-differs', 'register', { name }, id)]),
        ...lackingReasons(purpose),
      ],
    };
  },

  'every-basis'(_, look) {
    const purposes = ofStatement(look.facts.purposes, look);
    const inUse = new Set(purposes.map(({ id }) => id));
    return {
      carriedBy: purposes.map(purposeCarrier),
      missing: [
        ...purposes.flatMap(lackingBases),
        ...ofStatement(look.facts.categories, look)
          .filter(({ purposeIds }) => !purposeIds.some((id) => inUse.has(id)))
          .map(({ id, name }) => missing('category-without-purpose', 'register', { name }, id)),
      ],
    };
  },

  rule(check, look) {
    const rule = findRule(look, check.rule);
    if (rule === undefined) return { carriedBy: [], missing: [missing('rule-gone', 'rules')] };
    const { id, name, overdue, startMissing } = rule;
    return {
      carriedBy: [carrier('rule', 'rules', rule)],
      missing: whereMissing(
        [!decidesSomewhere(rule, look), missing('rule-decides-nothing', 'rules', { name }, id)],
        [!rule.isDecided, missing('period-not-chosen', 'rules', { name }, id)],
        [overdue > 0, missing('items-overdue', 'due', { name, count: overdue })],
        [startMissing > 0, missing('start-missing', 'due', { name, count: startMissing })],
      ),
    };
  },

  'every-rule'(_, look) {
    const rules = new Map(look.facts.rules.map((rule) => [rule.id, rule]));
    return {
      carriedBy: rulesOf(look).map((rule) => carrier('rule', 'rules', rule)),
      missing: ofStatement(look.facts.categories, look).flatMap(({ ruleId, name }) => {
        const rule = rules.get(ruleId ?? 0);
        if (rule === undefined) return [missing('category-without-rule', 'rules', { name })];
        return rule.isDecided
          ? []
          : [missing('period-not-chosen', 'rules', { name: rule.name }, rule.id)];
      }),
    };
  },

  disposal(check, look) {
    const rules = rulesOf(look);
    return {
      carriedBy: rules.map((rule) => carrier('rule', 'rules', rule)),
      missing: rules
        .filter(
          ({ overdueSince }) =>
            overdueSince !== null && addPeriod(overdueSince, check.within) < look.today,
        )
        .map(({ name, overdue }) => missing('items-overdue', 'due', { name, count: overdue })),
    };
  },

  tasks(check, look) {
    const systems =
      check.systems.length === 0
        ? ofStatement(look.facts.systems, look)
        : check.systems.map((id) => findKeyed(look.facts.systems, look, id));
    return {
      carriedBy: systems.flatMap((system) =>
        system === undefined ? [] : [carrier('system', 'processors', system)],
      ),
      missing: systems.flatMap((system) => {
        if (system === undefined) return [missing('system-gone', 'processors')];
        const { name, overdueTasks: count } = system;
        return count > 0 ? [missing('tasks-overdue', 'disposal', { name, count })] : [];
      }),
    };
  },
};
