/** The settings: the business, the screen, the password. */
import { expect, type Locator } from '@playwright/test';
import { settingsTexts } from '#renderer/features/settings/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { passwordTexts } from '#renderer/ui/password-texts.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { dialog, expectSaid, Menu, settled } from './screen.ts';

export const settings = translator(settingsTexts, 'nl');
const password = translator(passwordTexts, 'nl');

export class SettingsPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  async open(
    tab: 'business' | 'letters' | 'display' | 'safety' | 'backup' | 'about',
  ): Promise<void> {
    await new Menu(this.#app).open('settings');
    await this.#page.getByRole('tab', { name: settings(`tab-${tab}`) }).click();
    await settled(this.#page);
  }

  field(name: 'address' | 'email' | 'phone' | 'place'): Locator {
    return this.#page.getByRole('textbox', { name: settings(name), exact: true });
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: settings('save'), exact: true }).click();
    await expectSaid(this.#page, settings('saved'));
  }

  async chooseTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.#page.getByRole('radio', { name: settings(`theme-${theme}`) }).click();
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
  }

  async startChangingPassword(): Promise<void> {
    await this.#page.getByRole('button', { name: settings('password-change') }).click();
    await expect(dialog(this.#page)).toBeVisible();
  }

  async changePassword(from: string, to: string): Promise<void> {
    const panel = dialog(this.#page);
    await panel.getByLabel(settings('password-old'), { exact: true }).fill(from);
    await panel.getByLabel(password('password'), { exact: true }).fill(to);
    await panel.getByLabel(password('repeat')).fill(to);
    await panel.getByRole('button', { name: settings('password-change') }).click();
  }
  /** Asks for a new recovery code; it then stands on the screen. */
  async askForNewCode(password: string): Promise<void> {
    await this.#page.getByRole('button', { name: settings('code-new') }).click();
    const panel = dialog(this.#page);
    await panel.getByLabel(settings('code-password'), { exact: true }).fill(password);
    await panel.getByRole('button', { name: settings('code-new') }).click();
  }
}
