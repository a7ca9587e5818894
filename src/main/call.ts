/** One call of the page: carried out by main, or passed on to the register process. */
import type { Failure, Reply } from '#shared/contract/errors.ts';
import type { MainMethodName } from '#shared/contract/index.ts';
import { mainMethods } from '#shared/contract/session.ts';
import { type DispatchSurroundings, dispatch, type Handler } from '#shared/dispatch.ts';
import { RefusedError } from './register-session.ts';

/** Characters and entries in one call; the largest honest one is a draft. */
const MAX_SIZE = 2_000_000;
/** Bytes in one call: a document that proves something, with some room. */
const MAX_BYTES = 8_500_000;

export type MainHandlers = Readonly<Record<MainMethodName, Handler>>;

export interface CallSurroundings extends DispatchSurroundings {
  readonly handlers: MainHandlers;
  readonly callRegister: (method: string, input: unknown) => Promise<Reply<unknown>>;
}

/**
 * Carries out a call. Never throws. What main does not know itself, the register
 * process knows or refuses: its half of the contract need not be loaded here.
 */
export async function carryOut(
  surroundings: CallSurroundings,
  method: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  if (typeof method !== 'string') return failed({ code: 'no-such-method' });
  if (isTooLarge(input)) return failed({ code: 'bad-input', fields: { '': 'text.too-long' } });
  return Object.hasOwn(mainMethods, method)
    ? carryOutInMain(surroundings, method as MainMethodName, input)
    : surroundings.callRegister(method, input);
}

async function carryOutInMain(
  surroundings: CallSurroundings,
  method: MainMethodName,
  input: unknown,
): Promise<Reply<unknown>> {
  let refused: Failure | undefined;
  const handler: Handler = async (parsed) => {
    try {
      return await surroundings.handlers[method](parsed);
    } catch (error) {
      // Its reference is already in the log and must reach the page unchanged.
      if (error instanceof RefusedError) refused = error.failure;
      throw error;
    }
  };
  const reply = await dispatch(mainMethods, { [method]: handler }, surroundings, method, input);
  return refused === undefined ? reply : failed(refused);
}

/**
 * Counts characters and entries without recursion; stops as soon as there are too many.
 * No method takes a map or a set, so none is looked into.
 */
function isTooLarge(input: unknown): boolean {
  let size = 0;
  let bytes = 0;
  const rest: unknown[] = [input];
  while (rest.length > 0 && size <= MAX_SIZE) {
    const value = rest.pop();
    if (typeof value === 'string') size += value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (value instanceof Map || value instanceof Set) size += MAX_SIZE + 1;
    else if (Array.isArray(value)) {
      size += value.length;
      // A list that is too long by itself is not looked into.
      if (size <= MAX_SIZE) for (const entry of value) rest.push(entry);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        size += 1 + key.length;
        rest.push(entry);
      }
    }
  }
  return size > MAX_SIZE || bytes > MAX_BYTES;
}

function failed(error: Failure): Reply<never> {
  return { ok: false, error };
}
