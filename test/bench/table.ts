/** The table of a run. */
import { type Figure, isHeld, type Limit, type Unit } from './goal.ts';

export interface Row {
  readonly goal: string;
  readonly figure: Figure;
  /** Persons in the register it was measured with. */
  readonly persons: number;
  /** False when the machine was busy: then nothing is said about the limit. */
  readonly judged: boolean;
}

const HEADER = ['goal', 'what', 'floor', 'ours', 'ratio', 'limit', 'held'] as const;
const DIGITS: Record<Unit, number> = { ms: 1, s: 2, MiB: 0, frames: 0 };

/** A table in Markdown, which is read as well on a terminal. */
export function tableOf(rows: readonly Row[]): string {
  return columns([
    [...HEADER],
    ...rows.map(({ goal, figure, judged }) => [
      goal,
      figure.what,
      figure.floor === null ? '' : shown(figure.floor, figure.unit),
      shown(figure.ours, figure.unit),
      figure.floor === null || figure.floor === 0 ? '' : (figure.ours / figure.floor).toFixed(2),
      limitWords(figure.limit, figure.unit),
      verdict(figure, judged),
    ]),
  ]);
}

/** One line per figure, one column per size, and how much the last is of the first. */
export function growthTable(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ persons }) => persons))].sort((a, b) => a - b);
  const names = [...new Set(rows.map(({ goal, figure }) => `${goal}\t${figure.what}`))];
  return columns([
    ['goal', 'what', ...sizes.map((size) => `${size} persons`), 'growth'],
    ...names.flatMap((name) => {
      const own = rows.filter(({ goal, figure }) => `${goal}\t${figure.what}` === name);
      // What was not measured at every size says nothing of growth.
      if (own.length < sizes.length) return [];
      const values = sizes.map((size) => own.find(({ persons }) => persons === size)?.figure);
      const [first] = values;
      const last = values.at(-1);
      const growth = first && last && first.ours > 0 ? (last.ours / first.ours).toFixed(1) : '';
      return [
        [
          ...name.split('\t'),
          ...values.map((figure) => (figure ? shown(figure.ours, figure.unit) : '')),
          growth === '' ? '' : `×${growth}`,
        ],
      ];
    }),
  ]);
}

function shown(value: number, unit: Unit): string {
  const digits = value !== 0 && Math.abs(value) < 1 ? DIGITS[unit] + 1 : DIGITS[unit];
  return `${value.toFixed(digits)} ${unit}`;
}

function limitWords(limit: Limit | null, unit: Unit): string {
  if (limit === null) return '';
  if (limit.kind === 'times') return `<= ${limit.most} x`;
  return limit.kind === 'above' ? `<= ${limit.most} ${unit} more` : `<= ${limit.most} ${unit}`;
}

function verdict(figure: Figure, judged: boolean): string {
  const held = isHeld(figure);
  if (held === null) return '';
  if (!judged) return 'not judged';
  return held ? 'yes' : 'no';
}

export function columns(lines: readonly (readonly string[])[]): string {
  const [header = [], ...rest] = lines;
  const widths = header.map((_, index) =>
    Math.max(...lines.map((line) => (line[index] ?? '').length)),
  );
  const cells = (line: readonly string[]) =>
    `| ${widths.map((width, index) => (line[index] ?? '').padEnd(width)).join(' | ')} |\n`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [header, rule, ...rest].map(cells).join('');
}
