/** A filled register behind its handlers, as the register process has it. */
import * as v from 'valibot';
import { createFileHandlers } from '#register/files-out/index.ts';
import { createHandlers } from '#register/handlers/index.ts';
import type { KeyOptions } from '#register/keys/envelope.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import {
  createContext,
  type HandlerContext,
  type WorkListener,
} from '#register/process/context.ts';
import { createIds } from '#register/process/ids.ts';
import type { Failure } from '#shared/contract/errors.ts';
import {
  type Input,
  type Output,
  type RegisterMethodName,
  registerContract,
} from '#shared/contract/index.ts';
import {
  type FileMethodName,
  fileMethods,
  type InternalInput,
  type InternalOutput,
} from '#shared/contract/register-process.ts';
import { dispatch } from '#shared/dispatch.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { buildRegisterFile, type RegisterFile } from './register-file.ts';

export interface TestRegister {
  readonly file: RegisterFile;
  readonly context: HandlerContext;
  /** Lets days pass, as a register does that is used; verdicts follow at the next call. */
  setToday(day: string): void;
  /** The computer gives another day all at once. */
  jumpTo(day: string): void;
  /** Calls through the dispatcher and throws a CallFailure when the reply is not ok. */
  call<M extends RegisterMethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  makeFile<M extends FileMethodName>(
    method: M,
    input: InternalInput<M>,
  ): Promise<InternalOutput<M>>;
  /** The failure of a call that is expected to be refused. */
  refusal<M extends RegisterMethodName>(method: M, input: unknown): Promise<Failure>;
}

const SEEN = "INSERT OR REPLACE INTO setting (key, value) VALUES ('seenOn', ?)";

export class CallFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, cause: unknown) {
    super(`${failure.code} ${JSON.stringify(failure.fields ?? {})}`, { cause });
    this.failure = failure;
  }
}

export interface TestRegisterOptions {
  /** Where automatic backups go; none are made without. */
  readonly backups?: string;
  readonly profile?: string;
  readonly country?: 'NL' | 'BE';
  readonly today?: string;
  /** For many registers of which the derivation of keys is not what is tested. */
  readonly argon2id?: KeyOptions['argon2id'];
}

/** A register of a fictitious business, filled from a statement profile. */
export async function makeRegister(options: TestRegisterOptions = {}): Promise<TestRegister> {
  const register = await makeEmptyRegister(options);
  await seedRegister(register.context, {
    profile: options.profile ?? 'koel-ict',
    country: options.country ?? 'NL',
    businessName: 'Voorbeeld Webdiensten',
    signatory: 'Fred Voorbeeld',
    language: 'nl',
  });
  return register;
}

/** The tables and handlers of a register, with nothing in it. */
export async function makeEmptyRegister(
  options: Pick<TestRegisterOptions, 'today' | 'backups' | 'argon2id'> = {},
): Promise<TestRegister> {
  const { argon2id } = options;
  const file = await buildRegisterFile({ migrations, ...(argon2id && { argon2id }) });
  return behindHandlers(file, options);
}

/** An open register behind its handlers; of a file that was closed, opened again. */
export function behindHandlers(
  file: RegisterFile,
  options: Pick<TestRegisterOptions, 'today'> & {
    readonly register?: RegisterFile['register'];
    readonly listener?: WorkListener;
    /** Where automatic backups go; none are made without. */
    readonly backups?: string;
  } = {},
): TestRegister {
  let today = getPlainDate(options.today ?? '2026-11-22');
  const context = createContext(
    options.register ?? file.register,
    { today: () => today, now: () => `${today}T09:00:00.000Z` },
    createIds(),
    options.listener,
    options.backups,
  );
  const handlers = createHandlers(context);
  const fileHandlers = createFileHandlers(context);
  let fault: unknown;
  const surroundings = {
    makeReference: () => 'TEST-REFERENCE',
    recordFault: (_reference: string, _method: string, error: unknown) => {
      fault = error;
    },
  };
  async function call<M extends RegisterMethodName>(method: M, input: Input<M>) {
    fault = undefined;
    const reply = await dispatch(registerContract, handlers, surroundings, method, input);
    if (!reply.ok) throw new CallFailure(reply.error, fault);
    // What crosses back is what the contract says: a handler that adds or forgets something fails.
    return v.parse(registerContract[method].output, reply.value) as Output<M>;
  }
  return {
    file,
    context,
    call,
    setToday: (day) => {
      today = getPlainDate(day);
      const { database } = context;
      if (database.open) database.prepare(SEEN).run(JSON.stringify(day));
    },
    jumpTo: (day) => {
      today = getPlainDate(day);
    },
    makeFile: async (method, input) => {
      const reply = await dispatch(fileMethods, fileHandlers, surroundings, method, input);
      if (!reply.ok) throw new CallFailure(reply.error, fault);
      return reply.value as never;
    },
    refusal: async (method, input) => {
      const reply = await dispatch(registerContract, handlers, surroundings, method, input);
      if (reply.ok) throw new Error(`${method} was expected to be refused`);
      return reply.error;
    },
  };
}
