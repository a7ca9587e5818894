/**
 * Scripts for processes of their own, put together into one file each. A process that
 * reads some hundred modules takes half a second before it begins; one like this a tenth,
 * which counts for tests that start hundreds of them.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Within the project, where native modules are found. */
const BASE = join(ROOT, '.cache');

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes one file of `test/builders/<name>.ts` and all it imports; gives its path. */
export async function lightScript(name: string): Promise<string> {
  mkdirSync(BASE, { recursive: true });
  const outDir = mkdtempSync(join(BASE, 'test-script-'));
  folders.push(outDir);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'script.js' } },
    },
  });
  return join(outDir, 'script.js');
}
