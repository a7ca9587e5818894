/** The register process is killed from outside: said plainly, nothing lost, nothing to repair. */
import { rmSync } from 'node:fs';
import { expect, test } from './app.ts';
import { DesktopApp } from './desktop-app.ts';
import { LockScreen } from './pages/lock.ts';
import { PersonsPage, persons as personsText } from './pages/persons.ts';
import { Menu } from './pages/screen.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const HALF_TYPED = 'Kornelis half getypt';
/** Longer than the pause after which a form saves its draft. */
const DRAFT_SAVED_MS = 1500;

test('a killed register process locks, is started again, and has lost nothing', async () => {
  const { userData } = await prepareUserData(async (register) => {
    await addPerson(register, { familyName: 'Zonnebloemveld' });
  });
  const app = await DesktopApp.launch({ userData });
  try {
    const lock = new LockScreen(app);
    await lock.unlock(PASSWORD);
    await new Menu(app).open('persons');
    const persons = new PersonsPage(app);
    await persons.startNew();
    await persons.field('family-name').fill(HALF_TYPED);
    await app.page.waitForTimeout(DRAFT_SAVED_MS);
    const [first, ...others] = await registerProcessIds(app);
    expect(others).toEqual([]);
    await app.throughLock(async () => {
      process.kill(first ?? 0, 'SIGKILL');
    });
    await expect(lock.reason('fault')).toBeVisible();

    await lock.unlock(PASSWORD);
    expect(await registerProcessIds(app)).not.toEqual([first]);
    await new Menu(app).open('persons');
    await expect(app.page.getByText(personsText('found', { count: 1 }))).toBeVisible();
    await persons.startNew();
    await expect(persons.field('family-name')).toHaveValue(HALF_TYPED);
    expect(app.log(), 'the end of the process is in the log').toContain('ProcessEnded');
  } finally {
    await app.close({ faults: true });
    rmSync(userData, { recursive: true, force: true });
  }
});

async function registerProcessIds(app: DesktopApp): Promise<number[]> {
  return await app.electron.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ name }) => name === 'Dossierwacht register')
      .map(({ pid }) => pid),
  );
}
