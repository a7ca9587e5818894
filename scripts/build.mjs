// Builds the app into out/, unless out/ was built from exactly these sources.
//   npm run build
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { RECORDS } from './bundle/record.mjs';
import { CHECKOUT_CACHE, ROOT, toolEnvironment } from './setup/folders.mjs';
import { withLock } from './setup/lock.mjs';
import { elapsed, failWith, say } from './setup/report.mjs';
import { run, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'scripts/bundle/record.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const STAMP = path.join(ROOT, 'out/.built-from');

/** Builds if the sources changed since the last build that was completed. */
export async function buildIfNeeded() {
  if (isBuiltFrom(hashSources())) return say('build: up to date');
  await withLock(path.join(CHECKOUT_CACHE, 'build.lock'), async () => {
    const hash = hashSources();
    if (isBuiltFrom(hash)) return;
    const started = performance.now();
    forgetBuild();
    const [command, ...args] = toolCommand('electron-vite', 'build', '--logLevel', 'warn');
    await run('build', command, args, { cwd: ROOT, env: toolEnvironment() });
    mkdirSync(path.dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, `${hash}\n`);
    say(`build: made (${elapsed(started)})`);
  });
}

/** To be called by whoever else writes to out/: the next build is made anew. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

function isBuiltFrom(hash) {
  return existsSync(STAMP) && existsSync(RECORDS) && readFileSync(STAMP, 'utf8').trim() === hash;
}

function hashSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of listFiles(source)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** The files of `source` (a file or folder, relative to the project), without tests, in order. */
function listFiles(source) {
  const full = path.join(ROOT, source);
  if (!existsSync(full)) return [];
  if (path.extname(source)) return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  setUp({ electron: false }).then(buildIfNeeded).catch(failWith);
}
