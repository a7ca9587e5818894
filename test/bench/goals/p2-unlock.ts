/** P2: from Enter on the lock screen to a filled first screen, against a register with nobody. */
import { randomBytes } from 'node:crypto';
import { afterOpening } from '#register/after-opening.ts';
import { DEFAULT_COST, loadArgon2id } from '#register/keys/kdf.ts';
import { PASSWORD } from '#test/builders/cheap-register.ts';
import type { DesktopApp } from '#test/e2e/desktop-app.ts';
import { LockScreen } from '#test/e2e/pages/lock.ts';
import { Menu } from '#test/e2e/pages/screen.ts';
import { unlock, userDataWith, withLockedApp } from '../app.ts';
import type { Goal } from '../goal.ts';
import { median, timedRounds } from '../measure.ts';
import { openFolder } from '../open-register.ts';
import { LOADING } from '../painted.ts';
import { copyRegister, type MadeRegister, workFolder } from '../registers.ts';

/** By the page's own clock: the menu, a heading, and nothing that is still on its way. */
async function timeToUnlock(app: DesktopApp): Promise<number> {
  const { page } = app;
  await page.evaluate((loading) => {
    addEventListener('click', () => performance.mark('bench-enter'), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      const isFilled =
        document.querySelector('nav') !== null &&
        document.querySelector('h1') !== null &&
        document.querySelector(loading) === null;
      if (!isFilled) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('bench-filled'));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, LOADING);
  await unlock(app);
  return page.evaluate(
    () => performance.measure('bench-unlock', 'bench-enter', 'bench-filled').duration,
  );
}

async function unlockTimes(made: MadeRegister, rounds: number): Promise<number> {
  return withLockedApp(userDataWith(made.folder, `unlock-${made.persons}`), async (app) => {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const time = await timeToUnlock(app);
      if (round > 0) times.push(time);
      await app.throughLock(() => new Menu(app).lockButton.click());
      await new LockScreen(app).heading.waitFor();
    }
    return median(times);
  });
}

export const unlocking: Goal = {
  id: 'P2',
  title: 'unlocking to a filled Today',
  of: 'app',
  short: true,
  grows: false,
  async measure({ register, registerOf, rounds }) {
    const argon2id = await loadArgon2id();
    const password = Buffer.from(PASSWORD);
    const salt = randomBytes(16);
    const kdf = median(await timedRounds(rounds, () => argon2id(password, salt, DEFAULT_COST)));
    const floor = await unlockTimes(await registerOf(0), rounds);
    const ours = await unlockTimes(register, rounds);
    return [
      {
        what: 'full against empty, both with the password',
        unit: 'ms',
        floor,
        ours,
        limit: { kind: 'above', most: 150 },
      },
      { what: 'of both: the password itself', unit: 'ms', floor: null, ours: kdf, limit: null },
    ];
  },
  /** What the register's process does between the password and the first screen. */
  async profile({ register: made }, during) {
    const folder = copyRegister(made, workFolder('unlock'));
    const register = await during(async () => {
      const opened = await openFolder(folder);
      await afterOpening(opened.context);
      await opened.call('today.get', { language: 'nl' });
      return opened;
    });
    await register.close();
  },
};
