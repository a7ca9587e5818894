/**
 * Whether a register is open, and which. All changes of state happen one after
 * the other, so that a lock during an unlock waits for it and then locks.
 */
import type { Clock } from '#shared/clock.ts';
import type { RestoreFacts } from '#shared/contract/backups.ts';
import { ContractError, type Failure, type Reply } from '#shared/contract/errors.ts';
import type { PageEvent } from '#shared/contract/index.ts';
import type {
  FaultRecord,
  InternalInput,
  InternalMethodName,
  InternalOutput,
  NewRegisterSeed,
} from '#shared/contract/register-process.ts';
import type { SessionState } from '#shared/contract/session.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { makeReference } from '#shared/fault.ts';
import { DRAFT_METHOD, draftsIn } from './lock/drafts.ts';
import { countTries } from './lock/tries.ts';
import type { RegisterProcess, RegisterProcessListener } from './register-process.ts';

export type LockCause = NonNullable<SessionState['lockedBy']>;

export interface SessionSurroundings {
  readonly startProcess: (listener: RegisterProcessListener) => RegisterProcess;
  readonly folders: {
    readonly register: string;
    readonly example: string;
    /** Where automatic backups of the owner's own register go. */
    readonly backups: string;
  };
  /** True when a folder holds a register or a part of one. */
  readonly holdsRegister: (folder: string) => boolean;
  readonly removeFolder: (folder: string) => Promise<void>;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly tellPage: (event: PageEvent, detail: unknown) => void;
  /** Destroys the window and opens a fresh one; resolves when the old one is gone. */
  readonly renewWindow: () => void;
  /** Gives back memory in which something of the register may still stand. */
  readonly forget: () => void;
  readonly recordFault: (record: FaultRecord) => void;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

export interface RecoverHow {
  /** Text of the printed sheet, when the key files are gone. */
  readonly keySheet?: string | undefined;
  readonly acceptOlder?: boolean;
}

export interface RegisterSession {
  status(): SessionState;
  create(seed: NewRegisterSeed, password: string): Promise<{ recoveryCode: string }>;
  /** With `acceptOlder` also a register that lacks changes, after the owner was told. */
  unlock(password: string, acceptOlder?: boolean): Promise<void>;
  /** With the secret that this computer kept, which the caller wipes too. */
  unlockHere(secret: Uint8Array): Promise<void>;
  recover(recoveryCode: string, newPassword: string, how?: RecoverHow): Promise<void>;
  /** Brings a backup back and opens it; only while nothing is open. The page tells what it did. */
  restoreBackup(path: string, password: string): Promise<RestoreFacts>;
  /** The same with the recovery code of then, setting a new password. */
  restoreWithCode(path: string, recoveryCode: string, newPassword: string): Promise<RestoreFacts>;
  /** The newest whole backup in these folders; only while nothing is open. */
  findBackup(places: readonly string[]): Promise<InternalOutput<'process.find-backup'>>;
  /** Puts the key files of a backup beside the owner's register; only while nothing is open. */
  takeKeys(path: string, password: string): Promise<void>;
  openExample(language: UiLanguage): Promise<void>;
  discardExample(): Promise<void>;
  /** Locks and shows the lock screen; nothing happens when nothing is open. */
  lock(cause: LockCause): Promise<void>;
  /** Closes the register for good, before the app ends. */
  shutDown(): Promise<void>;
  /** Passes on a call of the page. */
  callPage(method: string, input: unknown): Promise<Reply<unknown>>;
  /** Asks the register process for something no page can ask. Throws a ContractError. */
  callInternal<M extends InternalMethodName>(
    method: M,
    input: InternalInput<M>,
  ): Promise<InternalOutput<M>>;
  /** Calls that wait for the register process. */
  waiting(): number;
}

/**
 * The example holds invented persons only, and whoever can read this program can
 * read what is written here: it keeps nothing secret. It is there so that the
 * example is a register like any other and opens without being asked for anything.
 */
const EXAMPLE_PASSWORD = 'fictitious persons only';

/** How long the register may take to close before its process is ended anyway. */
const CLOSE_AT_MOST_MS = 5000;

/** What the register process refused, with the reference it gave to a fault. */
export class RefusedError extends ContractError {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code, failure.fields);
    this.failure = failure;
  }
}

/** Starts without a register open. */
export function createRegisterSession(surroundings: SessionSurroundings): RegisterSession {
  const { folders, holdsRegister, tellPage, wait } = surroundings;
  const own = { folder: folders.register, backups: folders.backups } as const;
  let running: RegisterProcess | undefined;
  let which: 'own' | 'example' = 'own';
  let locking = false;
  let lockedBy: LockCause = 'start';
  /** Of the register that was open last: from then on it is looked at wholly before opening. */
  let damagedPage: number | null = null;
  const tries = countTries(wait);
  let lastChange: Promise<unknown> = Promise.resolve();

  /** Runs after every change of state that was asked for earlier. */
  function change<T>(work: () => Promise<T>): Promise<T> {
    const done = lastChange.then(work, work);
    lastChange = done.catch(() => undefined);
    return done;
  }

  function status(): SessionState {
    const hasOwn = holdsRegister(folders.register);
    const open = running !== undefined && !locking;
    return {
      state: open ? 'open' : hasOwn ? 'locked' : 'no-register',
      register: open ? which : 'own',
      hasOwn,
      hasExample: holdsRegister(folders.example),
      folder: folders.register,
      lockedBy: open ? null : lockedBy,
      damagedPage: open ? null : damagedPage,
      appVersion: surroundings.appVersion,
      today: surroundings.clock.today(),
    };
  }

  /** Every page before opening when damage was found in the register before. */
  function wholly(): { readonly checkWhole?: true } {
    return damagedPage === null ? {} : { checkWhole: true };
  }

  /** Starts a process, opens something in it, and keeps it only when that worked. */
  async function open<T>(
    kind: 'own' | 'example',
    secret: string | Uint8Array,
    work: (process: RegisterProcess, secret: Uint8Array) => Promise<T>,
  ): Promise<T> {
    if (running !== undefined) throw new ContractError('conflict');
    const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
    const started: RegisterProcess = surroundings.startProcess({
      onFault: surroundings.recordFault,
      onProgress: (detail) => tellPage('progress', detail),
      onDamage: (page) => void change(() => closeDamaged(started, page)),
      onDeath: (reference) => {
        surroundings.recordFault({
          reference,
          method: 'register-process',
          name: 'ProcessEnded',
          code: undefined,
          stack: [],
        });
        if (running === started) onProcessLost();
      },
    });
    try {
      const result = await work(started, bytes);
      running = started;
      which = kind;
      damagedPage = null;
      tries.succeeded();
      return result;
    } catch (error) {
      await started.end();
      throw error;
    } finally {
      bytes.fill(0);
    }
  }

  /** Work that opens no register, in a process of its own. */
  async function beside<T>(work: (process: RegisterProcess) => Promise<T>): Promise<T> {
    if (running !== undefined) throw new ContractError('conflict');
    const started = surroundings.startProcess({
      onFault: surroundings.recordFault,
      onProgress: () => undefined,
      onDamage: () => undefined,
      onDeath: () => undefined,
    });
    try {
      return await work(started);
    } finally {
      await started.end();
    }
  }

  /** Not after making a register: the page still has to show the recovery code. */
  function announce(): void {
    tellPage('session-changed', status());
  }

  function onProcessLost(): void {
    running = undefined;
    locking = false;
    lockedBy = 'fault';
    surroundings.renewWindow();
    surroundings.forget();
  }

  async function close(cause: LockCause, afterDrafts: () => void): Promise<void> {
    const process = running;
    if (process === undefined) return;
    locking = true;
    try {
      tellPage('session-changed', { state: 'locking' });
      await draftsIn(process, wait);
      // The process may have ended by itself meanwhile.
      if (running !== process) return;
      running = undefined;
      lockedBy = cause;
      afterDrafts();
      await Promise.race([process.call('internal', 'process.close', {}), wait(CLOSE_AT_MOST_MS)]);
    } finally {
      locking = false;
      await process.end();
      surroundings.forget();
    }
  }

  /** Damage that was found after opening: the register closes, with everything done meanwhile. */
  async function closeDamaged(process: RegisterProcess, page: number): Promise<void> {
    if (running !== process) return;
    const code = `page-${page}`;
    const reference = makeReference();
    const method = 'register-process';
    surroundings.recordFault({ reference, method, name: 'DamagedPage', code, stack: [] });
    damagedPage = page;
    await close('damage', surroundings.renewWindow);
  }

  return {
    status,
    create: (seed, password) =>
      change(() =>
        open('own', password, (process, bytes) =>
          ask(process, 'process.create', { ...own, password: bytes, seed }),
        ),
      ),
    unlock: (password, acceptOlder = false) =>
      change(() =>
        tries.counted(async () => {
          await open('own', password, (process, bytes) =>
            ask(process, 'process.open', {
              ...own,
              password: bytes,
              acceptOlder,
              ...wholly(),
            }),
          );
          announce();
        }),
      ),
    unlockHere: (secret) =>
      change(async () => {
        await open('own', secret, (process, bytes) =>
          ask(process, 'process.open-here', {
            ...own,
            secret: bytes,
            ...wholly(),
          }),
        );
        announce();
      }),
    recover: (recoveryCode, newPassword, { keySheet, acceptOlder = false } = {}) =>
      change(() =>
        tries.counted(async () => {
          await open('own', newPassword, (process, bytes) =>
            ask(process, 'process.recover', {
              ...own,
              recoveryCode,
              newPassword: bytes,
              acceptOlder,
              ...wholly(),
              ...(keySheet !== undefined && { keySheet }),
            }),
          );
          announce();
        }),
      ),
    restoreBackup: (path, password) =>
      change(() =>
        tries.counted(() =>
          open('own', password, (process, bytes) =>
            ask(process, 'process.restore-backup', { path, ...own, password: bytes }),
          ),
        ),
      ),
    restoreWithCode: (path, recoveryCode, newPassword) =>
      change(() =>
        tries.counted(() =>
          open('own', newPassword, (process, bytes) =>
            ask(process, 'process.restore-with-code', {
              path,
              ...own,
              recoveryCode,
              newPassword: bytes,
            }),
          ),
        ),
      ),
    findBackup: (places) =>
      change(() =>
        beside((process) =>
          ask(process, 'process.find-backup', {
            folder: own.folder,
            places: [own.backups, ...places],
          }),
        ),
      ),
    takeKeys: (path, password) =>
      change(() =>
        tries.counted(() =>
          beside(async (process) => {
            const bytes = new TextEncoder().encode(password);
            try {
              const input = { folder: own.folder, path, password: bytes };
              await ask(process, 'process.take-keys', input);
            } finally {
              bytes.fill(0);
            }
          }),
        ),
      ),
    openExample: (language) =>
      change(async () => {
        const folder = folders.example;
        await open('example', EXAMPLE_PASSWORD, (process, password) =>
          holdsRegister(folder)
            ? ask(process, 'process.open', { folder, password })
            : ask(process, 'process.create-example', { folder, password, language }),
        );
        announce();
      }),
    discardExample: () =>
      change(async () => {
        if (running !== undefined && which === 'example') {
          await close('button', surroundings.renewWindow);
        }
        await surroundings.removeFolder(folders.example);
      }),
    lock: (cause) => change(() => close(cause, surroundings.renewWindow)),
    shutDown: () => change(() => close('button', () => undefined)),
    callPage(method, input) {
      const refused = running === undefined || (locking && method !== DRAFT_METHOD);
      if (refused || running === undefined) {
        return Promise.resolve({ ok: false, error: { code: 'locked' } });
      }
      return running.call('page', method, input);
    },
    callInternal(method, input) {
      if (running === undefined || locking) throw new ContractError('locked');
      return ask(running, method, input);
    },
    waiting: () => running?.waiting() ?? 0,
  };
}

/** A reply's value, or what went wrong as an error. */
async function ask<M extends InternalMethodName>(
  process: RegisterProcess,
  method: M,
  input: InternalInput<M>,
): Promise<InternalOutput<M>> {
  const reply = await process.call('internal', method, input);
  if (reply.ok) return reply.value as InternalOutput<M>;
  throw new RefusedError(reply.error);
}
