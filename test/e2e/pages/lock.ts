/** The lock screen: password, recovery code. */
import { expect, type Locator } from '@playwright/test';
import { lockTexts } from '#renderer/app/lock/texts.ts';
import { errorWords } from '#renderer/ui/error-words.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { passwordTexts } from '#renderer/ui/password-texts.ts';
import { recoveryCodeTexts } from '#renderer/ui/recovery-code-texts.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { settled } from './screen.ts';

const t = translator(lockTexts, 'nl');
const password = translator(passwordTexts, 'nl');
const codeField = translator(recoveryCodeTexts, 'nl');
const errors = translator(errorWords, 'nl');

export class LockScreen {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: t('title') });
  }

  /** The sentence that says why it is locked. */
  reason(by: 'start' | 'button' | 'idle' | 'sleep' | 'screen-lock' | 'fault'): Locator {
    return this.#page.getByText(t(`by-${by}`));
  }

  /** Types a password and presses the button; what follows is for the caller. */
  async tryPassword(typed: string): Promise<void> {
    await this.#page.getByLabel(t('password'), { exact: true }).fill(typed);
    await this.#page.getByRole('button', { name: t('unlock') }).click();
  }

  async unlock(typed: string): Promise<void> {
    await this.tryPassword(typed);
    await this.expectOpen();
  }

  async expectOpen(): Promise<void> {
    await expect(this.#page.getByRole('navigation').first()).toBeVisible({ timeout: 20_000 });
    await settled(this.#page);
  }

  async expectRefusal(code: ErrorCode): Promise<void> {
    await expect(this.#page.getByRole('alert')).toContainText(errors(`${code}.what`), {
      timeout: 20_000,
    });
    await expect(this.#page.getByRole('alert')).toContainText(errors(`${code}.do`));
  }

  /** Takes a register that lacks changes, through both questions. */
  async goOnWithOlder(): Promise<void> {
    await this.#page.getByRole('button', { name: t('older-go-on') }).click();
    await this.#page.getByRole('button', { name: t('older-confirm') }).click();
  }

  async startRecovery(): Promise<void> {
    await this.#page.getByRole('button', { name: t('forgot') }).click();
    await expect(this.#page.getByRole('heading', { name: t('forgot-title') })).toBeVisible();
  }

  async recover(code: string, newPassword: string): Promise<void> {
    await this.#page.getByLabel(codeField('code')).fill(code);
    await this.#page.getByLabel(password('password'), { exact: true }).fill(newPassword);
    await this.#page.getByLabel(password('repeat')).fill(newPassword);
    await this.#page.getByRole('button', { name: t('recover') }).click();
  }
}
