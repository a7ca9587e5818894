import { beforeEach, describe, expect, it } from 'vitest';
import { type ClipboardKeeper, createClipboardKeeper } from '#main/clipboard-keeper.ts';

let clipboard: string;
let due: { readonly work: () => void; readonly afterMs: number } | undefined;
let keeper: ClipboardKeeper;

/** Thirty seconds go by. */
async function wait(): Promise<void> {
  due?.work();
  await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  clipboard = '';
  due = undefined;
  keeper = createClipboardKeeper({
    read: async () => clipboard,
    clear: () => {
      clipboard = '';
    },
    later: (work, afterMs) => {
      const made = { work, afterMs };
      due = made;
      return () => {
        if (due === made) due = undefined;
      };
    },
  });
});

describe('what the app put on the clipboard', () => {
  it('leaves it after thirty seconds', async () => {
    clipboard = 'jan@voorbeeld.nl';
    await keeper.forgetLater();
    expect(due?.afterMs).toBe(30_000);
    await wait();
    expect(clipboard).toBe('');
  });

  it('leaves it at once when the register locks or the app ends', async () => {
    clipboard = 'jan@voorbeeld.nl';
    await keeper.forgetLater();
    await keeper.forget();
    expect(clipboard).toBe('');
    expect(due).toBeUndefined();
  });

  it('leaves it also when the lock comes while it is being read', async () => {
    clipboard = 'jan@voorbeeld.nl';
    await Promise.all([keeper.forgetLater(), keeper.forget()]);
    expect(clipboard).toBe('');
  });

  it('is the last thing that was copied, counted from then', async () => {
    clipboard = 'jan@voorbeeld.nl';
    await keeper.forgetLater();
    const first = due;
    clipboard = '+31 6 10000013';
    await keeper.forgetLater();
    expect(due).not.toBe(first);
    await wait();
    expect(clipboard).toBe('');
  });

  it('is not what the owner copied elsewhere since', async () => {
    clipboard = 'jan@voorbeeld.nl';
    await keeper.forgetLater();
    clipboard = 'een boodschappenlijst';
    await wait();
    expect(clipboard).toBe('een boodschappenlijst');
    await keeper.forget();
    expect(clipboard).toBe('een boodschappenlijst');
  });

  it('is nothing as long as nothing was copied', async () => {
    clipboard = 'een boodschappenlijst';
    await keeper.forget();
    expect(clipboard).toBe('een boodschappenlijst');
  });
});

describe('a clipboard that may not be read', () => {
  it('keeps nobody from locking', async () => {
    let readable = true;
    const made = createClipboardKeeper({
      read: async () => {
        if (!readable) throw new Error('not readable');
        return 'x';
      },
      clear: () => {
        throw new Error('nothing to clear');
      },
      later: () => () => undefined,
    });
    await made.forgetLater();
    readable = false;
    await expect(made.forget()).resolves.toBeUndefined();
  });
});
