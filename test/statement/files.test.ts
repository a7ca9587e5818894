/** The statement as a file: whole, readable by machines, and safe with whatever stands in it. */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { strangeMarkup } from '../letters/markup-check.ts';

const HOSTILE = '<script>alert(1)</script> & "Zoon" \' -->';
let register: TestRegister;

beforeAll(async () => {
  register = await makeRegister();
  const { db } = register.context;
  const text = JSON.stringify({ nl: HOSTILE, en: HOSTILE, fr: HOSTILE });
  await db.updateTable('controller').set({ name: HOSTILE, address: HOSTILE }).execute();
  await db.updateTable('processor').set({ name: HOSTILE, purpose: HOSTILE }).execute();
  await db.updateTable('data_category').set({ name: text }).execute();
  await db.updateTable('purpose').set({ name: text }).execute();
  await register.call('statement.add-clause', { name: HOSTILE, body: HOSTILE });
});

async function fileOf(format: 'pdf' | 'docx' | 'html' | 'txt', locale: 'nl-NL' | 'fr' = 'nl-NL') {
  return register.makeFile('files-out.statement', {
    versionId: null,
    locale,
    form: 'formal',
    format,
  });
}

describe('the statement as a file', () => {
  it('is a whole page without scripts, whatever the names are', async () => {
    const { bytes, fileName } = await fileOf('html');
    const page = new TextDecoder().decode(bytes);
    expect(fileName).toBe('privacyverklaring-concept.html');
    expect(strangeMarkup(page)).toEqual([]);
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl-NL">/u);
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/iu);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.match(/<h1>/gu)).toHaveLength(1);
    expect(page).not.toContain('<h3>');
  });

  it('speaks the language that was asked for, and says so', async () => {
    const { bytes, fileName } = await fileOf('html', 'fr');
    expect(fileName).toBe('declaration-de-confidentialite-projet.html');
    expect(new TextDecoder().decode(bytes)).toContain('<html lang="fr">');
  });

  it('comes with a footer when it is to be printed', async () => {
    const { footer, fileName } = await fileOf('pdf');
    expect(fileName).toBe('privacyverklaring-concept.html');
    expect(footer).toContain('pageNumber');
  });

  it('says the same in a word processor file, twice the same bytes', async () => {
    const [one, other] = [await fileOf('docx'), await fileOf('docx')];
    expect(one.bytes).toEqual(other.bytes);
    const parts = unzipSync(one.bytes);
    const body = new TextDecoder().decode(parts['word/document.xml']);
    expect(body).toContain('Hoe lang wij ze bewaren');
    expect(body).toContain('&lt;script&gt;');
    expect(body).toContain('w:val="Heading1"');
    expect(body).toContain('w:tblHeader');
  });

  it('is plain text with every heading', async () => {
    const text = new TextDecoder().decode((await fileOf('txt')).bytes);
    expect(text).toContain('WIE DE GEGEVENS KRIJGT');
    expect(text).toContain(HOSTILE);
  });

  it('is refused for a version that does not exist', async () => {
    const input = { versionId: 999, locale: 'nl-NL', form: 'formal', format: 'txt' } as const;
    await expect(register.makeFile('files-out.statement', input)).rejects.toThrow('not-found');
  });
});
