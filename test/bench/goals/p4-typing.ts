/** P4: from a keystroke in the search field to the rows that follow from it. */
import { PersonsPage } from '#test/e2e/pages/persons.ts';
import { Menu } from '#test/e2e/pages/screen.ts';
import { withApp } from '../app.ts';
import type { Goal } from '../goal.ts';
import { median, share } from '../measure.ts';
import { timeToPaint } from '../painted.ts';

const TYPED = ['bergman', 'koen van', 'zuidster'];

export const typing: Goal = {
  id: 'P4',
  title: 'search as you type, painted',
  of: 'app',
  short: false,
  grows: false,
  measure: ({ register }) =>
    withApp(register, 'typing', async (app) => {
      await new Menu(app).open('persons');
      const { searchField } = new PersonsPage(app);
      const times: number[] = [];
      for (const text of TYPED) {
        await searchField.fill('');
        await app.page.waitForTimeout(500);
        for (const letter of text) {
          const time = await timeToPaint(
            app.page,
            () => searchField.press(letter === ' ' ? 'Space' : letter),
            '[role=grid]',
          );
          // Some letters leave the rows as they are.
          if (time !== undefined) times.push(time);
        }
      }
      const limit = { kind: 'at-most', most: 33 } as const;
      return [
        {
          what: 'keystroke to painted rows, p50',
          unit: 'ms',
          floor: null,
          ours: median(times),
          limit: null,
        },
        {
          what: 'keystroke to painted rows, p95',
          unit: 'ms',
          floor: null,
          ours: share(times, 0.95),
          limit,
        },
      ];
    }),
};
