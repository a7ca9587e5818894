import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { type LetterDocument, withEditedParagraph } from '#shared/domain/letters/document.ts';
import { ADDRESS_PLACES, PAGE_MARGINS } from '#shared/domain/letters/letter-css.ts';
import type { LetterLogo } from '#shared/domain/letters/logo.ts';
import { aBelgianDossier, aDossier, anEmptyDossier } from '#test/builders/dossier.ts';
import { aPng } from '#test/builders/pictures.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { hostileDossier } from './hostile-dossier.ts';
import { xmlFault } from './markup-check.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const LOGO: LetterLogo = {
  type: 'image/png',
  width: 300,
  height: 100,
  base64: Buffer.from(aPng(300, 100)).toString('base64'),
};
/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;

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

  it('carries the logo as a picture with the name of the business', async () => {
    const letter = composeAccessAnswer(aDossier(), DUTCH);
    const bytes = await toDocx(letter, LOGO);
    const picture = Object.entries(unzipSync(bytes)).find(([name]) => name.includes('media/'));
    expect(picture?.[0]).toMatch(/\.png$/);
    expect(picture?.[1]).toEqual(aPng(300, 100));
    const document = partsOf(bytes)['word/document.xml'] ?? '';
    expect(xmlFault(document)).toBeUndefined();
    expect(document).toContain('name="Logo" descr="Bakker ICT-hulp"');
    // 45 by 15 millimetres in English metric units, to within a pixel of a screen.
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
    expect(Math.abs(Number(wide) - 45 * 36_000)).toBeLessThan(9525);
    expect(Math.abs(Number(high) - 15 * 36_000)).toBeLessThan(9525);
    expect(await toDocx(letter, LOGO)).toEqual(bytes);
    expect(Object.keys(partsOf(await toDocx(letter))).join()).not.toContain('media');
  });

  it.each([
    ['NL', aDossier(), 0],
    ['BE', aBelgianDossier(), 1],
  ] as const)(
    'gives the addressee the same place on the sheet with any sender in %s',
    async (country, dossier, column) => {
      const { left, top } = ADDRESS_PLACES[country];
      const letter = composeAccessAnswer(dossier, DUTCH);
      const crowded: LetterDocument = {
        ...letter,
        sender: { name: 'x'.repeat(120), lines: Array.from({ length: 9 }, () => 'Lange regel') },
      };
      for (const document of [letter, crowded]) {
        const xml = partsOf(await toDocx(document, LOGO))['word/document.xml'] ?? '';
        const table = /<w:tbl>[\s\S]*?<\/w:tbl>/.exec(xml)?.[0] ?? '';
        const [above = '', below = ''] = table.split('<w:tr>').slice(1);
        const before = xml.slice(xml.indexOf('<w:body>'), xml.indexOf('<w:tbl>'));
        expect(textIn(before).trim(), 'nothing stands above it').toBe('');
        const line = Number(/w:line="(\d+)" w:lineRule="exact"/.exec(before)?.[1]);
        expect(above).toContain(
          `<w:trHeight w:val="${Math.round((top - PAGE_MARGINS.top) * TWIPS) - line}" w:hRule="exact"/>`,
        );
        const cells = below.split('<w:tc>').slice(1);
        expect(textIn(cells[column] ?? '')).toBe(
          document.addressee.map((one) => `${one}\n\n`).join(''),
        );
        const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, one]) =>
          Number(one),
        );
        expect(column === 0 ? 0 : widths[0]).toBe(Math.round((left - PAGE_MARGINS.left) * TWIPS));
      }
    },
  );

  it('keeps what introduces a list or a table, and the last words before the signature, with it', async () => {
    const document =
      partsOf(await toDocx(composeAccessAnswer(aDossier(), DUTCH)))['word/document.xml'] ?? '';
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
    const at = (style: string) => paragraphs.findIndex((one) => one.includes(`w:val="${style}"`));
    const [aboveTable = ''] = document.split('<w:tblStyle w:val="DataTable"/>');
    const introduction = aboveTable.slice(aboveTable.lastIndexOf('<w:p>'));
    expect(textIn(introduction)).toContain('Wij bewaren 4 soorten');
    for (const one of [
      introduction,
      paragraphs[at('ListBullet') - 1],
      paragraphs[at('Closing') - 1],
    ]) {
      expect(one).toMatch(/<w:pStyle w:val="Normal"\/><w:keepNext\/>/);
    }
  });

  it('gives the terms of a letter one column, as wide as the longest asks for', async () => {
    const columnsOf = async (terms: readonly string[]) => {
      const letter = composeAccessAnswer(aDossier(), DUTCH);
      const sections = terms.map((term, index) => ({
        id: `list-${index}`,
        part: 'letter' as const,
        blocks: [],
        level: 2 as const,
        content: [{ type: 'definitions' as const, items: [{ term, lines: ['tekst'] }] }],
      }));
      const xml = partsOf(await toDocx({ ...letter, sections }))['word/document.xml'] ?? '';
      return [
        ...xml.matchAll(/"DefinitionLine"\/>.*?<w:ind w:left="(\d+)" w:hanging="\1"\/>/g),
      ].map(([, width]) => Math.round(Number(width) / TWIPS));
    };
    expect(await columnsOf(['Post', 'Telefoon'])).toEqual([38, 38]);
    expect(await columnsOf(['Post', 'Genomen maatregelen na het datalek'])).toEqual([69, 69]);
    expect(await columnsOf(['x'.repeat(400)])).toEqual([75]);
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
  }, 20_000);
});
