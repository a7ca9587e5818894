/**
 * A second process that holds a register open, for the tests of locks. It uses
 * the same settings as the program, given the data key in its environment.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

const SCRIPT = `
const Database = require(process.env.SQLITE_PACKAGE);
const database = new Database(process.env.REGISTER_PATH, { fileMustExist: true, timeout: 0 });
database.pragma("cipher='sqlcipher'");
database.pragma('legacy=4');
database.key(Buffer.from("x'" + process.env.DATA_KEY + "'", 'latin1'));
database.pragma('temp_store=MEMORY');
database.pragma('locking_mode=EXCLUSIVE');
database.prepare('SELECT count(*) FROM sqlite_schema').get();
database.pragma('journal_mode=WAL');
if (process.env.STATEMENT) database.exec(process.env.STATEMENT);
process.stdout.write('open');
process.stdin.on('data', () => { database.close(); process.exit(0); });
`;

export interface OtherProcess {
  /** Closes the register as it should be closed. */
  close(): Promise<void>;
  /** Ends the process in the middle of everything. */
  kill(): Promise<void>;
}

/** Starts a process that opens the register, runs the statement and keeps it open. */
export async function openInOtherProcess(
  path: string,
  dataKey: Uint8Array,
  statement = '',
): Promise<OtherProcess> {
  const child = spawn(process.execPath, ['-e', SCRIPT], {
    env: {
      ...process.env,
      SQLITE_PACKAGE: createRequire(import.meta.url).resolve('better-sqlite3'),
      REGISTER_PATH: path,
      DATA_KEY: Buffer.from(dataKey).toString('hex'),
      STATEMENT: statement,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error('the other process could not open the register');
    }),
  ]);
  return {
    async close() {
      child.stdin.write('close');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
