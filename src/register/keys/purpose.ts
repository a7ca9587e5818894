/** Keys derived from the register's own, each for one purpose (HKDF, RFC 5869). */
import { hkdfSync } from 'node:crypto';
import { KEY_BYTES, rootKeyOf } from './data-key.ts';

/** What derived keys are for; one is never used for two things. */
export type KeyPurpose = 'tombstones' | 'erasure-log' | 'backup-manifest';

/** A key of 32 bytes for one purpose. The caller zeroes it. */
export function deriveKey(dataKey: Buffer, purpose: KeyPurpose): Buffer {
  const info = `dossierwacht ${purpose} 1`;
  return Buffer.from(hkdfSync('sha256', rootKeyOf(dataKey), Buffer.alloc(0), info, KEY_BYTES));
}
