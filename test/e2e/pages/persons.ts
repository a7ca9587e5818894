/** The list of persons and the form for a new one. */
import { expect, type Locator } from '@playwright/test';
import { personsTexts } from '#renderer/features/persons/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { dialog, settled } from './screen.ts';

export const persons = translator(personsTexts, 'nl');

export class PersonsPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  get list(): Locator {
    return this.#page.getByRole('grid', { name: persons('title') });
  }

  get searchField(): Locator {
    return this.#page.getByRole('searchbox', { name: persons('search-short') });
  }

  /** A field of the form for a new person. */
  field(name: 'given-name' | 'infix' | 'family-name' | 'nickname' | 'email' | 'phone'): Locator {
    return dialog(this.#page).getByRole('textbox', { name: new RegExp(`^${persons(name)}`) });
  }

  async startNew(): Promise<void> {
    await this.#page
      .getByRole('button', { name: persons('add') })
      .first()
      .click();
    await expect(dialog(this.#page)).toBeVisible();
  }

  async save(): Promise<void> {
    await dialog(this.#page)
      .getByRole('button', { name: persons('save') })
      .click();
  }

  /** Finds someone by typing and opens the page. */
  async find(search: string, name: string): Promise<void> {
    await this.searchField.fill(search);
    const row = this.list.getByRole('row').filter({ hasText: name }).first();
    await row.getByRole('gridcell').first().click();
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible();
    await settled(this.#page);
  }
}
