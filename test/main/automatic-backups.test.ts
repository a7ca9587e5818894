import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutomaticBackups } from '#main/automatic-backups.ts';

const HOUR = 3_600_000;

let now: number;
let open: boolean;
let quiet: boolean;
let look: () => void;
const keep = vi.fn(async () => undefined as unknown);
const changed = vi.fn();

/** Lets time pass and looks, as often as it would have. */
async function pass(milliseconds: number): Promise<void> {
  for (const end = now + milliseconds; now < end; ) {
    now += 2000;
    look();
    await Promise.resolve();
  }
  await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  now = 0;
  open = true;
  quiet = true;
  vi.resetAllMocks();
  keep.mockResolvedValue(undefined);
  startAutomaticBackups({
    isOpen: () => open,
    isQuiet: () => quiet,
    keep,
    changed,
    elapsedMs: () => now,
    repeat: (work) => {
      look = work;
    },
  });
});

describe('automatic backups', () => {
  it('are looked after soon after the register opened, and tell the screen', async () => {
    await pass(8000);
    expect(keep).not.toHaveBeenCalled();
    await pass(6000);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('are looked after every hour while it stays open', async () => {
    await pass(3 * HOUR + 20_000);
    expect(keep).toHaveBeenCalledTimes(4);
  });

  it('wait while the owner waits for something', async () => {
    quiet = false;
    await pass(60_000);
    expect(keep).not.toHaveBeenCalled();
    quiet = true;
    await pass(2000);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('are left alone while nothing is open, and begin anew after unlocking', async () => {
    await pass(20_000);
    open = false;
    await pass(2 * HOUR);
    expect(keep).toHaveBeenCalledTimes(1);
    open = true;
    await pass(20_000);
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it('go on after one that failed, and never do two at once', async () => {
    let fail = () => {};
    keep.mockImplementationOnce(
      () =>
        new Promise((_resolve, reject) => {
          fail = () => reject(new Error('locked'));
        }),
    );
    await pass(2 * HOUR);
    expect(keep).toHaveBeenCalledTimes(1);
    fail();
    await pass(4000);
    expect(changed).toHaveBeenCalledTimes(1);
    await pass(4000);
    expect(keep).toHaveBeenCalledTimes(2);
  });
});
