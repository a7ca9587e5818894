import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWholeFile } from '#main/whole-file.ts';

vi.mock('node:fs/promises', { spy: true });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-file-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('writing a file as a whole', () => {
  it('makes a file that only this user may read', async () => {
    const path = join(folder, 'letter.pdf');
    await writeWholeFile(path, bytes('letter'));
    expect(readFileSync(path, 'utf8')).toBe('letter');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['letter.pdf']);
  });

  it('replaces a file', async () => {
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, 'an older and longer letter');
    await writeWholeFile(path, bytes('letter'));
    expect(readFileSync(path, 'utf8')).toBe('letter');
  });

  it('keeps the old file and leaves nothing when it cannot write', async () => {
    const path = join(folder, 'letter.pdf');
    mkdirSync(path);
    await expect(writeWholeFile(path, bytes('letter'))).rejects.toMatchObject({
      code: 'file-not-written',
    });
    expect(readdirSync(folder)).toEqual(['letter.pdf']);
  });

  it('says that the folder is missing', async () => {
    await expect(writeWholeFile(join(folder, 'no', 'x'), bytes('x'))).rejects.toMatchObject({
      code: 'file-not-written',
    });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'folder-read-only'],
    ['EACCES', 'folder-read-only'],
    ['EIO', 'file-not-written'],
  ])('names the cause when the system says %s: %s', async (cause, code) => {
    vi.mocked(open).mockRejectedValueOnce(
      Object.assign(new Error('/home/fred/x'), { code: cause }),
    );
    await expect(writeWholeFile(join(folder, 'x'), bytes('x'))).rejects.toMatchObject({
      code,
      message: code,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the old file when what was written reads back as something else', async () => {
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, 'older');
    vi.mocked(readFile).mockResolvedValueOnce(Buffer.from('lettes'));
    await expect(writeWholeFile(path, bytes('letter'))).rejects.toMatchObject({
      code: 'file-not-written',
    });
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['letter.pdf']);
  });
});

describe('writing a file as a whole on Windows', () => {
  beforeEach(() => {
    vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const held = (code: string) => Object.assign(new Error(code), { code });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('waits while a scanner holds it: %s', async (code) => {
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, 'older');
    vi.mocked(rename).mockRejectedValueOnce(held(code)).mockRejectedValueOnce(held(code));
    await writeWholeFile(path, bytes('letter'));
    expect(readFileSync(path, 'utf8')).toBe('letter');
    expect(readdirSync(folder)).toEqual(['letter.pdf']);
  });

  it('also waits to take away what it could not finish', async () => {
    vi.mocked(rename).mockRejectedValueOnce(held('ENOSPC'));
    vi.mocked(unlink).mockRejectedValueOnce(held('EBUSY'));
    await expect(writeWholeFile(join(folder, 'x'), bytes('x'))).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
