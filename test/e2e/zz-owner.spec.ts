/** Throwaway. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { DesktopApp } from './desktop-app.ts';
import { DisposalPage } from './pages/disposal.ts';
import { FirstRun } from './pages/first-run.ts';
import { LockScreen } from './pages/lock.ts';
import { PersonPage } from './pages/person.ts';
import { PersonsPage } from './pages/persons.ts';
import { takePicture } from './pages/picture.ts';
import { dialog, goTo, settled } from './pages/screen.ts';
import { leavePanel, TOUR } from './pages/tour.ts';

test('repl', async () => {
  test.setTimeout(0);
  const S: Record<string, unknown> = {};
  const apps: DesktopApp[] = [];
  const started = Date.now();
  for (let n = 1; Date.now() - started < 28 * 60_000; ) {
    const file = `/tmp/dw/owner/cmd/${n}.js`;
    if (!existsSync(file)) {
      await new Promise((r) => setTimeout(r, 80));
      continue;
    }
    const code = readFileSync(file, 'utf8');
    const lines: string[] = [];
    const say = (...a: unknown[]) =>
      lines.push(a.map((x) => (typeof x === 'string' ? x : inspect(x, { depth: 6 }))).join(' '));
    if (code.trim() === 'QUIT') {
      writeFileSync(`/tmp/dw/owner/cmd/${n}.out`, 'bye');
      break;
    }
    const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
    const h = {
      S,
      apps,
      DesktopApp,
      expect,
      takePicture,
      dialog,
      goTo,
      settled,
      FirstRun,
      DisposalPage,
      PersonPage,
      PersonsPage,
      TOUR,
      leavePanel,
      LockScreen,
      say,
      pic: async (name: string) => {
        await settled((S.app as DesktopApp).page);
        await (S.app as DesktopApp).page.waitForTimeout(150);
        await takePicture(S.app as DesktopApp, name);
      },
      snap: async (sel = 'body') =>
        say(await (S.app as DesktopApp).page.locator(sel).first().ariaSnapshot()),
      focus: async () =>
        say(
          'FOCUS:',
          await (S.app as DesktopApp).page.evaluate(() => {
            const e = document.activeElement as HTMLElement | null;
            return `${e?.tagName} ${e?.getAttribute('role') ?? ''} ${e?.getAttribute('aria-label') ?? ''} ${(e as HTMLInputElement)?.labels?.[0]?.textContent ?? ''} ${(e?.textContent ?? '').slice(0, 60)}`;
          }),
        ),
      name: undefined,
    };
    try {
      await new AsyncFunction(
        'h',
        `with (h) { return (async () => { const app = S.app; const page = app?.page; ${code}\n })(); }`,
      )(h);
    } catch (error) {
      lines.push(`ERROR ${error}`);
    }
    for (const a of apps) {
      if (a.complaints.length) {
        lines.push(`COMPLAINTS ${JSON.stringify(a.complaints)}`);
        a.complaints.length = 0;
      }
      const l = a.log();
      if (l && l !== S.log) {
        lines.push(`LOG ${l}`);
        S.log = l;
      }
    }
    writeFileSync(`/tmp/dw/owner/cmd/${n}.tmp`, lines.join('\n'));
    renameSync(`/tmp/dw/owner/cmd/${n}.tmp`, `/tmp/dw/owner/cmd/${n}.out`);
    n++;
  }
  for (const a of apps) await a.close({ faults: true }).catch(() => undefined);
});
