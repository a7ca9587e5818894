import { beforeEach, describe, expect, it } from 'vitest';
import { type ClipboardKeeper, createClipboardKeeper } from '#main/clipboard-keeper.ts';

let clipboard: string;
let due: { readonly work: () => void; readonly afterMs: number } | undefined;
let keeper: ClipboardKeeper;

beforeEach(() => {
  clipboard = '';
  due = undefined;
  keeper = createClipboardKeeper({
    read: () => clipboard,
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
  it('leaves it after thirty seconds', () => {
    clipboard = 'jan@voorbeeld.nl';
    keeper.forgetLater();
    expect(due?.afterMs).toBe(30_000);
    due?.work();
    expect(clipboard).toBe('');
  });

  it('leaves it at once when the register locks or the app ends', () => {
    clipboard = 'jan@voorbeeld.nl';
    keeper.forgetLater();
    keeper.forget();
    expect(clipboard).toBe('');
    expect(due).toBeUndefined();
  });

  it('is the last thing that was copied, counted from then', () => {
    clipboard = 'jan@voorbeeld.nl';
    keeper.forgetLater();
    const first = due;
    clipboard = '+31 6 10000013';
    keeper.forgetLater();
    expect(due).not.toBe(first);
    due?.work();
    expect(clipboard).toBe('');
  });

  it('is not what the owner copied elsewhere since', () => {
    clipboard = 'jan@voorbeeld.nl';
    keeper.forgetLater();
    clipboard = 'een boodschappenlijst';
    due?.work();
    expect(clipboard).toBe('een boodschappenlijst');
    keeper.forget();
    expect(clipboard).toBe('een boodschappenlijst');
  });

  it('is nothing as long as nothing was copied', () => {
    clipboard = 'een boodschappenlijst';
    keeper.forget();
    expect(clipboard).toBe('een boodschappenlijst');
  });
});
