/** Every migration, in order. A shipped migration is never changed again. */
import type { Migration } from '../migrate.ts';
import { migration0001 } from './0001-register.ts';
import { migration0002 } from './0002-disposal.ts';
import { migration0003 } from './0003-requests.ts';
import { migration0004 } from './0004-breaches.ts';
import { migration0005 } from './0005-imports.ts';
import { migration0006 } from './0006-registers.ts';
import { migration0007 } from './0007-quick-lists.ts';

export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
];
