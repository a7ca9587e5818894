/** The recovery code: shown once, saved as a sheet, and proven to be on paper. */
import { expect } from '@playwright/test';
import { translator } from '#renderer/ui/i18n.ts';
import { passwordTexts } from '#renderer/ui/password-texts.ts';
import type { DesktopApp } from '../desktop-app.ts';

const t = translator(passwordTexts, 'nl');

/** The code as it stands on the screen. */
export async function readCode({ page }: DesktopApp): Promise<string> {
  const groups = page.getByRole('list', { name: t('code-title') }).locator('code');
  await expect(groups.first()).toBeVisible({ timeout: 30_000 });
  return (await groups.allTextContents()).join('-');
}

/** Saves the sheet; the result is its path. */
export async function saveSheet(app: DesktopApp): Promise<string> {
  await app.page.getByRole('button', { name: t('code-print') }).click();
  await expect(app.page.getByRole('status').filter({ hasText: /\.pdf/ })).toBeVisible();
  return app.savedFile('.pdf');
}

/** Types the groups that are asked for, and presses the button that then goes on. */
export async function proveCode(app: DesktopApp, code: string, confirm: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: t('code-written') }).click();
  const asked = page.getByRole('textbox', { name: /^Groep \d+$/ });
  await expect(asked).toHaveCount(2);
  const groups = code.split('-');
  for (const field of await asked.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
    const number = Number(/\d+/.exec(label ?? '')?.[0]);
    await field.fill((groups[number - 1] ?? '').toLowerCase());
  }
  await page.getByRole('button', { name: confirm }).click();
}
