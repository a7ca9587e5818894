/** The wizard of the first five minutes. */
import { expect } from '@playwright/test';
import { firstRunTexts } from '#renderer/features/first-run/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { passwordTexts } from '#renderer/ui/password-texts.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { proveCode, readCode } from './recovery-sheet.ts';
import { settled, ui } from './screen.ts';

const t = translator(firstRunTexts, 'nl');
const password = translator(passwordTexts, 'nl');

export interface Business {
  readonly name: string;
  readonly signatory: string;
  readonly country: 'NL' | 'BE';
  /** Name of the statement profile. */
  readonly profile: string;
}

export class FirstRun {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  /** Opens the example register and waits for Today. */
  async openExample(): Promise<void> {
    await this.#page.getByRole('button', { name: t('start-example') }).click();
    await expect(this.#page.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 });
    await settled(this.#page);
  }

  async begin(): Promise<void> {
    await this.#page.getByRole('button', { name: t('start-own') }).click();
    await this.#expectStep('business');
  }

  async fillBusiness(business: Business): Promise<void> {
    await this.#page.getByLabel(t('business-name')).fill(business.name);
    await this.#page.getByLabel(t('signatory')).fill(business.signatory);
    await this.#page.getByRole('radio', { name: t(`country-${business.country}`) }).click();
    await this.next();
    await this.#expectStep('profile');
  }

  async chooseProfile({ profile }: Business): Promise<void> {
    await this.#page.getByRole('radio', { name: profile }).click();
    await this.next();
    await this.#expectStep('password');
  }

  /** Types the password twice and asks for the register; what follows is for the caller. */
  async tryPassword(chosen: string): Promise<void> {
    await this.#page.getByLabel(password('password'), { exact: true }).fill(chosen);
    await this.#page.getByLabel(password('repeat')).fill(chosen);
    await this.#page.getByRole('button', { name: t('make') }).click();
  }

  /** Chooses a password and waits for the recovery code. */
  async choosePassword(chosen: string): Promise<string> {
    await this.tryPassword(chosen);
    await expect(this.#page.getByRole('heading', { name: t('code-title') })).toBeVisible({
      timeout: 30_000,
    });
    return await readCode(this.#app);
  }

  async proveCode(code: string): Promise<void> {
    await proveCode(this.#app, code, t('to-today'));
  }

  async next(): Promise<void> {
    await this.#page.getByRole('button', { name: ui('next') }).click();
  }

  async #expectStep(step: 'business' | 'profile' | 'password'): Promise<void> {
    await expect(
      this.#page.getByRole('heading', { level: 1, name: t(`${step}-title`) }),
    ).toBeVisible();
    await settled(this.#page);
  }
}
