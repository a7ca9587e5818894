/** Every goal, in the order of its number. */
import type { Goal } from '../goal.ts';
import { searchQuery } from './p4-search.ts';
import { listPages } from './p5-pages.ts';
import { warmQueries } from './p6-warm-queries.ts';
import { importing } from './p7-import.ts';
import { recompute } from './p8-recompute.ts';
import { accessAnswer } from './p9-access-answer.ts';
import { erasure } from './p10-erasure.ts';

export const GOALS: readonly Goal[] = [
  searchQuery,
  listPages,
  warmQueries,
  importing,
  recompute,
  accessAnswer,
  erasure,
];
