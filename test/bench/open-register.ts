/** An open register behind its methods, as the register process has it, in this process. */
import Database from 'better-sqlite3';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { callsOf, type RegisterCalls } from '#test/builders/calls.ts';
import { PASSWORD } from '#test/builders/cheap-register.ts';
import { TODAY } from './full-size.ts';
import { copyRegister, type MadeRegister, workFolder } from './registers.ts';

export interface BenchRegister extends RegisterCalls {
  readonly context: HandlerContext;
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens a copy; its verdicts are those of the day that counts as today. */
export async function openCopy(made: MadeRegister, name: string): Promise<BenchRegister> {
  return openFolder(copyRegister(made, workFolder(name)));
}

export async function openFolder(folder: string): Promise<BenchRegister> {
  const register = await openRegister({
    folder,
    secret: { kind: 'password', value: PASSWORD },
    migrations,
  });
  const context = createContext(register, {
    today: () => TODAY,
    now: () => `${TODAY}T09:00:00.000Z`,
  });
  return { ...callsOf(context), context, folder, close: () => register.close() };
}

/** The unencrypted file with the settings of a register, through the same SQLite. */
export function openPlain(path: string): HandlerContext['database'] {
  const database = new Database(path, { fileMustExist: true });
  for (const setting of [
    'temp_store=MEMORY',
    'locking_mode=EXCLUSIVE',
    'journal_mode=WAL',
    'synchronous=FULL',
    'secure_delete=ON',
    'foreign_keys=ON',
    'wal_autocheckpoint=200',
    'cache_size=-65536',
  ]) {
    database.pragma(setting);
  }
  return database;
}
