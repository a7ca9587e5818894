/** Random cells through the CSV writer: none starts a formula, and all come back as they were. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fromGuarded, toCsv } from '#shared/domain/csv.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';

const LONG = 3_600_000;
const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const OTHERS = [
  ...["'", '"', ';', ',', ' ', '\u00a0', '\u200b', '\u202e', '\ufeff', '\u00ad', '\u2060'],
  ...['a', '1', 'é', '\u0301', '😀', '|', '!', '(', ')', 'cmd', 'HYPERLINK'],
];
const DELIMITERS = [';', ',', '\t'] as const;
const CELLS_AT_ONCE = 500;
const CELLS_PER_ROW = 10;

/** The same numbers at every run: a multiplication modulo 2^32 (Lehmer). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = Math.imul(state, 48_271) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomCell(random: (below: number) => number): string {
  const pool = random(2) === 0 ? TRIGGERS : OTHERS;
  let cell = pool[random(pool.length)] ?? '';
  for (let rest = random(6); rest > 0; rest -= 1) {
    const next = random(3) === 0 ? TRIGGERS : OTHERS;
    cell += next[random(next.length)] ?? '';
  }
  return random(20) === 0 ? '' : cell;
}

/** What a program sees first once it has dropped what has no width. */
function startOf(cell: string): string {
  return (
    cell.replace(/^[ \u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/u, '')[0] ?? ''
  );
}

describe('random cells', () => {
  it(
    'never start what a spreadsheet would run, and come back as they were',
    () => {
      const total = timesOf({ everyRun: 100_000, onDemand: 100_000 });
      const random = numbersFrom(20_261_122);
      const started: string[] = [];
      let changed = 0;
      let risky = 0;
      for (let done = 0; done < total; done += CELLS_AT_ONCE) {
        const rows = Array.from({ length: CELLS_AT_ONCE / CELLS_PER_ROW }, () =>
          Array.from({ length: CELLS_PER_ROW }, () => randomCell(random)),
        );
        const delimiter = DELIMITERS[random(DELIMITERS.length)] ?? ';';
        const body = toCsv(rows, { delimiter }).replace(/\r\n$/, '');
        const read = Papa.parse<string[]>(body, { delimiter, newline: '\r\n' }).data;
        risky += rows.flat().filter((cell) => TRIGGERS.includes(startOf(cell))).length;
        started.push(...read.flat().filter((cell) => TRIGGERS.includes(startOf(cell))));
        const back = read.map((row) => row.map(fromGuarded));
        if (JSON.stringify(back) !== JSON.stringify(rows)) changed += 1;
      }
      report({
        fault: 'cell that starts a formula',
        times: total,
        lost: changed,
        missed: started.length,
      });
      expect(risky, 'many of them would').toBeGreaterThan(total / 3);
      expect({ started: started.slice(0, 5), changed }).toEqual({ started: [], changed: 0 });
    },
    LONG,
  );
});
