/** Making, checking and bringing back backups: main asks which file, the register does the work. */
import type { MainMethodName } from '#shared/contract/index.ts';
import type { BackupDialogs } from '../backup-dialogs.ts';
import type { RegisterSession } from '../register-session.ts';
import { type HandlersOf, withSecrets } from './session.ts';

type BackupMethodName = Extract<MainMethodName, `backups.${string}`>;

export interface BackupMethodSurroundings {
  readonly session: RegisterSession;
  readonly dialogs: BackupDialogs;
  readonly appVersion: string;
  /** ISO 8601 instant in UTC. */
  readonly now: () => string;
}

/** The handlers of `backups.*`. */
export function backupMethods({
  session,
  dialogs,
  appVersion,
  now,
}: BackupMethodSurroundings): HandlersOf<BackupMethodName> {
  return {
    'backups.list': () => session.callInternal('process.list-backups', {}),
    'backups.create': async () => {
      const path = await dialogs.askWhere(backupName(now()));
      if (path === undefined) return { state: 'cancelled' };
      const made = await session.callInternal('process.create-backup', { path, appVersion });
      return { state: 'saved', ...made };
    },
    'backups.verify': async ({ password }) => {
      const path = await dialogs.askWhich();
      if (path === undefined) return { state: 'cancelled' };
      const facts = await withSecrets([password], ([bytes]) =>
        session.callInternal('process.verify-backup', { path, password: bytes }),
      );
      return { state: 'sound', facts };
    },
    'backups.restore': async ({ password }) => {
      const path = await dialogs.askWhich();
      if (path === undefined) return { state: 'cancelled' };
      return { state: 'restored', facts: await session.restoreBackup(path, password) };
    },
  };
}

/** Says when it was made and nothing else. */
function backupName(instant: string): string {
  return `dossierwacht-${instant.slice(0, 10)}-${instant.slice(11, 19).replaceAll(':', '')}.dwbackup`;
}
