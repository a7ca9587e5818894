/** Saves a finished file where the owner wants it. */
import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SavedFile } from '#shared/contract/session.ts';
import { writeWholeFile } from './whole-file.ts';

export interface FileSaver {
  /** Asks where, and writes. `name` holds nothing about a person. */
  save(name: string, bytes: Uint8Array): Promise<SavedFile>;
}

export interface FileSaverSurroundings {
  readonly window: () => BrowserWindow | undefined;
  readonly buttonLabel: () => string;
  /** Saves here without asking: tests and the demonstration. */
  readonly fixedFolder: () => string | undefined;
}

/** Remembers the folder of the last file, for as long as the app runs. */
export function createFileSaver(surroundings: FileSaverSurroundings): FileSaver {
  let lastFolder: string | undefined;

  async function askWhere(name: string): Promise<string | undefined> {
    const fixed = surroundings.fixedFolder();
    if (fixed !== undefined) return join(fixed, name);
    const window = surroundings.window();
    if (window === undefined) return undefined;
    const extension = extname(name).slice(1);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(lastFolder ?? app.getPath('documents'), name),
      buttonLabel: surroundings.buttonLabel(),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return canceled || filePath === '' ? undefined : filePath;
  }

  return {
    async save(name, bytes) {
      const path = await askWhere(name);
      if (path === undefined) return { state: 'cancelled' };
      await writeWholeFile(path, bytes);
      lastFolder = dirname(path);
      return { state: 'saved', path, bytes: bytes.byteLength };
    },
  };
}
