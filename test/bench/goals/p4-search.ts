/** P4: search as you type, the query without the screen. */
import { askAgain, askedDuring } from '../asked.ts';
import type { Goal } from '../goal.ts';
import { share, timed, timedInTurns } from '../measure.ts';
import { openCopy, openPlain } from '../open-register.ts';

/** Typed letter by letter: a name, two words, an address, what nobody is called. */
const TYPED = ['bergman', 'jan ber', 'koen van mee', 'zuidster', 'lin', 'qwx'];

export const searchQuery: Goal = {
  id: 'P4',
  title: 'search as you type',
  of: 'register',
  short: true,
  grows: true,
  async measure({ register: made, manyRounds }) {
    const register = await openCopy(made, 'search');
    const plain = openPlain(made.plain);
    try {
      const searches = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
      const whole: number[] = [];
      const pairs: { floor: number; ours: number }[] = [];
      for (const search of searches) {
        const ask = () => register.call('persons.list', { search });
        const asked = await askedDuring(register.context.database, ask);
        for (let round = 0; round < manyRounds; round++) whole.push(await timed(ask));
        pairs.push(
          await timedInTurns(
            manyRounds,
            () => askAgain(plain, asked),
            () => askAgain(register.context.database, asked),
          ),
        );
      }
      const at = (part: number, of: 'floor' | 'ours') =>
        share(
          pairs.map((pair) => pair[of]),
          part,
        );
      return [
        {
          what: 'query of a keystroke, p50',
          unit: 'ms',
          floor: at(0.5, 'floor'),
          ours: at(0.5, 'ours'),
          limit: { kind: 'times', most: 1.2 },
        },
        {
          what: 'query of a keystroke, p95',
          unit: 'ms',
          floor: at(0.95, 'floor'),
          ours: at(0.95, 'ours'),
          limit: { kind: 'times', most: 1.2 },
        },
        {
          what: 'whole method of a keystroke, p95',
          unit: 'ms',
          floor: null,
          ours: share(whole, 0.95),
          limit: null,
        },
      ];
    } finally {
      plain.close();
      await register.close();
    }
  },
};
