import { existsSync, readFileSync } from 'node:fs';
import { SetupProblem, say } from './report.mjs';
import { findProgram, run } from './run.mjs';

// What Electron loads at run time -> the Debian package that brings it.
const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libnotify.so.4': 'libnotify4',
  'libsecret-1.so.0': 'libsecret-1-0',
};
const DISPLAY_PROGRAMS = { 'xvfb-run': 'xvfb', xauth: 'xauth' };

/** Whether a window can be opened on this machine as it is. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

/** Whether the app can be started now: on a real display, or on a virtual one. */
export function canShowWindows() {
  return hasDisplay() || findMissingDisplayPackages().length === 0;
}

/**
 * Makes sure that the system libraries of Electron are there, and without a display Xvfb. Installs
 * them when this is root on Debian or Ubuntu, otherwise says which command does so.
 */
export async function installSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = await findMissing();
  if (missing.length === 0) return say('system libraries: there already');
  await installDebianPackages('system libraries', missing.map(withTimeSuffix));
  const still = await findMissing();
  if (still.length > 0) {
    throw new SetupProblem(`system libraries: still not found: ${still.join(', ')}`);
  }
}

/** Installs packages when this is root on Debian or Ubuntu; otherwise says how it is done. */
export async function installDebianPackages(title, packages) {
  if (!findProgram('apt-get')) {
    throw new SetupProblem(
      `${title}: not found are ${packages.join(', ')} (names of the Debian packages). ` +
        'Install what your distribution calls them and try again.',
    );
  }
  const update = ['update', '-q'];
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  if (process.getuid() !== 0) {
    throw new SetupProblem(
      `${title}: something is missing. Install it and try again:\n` +
        `  sudo apt-get ${update.join(' ')} && sudo apt-get ${install.join(' ')}`,
    );
  }
  say(`${title}: installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [update, install]) await run(title, 'apt-get', args, { env });
}

async function findMissing() {
  const missing = hasDisplay() ? [] : findMissingDisplayPackages();
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file));
  if (!ldconfig) return missing; // Not glibc: no list to look in, Electron itself will tell.
  const known = await run('system libraries', ldconfig, ['-p']);
  for (const [library, name] of Object.entries(LIBRARIES)) {
    if (!known.includes(`\t${library} `)) missing.push(name);
  }
  return missing;
}

function findMissingDisplayPackages() {
  return Object.entries(DISPLAY_PROGRAMS)
    .filter(([program]) => !findProgram(program))
    .map(([, name]) => name);
}

/** Debian 13 and Ubuntu 24.04 renamed two packages when times grew to 64 bits. */
function withTimeSuffix(name) {
  if (name !== 'libgtk-3-0' && name !== 'libasound2') return name;
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const id = /^ID="?(\w+)/m.exec(system)?.[1];
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(system)?.[1] ?? 0);
  const renamed = id === 'ubuntu' ? version >= 24.04 : id === 'debian' && version >= 13;
  return renamed ? `${name}t64` : name;
}
