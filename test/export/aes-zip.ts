/**
 * Reads ZIP archives with AES encryption from the description of the format
 * (WinZip AE-1 and AE-2), independent of the library that writes them.
 */
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/** What stands readable in the archive about an entry. */
export interface AesEntry {
  readonly path: string;
  readonly flags: number;
  /** 99 for an encrypted entry. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Date and time as MS-DOS writes them. */
  readonly date: number;
  readonly time: number;
  /** The extra field 0x9901, and the identifiers of all extra fields. */
  readonly aes: {
    readonly version: number;
    readonly vendor: string;
    readonly strength: number;
    readonly method: number;
  };
  readonly extras: readonly number[];
  /** Salt, verifier, encrypted content and authentication code. */
  readonly data: Buffer;
}

const SALT = 16;
const VERIFIER = 2;
const CODE = 10;

/** The entries in the order of the archive; local and central headers have to agree. */
export function readEntries(archive: Uint8Array): AesEntry[] {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no central header');
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error('no local header');
    // Version to extract up to the length of the name: the same in both.
    if (!bytes.subarray(at + 6, at + 30).equals(bytes.subarray(local + 4, local + 28))) {
      throw new Error('headers differ');
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const start = local + 30 + nameLength + bytes.readUInt16LE(local + 28);
    const entry = {
      path,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      time: bytes.readUInt16LE(at + 12),
      date: bytes.readUInt16LE(at + 14),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      ...aesExtra(extra),
      data: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    };
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    return entry;
  });
}

function aesExtra(extra: Buffer): Pick<AesEntry, 'aes' | 'extras'> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    fields.set(extra.readUInt16LE(at), extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2)));
  }
  const found = fields.get(0x9901);
  if (found === undefined) throw new Error('not encrypted with AES');
  const aes = {
    version: found.readUInt16LE(0),
    vendor: found.toString('latin1', 2, 4),
    strength: found.readUInt8(4),
    method: found.readUInt16LE(5),
  };
  return { aes, extras: [...fields.keys()] };
}

/** The content of an entry. Throws for another password, and for bytes that were changed. */
export function decryptEntry({ aes, data }: AesEntry, password: string): Buffer {
  const salt = data.subarray(0, SALT);
  const keys = pbkdf2Sync(password, salt, 1000, 66, 'sha1');
  const content = data.subarray(SALT + VERIFIER, data.length - CODE);
  if (!keys.subarray(64).equals(data.subarray(SALT, SALT + VERIFIER))) {
    throw new Error('another password');
  }
  const code = createHmac('sha1', keys.subarray(32, 64)).update(content).digest();
  if (!code.subarray(0, CODE).equals(data.subarray(data.length - CODE))) {
    throw new Error('bytes were changed');
  }
  const plain = counted(content, keys.subarray(0, 32));
  return aes.method === 8 ? inflateRawSync(plain) : plain;
}

/** AES in counter mode, with a counter that runs from 1 with its lowest byte first. */
function counted(content: Buffer, key: Buffer): Buffer {
  const blocks = Math.ceil(content.length / 16);
  const counters = Buffer.alloc(blocks * 16);
  for (let block = 0; block < blocks; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const stream = Buffer.concat([cipher.update(counters), cipher.final()]);
  return Buffer.from(content.map((byte, index) => byte ^ (stream[index] ?? 0)));
}
