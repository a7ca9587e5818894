import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT_CACHE, PINNED_NODE, ROOT } from './folders.mjs';
import { withLock } from './lock.mjs';
import { elapsed, SetupProblem, say } from './report.mjs';
import { run } from './run.mjs';

const OLDEST_NODE = 20;
const OLDEST_NPM = 10;

// Inside node_modules, so that it disappears together with what it vouches for.
const STAMP = path.join(ROOT, 'node_modules/.dossierwacht-installed');

/**
 * Installs the dependencies of package-lock.json and the pinned Node, unless that is done already.
 * The stamp is written last: an installation that was interrupted has none and is made again.
 */
export async function installDependencies() {
  if (isInstalled()) return say('dependencies: installed already');
  await withLock(path.join(CHECKOUT_CACHE, 'install.lock'), async () => {
    if (isInstalled()) return;
    await checkSystemTools();
    refuseLink();
    rmSync(STAMP, { force: true });
    await installPackages();
    await installPinnedNode();
    writeFileSync(STAMP, `${wantedStamp()}\n`);
  });
}

/** `npm ci` empties node_modules first: through a link that would be somebody else's. */
function refuseLink() {
  const folder = path.join(ROOT, 'node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupProblem('node_modules is a link. Remove the link, then try again.');
  }
}

function isInstalled() {
  return (
    existsSync(PINNED_NODE) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8').trim() === wantedStamp()
  );
}

function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform} ${process.arch}`;
}

async function checkSystemTools() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new SetupProblem(
      `Node ${OLDEST_NODE} or newer is needed, this is Node ${process.versions.node} ` +
        `(${process.execPath}). See https://nodejs.org/.`,
    );
  }
  let version;
  try {
    version = (await run('npm', 'npm', ['--version', '--loglevel=error'], { cwd: ROOT })).trim();
  } catch {
    throw new SetupProblem(
      'npm is needed to install the dependencies and was not found. It comes with Node from ' +
        'https://nodejs.org/; on Debian and Ubuntu: sudo apt-get install npm',
    );
  }
  if (Number(version.split('.')[0]) < OLDEST_NPM) {
    throw new SetupProblem(`npm ${OLDEST_NPM} or newer is needed, this is npm ${version}.`);
  }
}

async function installPackages() {
  const started = performance.now();
  say('dependencies: installing from package-lock.json');
  // Without install scripts: the two that matter (the pinned Node, Electron) are run by name. The
  // system's Node may be older than what some packages ask for; they run on the pinned one, so
  // npm's warnings about it are noise.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('dependencies', 'npm', args, { cwd: ROOT });
  say(`dependencies: installed (${elapsed(started)})`);
}

async function installPinnedNode() {
  const started = performance.now();
  // Runs the package's own installer, which fetches the build for this system, and links
  // node_modules/.bin/node, which `npm run` puts first on the PATH.
  const args = ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'];
  await run('pinned Node', 'npm', args, { cwd: ROOT });
  if (!existsSync(PINNED_NODE)) {
    throw new SetupProblem(`pinned Node: ${PINNED_NODE} is missing after its installation.`);
  }
  const version = (await run('pinned Node', PINNED_NODE, ['--version'])).trim();
  say(`pinned Node: ${version} installed (${elapsed(started)})`);
}
