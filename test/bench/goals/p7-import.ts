/** P7: 100,000 customers from a CSV, the whole way, against the sqlite3 shell with indexes and FTS. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCustomers } from '../../../scripts/imports/customers.ts';
import type { Cost } from '../../../scripts/imports/measure.ts';
import { onNewRegister, takeFileOver } from '../../../scripts/imports/take-over.ts';
import type { Goal } from '../goal.ts';
import { timed } from '../measure.ts';
import { workFolder } from '../registers.ts';

const SCRIPTS = join(import.meta.dirname, '../../../scripts/imports');
const INDEXES = `
  create index by_number on customers ("Klantnummer");
  create index by_name on customers ("Achternaam", "Voornaam");
  create index by_email on customers ("E-mail");
  create virtual table found using fts5(name, email);
  insert into found select "Voornaam" || ' ' || "Achternaam", "E-mail" from customers;`;

/** Milliseconds in the sqlite3 shell; undefined where it is not installed. */
async function importByShell(csv: string, database: string): Promise<number | undefined> {
  const input = `.mode csv\n.separator ;\n.import "${csv}" customers\n${INDEXES}\n`;
  let done = false;
  const milliseconds = await timed(() => {
    const { error, status } = spawnSync('sqlite3', [database], {
      input,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    done = error === undefined && status === 0;
  });
  return done ? milliseconds : undefined;
}

function costOf(script: string, ...more: string[]): Cost {
  const { stdout, status } = spawnSync(process.execPath, [join(SCRIPTS, script), ...more], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  return JSON.parse(stdout) as Cost;
}

export const importing: Goal = {
  id: 'P7',
  title: 'import of customers',
  of: 'register',
  short: true,
  grows: true,
  async measure({ register: { persons: rows } }) {
    const folder = workFolder('import');
    const csv = join(folder, 'customers.csv');
    writeFileSync(csv, makeCustomers(rows));
    const shell = await importByShell(csv, join(folder, 'shell.db'));
    const floor =
      shell ?? costOf('bench-insert.ts', csv, join(folder, 'node.db')).wallSeconds * 1000;
    const reading = costOf('bench-read.ts', csv);
    const whole = costOf('bench-take-over.ts', csv);
    const against = shell === undefined ? 'inserts by Node' : 'sqlite3 .import, indexes, FTS';
    return [
      {
        what: `a row per person taken over, against ${against}`,
        unit: 's',
        floor: floor / 1000,
        ours: whole.wallSeconds,
        limit: { kind: 'times', most: 2.5 },
      },
      { what: 'of which reading', unit: 's', floor: null, ours: reading.wallSeconds, limit: null },
      {
        what: 'memory at its highest',
        unit: 'MiB',
        floor: null,
        ours: whole.peakBytes / 2 ** 20,
        limit: null,
      },
    ];
  },
  async profile({ register: { persons: rows } }, during) {
    const csv = join(workFolder('import'), 'customers.csv');
    writeFileSync(csv, makeCustomers(rows));
    await onNewRegister((context) => during(() => takeFileOver(context, csv)));
  },
};
