/** Opening, locking and the keys. */
import { ContractError } from '#shared/contract/errors.ts';
import type { MainMethodName, Output, Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { ThisComputerKeeper } from '../lock/this-computer.ts';
import type { PaperWindow } from '../paper/paper-window.ts';
import type { RegisterSession } from '../register-session.ts';
import type { FileSaver } from '../save-file.ts';

export type HandlersOf<M extends MainMethodName> = {
  readonly [K in M]: (input: Parsed<K>) => Promise<Output<K>> | Output<K>;
};

type SessionMethodName = Extract<MainMethodName, `session.${string}`>;

export interface SessionMethodSurroundings {
  readonly session: RegisterSession;
  readonly thisComputer: ThisComputerKeeper;
  readonly paper: PaperWindow;
  readonly saver: FileSaver;
  readonly language: () => UiLanguage;
}

/** The handlers of `session.*`. */
export function sessionMethods({
  session,
  thisComputer,
  paper,
  saver,
  language,
}: SessionMethodSurroundings): HandlersOf<SessionMethodName> {
  /** The example opens without being asked for anything already. */
  function assertOwn(): void {
    if (session.status().register !== 'own') throw new ContractError('conflict');
  }

  return {
    'session.status': () => session.status(),
    // Loaded when they are needed: the lock screen has to be there at once.
    'session.profiles': async () => (await import('../profiles.ts')).listProfileSummaries(),
    'session.create': async ({ password, ...seed }) => {
      await assertStrong(password, [seed.businessName, seed.signatory]);
      return session.create(seed, password);
    },
    'session.unlock': async ({ password, acceptOlder }) => {
      await session.unlock(password, acceptOlder);
      return DONE;
    },
    'session.recover': async ({ recoveryCode, newPassword, keySheet, acceptOlder }) => {
      await assertStrong(newPassword);
      await session.recover(recoveryCode, newPassword, { keySheet, acceptOlder });
      return DONE;
    },
    'session.this-computer': () =>
      // A system may ask its user to open the keyring: not at a lock screen without need.
      thisComputer.status(session.status().state === 'open' ? 'always' : 'if-on'),
    'session.unlock-here': async () => {
      const secret = await thisComputer.readSecret();
      try {
        await session.unlockHere(secret);
      } finally {
        secret.fill(0);
      }
      return DONE;
    },
    'session.add-this-computer': async ({ password }) => {
      assertOwn();
      const made = thisComputer.makeSecret();
      try {
        await withSecrets([password], ([bytes]) =>
          session.callInternal('process.add-this-computer', { ...made, password: bytes }),
        );
      } finally {
        made.secret.fill(0);
      }
      return DONE;
    },
    'session.remove-this-computer': async () => {
      assertOwn();
      await session.callInternal('process.remove-this-computer', {});
      return DONE;
    },
    'session.lock': async () => {
      await session.lock('button');
      return DONE;
    },
    'session.cancel-work': async () => {
      await session.callInternal('process.cancel', {});
      return DONE;
    },
    'session.open-example': async ({ language: exampleLanguage }) => {
      await session.openExample(exampleLanguage);
      return DONE;
    },
    'session.discard-example': async () => {
      await session.discardExample();
      return DONE;
    },
    'session.change-password': async ({ oldPassword, newPassword }) => {
      await assertStrong(newPassword);
      await withSecrets([oldPassword, newPassword], ([from, to]) =>
        session.callInternal('process.change-password', { oldPassword: from, newPassword: to }),
      );
      return DONE;
    },
    'session.new-recovery-code': ({ password }) =>
      withSecrets([password], ([bytes]) =>
        session.callInternal('process.new-recovery-code', { password: bytes }),
      ),
    'session.renew-key': ({ password }) =>
      withSecrets([password], ([bytes]) =>
        session.callInternal('process.renew-key', { password: bytes }),
      ),
    'session.show-key': ({ password }) =>
      withSecrets([password], ([bytes]) =>
        session.callInternal('process.show-key', { password: bytes }),
      ),
    'session.print-recovery-sheet': async ({ recoveryCode }) => {
      const facts = await session.callInternal('process.recovery-sheet', { recoveryCode });
      const { folder, today } = session.status();
      const { recoverySheet } = await import('../paper/recovery-sheet.ts');
      const html = recoverySheet({ ...facts, recoveryCode, folder, today, language: language() });
      const pdf = await paper.toPdf({ html, footer: undefined });
      const name = language() === 'nl' ? 'herstelblad' : 'recovery-sheet';
      return saver.save(`${name}-${today}.pdf`, pdf);
    },
  };
}

/** The same judgement as on the screen; a page is not trusted to have made it. */
export async function assertStrong(
  password: string,
  ownNames: readonly string[] = [],
): Promise<void> {
  const { estimatePassword } = await import('#shared/domain/passwords.ts');
  if (!estimatePassword(password, ownNames).acceptable) throw new ContractError('weak-password');
}

type BytesOf<T extends readonly string[]> = { readonly [K in keyof T]: Uint8Array };

/** Passes passwords on as bytes and overwrites those afterwards. */
export async function withSecrets<const T extends readonly string[], R>(
  secrets: T,
  work: (bytes: BytesOf<T>) => Promise<R>,
): Promise<R> {
  const encoder = new TextEncoder();
  const bytes = secrets.map((secret) => encoder.encode(secret));
  try {
    return await work(bytes as unknown as BytesOf<T>);
  } finally {
    for (const secret of bytes) secret.fill(0);
  }
}
