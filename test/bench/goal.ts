/** What a goal is, and what measuring one gives. */
import type { Machine } from './machine.ts';
import type { MadeRegister } from './registers.ts';

export type Unit = 'ms' | 's' | 'MiB' | 'frames';

/** When a figure is good: against its floor, or by itself. */
export type Limit =
  /** At most so many times the floor. */
  | { readonly kind: 'times'; readonly most: number }
  /** At most so much more than the floor. */
  | { readonly kind: 'above'; readonly most: number }
  /** At most so much, whatever the floor is. */
  | { readonly kind: 'at-most'; readonly most: number };

export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  /** What the same costs without us; null where there is nothing to compare with. */
  readonly floor: number | null;
  readonly ours: number;
  /** Null for a figure that explains another one. */
  readonly limit: Limit | null;
}

/** What a goal measures with. */
export interface Bench {
  /** Of the size that is measured. */
  readonly register: MadeRegister;
  /** A register of another size. */
  registerOf(persons: number): Promise<MadeRegister>;
  /** How often what takes long is repeated. */
  readonly rounds: number;
  /** How often what is quick is repeated. */
  readonly manyRounds: number;
  readonly machine: Machine;
}

export interface Goal {
  readonly id: string;
  readonly title: string;
  /** Whether it starts the built app, or only calls the register. */
  readonly of: 'app' | 'register';
  /** Part of the short form. */
  readonly short: boolean;
  /** Printed for every size by `--growth`. */
  readonly grows: boolean;
  measure(bench: Bench): Promise<Figure[]>;
  /** The work whose functions `--profile` shows, without its preparation. */
  profile?(bench: Bench, during: <T>(work: () => Promise<T>) => Promise<T>): Promise<void>;
}

/** Null where there is nothing to hold. */
export function isHeld({ floor, ours, limit }: Figure): boolean | null {
  if (limit === null) return null;
  if (limit.kind === 'at-most') return ours <= limit.most;
  if (floor === null) throw new Error('a limit against a floor needs one');
  return limit.kind === 'times' ? ours <= floor * limit.most : ours - floor <= limit.most;
}
