/** What every screen has: an address, a heading, the menu, a moment at which it is complete. */
import { expect, type Locator, type Page } from '@playwright/test';
import { shellTexts } from '#renderer/app/shell/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { DesktopApp } from '../desktop-app.ts';

export const ui = translator(uiTexts, 'nl');

/** Waits until nothing on the page is still on its way. */
export async function settled(page: Page): Promise<void> {
  const loading = new RegExp(`^(${uiTexts.nl.loading}|${uiTexts.en.loading})$`);
  await expect(page.getByRole('status', { name: loading })).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Goes to an address of the app, as a link would. */
export async function goTo(app: DesktopApp, path: string): Promise<void> {
  const { page } = app;
  const before = page.url();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  if (page.url() !== before) await expect(page.locator('h1')).toBeVisible();
  await settled(page);
}

/** The menu at the left. */
export class Menu {
  readonly #app: DesktopApp;
  readonly #language: UiLanguage;

  constructor(app: DesktopApp, language: UiLanguage = 'nl') {
    this.#app = app;
    this.#language = language;
  }

  get root(): Locator {
    return this.#app.page.getByRole('navigation', {
      name: translator(shellTexts, this.#language)('menu'),
    });
  }

  /** Opens a screen from the menu. */
  async open(
    item:
      | 'today'
      | 'persons'
      | 'requests'
      | 'disposals'
      | 'consents'
      | 'rules'
      | 'processors'
      | 'duties'
      | 'journal'
      | 'settings'
      | 'help',
  ) {
    const name = translator(shellTexts, this.#language)(item);
    await this.root.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await expect(this.#app.page.locator('h1')).toBeVisible();
    await settled(this.#app.page);
  }

  get lockButton(): Locator {
    const name = translator(shellTexts, this.#language)('lock');
    return this.root.getByRole('button', { name: new RegExp(`^${name}`) });
  }
}

/** The panel or dialog that is open. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

/** The line that says what was done. */
export async function expectSaid(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
}
