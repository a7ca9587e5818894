/** Asks where a backup is to go, or which one is meant. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';

const FILTER = { name: 'Dossierwacht', extensions: ['dwbackup'] };

export interface BackupDialogs {
  /** Where to write; undefined when the owner gave up. */
  askWhere(name: string): Promise<string | undefined>;
  /** Which file to read; undefined when the owner gave up. */
  askWhich(): Promise<string | undefined>;
  /** Which folder backups are to go to; undefined when the owner gave up. */
  askFolder(): Promise<string | undefined>;
}

export interface BackupDialogSurroundings {
  readonly window: () => BrowserWindow | undefined;
  readonly saveLabel: () => string;
  readonly chooseLabel: () => string;
  /** Answers both without asking: tests and the demonstration. */
  readonly fixedFolder: () => string | undefined;
}

/** Remembers the folder of the last backup, for as long as the app runs. */
export function createBackupDialogs(surroundings: BackupDialogSurroundings): BackupDialogs {
  let lastFolder: string | undefined;

  function folder(): string {
    return lastFolder ?? app.getPath('documents');
  }

  return {
    async askWhere(name) {
      const fixed = surroundings.fixedFolder();
      if (fixed !== undefined) return join(fixed, name);
      const window = surroundings.window();
      if (window === undefined) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(folder(), name),
        buttonLabel: surroundings.saveLabel(),
        filters: [FILTER],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (canceled || filePath === '') return undefined;
      lastFolder = dirname(filePath);
      return filePath;
    },
    async askWhich() {
      const fixed = surroundings.fixedFolder();
      if (fixed !== undefined) return newestIn(fixed);
      const window = surroundings.window();
      if (window === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: folder(),
        buttonLabel: surroundings.chooseLabel(),
        filters: [FILTER],
        properties: ['openFile', 'dontAddToRecent'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return undefined;
      lastFolder = dirname(path);
      return path;
    },
    async askFolder() {
      const fixed = surroundings.fixedFolder();
      if (fixed !== undefined) return fixed;
      const window = surroundings.window();
      if (window === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: folder(),
        buttonLabel: surroundings.chooseLabel(),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePaths[0];
    },
  };
}

function newestIn(folder: string): string | undefined {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.dwbackup'))
    .map((name) => join(folder, name))
    .sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs)[0];
}
