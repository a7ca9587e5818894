// Opens and reads a file as the app does, and prints what that cost.
import { readFileSync } from 'node:fs';
import { openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { makeSettings } from '#test/builders/imports.ts';
import { printCost } from './measure.ts';

const [, , path = ''] = process.argv;
await printCost(() => {
  const file = { name: 'customers.csv', bytes: readFileSync(path) };
  const { persons, rows } = readOpened(openFile(file, READERS), READERS, makeSettings());
  if (persons.length !== rows) throw new Error(`${persons.length} persons of ${rows} rows`);
});
