/**
 * Reading a register without the program: with its key and what
 * docs/without-dossierwacht.md says of the format. The reading here follows that
 * document with `node:crypto`, and shares no line with the program.
 */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

/** Bytes of a page. */
export const PAGE = 4096;
/** Bytes at the end of each page that hold its vector and its code. */
export const RESERVED = 80;
const HEADER = 'SQLite format 3\0';
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

export interface Decrypted {
  /** The register as a SQLite file without encryption. */
  readonly plain: Buffer;
  /** Numbers of the pages whose code is not right, counted from 1. */
  readonly wrong: readonly number[];
  readonly pages: number;
}

/** Decrypts a register that is closed, or a copy, with its key in hexadecimal digits. */
export function decryptFile(file: Buffer, hexKey: string): Decrypted {
  const decrypt = pageDecryption(hexKey, file.subarray(0, 16));
  const plain = Buffer.alloc(file.length);
  const wrong: number[] = [];
  const pages = file.length / PAGE;
  for (let number = 1; number <= pages; number++) {
    const page = decrypt(file.subarray((number - 1) * PAGE, number * PAGE), number);
    if (!page.isRight) wrong.push(number);
    page.clear.copy(plain, (number - 1) * PAGE + page.start);
  }
  plain.write(HEADER, 0, 'latin1');
  return { plain, wrong, pages };
}

/** The pages in a write-ahead log, also those that no longer count, one after the other. */
export function decryptLog(log: Buffer, hexKey: string, salt: Buffer): Buffer {
  const decrypt = pageDecryption(hexKey, salt);
  const pages: Buffer[] = [];
  for (let at = LOG_HEADER; at + FRAME_HEADER + PAGE <= log.length; at += FRAME_HEADER + PAGE) {
    const page = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE);
    pages.push(decrypt(page, log.readUInt32BE(at)).clear);
  }
  return Buffer.concat(pages);
}

function pageDecryption(hexKey: string, salt: Buffer) {
  const key = Buffer.from(hexKey, 'hex');
  const hmacSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const hmacKey = pbkdf2Sync(key, hmacSalt, 2, 32, 'sha512');
  return (page: Buffer, number: number) => {
    const start = number === 1 ? 16 : 0;
    const content = page.subarray(start, PAGE - RESERVED);
    const vector = page.subarray(PAGE - RESERVED, PAGE - RESERVED + 16);
    const code = page.subarray(PAGE - RESERVED + 16, PAGE);
    const littleEndian = Buffer.alloc(4);
    littleEndian.writeUInt32LE(number);
    const hmac = createHmac('sha512', hmacKey);
    const expected = hmac.update(content).update(vector).update(littleEndian).digest();
    const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
    const clear = Buffer.concat([decipher.update(content), decipher.final()]);
    return { clear, start, isRight: expected.equals(code) };
  };
}
