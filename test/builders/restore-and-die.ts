/**
 * A process that restores a backup and ends itself, without any warning, at the n-th
 * call of the file system, unless somebody did before. Runs by itself:
 * `node restore-and-die.ts`, told what to do by its environment.
 */
import { restoreBackup } from '#register/backup/restore.ts';
import { migrations } from '#register/migrations/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { instantArgon2id, PASSWORD } from './cheap-register.ts';
import { dyingFiles } from './dying-files.ts';

const { BACKUP = '', FOLDER = '', DAY = '', DIE_AT = '0' } = process.env;
const { files, calls } = dyingFiles(Number(DIE_AT));
process.stdout.write('ready\n');
await restoreBackup({
  path: BACKUP,
  folder: FOLDER,
  secret: { kind: 'password', value: PASSWORD },
  migrations,
  clock: { today: () => getPlainDate(DAY), now: () => `${DAY}T10:00:00.000Z` },
  files,
  argon2id: instantArgon2id,
});
process.stdout.write(`${calls()}\n`);
