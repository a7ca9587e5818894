/** A file of the build, as the build recorded it. */
export interface Chunk {
  readonly file: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly modules: readonly { readonly id: string; readonly bytes: number }[];
}

/** The files that are loaded with `file`, itself first. */
export function loadedWith(chunks: readonly Chunk[], file: string): string[];

/** What is wrong with the files of one side of the build, in words. */
export function troubleIn(
  side: 'main' | 'preload' | 'renderer',
  chunks: readonly Chunk[],
): string[];
