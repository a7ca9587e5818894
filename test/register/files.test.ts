import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readIfPresent,
  realFiles,
  removeIfPresent,
  sweepStrayFiles,
  writeAtomically,
} from '#register/files.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { type Fault, faultyFiles } from '#test/builders/faulty-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { temporaryFolder } from '#test/builders/register-file.ts';

const OLD = Buffer.from('what was there before');
const NEW = Buffer.from('what comes instead, and is longer than that');

function folderWithOld(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'some.json');
  writeFileSync(path, OLD);
  return { folder, path };
}

describe('writeAtomically', () => {
  it('replaces the content, for this user only, and leaves nothing else', async () => {
    const { folder, path } = folderWithOld();
    await writeAtomically(path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['some.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('flushes before it renames, and the folder after', async () => {
    const { path } = folderWithOld();
    const { files, calls } = faultyFiles({ failAt: 0, platform: 'linux' });
    await writeAtomically(path, NEW, { files });
    expect(calls).toEqual([
      'fs.open',
      'handle.writeFile',
      'handle.sync',
      'handle.close',
      'fs.readFile',
      'fs.rename',
      'fs.open',
      'handle.sync',
      'handle.close',
    ]);
  });

  const modes: [string, Omit<Fault, 'failAt'>][] = [
    ['the call fails', {}],
    ['the disk is full halfway through a write', { code: 'ENOSPC', halfWrite: true }],
    ['the process dies', { times: Infinity, halfWrite: true }],
  ];
  it.each(modes)(
    'leaves the old or the new content, whole, at every call when %s',
    async (_, how) => {
      let failed = 0;
      for (let failAt = 1; ; failAt++) {
        const { folder, path } = folderWithOld();
        const { files, calls } = faultyFiles({ ...how, failAt, platform: 'linux' });
        const outcome = await writeAtomically(path, NEW, { files }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        const renamed = calls.slice(0, failAt - 1).includes('fs.rename');
        expect(readFileSync(path)).toEqual(renamed ? NEW : OLD);
        if (calls.length < failAt) {
          expect(outcome).toBeUndefined();
          break;
        }
        failed++;
        expect(outcome).toBeInstanceOf(RegisterOpenError);
        expect(String(outcome)).not.toContain('private');
        await sweepStrayFiles(folder, (name) => name === 'some.json');
        expect(readdirSync(folder)).toEqual(['some.json']);
      }
      expect(failed).toBe(9);
    },
  );

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'folder-read-only'],
    ['EROFS', 'folder-read-only'],
    ['EPERM', 'folder-read-only'],
    ['EIO', 'write-failed'],
    ['EMFILE', 'write-failed'],
  ])('names the cause when the system says %s', async (code, expected) => {
    const { path } = folderWithOld();
    const { files } = faultyFiles({ failAt: 2, code });
    const error = await openErrorOf(() => writeAtomically(path, NEW, { files }));
    expect(error.code).toBe(expected);
    expect(error.detail.reason).toBe(code);
    expect(error.message).toBe(expected);
  });

  it.each([
    ['EACCES', 'read-refused'],
    ['EPERM', 'read-refused'],
    ['EIO', 'read-failed'],
    ['EMFILE', 'read-failed'],
  ])('names the cause when the system says %s to reading', async (code, expected) => {
    const { path } = folderWithOld();
    for (const failAt of [1, 2]) {
      const { files } = faultyFiles({ failAt, code });
      const error = await openErrorOf(() => readIfPresent(path, 100, files));
      expect(error).toMatchObject({ code: expected, detail: { reason: code }, message: expected });
    }
  });

  it('waits for a program that holds the file when on Windows', async () => {
    const { path } = folderWithOld();
    const { files, calls } = faultyFiles({ failAt: 6, times: 4, code: 'EPERM', platform: 'win32' });
    await writeAtomically(path, NEW, { files });
    expect(calls.filter((call) => call === 'fs.rename')).toHaveLength(5);
    expect(readFileSync(path)).toEqual(NEW);
  });

  it('gives up after a while when the file stays held on Windows', async () => {
    const { path } = folderWithOld();
    const { files } = faultyFiles({ failAt: 6, times: 11, code: 'EBUSY', platform: 'win32' });
    const error = await openErrorOf(() => writeAtomically(path, NEW, { files }));
    expect(error.code).toBe('write-failed');
    expect(readFileSync(path)).toEqual(OLD);
  });

  it('refuses what it cannot read back', async () => {
    const { path } = folderWithOld();
    const fs = { ...realFiles.fs, readFile: async () => Buffer.from('something else') };
    const files = { ...realFiles, fs: fs as unknown as typeof realFiles.fs };
    const error = await openErrorOf(() => writeAtomically(path, NEW, { files }));
    expect(error.detail.reason).toBe('read-back');
    expect(readFileSync(path)).toEqual(OLD);
  });

  it('never replaces a file when it must be new', async () => {
    const { folder, path } = folderWithOld();
    const error = await openErrorOf(() => writeAtomically(path, NEW, { exclusive: true }));
    expect(error.code).toBe('register-exists');
    expect(readFileSync(path)).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(['some.json']);
  });

  it('has a new name on the disk before the temporary one goes', async () => {
    const { files, calls } = faultyFiles({ failAt: 0 });
    const path = join(temporaryFolder(), 'some.json');
    await writeAtomically(path, NEW, { files, exclusive: true });
    expect(calls.slice(calls.indexOf('fs.link'))).toEqual([
      'fs.link',
      ...['fs.open', 'handle.sync', 'handle.close'],
      'fs.unlink',
      ...['fs.open', 'handle.sync', 'handle.close'],
    ]);
  });

  it('keeps the temporary name when it cannot know the new one to be on the disk', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'some.json');
    const { files } = faultyFiles({ failAt: 7, code: 'EIO' });
    await writeAtomically(path, NEW, { files, exclusive: true });
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('makes a new file also when the disk knows no links', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'some.json');
    const { files } = faultyFiles({ failAt: 6, code: 'EPERM' });
    await writeAtomically(path, NEW, { files, exclusive: true });
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['some.json']);
  });

  it('never replaces a file when the disk knows no links either', async () => {
    const { path } = folderWithOld();
    const { files } = faultyFiles({ failAt: 6, code: 'EPERM' });
    const error = await openErrorOf(() => writeAtomically(path, NEW, { files, exclusive: true }));
    expect(error.code).toBe('register-exists');
    expect(readFileSync(path)).toEqual(OLD);
  });
});

describe('removeIfPresent', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'waits for a program that holds the file when Windows says %s',
    async (code) => {
      const { path } = folderWithOld();
      const { files, calls } = faultyFiles({ failAt: 1, times: 4, code, platform: 'win32' });
      await removeIfPresent(path, files);
      expect(calls).toHaveLength(5);
      expect(existsSync(path)).toBe(false);
    },
  );

  it('gives up after a while when the file stays held on Windows', async () => {
    const { path } = folderWithOld();
    const { files, calls } = faultyFiles({
      failAt: 1,
      times: Infinity,
      code: 'EBUSY',
      platform: 'win32',
    });
    await expect(removeIfPresent(path, files)).rejects.toMatchObject({ code: 'EBUSY' });
    expect(calls).toHaveLength(11);
    expect(readFileSync(path)).toEqual(OLD);
  });

  it('does not wait when another system refuses', async () => {
    const { path } = folderWithOld();
    const { files, calls } = faultyFiles({ failAt: 1, code: 'EPERM', platform: 'linux' });
    await expect(removeIfPresent(path, files)).rejects.toMatchObject({ code: 'EPERM' });
    expect(calls).toHaveLength(1);
  });

  it('is content when there is none', async () => {
    await removeIfPresent(join(temporaryFolder(), 'none'), realFiles);
  });
});

describe('sweepStrayFiles', () => {
  it('removes only its own temporary files, of the given names', async () => {
    const folder = temporaryFolder();
    const kept = [
      '.other.json.0123456789abcdef.tmp',
      '.some.json.0123.tmp',
      '.some.json.0123456789abcdef.tmp-other',
      'some.json',
      'some.json.0123456789abcdef.tmp',
    ];
    for (const name of kept) writeFileSync(join(folder, name), 'kept');
    // SQLite puts a journal beside a copy that it makes.
    for (const end of ['', '-journal']) {
      writeFileSync(join(folder, `.some.json.0123456789abcdef.tmp${end}`), 'stray');
    }
    expect(await sweepStrayFiles(folder, (name) => name === 'some.json')).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(kept);
  });
});

describe('readIfPresent', () => {
  it('reads nothing of a file that is too large', async () => {
    const { path } = folderWithOld();
    expect(await readIfPresent(path, 1000)).toEqual(OLD);
    expect(await readIfPresent(path, 3)).toEqual(Buffer.alloc(0));
    expect(await readIfPresent(`${path}.none`, 1000)).toBeUndefined();
  });
});
