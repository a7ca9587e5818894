/**
 * The one register this process has open, and what main may do with it.
 * Passwords come as bytes and are wiped by whoever took the call.
 */
import { rename, rm, rmdir } from 'node:fs/promises';
import type { Clock } from '#shared/clock.ts';
import type { RestoreFacts } from '#shared/contract/backups.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type {
  FileMethodName,
  InternalOutput,
  InternalParsed,
  ProcessMethodName,
} from '#shared/contract/register-process.ts';
import type { Handler } from '#shared/dispatch.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { errorCode } from '#shared/error-code.ts';
import { afterOpening } from '../after-opening.ts';
import { backupStatus, chooseBackupFolder, keepBackups } from '../backup/automatic.ts';
import { createBackup } from '../backup/create.ts';
import { findNewestBackup } from '../backup/find-newest.ts';
import { listBackups } from '../backup/known-backups.ts';
import { rehearseRestore } from '../backup/rehearse.ts';
import { restoreBackup } from '../backup/restore.ts';
import { verifyBackup } from '../backup/verify.ts';
import { createDesk, type ReadFiles } from '../bring-in/desk.ts';
import { createRegister } from '../create.ts';
import { exampleSeed, exampleStatements, fillExample } from '../example/index.ts';
import { realFiles } from '../files.ts';
import { createFileHandlers } from '../files-out/index.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { createHandlers } from '../handlers/index.ts';
import { inTransaction } from '../in-transaction.ts';
import type { KeyOptions, Secret } from '../keys/envelope.ts';
import { KEY_FILE_NAME } from '../keys/key-file.ts';
import { readThisComputer } from '../keys/this-computer.ts';
import { takeKeysFromBackup } from '../keys-from-backup.ts';
import type { LaterCheckOptions } from '../later-check.ts';
import { migrations } from '../migrations/index.ts';
import { seedRegister } from '../new-register.ts';
import { openRegister } from '../open.ts';
import { rebuildKeyFiles } from '../rebuild-keys.ts';
import { prepareRenewal, putRenewalInPlace } from '../renew-key.ts';
import type { OpenRegister } from '../session.ts';
import { createContext, type HandlerContext, type WorkListener } from './context.ts';
import { createIds } from './ids.ts';
import { translated } from './refusals.ts';
import { callThrough, type HandlerTable } from './serve.ts';

interface OpenHow {
  /** The folder of the automatic backups; none for the example. */
  readonly backups?: string | undefined;
  /** Also a register that lacks changes, after the owner was told. */
  readonly acceptOlder?: boolean;
  /** Every page before opening, also of a large register. */
  readonly checkWhole?: boolean;
}

/** What a new password slot costs: worked out on this computer, or the default. */
type NewSlots = Pick<KeyOptions, 'cost'>;

interface Held {
  readonly register: OpenRegister;
  readonly context: HandlerContext;
  readonly page: HandlerTable;
  readonly files: Readonly<Record<FileMethodName, Handler>>;
}

export interface RegisterHolder {
  /** Handlers of the page's methods; undefined while nothing is open. */
  pageHandlers(): HandlerTable | undefined;
  /** Handlers of main's own methods. */
  internalHandlers(): HandlerTable;
  /** Asks the work in hand to stop. */
  stopWork(): void;
  /** For every moment in which nothing waits: see `OpenRegister.settle`. */
  settle(): Promise<void>;
}

/** Something stands where the register should be: a register, or a file of that name. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

/** Starts with nothing open. */
export function createRegisterHolder(
  clock: Clock,
  progress: (detail: unknown) => void = () => undefined,
  newSlots: NewSlots = {},
  readFiles?: ReadFiles,
  laterCheck?: LaterCheckOptions,
): RegisterHolder {
  let held: Held | undefined;
  let stopAsked = false;
  const listener: WorkListener = { progress, isCancelled: () => stopAsked };

  function hold(register: OpenRegister, backups?: string): Held {
    const desk = createDesk(readFiles);
    const context = createContext(register, clock, createIds(), listener, backups, desk);
    return {
      register,
      context,
      page: translated(createHandlers(context)),
      files: translated(createFileHandlers(context)),
    };
  }

  function getHeld(): Held {
    if (held === undefined) throw new ContractError('locked');
    return held;
  }

  async function open(
    folder: string,
    secret: Secret,
    { backups, acceptOlder = false, checkWhole = false }: OpenHow,
  ): Promise<Held> {
    if (held !== undefined) throw new ContractError('conflict');
    const older = acceptOlder ? 'take' : 'refuse';
    const checkLater = checkWhole ? undefined : laterCheck;
    const how = { secret, migrations, older, checkLater } as const;
    const register = await openRegister({ ...newSlots, folder, ...how });
    const opened = hold(register, backups);
    try {
      await afterOpening(opened.context);
    } catch (error) {
      await opened.register.close().catch(() => undefined);
      throw error;
    }
    held = opened;
    // Keeps nobody from their register; a later opening tries again.
    if (secret.kind === 'password') await register.raiseCost(secret.value).catch(() => undefined);
    return opened;
  }

  /** After opening with the recovery code: nobody knows the old password any more. */
  async function setPasswordOrClose(password: Uint8Array): Promise<void> {
    try {
      await changePassword(password);
    } catch (error) {
      await close();
      throw error;
    }
  }

  async function changePassword(next: Uint8Array, current?: Uint8Array): Promise<void> {
    const { register, context } = getHeld();
    if (await register.changePassword(next, current)) await noteThisComputer(context, 'removed');
  }

  async function restore(
    where: { readonly path: string; readonly folder: string; readonly backups?: string },
    secret: Secret,
  ): Promise<RestoreFacts> {
    if (held !== undefined) throw new ContractError('conflict');
    const { path, folder, backups } = where;
    const report = await restoreBackup({ path, folder, secret, migrations, clock });
    await open(folder, secret, { backups });
    return { ...report, lookalikes: [...report.lookalikes] };
  }

  async function close(): Promise<void> {
    const closing = held;
    held = undefined;
    await closing?.register.close();
  }

  /**
   * Makes a register beside the place where it will be, fills it, and gives it its
   * name when it is whole: a register that is there is never half filled.
   */
  async function make(
    folder: string,
    password: Uint8Array,
    fill: (held: Held) => Promise<void>,
    { backups, ...slots }: Pick<OpenHow, 'backups'> & NewSlots = {},
  ): Promise<string> {
    if (held !== undefined) throw new ContractError('conflict');
    const making = `${folder}.making`;
    // What an interrupted attempt left: nobody has seen it, nobody has a key to it.
    await rm(making, { recursive: true, force: true });
    const { register, recoveryCode } = await createRegister({
      ...slots,
      folder: making,
      password,
      migrations,
    });
    try {
      await fill(hold(register));
      await register.close();
      await rmdir(folder).catch(ignoreMissing);
      await rename(making, folder);
    } catch (error) {
      await register.close().catch(() => undefined);
      await rm(making, { recursive: true, force: true });
      throw IN_THE_WAY.has(errorCode(error) ?? '') ? new ContractError('register-exists') : error;
    }
    await open(folder, { kind: 'password', value: password }, { backups });
    return recoveryCode;
  }

  /** Closes the register and opens the renewed one; the present one again when that fails. */
  async function renewKey(password: Uint8Array): Promise<string> {
    const { context } = getHeld();
    const { folder } = context.register;
    const { backupFolder: backups } = context;
    const renewal = await prepareRenewal(context, { ...newSlots, password, migrations });
    await close();
    try {
      await putRenewalInPlace(folder, renewal, clock.today());
    } finally {
      await open(folder, { kind: 'password', value: password }, { backups });
    }
    return renewal.recoveryCode;
  }

  const handlers: { readonly [M in ProcessMethodName]: InternalHandler<M> } = {
    'process.create': async ({ folder, backups, password, seed }) => ({
      recoveryCode: await make(folder, password, ({ context }) => seedRegister(context, seed), {
        ...newSlots,
        backups,
      }),
    }),
    'process.create-example': async ({ folder, password, language }) => {
      await make(folder, password, (example) => fillWithExample(example, language));
      return { done: true };
    },
    'process.open': async ({ folder, password, ...how }) => {
      await open(folder, { kind: 'password', value: password }, how);
      return { done: true };
    },
    'process.recover': async (input) => {
      const { folder, recoveryCode, keySheet, newPassword, ...how } = input;
      if (keySheet !== undefined) {
        const sheet = { folder, keySheet, recoveryCode, password: newPassword };
        await rebuildKeyFiles({ ...newSlots, ...sheet });
      }
      await open(folder, { kind: 'recovery', value: recoveryCode }, how);
      await setPasswordOrClose(newPassword);
      return { done: true };
    },
    'process.change-password': async ({ oldPassword, newPassword }) => {
      await changePassword(newPassword, oldPassword);
      return { done: true };
    },
    'process.open-here': async ({ folder, secret, ...how }) => {
      const read = () => readThisComputer(folder, realFiles);
      await open(folder, { kind: 'this-computer', value: secret, read }, how);
      return { done: true };
    },
    'process.add-this-computer': async ({ password, ...made }) => {
      const { register, context } = getHeld();
      await register.addThisComputer(password, made);
      await noteThisComputer(context, 'added');
      return { done: true };
    },
    'process.remove-this-computer': async () => {
      const { register, context } = getHeld();
      if (await register.removeThisComputer()) await noteThisComputer(context, 'removed');
      return { done: true };
    },
    'process.new-recovery-code': async ({ password }) => ({
      recoveryCode: await getHeld().register.newRecoveryCode(password),
    }),
    'process.renew-key': async ({ password }) => ({ recoveryCode: await renewKey(password) }),
    'process.show-key': async ({ password }) => {
      const { register, context } = getHeld();
      const key = await register.showKey(password);
      await inTransaction(context, ({ journal }) =>
        journal({ action: 'key-shown', subjectKind: 'register' }),
      );
      return { key };
    },
    'process.recovery-sheet': async ({ recoveryCode }) => {
      const { register, page } = getHeld();
      return {
        keySheet: await register.keySheet(recoveryCode),
        business: await businessOf(page),
        registerFileName: REGISTER_FILE_NAME,
        keyFileName: KEY_FILE_NAME,
      };
    },
    'process.create-backup': async ({ path, appVersion }) => {
      const made = await createBackup(getHeld().context, { path, appVersion, replace: true });
      return { path: made.path, bytes: made.bytes };
    },
    'process.list-backups': () => listBackups(getHeld().context),
    'process.keep-backups': async () => {
      const { context } = getHeld();
      await keepBackups(context);
      return backupStatus(context);
    },
    'process.backup-status': () => backupStatus(getHeld().context),
    'process.choose-backup-folder': async ({ place, folder }) => {
      const { context } = getHeld();
      await chooseBackupFolder(context, place, folder);
      await keepBackups(context);
      return backupStatus(context);
    },
    'process.find-backup': async (input) => (await findNewestBackup(input)) ?? null,
    'process.take-keys': async ({ folder, path, password }) => {
      await takeKeysFromBackup({ folder, path, secret: { kind: 'password', value: password } });
      return { done: true };
    },
    'process.verify-backup': async ({ path, password }) => {
      const secret = { kind: 'password', value: password } as const;
      const { madeAt, bytes, pages, rows, erasures } = await verifyBackup({ path, secret });
      return { madeAt, bytes, pages, rows, erasures };
    },
    'process.restore-backup': async ({ password, ...where }) =>
      restore(where, { kind: 'password', value: password }),
    'process.restore-with-code': async ({ recoveryCode, newPassword, ...where }) => {
      const facts = await restore(where, { kind: 'recovery', value: recoveryCode });
      await setPasswordOrClose(newPassword);
      return facts;
    },
    'process.rehearse-with-password': ({ password }) =>
      rehearseRestore(getHeld().context, {
        migrations,
        secret: { kind: 'password', value: password },
      }),
    'process.rehearse-with-code': ({ recoveryCode }) =>
      rehearseRestore(getHeld().context, {
        migrations,
        secret: { kind: 'recovery', value: recoveryCode },
      }),
    // The wish itself came out of turn; here it ends, with the work it was about.
    'process.cancel': async () => {
      stopAsked = false;
      return { done: true };
    },
    'process.close': async () => {
      await close();
      return { done: true };
    },
  };

  return {
    pageHandlers: () => held?.page,
    stopWork: () => {
      stopAsked = true;
    },
    async settle() {
      // The counter is a safeguard beside the register: without room for it work goes on.
      await held?.register.settle().catch(() => undefined);
    },
    internalHandlers: () => ({
      ...translated(handlers),
      ...(held && translated(held.files)),
    }),
  };
}

type InternalHandler<M extends ProcessMethodName> = (
  input: InternalParsed<M>,
) => Promise<InternalOutput<M>>;

async function fillWithExample({ context, page }: Held, language: UiLanguage): Promise<void> {
  await seedRegister(context, exampleSeed(language), exampleStatements());
  await fillExample(callThrough(page), { language, today: context.today() });
}

async function noteThisComputer(context: HandlerContext, what: 'added' | 'removed'): Promise<void> {
  await inTransaction(context, ({ journal }) =>
    journal({ action: `this-computer-${what}`, subjectKind: 'register' }),
  );
}

async function businessOf(page: HandlerTable): Promise<string> {
  const controller = await callThrough(page)('controller.get', {});
  return (controller as { readonly name: string }).name;
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}
