/** The wizard of an import, step by step, and its report. */
import { expect, type Locator } from '@playwright/test';
import { stepTexts } from '#renderer/features/imports/step-texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { goTo, settled } from './screen.ts';

export const steps = translator(stepTexts, 'nl');
type Step = 'files' | 'recognised' | 'preview' | 'duplicates' | 'run';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class ImportPage {
  readonly #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  /** At the first step, with nothing ready from before. */
  async open(): Promise<void> {
    await goTo(this.#app, '/imports');
    const clear = this.#page.getByRole('button', { name: steps('clear'), exact: true });
    if (await clear.isVisible()) await clear.click();
    await expect(this.step('files')).toBeVisible();
  }

  /** The part of the screen that belongs to a step. */
  step(name: Step): Locator {
    return this.#page.getByRole('group', { name: steps(`step.${name}`), exact: true });
  }

  /** Chooses files as the button does, and waits until they were read. */
  async choose(files: readonly ImportFile[]): Promise<void> {
    await this.#page.getByLabel(steps('files-input')).setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await expect(this.#next('recognised')).toBeVisible();
  }

  /** Drops what is at a path, as Chromium takes it from the desktop, and waits until it was read. */
  async drop(path: string): Promise<void> {
    const box = await this.#page.getByText(steps('drop'), { exact: true }).boundingBox();
    if (box === null) throw new Error('nowhere to drop');
    const { x, y } = box;
    const inspector = await this.#page.context().newCDPSession(this.#page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await inspector.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await inspector.detach();
    await expect(this.#next('recognised')).toBeVisible();
  }

  async goOn(to: Step): Promise<void> {
    await this.#next(to).click();
    await expect(this.step(to)).toBeVisible();
    await settled(this.#page);
  }

  #next(to: Step): Locator {
    return this.#page.getByRole('button', {
      name: steps('next', { step: steps(`step.${to}`) }),
      exact: true,
    });
  }
}
