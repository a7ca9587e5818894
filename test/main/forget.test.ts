import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { forgetGarbage } from '#main/lock/forget.ts';

it('lets go of what nobody refers to any more, and of nothing else', async () => {
  const kept = { name: 'kept' };
  const refs = [new WeakRef({ name: 'gone' }), new WeakRef(kept)];
  // What a reference was made to lives until the end of the turn.
  await sleep(0);
  forgetGarbage();
  expect(refs.map((ref) => ref.deref()?.name)).toEqual([undefined, 'kept']);
  expect(kept.name).toBe('kept');
});

it('leaves no way to ask for it behind', () => {
  forgetGarbage();
  expect('gc' in globalThis).toBe(false);
});
