import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { withEditedParagraph } from '#shared/domain/letters/document.ts';
import { aBelgianDossier, aDossier, anEmptyDossier } from '#test/builders/dossier.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { hostileDossier } from './hostile-dossier.ts';
import { xmlFault } from './markup-check.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map(([token, text]) => text ?? (token === '<w:br/>' ? '\n' : '\n\n'))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe('toDocx', () => {
  it.each(EVERY_LETTER)('writes a whole package in $locale, $form', async (options) => {
    const parts = partsOf(await toDocx(composeAccessAnswer(aDossier(), options)));
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    for (const [name, xml] of Object.entries(parts)) expect(xmlFault(xml), name).toBeUndefined();
    const text = textIn(parts['word/document.xml'] ?? '');
    expect(text).toContain('Jan de Vries');
    expect(text).toContain('€ 1.250,00');
    expect(text).not.toMatch(/undefined|\bnull\b|NaN/);
  });

  it('says its language in the styles, the settings and the properties', async () => {
    const languages = { 'nl-NL': 'nl-NL', 'nl-BE': 'nl-BE', en: 'en-GB', fr: 'fr-BE' } as const;
    for (const [locale, language] of Object.entries(languages)) {
      const parts = partsOf(
        await toDocx(
          composeAccessAnswer(aBelgianDossier(), {
            locale: locale as keyof typeof languages,
            form: 'formal',
          }),
        ),
      );
      expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${language}"`);
      expect(parts['word/settings.xml']).toContain(`<w:themeFontLang w:val="${language}"/>`);
      expect(parts['docProps/core.xml']).toContain(`<dc:language>${language}</dc:language>`);
    }
  });

  it('uses styles that exist', async () => {
    const parts = partsOf(await toDocx(composeAccessAnswer(aDossier(), DUTCH)));
    const styles = parts['word/styles.xml'] ?? '';
    const used = new Set(
      Object.values(parts).flatMap((xml) =>
        [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id),
      ),
    );
    for (const id of ['Title', 'Heading1', 'Heading2', 'ListBullet', 'DataTable', 'Normal']) {
      expect(used).toContain(id);
    }
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('repeats the header of a table, keeps short rows whole, and numbers the pages', async () => {
    const parts = partsOf(await toDocx(composeAccessAnswer(aDossier(), DUTCH)));
    const document = parts['word/document.xml'] ?? '';
    const tables = document.match(/<w:tblStyle w:val="DataTable"\/>/g) ?? [];
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(document).toContain('<w:cantSplit/>');
    expect(document).toContain('w:w="11906" w:h="16838"');
    const footer =
      Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1] ?? '';
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
    expect(textIn(footer)).toContain('Pagina ');
  });

  it('tells of the letter no more in its properties than its title, date and sender', async () => {
    const parts = partsOf(await toDocx(composeAccessAnswer(aDossier(), DUTCH)));
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Antwoord op uw inzageverzoek</dc:title>');
    expect(core).toContain('<dc:creator>Bakker ICT-hulp</dc:creator>');
    expect(core).not.toContain('Vries');
    expect(core.match(/2026-11-22T00:00:00Z/g)).toHaveLength(2);
  });

  it('gives the same bytes for the same letter', async () => {
    const letter = composeAccessAnswer(aDossier(), DUTCH);
    expect(await toDocx(letter)).toEqual(await toDocx(letter));
  });

  it('shows the text of the owner in place of the standard text', async () => {
    const letter = withEditedParagraph(
      composeAccessAnswer(aDossier(), DUTCH),
      'A11',
      0,
      'Gratis.\nEcht.',
    );
    const text = textIn(partsOf(await toDocx(letter))['word/document.xml'] ?? '');
    expect(text).toContain('Gratis.\nEcht.');
    expect(text).not.toContain('Dit antwoord is gratis');
  });

  it('writes the answer when nothing is kept', async () => {
    const letter = composeAccessAnswer(anEmptyDossier(), { locale: 'fr', form: 'informal' });
    const text = textIn(partsOf(await toDocx(letter))['word/document.xml'] ?? '');
    expect(text).toContain('aucune donnée');
  });

  it.each([
    ['a script', '<script>alert(1)</script> & "x" \'y\' ]]>'],
    ['the end of a paragraph', '</w:t></w:r></w:p><w:p>'],
    ['forbidden characters', 'a\u0000b\u0007c\ud800d\ufffe'],
    ['marks that turn text around', 'Vries\u202eseirV'],
    ['line ends', 'regel 1\r\nregel 2'],
    ['ten thousand characters', 'x'.repeat(10_000)],
  ])('stays well-formed with %s everywhere', async (_, text) => {
    const parts = partsOf(await toDocx(composeAccessAnswer(hostileDossier(text), DUTCH)));
    for (const [name, xml] of Object.entries(parts)) expect(xmlFault(xml), name).toBeUndefined();
  });

  it('stays well-formed with any text, and keeps the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const dossier = hostileDossier(text);
        const parts = partsOf(await toDocx(composeAccessAnswer(dossier, DUTCH)));
        for (const name of ['word/document.xml', 'docProps/core.xml']) {
          expect(xmlFault(parts[name] ?? '<')).toBeUndefined();
        }
        const plain = text.replace(/[^A-Za-z0-9<>&"']/gu, '');
        if (plain === text) expect(textIn(parts['word/document.xml'] ?? '')).toContain(text);
      }),
      { numRuns: 25 },
    );
  });
});
