/** P8: judging anew after a rule changed, and everything, against one pass in SQL. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTransaction } from '#register/in-transaction.ts';
import { refreshVerdicts } from '#register/verdicts.ts';
import { TODAY } from '../full-size.ts';
import type { Goal } from '../goal.ts';
import { choiceOf, largestRule } from '../largest-rule.ts';
import { median, timed } from '../measure.ts';
import { type BenchRegister, openCopy, openPlain } from '../open-register.ts';
import { workFolder } from '../registers.ts';

/** So much work warms itself up; the quicker of two is as good a figure as any. */
async function timedEach(rounds: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < Math.min(2, rounds); round++) times.push(await timed(work));
  return times;
}

/**
 * What the reckoning comes down to for a rule with one clock: the last event of an item or its
 * person, a period later. Rows that change are written, in a transaction that is committed.
 */
const ONE_PASS = `
  UPDATE verdict SET due_on = reckoned.due_on
  FROM (
    SELECT data_item.id, date(max(event.occurred_on), '+' || :years || ' years') AS due_on
    FROM data_item
    JOIN data_category ON data_category.id = data_item.category_id
    JOIN event ON event.person_id = data_item.person_id
      AND (event.data_item_id IS NULL OR event.data_item_id = data_item.id)
    WHERE :rule IS NULL OR data_category.rule_id = :rule
    GROUP BY data_item.id
  ) AS reckoned
  WHERE reckoned.id = verdict.data_item_id AND verdict.due_on IS NOT reckoned.due_on`;

async function judgeAll({ context }: BenchRegister): Promise<void> {
  await inTransaction(context, ({ db }) => refreshVerdicts(db, TODAY, 'all'), true);
}

export const recompute: Goal = {
  id: 'P8',
  title: 'judging anew',
  of: 'register',
  short: true,
  grows: true,
  async measure({ register: made, rounds }) {
    const path = join(workFolder('recompute-plain'), 'plain.db');
    copyFileSync(made.plain, path);
    const plain = openPlain(path);
    const register = await openCopy(made, 'recompute');
    try {
      const rule = largestRule(await register.call('rules.list', { language: 'nl' }));
      const statement = plain.prepare(ONE_PASS);
      let years = 1;
      const floorOf = (of: number | null) =>
        timedEach(rounds, () => {
          years += 1;
          statement.run({ rule: of, years });
        });
      const choose = () => {
        years += 1;
        return register.call('rules.choose', choiceOf(rule, (years % 40) + 1));
      };
      const ruleFloor = median(await floorOf(rule));
      const ruleOurs = median(await timedEach(rounds, choose));
      const allFloor = median(await floorOf(null));
      const allOurs = await timed(() => judgeAll(register));
      return [
        {
          what: 'the largest rule gets another period',
          unit: 'ms',
          floor: ruleFloor,
          ours: ruleOurs,
          limit: { kind: 'times', most: 2.5 },
        },
        {
          what: 'every item',
          unit: 'ms',
          floor: allFloor,
          ours: allOurs,
          limit: { kind: 'times', most: 2.5 },
        },
      ];
    } finally {
      plain.close();
      await register.close();
    }
  },
  async profile({ register: made }, during) {
    const register = await openCopy(made, 'recompute');
    try {
      const rule = largestRule(await register.call('rules.list', { language: 'nl' }));
      await during(() => register.call('rules.choose', choiceOf(rule, 7)));
    } finally {
      await register.close();
    }
  },
};
