/** The export package of one person as the bytes of a ZIP archive. */
import { createHash } from 'node:crypto';
import type { Dossier } from '#shared/domain/dossier.ts';
import {
  type ExtraDocument,
  extraNames,
  fileName,
  packageName,
} from '#shared/domain/export/file-names.ts';
import { hashList } from '#shared/domain/export/hash-list.ts';
import { composeExportPackage } from '#shared/domain/export/package.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import { type LetterLocale, languageOf } from '#shared/domain/locale.ts';
import { writeZip, type ZipFile } from './zip.ts';

/** A document to put into the package, such as the letter as PDF. */
export interface ExtraFile extends ExtraDocument {
  readonly bytes: Uint8Array;
}

export interface ExportOptions {
  readonly locale: LetterLocale;
  /** How the person is addressed; formal when absent. */
  readonly form?: LetterForm;
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
 * the list of hashes. The same input gives the same bytes. Throws a RangeError
 * when the extension of a document is not one.
 */
export function exportPackage(dossier: Dossier, options: ExportOptions): ExportPackage {
  const { locale, form = 'formal', extras = [] } = options;
  const language = languageOf(locale);
  const names = extraNames(extras, language);
  const files: ZipFile[] = [
    ...composeExportPackage(dossier, { locale, form, extras }).map(({ path, text }) => ({
      path,
      bytes: Buffer.from(text, 'utf8'),
    })),
    ...extras.map(({ bytes }, index) => ({ path: names[index] ?? '', bytes })),
  ];
  const hashes = hashList(files.map(entryOf));
  files.push({ path: fileName('hashes', language), bytes: Buffer.from(hashes, 'utf8') });
  return {
    fileName: packageName(dossier, language),
    bytes: writeZip(files, { modifiedOn: dossier.madeOn }),
    entries: files.map(entryOf),
  };
}

function entryOf({ path, bytes }: ZipFile): ExportEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes: bytes.length, sha256 };
}
