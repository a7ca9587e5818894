/** What main reads from its surroundings, in one place. */
import { isAbsolute, join } from 'node:path';
import { parsePlainDate } from '#shared/domain/calendar.ts';

export interface Environment {
  /** Folder instead of the system's own for everything the app keeps. */
  readonly userData: string | undefined;
  /** The file of an AppImage: what is started again, where the program itself is only mounted. */
  readonly appImage: string | undefined;
  /** better-sqlite3's binary, where the one in its package does not fit this runtime. */
  readonly sqliteBinding: string | undefined;
  /** Tests only: what counts as today. */
  readonly testToday: string | undefined;
  /** Tests only: answers every save dialog. */
  readonly testSaveFolder: string | undefined;
  /** Tests only: the idle limit in seconds. */
  readonly testIdleSeconds: number | undefined;
}

/**
 * Reads the environment. A packaged app knows only where its data and it itself
 * are: what tests may change, nobody else's program may.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): Environment {
  const userData = absolute(variables.DOSSIERWACHT_USER_DATA);
  const appImage = absolute(variables.APPIMAGE);
  if (isPackaged) {
    return {
      userData,
      appImage,
      sqliteBinding: undefined,
      testToday: undefined,
      testSaveFolder: undefined,
      testIdleSeconds: undefined,
    };
  }
  return {
    userData,
    appImage,
    sqliteBinding: absolute(variables.DOSSIERWACHT_SQLITE_BINDING),
    testToday: parsePlainDate(variables.DOSSIERWACHT_TEST_TODAY ?? ''),
    testSaveFolder: absolute(variables.DOSSIERWACHT_TEST_SAVE_FOLDER),
    testIdleSeconds: positive(variables.DOSSIERWACHT_TEST_IDLE_SECONDS),
  };
}

/** Where everything of one user lies. */
export interface Folders {
  readonly userData: string;
  readonly register: string;
  readonly example: string;
  /** Backups the app makes by itself, of the owner's own register. */
  readonly backups: string;
  readonly logs: string;
  readonly preferences: string;
  readonly reminders: string;
  /** Where backups were put, for when the register cannot tell. */
  readonly backupPlaces: string;
}

/** The folders below `userData`. */
export function foldersIn(userData: string): Folders {
  return {
    userData,
    register: join(userData, 'register'),
    example: join(userData, 'example'),
    backups: join(userData, 'backups'),
    logs: join(userData, 'logs'),
    preferences: join(userData, 'preferences.json'),
    reminders: join(userData, 'reminders.json'),
    backupPlaces: join(userData, 'backup-places.json'),
  };
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text ?? '');
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
