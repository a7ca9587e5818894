import { describe, expect, it } from 'vitest';
import { createIds } from '#register/process/ids.ts';

const NOW = 1_795_000_000_000;

describe('row ids', () => {
  it('grow and are never the same, however quickly they are made', () => {
    const newId = createIds({ milliseconds: () => NOW, random: () => 4095 });
    const ids = Array.from({ length: 10_000 }, newId);
    expect(new Set(ids).size).toBe(10_000);
    expect(ids).toEqual([...ids].sort((left, right) => left - right));
  });

  it('grow also when the clock goes back', () => {
    let now = NOW;
    const newId = createIds({ milliseconds: () => now, random: () => 0 });
    const before = newId();
    now -= 86_400_000;
    expect(newId()).toBeGreaterThan(before);
  });

  it('differ between two starts in the same millisecond', () => {
    const first = createIds({ milliseconds: () => NOW, random: () => 17 })();
    const second = createIds({ milliseconds: () => NOW, random: () => 18 })();
    expect(first).not.toBe(second);
  });

  it('are whole numbers that JavaScript can hold, until 2093', () => {
    const end = Date.UTC(2093, 0, 1);
    const newId = createIds({ milliseconds: () => end, random: (below) => below - 1 });
    expect(Number.isSafeInteger(newId())).toBe(true);
    expect(createIds()()).toBeGreaterThan(0);
  });
});
