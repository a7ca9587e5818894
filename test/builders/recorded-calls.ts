/**
 * What a process really asked of the system to write one folder, and what it said
 * meanwhile, in the order in which it happened; by strace.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** One step of a recording. Files go by a number, since a name may become another file's. */
export type Step =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut-off'; readonly file: number; readonly length: number }
  | { readonly kind: 'flush'; readonly file: number }
  /** Names that all come to mean another file, or none, at once. */
  | { readonly kind: 'name'; readonly names: ReadonlyMap<string, number | undefined> }
  | { readonly kind: 'flush-names' }
  | { readonly kind: 'said'; readonly line: string };

export interface Recording {
  /** The files that were there before, with their names; the number is their place. */
  readonly names: readonly string[];
  readonly steps: readonly Step[];
}

/** All calls by which a file or a name can change, and what they need to be understood. */
const UNDERSTOOD =
  'openat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync,unlink,rename,link,mkdir,rmdir';
/** Asked for as well, so that a way of writing that is not understood is not overlooked. */
const OTHERS =
  'open,creat,writev,pwritev,pwritev2,truncate,fallocate,unlinkat,renameat,renameat2,linkat,' +
  'mkdirat,copy_file_range,sendfile,sync_file_range,dup2,dup3,io_uring_enter';

/** Why nothing can be recorded on this computer, or undefined when it can. */
export function recordingProblem(): string | undefined {
  if (process.platform !== 'linux') return 'System calls are recorded on Linux only.';
  const { status } = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'strace is missing or not permitted.';
}

/** Runs a script, which may kill itself, and gives what it did to `folder`. */
export async function record(
  script: string,
  env: Readonly<Record<string, string>>,
  folder: string,
  trace: string,
  names: readonly string[],
): Promise<Recording> {
  const calls = `--trace=${UNDERSTOOD},${OTHERS}`;
  const options = ['-f', '-qq', '-xx', '-s', '10000000', calls, '-o', trace];
  const child = spawn('strace', [...options, process.execPath, script], {
    env: { ...process.env, UV_USE_IO_URING: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  await once(child, 'close');
  const reader = new TraceReader(folder, names);
  for await (const line of createInterface({ input: createReadStream(trace) })) reader.read(line);
  return { names, steps: reader.steps };
}

interface Descriptor {
  /** Undefined for the folder itself. */
  readonly file: number | undefined;
  position: number;
}

class TraceReader {
  readonly steps: Step[] = [];
  private readonly folder: string;
  private readonly files = new Map<string, number>();
  private readonly descriptors = new Map<number, Descriptor>();
  /** The beginnings of calls during which another thread came in between. */
  private readonly begun = new Map<string, string>();
  private count: number;

  constructor(folder: string, names: readonly string[]) {
    this.folder = folder;
    this.count = names.length;
    for (const [file, name] of names.entries()) this.files.set(name, file);
  }

  read(line: string): void {
    const begun = /^(\d+) +(\w+\(.*) <unfinished \.\.\.>$/.exec(line);
    if (begun !== null) {
      this.begun.set(begun[1] ?? '', begun[2] ?? '');
      return;
    }
    const resumed = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/.exec(line);
    const whole =
      resumed === null
        ? line.replace(/^\d+ +/, '')
        : `${this.begun.get(resumed[1] ?? '') ?? ''}${resumed[2] ?? ''}`;
    const call = /^(\w+)\((.*)\) += (\d+)/.exec(whole);
    // Whatever failed has done nothing.
    if (call === null) return;
    const args = (call[2] ?? '').split(', ').map((arg) => arg.trim());
    this.understand(call[1] ?? '', args, Number(call[3]));
  }

  private understand(name: string, args: readonly string[], result: number): void {
    const [first = '', second = '', third = '', fourth = ''] = args;
    const descriptor = this.descriptors.get(Number(first));
    const file = descriptor?.file;
    if (name === 'openat') this.open(textOf(second), third, result);
    else if (name === 'close') this.descriptors.delete(Number(first));
    else if (name === 'write' && first === '1') this.say(textOf(second));
    else if (name === 'unlink') this.rename({ [textOf(first)]: undefined });
    else if (name === 'rename') {
      this.rename({ [textOf(second)]: this.fileOf(textOf(first)), [textOf(first)]: undefined });
    } else if (name === 'link') this.rename({ [textOf(second)]: this.fileOf(textOf(first)) });
    else if (descriptor === undefined) {
      if (args.some((arg) => this.isInFolder(textOf(arg)))) strange(name);
    } else if (name === 'fsync' || name === 'fdatasync') {
      this.steps.push(file === undefined ? { kind: 'flush-names' } : { kind: 'flush', file });
    } else if (file === undefined) strange(name);
    else if (name === 'lseek') descriptor.position = result;
    else if (name === 'ftruncate')
      this.steps.push({ kind: 'cut-off', file, length: Number(second) });
    else if (name === 'pwrite64') this.write(file, Number(fourth), bytesOf(second), result);
    else if (name === 'write') {
      this.write(file, descriptor.position, bytesOf(second), result);
      descriptor.position += result;
    } else strange(name);
  }

  private open(path: string, flags: string, result: number): void {
    if (path === this.folder) {
      this.descriptors.set(result, { file: undefined, position: 0 });
      return;
    }
    // A number that was given anew.
    this.descriptors.delete(result);
    if (!this.isInFolder(path)) return;
    if (flags.includes('O_APPEND')) strange('O_APPEND');
    let file = this.fileOf(path);
    if (file === undefined) {
      file = this.count++;
      this.rename({ [path]: file });
    } else if (flags.includes('O_TRUNC')) this.steps.push({ kind: 'cut-off', file, length: 0 });
    this.descriptors.set(result, { file, position: 0 });
  }

  private write(file: number, at: number, bytes: Buffer, written: number): void {
    this.steps.push({ kind: 'write', file, at, bytes: bytes.subarray(0, written) });
  }

  private say(text: string): void {
    for (const line of text.trim().split('\n')) this.steps.push({ kind: 'said', line });
  }

  private rename(changes: Readonly<Record<string, number | undefined>>): void {
    const names = new Map<string, number | undefined>();
    for (const [path, file] of Object.entries(changes)) {
      if (!this.isInFolder(path)) continue;
      const name = basename(path);
      names.set(name, file);
      if (file === undefined) this.files.delete(name);
      else this.files.set(name, file);
    }
    if (names.size > 0) this.steps.push({ kind: 'name', names });
  }

  private fileOf(path: string): number | undefined {
    return this.isInFolder(path) ? this.files.get(basename(path)) : undefined;
  }

  private isInFolder(path: string): boolean {
    return dirname(path) === this.folder;
  }
}

function strange(what: string): never {
  throw new Error(`a way of writing that the recording does not understand: ${what}`);
}

/** An argument that is a text, which strace writes as `"\x61\x62"`. */
function bytesOf(argument: string): Buffer {
  if (!argument.startsWith('"')) return Buffer.alloc(0);
  if (!argument.endsWith('"')) strange('a text that was cut off');
  return Buffer.from(argument.slice(1, -1).replaceAll('\\x', ''), 'hex');
}

function textOf(argument: string): string {
  return bytesOf(argument).toString();
}
