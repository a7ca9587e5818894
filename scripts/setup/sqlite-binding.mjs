import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PINNED_NODE, ROOT, sharedCache, toolEnvironment } from './folders.mjs';
import { withLock } from './lock.mjs';
import { elapsed, SetupProblem, say } from './report.mjs';
import { findProgram, run } from './run.mjs';
import { installDebianPackages } from './system-libraries.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/better-sqlite3');

/** The Node-API version that the binaries shipped in better-sqlite3 need. */
export const SHIPPED_NODE_API = 10;

// Makes the sources, written for Node-API 10, compile against the experimental interface that
// older versions have as well.
const OLDER_NODE_API_FLAGS = [
  '-UNAPI_VERSION',
  '-DNAPI_VERSION=2147483647',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
].join(' ');

/**
 * better-sqlite3 compiled for an Electron whose Node-API (`nodeApi`) is older than what the shipped
 * binaries need. Made once per user in the shared cache. Returns the path of the .node file.
 */
export async function sqliteBindingFor(nodeApi) {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  const system = `${process.platform}-${process.arch}`;
  const name = `better-sqlite3-${version}-napi${nodeApi}-${system}`;
  const binding = path.join(sharedCache(), `${name}.node`);
  if (existsSync(binding)) {
    say(`SQLite: compiled already for Node-API ${nodeApi}`);
    return binding;
  }
  await withLock(path.join(sharedCache(), `${name}.lock`), async () => {
    if (!existsSync(binding)) await compile(name, binding, nodeApi);
  });
  return binding;
}

async function compile(name, binding, nodeApi) {
  const missing = ['python3', 'make', 'g++'].filter((program) => !findProgram(program));
  if (missing.length > 0) await installDebianPackages('compiling SQLite', missing);
  const started = performance.now();
  say(`SQLite: compiling for Node-API ${nodeApi}, about a minute`);
  for (const leftover of readdirSync(sharedCache())) {
    if (leftover.startsWith(`${name}.part-`)) {
      rmSync(path.join(sharedCache(), leftover), { recursive: true, force: true });
    }
  }
  const part = path.join(sharedCache(), `${name}.part-${process.pid}`);
  mkdirSync(part);
  for (const source of ['binding.gyp', 'package.json', 'deps', 'src', 'lib']) {
    cpSync(path.join(PACKAGE, source), path.join(part, source), { recursive: true });
  }
  const gyp = createRequire(path.join(ROOT, 'package.json')).resolve('node-gyp/bin/node-gyp.js');
  // The pinned Node's package brings the headers, so nothing is downloaded.
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '-j', 'max'];
  await run('SQLite', PINNED_NODE, [...args, `--nodedir=${findHeaders()}`], {
    cwd: part,
    env: toolEnvironment({
      CXXFLAGS: OLDER_NODE_API_FLAGS,
      NODE_PATH: path.join(ROOT, 'node_modules'),
    }),
  });
  renameSync(path.join(part, 'build/Release/better_sqlite3.node'), binding);
  rmSync(part, { recursive: true });
  say(`SQLite: compiled (${elapsed(started)})`);
}

/** The folder of the pinned Node's package for this system, which has include/node in it. */
function findHeaders() {
  const parent = path.join(ROOT, 'node_modules/node/node_modules');
  const folder = (existsSync(parent) ? readdirSync(parent) : [])
    .map((name) => path.join(parent, name))
    .find((candidate) => existsSync(path.join(candidate, 'include/node/node_api.h')));
  if (folder) return folder;
  throw new SetupProblem(
    `SQLite: there are no Node headers in ${parent}. Run "npm rebuild node" and try again.`,
  );
}
