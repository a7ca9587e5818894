/**
 * A process that restores a backup and ends itself, without any warning, at the n-th
 * call of the file system. Runs by itself: `node restore-and-die.ts`, told what to do
 * by its environment.
 */
import { restoreBackup } from '#register/backup/restore.ts';
import { type FileLayer, realFiles } from '#register/files.ts';
import { migrations } from '#register/migrations/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

const { BACKUP = '', FOLDER = '', PASSWORD = '', DAY = '', DIE_AT = '0' } = process.env;
const dieAt = Number(DIE_AT);
let calls = 0;

function counting<Target extends object>(target: Target): Target {
  return new Proxy(target, {
    get(object, property) {
      const value: unknown = Reflect.get(object, property, object);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        calls += 1;
        if (calls === dieAt) process.kill(process.pid, 'SIGKILL');
        const result: unknown = await value.apply(object, given);
        return property === 'open' && typeof result === 'object' && result !== null
          ? counting(result)
          : result;
      };
    },
  });
}

const files: FileLayer = { ...realFiles, fs: counting({ ...realFiles.fs }) };
await restoreBackup({
  path: BACKUP,
  folder: FOLDER,
  secret: { kind: 'password', value: PASSWORD },
  migrations,
  clock: { today: () => getPlainDate(DAY), now: () => `${DAY}T10:00:00.000Z` },
  files,
});
process.stdout.write(String(calls));
