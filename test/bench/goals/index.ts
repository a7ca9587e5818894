/** Every goal, in the order of its number. */
import type { Goal } from '../goal.ts';
import { start } from './p1-start.ts';
import { unlocking } from './p2-unlock.ts';
import { memory } from './p3-memory.ts';
import { searchQuery } from './p4-search.ts';
import { typing } from './p4-typing.ts';
import { listFrames } from './p5-frames.ts';
import { listPages } from './p5-pages.ts';
import { warmQueries } from './p6-warm-queries.ts';
import { importing } from './p7-import.ts';
import { recompute } from './p8-recompute.ts';
import { accessAnswer } from './p9-access-answer.ts';
import { accessPdf } from './p9-access-pdf.ts';
import { erasure } from './p10-erasure.ts';
import { mainProcess } from './p11-main-process.ts';
import { installedSize } from './p13-size.ts';
import { actions } from './p14-actions.ts';

/** P12, growth, is P4 to P10 at several sizes: `--growth`. */
export const GOALS: readonly Goal[] = [
  start,
  unlocking,
  memory,
  searchQuery,
  typing,
  listPages,
  listFrames,
  warmQueries,
  importing,
  recompute,
  accessAnswer,
  accessPdf,
  erasure,
  mainProcess,
  installedSize,
  actions,
];
