/** Every migration, in order. A shipped migration is never changed again. */
import type { Migration } from '../migrate.ts';
import { migration0001 } from './0001-register.ts';

export const migrations: readonly Migration[] = [migration0001];
