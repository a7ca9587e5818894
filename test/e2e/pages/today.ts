/** Today and the lists behind its numbers. */
import { expect, type Locator } from '@playwright/test';
import { todayTexts } from '#renderer/features/today/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { expectSaid, settled } from './screen.ts';

export const today = translator(todayTexts, 'nl');

export class TodayPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  /** The grid of the list that is open. */
  get list(): Locator {
    return this.#page.getByRole('grid');
  }

  /** Presses a number of Today and waits for the list behind it. */
  async openList(control: Locator, list: 'due' | 'soon' | 'start-missing' | 'held'): Promise<void> {
    await control.click();
    await expect(this.#page).toHaveURL(new RegExp(`#/due/${list}$`));
    await expect(
      this.#page.getByRole('heading', { level: 1, name: today(`list-${list}`), exact: true }),
    ).toBeVisible();
    await settled(this.#page);
  }

  /** Rows of the list that is open, all of them: the table says how many there are. */
  async countRows(): Promise<number> {
    await expect(this.list).toHaveAttribute('aria-rowcount', /^\d+$/);
    return Number(await this.list.getAttribute('aria-rowcount')) - 1;
  }

  /** Saves the due list and waits until the status line names the file. */
  async saveList(format: 'pdf' | 'csv'): Promise<string> {
    await this.#page
      .getByRole('button', { name: today(format === 'pdf' ? 'print' : 'csv') })
      .click();
    await expectSaid(this.#page, new RegExp(`\\.${format}$`));
    return this.#app.savedFile(`.${format}`);
  }
}

/** The number at the start of a text such as `14 gegevens zijn verlopen`. */
export function leadingNumber(text: string | null): number {
  return Number(/^\D*(\d+)/.exec(text ?? '')?.[1]);
}
