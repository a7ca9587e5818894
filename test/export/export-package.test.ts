import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportPackage } from '#register/export/export-package.ts';
import { writeZip } from '#register/export/zip.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { EXTRA_LIMITS, extrasProblem } from '#shared/domain/export/extra-limits.ts';
import { isSafeEntryName } from '#shared/domain/export/file-names.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { hostileDossier } from './hostile-dossier.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 ...');
const ON = getPlainDate('2026-11-22');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** True where a program of this name can be started. */
function has(program: string): boolean {
  return spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined;
}

function run(cwd: string, program: string, ...argumentList: string[]): string {
  return execFileSync(program, argumentList, { cwd, encoding: 'utf8' });
}

describe('the export package', () => {
  it('holds every file with the size and the hash that are reported', () => {
    const made = exportPackage(aDossier(), {
      locale: 'nl-NL',
      extras: [
        { kind: 'letter', extension: 'pdf', bytes: PDF },
        { kind: 'attachment', extension: 'eml', bytes: PDF, title: 'Mail' },
      ],
    });
    const files = unzipSync(made.bytes);
    expect(Object.keys(files)).toEqual(made.entries.map(({ path }) => path));
    for (const { path, bytes, sha256 } of made.entries) {
      const content = files[path] ?? new Uint8Array();
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(files['brief.pdf']).toEqual(PDF);
    expect(files['bijlagen/bijlage-01.eml']).toEqual(PDF);
  });

  it('lists the hash of every file but the list itself', () => {
    const { bytes, entries } = exportPackage(aDossier(), { locale: 'en' });
    const list = new TextDecoder().decode(unzipSync(bytes)['SHA-256.txt']);
    const expected = entries
      .filter(({ path }) => path !== 'SHA-256.txt')
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
    expect(list).toBe(expected.join(''));
  });

  it('is the same, byte for byte, when made twice', () => {
    const options = {
      locale: 'fr',
      extras: [{ kind: 'letter', extension: 'pdf', bytes: PDF }],
    } as const;
    expect(exportPackage(aDossier(), options)).toEqual(exportPackage(aDossier(), options));
  });

  it('is the same in every time zone', () => {
    const zone = process.env.TZ;
    try {
      const archives = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((name) => {
        process.env.TZ = name;
        return Buffer.from(exportPackage(aDossier(), { locale: 'nl-NL' }).bytes).toString('hex');
      });
      expect(new Set(archives).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has a name with the reference in it, or the day when there is no request', () => {
    const name = (number: string | null) =>
      exportPackage(aDossier({ request: number === null ? null : { ...request, number } }), {
        locale: 'nl-NL',
      }).fileName;
    const request = aDossier().request as NonNullable<ReturnType<typeof aDossier>['request']>;
    expect(name('2026-014')).toBe('gegevens-2026-014.zip');
    expect(name(null)).toBe('gegevens-2026-11-22.zip');
    expect(name('../../Jan de Vries 2026/014')).toBe('gegevens-2026-014.zip');
    expect(name('Jan de Vries')).toBe('gegevens-2026-11-22.zip');
    expect(name(`${'1'.repeat(23)}-2`)).toBe(`gegevens-${'1'.repeat(23)}.zip`);
  });

  it.each([
    ['nl-NL', 'overdracht-2026-014.zip'],
    ['nl-BE', 'overdracht-2026-014.zip'],
    ['en', 'portable-data-2026-014.zip'],
    ['fr', 'portabilite-2026-014.zip'],
  ] as const)('has another name when it is to be taken along: in %s %s', (locale, expected) => {
    const portable = exportPackage(aDossier(), { locale, scope: 'portable' });
    expect(portable.fileName).toBe(expected);
    expect(exportPackage(aDossier(), { locale, scope: 'all' }).fileName).not.toBe(expected);
  });

  it('has no text of the dossier in any name', () => {
    for (const locale of LETTER_LOCALES) {
      const made = exportPackage(hostileDossier('../../Zwartekop'), {
        locale,
        extras: [{ kind: 'attachment', extension: 'pdf', bytes: PDF, title: '../../Zwartekop' }],
      });
      const names = [made.fileName, ...made.entries.map(({ path }) => path)];
      expect(names.filter((name) => /zwartekop|\.\./i.test(name))).toEqual([]);
      expect(names.filter((name) => !isSafeEntryName(name))).toEqual([]);
    }
  });

  it('keeps nothing of the names of the files that go along but a known extension', () => {
    const names = [
      'Klacht Zwartekop.PDF',
      'mail.eml',
      'brief.zwartekop',
      'betaal.exe',
      'bijlage',
      '',
      '../x',
      '.htaccess',
      'scan.tar.gz',
      'jpeg',
    ];
    const extras = names.map((extension) => ({
      kind: 'attachment' as const,
      extension,
      bytes: PDF,
      title: 'Zwartekop',
    }));
    const made = exportPackage(aDossier(), { locale: 'nl-NL', extras });
    const paths = made.entries.map(({ path }) => path).filter((path) => path.includes('bijlage-'));
    expect(paths.map((path) => path.replace('bijlagen/bijlage-', ''))).toEqual([
      '01.pdf',
      '02.eml',
      '03.bin',
      '04.bin',
      '05.bin',
      '06.bin',
      '07.bin',
      '08.bin',
      '09.bin',
      '10.jpeg',
    ]);
    const list = new TextDecoder().decode(unzipSync(made.bytes)['SHA-256.txt']);
    for (const path of paths) expect(list).toContain(`  ${path}\n`);
  });

  it('refuses more documents, or larger ones, than can be sent', () => {
    const { files, bytesEach, bytesTogether } = EXTRA_LIMITS;
    const most = Math.floor(bytesTogether / bytesEach);
    expect(extrasProblem([])).toBeNull();
    expect(extrasProblem(Array(files).fill(1))).toBeNull();
    expect(extrasProblem(Array(files + 1).fill(1))).toBe('too-many');
    expect(extrasProblem([1, bytesEach])).toBeNull();
    expect(extrasProblem([1, bytesEach + 1])).toBe('too-large');
    expect(extrasProblem(Array(most).fill(bytesEach))).toBeNull();
    expect(extrasProblem([...Array(most).fill(bytesEach), 1])).toBe('too-large-together');
    const extras = Array.from({ length: files + 1 }, () => ({
      kind: 'attachment' as const,
      extension: 'pdf',
      bytes: PDF,
    }));
    expect(() => exportPackage(aDossier(), { locale: 'en', extras })).toThrow(RangeError);
  });

  it.runIf(has('unzip') && has('sha256sum'))(
    'passes the test of unzip, and its hashes that of sha256sum',
    () => {
      const made = exportPackage(aDossier(), {
        locale: 'nl-NL',
        extras: [{ kind: 'attachment', extension: 'pdf', bytes: PDF }],
      });
      writeFileSync(join(folder, made.fileName), made.bytes);
      expect(run(folder, 'unzip', '-t', made.fileName)).toContain('No errors detected');
      run(folder, 'unzip', '-q', made.fileName, '-d', 'out');
      const checked = run(join(folder, 'out'), 'sha256sum', '-c', '--strict', 'SHA-256.txt');
      expect(checked.match(/: OK$/gm)?.length).toBe(made.entries.length - 1);
    },
  );

  it.runIf(has('python3'))('is read by Python with UTF-8 names and the date given', () => {
    const { bytes, entries } = exportPackage(aDossier(), { locale: 'nl-NL' });
    writeFileSync(join(folder, 'a.zip'), bytes);
    const script = `
import zipfile, json
z = zipfile.ZipFile('a.zip')
print(json.dumps([z.testzip(), [[i.filename, i.file_size, bool(i.flag_bits & 0x800), list(i.date_time)] for i in z.infolist()]]))`;
    expect(JSON.parse(run(folder, 'python3', '-c', script))).toEqual([
      null,
      entries.map(({ path, bytes: size }) => [path, size, true, [2026, 11, 22, 12, 0, 0]]),
    ]);
  });
});

describe('writing an archive', () => {
  const file = (path: string) => ({ path, bytes: PDF });

  it.each([
    '../x.txt',
    'a/../b.txt',
    '/abs.txt',
    'C:\\x.txt',
    'a\\b.txt',
    'con.txt',
    'a/NUL',
    'lpt1',
    'é.txt',
    'a\u202eb.txt',
    'trailing.',
    ' x.txt',
    'a//b.txt',
    'a/',
    '',
    `${'x'.repeat(121)}`,
  ])('refuses the name %j', (path) => {
    expect(() => writeZip([file(path)], { modifiedOn: ON })).toThrow(RangeError);
  });

  it('refuses two names that some systems take for one', () => {
    expect(() => writeZip([file('a.txt'), file('A.TXT')], { modifiedOn: ON })).toThrow(RangeError);
  });

  it('refuses a year that an archive cannot hold', () => {
    expect(() => writeZip([file('a')], { modifiedOn: getPlainDate('1979-12-31') })).toThrow(
      RangeError,
    );
  });

  it('gives back what was packed, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array(), (first, second) => {
        const archive = writeZip(
          [
            { path: 'b/two.bin', bytes: first },
            { path: 'a.bin', bytes: second },
          ],
          { modifiedOn: ON },
        );
        const files = unzipSync(archive);
        expect(Object.keys(files)).toEqual(['b/two.bin', 'a.bin']);
        expect(Buffer.from(files['b/two.bin'] ?? []).equals(first)).toBe(true);
        expect(Buffer.from(files['a.bin'] ?? []).equals(second)).toBe(true);
      }),
    );
  });
});
