/** The export package of one person as the bytes of a ZIP archive. */
import { createHash } from 'node:crypto';
import type { Dossier } from '#shared/domain/dossier.ts';
import { extrasProblem } from '#shared/domain/export/extra-limits.ts';
import {
  type ExtraDocument,
  extraNames,
  fileName,
  packageName,
} from '#shared/domain/export/file-names.ts';
import { hashList } from '#shared/domain/export/hash-list.ts';
import { composeExportPackage } from '#shared/domain/export/package.ts';
import type { ExportScope } from '#shared/domain/export/scope.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import { type LetterLocale, languageOf } from '#shared/domain/locale.ts';
import { writeEncryptedZip } from './encrypted-zip.ts';
import { writeZip, type ZipFile } from './zip.ts';

/** A document to put into the package, such as the letter as PDF. */
export interface ExtraFile extends ExtraDocument {
  readonly bytes: Uint8Array;
}

export interface ExportOptions {
  readonly locale: LetterLocale;
  /** How the person is addressed; formal when absent. */
  readonly form?: LetterForm;
  /** Everything, or what the person may take along (GDPR art. 20); everything when absent. */
  readonly scope?: ExportScope;
  readonly extras?: readonly ExtraFile[];
}

/** A file in the package: its path, its size in bytes and its SHA-256 in hex. */
export interface ExportEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ExportPackage {
  /** Without personal data, such as `gegevens-2026-014.zip`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly ExportEntry[];
}

/**
 * Makes the package: the files about the person, the documents that go along and
 * the list of hashes. The same input gives the same bytes. Throws a RangeError for
 * more documents, or larger ones, than `EXTRA_LIMITS` allows.
 */
export function exportPackage(dossier: Dossier, options: ExportOptions): ExportPackage {
  const files = filesOf(dossier, options);
  return packageOf(dossier, options, files, writeZip(files, { modifiedOn: dossier.madeOn }));
}

/**
 * The same package, to be opened with a password only. Names and sizes of the files
 * stay readable without it; no two packages are the same. Throws a RangeError as
 * `exportPackage` does, and for a password that an archive cannot have.
 */
export async function encryptedExportPackage(
  dossier: Dossier,
  options: ExportOptions,
  password: string,
): Promise<ExportPackage> {
  const files = filesOf(dossier, options);
  const archive = await writeEncryptedZip(files, { modifiedOn: dossier.madeOn, password });
  return packageOf(dossier, options, files, archive);
}

function filesOf(dossier: Dossier, options: ExportOptions): ZipFile[] {
  const { locale, extras = [] } = options;
  const language = languageOf(locale);
  const problem = extrasProblem(extras.map(({ bytes }) => bytes.length));
  if (problem !== null) throw new RangeError(`documents ${problem}`);
  const names = extraNames(extras, language);
  const files: ZipFile[] = [
    ...composeExportPackage(dossier, options).map(({ path, text }) => ({
      path,
      bytes: Buffer.from(text, 'utf8'),
    })),
    ...extras.map(({ bytes }, index) => ({ path: names[index] ?? '', bytes })),
  ];
  const hashes = hashList(files.map(entryOf));
  return [...files, { path: fileName('hashes', language), bytes: Buffer.from(hashes, 'utf8') }];
}

function packageOf(
  dossier: Dossier,
  { locale, scope = 'all' }: ExportOptions,
  files: readonly ZipFile[],
  bytes: Uint8Array,
): ExportPackage {
  return {
    fileName: packageName(dossier, languageOf(locale), scope),
    bytes,
    entries: files.map(entryOf),
  };
}

function entryOf({ path, bytes }: ZipFile): ExportEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes: bytes.length, sha256 };
}
