import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FILE_BYTES } from '#register/import/limits.ts';
import { READERS } from '#register/import/readers.ts';
import { REFUSAL_CODES, REJECTION_CODES } from '#shared/domain/imports/codes.ts';
import { fixtureBytes } from '#test/builders/imports.ts';
import { temporaryFolder } from '#test/builders/register-file.ts';
import { HELP } from '../../src/cli/help.ts';
import { runImport } from '../../src/cli/import.ts';
import { fillIn, REFUSALS, REJECTIONS } from '../../src/cli/import-texts.ts';

const CSV =
  'Naam;E-mail;Nieuwsbrief;Factuurdatum\nJan Bos;jan@v.example;ja;13-2-2024\n;;;1-2-2024\n';

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function preview(path: string, ...more: string[]) {
  return runImport([path, '--dry-run', '--today', '2026-11-22', ...more]);
}

describe('import --dry-run', () => {
  it('gives what is in the file, and the rows that gave nothing with their reason', () => {
    const result = preview(write('relaties.csv', CSV), '--json', '--format', 'auto');
    expect(result).toMatchObject({
      format: 'table',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 2,
      persons: [{ key: 'p1', name: { givenName: 'Jan', familyName: 'Bos' } }],
      organisations: [],
      consents: [{ of: 'p1', topic: 'Nieuwsbrief', state: 'given', proof: 'none' }],
      events: [{ of: 'p1', kind: 'document-date', on: '2024-02-13', source: 'Factuurdatum' }],
      warnings: [],
      rejected: [{ row: 3, code: 'row.nobody', reason: expect.stringMatching(/niemand/) }],
    });
  });

  it('explains in English when asked', () => {
    const [rejected] = preview(write('a.csv', CSV), '--language', 'en').rejected;
    expect(rejected?.reason).toMatch(/nobody in this row/);
  });

  it('reads by the rules of the country', () => {
    const path = write('a.csv', 'Achternaam;Telefoon\nDe Vries;0470 12 34 56\n');
    const [dutch] = preview(path).persons;
    const [flemish] = preview(path, '--country', 'BE').persons;
    expect(dutch?.name.infix).toBe('De');
    expect(flemish?.name.familyName).toBe('De Vries');
    expect(flemish?.contactPoints[0]?.normalized).toBe('+32470123456');
  });

  it('marks what is later than the day it was given', () => {
    const path = write('a.csv', 'Naam;Factuurdatum\nJan Bos;2026-11-23\n');
    expect(preview(path).events[0]?.doubts).toMatchObject([{ code: 'date.in-future' }]);
    const later = runImport([path, '--dry-run', '--today', '2026-11-23']);
    expect(later.events[0]?.doubts).toEqual([]);
  });

  it('reads by the format that was chosen', () => {
    const path = write('a.csv', fixtureBytes('aws-s3/guess-2.csv'));
    expect(preview(path).format).toBe('aws-s3-inventory-data');
    expect(preview(path, '--format', 'table').format).toBe('table');
  });

  it('reads a folder as one, and follows no link out of it', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'manifest.json'), fixtureBytes('aws-s3/manifest.json'));
    const data = gzipSync(fixtureBytes('aws-s3/data-2.csv'));
    writeFileSync(join(folder, 'data', '22222222-bbbb.csv.gz'), data);
    symlinkSync(write('geheim.csv', CSV), join(folder, 'data', '11111111-aaaa.csv.gz'));
    const result = preview(folder);
    expect(result).toMatchObject({ format: 'aws-s3-inventory', rows: 1, persons: [] });
    expect(result.holdings).toMatchObject([{ place: { entry: 'data/22222222-bbbb.csv.gz' } }]);
    expect(result.warnings).toMatchObject([{ code: 'list.incomplete', params: { count: 1 } }]);
  });

  it.each([
    ['without a file', ['--dry-run'], 'word-missing'],
    ['without --dry-run', ['a.csv'], 'dry-run-missing'],
    ['with a format nobody reads', ['a.csv', '--dry-run', '--format', 'wc'], 'choice-unknown'],
    ['with a file that is not there', ['/nergens/Sanne.csv', '--dry-run'], 'file-not-read'],
    ['with a device', ['/dev/zero', '--dry-run'], 'file-not-read'],
    ['with a day that does not exist', ['a', '--dry-run', '--today', '2026-02-30'], 'date-invalid'],
  ])('is refused %s', (_, argv, code) => {
    expect(() => runImport(argv)).toThrow(
      expect.objectContaining({
        code,
        exitCode: 2,
        message: expect.not.stringContaining('Sanne') as string,
      }),
    );
  });

  it.each([
    ['', 'file.empty'],
    ['{"a": 1}', 'file.format-unknown'],
    ['PAR1PAR1', 'file.orc-or-parquet'],
    [Buffer.alloc(FILE_BYTES + 1), 'file.too-large'],
  ])('refuses a file that is not read, and says why (%#)', (content, code) => {
    expect(() => preview(write('Sanne.csv', content))).toThrow(
      expect.objectContaining({
        code,
        exitCode: 2,
        message: expect.not.stringMatching(/Sanne|[{}]/) as string,
      }),
    );
  });

  it('refuses an empty folder', () => {
    expect(() => preview(temporaryFolder())).toThrow(
      expect.objectContaining({ code: 'file.empty' }),
    );
  });
});

describe('the texts of imports', () => {
  it('are there for every code', () => {
    expect(Object.keys(REFUSALS).sort()).toEqual([...REFUSAL_CODES].sort());
    expect(Object.keys(REJECTIONS).sort()).toEqual([...REJECTION_CODES].sort());
    expect(fillIn('{limit} of {other}', { limit: 3 })).toBe('3 of {other}');
  });

  it('list every format in the help', () => {
    for (const { id } of READERS) expect(HELP).toContain(`\n  ${id}\n`);
  });
});
