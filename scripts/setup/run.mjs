import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PINNED_NODE, ROOT, toolEnvironment } from './folders.mjs';
import { noteChild } from './lock.mjs';
import { SetupProblem } from './report.mjs';

const KEPT_OUTPUT = 8_000;

/**
 * Runs a command without a shell and without standard input; resolves with what it printed.
 * Fails with a `SetupProblem` that names `title` and shows the end of the output.
 * `timeoutMs` ends a command that takes too long.
 */
export function run(title, command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    // npm is a .cmd file on Windows, which can only be started through a shell.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid) noteChild(child.pid);
    let stdout = '';
    let tail = '';
    let late = false;
    const timer =
      timeoutMs &&
      setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, timeoutMs);
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      tail = (tail + chunk).slice(-KEPT_OUTPUT);
    });
    child.stderr.on('data', (chunk) => {
      tail = (tail + chunk).slice(-KEPT_OUTPUT);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new SetupProblem(`${title}: "${command}" cannot be started (${error.code}).`));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(stdout);
      const why = late ? `took longer than ${timeoutMs / 1000} s` : `ended with ${code ?? signal}`;
      reject(new SetupProblem(`${title}: "${command} ${args.join(' ')}" ${why}.\n${tail.trim()}`));
    });
  });
}

/**
 * Runs a command line that shares our terminal and standard input; resolves with its exit code.
 * Stop signals are left to, or passed on to, the command, so that it can tidy up.
 */
export function runVisibly([command, ...args], { cwd = ROOT, env = toolEnvironment() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const passOn = (signal) => child.kill(signal);
    const ignore = () => {}; // A terminal sends Ctrl-C to the command as well.
    process.on('SIGINT', ignore).on('SIGTERM', passOn).on('SIGHUP', passOn);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn).off('SIGHUP', passOn);
      if (signal) process.stderr.write(`"${command}" was ended by ${signal}\n`);
      resolve(code ?? 1);
    });
  });
}

/** The command line of an installed tool: the program of package `name`, on the pinned Node. */
export function toolCommand(name, ...args) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return [PINNED_NODE, path.join(folder, file), ...args];
}

/** The full path of a program on PATH, or undefined. */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (folder && existsSync(file)) return file;
  }
  return undefined;
}
