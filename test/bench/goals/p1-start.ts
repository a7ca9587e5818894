/** P1: from the start of the process to the painted lock screen, against hello world. */
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { appEnvironment } from '#test/e2e/desktop-app.ts';
import { electronRuntime } from '../../../scripts/electron-runtime.mjs';
import { userDataWith } from '../app.ts';
import type { Goal } from '../goal.ts';
import { argumentsFor, HELLO } from '../hello.ts';
import { median } from '../measure.ts';

const LATEST_MS = 30_000;
/** The last large thing that was painted, in milliseconds since 1970; asked again and again. */
const PAINTED = `new Promise((resolve) => {
  let last = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) last = performance.timeOrigin + entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(last), 300);
})`;

/** Milliseconds from starting a process to what its page shows. Nothing holds it up meanwhile. */
async function timeToPage(args: readonly string[], env: Record<string, string>): Promise<number> {
  const { executable } = electronRuntime();
  const started = performance.timeOrigin + performance.now();
  const electron = spawn(executable, ['--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => electron.once('exit', resolve));
  try {
    const port = await portOf(electron.stderr);
    for (let before = 0; ; ) {
      if (performance.timeOrigin + performance.now() - started > LATEST_MS) {
        throw new Error('no page was painted');
      }
      await setTimeout(400);
      const painted = await evaluateInPage(port);
      // A later look may find something larger that was painted after it.
      if (painted > started && painted === before) return painted - started;
      before = painted;
    }
  } finally {
    electron.kill();
    await ended;
  }
}

async function portOf(output: AsyncIterable<Buffer>): Promise<number> {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(text)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`Electron did not start: ${text}`);
}

/** 0 while there is no page that painted anything. */
async function evaluateInPage(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === 'page');
  if (page === undefined) return 0;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  try {
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const reply = new Promise<string>((resolve) => {
      socket.onmessage = ({ data }) => resolve(String(data));
    });
    const params = { expression: PAINTED, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    const { result } = JSON.parse(await reply) as { result?: { result?: { value?: number } } };
    return result?.result?.value ?? 0;
  } finally {
    socket.close();
  }
}

export const start: Goal = {
  id: 'P1',
  title: 'start to the lock screen',
  of: 'app',
  short: true,
  grows: false,
  async measure({ register, rounds }) {
    const { args } = electronRuntime();
    const times = { floor: [] as number[], ours: [] as number[] };
    // The lock screen writes nothing into a register.
    const userData = userDataWith(register.folder, 'start');
    const env = appEnvironment({ DOSSIERWACHT_USER_DATA: userData });
    for (let round = 0; round <= rounds; round++) {
      const floor = await timeToPage(argumentsFor(HELLO), appEnvironment({}));
      const ours = await timeToPage([...args, '--log-level=3'], env);
      // The first of each reads its programs from disk.
      if (round === 0) continue;
      times.floor.push(floor);
      times.ours.push(ours);
    }
    return [
      {
        what: 'process to painted lock screen',
        unit: 'ms',
        floor: median(times.floor),
        ours: median(times.ours),
        limit: { kind: 'times', most: 1.3 },
      },
    ];
  },
};
