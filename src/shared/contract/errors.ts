/**
 * What can go wrong, as codes. A screen translates the code; nothing else about
 * a fault crosses the border but a reference to find it by.
 */
import * as v from 'valibot';

export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'locked',
  'no-such-method',
  'fault',
  'cancelled',
  'conflict',
  'wrong-password',
  'weak-password',
  'wrong-recovery-code',
  'this-computer-refused',
  'key-file-missing',
  'key-file-damaged',
  'key-file-foreign',
  'register-missing',
  'register-exists',
  'register-damaged',
  'register-damage-found',
  'register-cut-off',
  'register-foreign',
  'register-older',
  'log-damaged',
  'register-newer',
  'register-locked-by-other',
  'folder-read-only',
  'read-refused',
  'disk-full',
  'weak-kdf-refused',
  'national-number',
  'secret-not-stored',
  'never-store',
  'file-not-written',
  'nothing-to-print',
  'disposal-changed',
  'letter-first',
  'clock-doubt',
  'tell-first',
  'extension-too-late',
  'extension-twice',
  'restricted',
  'erased-before',
  'backup-missing',
  'backup-damaged',
  'backup-other-register',
  'backup-former-secret',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** `fields` maps a path in the input (`email`, `contactPoints.0.value`) to a problem code. */
export const Failure = v.strictObject({
  code: v.picklist(ERROR_CODES),
  reference: v.optional(v.string()),
  fields: v.optional(v.record(v.string(), v.string())),
});
export type Failure = v.InferOutput<typeof Failure>;

export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Thrown by handlers for everything that is not a fault of ours. */
export class ContractError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;

  constructor(code: ErrorCode, fields?: Record<string, string>) {
    super(code);
    this.name = 'ContractError';
    this.code = code;
    this.fields = fields;
  }
}

/** Runs a check whose problems lie deeper in the input: `toOn` becomes `agreement.toOn`. */
export async function withinField<T>(field: string, check: () => T | Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof ContractError) || error.fields === undefined) throw error;
    const deeper = Object.entries(error.fields).map(([path, code]) => [`${field}.${path}`, code]);
    throw new ContractError(error.code, Object.fromEntries(deeper));
  }
}
