/** The screens of disposal: proposal, check, agreement, result and tasks. */
import { expect, type Locator } from '@playwright/test';
import { approveTexts } from '#renderer/features/disposal/approve-texts.ts';
import { taskTexts } from '#renderer/features/disposal/task-texts.ts';
import { disposalTexts } from '#renderer/features/disposal/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { letterTexts } from '#renderer/ui/letter/letter-texts.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { dialog, goTo, settled } from './screen.ts';

export const disposal = translator(disposalTexts, 'nl');
export const approval = translator(approveTexts, 'nl');
export const tasks = translator(taskTexts, 'nl');
const letter = translator(letterTexts, 'nl');

export class DisposalPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  async propose(): Promise<void> {
    await goTo(this.#app, '/disposal');
    await this.#page.getByRole('button', { name: disposal('propose') }).click();
    await expect(this.#page).toHaveURL(/#\/disposal\/\d+$/);
    await settled(this.#page);
  }

  async openStep(step: 'proposal' | 'check' | 'approve' | 'done'): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: disposal('steps') })
      .getByRole('button', { name: new RegExp(disposal(`step.${step}`)) })
      .click();
    await settled(this.#page);
  }

  get table(): Locator {
    return this.#page.getByRole('grid', { name: disposal('table') });
  }

  /** Makes every letter that has to come before the erasing. */
  async makeLetters(): Promise<number> {
    const make = this.#page.getByRole('button', { name: letterFor() });
    let made = 0;
    while ((await make.count()) > 0) {
      await make.first().click();
      await settled(this.#page);
      await this.#page.getByRole('button', { name: letter('keep') }).click();
      // The line beside the button stays; what is announced is gone after a while.
      await expect(this.#page.getByText(letter('kept-same')).first()).toBeVisible();
      await this.#page.getByRole('button', { name: approval('letter-back') }).click();
      made += 1;
    }
    return made;
  }

  /** Agrees to the list, with the number of items where that is asked for. */
  async agree(): Promise<number> {
    const button = this.#page.getByRole('button', { name: /^Geef akkoord op het wissen van/ });
    const going = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    const typed = this.#page.getByLabel(approval('typed-count'));
    if ((await typed.count()) > 0) await typed.fill(String(going));
    await button.click();
    await expect(this.#page.getByRole('button', { name: /^Wis \d+ gegevens?$/ })).toBeVisible();
    return going;
  }

  async erase(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Wis \d+ gegevens?$/ }).click();
    await dialog(this.#page)
      .getByRole('button', { name: /^Wis \d+ gegevens?$/ })
      .click();
    await expect(this.#page.getByRole('heading', { name: approval('result-title') })).toBeVisible({
      timeout: 30_000,
    });
    await settled(this.#page);
  }

  /** Records for every task of every system that it was erased there. */
  async confirmAll(): Promise<void> {
    const button = this.#page.getByRole('button', { name: /^Is gewist \(\d+\): / });
    for (let left = await button.count(); left > 0; left = await button.count()) {
      await button.first().click();
      await dialog(this.#page)
        .getByRole('button', { name: tasks('confirm-save') })
        .click();
      await expect(dialog(this.#page)).toHaveCount(0);
      await expect(button).toHaveCount(left - 1);
    }
  }
}

function letterFor(): RegExp {
  return new RegExp(`^${approval('letter-make-for', { person: '' }).trim()}`);
}
