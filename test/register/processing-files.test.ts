import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#register/import/workbook.ts';
import type { Input } from '#shared/contract/index.ts';
import { fromGuarded } from '#shared/domain/csv.ts';
import { printable } from '#shared/domain/letters/printable.ts';
import { HOSTILE_TEXTS } from '#test/builders/hostile-texts.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const PROFILES = ['wolq', 'koel-ict', 'wits', 'directcode', 'webanizr'] as const;
const folder = mkdtempSync(join(tmpdir(), 'dossierwacht-register-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Format = 'html' | 'xlsx' | 'csv' | 'csv-served';

async function fileOf(register: TestRegister, format: Format, language: 'nl' | 'en' = 'nl') {
  return register.makeFile('files-out.processing-register', { language, format });
}

async function textOf(register: TestRegister, format: Format): Promise<string> {
  return new TextDecoder().decode((await fileOf(register, format)).bytes);
}

/** Sheets of a workbook, read by the reader of imports. */
function sheetsOf(bytes: Uint8Array) {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
    name,
    bytes: content,
  }));
  return readWorkbook(entries).map(({ name, rows, refused }) => {
    if (refused !== null) throw refused;
    return { name, rows: rows.map(({ cells }) => cells.map((cell) => String(cell ?? ''))) };
  });
}

function csvRows(text: string, delimiter = ';'): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter,
    skipEmptyLines: true,
  }).data.map((row) => row.map(fromGuarded));
}

function anActivity(name: string): Input<'processing.create'> {
  return {
    name,
    description: name,
    bases: ['legitimate-interest'],
    interest: name,
    law: '',
    automated: '',
    source: '',
    jointControllers: '',
    startedOn: null,
    categoryIds: [],
  };
}

describe.each(PROFILES)('the files of the register of %s', (profile) => {
  it('hold every activity on paper, in the workbook and in the table', async () => {
    const register = await makeRegister({ profile, country: profile === 'wits' ? 'BE' : 'NL' });
    const { activities } = await register.call('processing.list', { language: 'nl' });
    const html = await textOf(register, 'html');
    const workbook = await fileOf(register, 'xlsx');
    expect(workbook.fileName).toBe('verwerkingsregister-2026-11-22.xlsx');
    const sheets = sheetsOf(workbook.bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Identificatie',
      'Register',
      'Register als verwerker',
      'Toelichting',
    ]);
    const [header = [], ...rows] = sheets[1]?.rows ?? [];
    const csv = csvRows(await textOf(register, 'csv'));
    expect(csv[0]).toEqual(header);
    expect(csv.length).toBe(activities.length + 1);
    expect(rows.length).toBe(activities.length);
    for (const [index, { name, fields }] of activities.entries()) {
      expect(html).toContain(`<h3>${name.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}</h3>`);
      expect(csv[index + 1]?.[0]).toBe(name);
      for (const { label, article, lines, missing } of fields) {
        const column = header.indexOf(article === '' ? label : `${label} (${article})`);
        expect(column, label).toBeGreaterThan(0);
        const cell = csv[index + 1]?.[column] ?? '';
        for (const line of lines) expect(cell).toContain(line);
        expect(cell.includes('ONTBREEKT')).toBe(missing !== null);
        expect((rows[index]?.[column] ?? '').replace(/\s+/g, ' ').trim()).toBe(
          cell.replace(/\s+/g, ' ').trim(),
        );
      }
    }
  });
});

describe('the workbook of the register', () => {
  it('colours the header of what art. 30 asks for and keeps it in sight', async () => {
    const register = await makeRegister();
    const files = unzipSync((await fileOf(register, 'xlsx')).bytes);
    const xml = (name: string) => new TextDecoder().decode(files[name]);
    const sheet = xml('xl/worksheets/sheet2.xml');
    const header = sheet.slice(sheet.indexOf('<row r="1">'), sheet.indexOf('</row>'));
    const { activities } = await register.call('processing.list', { language: 'nl' });
    const fields = new Map(
      activities.flatMap((activity) => activity.fields.map((one) => [one.key, one.mandatory])),
    );
    const mandatory = [...fields.values()].filter((asked) => asked).length;
    expect(header.match(/s="3"/g)?.length).toBe(mandatory);
    expect(header.match(/s="2"/g)?.length).toBe(fields.size - mandatory + 2);
    expect(xml('xl/styles.xml')).toContain('FFA61B1B');
    expect(sheet).toContain('state="frozen"');
  });

  it('comes out the same for the same register', async () => {
    const register = await makeRegister();
    const [one, other] = [await fileOf(register, 'xlsx'), await fileOf(register, 'xlsx')];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('gives hostile names back as text, and is no formula anywhere', async () => {
    const register = await makeRegister();
    const texts = HOSTILE_TEXTS.filter(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are refused at the door
      (text) => text.length <= 200 && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text),
    );
    expect(texts.length).toBeGreaterThan(150);
    const names = [...texts, '_x0041_ blijft', '+31 6', '@som', '-1', '=1+1'];
    for (const name of names) await register.call('processing.create', anActivity(name));
    const { bytes } = await fileOf(register, 'xlsx');
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      expect(new TextDecoder().decode(content), name).not.toMatch(/<f[ >]/);
    }
    const made = new Set(sheetsOf(bytes)[1]?.rows.map(([first]) => first));
    const csv = new Set(csvRows(await textOf(register, 'csv')).map(([first]) => first));
    for (const name of names) {
      const shown = printable(name.normalize('NFC').trim());
      expect(made.has(shown), name).toBe(true);
      expect(csv.has(shown), name).toBe(true);
    }
    const html = await textOf(register, 'html');
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|base|form|video|img)\b/i);
  });

  it('opens in a spreadsheet program, with the same text', async (context) => {
    if (!hasSpreadsheet()) return context.skip();
    const register = await makeRegister();
    await register.call('processing.create', anActivity('=HYPERLINK("http://x";"klik")'));
    const path = join(folder, 'register.xlsx');
    writeFileSync(path, (await fileOf(register, 'xlsx')).bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        // Every sheet to a file of its own, comma, quoted, UTF-8.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
        '--outdir',
        folder,
        path,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const opened = csvRows(readFileSync(join(folder, 'register-Register.csv'), 'utf8'), ',');
    const { activities } = await register.call('processing.list', { language: 'nl' });
    expect(opened.slice(1).map(([name]) => name)).toEqual(activities.map(({ name }) => name));
  }, 150_000);
});

describe('the register of who is served', () => {
  it('has a table of its own, also in English and while nobody is served', async () => {
    const register = await makeRegister();
    const { fileName, bytes } = await fileOf(register, 'csv-served', 'en');
    expect(fileName).toBe('processing-register-customers-2026-11-22.csv');
    const rows = csvRows(new TextDecoder().decode(bytes), ',');
    expect(rows.length).toBe(1);
    expect(rows[0]).toContain('Categories of processing (art. 30(2)(b))');
    const html = new TextDecoder().decode((await fileOf(register, 'html', 'en')).bytes);
    expect(html).toContain('No customers are recorded');
  });
});

function hasSpreadsheet(): boolean {
  try {
    // An office without its spreadsheet program converts nothing, and says nothing either.
    writeFileSync(join(folder, 'probe.csv'), 'a;b\n');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        join(folder, 'probe.csv'),
      ],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return existsSync(join(folder, 'probe.xlsx'));
  } catch {
    return false;
  }
}
