// What the scripts say. Everything goes to stderr, so that stdout stays free for the answer of a
// command. With `quiet` only what needs attention is said.

let quiet = false;

/** Switches the progress lines off (true) or on (false). */
export function setQuiet(value) {
  quiet = value;
}

/** One line of progress. */
export function say(line) {
  if (!quiet) process.stderr.write(`set-up: ${line}\n`);
}

/** A problem that the reader can do something about: printed without a stack. */
export class SetupProblem extends Error {}

/** Ends the process: a known problem as a plain message, anything else with its stack. */
export function failWith(error) {
  const text = error instanceof SetupProblem ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\nset-up stopped: ${text}\n`);
  process.exit(1);
}

/** Seconds since `started` (a `performance.now()` value) as text, such as `12.3 s`. */
export function elapsed(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
