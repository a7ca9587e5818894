/** One register, one program: a second start brings the first to the front. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { expect, test } from './app.ts';
import { appEnvironment } from './desktop-app.ts';

test('a second start shows the first window and ends', async ({ launch }) => {
  const app = await launch();
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  const { executable, args } = electronRuntime();
  const second = spawn(executable, [...args, '--log-level=3'], {
    env: appEnvironment({ DOSSIERWACHT_USER_DATA: app.userData }),
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit', { signal: AbortSignal.timeout(20_000) });
  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      ),
    )
    .toEqual([true]);
});
