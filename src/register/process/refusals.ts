/** What the register process says when a file or a key refuses, in codes of the contract. */
import { ContractError, type ErrorCode } from '#shared/contract/errors.ts';
import type { Handler } from '#shared/dispatch.ts';
import { fromSqliteError, RegisterOpenError, type RegisterOpenErrorCode } from '../open-error.ts';

/** Codes of opening that a screen has words for; all others are faults. */
const REFUSALS: Partial<Record<RegisterOpenErrorCode, ErrorCode>> = {
  'wrong-password': 'wrong-password',
  'wrong-recovery-code': 'wrong-recovery-code',
  'this-computer-refused': 'this-computer-refused',
  'key-file-missing': 'key-file-missing',
  'key-file-damaged': 'key-file-damaged',
  'key-file-foreign': 'key-file-foreign',
  'weak-kdf-refused': 'weak-kdf-refused',
  'register-missing': 'register-missing',
  'register-exists': 'register-exists',
  'register-damaged': 'register-damaged',
  'register-cut-off': 'register-cut-off',
  'register-foreign': 'register-foreign',
  'register-older': 'register-older',
  'log-damaged': 'log-damaged',
  'register-newer': 'register-newer',
  'register-locked-by-other': 'register-locked-by-other',
  'folder-read-only': 'folder-read-only',
  'read-refused': 'read-refused',
  'disk-full': 'disk-full',
  'write-failed': 'file-not-written',
  'backup-missing': 'backup-missing',
  'backup-damaged': 'backup-damaged',
  'backup-other-register': 'backup-other-register',
  'backup-former-secret': 'backup-former-secret',
};

/** Handlers that speak of files and keys in codes of the contract. */
export function translated<K extends string>(
  handlers: Readonly<Record<K, Handler>>,
): Record<K, Handler> {
  const entries = Object.entries<Handler>(handlers).map(([key, handler]) => [
    key,
    inCodes(handler),
  ]);
  return Object.fromEntries(entries) as Record<K, Handler>;
}

function inCodes(handler: Handler): Handler {
  return async (input) => {
    try {
      return await handler(input);
    } catch (error) {
      // A full disk or a folder that became read-only may meet any method, not only opening.
      const known = fromSqliteError(error);
      const code = known instanceof RegisterOpenError ? REFUSALS[known.code] : undefined;
      throw code === undefined ? error : new ContractError(code);
    }
  };
}
