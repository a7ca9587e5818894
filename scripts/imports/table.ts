// What every fixture of the readers of exports gives.
//   npm run -s imports:table
import { openFile, type SourceFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import { fixtureBytes, listFixtures, listMadeFiles, makeSettings } from '#test/builders/imports.ts';

const HEAD =
  'file format encoding delimiter rows persons organisations relations consents events holdings doubts warnings rejected skipped';

/** `given 2, withdrawn 1`. */
function countByState({ consents }: ReadResult): string {
  const counts = new Map<string, number>();
  for (const { state } of consents) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${state} ${count}`).join(', ');
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}

function cellsOf(result: ReadResult): (string | number)[] {
  const { persons, organisations, consents, events, holdings } = result;
  const parties = [...persons, ...organisations];
  return [
    result.format,
    result.encoding ?? '',
    result.delimiter === '\t' ? 'tab' : (result.delimiter ?? ''),
    result.rows,
    persons.length,
    organisations.length,
    sum(parties, ({ relations }) => relations.length),
    countByState(result),
    events.length,
    holdings.length,
    sum([...parties, ...consents, ...events, ...holdings], ({ doubts }) => doubts.length),
    result.warnings.length,
    result.rejected.length,
    sum(result.skipped, ({ count }) => count),
  ];
}

function rowOf(file: SourceFile): string[] {
  try {
    const result = readOpened(openFile(file, READERS), READERS, makeSettings());
    return [file.name, ...cellsOf(result).map(String)];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return [file.name, `refused: ${error.code}`];
  }
}

const fixtures = listFixtures().map((name) => ({ name, bytes: fixtureBytes(name) }));
const rows = [...fixtures, ...listMadeFiles()].map(rowOf);
// By reader, as that is what one looks for.
rows.sort(([, a = ''], [, b = '']) => (a < b ? -1 : Number(a > b)));
const head = HEAD.split(' ');
const widths = head.map((name, column) =>
  Math.max(
    name.length,
    ...rows.map((cells) => (cells.length > 2 ? (cells[column] ?? '') : '').length),
  ),
);
for (const cells of [head, ...rows]) {
  const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  process.stdout.write(`${padded.join('  ').trimEnd()}\n`);
}
