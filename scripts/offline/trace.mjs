// What the app asks of the system about networks, by strace: nothing that leaves this computer.
import { spawnSync } from 'node:child_process';

// Every call that makes a socket, gives it an address or sends. Writing to a socket as to a file
// needs a connection first.
const CALLS = 'socket,connect,bind,sendto,sendmsg,sendmmsg';

/** Programs on this computer that look up names for others, and what nscd is asked for one. */
const NAME_SERVICES = /^\d+ +connect\(.*sun_path=@?"[^"]*(?:resolve|avahi|mdns)/i;
const NSCD_QUESTION = /^\d+ +send\w*\(.*nscd.*hosts/i;
const NAME_PORTS = /sin6?_port=htons\((?:53|853|5353|5355|137)\)/;
const INTERNET = /sa_family=AF_INET6?\b/;
/** strace shows what a descriptor is: `25<TCP:[127.0.0.1:40000->127.0.0.1:50000]>`. */
const ON_INTERNET = /^\d+ +\w+\(\d+<(?:TCP|UDP|UDPLITE|RAW|PING|ICMP|SCTP)(?:v6)?:\[/;
/** A sender that names no address, on a connection between two ports of this computer. */
const LOCAL_ANSWER =
  /^\d+ +send\w*\(\d+<TCP(?:v6)?:\[(?:127\.0\.0\.1|\[?::1\]?):(\d+)->(?:127\.0\.0\.1|\[?::1\]?):\d+\]>/;
const OWN_ADDRESS = /inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"/;

/** Whether strace is there and may be used; if not, what to say. */
export function traceProblem() {
  if (process.platform !== 'linux') return 'System calls are traced on Linux only.';
  const { status } = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
  if (status === 0) return undefined;
  return 'strace is missing or not permitted. On Debian and Ubuntu: sudo apt-get install strace';
}

/** The command line under strace, whose lines go to `file`. */
export function traced(commandLine, file) {
  return ['strace', '-f', '-qq', '-yy', `--trace=${CALLS}`, '-o', file, ...commandLine];
}

/**
 * Reads a trace.
 * - `calls`: how many there were, by kind of address and call;
 * - `doors`: how many ports were opened to this computer itself, for the one who tests;
 * - `reachedOut`: the lines that connected or sent to anywhere, also to this computer. What goes
 *   to the tester who came in by such a door does not count;
 * - `lookups`: the lines that asked anybody for a name, also another program on this computer.
 */
export function readTrace(text) {
  const found = { calls: {}, doors: 0, reachedOut: [], lookups: [] };
  for (const line of text.split('\n')) {
    const call = /^\d+ +(socket|connect|bind|send\w+)\(/.exec(line)?.[1];
    if (call === undefined) continue;
    const kind = kindOf(line);
    const name = `${kind} ${call}`;
    found.calls[name] = (found.calls[name] ?? 0) + 1;
    if (NAME_SERVICES.test(line) || NSCD_QUESTION.test(line) || NAME_PORTS.test(line)) {
      found.lookups.push(line);
    }
    if (kind !== 'internet' || call === 'socket') continue;
    if (call === 'bind' && OWN_ADDRESS.test(line)) found.doors += 1;
    else if (found.doors === 0 || INTERNET.test(line) || !LOCAL_ANSWER.test(line)) {
      found.reachedOut.push(line);
    }
  }
  return found;
}

function kindOf(line) {
  if (INTERNET.test(line) || /socket\(AF_INET6?,/.test(line) || ON_INTERNET.test(line)) {
    return 'internet';
  }
  return /AF_UNIX|<UNIX/.test(line) ? 'local' : 'other';
}
