/** What stands in the memory of the processes of a running app. Linux, for whoever may trace them. */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { errorCode } from '#shared/error-code.ts';

/** Something to look for, with every form in which it counts as found. */
export interface Sought {
  readonly name: string;
  readonly forms: readonly Buffer[];
}

export interface SeenProcess {
  readonly pid: number;
  /** Chromium's word for what it does; `main` for the first. */
  readonly kind: string;
  readonly bytes: number;
  /** How often each thing was found, by its name. */
  readonly found: Readonly<Record<string, number>>;
}

const CHUNK = 8 * 1024 * 1024;
const PAGE = 4096;
const GONE = new Set(['ENOENT', 'ESRCH']);

/** A text as UTF-8 (which Latin letters are in V8 as well) and as UTF-16. */
export function textForms(text: string): Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

/** A key as bytes, and as hexadecimal digits in small and in capital letters. */
export function keyForms(key: Buffer): Buffer[] {
  const hex = key.toString('hex');
  return [Buffer.from(key), ...textForms(hex), ...textForms(hex.toUpperCase())];
}

/** A process and all that came from it and still run. */
export function processesFrom(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readIfThere(`/proc/${name}/stat`);
    // The name of the program stands between brackets and may hold spaces.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [pid];
  for (const each of found) {
    for (const [child, parent] of parents) if (parent === each) found.push(child);
  }
  return found;
}

/**
 * Searches all memory of a process that it could have written to. Undefined when it ended;
 * throws when it may not be read.
 */
export function searchProcess(pid: number, sought: readonly Sought[]): SeenProcess | undefined {
  try {
    return search(pid, sought);
  } catch (error) {
    if (GONE.has(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

function search(pid: number, sought: readonly Sought[]): SeenProcess {
  const longest = Math.max(...sought.flatMap(({ forms }) => forms.map(({ length }) => length)));
  const found: Record<string, number> = Object.fromEntries(sought.map(({ name }) => [name, 0]));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.alloc(CHUNK + longest);
  let bytes = 0;
  try {
    for (const { from, to } of writtenRanges(pid)) {
      for (let at = from; at < to; at += CHUNK) {
        const length = readMemory(memory, buffer, at, Math.min(CHUNK + longest - 1, to - at));
        const part = buffer.subarray(0, length);
        bytes += Math.min(length, CHUNK);
        for (const { name, forms } of sought) {
          for (const form of forms) found[name] = (found[name] ?? 0) + count(part, form, CHUNK);
        }
      }
    }
  } finally {
    buffer.fill(0);
    closeSync(memory);
  }
  return { pid, kind: kindOf(pid), bytes, found };
}

/** The stretches of memory that hold pages of their own; what was never touched has none. */
function writtenRanges(pid: number): { from: number; to: number }[] {
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  const ranges: { from: number; to: number }[] = [];
  const entries = Buffer.alloc(CHUNK);
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) r(.)..\s\S+\s\S+\s(\d+)\s*(.*)$/.exec(line);
      if (match === null || /^\[v/.test(match[5] ?? '')) continue;
      const from = Number.parseInt(match[1] ?? '', 16);
      const to = Number.parseInt(match[2] ?? '', 16);
      // What only reads a file holds what is in the file.
      if (match[3] !== 'w' && match[4] !== '0' && !/shm|memfd/.test(match[5] ?? '')) continue;
      for (let at = from; at < to; at += (CHUNK / 8) * PAGE) {
        const pages = Math.min(CHUNK / 8, (to - at) / PAGE);
        const read = readSync(pagemap, entries, 0, pages * 8, (at / PAGE) * 8);
        for (let page = 0; page < read / 8; page++) {
          // Present in memory, or moved to swap.
          if (((entries[page * 8 + 7] ?? 0) & 0xc0) === 0) continue;
          const start = at + page * PAGE;
          const last = ranges.at(-1);
          if (last?.to === start) last.to = start + PAGE;
          else ranges.push({ from: start, to: start + PAGE });
        }
      }
    }
  } finally {
    closeSync(pagemap);
  }
  return ranges;
}

/** As much as can be read: a page may have gone meanwhile. */
function readMemory(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch (error) {
    if (errorCode(error) === 'EIO') return 0;
    throw error;
  }
}

/** Those that begin before `end`; what begins later is counted with the next part. */
function count(part: Buffer, form: Buffer, end: number): number {
  let times = 0;
  for (let at = part.indexOf(form); at !== -1 && at < end; at = part.indexOf(form, at + 1)) {
    times += 1;
  }
  return times;
}

/** Chromium's word for what a process does, with its service; `main` for the first. */
export function kindOf(pid: number): string {
  const words = readIfThere(`/proc/${pid}/cmdline`).split(/[\0 ]/);
  const type = words.find((word) => word.startsWith('--type='))?.slice('--type='.length);
  const service = words.find((word) => word.startsWith('--utility-sub-type='));
  return [type ?? 'main', service?.slice('--utility-sub-type='.length)].filter(Boolean).join(' ');
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
