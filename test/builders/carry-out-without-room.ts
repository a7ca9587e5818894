/**
 * A process that carries out a run on a disk with room for the erasure and none for
 * cleaning the file. Runs by itself: `node carry-out-without-room.ts`, told what to do
 * by its environment. Tells what happened as one line of JSON.
 */
import { statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { afterOpening } from '#register/after-opening.ts';
import { createHandlers } from '#register/handlers/index.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { createIds } from '#register/process/ids.ts';
import { callThrough } from '#register/process/serve.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

const { FOLDER = '', PASSWORD = '', DAY = '', DISPOSAL = '' } = process.env;
const LEFT_BYTES = 2 * 1024 * 1024;
const filler = join(FOLDER, '..', 'filler');

async function open() {
  const secret = { kind: 'password', value: PASSWORD } as const;
  const register = await openRegister({ folder: FOLDER, migrations, secret });
  const clock = { today: () => getPlainDate(DAY), now: () => `${DAY}T10:00:00.000Z` };
  const context = createContext(register, clock, createIds());
  return { register, context, call: callThrough(createHandlers(context)) };
}

type Pending = { readonly cleaningPending: boolean };
type View = { readonly status: string; readonly selfTest: { readonly residue: number } | null };
async function stateOf(call: Awaited<ReturnType<typeof open>>['call']) {
  const { cleaningPending } = (await call('today.get', { language: 'nl' })) as Pending;
  const input = { disposalId: Number(DISPOSAL), language: 'nl' };
  const { status, selfTest } = (await call('disposals.get', input)) as View;
  const { rows } = (await call('persons.list', {})) as { rows: readonly { name: string }[] };
  return { cleaningPending, status, residue: selfTest?.residue ?? null, persons: rows.length };
}

const first = await open();
const { bavail, bsize } = await statfs(FOLDER);
writeFileSync(filler, Buffer.alloc(Math.max(0, Number(bavail) * Number(bsize) - LEFT_BYTES)));
await first.call('disposals.carry-out', { disposalId: Number(DISPOSAL) });
const without = await stateOf(first.call);
const asked = await first.call('disposals.clean', {}).then(
  () => 'cleaned',
  (error: { code?: string }) => String(error.code),
);
// Whoever opens it again while the disk is still full gets their register.
await first.register.close();
const again = await open();
await afterOpening(again.context);
const reopened = await stateOf(again.call);
truncateSync(filler, 0);
unlinkSync(filler);
await again.call('disposals.clean', {});
const cleaned = await stateOf(again.call);
await again.register.close();
const bytes = statSync(join(FOLDER, 'register.db')).size;
process.stdout.write(JSON.stringify({ without, asked, reopened, cleaned, bytes }));
