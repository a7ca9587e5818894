/**
 * The key sheet: the recovery slot as a short text, printed as a QR code beside
 * the recovery code. With both, the register opens even when its key file and
 * the copy of it are lost. Without the code it is worthless.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { RegisterOpenError } from '../open-error.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import type { Sidecar } from './sidecar.ts';
import { recoverySlotSchema } from './slots.ts';

const sheetSchema = v.strictObject({
  format: v.literal('dossierwacht-key-sheet'),
  version: v.literal(1),
  registerSalt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  recovery: recoverySlotSchema,
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});

export type KeySheet = v.InferOutput<typeof sheetSchema>;

/** The text of the sheet. */
export function keySheet(sidecar: Sidecar): string {
  const content = {
    format: 'dossierwacht-key-sheet',
    version: 1,
    registerSalt: sidecar.registerSalt,
    recovery: sidecar.slots.recovery,
  };
  return canonicalJson({ ...content, checksum: checksumOf(content) });
}

/** Reads the text of a sheet. Throws `key-file-damaged` when it is not whole. */
export function parseKeySheet(text: string): KeySheet {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RegisterOpenError('key-file-damaged', { reason: 'form' });
  }
  const parsed = v.safeParse(sheetSchema, value);
  if (!parsed.success) throw new RegisterOpenError('key-file-damaged', { reason: 'form' });
  const { checksum, ...content } = parsed.output;
  if (checksumOf(content) !== checksum) {
    throw new RegisterOpenError('key-file-damaged', { reason: 'checksum' });
  }
  return parsed.output;
}

function checksumOf(content: JsonValue): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);
}
