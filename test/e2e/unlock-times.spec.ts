/** Figures, not a test: how long an owner waits after Enter. Run by `npm run bench:unlock`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_COST } from '#register/keys/kdf.ts';
import { type CostChoice, costOfThisComputer } from '#register/keys/slot-cost.ts';
import { lockTexts } from '#renderer/app/lock/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { test } from './app.ts';
import { DesktopApp, makeFolder } from './desktop-app.ts';
import { Menu } from './pages/screen.ts';
import { addPerson, PASSWORD, prepareRegister } from './prepared-register.ts';

const TIMES = Number(process.env.DOSSIERWACHT_UNLOCK_TIMES);
const PERSONS = 50;

const t = translator(lockTexts, 'nl');

let used = '';
const COSTS: Readonly<Record<string, CostChoice>> = {
  'the least cost': DEFAULT_COST,
  'the cost of this computer': costOfThisComputer(async (work) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }),
};

for (const [name, cost] of Object.entries(COSTS)) {
  test(`unlocking at ${name}`, async () => {
    test.setTimeout(30_000 + TIMES * 5000);
    const userData = makeFolder();
    await prepareRegister(
      join(userData, 'register'),
      async (register) => {
        for (let each = 1; each <= PERSONS; each++) {
          await addPerson(register, { familyName: `Persoon ${each}` });
        }
      },
      {
        cost: async (argon2id) => {
          const chosen = typeof cost === 'function' ? await cost(argon2id) : cost;
          used = `${chosen.memoryMiB} MiB, ${chosen.passes} passes`;
          return chosen;
        },
      },
    );
    const app = await DesktopApp.launch({ userData });
    const waited: number[] = [];
    try {
      for (let each = 0; each < TIMES; each++) {
        waited.push(await unlockAndMeasure(app));
        await app.throughLock(() => new Menu(app).lockButton.click());
      }
    } finally {
      await app.close();
      rmSync(userData, { recursive: true, force: true });
    }
    waited.sort((a, b) => a - b);
    const at = (share: number) => Math.round(waited[Math.ceil(share * TIMES) - 1] ?? 0);
    process.stdout.write(
      `\n${name} (${used}), ${PERSONS} persons, ${TIMES} times: ` +
        `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms\n`,
    );
  });
}

/** Milliseconds from Enter to the menu with the first heading, by the page's own clock. */
async function unlockAndMeasure({ page }: DesktopApp): Promise<number> {
  await page.getByLabel(t('password'), { exact: true }).fill(PASSWORD);
  await page.evaluate(() => {
    addEventListener('keydown', () => performance.mark('enter'), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('nav') || !document.querySelector('h1')) return;
      observer.disconnect();
      performance.mark('open');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.locator('h1').first().waitFor();
  return await page.evaluate(() => performance.measure('unlock', 'enter', 'open').duration);
}
