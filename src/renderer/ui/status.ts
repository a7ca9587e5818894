/** Quiet success: one line that says what was done, read aloud politely. */
import { create } from 'zustand';

interface Status {
  readonly text: string;
  /** Goes up with every announcement, so that the same words twice are heard twice. */
  readonly count: number;
}

export const useStatus = create<Status>(() => ({ text: '', count: 0 }));

/** Says what was done, in the status line. */
export function announce(text: string): void {
  useStatus.setState(({ count }) => ({ text, count: count + 1 }));
}
