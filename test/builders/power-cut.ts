/**
 * What a disk may hold after the power went, made from a recording: what was flushed is
 * there; of what was not, anything may have arrived, in any order, by sectors.
 */
import type { Recording, Step } from './recorded-calls.ts';

const SECTOR = 512;

type Change = Exclude<Step, { kind: 'said' | 'flush' | 'flush-names' }>;

/** How what was not flushed fared. */
const FATES = ['none', 'all', 'in-order', 'any', 'any', 'any'] as const;
type Fate = (typeof FATES)[number];

/** A disk that remembers what it was asked to flush. */
export class Disk {
  /** What stands there for certain. */
  private readonly names = new Map<string, number>();
  private readonly files = new Map<number, Content>();
  /** In the order in which it was asked for. */
  private waiting: Change[] = [];

  constructor({ names }: Recording, contents: ReadonlyMap<string, Buffer>) {
    for (const [file, name] of names.entries()) {
      this.names.set(name, file);
      this.files.set(file, new Content(contents.get(name)));
    }
  }

  take(step: Step): void {
    if (step.kind === 'said') return;
    if (step.kind === 'flush-names') this.settle((change) => change.kind === 'name');
    else if (step.kind === 'flush') {
      this.settle((change) => change.kind !== 'name' && change.file === step.file);
    } else this.waiting.push(step);
  }

  /** The files of the folder when the power goes now. */
  cutPower(random: () => number, fate: Fate = FATES[Math.floor(random() * FATES.length)] ?? 'any') {
    const names = new Map(this.names);
    const files = new Map(this.files);
    const arrived = this.arrived(fate, random);
    for (const file of new Set(arrived.map((change) => 'file' in change && change.file))) {
      if (file !== false) files.set(file, new Content(files.get(file)?.bytes));
    }
    for (const change of arrived) apply(change, names, files);
    const contents = [...names].map(
      ([name, file]) => [name, files.get(file)?.bytes ?? Buffer.alloc(0)] as const,
    );
    return { fate, contents: new Map(contents) };
  }

  /** The changes, or parts of them, that reached the disk without being flushed. */
  private arrived(fate: Fate, random: () => number): Change[] {
    if (fate === 'none') return [];
    if (fate === 'all') return this.waiting;
    if (fate === 'in-order') {
      return this.waiting.slice(0, Math.floor(random() * (this.waiting.length + 1)));
    }
    const chance = [0.1, 0.5, 0.9][Math.floor(random() * 3)] ?? 0.5;
    return this.waiting.flatMap((change) => {
      if (change.kind !== 'write') return random() < chance ? [change] : [];
      const sectors = sectorsOf(change).filter(() => random() < chance);
      // The room may have been taken without its content having come: it is empty then.
      const { file, at, bytes } = change;
      const room = { kind: 'write', file, at: at + bytes.length, bytes: Buffer.alloc(0) } as const;
      return random() < chance ? [room, ...sectors] : sectors;
    });
  }

  private settle(isFlushed: (change: Change) => boolean): void {
    for (const change of this.waiting) if (isFlushed(change)) apply(change, this.names, this.files);
    this.waiting = this.waiting.filter((change) => !isFlushed(change));
  }
}

/** What one write sends to each sector of the disk. */
function sectorsOf({ file, at, bytes }: Extract<Change, { kind: 'write' }>): Change[] {
  const sectors: Change[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + SECTOR - ((at + start) % SECTOR));
    sectors.push({ kind: 'write', file, at: at + start, bytes: bytes.subarray(start, end) });
    start = end;
  }
  return sectors;
}

function apply(change: Change, names: Map<string, number>, files: Map<number, Content>): void {
  if (change.kind === 'name') {
    for (const [name, file] of change.names) {
      if (file === undefined) names.delete(name);
      else names.set(name, file);
    }
    return;
  }
  const content = files.get(change.file) ?? new Content();
  files.set(change.file, content);
  if (change.kind === 'write') content.write(change.at, change.bytes);
  else content.cutOff(change.length);
}

/** A file that grows. */
class Content {
  private room: Buffer;
  private length: number;

  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.room = Buffer.from(bytes);
    this.length = bytes.length;
  }

  get bytes(): Buffer {
    return this.room.subarray(0, this.length);
  }

  write(at: number, bytes: Uint8Array): void {
    this.grow(Math.max(this.length, at + bytes.length));
    this.room.set(bytes, at);
  }

  cutOff(length: number): void {
    this.grow(length);
    // What comes to stand beyond it later begins as nothing.
    this.room.fill(0, length);
    this.length = length;
  }

  private grow(length: number): void {
    if (length > this.room.length) {
      const room = Buffer.alloc(length * 2);
      this.room.copy(room);
      this.room = room;
    }
    this.length = length;
  }
}
