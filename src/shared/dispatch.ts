/**
 * The only place that validates a call and maps what went wrong. Used by main
 * for its own methods and by the register process for the rest.
 */
import * as v from 'valibot';
import { ContractError, type Failure, type Reply } from '#shared/contract/errors.ts';
import type { Method } from '#shared/contract/method.ts';

export interface DispatchSurroundings {
  /** Makes the reference that a fault is known by. */
  readonly makeReference: () => string;
  /** Writes a fault to the log: the reference, the method and the stack, no input. */
  readonly recordFault: (reference: string, method: string, error: unknown) => void;
}

export type Handler = (input: never) => unknown;

/** Field problems of a failed validation: path in the input to a problem code. */
export function fieldProblems(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    // Our own schemas speak in codes ("text.too-long"); the library's words could quote input.
    const code = /^[a-z]+\.[a-z-]+$/.test(issue.message) ? issue.message : 'value.invalid';
    fields[path] ??= code;
  }
  return fields;
}

/** Nesting deeper than any honest call; checked before anything recursive sees the input. */
const MAX_DEPTH = 32;

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    const next: unknown[] = [];
    for (const entry of level) {
      if (typeof entry === 'object' && entry !== null && !ArrayBuffer.isView(entry)) {
        next.push(...Object.values(entry));
      }
    }
    level = next;
  }
  return false;
}

/**
 * Validates the input, runs the handler and turns whatever happens into a reply.
 * Never throws. An unknown method, a bad input and a refusal carry their code;
 * everything else becomes `fault` with a reference.
 */
export async function dispatch(
  methods: Readonly<Record<string, Method>>,
  handlers: Readonly<Record<string, Handler | undefined>>,
  surroundings: DispatchSurroundings,
  name: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(methods, name))
    return failed({ code: 'no-such-method' });
  const method = methods[name];
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (method === undefined || handler === undefined) return failed({ code: 'no-such-method' });
  try {
    if (isTooDeep(input)) return failed({ code: 'bad-input', fields: { '': 'value.invalid' } });
    const parsed = v.safeParse(method.input, input);
    if (!parsed.success) return failed({ code: 'bad-input', fields: fieldProblems(parsed.issues) });
    return { ok: true, value: await handler(parsed.output as never) };
  } catch (error) {
    if (error instanceof ContractError) {
      return failed({ code: error.code, ...(error.fields && { fields: error.fields }) });
    }
    const reference = surroundings.makeReference();
    surroundings.recordFault(reference, name, error);
    return failed({ code: 'fault', reference });
  }
}

function failed(error: Failure): Reply<never> {
  return { ok: false, error };
}
