// What the files of out/ hold, when they are loaded, and what should not be so. Plain functions.
import { posix } from 'node:path';

const PACKAGE = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;
/** Parts of a package's path that tell one build of it from another. */
const BUILDS = /(^|\/)(esm|cjs|es|umd|lib|dist|build)(?=\/)/g;

/** What a process should not have to load before it is asked for it, by the file it starts with. */
export const LATER = {
  // A screen is loaded when it is opened; of the register it is known only when it is open.
  renderer: [/^src\/renderer\/features\//, /^src\/renderer\/app\/shell\//],
  index: [/^src\/main\/paper\/fonts/, /^src\/main\/demo\.ts$/, /^node_modules\/(docx|kysely)\//],
  register: [
    /^src\/register\/import\/(?!limits|records)/,
    /^src\/register\/letters\//,
    /^node_modules\/(docx|stdnum|papaparse|saxen|postal-mime|hash-wasm|@zip\.js)\//,
  ],
};

/** Name and folder of the package that a module is of; undefined for our own. */
export function packageOf(id) {
  const match = PACKAGE.exec(id);
  return match === null ? undefined : { folder: match[1], name: match[2] };
}

/** The files that are loaded with `file`, itself first. */
export function loadedWith(chunks, file) {
  const known = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const files = new Set([file]);
  for (const each of files) {
    for (const next of known.get(each)?.imports ?? []) if (known.has(next)) files.add(next);
  }
  return [...files];
}

/** The name of what starts with this file: `register`, say; `renderer` for the page. */
export function entryName(side, { file }) {
  return side === 'renderer' ? 'renderer' : posix.basename(file).replace(/\.c?js$/, '');
}

/** Bytes per package and per folder of ours, the heaviest first. */
export function heaviest(modules) {
  const sums = new Map();
  for (const { id, bytes } of modules) {
    const name = packageOf(id)?.name ?? id.split('/').slice(0, 3).join('/');
    sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** What is wrong with the files of one side of the build, in words. */
export function troubleIn(side, chunks) {
  return [...twice(side, chunks), ...packagesTwice(side, chunks), ...tooEarly(side, chunks)];
}

function twice(side, chunks) {
  const at = groupedBy(
    chunks.flatMap(({ file, modules }) => modules.map(({ id }) => ({ id, file }))),
    ({ id }) => id,
  );
  return [...at]
    .filter(([, places]) => places.length > 1)
    .map(([id, places]) => `${side}: ${id} is in ${places.map(({ file }) => file).join(' and ')}`);
}

function packagesTwice(side, chunks) {
  const modules = chunks
    .flatMap((chunk) => chunk.modules)
    .flatMap(({ id, bytes }) => {
      const of = packageOf(id);
      return of === undefined || bytes === 0 ? [] : [{ ...of, id }];
    });
  const copies = [...groupedBy(modules, ({ name }) => name)].flatMap(([name, of]) => {
    const folders = [...new Set(of.map(({ folder }) => folder))];
    return folders.length > 1 ? [`${side}: ${name} comes from ${folders.join(' and ')}`] : [];
  });
  const builds = [...groupedBy(modules, ({ id }) => buildless(id))].flatMap(([, of]) => {
    const ids = [...new Set(of.map(({ id }) => id))];
    return ids.length > 1 ? [`${side}: two builds of the same, ${ids.join(' and ')}`] : [];
  });
  return [...copies, ...builds];
}

function buildless(id) {
  return id
    .replace(BUILDS, '')
    .replace(/\?.*$/, '')
    .replace(/\.[mc]?js$/, '');
}

function tooEarly(side, chunks) {
  return chunks
    .filter(({ isEntry }) => isEntry)
    .flatMap((entry) => {
      const name = entryName(side, entry);
      const start = new Set(loadedWith(chunks, entry.file));
      const ids = chunks
        .filter(({ file }) => start.has(file))
        .flatMap(({ modules }) => modules.map(({ id }) => id));
      return (LATER[name] ?? []).flatMap((later) => {
        const found = ids.filter((id) => later.test(id));
        return found.length > 0
          ? [`${side}: ${name} loads ${found[0]} at its start (${found.length} of ${later})`]
          : [];
      });
    });
}

function groupedBy(list, keyOf) {
  const groups = new Map();
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
