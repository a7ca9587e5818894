/**
 * Checks and decrypts the pages of a register without SQLite. SQLite only
 * checks the pages it happens to read, and `cipher_integrity_check` does
 * nothing in this build; here every page is held against its HMAC.
 *
 * Format of SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/): pages of
 * 4096 bytes, AES-256-CBC, and at the end of each a reserve of 80 bytes with
 * the initialisation vector and HMAC-SHA512 over ciphertext, vector and page
 * number. The first 16 bytes of the file are the salt.
 *
 * Never for a file that SQLite has open in this process: closing it here would
 * drop SQLite's locks (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
import {
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  pbkdf2Sync,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CHANGE_COUNTER_OFFSET } from './change-counter.ts';
import { pageKeyOf } from './keys/data-key.ts';
import { RegisterOpenError, toReadError } from './open-error.ts';
import { assertNotOpenHere } from './open-files.ts';
import { type CommittedLog, readCommittedLog, readLogFrames } from './wal.ts';

/** Bytes of a page. */
export const PAGE_BYTES = 4096;

const SALT_BYTES = 16;
const RESERVED_BYTES = 80;
const VECTOR_BYTES = 16;
const HMAC_BYTES = 64;
const HMAC_SALT_MASK = 0x3a;
const HMAC_KEY_ROUNDS = 2;
const PAGE_COUNT_OFFSET = 28;
const USER_VERSION_OFFSET = 60;
const CHUNK_PAGES = 256;
/** The page with the lock bytes at 1 GiB, which SQLite never writes. */
const LOCK_PAGE = 0x40000000 / PAGE_BYTES + 1;
const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

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
  return withPages(path, dataKey, (reader) => {
    const first = reader.page(1);
    if (first === undefined || !reader.isSound(first, 1)) {
      return {
        pages: 0,
        firstBadPage: 1,
        userVersion: undefined,
        changeCounter: undefined,
        cutOff: first === undefined,
      };
    }
    const header = reader.decrypt(first, 1);
    const userVersion = header.readInt32BE(USER_VERSION_OFFSET);
    const changeCounter = header.readInt32BE(CHANGE_COUNTER_OFFSET);
    const expected = reader.log?.databasePages ?? header.readUInt32BE(PAGE_COUNT_OFFSET);
    for (let number = 2; number <= expected; number++) {
      if (number === LOCK_PAGE) continue;
      const page = reader.page(number);
      if (page === undefined || !reader.isSound(page, number)) {
        return {
          pages: number - 1,
          firstBadPage: number,
          userVersion,
          changeCounter,
          cutOff: page === undefined,
        };
      }
    }
    // Bytes after the last page are foreign, unless a crash came before they were cut off.
    const tooLong = reader.log === undefined && reader.fileBytes > expected * PAGE_BYTES;
    const firstBadPage = tooLong ? expected + 1 : undefined;
    return { pages: expected, firstBadPage, userVersion, changeCounter, cutOff: false };
  });
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
  const reader = new PageReader(path, dataKey, false);
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
  const reader = new PageReader(path, dataKey, false);
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

function withPages<Result>(
  path: string,
  dataKey: Uint8Array,
  read: (reader: PageReader) => Result,
): Result {
  const reader = new PageReader(path, dataKey);
  try {
    return read(reader);
  } finally {
    reader.close();
  }
}

class PageReader {
  readonly fileBytes: number;
  readonly log: CommittedLog | undefined;
  private readonly descriptor: number;
  private readonly pageKey: Buffer;
  /** Made into a key object once: for every page anew it would cost more than the hash. */
  private readonly hmacKey: KeyObject;
  private readonly numberBytes = Buffer.alloc(4);
  private chunk = Buffer.alloc(0);
  private chunkStart = 0;

  constructor(path: string, dataKey: Uint8Array, withLog = true) {
    assertNotOpenHere(path);
    this.log = withLog ? readCommittedLog(`${path}-wal`, PAGE_BYTES) : undefined;
    this.descriptor = openSync(path, 'r');
    this.fileBytes = fstatSync(this.descriptor).size;
    this.pageKey = Buffer.from(pageKeyOf(dataKey));
    const salt = Buffer.from(this.page(1)?.subarray(0, SALT_BYTES) ?? Buffer.alloc(SALT_BYTES));
    for (const [index, byte] of salt.entries()) salt[index] = byte ^ HMAC_SALT_MASK;
    const hmacKey = pbkdf2Sync(this.pageKey, salt, HMAC_KEY_ROUNDS, 32, 'sha512');
    this.hmacKey = createSecretKey(hmacKey);
    hmacKey.fill(0);
  }

  close(): void {
    closeSync(this.descriptor);
    this.pageKey.fill(0);
  }

  /** The newest committed bytes of a page; undefined when the file ends before or within it. */
  page(number: number): Buffer | undefined {
    const logged = this.log?.pages.get(number);
    if (logged !== undefined) return logged;
    const position = (number - 1) * PAGE_BYTES;
    if (position + PAGE_BYTES > this.fileBytes) return undefined;
    if (position < this.chunkStart || position + PAGE_BYTES > this.chunkStart + this.chunk.length) {
      this.readChunk(position);
    }
    const offset = position - this.chunkStart;
    if (offset + PAGE_BYTES > this.chunk.length) return undefined;
    return this.chunk.subarray(offset, offset + PAGE_BYTES);
  }

  isSound(page: Buffer, number: number): boolean {
    const hmacStart = PAGE_BYTES - RESERVED_BYTES + VECTOR_BYTES;
    this.numberBytes.writeUInt32LE(number);
    const expected = createHmac('sha512', this.hmacKey)
      .update(page.subarray(number === 1 ? SALT_BYTES : 0, hmacStart))
      .update(this.numberBytes)
      .digest();
    return timingSafeEqual(expected, page.subarray(hmacStart, hmacStart + HMAC_BYTES));
  }

  decrypt(page: Buffer, number: number): Buffer {
    const start = number === 1 ? SALT_BYTES : 0;
    const end = PAGE_BYTES - RESERVED_BYTES;
    const vector = page.subarray(end, end + VECTOR_BYTES);
    const decipher = createDecipheriv('aes-256-cbc', this.pageKey, vector).setAutoPadding(false);
    const bytes = Buffer.alloc(PAGE_BYTES);
    if (number === 1) PLAIN_HEADER.copy(bytes);
    decipher.update(page.subarray(start, end)).copy(bytes, start);
    decipher.final();
    return bytes;
  }

  private readChunk(position: number): void {
    const wanted = Math.min(CHUNK_PAGES * PAGE_BYTES, this.fileBytes - position);
    const chunk = Buffer.alloc(wanted);
    let filled = 0;
    while (filled < wanted) {
      const count = readSync(this.descriptor, chunk, filled, wanted - filled, position + filled);
      if (count === 0) break;
      filled += count;
    }
    this.chunk = chunk.subarray(0, filled);
    this.chunkStart = position;
  }
}
