import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
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
});
