/** Which functions take the time of a piece of work. */
import { type Profiler, Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from './table.ts';

const ROWS = 10;
const IDLE = '(idle)';
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

/** The heaviest functions by their own time; what Node and SQLite do is with who asked for it. */
export function heaviest({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string {
  const places = placesOf(nodes);
  const times = new Map<string, number>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const place = places.get(id) ?? '';
    if (place === IDLE) continue;
    const microseconds = timeDeltas[index] ?? 0;
    total += microseconds;
    times.set(place, (times.get(place) ?? 0) + microseconds);
  }
  const sorted = [...times].sort(([, one], [, other]) => other - one);
  return columns([
    ['ms', 'share', 'function'],
    ...sorted
      .slice(0, ROWS)
      .map(([place, microseconds]) => [
        (microseconds / 1000).toFixed(0),
        `${((microseconds / total) * 100).toFixed(0)} %`,
        place,
      ]),
  ]);
}

/** What to call every node: a function of ours or of a package, and what it called outside of them. */
function placesOf(nodes: readonly Profiler.ProfileNode[]): Map<number, string> {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node])));
  return new Map(
    nodes.map((node) => {
      let caller: Profiler.ProfileNode | undefined = node;
      while (caller !== undefined && !caller.callFrame.url.startsWith('file:')) {
        caller = parents.get(caller.id);
      }
      const { functionName } = node.callFrame;
      if (caller === undefined) return [node.id, functionName];
      const { url, lineNumber, functionName: name } = caller.callFrame;
      // The inspector itself, and what it waits for.
      if (url === import.meta.url) return [node.id, IDLE];
      const place = `${name || '(unnamed)'} ${relative(process.cwd(), fileURLToPath(url))}:${lineNumber + 1}`;
      return [node.id, caller === node ? place : `${functionName || '(native)'} for ${place}`];
    }),
  );
}
