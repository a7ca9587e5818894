/** What the code of the register must never do to a database, looked for in the code itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The files of some folders as code without its comments, by path. */
function codeIn(...folders: string[]): Map<string, string> {
  const code = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const path = join(ROOT, folder, name);
      const text = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      code.set(relative(ROOT, path).replaceAll('\\', '/'), text);
    }
  }
  return code;
}

/** Where something stands, by file. */
function filesWith(pattern: RegExp, ...folders: string[]): string[] {
  return [...codeIn(...folders)].filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

describe('the code that opens databases', () => {
  it('does so in one place, where every setting is read back', () => {
    expect(filesWith(/\bnew Database\(/, 'src', 'scripts')).toEqual(['src/register/connection.ts']);
    const imports = filesWith(/^import Database from 'better-sqlite3'/m, 'src');
    expect(imports).toEqual(['src/register/connection.ts']);
  });

  it('opens the files of tests with the same settings, but where another program is tried', () => {
    expect(filesWith(/\bnew Database\(/, 'test').sort()).toEqual([
      // The plain copy that speed is measured against.
      'test/bench/open-register.ts',
      // Stands for another program that holds the register.
      'test/builders/open-in-other-process.ts',
    ]);
  });

  it.each([
    ['attaches another database, which would be made in clear', /\bATTACH\b/],
    ['uses the backup of the library, which fails on encrypted files', /\bdatabase\.backup\(/],
    ['asks for a check of integrity that this engine does not have', /cipher_integrity_check/],
    ['gives a key as text, which stays in memory', /pragma\(\s*[`'"](?:re|hex)?key\b/],
    ['takes settings back that keep data out of clear files', /temp_store\s*=\s*(?:FILE|DEFAULT)/],
    ['lets the library print statements with their values', /verbose:/],
  ])('never %s', (_, pattern) => {
    expect(filesWith(pattern, 'src/register', 'src/cli', 'src/main')).toEqual([]);
  });

  it('reads pages in clear for the search after an erasure only', () => {
    expect(filesWith(/\.serialize\(\)/, 'src/register')).toEqual([
      'src/register/queries/whole-file.ts',
    ]);
    expect(filesWith(/\breadPages\(/, 'src').sort()).toEqual([
      'src/register/erasure/self-test.ts',
      'src/register/queries/whole-file.ts',
    ]);
  });
});
