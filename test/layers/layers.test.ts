import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One wrong import per rule: rule, the file it is planted in, what that file says. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain', 'src/shared/domain/a.ts', "import '#shared/contract/planted.ts';"],
  ['domain', 'src/shared/domain/b.ts', "import type { FC } from 'react';"],
  ['contract', 'src/shared/contract/a.ts', "export * from '#register/planted.ts';"],
  ['shared', 'src/shared/a.ts', "import '#register/planted.ts';"],
  ['register', 'src/register/a.ts', "export const main = import('#main/planted.ts');"],
  ['main', 'src/main/a.ts', "import type { X } from '#register/planted.ts';"],
  ['preload', 'src/preload/a.ts', "import '#shared/domain/planted.ts';"],
  ['renderer', 'src/renderer/a.tsx', "import '../main/planted.ts';"],
  ['cli', 'src/cli/a.ts', "import '#main/planted.ts';"],
  ['no-node-in-page-or-rules', 'src/shared/domain/c.ts', "import { readFileSync } from 'node:fs';"],
  ['electron-only-in-main', 'src/register/b.ts', "import { app } from 'electron';"],
  ['sql-only-in-register', 'src/main/b.ts', "import { sql } from 'kysely';"],
  ['sql-only-in-queries', 'src/register/handlers/a.ts', "import { sql } from 'kysely';"],
  ['queries-below-handlers', 'src/register/queries/a.ts', "import '../handlers/planted.ts';"],
  ['migrations', 'src/register/migrations/a.ts', "import '../queries/planted.ts';"],
  ['migrations-run-by-nobody-else', 'src/register/migrations/b.ts', "import '../migrate.ts';"],
  ['features-apart', 'src/renderer/features/today/a.tsx', "import '../persons/planted.tsx';"],
  ['ui-below-features', 'src/renderer/ui/a.tsx', "import '../features/persons/planted.tsx';"],
  ['not-to-tests', 'src/main/c.ts', "import './planted.test.ts';"],
  ['set-up-is-plain-node', 'scripts/setup/a.mjs', "import 'fflate';"],
  ['resolvable', 'src/main/d.ts', "import './not-there.ts';"],
];

/** What the wrong imports lead to, and what they stand beside: none of it breaks a rule. */
const INNOCENT: Readonly<Record<string, string>> = {
  'src/shared/domain/planted.ts': "import * as v from 'valibot';",
  'src/shared/contract/planted.ts': "import '#shared/domain/planted.ts';",
  'src/register/planted.ts': "import '#shared/contract/planted.ts'; import 'node:fs';",
  'src/register/migrate.ts': "import { Kysely } from 'kysely';",
  'src/register/queries/planted.ts': "import { sql } from 'kysely';",
  'src/register/handlers/planted.ts':
    "import '../queries/planted.ts'; import type { Kysely } from 'kysely';",
  'src/register/migrations/planted.ts': "import type { Migration } from '../migrate.ts';",
  'src/main/planted.ts': "import { app } from 'electron'; import '#shared/contract/planted.ts';",
  'src/main/planted.test.ts': "import '#test/planted.ts';",
  'src/renderer/features/persons/planted.tsx': "import '#shared/domain/planted.ts';",
  'test/planted.ts': "import '#register/planted.ts'; import '#main/planted.ts';",
  'scripts/setup/planted.mjs': "import 'node:fs';",
};

let folder: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${text}\n`);
}

/** Runs the check of `npm run layers` in the folder: the broken rules as `rule: file`. */
function findBrokenRules(): string[] {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, '--output-type', 'json', 'src', 'test', 'scripts'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dossierwacht-layers-'));
  for (const file of ['.dependency-cruiser.mjs', 'package.json']) {
    cpSync(path.join(ROOT, file), path.join(folder, file));
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(INNOCENT)) write(file, text);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the layer check', () => {
  it('finds nothing when every import goes in an allowed direction', () => {
    expect(findBrokenRules()).toEqual([]);
  });

  it('names the rule and the file when a wrong import is planted', () => {
    for (const [, file, text] of PLANTED) write(file, text);
    const expected = PLANTED.map(([rule, file]) => `${rule}: ${file}`).sort();
    expect(findBrokenRules()).toEqual(expected);
  });

  it('finds a circle when two files import each other', () => {
    write('src/main/x.ts', "import './y.ts';");
    write('src/main/y.ts', "import './x.ts';");
    expect(findBrokenRules()).toEqual(['no-circles: src/main/x.ts']);
  });
});

describe('imports the layer check cannot see', () => {
  /** `typeof import('x')` and `import('x').Name`. */
  const inlineType = /typeof\s+import\(|(?<!await\s)(?<!\()import\([^)]*\)\s*\.\s*[A-Z]/;

  it('are absent: no source names a type through an inline import', () => {
    const found = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => inlineType.test(readFileSync(path.join(ROOT, 'src', name), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    "type A = import('#register/open.ts').Open;",
    "let a: typeof import('#register/open.ts');",
  ])('are recognised in `%s`', (text) => {
    expect(inlineType.test(text)).toBe(true);
  });

  it('do not include an import that is called', () => {
    expect(inlineType.test("const { Packer } = await import('docx');")).toBe(false);
  });
});
