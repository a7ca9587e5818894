import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#register/keys/canonical-json.ts';
import { type KeyOptions, unlockKeys } from '#register/keys/envelope.ts';
import { parseSidecar, type Sidecar, sidecarBytes } from '#register/keys/sidecar.ts';
import { PASSWORD } from './register-file.ts';

export const KEY_FILE = 'register.keys.json';
export const KEY_FILE_COPY = 'register.keys.json.bak';

/** What a closed register's folder holds. */
export const REGISTER_FILES: readonly string[] = ['register.db', KEY_FILE, KEY_FILE_COPY];

/** A change by somebody without the data key, who can put the checksum right but not the MAC. */
export function tamperedWith(sidecar: Sidecar, change: (content: Sidecar) => void): Buffer {
  const changed = structuredClone(sidecar);
  change(changed);
  const { checksum: _, ...content } = changed;
  const checksum = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return sidecarBytes({ ...content, checksum });
}

/** The data key of a register, as only tests need it. */
export async function dataKeyOf(
  folder: string,
  password = PASSWORD,
  argon2id?: KeyOptions['argon2id'],
): Promise<Buffer> {
  const sidecar = parseSidecar(readFileSync(join(folder, KEY_FILE)));
  const options = argon2id === undefined ? {} : { argon2id };
  return await unlockKeys(sidecar, { kind: 'password', value: password }, options);
}
