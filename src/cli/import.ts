/** The command `import`: what a file or folder of another system holds. Nothing is kept. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { GENERIC_READER } from '#register/import/generic.ts';
import { ARCHIVE_BYTES, ARCHIVE_ENTRIES, FILE_BYTES } from '#register/import/limits.ts';
import { openFile, openFiles, type SourceFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import type { ReadSettings } from '#register/import/reader.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult, type Rejection } from '#register/import/records.ts';
import { createClock } from '#shared/clock.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { timeZoneOf } from '#shared/domain/deadlines.ts';
import { COUNTRIES, type Country, UI_LANGUAGES } from '#shared/domain/locale.ts';
import { CliInputError, readArguments, readChoice, readDate } from './arguments.ts';
import { fillIn, REFUSALS, REJECTIONS } from './import-texts.ts';

/** The option that lets the file decide. */
const AUTO = 'auto';

/** Ids for `--format`, in the order of the list of readers. */
export const FORMATS: readonly string[] = [AUTO, GENERIC_READER.id, ...READERS.map(({ id }) => id)];

const OPTIONS = {
  format: { type: 'text' },
  'dry-run': { type: 'flag' },
  country: { type: 'text' },
  today: { type: 'text' },
  language: { type: 'text' },
} as const;

/** A row that gave no record, with the reason as a sentence. */
export interface ExplainedRejection extends Rejection {
  readonly reason: string;
}

export type ImportPreview = Omit<ReadResult, 'rejected'> & {
  readonly rejected: readonly ExplainedRejection[];
};

/**
 * Reads FILE and gives what is in it. Throws a CliInputError for what cannot be read;
 * its code is that of the refusal, and no value of the file stands in the message.
 */
export function runImport(argv: readonly string[]): ImportPreview {
  const { options, words } = readArguments(argv, OPTIONS, ['FILE']);
  if (!options['dry-run']) {
    throw new CliInputError(
      'dry-run-missing',
      'import needs --dry-run: what is kept is decided in the app, after a preview',
    );
  }
  const format = readChoice('format', options.format ?? AUTO, FORMATS);
  const country = readChoice('country', options.country ?? 'NL', COUNTRIES);
  const language = readChoice('language', options.language ?? 'nl', UI_LANGUAGES);
  const today =
    options.today === undefined
      ? getPlainDate(createClock().today())
      : readDate('today', options.today);
  const [path = ''] = words;
  const result = naming(() => {
    const opened = isFolder(path)
      ? openFiles(filesIn(path), READERS)
      : openFile(readWhole(path), READERS);
    const choices = { format: format === AUTO ? null : format, entries: null };
    return readOpened(opened, READERS, settingsFor(country, today), choices);
  });
  return {
    ...result,
    rejected: result.rejected.map((rejection) => ({
      ...rejection,
      reason: REJECTIONS[rejection.code][language],
    })),
  };
}

function settingsFor(country: Country, today: ReadSettings['today']): ReadSettings {
  return {
    country,
    timeZone: timeZoneOf(country),
    today,
    dateOrder: null,
    mapping: null,
    consentState: null,
    keepIpAsProof: false,
  };
}

/** What a reader refuses is bad input; its code says why. */
function naming<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CliInputError(error.code, fillIn(REFUSALS[error.code], error.params));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A file in one piece. A device or a pipe may never end. */
function readWhole(path: string): SourceFile {
  try {
    const stats = statSync(path);
    if (stats.size > FILE_BYTES) throw new FileRefused('file.too-large', { limit: FILE_BYTES });
    if (stats.isFile()) return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
  }
  throw new CliInputError('file-not-read', 'FILE names no file or folder that can be read');
}

/** All files of a folder and of those in it. A link may point anywhere, and is not followed. */
function filesIn(folder: string): SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort();
  if (paths.length > ARCHIVE_ENTRIES) {
    throw new FileRefused('archive.too-many-entries', { limit: ARCHIVE_ENTRIES });
  }
  let bytes = 0;
  return paths.map((path) => {
    const file = readWhole(path);
    bytes += file.bytes.length;
    if (bytes > ARCHIVE_BYTES) throw new FileRefused('archive.too-large');
    return { ...file, name: relative(folder, path).replaceAll(sep, '/') };
  });
}
