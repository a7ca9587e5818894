/** Dropping files and folders, as Chromium hands them to a page. */
import { fireEvent } from '@testing-library/react';

export interface DroppedFolder {
  readonly folder: string;
  /** Undefined for one that cannot be read. */
  readonly content: readonly Dropped[] | undefined;
}
export type Dropped = File | DroppedFolder;

/** Chromium gives so many entries of a folder at once. */
const AT_ONCE = 100;

/** A folder with what is in it. */
export function aFolder(folder: string, content: DroppedFolder['content']): DroppedFolder {
  return { folder, content };
}

/** Drops these on an element. */
export function dropOn(element: Element, dropped: readonly Dropped[]): void {
  const items = dropped.map((one) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(one, ''),
    getAsFile: () => (one instanceof File ? one : new File([], one.folder)),
  }));
  fireEvent.drop(element, { dataTransfer: { types: ['Files'], items } });
}

function entryOf(one: Dropped, above: string): object {
  if (one instanceof File) {
    const fullPath = `${above}/${one.name}`;
    const file = (give: (file: File) => void) => give(one);
    return { isFile: true, isDirectory: false, fullPath, file };
  }
  const { folder, content } = one;
  return {
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = content?.map((inside) => entryOf(inside, `${above}/${folder}`));
      return {
        readEntries: (give: (entries: object[]) => void, fail: (error: Error) => void) =>
          left === undefined ? fail(new Error('NotReadableError')) : give(left.splice(0, AT_ONCE)),
      };
    },
  };
}
