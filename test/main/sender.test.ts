import { describe, expect, it } from 'vitest';
import { isOurPage } from '#main/page/sender.ts';

const ORIGIN = 'app://dossierwacht';

function senderOf(change: { origin?: string; parent?: unknown; id?: number } = {}) {
  const senderFrame = { origin: change.origin ?? ORIGIN, parent: change.parent ?? null };
  return { senderFrame, sender: { id: change.id ?? 7, mainFrame: senderFrame as unknown } };
}

describe('who may call', () => {
  it('is the top frame of our window with our page', () => {
    expect(isOurPage(senderOf(), 7, ORIGIN)).toBe(true);
  });

  it('is nobody when the frame is gone', () => {
    expect(isOurPage({ ...senderOf(), senderFrame: null }, 7, ORIGIN)).toBe(false);
  });

  it.each(['app://paper', 'app://dossierwacht.example', 'https://dossierwacht', 'null', ''])(
    'is not a page of origin "%s"',
    (origin) => {
      expect(isOurPage(senderOf({ origin }), 7, ORIGIN)).toBe(false);
    },
  );

  it('is not a frame inside the page', () => {
    expect(isOurPage(senderOf({ parent: {} }), 7, ORIGIN)).toBe(false);
  });

  it('is not another frame of the same origin', () => {
    const event = senderOf();
    const sender = { id: 7, mainFrame: { origin: ORIGIN, parent: null } };
    expect(isOurPage({ ...event, sender }, 7, ORIGIN)).toBe(false);
  });

  it('is not another window, also when ours is gone', () => {
    expect(isOurPage(senderOf({ id: 8 }), 7, ORIGIN)).toBe(false);
    expect(isOurPage(senderOf(), undefined, ORIGIN)).toBe(false);
  });
});
