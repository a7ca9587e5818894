// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { pickGroups } from './RecoverySheet.tsx';

it('asks for two different groups of four characters, the lower one first', () => {
  const seen = new Set<number>();
  for (let share = 0; share < 1; share += 0.07) {
    for (let other = 0; other < 1; other += 0.07) {
      const shares = [share, other];
      const [first, second] = pickGroups(() => shares.shift() ?? 0);
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThan(8);
      seen.add(first).add(second);
    }
  }
  expect(seen.size).toBe(8);
});
