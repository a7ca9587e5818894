/**
 * The slot of this computer, in a file of its own beside the register. Its secret is
 * kept by the operating system for the account; main gets it there and hands it over.
 * The file is a convenience: a damaged one counts as none, and the password opens.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { THIS_COMPUTER_FILE_NAME, WrappedSecret } from '#shared/contract/this-computer.ts';
import { type FileLayer, readIfPresent, removeIfPresent, writeAtomically } from '../files.ts';
import { toWriteError } from '../open-error.ts';
import { sortedJson } from './canonical-json.ts';
import { MAX_SIDECAR_BYTES } from './sidecar.ts';
import {
  computerSlotSchema,
  lockForComputer,
  type RandomSource,
  unlockComputerSlot,
} from './slots.ts';

const fileSchema = v.strictObject({
  ...WrappedSecret.entries,
  format: v.literal('dossierwacht-this-computer'),
  version: v.literal(1),
  /** Of the register it opens: the 16 bytes with which that file begins. */
  registerSalt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  slot: computerSlotSchema,
});
export type ThisComputerFile = v.InferOutput<typeof fileSchema>;

/** A secret of 32 bytes, and the same as the operating system locked it. */
export interface NewComputerSecret extends WrappedSecret {
  readonly secret: Uint8Array;
}

/** Writes the slot. One that is there is replaced. */
export async function writeThisComputer(
  folder: string,
  made: NewComputerSecret,
  key: { readonly dataKey: Buffer; readonly registerSalt: string },
  files: FileLayer,
  random: RandomSource = randomBytes,
): Promise<void> {
  const binding = {
    registerSalt: key.registerSalt,
    keyring: made.keyring,
    wrapped: made.wrapped,
  };
  const file: ThisComputerFile = {
    format: 'dossierwacht-this-computer',
    version: 1,
    ...binding,
    slot: lockForComputer(key.dataKey, made.secret, binding, random),
  };
  await writeAtomically(join(folder, THIS_COMPUTER_FILE_NAME), bytesOf(file), { files });
}

/** The file, or undefined when it is missing or not as it was written. */
export async function readThisComputer(
  folder: string,
  files: FileLayer,
): Promise<ThisComputerFile | undefined> {
  try {
    const path = join(folder, THIS_COMPUTER_FILE_NAME);
    const bytes = await readIfPresent(path, MAX_SIDECAR_BYTES, files);
    if (bytes === undefined) return undefined;
    const file = v.parse(fileSchema, JSON.parse(bytes.toString('utf8')));
    return bytesOf(file).equals(bytes) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** One form per content, readable by people. */
function bytesOf(file: ThisComputerFile): Buffer {
  return Buffer.from(`${JSON.stringify(sortedJson(file), null, 2)}\n`, 'utf8');
}

/** Removes the file. True when there was one. */
export async function removeThisComputer(folder: string, files: FileLayer): Promise<boolean> {
  try {
    return await removeIfPresent(join(folder, THIS_COMPUTER_FILE_NAME), files);
  } catch (error) {
    throw toWriteError(error);
  }
}

/** The data key, or undefined when file, secret and register do not belong together. */
export function openThisComputer(
  file: ThisComputerFile,
  registerSalt: string,
  secret: Uint8Array,
): Buffer | undefined {
  if (file.registerSalt !== registerSalt) return undefined;
  return unlockComputerSlot(file.slot, secret, file);
}
