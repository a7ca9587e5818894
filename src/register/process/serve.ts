/**
 * Carries out what main asks, one call at a time and in order: a later call
 * never sees half of an earlier one.
 */

import { ContractError, type Reply } from '#shared/contract/errors.ts';
import { registerContract } from '#shared/contract/index.ts';
import {
  internalContract,
  type ProcessMessage,
  type ProcessRequest,
} from '#shared/contract/register-process.ts';
import { dispatch, type Handler } from '#shared/dispatch.ts';
import { faultRecordOf, makeReference } from '#shared/fault.ts';

export type HandlerTable = Readonly<Record<string, Handler | undefined>>;

export interface Served {
  /** Handlers of the page's methods while a register is open, otherwise undefined. */
  readonly pageHandlers: () => HandlerTable | undefined;
  /** Handlers of what main alone may ask; those of files are missing while nothing is open. */
  readonly internalHandlers: () => HandlerTable;
  readonly post: (message: ProcessMessage) => void;
  /** Asks the work in hand to stop; it looks whether somebody did. */
  readonly stopWork: () => void;
  /** Whatever is to be done once nothing waits. Does not fail. */
  readonly settle: () => Promise<void>;
}

/** Gives the function that takes messages from main. */
export function serve(served: Served): (message: unknown) => Promise<void> {
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;
  return (message) => {
    if (!isRequest(message)) return queue;
    // Out of turn: it is about the call in hand, behind which it would wait.
    if (message.scope === 'internal' && message.method === 'process.cancel') served.stopWork();
    waiting += 1;
    queue = queue.then(async () => {
      served.post({ kind: 'reply', id: message.id, reply: await answer(served, message) });
      waiting -= 1;
      if (waiting === 0) await served.settle();
    });
    return queue;
  };
}

async function answer(served: Served, request: ProcessRequest): Promise<Reply<unknown>> {
  const surroundings = {
    makeReference,
    recordFault: (reference: string, method: string, error: unknown) =>
      served.post({ kind: 'fault', record: faultRecordOf(reference, method, error) }),
  };
  const { scope, method, input } = request;
  try {
    if (scope === 'internal') {
      const handlers = served.internalHandlers();
      return await dispatch(internalContract, handlers, surroundings, method, input);
    }
    const handlers = served.pageHandlers();
    if (handlers === undefined) return { ok: false, error: { code: 'locked' } };
    return await dispatch(registerContract, handlers, surroundings, method, input);
  } finally {
    wipeSecrets(input);
  }
}

/** Overwrites the bytes of every password that came in with a call. */
export function wipeSecrets(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  for (const value of Object.values(input)) if (value instanceof Uint8Array) value.fill(0);
}

/** A `call` that goes through validation like any other and throws when it is refused. */
export function callThrough(
  handlers: HandlerTable,
): (method: string, input: unknown) => Promise<unknown> {
  return async (method, input) => {
    let fault: unknown;
    const surroundings = {
      makeReference,
      recordFault: (_reference: string, _method: string, error: unknown) => {
        fault = error;
      },
    };
    const reply = await dispatch(registerContract, handlers, surroundings, method, input);
    if (reply.ok) return reply.value;
    throw fault ?? new ContractError(reply.error.code, reply.error.fields);
  };
}

function isRequest(message: unknown): message is ProcessRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === 'request' &&
    'id' in message &&
    typeof message.id === 'number' &&
    'method' in message &&
    typeof message.method === 'string'
  );
}
