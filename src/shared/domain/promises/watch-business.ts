/** The business itself: who it is, what its text says, how it protects and what it does again. */
import { addPeriod } from '../calendar.ts';
import type { MeasureFact } from './facts.ts';
import {
  carrier,
  findKeyed,
  type Look,
  type Missing,
  missing,
  ofStatement,
  type Watches,
  whereMissing,
} from './finding.ts';

/** A text of the owner's own is read again every year. */
const CLAUSE_GOOD_FOR = 'P1Y';

function isPast(day: string | null, today: string): boolean {
  return day !== null && day < today;
}

function lackingOfMeasure(measure: MeasureFact, look: Look): Missing[] {
  const { id, name, sinceOn, expiresOn, checkedOn, checkPeriod } = measure;
  const { today } = look;
  const isUnchecked =
    checkPeriod !== null && (checkedOn === null || addPeriod(checkedOn, checkPeriod) < today);
  return whereMissing(
    [sinceOn === null || sinceOn > today, missing('measure-not-started', 'measures', { name }, id)],
    [isPast(expiresOn, today), missing('measure-expired', 'measures', { name }, id)],
    [isUnchecked, missing('measure-not-checked', 'measures', { name }, id)],
  );
}

export const businessWatches: Watches<
  | 'duty'
  | 'authority'
  | 'controller'
  | 'statement'
  | 'clause'
  | 'measure'
  | 'every-measure'
  | 'authorisations'
  | 'gap'
> = {
  duty(check, look) {
    const duty = findKeyed(look.facts.duties, look, check.duty);
    if (duty === undefined) return { carriedBy: [], missing: [missing('duty-gone', 'duties')] };
    const { id, name, period, nextOn, lastDoneOn } = duty;
    const isLate =
      isPast(nextOn, look.today) ||
      (period !== null && lastDoneOn !== null && addPeriod(lastDoneOn, period) < look.today);
    return {
      carriedBy: [carrier('duty', 'duties', duty)],
      missing: whereMissing(
        [period === null, missing('duty-without-period', 'duties', { name }, id)],
        [lastDoneOn === null, missing('duty-never-done', 'duties', { name }, id)],
        [lastDoneOn !== null && isLate, missing('duty-overdue', 'duties', { name }, id)],
      ),
    };
  },

  authority(check, { facts, profile }) {
    const statement = facts.statements.find((one) => one.profile === profile);
    return {
      carriedBy: [carrier('controller', 'settings')],
      missing: whereMissing([
        statement?.authority !== check.authority,
        missing('authority-differs', 'settings', { authority: check.authority }),
      ]),
    };
  },

  controller(check, { facts }) {
    return {
      carriedBy: [carrier('controller', 'settings')],
      missing: check.facts
        .filter((fact) => facts.controller[fact] === '')
        .map((fact) => missing('controller-fact-missing', 'settings', { fact })),
    };
  },

  statement(_, { facts }) {
    const { version } = facts;
    if (version === null) return { carriedBy: [], missing: [missing('no-version', 'statement')] };
    const { number } = version;
    return {
      carriedBy: [carrier('statement', 'statement')],
      missing: whereMissing([version.isUntrue, missing('version-untrue', 'statement', { number })]),
    };
  },

  clause(check, look) {
    const clause = findKeyed(look.facts.clauses, look, check.clause);
    if (clause === undefined) {
      return { carriedBy: [], missing: [missing('clause-gone', 'statement')] };
    }
    const { id, name, confirmedOn } = clause;
    const isOld = confirmedOn === null || addPeriod(confirmedOn, CLAUSE_GOOD_FOR) < look.today;
    return {
      carriedBy: [carrier('clause', 'statement', clause)],
      missing: whereMissing([isOld, missing('clause-not-confirmed', 'statement', { name }, id)]),
    };
  },

  measure(check, look) {
    const measure = findKeyed(look.facts.measures, look, check.measure);
    if (measure === undefined) {
      return { carriedBy: [], missing: [missing('measure-gone', 'measures')] };
    }
    const { id, name } = measure;
    return {
      carriedBy: [carrier('measure', 'measures', measure)],
      missing: [
        ...lackingOfMeasure(measure, look),
        ...check.systems.flatMap((systemId) => {
          const system = findKeyed(look.facts.systems, look, systemId);
          // A system that is no longer used needs no protection.
          if (system === undefined || measure.systemIds.includes(system.id)) return [];
          const params = { name, system: system.name };
          return [missing('measure-not-on-system', 'measures', params, id)];
        }),
      ],
    };
  },

  'every-measure'(_, look) {
    const measures = ofStatement(look.facts.measures, look).filter(
      ({ sinceOn, expiresOn }) =>
        sinceOn !== null && sinceOn <= look.today && !isPast(expiresOn, look.today),
    );
    const covered = new Set(measures.flatMap(({ systemIds }) => systemIds));
    return {
      carriedBy: measures.map((measure) => carrier('measure', 'measures', measure)),
      missing: ofStatement(look.facts.systems, look)
        .filter(({ id }) => !covered.has(id))
        .map(({ name }) => missing('system-without-measure', 'measures', { name })),
    };
  },

  authorisations(check, { facts, today }) {
    const reviewed = facts.authorisationsReviewedOn;
    return {
      carriedBy: [carrier('authorisations', 'measures')],
      missing: whereMissing(
        [facts.authorisations === 0, missing('no-authorisations', 'measures')],
        [
          reviewed === null || addPeriod(reviewed, check.within) < today,
          missing('authorisations-not-reviewed', 'measures'),
        ],
      ),
    };
  },

  gap(check, look) {
    const { answered } = look.facts;
    const isAnswered = [`${look.profile}.${check.gap}`, check.gap].some((key) =>
      answered.includes(key),
    );
    return {
      carriedBy: [carrier('gap', 'gaps')],
      missing: isAnswered ? [] : [missing('question-open', 'gaps', { gap: check.gap })],
    };
  },
};
