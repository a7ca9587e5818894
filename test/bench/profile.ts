/** Which functions take the time of a piece of work. */
import { type Profiler, Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from './table.ts';

const ROWS = 10;
const INTERVAL_MICROSECONDS = 500;

/** A processor profile of work in this process, as V8 takes it. */
export async function profileOf(work: () => Promise<unknown>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
    await session.post('Profiler.start');
    await work();
    return (await session.post('Profiler.stop')).profile;
  } finally {
    session.disconnect();
  }
}

/** The heaviest functions by their own time; native ones (SQLite, ciphers) are in their caller. */
export function heaviest(profile: Profiler.Profile): string {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const times = new Map<string, { name: string; where: string; microseconds: number }>();
  let total = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const frame = nodes.get(id)?.callFrame;
    const microseconds = profile.timeDeltas?.[index] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    total += microseconds;
    const where = placeOf(frame.url, frame.lineNumber);
    const key = `${frame.functionName} ${where}`;
    const known = times.get(key) ?? {
      name: frame.functionName || '(unnamed)',
      where,
      microseconds: 0,
    };
    known.microseconds += microseconds;
    times.set(key, known);
  }
  const sorted = [...times.values()].sort((a, b) => b.microseconds - a.microseconds);
  return columns([
    ['ms', 'share', 'function', 'where'],
    ...sorted
      .slice(0, ROWS)
      .map(({ name, where, microseconds }) => [
        (microseconds / 1000).toFixed(0),
        `${((microseconds / total) * 100).toFixed(0)} %`,
        name,
        where,
      ]),
  ]);
}

function placeOf(url: string, line: number): string {
  if (url === '') return 'native';
  if (!url.startsWith('file:')) return url;
  return `${relative(process.cwd(), fileURLToPath(url))}:${line + 1}`;
}
