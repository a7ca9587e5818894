/** An open register: the connection, and what can be done with its key without seeing it. */
import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { readChangeCounter } from './change-counter.ts';
import { connect, disconnect, rekey } from './connection.ts';
import type { FileLayer } from './files.ts';
import { pageKeyOf, renewedDataKey } from './keys/data-key.ts';
import {
  changePassword,
  type KeyOptions,
  newRecoveryCode,
  type Secret,
  unlockKeys,
} from './keys/envelope.ts';
import { DEFAULT_COST } from './keys/kdf.ts';
import { type KeyFileNotice, writeKeyFileOnly, writeKeyFiles } from './keys/key-file.ts';
import { keySheet } from './keys/key-sheet.ts';
import { deriveKey, type KeyPurpose } from './keys/purpose.ts';
import { type Sidecar, withChangeCounter } from './keys/sidecar.ts';
import { isCheaper } from './keys/slot-cost.ts';
import {
  type NewComputerSecret,
  removeThisComputer,
  writeThisComputer,
} from './keys/this-computer.ts';
import type { MigrationResult } from './migrate.ts';
import { RegisterOpenError } from './open-error.ts';
import {
  type DecryptedPage,
  decryptPages,
  type PageCheck,
  readRegisterSalt,
  verifyPages,
} from './verify-pages.ts';

type Password = string | Uint8Array;

const WRONG: ReadonlySet<string> = new Set(['wrong-password', 'wrong-recovery-code']);

/** A register that was opened although the key file knew of later changes. */
export interface OlderRegister {
  readonly changesLacking: number;
}

export interface OpenRegister {
  readonly database: Database.Database;
  /** What was wrong with the key files and is repaired, or could not be. To be shown. */
  readonly notices: readonly KeyFileNotice[];
  /** Set when it lacks changes that were made once. To be written down by whoever opened it. */
  readonly older: OlderRegister | undefined;
  /** Which schema steps ran while opening, and the copy made before them. */
  readonly migration: MigrationResult;
  /**
   * Sets another password; the recovery code stays valid. With `current` that
   * password must be the right one: `wrong-password`. Left out only after the
   * register was opened with the recovery code. Opening with this computer stops, as
   * whoever knew the old password may have switched it on; true when it was on.
   */
  changePassword(next: Password, current?: Password): Promise<boolean>;
  /** Lets this computer open the register beside the password. Throws `wrong-password`. */
  addThisComputer(current: Password, made: NewComputerSecret): Promise<void>;
  /** Stops that. True when it was on. */
  removeThisComputer(): Promise<boolean>;
  /**
   * Locks the password slot anew, with the same password, when it was made at a lower
   * cost than the least of today. It never lowers one. Throws `wrong-password`.
   */
  raiseCost(current: Password): Promise<void>;
  /** Makes another recovery code; the old one no longer works. Given this once, kept nowhere. */
  newRecoveryCode(current?: Password): Promise<string>;
  /** Whether this is the password or the recovery code of now. Opens and changes nothing. */
  opensWith(secret: Secret): Promise<boolean>;
  /** The text of the printed sheet's QR code. Throws `wrong-recovery-code`. */
  keySheet(recoveryCode: string): Promise<string>;
  /**
   * The register's own key as 64 hexadecimal digits, to open the file with another
   * program. Throws `wrong-password`. A text cannot be wiped: hand it on, keep it nowhere.
   */
  showKey(current: Password): Promise<string>;
  /**
   * Writes a copy under a renewed key to an empty file and gives that key, which the
   * caller zeroes. This register stays as it is. Throws `wrong-password`.
   */
  copyRenewed(path: string, current: Password): Promise<Buffer>;
  /** Checks all pages of a copy made by `VACUUM INTO`. Never of the open file itself. */
  verifyCopy(path: string): PageCheck;
  /** Pages of such a copy in clear, to search for what should be gone. */
  decryptCopy(path: string): Generator<DecryptedPage>;
  /** Opens such a copy, only to look. The caller closes it. */
  openCopy(path: string): Database.Database;
  /** The folder the register stands in. */
  readonly folder: string;
  /**
   * Tells the key file how many changes there are, so that their loss is noticed, and
   * moves them from the log into the file, so that losing the log loses nothing. For
   * every moment of rest; does nothing when nothing changed.
   */
  settle(): Promise<void>;
  /** A key of 32 bytes for one purpose, derived from the register's own. The caller zeroes it. */
  deriveKey(purpose: KeyPurpose): Buffer;
  /** Waits for a running change of keys, writes everything into the one file, wipes the key. */
  close(): Promise<void>;
}

/** What a session takes over: from here on it closes the connection and wipes the key. */
export interface SessionParts {
  readonly folder: string;
  readonly database: Database.Database;
  readonly dataKey: Buffer;
  readonly sidecar: Sidecar;
  readonly notices: readonly KeyFileNotice[];
  readonly older: OlderRegister | undefined;
  readonly migration: MigrationResult;
  readonly files: FileLayer;
  readonly keyOptions: KeyOptions;
  /** Called once the file is closed. */
  release(): void;
}

export function startSession(parts: SessionParts): OpenRegister {
  const { database, dataKey, files, folder, keyOptions } = parts;
  let sidecar = parts.sidecar;
  let open = true;
  /** The key file knows of changes that its copy does not. */
  let unevenCopies = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: a change of keys must not meet another, nor a key wiped by closing. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  function assertOpen(): void {
    if (!open) throw new RegisterOpenError('closed');
  }

  async function assertOpensWith(secret: Secret): Promise<void> {
    (await unlockKeys(sidecar, secret, keyOptions)).fill(0);
  }

  async function assertCurrent(password: Password | undefined): Promise<void> {
    if (password !== undefined) await assertOpensWith({ kind: 'password', value: password });
  }

  async function replaceSidecar(next: Sidecar): Promise<void> {
    try {
      await writeKeyFiles(folder, next, files);
    } catch (error) {
      // A failure after the last rename: nobody is told the new code, so the old one holds.
      unevenCopies = true;
      await writeKeyFiles(folder, sidecar, files).catch(() => undefined);
      throw error;
    }
    sidecar = next;
    unevenCopies = false;
  }

  /** The key file with the changes made since, or undefined when there were none. */
  function countedSidecar(): Sidecar | undefined {
    const counter = readChangeCounter(database);
    if (counter <= sidecar.changeCounter) return undefined;
    return withChangeCounter(sidecar, counter, dataKey);
  }

  /** Closes the file also when a damaged page keeps the counter from being read. */
  function countAndDisconnect(): Sidecar | undefined {
    try {
      return database.open ? countedSidecar() : undefined;
    } finally {
      disconnect(database);
    }
  }

  /**
   * Both key files, at the end. One that cannot be written knows of fewer changes, which
   * is never wrong, so this keeps nobody from closing.
   */
  async function writeCounter(counted: Sidecar | undefined): Promise<void> {
    if (counted !== undefined || unevenCopies) {
      await writeKeyFiles(folder, counted ?? sidecar, files).catch(() => undefined);
    }
  }

  return {
    database,
    notices: parts.notices,
    older: parts.older,
    migration: parts.migration,
    changePassword: (next, current) =>
      inTurn(async () => {
        assertOpen();
        await assertCurrent(current);
        const changed = await changePassword(sidecar, dataKey, next, keyOptions);
        const hadThisComputer = await removeThisComputer(folder, files);
        await replaceSidecar(changed);
        return hadThisComputer;
      }),
    addThisComputer: (current, made) =>
      inTurn(async () => {
        assertOpen();
        await assertCurrent(current);
        const { registerSalt } = sidecar;
        await writeThisComputer(folder, made, { dataKey, registerSalt }, files, keyOptions.random);
      }),
    removeThisComputer: () =>
      inTurn(async () => {
        assertOpen();
        return removeThisComputer(folder, files);
      }),
    raiseCost: (current) =>
      inTurn(async () => {
        assertOpen();
        if (!isCheaper(sidecar.slots.password.kdf, DEFAULT_COST)) return;
        await assertCurrent(current);
        await replaceSidecar(await changePassword(sidecar, dataKey, current, keyOptions));
      }),
    newRecoveryCode: (current) =>
      inTurn(async () => {
        assertOpen();
        await assertCurrent(current);
        const made = newRecoveryCode(sidecar, dataKey, keyOptions);
        await replaceSidecar(made.sidecar);
        return made.recoveryCode;
      }),
    opensWith: (secret) =>
      inTurn(async () => {
        assertOpen();
        try {
          await assertOpensWith(secret);
          return true;
        } catch (error) {
          if (error instanceof RegisterOpenError && WRONG.has(error.code)) return false;
          throw error;
        }
      }),
    keySheet: (recoveryCode) =>
      inTurn(async () => {
        assertOpen();
        await assertOpensWith({ kind: 'recovery', value: recoveryCode });
        return keySheet(sidecar);
      }),
    showKey: (current) =>
      inTurn(async () => {
        assertOpen();
        await assertCurrent(current);
        return pageKeyOf(dataKey).toString('hex');
      }),
    copyRenewed: (path, current) =>
      inTurn(async () => {
        assertOpen();
        await assertCurrent(current);
        database.prepare('VACUUM INTO ?').run(path);
        const salt = readRegisterSalt(path);
        const copy = connect(path, dataKey);
        const renewed = renewedDataKey(dataKey, keyOptions.random ?? randomBytes);
        try {
          rekey(copy, renewed, salt);
          disconnect(copy);
          return renewed;
        } catch (error) {
          copy.close();
          renewed.fill(0);
          throw error;
        }
      }),
    verifyCopy(path) {
      assertOpen();
      return verifyPages(path, dataKey);
    },
    decryptCopy(path) {
      assertOpen();
      return decryptPages(path, dataKey);
    },
    openCopy(path) {
      assertOpen();
      return connect(path, dataKey, { readOnly: true });
    },
    folder,
    settle: () =>
      inTurn(async () => {
        const counted = open ? countedSidecar() : undefined;
        if (counted === undefined) return;
        await writeKeyFileOnly(folder, counted, files);
        unevenCopies = true;
        sidecar = counted;
        database.pragma('wal_checkpoint(TRUNCATE)');
      }),
    deriveKey(purpose) {
      assertOpen();
      return deriveKey(dataKey, purpose);
    },
    close: () =>
      inTurn(async () => {
        if (!open) return;
        open = false;
        try {
          await writeCounter(countAndDisconnect());
        } finally {
          dataKey.fill(0);
          parts.release();
        }
      }),
  };
}
