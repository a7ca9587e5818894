// A network of its own for a command (Linux): one in which there is nothing to connect to.
import { spawnSync } from 'node:child_process';

// Who is not root may still make one where the system lets everybody make user namespaces.
const WAYS = [
  ['unshare', '-n'],
  ['unshare', '--user', '--map-current-user', '--keep-caps', '-n'],
];

const NO_LOOPBACK = 'exec "$@"';
const LOOPBACK = 'ip link set lo up && exec "$@"';

/**
 * The command line inside a network without any interface that is up; with `loopback`, the
 * computer can still speak to itself. Undefined where the system does not permit it.
 */
export function withoutNetwork(commandLine, { loopback = false } = {}) {
  const script = loopback ? LOOPBACK : NO_LOOPBACK;
  for (const way of process.platform === 'linux' ? WAYS : []) {
    const prefix = [...way, 'sh', '-c', script, 'sh'];
    const [command, ...args] = [...prefix, 'true'];
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) {
      return [...prefix, ...commandLine];
    }
  }
  return undefined;
}

/** What is said where no such network can be made. */
export const NO_NAMESPACE =
  'This computer does not let us make a network of our own (`unshare -n` was refused). ' +
  'It needs Linux and root, or a system on which everybody may make user namespaces, and the ' +
  'programs unshare (util-linux) and ip (iproute2). Containers often forbid it.';
