import { describe, expect, it } from 'vitest';
import { makeTurns } from './in-turn.ts';

/** Work that ends when it is told to. */
function makeWork(log: string[]) {
  const ends = new Map<string, () => void>();
  return {
    end: async (name: string) => {
      ends.get(name)?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
    work: (name: string) => () => {
      log.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    },
  };
}

describe('makeTurns', () => {
  it('runs the last of what came meanwhile, and one at a time', async () => {
    const log: string[] = [];
    const { work, end } = makeWork(log);
    const run = makeTurns();
    run(work('b'));
    run(work('be'));
    run(work('ber'));
    expect(log).toEqual(['b']);
    await end('b');
    expect(log).toEqual(['b', 'ber']);
    run(work('berg'));
    await end('ber');
    await end('berg');
    run(work('again'));
    expect(log).toEqual(['b', 'ber', 'berg', 'again']);
  });
});
