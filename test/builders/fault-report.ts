/** Counts of the fault tests: how often each fault was tried, and what came of it. */
import { appendFileSync } from 'node:fs';

export interface FaultRow {
  readonly fault: string;
  /** How often it was tried. */
  readonly times: number;
  /** Acknowledged changes that were gone, or registers that did not open. */
  readonly lost: number;
  /** Damage that nothing said anything about. */
  readonly missed: number;
}

/** How often to try: `few` in every run, and so many times more when the environment says so. */
export function timesOf(few: number): number {
  const factor = Number(process.env.DOSSIERWACHT_FAULTS ?? '1');
  return Math.max(1, Math.round(few * (Number.isFinite(factor) && factor > 0 ? factor : 1)));
}

/** Keeps a row for the table of `npm run test:faults`. */
export function report(row: FaultRow): FaultRow {
  const file = process.env.DOSSIERWACHT_FAULT_REPORT;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
  return row;
}
