/**
 * Writes ZIP archives that open with a password only: AES with 256 bits, version
 * AE-2, as WinZip describes it. 7-Zip, WinZip, Keka and the like open them; what
 * Windows and macOS have of their own does not.
 *
 * The names and sizes of the files stay readable, so names say nothing of anybody.
 * The key is made from the password in few rounds: it is the password that has to
 * be strong (see `generatePassphrase`).
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localNoon, refuseUnsafeNames, type ZipFile } from './zip.ts';

/** Signs that every program turns into the same bytes; no space at the ends, where it gets lost. */
const PASSWORD = /^[!-~][ -~]{10,97}[!-~]$/;

/** Strength 3: a key of 256 bits. */
const AES_256 = 3;

/**
 * Packs files in the order given, all dated at noon on `modifiedOn`. Salts are
 * random, so two archives of the same files differ. Throws a RangeError for a
 * password that is not 12 to 99 plain signs (ASCII, no space at either end), and
 * for names and years as `writeZip` does.
 */
export async function writeEncryptedZip(
  files: readonly ZipFile[],
  { modifiedOn, password }: { readonly modifiedOn: PlainDate; readonly password: string },
): Promise<Uint8Array> {
  refuseUnsafeNames(files);
  if (!PASSWORD.test(password)) throw new RangeError('not a password for an archive');
  // Loaded with the first archive, not when the app starts. This build has no worker and no
  // WebAssembly in it: what is compressed and encrypted stays in this process.
  const zip = await import('@zip.js/zip.js/lib/zip-core-custom.js');
  const writer = new zip.ZipWriter(new zip.Uint8ArrayWriter(), {
    password,
    encryptionStrength: AES_256,
    lastModDate: localNoon(modifiedOn),
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: true,
    useUnicodeFileNames: true,
    useWebWorkers: false,
  });
  for (const { path, bytes } of files) await writer.add(path, new zip.Uint8ArrayReader(bytes));
  return writer.close();
}
