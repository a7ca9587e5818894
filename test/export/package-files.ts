/** Files of an export package, as a test reads them. */
import Papa from 'papaparse';
import { fromGuarded } from '#shared/domain/csv.ts';
import type { ExportFile } from '#shared/domain/export/package.ts';

/** The text of a file; throws when there is none. */
export function fileOf(files: readonly ExportFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`no file ${path}`);
  return found.text;
}

/** The cells of a CSV file, read by another implementation. */
export function rowsOf(text: string, delimiter = ';'): string[][] {
  return Papa.parse<string[]>(text.slice(0, -2), { delimiter, newline: '\r\n' }).data;
}

/** The rows of a CSV file as objects by heading, without the guard. */
export function records(files: readonly ExportFile[], path: string): Record<string, string>[] {
  const [header = [], ...rows] = rowsOf(fileOf(files, path));
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [header[index] ?? '', fromGuarded(cell)])),
  );
}

/** Paths of all values, written as in the field description. */
export function leafPaths(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) {
    return value.some((part) => typeof part === 'object')
      ? value.flatMap((part) => leafPaths(part, `${at}[]`))
      : [`${at}[]`].filter(() => value.length > 0);
  }
  if (typeof value !== 'object' || value === null) return [at];
  const prefix = at === '' ? '' : `${at}.`;
  return Object.entries(value).flatMap(([key, inner]) => leafPaths(inner, prefix + key));
}
