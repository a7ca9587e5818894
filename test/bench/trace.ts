/** What Chromium itself writes down of the frames that it shows. */
import { readFileSync, rmSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** Marks of the page between which frames count. */
export const TRACE_FROM = 'bench-from';
export const TRACE_TO = 'bench-to';

const SAME_PICTURE_MS = 2;

const FRAMES = 'disabled-by-default-devtools.timeline.frame';
const MARKS = 'blink.user_timing';

interface Trace {
  readonly traceEvents: TraceEvent[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string };
  readonly args?: { readonly chrome_frame_reporter?: { readonly state?: string } };
}

/** Of the frames of a page that were shown between the marks, in milliseconds. */
export interface ShownFrames {
  /** From one on the screen to the next. */
  readonly between: readonly number[];
  /** From the beginning of each to the screen. */
  readonly taken: readonly number[];
}

/** Frames of the page that sets the marks while work is done. */
export async function shownFrames(
  electron: ElectronApplication,
  work: () => Promise<unknown>,
): Promise<ShownFrames> {
  await electron.evaluate(
    ({ contentTracing }, categories) =>
      contentTracing.startRecording({
        included_categories: categories,
        excluded_categories: ['*'],
      }),
    [FRAMES, MARKS],
  );
  await work();
  const path = await electron.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  try {
    return readFrames((JSON.parse(readFileSync(path, 'utf8')) as Trace).traceEvents);
  } finally {
    rmSync(path, { force: true });
  }
}

function readFrames(events: readonly TraceEvent[]): ShownFrames {
  const marks = new Map(events.map((event) => [event.name, event]));
  const [from, to] = [marks.get(TRACE_FROM), marks.get(TRACE_TO)];
  if (from === undefined || to === undefined) throw new Error('the trace lacks the marks');
  // A frame begins and ends under one number; its end is when the screen showed it. Those that
  // moved what was drawn before while the page itself was late are not the page's.
  const reports = events.filter(({ name, pid }) => name === 'PipelineReporter' && pid === from.pid);
  const begun = new Map<string | undefined, number>();
  const frames: { readonly end: number; readonly taken: number }[] = [];
  for (const { ph, ts, id2, args } of reports.sort((one, other) => one.ts - other.ts)) {
    const id = id2?.local;
    const state = args?.chrome_frame_reporter?.state ?? '';
    const begin = begun.get(id);
    if (ph === 'b' && state === 'STATE_PRESENTED_ALL') begun.set(id, ts);
    if (ph !== 'e' || begin === undefined) continue;
    begun.delete(id);
    if (begin > from.ts && ts < to.ts) frames.push({ end: ts / 1000, taken: (ts - begin) / 1000 });
  }
  const ends = frames
    .map(({ end }) => end)
    // What moved and what was drawn anew may be two frames of Chromium's in one picture.
    .filter((end, at, all) => at === 0 || end - (all[at - 1] ?? 0) > SAME_PICTURE_MS);
  return {
    between: ends.slice(1).map((end, at) => end - (ends[at] ?? end)),
    taken: frames.map(({ taken }) => taken),
  };
}
