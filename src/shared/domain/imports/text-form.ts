/** How the text of a file is put down: its character set, and what stands between cells. */

/** What the owner can choose from; the first three are recognised from the bytes. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-2',
  'macintosh',
  'cp850',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
