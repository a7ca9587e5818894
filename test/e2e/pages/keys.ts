/** Working the app by its keys alone, as somebody does who sees or holds no pointer. */
import type { DesktopApp } from '../desktop-app.ts';

/** What a screen reader would call the element with the focus, near enough. */
export async function focusedName({ page }: DesktopApp): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });
}

/** Presses Tab until the focus is where it is wanted; gives up after more than a screen full. */
export async function tabUntil(
  app: DesktopApp,
  isThere: () => Promise<boolean>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let step = 0; step < 160; step++) {
    await app.page.keyboard.press(key);
    if (await isThere()) return;
  }
  throw new Error('the focus never came there');
}

/** To the element of this name, or the next one whose name fits. */
export async function tabTo(app: DesktopApp, name: string | RegExp): Promise<void> {
  await tabUntil(app, async () => fits(await focusedName(app), name)).catch(() => {
    throw new Error(`the focus never came to ${name}`);
  });
}

export async function shiftTabTo(app: DesktopApp, name: string | RegExp): Promise<void> {
  await tabUntil(app, async () => fits(await focusedName(app), name), 'Shift+Tab');
}

/** Presses the button or link of this name. */
export async function pressOn(app: DesktopApp, name: string | RegExp): Promise<void> {
  await tabTo(app, name);
  await app.page.keyboard.press('Enter');
}

function fits(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}
