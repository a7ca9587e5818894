import type { CallError } from '#renderer/call/call.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';

interface FoundParty {
  readonly party: ProcessorView | undefined;
  /** True once it is certain that there is no such party. */
  readonly missing: boolean;
  readonly error: CallError | undefined;
  /** Parties that are in use, this one included when it is. */
  readonly running: readonly ProcessorView[];
}

/** One party, whether it is in use or its contract ended. */
export function useParty(processorId: number): FoundParty {
  const running = useQuery('processors.list', {});
  const ended = useQuery('processors.list-ended', {});
  const party = [...(running.data ?? []), ...(ended.data ?? [])].find(
    ({ id }) => id === processorId,
  );
  return {
    party,
    missing: party === undefined && running.data !== undefined && ended.data !== undefined,
    error: running.error ?? ended.error,
    running: running.data ?? [],
  };
}
