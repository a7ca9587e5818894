/** The page of one person. */
import { expect, type Locator } from '@playwright/test';
import { intakeTexts } from '#renderer/features/intake/texts.ts';
import { itemTexts } from '#renderer/features/person/item-texts.ts';
import { personTexts } from '#renderer/features/person/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { words as wordTexts } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { dialog, settled } from './screen.ts';

export const person = translator(personTexts, 'nl');
const intake = translator(intakeTexts, 'nl');
const item = translator(itemTexts, 'nl');
const words = translator(wordTexts, 'nl');

export interface NewItem {
  readonly category: string;
  readonly label?: string;
  /** Name of a field to what stands in it. */
  readonly values?: Readonly<Record<string, string>>;
  /** What starts the clock, to the day as it is typed. */
  readonly clocks?: Readonly<Record<string, string>>;
}

export class PersonPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  get kept(): Locator {
    return this.#page.getByRole('grid', { name: person('kept-title') });
  }

  keptRow(name: string): Locator {
    return this.kept.getByRole('row').filter({ hasText: name });
  }

  async addItem(wanted: NewItem): Promise<void> {
    await this.#page
      .getByRole('button', { name: item('add') })
      .first()
      .click();
    const panel = dialog(this.#page);
    await panel.getByRole('combobox', { name: item('category') }).fill(wanted.category);
    await this.#page.getByRole('option', { name: wanted.category, exact: true }).click();
    if (wanted.label) {
      await panel
        .getByRole('textbox', { name: new RegExp(`^${item('label')}`) })
        .fill(wanted.label);
    }
    for (const fields of [wanted.values, wanted.clocks]) {
      for (const [name, value] of Object.entries(fields ?? {})) {
        await panel.getByRole('textbox', { name: new RegExp(`^${name}`, 'i') }).fill(value);
      }
    }
    await panel.getByRole('button', { name: item('save') }).click();
    await expect(panel).toBeHidden();
  }

  /** Records a request for access that came in today by e-mail, and goes on with the answer. */
  async answerRequest(): Promise<void> {
    await this.#page.getByRole('button', { name: person('answer-request') }).click();
    await this.#page.getByRole('checkbox', { name: capital(words('right.access')) }).check();
    await this.#page
      .getByRole('combobox', { name: intake('channel') })
      .selectOption({ label: words('channel.email') });
    await this.#page.getByRole('button', { name: intake('save') }).click();
    await expect(this.#page).toHaveURL(/#\/requests\/\d+$/);
    await settled(this.#page);
  }

  async openTab(name: 'overview' | 'items' | 'consents' | 'timeline' | 'letters' | 'notes') {
    await this.#page.getByRole('tab', { name: new RegExp(`^${person(`tab-${name}`)}`) }).click();
    await settled(this.#page);
  }
}
