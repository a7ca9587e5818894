/** What the form of a correction holds, and how it goes to the register. */

import { type Problems, textProblem } from '#renderer/call/use-checked-form.ts';
import type { Input } from '#shared/contract/index.ts';
import type { CorrectionTarget } from './correction-targets.ts';

/** The choice for something that the register does not hold itself. */
export const ELSEWHERE = 'elsewhere';

export interface CorrectionValues {
  /** Of a target, or `ELSEWHERE`; null while nothing is chosen. */
  readonly key: string | null;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly isRemoved: boolean;
  readonly systemIds: readonly string[];
  readonly elsewhere: string;
}

export const EMPTY_CORRECTION: CorrectionValues = {
  key: null,
  what: '',
  before: '',
  after: '',
  isRemoved: false,
  systemIds: [],
  elsewhere: '',
};

/** The input of `requests.rectify` apart from the request; undefined while nothing is chosen. */
export function readCorrection(
  values: CorrectionValues,
  targets: readonly CorrectionTarget[],
): Omit<Input<'requests.rectify'>, 'requestId'> | undefined {
  const { key, what, before, elsewhere } = values;
  const chosen = targets.find((target) => target.key === key);
  const target = key === ELSEWHERE ? { of: 'elsewhere' as const, what, before } : chosen?.target;
  if (target === undefined) return undefined;
  const goes = values.isRemoved && (key === ELSEWHERE || chosen?.canGo === true);
  return {
    target,
    after: goes ? '' : values.after,
    systemIds: values.systemIds.map(Number),
    elsewhere,
  };
}

/** A new value that is missing or is the old one, and what is not chosen or not named. */
export function listProblems(
  values: CorrectionValues,
  targets: readonly CorrectionTarget[],
): Problems<CorrectionValues> {
  const { key, what, isRemoved } = values;
  const chosen = targets.find((target) => target.key === key);
  if (chosen === undefined && key !== ELSEWHERE) return { key: 'text.required' };
  const goes = isRemoved && chosen?.canGo !== false;
  const before = (chosen?.before ?? values.before).trim();
  const after = goes ? '' : values.after.trim();
  return {
    what: chosen === undefined ? textProblem(what) : undefined,
    after: after === '' && !goes ? 'text.required' : after === before ? 'value.same' : undefined,
  };
}
