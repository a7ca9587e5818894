/** What the owner chose or dropped, as files with their place in a folder. */
import { MOST_FILES } from '#shared/domain/imports/language.ts';

export interface ChosenFile {
  readonly file: File;
  /** Relative, with `/` between folders; the name alone for a loose file. */
  readonly path: string;
}

/** The files of a field, also of one that takes a folder. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * The files that were dropped, and those in folders that were. Stops at one more than an
 * import takes. To be called while the drop is handled: after it the items are gone.
 * Rejects when a folder cannot be read.
 */
export function droppedFiles(items: Iterable<DataTransferItem>): Promise<ChosenFile[]> {
  const dropped = [...items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  return gather(dropped);
}

async function gather(
  dropped: readonly { readonly entry: FileSystemEntry | null; readonly file: File | null }[],
): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  for (const { entry, file } of dropped) {
    if (isFolder(entry)) await gatherFolder(entry, found);
    else if (file !== null) found.push({ file, path: file.name });
  }
  return found;
}

async function gatherFolder(folder: FileSystemDirectoryEntry, found: ChosenFile[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (found.length > MOST_FILES) return;
    if (isFolder(entry)) await gatherFolder(entry, found);
    else if (isFile(entry)) found.push(await openFile(entry));
  }
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  let some: FileSystemEntry[];
  do {
    // Gives a part each time, and none when there are no more.
    some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    all.push(...some);
  } while (some.length > 0 && all.length <= MOST_FILES);
  return all;
}

async function openFile(entry: FileSystemFileEntry): Promise<ChosenFile> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return { file, path: entry.fullPath.replace(/^\//, '') };
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
