/** Programs that copy a folder to computers of others, recognised by the names of folders. */
export const CLOUD_SERVICES = ['onedrive', 'dropbox', 'icloud', 'google-drive'] as const;
export type CloudService = (typeof CLOUD_SERVICES)[number];

/** The brand, as it is written by its owner. */
export const CLOUD_SERVICE_NAMES: Readonly<Record<CloudService, string>> = {
  onedrive: 'OneDrive',
  dropbox: 'Dropbox',
  icloud: 'iCloud Drive',
  'google-drive': 'Google Drive',
};

/**
 * Names of one folder in a path. `OneDrive - Firma` and `Dropbox (Persoonlijk)` are of
 * business accounts; those with a hyphen lie in macOS's `Library/CloudStorage`.
 */
const MARKS: readonly (readonly [CloudService, RegExp])[] = [
  ['onedrive', /^onedrive(?: - .+|-.+)?$/i],
  ['dropbox', /^dropbox(?: \(.+\)|-.+)?$/i],
  ['icloud', /^(?:icloud ?drive|com~apple~clouddocs|mobile documents)$/i],
  ['google-drive', /^(?:google ?drive(?:-.+)?|my drive|mijn drive|drivefs)$/i],
];

/**
 * The service that seems to synchronise a folder, by its path alone; undefined when
 * nothing points to one. Paths of every system, with either slash.
 */
export function cloudServiceOf(path: string): CloudService | undefined {
  for (const name of path.split(/[\\/]+/)) {
    const found = MARKS.find(([, mark]) => mark.test(name));
    if (found !== undefined) return found[0];
  }
  return undefined;
}
