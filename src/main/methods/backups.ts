/** Making, checking and bringing back backups: main asks which file, the register does the work. */
import { basename, dirname } from 'node:path';
import type { BackupStatus } from '#shared/contract/backups.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { MainMethodName } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { BackupDialogs } from '../backup-dialogs.ts';
import type { BackupPlaces } from '../backup-places.ts';
import type { RegisterSession } from '../register-session.ts';
import { assertStrong, type HandlersOf, withSecrets } from './session.ts';

type BackupMethodName = Extract<MainMethodName, `backups.${string}`>;

export interface BackupMethodSurroundings {
  readonly session: RegisterSession;
  readonly dialogs: BackupDialogs;
  readonly places: BackupPlaces;
  readonly appVersion: string;
  /** ISO 8601 instant in UTC. */
  readonly now: () => string;
}

/** The handlers of `backups.*`. */
export function backupMethods({
  session,
  dialogs,
  places,
  appVersion,
  now,
}: BackupMethodSurroundings): HandlersOf<BackupMethodName> {
  /** Where the chosen files are; the page has their numbers, counted from 1. */
  const chosen: string[] = [];

  function number(path: string): number {
    return chosen.includes(path) ? chosen.indexOf(path) + 1 : chosen.push(path);
  }

  /** Where backups go is known afterwards also while the register cannot tell. */
  async function remembered(answer: Promise<BackupStatus>): Promise<BackupStatus> {
    const status = await answer;
    const used = [status.folder, status.second?.folder];
    await places.remember(used.filter((folder) => typeof folder === 'string'));
    return status;
  }

  async function fileOf(id: number | null): Promise<string | undefined> {
    if (id === null) return dialogs.askWhich();
    const path = chosen[id - 1];
    if (path === undefined) throw new ContractError('not-found');
    return path;
  }

  return {
    'backups.list': () => session.callInternal('process.list-backups', {}),
    'backups.status': () => remembered(session.callInternal('process.backup-status', {})),
    'backups.keep': () => remembered(session.callInternal('process.keep-backups', {})),
    'backups.choose-folder': async ({ place }) => {
      const folder = await dialogs.askFolder();
      return folder === undefined
        ? session.callInternal('process.backup-status', {})
        : remembered(session.callInternal('process.choose-backup-folder', { place, folder }));
    },
    'backups.forget-folder': ({ place }) =>
      session.callInternal('process.choose-backup-folder', { place, folder: null }),
    'backups.create': async () => {
      const path = await dialogs.askWhere(backupName(now()));
      if (path === undefined) return { state: 'cancelled' };
      const made = await session.callInternal('process.create-backup', { path, appVersion });
      await places.remember([dirname(made.path)]);
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
    'backups.rehearse': ({ secret: { kind, value } }) =>
      kind === 'recovery'
        ? session.callInternal('process.rehearse-with-code', { recoveryCode: value })
        : withSecrets([value], ([password]) =>
            session.callInternal('process.rehearse-with-password', { password }),
          ),
    'backups.find': async () => {
      const found = await session.findBackup(places.list());
      if (found === null) return { state: 'none' };
      const { path, madeAt } = found;
      return {
        state: 'found',
        id: number(path),
        name: basename(path),
        folder: dirname(path),
        madeAt,
      };
    },
    'backups.take-keys': async ({ file, password }) => {
      const path = chosen[file - 1];
      if (path === undefined) throw new ContractError('not-found');
      await session.takeKeys(path, password);
      return DONE;
    },
    'backups.choose': async () => {
      const path = await dialogs.askWhich();
      if (path === undefined) return { state: 'cancelled' };
      return { state: 'chosen', id: number(path), name: basename(path) };
    },
    'backups.restore': async ({ password, file }) => {
      const path = await fileOf(file);
      if (path === undefined) return { state: 'cancelled' };
      return { state: 'restored', facts: await session.restoreBackup(path, password) };
    },
    'backups.restore-with-code': async ({ recoveryCode, newPassword, file }) => {
      await assertStrong(newPassword);
      const path = await fileOf(file);
      if (path === undefined) return { state: 'cancelled' };
      const facts = await session.restoreWithCode(path, recoveryCode, newPassword);
      return { state: 'restored', facts };
    },
  };
}

/** Says when it was made and nothing else. */
function backupName(instant: string): string {
  return `dossierwacht-${instant.slice(0, 10)}-${instant.slice(11, 19).replaceAll(':', '')}.dwbackup`;
}
