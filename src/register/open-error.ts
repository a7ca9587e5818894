import type { RecoveryCodeProblem } from '#shared/domain/recovery-code.ts';
import { errorCode } from '#shared/error-code.ts';

/** Everything that can keep the register from being made, opened or written. */
const REGISTER_OPEN_ERROR_CODES = [
  'wrong-password',
  'wrong-recovery-code',
  'this-computer-refused',
  'key-file-missing',
  'key-file-damaged',
  'key-file-foreign',
  'weak-kdf-refused',
  'register-missing',
  'register-damaged',
  'register-cut-off',
  'register-foreign',
  'register-older',
  'log-damaged',
  'register-newer',
  'register-locked-by-other',
  'register-exists',
  'folder-read-only',
  'disk-full',
  'read-refused',
  'read-failed',
  'write-failed',
  'migration-failed',
  'engine-unsuitable',
  'closed',
  'file-exists',
  'backup-missing',
  'backup-damaged',
  'backup-other-register',
  'backup-former-secret',
] as const;

export type RegisterOpenErrorCode = (typeof REGISTER_OPEN_ERROR_CODES)[number];

/** What may be shown or logged beside the code. Never a path, a key or anything of a person. */
export interface RegisterOpenErrorDetail {
  /** Error name of the operating system or of SQLite, such as `EIO` or `SQLITE_CORRUPT`. */
  readonly reason?: string;
  /** First damaged page, counted from 1. */
  readonly page?: number;
  /** How many changes an older register lacks. */
  readonly changesLacking?: number;
  /** Version of the migration that failed. */
  readonly version?: number;
  /** What is wrong with the typed recovery code, when its own check already fails. */
  readonly recoveryCode?: RecoveryCodeProblem;
}

/**
 * A failure with a code. The message is the code and nothing else; the error
 * that lies beneath is not kept, since those of the file system hold paths.
 */
export class RegisterOpenError extends Error {
  readonly code: RegisterOpenErrorCode;
  readonly detail: RegisterOpenErrorDetail;

  constructor(code: RegisterOpenErrorCode, detail: RegisterOpenErrorDetail = {}) {
    super(code);
    this.name = 'RegisterOpenError';
    this.code = code;
    this.detail = detail;
  }
}

/** The error of a failed write to the file system. Errors with a code stay as they are. */
export function toWriteError(error: unknown): RegisterOpenError {
  if (error instanceof RegisterOpenError) return error;
  const reason = errorCode(error);
  if (reason === 'ENOSPC' || reason === 'EDQUOT') {
    return new RegisterOpenError('disk-full', { reason });
  }
  if (reason === 'EACCES' || reason === 'EROFS' || reason === 'EPERM') {
    return new RegisterOpenError('folder-read-only', { reason });
  }
  return new RegisterOpenError('write-failed', reason === undefined ? {} : { reason });
}

/** The error of a failed read from the file system. Errors with a code stay as they are. */
export function toReadError(error: unknown): RegisterOpenError {
  if (error instanceof RegisterOpenError) return error;
  const reason = errorCode(error);
  // Somebody else's file, or one that another program holds to itself: it may be whole.
  if (reason === 'EACCES' || reason === 'EPERM') {
    return new RegisterOpenError('read-refused', { reason });
  }
  return new RegisterOpenError('read-failed', reason === undefined ? {} : { reason });
}

/** The error of a failed SQLite call. Anything that SQLite did not throw is given back as it is. */
export function fromSqliteError(error: unknown): unknown {
  const reason = errorCode(error);
  if (error instanceof RegisterOpenError || !reason?.startsWith('SQLITE_')) return error;
  return new RegisterOpenError(codeOfSqlite(reason), { reason });
}

function codeOfSqlite(reason: string): RegisterOpenErrorCode {
  if (/^SQLITE_(BUSY|LOCKED)/.test(reason)) return 'register-locked-by-other';
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(reason)) return 'register-damaged';
  if (reason === 'SQLITE_FULL') return 'disk-full';
  if (/^SQLITE_(READONLY|PERM|CANTOPEN)/.test(reason)) return 'folder-read-only';
  if (/^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE)/.test(reason)) return 'write-failed';
  return 'read-failed';
}
