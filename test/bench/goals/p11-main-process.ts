/** P11: how long main's event loop is held up during long work of the register. */
import type { DesktopApp } from '#test/e2e/desktop-app.ts';
import { callFromPage, withApp } from '../app.ts';
import type { Figure, Goal } from '../goal.ts';
import { changeLargestRule, disposeOfDue, importCustomers } from '../long-work.ts';

const NANOSECONDS_PER_MS = 1e6;
/** A run over more persons takes no longer a turn of main's, only more of them; so do rows. */
const ERASED_PERSONS = 1_000;
const ROWS_PER_PERSON = 0.25;

/** The 99th percentile of the delay of main's event loop while work lasts, in milliseconds. */
async function delayDuring(app: DesktopApp, work: () => Promise<unknown>): Promise<number> {
  await app.electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Object.assign(globalThis, { benchDelay: delay });
  });
  await work();
  const nanoseconds = await app.electron.evaluate(() => {
    const { benchDelay } = globalThis as unknown as {
      benchDelay: { disable(): void; percentile(share: number): number };
    };
    benchDelay.disable();
    return benchDelay.percentile(99);
  });
  return nanoseconds / NANOSECONDS_PER_MS;
}

export const mainProcess: Goal = {
  id: 'P11',
  title: 'main stays free',
  of: 'app',
  short: false,
  grows: false,
  async measure({ register, registerOf }) {
    const figure = (what: string, ours: number): Figure => ({
      what: `delay of main's event loop during ${what}, p99`,
      unit: 'ms',
      floor: null,
      ours,
      limit: { kind: 'at-most', most: 20 },
    });
    const rows = Math.round(register.persons * ROWS_PER_PERSON);
    const large = await withApp(register, 'main-large', async (app) => [
      figure('a backup', await delayDuring(app, () => callFromPage(app, 'backups.create', {}))),
      figure('a rule that changes', await delayDuring(app, () => changeLargestRule(app))),
      figure(`an import of ${rows} rows`, await delayDuring(app, () => importCustomers(app, rows))),
    ]);
    const small = await registerOf(ERASED_PERSONS);
    const disposal = await withApp(small, 'main-small', (app) =>
      delayDuring(app, () => disposeOfDue(app)),
    );
    return [...large, figure(`a disposal over ${ERASED_PERSONS} persons`, disposal)];
  },
};
