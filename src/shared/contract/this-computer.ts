/**
 * Opening the register with this computer instead of the password: a third key slot, in a
 * file of its own beside the register. The register works without it, and backups do not
 * carry it.
 */
import * as v from 'valibot';

export const THIS_COMPUTER_FILE_NAME = 'register.this-computer.json';

/** What the operating system may keep the secret in. Others protect it from nobody. */
export const KEYRINGS = [
  'dpapi',
  'keychain',
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
] as const;

/** The secret of the slot as the operating system locked it, and where that keeps its key. */
export const WrappedSecret = v.strictObject({
  keyring: v.picklist(KEYRINGS),
  /** Base64. */
  wrapped: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{4,8192}={0,2}$/)),
});
export type WrappedSecret = v.InferOutput<typeof WrappedSecret>;

/** Whether this way of opening is on, and whether it can be. */
export const ThisComputer = v.strictObject({
  /** It was switched on for this register. */
  on: v.boolean(),
  /**
   * Why this computer cannot: it has no protected place for a secret, that place is
   * closed or cannot be reached, or it is another one than when it was switched on.
   */
  refusal: v.nullable(v.picklist(['unprotected', 'unavailable', 'changed'])),
});
export type ThisComputer = v.InferOutput<typeof ThisComputer>;
