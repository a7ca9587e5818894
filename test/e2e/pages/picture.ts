/** Pictures of the running app, for looking at; taken only when a folder for them is given. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DesktopApp } from '../desktop-app.ts';

const PICTURE_FOLDER =
  process.env.DOSSIERWACHT_SCREENSHOTS ?? process.env.DOSSIERWACHT_PICTURES ?? '';

/** Electron's own picture: Playwright's shows a quarter of an enlarged page. */
export async function takePicture(app: DesktopApp, name: string): Promise<void> {
  if (PICTURE_FOLDER === '') return;
  // What was pointed at last would stand out.
  await app.page.mouse.move(1279, 799);
  const picture = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    return (await window?.webContents.capturePage())?.toPNG().toString('base64');
  });
  writeFileSync(join(PICTURE_FOLDER, `${name}.png`), Buffer.from(picture ?? '', 'base64'));
}

/** Keeps a file that the app saved beside the pictures. */
export function keepFile(path: string): void {
  if (PICTURE_FOLDER !== '') copyFileSync(path, join(PICTURE_FOLDER, basename(path)));
}
