/** What contradicts or is unclear: remarks on the statement, and what the verdicts hold. */
import type { RuleConflict } from '#shared/contract/rules.ts';
import { type LocalizedText, localized, type UiLanguage } from '#shared/domain/locale.ts';
import { CONFLICT_CODES, conflictKind } from '#shared/domain/retention/conflict-kinds.ts';
import { conflictText } from '#shared/domain/retention/conflict-text.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { ReadDb } from '../database.ts';
import { listProfiles } from '../knowledge.ts';
import {
  countConflicts,
  countPersonsInConflict,
  countTouched,
  countWithoutStart,
  listConflictItems,
} from '../queries/rule-conflicts.ts';
import { listRules, type RuleRecord } from '../queries/rules.ts';
import { listStatements } from '../queries/settings.ts';
import { explainItems } from '../verdicts.ts';
import type { Handlers } from './context.ts';
import { readText } from './texts.ts';

interface Remark {
  readonly text: LocalizedText;
}

const NONE = { items: 0, persons: 0 };

function headOf(row: RuleRecord | undefined): Pick<RuleConflict, 'ruleId' | 'promise' | 'rule'> {
  return {
    ruleId: row?.id ?? null,
    promise: row?.promise ?? null,
    rule: row === undefined ? null : readText(row.name),
  };
}

/** Remarks that came with the profile of the statement, on one rule or on several promises. */
async function remarks(
  db: ReadDb,
  rows: readonly RuleRecord[],
  language: UiLanguage,
): Promise<RuleConflict[]> {
  const remarked = rows.flatMap((row) => {
    const found = JSON.parse(row.conflicts) as Remark[];
    return found.length === 0 ? [] : [{ row, found }];
  });
  const counted = await countTouched(
    db,
    remarked.map(({ row }) => row.id),
  );
  const touched = new Map(counted.map((row) => [row.rule_id, row]));
  const ofRules = remarked.flatMap(({ row, found }) => {
    const { items, persons } = touched.get(row.id) ?? NONE;
    return found.map(({ text }) => ({
      ...headOf(row),
      code: null,
      text: localized(text, language),
      items,
      persons,
    }));
  });
  const used = new Set((await listStatements(db)).map((statement) => statement.profile));
  const ofStatements = listProfiles()
    .filter((profile) => used.has(profile.id))
    .flatMap((profile) => profile.conflicts)
    .map(({ text, promises }) => ({
      ...headOf(undefined),
      promise: promises.join(', '),
      code: null,
      text: localized(text, language),
      ...NONE,
    }));
  return [...ofRules, ...ofStatements];
}

/** Per rule and kind of conflict: how many items and persons it touches. */
async function countByKind(db: ReadDb) {
  const sets = await countConflicts(db);
  const kinds = CONFLICT_CODES.flatMap((code) => {
    const having = sets.filter((set) => set.conflict_codes.split(' ').includes(code));
    return [...new Set(having.map((set) => set.rule_id))].map((ruleId) => ({
      ruleId,
      code,
      sets: having.filter((set) => set.rule_id === ruleId),
    }));
  });
  return Promise.all(
    kinds.map(async ({ ruleId, code, sets }) => {
      const codes = sets.map((set) => set.conflict_codes);
      const [{ persons } = NONE, ...others] = sets;
      return {
        ruleId,
        code,
        items: sets.reduce((sum, { items }) => sum + items, 0),
        // A person may have items with one set of conflicts and items with another.
        persons: others.length === 0 ? persons : await countPersonsInConflict(db, ruleId, codes),
      };
    }),
  );
}

/** The facts of which one would start the clock, as the verdict itself names them. */
function startKindsOf(verdict: Verdict | undefined): EventKind[] {
  const kinds = (verdict?.because ?? []).flatMap((reason) =>
    reason.code === 'start-missing' ? reason.params.kinds : [],
  );
  return [...new Set(kinds)];
}

export const ruleConflictHandlers: Handlers<'rules.conflicts' | 'rules.conflict-items'> = {
  'rules.conflicts': async ({ db, today }, { language }) => {
    const [rows, found, missing] = await Promise.all([
      listRules(db),
      countByKind(db),
      countWithoutStart(db),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const samples = await explainItems(
      db,
      today,
      missing.map((row) => row.sample),
    );
    const inVerdicts = found.map(({ ruleId, code, items, persons }) => ({
      ...headOf(byId.get(ruleId ?? 0)),
      code,
      text: conflictKind(code, language),
      items,
      persons,
    }));
    const most = (one: { items: number }, other: { items: number }) => other.items - one.items;
    return {
      conflicts: [...inVerdicts.sort(most), ...(await remarks(db, rows, language)).sort(most)],
      withoutStart: missing
        .map(({ rule_id, items, persons, sample }) => ({
          ...headOf(byId.get(rule_id ?? 0)),
          startKinds: startKindsOf(samples.get(sample)),
          items,
          persons,
        }))
        .sort(most),
    };
  },

  'rules.conflict-items': async ({ db, today }, { ruleId, code, language, after, limit }) => {
    const rows = await listConflictItems(db, ruleId, code, after, limit);
    const shown = rows.slice(0, limit);
    const verdicts = await explainItems(
      db,
      today,
      shown.map((row) => row.data_item_id),
    );
    return {
      rows: shown.map((row) => ({
        dataItemId: row.data_item_id,
        personId: row.person_id,
        person: row.display_name,
        category: readText(row.category),
        text: (verdicts.get(row.data_item_id)?.conflicts ?? [])
          .filter((conflict) => conflict.code === code)
          .map((conflict) => conflictText(conflict, language))
          .join(' '),
      })),
      more: rows.length > limit,
    };
  },
};
