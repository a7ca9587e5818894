import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './report.mjs';

const HEARTBEAT_MS = 15_000;
const SILENT_TOO_LONG_MS = 600_000;
const UNSIGNED_TOO_LONG_MS = 10_000;
const ABANDONED = '.abandoned-';

const heldLocks = new Set();

/**
 * Runs `work` while holding the lock folder `lockFolder` (making a folder is atomic everywhere).
 * A lock whose holder died is taken over. Nested use of the same lock in one process is not allowed.
 */
export async function withLock(lockFolder, work) {
  await acquire(lockFolder);
  heldLocks.add(lockFolder);
  const heartbeat = setInterval(() => touch(lockFolder), HEARTBEAT_MS);
  const release = () => {
    heldLocks.delete(lockFolder);
    removeAbandoned(lockFolder);
    rmSync(lockFolder, { recursive: true, force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    release();
  }
}

/**
 * Notes a child process in the locks held now. If this process is killed, its child may go on
 * writing; the lock counts as held until that child is gone as well.
 */
export function noteChild(pid) {
  for (const lockFolder of heldLocks) writeFileSync(path.join(lockFolder, 'child'), String(pid));
}

async function acquire(lockFolder) {
  mkdirSync(path.dirname(lockFolder), { recursive: true });
  for (let told = false; ; await delay(300)) {
    try {
      mkdirSync(lockFolder);
      const owner = { token: randomUUID(), pid: process.pid, host: os.hostname() };
      writeFileSync(path.join(lockFolder, 'owner.json'), JSON.stringify(owner));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const abandoned = findAbandoned(lockFolder);
    if (abandoned) {
      // The new name carries the token of the dead holder, and stays until we release. So of two
      // processes that saw the same dead holder only one can rename; the other one's rename fails
      // and it cannot take away the fresh lock by mistake.
      try {
        renameSync(lockFolder, `${lockFolder}${ABANDONED}${abandoned}`);
      } catch {
        // Someone else was quicker.
      }
    } else if (!told) {
      say('waiting for another set-up that is running');
      told = true;
    }
  }
}

function removeAbandoned(lockFolder) {
  const prefix = `${path.basename(lockFolder)}${ABANDONED}`;
  const parent = path.dirname(lockFolder);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** The token of the lock's holder if that holder is gone, otherwise undefined. */
function findAbandoned(lockFolder) {
  try {
    const age = Date.now() - statSync(lockFolder).mtimeMs;
    let owner;
    try {
      owner = JSON.parse(readFileSync(path.join(lockFolder, 'owner.json'), 'utf8'));
    } catch {
      // Killed between making the folder and signing it, or not yet signed.
      return age > UNSIGNED_TOO_LONG_MS ? 'unsigned' : undefined;
    }
    // A number can belong to another process by now, so a long silence counts as well.
    const silent = age > SILENT_TOO_LONG_MS;
    const alive = isAlive(owner.pid) || isAlive(readChild(lockFolder));
    return silent || (owner.host === os.hostname() && !alive) ? owner.token : undefined;
  } catch {
    return undefined; // Released in the meantime.
  }
}

function readChild(lockFolder) {
  try {
    return Number(readFileSync(path.join(lockFolder, 'child'), 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Ended, but not yet collected by its parent: in a container that can last for ever. */
function isZombie(pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // Not Linux.
  }
}

function touch(lockFolder) {
  try {
    const now = new Date();
    utimesSync(lockFolder, now, now);
  } catch {
    // The lock folder was removed by hand: nothing to keep alive.
  }
}
