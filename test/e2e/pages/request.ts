/** Answering a request: the steps, and the letter on its way. */
import { expect, type Locator } from '@playwright/test';
import { requestTexts } from '#renderer/features/requests/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { letterTexts } from '#renderer/ui/letter/letter-texts.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { settled } from './screen.ts';

export const request = translator(requestTexts, 'nl');
export const letter = translator(letterTexts, 'nl');

export class RequestPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  get preview(): Locator {
    return this.#page.getByRole('article', { name: letter('preview') });
  }

  async openStep(
    step: 'received' | 'identify' | 'collect' | 'assess' | 'answer' | 'close',
  ): Promise<void> {
    const steps = this.#page.getByRole('navigation', { name: request('steps') });
    await steps.getByRole('button', { name: new RegExp(`^${request(`step.${step}`)}`) }).click();
    await expect(this.#page.getByRole('group', { name: request(`step.${step}`) })).toBeVisible();
    await settled(this.#page);
  }

  /** Goes on with the button at the end of a step. */
  async goOn(step: 'collect' | 'assess' | 'answer' | 'erase' | 'close'): Promise<void> {
    const name = request('next', { step: request(`step.${step}`) });
    await this.#page.getByRole('button', { name }).click();
    await expect(this.#page.getByRole('group', { name: request(`step.${step}`) })).toBeVisible();
    await settled(this.#page);
  }

  /** Records that the person is who they say, by the way that the app suggests. */
  async confirmIdentity(): Promise<void> {
    await this.openStep('identify');
    await this.#page.getByRole('button', { name: request('identify-save') }).click();
    await expect(this.#page.getByRole('button', { name: request('identify-again') })).toBeVisible();
  }

  /** Ticks every system as searched. */
  async searchEverywhere(): Promise<number> {
    const boxes = this.#page.getByRole('checkbox', { name: /^Gezocht in / });
    await expect(boxes.first()).toBeVisible();
    const all = await boxes.all();
    for (const box of all) await box.check();
    return all.length;
  }

  /** Rewrites the paragraph whose text begins like this. */
  async rewrite(start: string, text: string): Promise<void> {
    await this.preview
      .getByRole('button', { name: letter('edit', { start }) })
      .first()
      .click();
    await this.preview.getByRole('textbox', { name: letter('editing') }).fill(text);
    await this.preview.getByRole('button', { name: letter('edit-done') }).click();
    await expect(this.preview.getByText(text)).toBeVisible();
  }

  async keepLetter(): Promise<void> {
    await this.#page.getByRole('button', { name: letter('keep'), exact: true }).click();
    await expect(this.#page.getByText(letter('kept-same')).first()).toBeVisible();
  }

  /** Saves a file and waits until the screen says where it is. */
  async saveFile(kind: 'pdf' | 'docx' | 'html' | 'export', ending: string): Promise<string> {
    await this.#page.getByRole('button', { name: letter(kind), exact: true }).click();
    await expect(
      this.#page.getByRole('status').filter({ hasText: new RegExp(`${ending}$`) }),
    ).toBeVisible({ timeout: 20_000 });
    return this.#app.savedFile(ending);
  }

  async close(): Promise<void> {
    await this.openStep('close');
    await this.#page.getByRole('button', { name: request('close-action') }).click();
    await expect(this.#page.getByText(request('closed-on'))).toBeVisible();
  }
}
