/**
 * The pages of a register without SQLite: read, held against their HMAC, decrypted.
 *
 * Format of SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/): pages of
 * 4096 bytes, AES-256-CBC, and at the end of each a reserve of 80 bytes with
 * the initialisation vector and HMAC-SHA512 over ciphertext, vector and page
 * number. The first 16 bytes of the file are the salt.
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
import { assertNotOpenHere } from './open-files.ts';
import { type CommittedLog, readCommittedLog } from './wal.ts';

/** Bytes of a page. */
export const PAGE_BYTES = 4096;
/** Bytes of the salt, with which the file begins. */
export const SALT_BYTES = 16;
/** The page with the lock bytes at 1 GiB, which SQLite never writes. */
export const LOCK_PAGE = 0x40000000 / PAGE_BYTES + 1;
/** How a database begins that is not encrypted. */
export const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

const RESERVED_BYTES = 80;
const VECTOR_BYTES = 16;
const HMAC_BYTES = 64;
const HMAC_SALT_MASK = 0x3a;
const HMAC_KEY_ROUNDS = 2;
const PAGE_COUNT_OFFSET = 28;
const USER_VERSION_OFFSET = 60;
const CHUNK_PAGES = 256;

/** What page 1 says of the register. */
export interface Header {
  readonly pages: number;
  readonly userVersion: number;
  readonly changeCounter: number;
}

export interface ReaderOptions {
  /** Leaves out what a crash left in the write-ahead log; it counts unless told otherwise. */
  readonly withLog?: boolean;
  /** How many pages are read at once. */
  readonly chunkPages?: number;
}

/**
 * One register that SQLite has not open in this process, or a copy. Whoever made it
 * closes it, and not while SQLite has the same file open: that would drop SQLite's locks.
 */
export class PageReader {
  private readonly chunkPages: number;
  private size = 0;
  readonly log: CommittedLog | undefined;
  private readonly descriptor: number;
  private readonly pageKey: Buffer;
  /** Made into a key object once: for every page anew it would cost more than the hash. */
  private readonly hmacKey: KeyObject;
  private readonly numberBytes = Buffer.alloc(4);
  private chunk = Buffer.alloc(0);
  private chunkStart = 0;

  constructor(path: string, dataKey: Uint8Array, options: ReaderOptions = {}) {
    assertNotOpenHere(path);
    const { withLog = true, chunkPages = CHUNK_PAGES } = options;
    this.chunkPages = chunkPages;
    this.log = withLog ? readCommittedLog(`${path}-wal`, PAGE_BYTES) : undefined;
    this.descriptor = openSync(path, 'r');
    this.refresh();
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

  /** Length of the file when it was opened, or refreshed. */
  get fileBytes(): number {
    return this.size;
  }

  /** Forgets what was read: the file may have been written since. */
  refresh(): void {
    this.size = fstatSync(this.descriptor).size;
    this.chunk = Buffer.alloc(0);
  }

  /** What page 1 says; undefined when it is damaged or not there. */
  header(): Header | undefined {
    const first = this.page(1, 1);
    if (first === undefined || !this.isSound(first, 1)) return undefined;
    const bytes = this.decrypt(first, 1);
    return {
      pages: this.log?.databasePages ?? bytes.readUInt32BE(PAGE_COUNT_OFFSET),
      userVersion: bytes.readInt32BE(USER_VERSION_OFFSET),
      changeCounter: bytes.readInt32BE(CHANGE_COUNTER_OFFSET),
    };
  }

  /**
   * The newest committed bytes of a page; undefined when the file ends before or within it.
   * Reads as many that follow along with it as the chunk has.
   */
  page(number: number, chunkPages = this.chunkPages): Buffer | undefined {
    const logged = this.log?.pages.get(number);
    if (logged !== undefined) return logged;
    const position = (number - 1) * PAGE_BYTES;
    if (position + PAGE_BYTES > this.size) return undefined;
    if (position < this.chunkStart || position + PAGE_BYTES > this.chunkStart + this.chunk.length) {
      this.readChunk(position, chunkPages);
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

  private readChunk(position: number, pages: number): void {
    const wanted = Math.min(pages * PAGE_BYTES, this.size - position);
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
