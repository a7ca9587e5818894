/** The screens that the example register does not have: keys, backups, and a register that does not open. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { restoreTexts } from '#renderer/app/lock/restore-texts.ts';
import { lockTexts } from '#renderer/app/lock/texts.ts';
import { keyTexts } from '#renderer/features/settings/key-texts.ts';
import { rehearsalTexts } from '#renderer/features/settings/rehearsal-texts.ts';
import { settingsTexts } from '#renderer/features/settings/texts.ts';
import { backupWords } from '#renderer/ui/backup-words.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { PASSWORD } from '../prepared-register.ts';
import { LockScreen } from './lock.ts';
import { dialog, settled } from './screen.ts';
import { SettingsPage } from './settings.ts';
import { leavePanel, type Stop } from './tour.ts';

const backupWord = translator(backupWords, 'nl');
const lock = translator(lockTexts, 'nl');
const keys = translator(keyTexts, 'nl');
const rehearsal = translator(rehearsalTexts, 'nl');
const restoring = translator(restoreTexts, 'nl');
const settings = translator(settingsTexts, 'nl');

/** In this order, from an open register whose password is PASSWORD; ends with it open again. */
export const OWN_TOUR: readonly Stop[] = [
  { name: 'own-safety', go: openTab('safety') },
  {
    name: 'own-password',
    go: async (app) => {
      await new SettingsPage(app).startChangingPassword();
    },
  },
  {
    name: 'own-code',
    go: async (app) => {
      await openTab('safety')(app);
      await app.page.getByRole('button', { name: settings('code-new') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  { name: 'own-safety-end', go: atTheEndOf('safety') },
  {
    name: 'own-key',
    go: async (app) => {
      await openTab('safety')(app);
      await app.page.getByRole('button', { name: keys('show') }).click();
      await dialog(app.page).getByLabel(keys('password'), { exact: true }).fill(PASSWORD);
      await dialog(app.page)
        .getByRole('button', { name: keys('show') })
        .click();
      await expect(dialog(app.page).getByText(keys('steps-title'))).toBeVisible();
    },
  },
  {
    name: 'own-key-new',
    go: async (app) => {
      await openTab('safety')(app);
      await app.page.getByRole('button', { name: keys('renew') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'own-backup',
    go: async (app) => {
      await openTab('backup')(app);
      await app.page.getByRole('button', { name: backupWord('again') }).click();
      await expect.poll(() => existsSync(join(app.userData, 'backups'))).toBe(true);
      await settled(app.page);
    },
  },
  { name: 'own-backup-end', go: atTheEndOf('backup') },
  {
    name: 'own-rehearsal',
    go: async (app) => {
      await app.page.getByRole('button', { name: rehearsal('rehearse') }).click();
      await expect(app.page.getByLabel(rehearsal('password'))).toBeVisible();
      await app.page.getByLabel(rehearsal('password')).scrollIntoViewIfNeeded();
    },
  },
  { name: 'own-lock', go: lockUp },
  {
    name: 'own-lock-wrong',
    go: async (app) => {
      await new LockScreen(app).tryPassword('niet het wachtwoord');
      await new LockScreen(app).expectRefusal('wrong-password');
    },
  },
  { name: 'own-lock-code', go: (app) => new LockScreen(app).startRecovery() },
  {
    name: 'own-lock-restore',
    go: async (app) => {
      await app.page.getByRole('button', { name: lock('with-password') }).click();
      await app.page.getByRole('button', { name: lock('restore') }).click();
      await expect(
        app.page.getByRole('heading', { level: 1, name: restoring('title') }),
      ).toBeVisible();
    },
  },
  {
    name: 'own-lock-damaged',
    go: async (app) => {
      await backToPassword(app);
      const path = join(app.registerFolder, 'register.db');
      const whole = readFileSync(path);
      const bytes = Buffer.from(whole);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      await new LockScreen(app).tryPassword(PASSWORD);
      await new LockScreen(app).expectRefusal('register-damaged');
      await expect(app.page.getByRole('button', { name: lock('restore-now') })).toBeVisible();
      writeFileSync(path, whole);
    },
  },
  {
    name: 'own-opened',
    go: async (app) => {
      await new LockScreen(app).unlock(PASSWORD);
    },
  },
];

function openTab(tab: 'safety' | 'backup'): (app: DesktopApp) => Promise<void> {
  return async (app) => {
    await leavePanel(app);
    await new SettingsPage(app).open(tab);
  };
}

function atTheEndOf(tab: 'safety' | 'backup'): (app: DesktopApp) => Promise<void> {
  return async (app) => {
    await openTab(tab)(app);
    await app.page.getByRole('button').last().scrollIntoViewIfNeeded();
    await settled(app.page);
  };
}

async function lockUp(app: DesktopApp): Promise<void> {
  await app.throughLock(() => app.page.keyboard.press('Control+l'));
  await expect(new LockScreen(app).heading).toBeVisible();
}

async function backToPassword(app: DesktopApp): Promise<void> {
  await app.page.keyboard.press('Escape');
  await app.page.reload();
  await expect(new LockScreen(app).heading).toBeVisible();
}
