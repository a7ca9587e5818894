// What is in the files of the built app, and when each is loaded.
//   npm run bundle              every file over 20 kB
//   npm run bundle -- --all     every file
// Ends with 1 when a library is in there twice, or something is loaded too early (bundle/chunks.mjs).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildIfNeeded } from './build.mjs';
import { entryName, heaviest, loadedWith, troubleIn } from './bundle/chunks.mjs';
import { RECORDS } from './bundle/record.mjs';
import { ROOT } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { setUp } from './setup.mjs';

const SIDES = ['main', 'preload', 'renderer'];
const SHORTEST = 20_000;
const PACKAGES = 5;
const FOR_PERCENT = 2;

/** What is wrong with what was built, in words; nothing when all is well. */
export function bundleTrouble() {
  return SIDES.flatMap((side) => troubleIn(side, chunksOf(side)));
}

function chunksOf(side) {
  return JSON.parse(readFileSync(path.join(RECORDS, `${side}.json`), 'utf8'));
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/** With which starts a file is loaded; a file of none is loaded when it is asked for. */
function whenLoaded(side, chunks, { file }) {
  const starts = chunks
    .filter((chunk) => chunk.isEntry && loadedWith(chunks, chunk.file).includes(file))
    .map((entry) => (side === 'renderer' ? 'lock screen' : entryName(side, entry)));
  return starts.length === 0 ? 'on demand' : `start of ${starts.join(', ')}`;
}

function rowOf(side, chunks, chunk) {
  const content = readFileSync(path.join(ROOT, 'out', side, chunk.file));
  const packages = heaviest(chunk.modules);
  const all = packages.reduce((sum, [, bytes]) => sum + bytes, 0);
  const named = packages
    .filter(([, bytes]) => bytes * 100 > all * FOR_PERCENT)
    .slice(0, PACKAGES)
    .map(([name, bytes]) => `${name} ${Math.round((bytes / all) * 100)} %`);
  return {
    file: chunk.file,
    raw: content.length,
    gzip: gzipSync(content).length,
    when: whenLoaded(side, chunks, chunk),
    packages: named.join(', '),
  };
}

function printSide(side, all) {
  const chunks = chunksOf(side);
  const rows = chunks
    .map((chunk) => rowOf(side, chunks, chunk))
    .sort((one, other) => other.raw - one.raw);
  const shown = rows.filter(({ raw }) => all || raw >= SHORTEST);
  const lines = shown.map(
    ({ file, raw, gzip, when, packages }) =>
      `| ${file} | ${kilobytes(raw)} | ${kilobytes(gzip)} | ${when} | ${packages} |`,
  );
  const head = ['| file | size | gzip | loaded | heaviest |', '| --- | --- | --- | --- | --- |'];
  const rest = rows.length - shown.length;
  process.stdout.write(
    `\n## ${side}\n\n${[...head, ...lines].join('\n')}\n${rest > 0 ? `\nand ${rest} smaller\n` : ''}`,
  );
  for (const entry of chunks.filter(({ isEntry }) => isEntry)) {
    const start = rows.filter(({ file }) => loadedWith(chunks, entry.file).includes(file));
    const sum = start.reduce((bytes, { raw }) => bytes + raw, 0);
    const name = side === 'renderer' ? 'the lock screen' : entryName(side, entry);
    process.stdout.write(`\n${name} starts with ${kilobytes(sum)} in ${start.length} files\n`);
  }
}

async function report(all) {
  await setUp({ electron: false, quiet: true });
  await buildIfNeeded();
  for (const side of SIDES) printSide(side, all);
  const trouble = bundleTrouble();
  process.stdout.write(`\n${trouble.length === 0 ? 'nothing twice' : trouble.join('\n')}\n`);
  return trouble.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  report(process.argv.includes('--all')).then((code) => process.exit(code), failWith);
}
