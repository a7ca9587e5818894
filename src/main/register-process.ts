/**
 * The register process as main sees it: calls go out with a number, replies
 * come back with the same. It holds the key, so ending it is what locking means.
 */
import type { Reply } from '#shared/contract/errors.ts';
import type {
  FaultRecord,
  ProcessMessage,
  ProcessRequest,
} from '#shared/contract/register-process.ts';
import { makeReference } from '#shared/fault.ts';

/** What is needed of Electron's `UtilityProcess`. */
export interface ChildProcess {
  postMessage(message: ProcessRequest): void;
  on(event: 'message', listener: (message: ProcessMessage) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface RegisterProcessListener {
  /** A fault inside the process, to be logged. */
  onFault(record: FaultRecord): void;
  onProgress(detail: unknown): void;
  /** A page of the open register is damaged. */
  onDamage(page: number): void;
  /** The process ended without being asked to. Every waiting call has failed by then. */
  onDeath(reference: string): void;
}

export interface RegisterProcess {
  call(scope: ProcessRequest['scope'], method: string, input: unknown): Promise<Reply<unknown>>;
  /** How many calls wait for their reply. */
  readonly waiting: () => number;
  /** Ends the process; resolves when it is gone. Calls that still wait fail with `locked`. */
  end(): Promise<void>;
}

/** Talks to a process that was just started. Calls wait until it says that it is ready. */
export function attachRegisterProcess(
  child: ChildProcess,
  listener: RegisterProcessListener,
): RegisterProcess {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let unsent: ProcessRequest[] | undefined = [];
  let lastId = 0;
  let state: 'running' | 'ending' | 'gone' = 'running';
  let onGone: () => void;
  const gone = new Promise<void>((resolve) => {
    onGone = resolve;
  });

  child.on('message', (message) => {
    if (message.kind === 'ready') {
      for (const request of unsent ?? []) child.postMessage(request);
      unsent = undefined;
    } else if (message.kind === 'reply') {
      const resolve = waiting.get(message.id);
      waiting.delete(message.id);
      resolve?.(message.reply);
    } else if (message.kind === 'fault') listener.onFault(message.record);
    else if (message.kind === 'damaged') listener.onDamage(message.page);
    else listener.onProgress(message.detail);
  });
  child.once('exit', () => {
    const unexpected = state === 'running';
    const reference = makeReference();
    state = 'gone';
    failWaiting(unexpected ? { code: 'fault', reference } : { code: 'locked' });
    onGone();
    if (unexpected) listener.onDeath(reference);
  });

  function failWaiting(error: { code: 'fault'; reference: string } | { code: 'locked' }): void {
    for (const resolve of waiting.values()) resolve({ ok: false, error });
    waiting.clear();
  }

  return {
    call(scope, method, input) {
      if (state !== 'running') return Promise.resolve({ ok: false, error: { code: 'locked' } });
      lastId += 1;
      const request: ProcessRequest = { kind: 'request', id: lastId, scope, method, input };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        if (unsent === undefined) child.postMessage(request);
        else unsent.push(request);
      });
    },
    waiting: () => waiting.size,
    end() {
      if (state === 'running') {
        state = 'ending';
        child.kill();
      }
      return gone;
    },
  };
}
