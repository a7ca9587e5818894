/** Sending, looking and taking over. It goes on while another screen is open. */
import { asCallError, call } from '#renderer/call/call.ts';
import { runCommand } from '#renderer/call/data-version.ts';
import type { ImportPlan, ReadChoices } from '#shared/contract/imports.ts';
import { MOST_FILES, PIECE_BYTES } from '#shared/domain/imports/language.ts';
import type { ChosenFile } from './chosen-files.ts';
import { emptyDesk, NO_CHOICES, type Refusal, takeLook, useDesk } from './desk.ts';

const { getState: desk, setState: change } = useDesk;

/** Stops the sending that is under way when it is no longer this number. */
let sending = 0;

/** Puts files on the desk of the register, in place of what lies there, and looks into them. */
export async function sendFiles(
  chosen: readonly ChosenFile[] | Promise<readonly ChosenFile[]>,
): Promise<void> {
  if (desk().busy !== undefined) return;
  emptyDesk();
  const mine = ++sending;
  const stopped = () => mine !== sending;
  const files = await found(chosen);
  if (stopped()) return;
  if (files === undefined) {
    change({ localRefusal: 'unreadable' });
    return;
  }
  if (files.length === 0 || files.length > MOST_FILES) {
    change({ localRefusal: files.length === 0 ? 'nothing' : 'too-many' });
    return;
  }
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  change({ busy: 'sending', sent: { bytes: 0, total }, files: files.map(asShown) });
  try {
    await call('imports.clear', {});
    let allTaken = true;
    for (const [index, one] of files.entries()) {
      const refusal = await sendFile(one, index, stopped);
      if (stopped()) return;
      if (refusal === undefined) continue;
      allTaken = false;
      change(({ files: shown }) => ({
        files: shown.map((line, at) => (at === index ? { ...line, refusal } : line)),
      }));
    }
    change({ busy: undefined });
    if (allTaken) await lookAgain(NO_CHOICES);
  } catch (thrown) {
    if (stopped()) return;
    emptyDesk();
    if (thrown instanceof UnreadableFile) change({ localRefusal: 'unreadable' });
    else change({ error: asCallError(thrown) });
    // Nothing half stays behind; when even this fails, the failure above is what is told.
    await call('imports.clear', {}).catch(() => undefined);
  }
}

class UnreadableFile extends Error {}

/** Undefined when a folder could not be read. */
async function found(
  chosen: readonly ChosenFile[] | Promise<readonly ChosenFile[]>,
): Promise<readonly ChosenFile[] | undefined> {
  try {
    return await chosen;
  } catch {
    return undefined;
  }
}

/** Sends one file, piece by piece, in order. What the register has against it, or nothing. */
async function sendFile(
  chosen: ChosenFile,
  index: number,
  stopped: () => boolean,
): Promise<Refusal | undefined> {
  const { file } = chosen;
  const { name, size } = asShown(chosen);
  let offset = 0;
  do {
    const bytes = await read(file.slice(offset, offset + PIECE_BYTES));
    // It became shorter while it was read.
    if (bytes.length === 0 && size > 0) throw new UnreadableFile();
    if (stopped()) return undefined;
    const taken = await call('imports.put', { file: index, name, offset, size, bytes });
    if (stopped()) return undefined;
    if ('state' in taken) return { code: taken.code, params: taken.params };
    offset += bytes.length;
    change(({ sent }) => ({ sent: { ...sent, bytes: sent.bytes + bytes.length } }));
  } while (offset < size);
  return undefined;
}

async function read(piece: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch {
    throw new UnreadableFile();
  }
}

function asShown({ file, path }: ChosenFile) {
  // The end of a long name is kept: it says what kind of file it is.
  return { name: path.slice(-1000), size: file.size, refusal: undefined };
}

/** Clears the desk here and at the register, also while files are on their way. */
export async function clearDesk(): Promise<void> {
  sending += 1;
  emptyDesk();
  try {
    await call('imports.clear', {});
  } catch (thrown) {
    change({ error: asCallError(thrown) });
  }
}

/**
 * Reads what lies there with these choices. Choices made while it reads are read
 * with next, so that the last one counts. False when it was stopped or failed: then the
 * choices are those of before.
 */
export async function lookAgain(choices: ReadChoices): Promise<boolean> {
  const before = desk().choices;
  change({ choices, error: undefined });
  if (desk().busy !== undefined) return true;
  change({ busy: 'looking' });
  const mine = sending;
  try {
    let asked: ReadChoices;
    do {
      asked = desk().choices;
      const found = await call('imports.look', { choices: asked });
      if (mine !== sending) return false;
      if (found.state === 'refused') {
        change({ refusal: { code: found.code, params: found.params }, unread: false });
      } else {
        takeLook(found);
      }
    } while (desk().choices !== asked);
    change({ busy: undefined });
    return true;
  } catch (thrown) {
    if (mine !== sending) return false;
    const error = asCallError(thrown);
    change({
      busy: undefined,
      choices: before,
      refusal: undefined,
      unread: true,
      error: error.code === 'cancelled' ? undefined : error,
    });
    return false;
  }
}

/** Takes it over. The id of the import; undefined when it was stopped or failed. */
export async function runImport(plan: ImportPlan): Promise<number | undefined> {
  if (desk().busy !== undefined) return undefined;
  change({ busy: 'running', error: undefined });
  try {
    const { id } = await runCommand('imports.run', { plan });
    emptyDesk();
    return id;
  } catch (thrown) {
    const error = asCallError(thrown);
    change({ busy: undefined, error: error.code === 'cancelled' ? undefined : error });
    return undefined;
  }
}
