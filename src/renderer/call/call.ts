/** The one way from the page to the register. */
import type { ErrorCode, Failure, Reply } from '#shared/contract/errors.ts';
import type { Bridge, Input, MethodName, Output } from '#shared/contract/index.ts';

declare global {
  interface Window {
    readonly dossierwacht: Bridge;
  }
}

/** A refused or failed call: a code to translate and, for a fault, a reference. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly reference: string | undefined;
  /** Path in the input to a problem code, such as `email` -> `email.invalid`. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'CallError';
    this.code = failure.code;
    this.reference = failure.reference;
    this.fields = failure.fields ?? {};
  }
}

/** Calls a method of the contract. Throws a CallError when it is refused or fails. */
export async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  let reply: Reply<Output<M>>;
  try {
    reply = (await window.dossierwacht.call(method, input)) as Reply<Output<M>>;
  } catch {
    // The border itself gave way: main is gone or refused the sender.
    throw new CallError({ code: 'fault' });
  }
  if (reply?.ok === true) return reply.value;
  throw new CallError(reply?.error ?? { code: 'fault' });
}

/** What was thrown, as a CallError; anything unknown is a fault. */
export function asCallError(thrown: unknown): CallError {
  return thrown instanceof CallError ? thrown : new CallError({ code: 'fault' });
}
