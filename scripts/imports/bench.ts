// What importing costs: a CSV of customers into a plain database by the sqlite3 shell, and by us.
//   npm run bench:import              100,000 rows
//   npm run bench:import -- 20000     as many as that
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCustomers } from './customers.ts';
import type { Cost } from './measure.ts';

const MEGABYTE = 2 ** 20;

/** Runs a script beside this one in a process of its own; it prints its cost as JSON. */
function measureScript(script: string, ...more: string[]): Cost {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${script}.ts`), ...more],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  return JSON.parse(stdout) as Cost;
}

/** The shell with three indexes; undefined where it is not installed. */
function measureShell(csv: string, database: string): Cost | undefined {
  const commands = [
    '.mode csv',
    '.separator ;',
    `.import "${csv}" customers`,
    'create index by_number on customers ("Klantnummer");',
    'create index by_name on customers ("Achternaam", "Voornaam");',
    'create index by_email on customers ("E-mail");',
    '.shell grep VmHWM /proc/$PPID/status',
  ];
  const started = performance.now();
  const { stdout, status, error } = spawnSync('sh', ['-c', 'sqlite3 "$0" && times', database], {
    encoding: 'utf8',
    input: commands.join('\n'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const wallSeconds = (performance.now() - started) / 1000;
  if (error !== undefined || status !== 0) return undefined;
  // The last line of `times` is of what the shell started: user and system, as `0m0.190s`.
  const times = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const cpuSeconds = times.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  const peakBytes = Number(/VmHWM:\s*(\d+)/.exec(stdout)?.[1] ?? Number.NaN) * 1024;
  return { wallSeconds, cpuSeconds, peakBytes };
}

function line(name: string, cost: Cost, against: Cost): string {
  const cells = (['wallSeconds', 'cpuSeconds', 'peakBytes'] as const).map((key) => {
    const value = key === 'peakBytes' ? cost[key] / MEGABYTE : cost[key];
    const shown = value.toFixed(key === 'peakBytes' ? 0 : 2);
    return `${shown.padStart(8)} ${`×${(cost[key] / against[key]).toFixed(1)}`.padEnd(7)}`;
  });
  return `${name.padEnd(24)}${cells.join('')}\n`;
}

const rows = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(rows) || rows < 1) {
  process.stderr.write('usage: npm run bench:import [-- ROWS]\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'dossierwacht-bench-'));
try {
  const csv = join(folder, 'customers.csv');
  writeFileSync(csv, makeCustomers(rows));
  const megabytes = (statSync(csv).size / MEGABYTE).toFixed(1);
  const shell = measureShell(csv, join(folder, 'plain.db'));
  const plain = shell ?? measureScript('bench-insert', csv, join(folder, 'plain.db'));
  const measured: [string, Cost][] = [
    [shell === undefined ? 'insert, no sqlite3 shell' : 'sqlite3 .import, indexes', plain],
    ['reading', measureScript('bench-read', csv)],
    ['reading and taking over', measureScript('bench-take-over', csv)],
  ];
  process.stdout.write(`${rows} rows, ${megabytes} MiB\n`);
  process.stdout.write(`${''.padEnd(24)}${'  wall s        '}${'   CPU s        '}${'peak MiB'}\n`);
  for (const [name, cost] of measured) process.stdout.write(line(name, cost, plain));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
