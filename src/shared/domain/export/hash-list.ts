/** The list of fingerprints that goes with the package. */

/** A file and its SHA-256 in hex. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The list as `sha256sum -c` reads it: hash, two spaces, path, a line feed. The
 * program would take a carriage return for a part of the name.
 */
export function hashList(files: readonly HashedFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
