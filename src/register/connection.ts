/**
 * A connection to the encrypted file, with every setting in place before the
 * first row is read. Each setting is read back: one that silently did not take
 * would cost secrecy (temporary files in clear) or durability.
 */
import Database from 'better-sqlite3';
import { pageKeyOf } from './keys/data-key.ts';
import { fromSqliteError, RegisterOpenError } from './open-error.ts';

type Setting = readonly [name: string, value: string, readBack: string | number];

/** SQLCipher 4: pages of 4096 bytes, AES-256-CBC, HMAC-SHA512. Needed before the key. */
const CIPHER: readonly Setting[] = [
  ['cipher', "'sqlcipher'", 'sqlcipher'],
  ['legacy', '4', '4'],
];

/** In this order, straight after the key. */
const BEFORE_FIRST_READ: readonly Setting[] = [
  // Sorting, VACUUM and savepoints would otherwise write rows in clear to temporary files.
  ['temp_store', 'MEMORY', 2],
  // Before the first read: set later, another process could still open a register in WAL mode.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
];

const AFTER_FIRST_READ: readonly Setting[] = [
  ['journal_mode', 'WAL', 'wal'],
  // What was shown as saved stays saved when the power fails; this build's default loses it.
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['wal_autocheckpoint', '200', 200],
  ['journal_size_limit', '0', 0],
  ['mmap_size', '0', 0],
  // 64 MiB, in KiB.
  ['cache_size', '-65536', -65536],
];

export interface ConnectOptions {
  /** How long to wait for another process that holds the file, in milliseconds. */
  readonly busyTimeoutMs?: number;
  /** Only look: nothing is changed, moved or flushed. */
  readonly readOnly?: boolean;
}

/** Opens an existing file (an empty one becomes a register) with its data key. */
export function connect(
  path: string,
  dataKey: Uint8Array,
  options: ConnectOptions = {},
): Database.Database {
  const database = load(path, options);
  try {
    configure(database, dataKey, options.readOnly === true);
    return database;
  } catch (error) {
    database.close();
    throw fromSqliteError(error);
  }
}

/** An empty database without a file, for what holds nothing of anybody. */
export function connectToMemory(): Database.Database {
  return load(':memory:', {});
}

/** The settings of a connection that was just made, in their order, each read back. */
export function configure(
  database: Database.Database,
  dataKey: Uint8Array,
  readOnly = false,
): void {
  apply(database, CIPHER);
  const key = rawKey(pageKeyOf(dataKey));
  try {
    // Never as the text of a pragma: that would leave copies of the key in memory.
    if (database.key(key) !== 0) unsuitable('key');
  } finally {
    key.fill(0);
  }
  apply(database, BEFORE_FIRST_READ);
  // Throws SQLITE_NOTADB when the key does not fit or page 1 is damaged.
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (!readOnly) apply(database, AFTER_FIRST_READ);
}

/** Writes everything from the log into the file and closes; no `-wal` stays behind. */
export function disconnect(database: Database.Database): void {
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw fromSqliteError(error);
  } finally {
    database.close();
  }
}

/**
 * Encrypts the file of a connection anew with the pages' key of another data key. The
 * salt with which the file begins is given, so that it stays: it is the name of the register.
 */
export function rekey(
  database: Database.Database,
  dataKey: Uint8Array,
  registerSalt: Uint8Array,
): void {
  const keyAndSalt = Buffer.concat([pageKeyOf(dataKey), registerSalt]);
  const key = rawKey(keyAndSalt);
  keyAndSalt.fill(0);
  try {
    if (database.rekey(key) !== 0) unsuitable('rekey');
  } catch (error) {
    throw fromSqliteError(error);
  } finally {
    key.fill(0);
  }
}

function apply(database: Database.Database, settings: readonly Setting[]): void {
  for (const [name, value, readBack] of settings) {
    database.pragma(`${name}=${value}`);
    if (database.pragma(name, { simple: true }) !== readBack) unsuitable(name);
  }
}

function unsuitable(setting: string): never {
  throw new RegisterOpenError('engine-unsuitable', { reason: setting });
}

function load(path: string, options: ConnectOptions): Database.Database {
  const nativeBinding = process.env.DOSSIERWACHT_SQLITE_BINDING;
  try {
    return new Database(path, {
      fileMustExist: true,
      readonly: options.readOnly ?? false,
      timeout: options.busyTimeoutMs ?? 5000,
      ...(nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding }),
    });
  } catch (error) {
    const known = fromSqliteError(error);
    // Anything else is the native library that does not load.
    throw known instanceof RegisterOpenError ? known : new RegisterOpenError('engine-unsuitable');
  }
}

/** SQLCipher's notation for a key that needs no derivation, with or without a salt: `x'<hex digits>'`. */
function rawKey(bytes: Uint8Array): Buffer {
  const digits = Buffer.from('0123456789abcdef', 'latin1');
  const key = Buffer.alloc(bytes.length * 2 + 3);
  key.write("x'", 0, 'latin1');
  for (const [index, byte] of bytes.entries()) {
    key[2 + index * 2] = digits[byte >> 4] ?? 0;
    key[3 + index * 2] = digits[byte & 15] ?? 0;
  }
  key.write("'", key.length - 1, 'latin1');
  return key;
}
