import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** What belongs to this checkout only and may be thrown away at any time. */
export const CHECKOUT_CACHE = path.join(ROOT, '.cache');

/** The executable of the pinned Node (development dependency `node`). */
export const PINNED_NODE = path.join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The folder shared by all checkouts of this user, outside `node_modules` so that a clean install
 * does not throw away what took long to make. `DOSSIERWACHT_CACHE` moves it.
 */
export function sharedCache() {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.resolve(process.env.DOSSIERWACHT_CACHE || path.join(base, 'dossierwacht'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The environment in which the tools run: the pinned Node and the installed tools come first. */
export function toolEnvironment(extra = {}) {
  const bins = [path.dirname(PINNED_NODE), path.join(ROOT, 'node_modules/.bin')];
  return { ...process.env, PATH: [...bins, process.env.PATH].join(path.delimiter), ...extra };
}
