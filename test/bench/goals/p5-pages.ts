/** P5: pages of long lists, deep ones as quick as the first. */
import type { Goal } from '../goal.ts';
import { median, timedRounds } from '../measure.ts';
import { openCopy } from '../open-register.ts';

const DEEPEST = 150;
const ROWS = 100;

export const listPages: Goal = {
  id: 'P5',
  title: 'pages of a list',
  of: 'register',
  short: true,
  grows: true,
  async measure({ register: made, manyRounds }) {
    // Halfway a list that is shorter than that many pages.
    const deepPage = Math.min(DEEPEST, Math.ceil(made.persons / ROWS / 2));
    const register = await openCopy(made, 'pages');
    try {
      const { call } = register;
      const persons = async (after: { sortName: string; id: number } | null) =>
        (await call('persons.list', { search: '', after })).rows;
      const due = async (after: { dueOn: string; id: number } | null) =>
        (await call('due.list', { list: 'due', language: 'nl', after })).rows;
      let lastPerson: { sortName: string; id: number } | null = null;
      let lastDue: { dueOn: string; id: number } | null = null;
      for (let page = 1; page < deepPage; page++) {
        const person = (await persons(lastPerson)).at(-1);
        if (person !== undefined) lastPerson = { sortName: person.sortName, id: person.id };
        const item = (await due(lastDue)).at(-1);
        if (item !== undefined) lastDue = { dueOn: item.dueOn ?? '', id: item.dataItemId };
      }
      const time = async (work: () => unknown) => median(await timedRounds(manyRounds, work));
      const pages = {
        persons: [await time(() => persons(null)), await time(() => persons(lastPerson))],
        'due list': [await time(() => due(null)), await time(() => due(lastDue))],
      } as const;
      return Object.entries(pages).map(([name, [first, deep]]) => ({
        what: `${name}, a deep page against the first`,
        unit: 'ms',
        floor: first,
        ours: deep,
        limit: { kind: 'times', most: 1.5 },
      }));
    } finally {
      await register.close();
    }
  },
};
