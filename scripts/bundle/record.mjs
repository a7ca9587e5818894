// Writes down, while the app is being built, which module ended up in which file of out/.
// electron.vite.config.ts asks for it; `npm run bundle` reads it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT_CACHE, ROOT } from '../setup/folders.mjs';

/** Where the records lie, one file for each side of the build. */
export const RECORDS = path.join(CHECKOUT_CACHE, 'bundle');

/** A plugin of the build that records the chunks of one side, `main` say. */
export function recordBundle(side) {
  return {
    name: 'record-bundle',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter(({ type }) => type === 'chunk')
        .map(recordOf);
      mkdirSync(RECORDS, { recursive: true });
      writeFileSync(path.join(RECORDS, `${side}.json`), `${JSON.stringify(chunks)}\n`);
    },
  };
}

function recordOf(chunk) {
  return {
    file: chunk.fileName,
    isEntry: chunk.isEntry,
    imports: chunk.imports,
    dynamicImports: chunk.dynamicImports,
    css: [...(chunk.viteMetadata?.importedCss ?? [])],
    modules: Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({
      id: nameOf(id),
      bytes: renderedLength,
    })),
  };
}

/** Relative to the project; what a tool makes up itself keeps the name that it gave. */
function nameOf(id) {
  const file = id.replace(/^\0/, '');
  return path.isAbsolute(file) ? path.relative(ROOT, file).replaceAll(path.sep, '/') : file;
}
