/** P6: what encryption costs queries whose pages are in memory. */
import { askAgain, askedDuring } from '../asked.ts';
import type { Goal } from '../goal.ts';
import { hotReads } from '../hot-reads.ts';
import { timedInTurns } from '../measure.ts';
import { openCopy, openPlain } from '../open-register.ts';

export const warmQueries: Goal = {
  id: 'P6',
  title: 'warm queries, encrypted against plain',
  of: 'register',
  short: true,
  grows: true,
  async measure({ register: made, manyRounds }) {
    const register = await openCopy(made, 'warm');
    const plain = openPlain(made.plain);
    try {
      const { database } = register.context;
      const [systemId = 0, processorId = 0] = database
        .prepare('SELECT min(id), processor_id FROM system WHERE processor_id IS NOT NULL')
        .raw()
        .get() as number[];
      const times: { name: string; floor: number; ours: number }[] = [];
      for (const { name, ask } of hotReads(systemId, processorId)) {
        const asked = await askedDuring(register.context.database, () => ask(register));
        const rounds = Math.max(3, Math.ceil(manyRounds / 2));
        const pair = await timedInTurns(
          rounds,
          () => askAgain(plain, asked),
          () => askAgain(database, asked),
        );
        times.push({ name, ...pair });
      }
      const sum = (of: 'floor' | 'ours') => times.reduce((total, pair) => total + pair[of], 0);
      const slowest = times.sort((a, b) => b.ours - a.ours).slice(0, 5);
      return [
        {
          what: `all ${times.length} reads of the screens together`,
          unit: 'ms',
          floor: sum('floor'),
          ours: sum('ours'),
          limit: { kind: 'times', most: 1.1 },
        },
        ...slowest.map(
          ({ name, floor, ours }) =>
            ({ what: name, unit: 'ms', floor, ours, limit: null }) as const,
        ),
      ];
    } finally {
      plain.close();
      await register.close();
    }
  },
};
