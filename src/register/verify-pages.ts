/**
 * Checks and decrypts the pages of a register without SQLite. SQLite only
 * checks the pages it happens to read, and `cipher_integrity_check` does
 * nothing in this build; here every page is held against its HMAC.
 *
 * Never for a file that SQLite has open in this process: closing it here would
 * drop SQLite's locks (https://www.sqlite.org/howtocorrupt.html, 2.2). What is
 * looked at after opening is in `later-check.ts`.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { RegisterOpenError, toReadError } from './open-error.ts';
import { assertNotOpenHere } from './open-files.ts';
import { LOCK_PAGE, PAGE_BYTES, PageReader, PLAIN_HEADER, SALT_BYTES } from './page-reader.ts';
import { readLogFrames } from './wal.ts';

export interface PageCheck {
  /** Pages found sound, before the first bad one. */
  readonly pages: number;
  /** The first page, counted from 1, that is damaged, missing or too many. */
  readonly firstBadPage: number | undefined;
  /** The register's version, read from page 1 when that is sound. */
  readonly userVersion: number | undefined;
  /** How many changes the register counts, read from page 1 as well. */
  readonly changeCounter: number | undefined;
  /** True when the first bad page is one that the file ends before, or within. */
  readonly cutOff: boolean;
}

export interface DecryptedPage {
  readonly number: number;
  /** All 4096 bytes; those reserved for the cipher are zero. */
  readonly bytes: Buffer;
}

/** A page that is not what was written with this key. */
export interface DamagedPage {
  readonly number: number;
  readonly bytes: undefined;
}

/**
 * Checks every page of a closed register or of a copy, and that there are as
 * many as page 1 says. Pages that a crash left in the write-ahead log count in
 * place of those in the file. Writes nothing. Throws errors of the file system.
 */
export function verifyPages(path: string, dataKey: Uint8Array): PageCheck {
  const reader = new PageReader(path, dataKey);
  try {
    return checkEvery(1, reader);
  } finally {
    reader.close();
  }
}

/**
 * As `verifyPages`, of so many pages at most, spread over the file: the first, the last
 * and one in every so many. The length of the file is checked as well.
 */
export function verifySample(path: string, dataKey: Uint8Array, most: number): PageCheck {
  const reader = new PageReader(path, dataKey, { chunkPages: 1 });
  try {
    return checkEvery(Math.max(1, Math.ceil(reader.fileBytes / PAGE_BYTES / most)), reader);
  } finally {
    reader.close();
  }
}

function checkEvery(step: number, reader: PageReader): PageCheck {
  const header = reader.header();
  if (header === undefined) {
    return {
      pages: 0,
      firstBadPage: 1,
      userVersion: undefined,
      changeCounter: undefined,
      cutOff: reader.page(1) === undefined,
    };
  }
  const { pages: expected, userVersion, changeCounter } = header;
  for (let number = 2; number <= expected; number++) {
    const looked = number % step === 0 || number === expected || reader.log?.pages.has(number);
    if (looked !== true || number === LOCK_PAGE) continue;
    const page = reader.page(number);
    if (page === undefined || !reader.isSound(page, number)) {
      const cutOff = page === undefined;
      return { pages: number - 1, firstBadPage: number, userVersion, changeCounter, cutOff };
    }
  }
  // Bytes after the last page are foreign, unless a crash came before they were cut off.
  const tooLong = reader.log === undefined && reader.fileBytes > expected * PAGE_BYTES;
  const firstBadPage = tooLong ? expected + 1 : undefined;
  return { pages: expected, firstBadPage, userVersion, changeCounter, cutOff: false };
}

/**
 * The readable content of every page of a closed register or of a copy, free
 * pages included: to search for what should be gone. Throws a RangeError with
 * the page number at a damaged page. The content is personal data in clear:
 * hold it no longer than needed.
 */
export function* decryptPages(path: string, dataKey: Uint8Array): Generator<DecryptedPage> {
  const reader = new PageReader(path, dataKey);
  try {
    for (let number = 1; number <= Math.ceil(reader.fileBytes / PAGE_BYTES); number++) {
      if (number === LOCK_PAGE) continue;
      const page = reader.page(number);
      if (page === undefined || !reader.isSound(page, number)) {
        throw new RangeError(`page ${number} is damaged`);
      }
      yield { number, bytes: reader.decrypt(page, number) };
    }
  } finally {
    reader.close();
  }
}

/**
 * As `decryptPages`, of what stands in the file itself, whatever a log beside it says.
 * A page that is damaged comes without its content.
 */
export function* decryptFilePages(
  path: string,
  dataKey: Uint8Array,
): Generator<DecryptedPage | DamagedPage> {
  const reader = new PageReader(path, dataKey, { withLog: false });
  try {
    for (let number = 1; number <= Math.ceil(reader.fileBytes / PAGE_BYTES); number++) {
      if (number === LOCK_PAGE) continue;
      yield readable(reader, number, reader.page(number));
    }
  } finally {
    reader.close();
  }
}

/**
 * Every page in the write-ahead log beside a closed register, in the order of its
 * frames: newer ones, those they replaced, and what earlier rounds left behind.
 */
export function* decryptLogFrames(
  path: string,
  dataKey: Uint8Array,
): Generator<(DecryptedPage | DamagedPage) & { readonly frame: number }> {
  const reader = new PageReader(path, dataKey, { withLog: false });
  try {
    for (const { frame, number, bytes } of readLogFrames(`${path}-wal`, PAGE_BYTES)) {
      yield { frame, ...readable(reader, number, bytes) };
    }
  } finally {
    reader.close();
  }
}

function readable(
  reader: PageReader,
  number: number,
  page: Buffer | undefined,
): DecryptedPage | DamagedPage {
  const sound = page !== undefined && reader.isSound(page, number);
  return { number, bytes: sound ? reader.decrypt(page, number) : undefined };
}

/** True when a file begins as an unencrypted database does. */
export function isPlainHeader(firstBytes: Uint8Array): boolean {
  return PLAIN_HEADER.equals(firstBytes.subarray(0, PLAIN_HEADER.length));
}

/** The first 16 bytes of a file, fewer when it is shorter. */
export function readSalt(path: string): Buffer {
  assertNotOpenHere(path);
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(SALT_BYTES);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, SALT_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The salt with which a register begins. Throws `register-cut-off` when the
 * file is too short to have one.
 */
export function readRegisterSalt(path: string): Buffer {
  let salt: Buffer;
  try {
    salt = readSalt(path);
  } catch (error) {
    throw toReadError(error);
  }
  if (salt.length < SALT_BYTES) throw new RegisterOpenError('register-cut-off', { page: 1 });
  return salt;
}
