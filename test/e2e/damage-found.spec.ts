/** Damage in a large register, of which most pages are looked at after it was opened. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGE_BYTES, SAMPLE_PAGES } from '#register/later-check.ts';
import { PAGE_BYTES } from '#register/page-reader.ts';
import { expect, test } from './app.ts';
import { DesktopApp, makeFolder } from './desktop-app.ts';
import { snapshotOf } from './files.ts';
import { LockScreen } from './pages/lock.ts';
import { PASSWORD, prepareRegister } from './prepared-register.ts';

test('a large register opens, is closed when damage is found, and is refused from then on', async () => {
  const userData = makeFolder();
  const folder = join(userData, 'register');
  await prepareRegister(folder, undefined, { freeBytes: LARGE_BYTES + 4 * 1024 * 1024 });
  const path = join(folder, 'register.db');
  const pages = statSync(path).size / PAGE_BYTES;
  const step = Math.ceil(pages / SAMPLE_PAGES);
  expect(step).toBeGreaterThan(1);
  const damaged = step * Math.floor(pages / step / 2) + 1;
  const bytes = readFileSync(path);
  const place = (damaged - 1) * PAGE_BYTES + 100;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  const app = await DesktopApp.launch({ userData });
  try {
    const lock = new LockScreen(app);
    await app.throughLock(() => lock.tryPassword(PASSWORD));
    await lock.expectRefusal('register-damage-found');
    await expect(app.page.getByText(`bladzijde ${damaged} `)).toBeVisible();
    expect(app.log()).toContain(`page-${damaged}`);

    const before = snapshotOf(folder);
    await lock.tryPassword(PASSWORD);
    await expect(app.page.getByRole('alert')).toContainText('niet geopend en niet gewijzigd');
    expect(snapshotOf(folder), 'not a byte was changed').toEqual(before);
  } finally {
    await app.close({ faults: true });
    rmSync(userData, { recursive: true, force: true });
  }
});
