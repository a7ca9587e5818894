/** How far long work is, as main tells it while it goes on. */
import { useEffect, useState } from 'react';
import type { RehearsalProgress } from '#shared/contract/backups.ts';
import type { DisposalProgress } from '#shared/contract/disposal-views.ts';
import type { ImportProgress } from '#shared/contract/imports.ts';

/** Everything that reports its progress; `kind` says which work it is. */
type Progress = DisposalProgress | ImportProgress | RehearsalProgress;

/** The last report of this kind of work; undefined while none is under way. */
export function useProgress<K extends Progress['kind']>(
  kind: K,
  running: boolean,
): Extract<Progress, { kind: K }> | undefined {
  const [progress, setProgress] = useState<Extract<Progress, { kind: K }>>();
  useEffect(() => {
    setProgress(undefined);
    if (!running) return;
    return window.dossierwacht.listen((event, detail) => {
      if (event === 'progress' && isProgressOf(kind, detail)) setProgress(detail);
    });
  }, [kind, running]);
  return progress;
}

function isProgressOf<K extends Progress['kind']>(
  kind: K,
  detail: unknown,
): detail is Extract<Progress, { kind: K }> {
  return typeof detail === 'object' && detail !== null && 'kind' in detail && detail.kind === kind;
}
