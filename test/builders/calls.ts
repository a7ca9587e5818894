/** The methods of an open register, called as the page does but without a process between. */
import { createHandlers } from '#register/handlers/index.ts';
import type { HandlerContext } from '#register/process/context.ts';
import {
  type Input,
  type Output,
  type RegisterMethodName,
  registerContract,
} from '#shared/contract/index.ts';
import { dispatch } from '#shared/dispatch.ts';

export interface RegisterCalls {
  call<M extends RegisterMethodName>(method: M, input: Input<M>): Promise<Output<M>>;
}

/** A refusal throws, with the method and the code; a fault throws itself. */
export function callsOf(context: HandlerContext): RegisterCalls {
  const handlers = createHandlers(context);
  const surroundings = {
    makeReference: () => 'PREPARING',
    recordFault: (_reference: string, _method: string, error: unknown) => {
      throw error;
    },
  };
  return {
    async call<M extends RegisterMethodName>(method: M, input: Input<M>) {
      const reply = await dispatch(registerContract, handlers, surroundings, method, input);
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value as Output<M>;
    },
  };
}
