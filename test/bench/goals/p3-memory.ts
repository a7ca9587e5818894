/** P3: memory of all processes at full size, against hello world. */
import type { DesktopApp } from '#test/e2e/desktop-app.ts';
import { Menu } from '#test/e2e/pages/screen.ts';
import { callFromPage, withApp } from '../app.ts';
import type { Figure, Goal } from '../goal.ts';
import { withHello } from '../hello.ts';
import { answerWithPdf, askForAccess, importCustomers } from '../long-work.ts';
import { settledMemory, totalOf } from '../memory.ts';

const LETTERS = 10;

async function writeLetters(app: DesktopApp): Promise<void> {
  const { rows } = await callFromPage(app, 'persons.list', { search: '' });
  for (const { id } of rows.slice(0, LETTERS)) {
    await answerWithPdf(app, await askForAccess(app, id));
  }
}

export const memory: Goal = {
  id: 'P3',
  title: 'memory of all processes',
  of: 'app',
  short: false,
  grows: false,
  async measure({ register }) {
    const floor = await withHello((electron) => settledMemory(electron.process().pid ?? 0));
    return withApp(register, 'memory', async (app) => {
      const pid = app.electron.process().pid ?? 0;
      const after = async (what: string): Promise<Figure[]> => {
        const ours = await settledMemory(pid);
        const limit = { kind: 'times', most: 1.3 } as const;
        return [
          { what, unit: 'MiB', floor: totalOf(floor), ours: totalOf(ours), limit },
          ...[...ours].map(
            ([kind, size]): Figure => ({
              what: `${what}: ${kind}`,
              unit: 'MiB',
              floor: floor.get(kind) ?? null,
              ours: size,
              limit: null,
            }),
          ),
        ];
      };
      const figures = await after('unlocked, on Today');
      await writeLetters(app);
      figures.push(...(await after(`after ${LETTERS} letters as PDF`)));
      await importCustomers(app, register.persons);
      figures.push(...(await after(`after an import of ${register.persons} rows`)));
      await app.throughLock(() => new Menu(app).lockButton.click());
      figures.push(...(await after('after locking')));
      return figures;
    });
  },
};
