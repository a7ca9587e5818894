/** What the register writes is encrypted wherever it goes, and it goes nowhere else. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { TODAY } from '#test/builders/backups.ts';
import { report } from '#test/builders/fault-report.ts';
import { makeRegister } from '#test/builders/register.ts';
import { PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const SCRIPT = fileURLToPath(new URL('../builders/erase-under-watch.ts', import.meta.url));
const MARK = 'zqxverraderlijk';
const CALLS = 'trace=write,pwrite64,writev,pwritev,sendto,sendmsg,openat,open,creat,mkdir,mkdirat';
const canTrace = spawnSync('strace', ['-e', 'trace=write', 'true']).status === 0;

let lines: string[];
let folder: string;
let backups: string;
let temporary: string;

/** The work under watch, with every byte that is written and every name that is made. */
async function watch(): Promise<void> {
  const register = await makeRegister({ today: TODAY });
  await register.file.register.close();
  folder = register.file.folder;
  backups = temporaryFolder();
  temporary = temporaryFolder();
  const log = join(temporaryFolder(), 'trace');
  const env = { FOLDER: folder, PASSWORD, DAY: TODAY, BACKUPS: backups, MARK };
  const places = { TMPDIR: temporary, SQLITE_TMPDIR: temporary };
  const strace = ['-f', '--seccomp-bpf', '-s', '100000', '-e', CALLS, '-o', log];
  const { status, stderr } = spawnSync('strace', [...strace, process.execPath, SCRIPT], {
    env: { ...process.env, ...env, ...places },
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('Error');
  expect(status).toBe(0);
  lines = readFileSync(log, 'latin1').split('\n');
}

describe.runIf(canTrace)('the work of a register under watch', () => {
  beforeAll(watch, 120_000);

  it('writes nothing readable of anybody, to whatever file', () => {
    const writes = lines.filter((line) => /\b(p?writev?(64)?|send(to|msg))\(/.test(line));
    expect(writes.length).toBeGreaterThan(500);
    const clear = writes.filter((line) => line.toLowerCase().includes(MARK));
    // The last line of the work itself, which shows that the watch sees what is in clear.
    expect(clear.map((line) => line.replace(/^\d+ +/, ''))).toEqual([
      expect.stringContaining(`write(1, "done with ${MARK}\\n"`),
    ]);
    const times = writes.length;
    report({ fault: 'write that could be read', times, lost: 0, missed: clear.length - 1 });
  });

  it('makes files beside the register, its backups and in scratch folders only', () => {
    const made = lines.flatMap((line) => {
      const [, name] =
        /\b(?:openat\(AT_FDCWD, |open\(|creat\(|mkdir\(|mkdirat\(AT_FDCWD, )"([^"]*)"/.exec(line) ??
        [];
      const isNew = /O_CREAT|creat\(|mkdir/.test(line);
      return name !== undefined && isNew ? [name] : [];
    });
    expect(made.length).toBeGreaterThan(20);
    const scratch = join(temporary, 'dossierwacht-scratch-');
    const allowed = [folder, backups, scratch, '/dev/'];
    expect(made.filter((name) => !allowed.some((start) => name.startsWith(start)))).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
