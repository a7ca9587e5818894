/** Counts of the fault tests: how often each fault was tried, and what came of it. */
import { appendFileSync } from 'node:fs';

export interface FaultRow {
  readonly fault: string;
  /** How often it was tried. */
  readonly times: number;
  /** Acknowledged changes that were gone, registers that did not open, or a reader that failed. */
  readonly lost: number;
  /** Damage that nothing said anything about. */
  readonly missed: number;
}

export interface Counts {
  /** With every run of all tests. */
  readonly everyRun: number;
  /** With `npm run test:faults`, of which a factor may take a part or a multiple. */
  readonly onDemand: number;
}

/** How often to try. */
export function timesOf({ everyRun, onDemand }: Counts): number {
  const asked = process.env.DOSSIERWACHT_FAULTS;
  return asked === undefined ? everyRun : Math.max(1, Math.round(onDemand * Number(asked)));
}

/** Keeps a row for the table of `npm run test:faults`. */
export function report(row: FaultRow): FaultRow {
  const file = process.env.DOSSIERWACHT_FAULT_REPORT;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
  return row;
}
