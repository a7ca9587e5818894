/**
 * The files of the page: a list made once at the start. What is not on the list
 * does not exist, whatever an address looks like; no path is ever put together
 * from an address.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

/** Address path (`/assets/index.js`) to the file behind it. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** File name of the page itself, served as `/`. */
const INDEX = 'index.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Lists the files below the page's folder. Kinds we do not use are left out. */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  collect(folder, '/', files);
  const index = files.get(`/${INDEX}`);
  if (index !== undefined) {
    files.delete(`/${INDEX}`);
    files.set('/', index);
  }
  return files;
}

/** The file behind an address of the page; undefined for everything else. */
export function findPageFile(files: PageFiles, address: string, origin: string) {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  // `origin` is "null" for schemes that the URL class does not know.
  if (`${url.protocol}//${url.host}` !== origin) return undefined;
  if (url.username !== '' || url.password !== '' || url.search !== '') return undefined;
  return files.get(url.pathname);
}

function collect(folder: string, address: string, into: Map<string, PageFile>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, `${address}${entry.name}/`, into);
    const contentType = CONTENT_TYPES[extensionOf(entry.name)];
    if (entry.isFile() && contentType !== undefined) {
      into.set(`${address}${entry.name}`, { path, contentType });
    }
  }
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
