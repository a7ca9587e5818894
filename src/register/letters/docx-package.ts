/**
 * The package around the parts of a word processor file: the language, the
 * styles and the date of the letter instead of the moment of writing, so that
 * the same letter gives the same file.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { stylesXml } from './docx-styles.ts';

export interface PackageFacts {
  readonly language: string;
  readonly date: PlainDate;
}

/** The package with its own styles, language and dates. */
export function withPackageFacts(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const parts = unzipSync(bytes);
  const settings = part(parts, 'word/settings.xml');
  parts['word/styles.xml'] = strToU8(stylesXml(facts.language));
  parts['word/settings.xml'] = strToU8(
    settings.replace('</w:settings>', `<w:themeFontLang w:val="${facts.language}"/></w:settings>`),
  );
  parts['docProps/core.xml'] = strToU8(
    part(parts, 'docProps/core.xml')
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${facts.date}T00:00:00Z`)
      .replace(
        '</cp:coreProperties>',
        `<dc:language>${facts.language}</dc:language></cp:coreProperties>`,
      ),
  );
  return zipSync(ordered(parts), { level: 6, mtime: zipTime(facts.date) });
}

function part(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const bytes = parts[name];
  if (bytes === undefined) throw new Error(`the word processor file has no part ${name}`);
  return strFromU8(bytes);
}

/** The list of content types comes first, as readers expect; the rest by name. */
function ordered(parts: Readonly<Record<string, Uint8Array>>): Zippable {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts)
    .filter((name) => name !== first)
    .sort();
  return Object.fromEntries(
    [first, ...names].map((name) => [name, parts[name] ?? new Uint8Array()]),
  );
}

/** The date of the letter as the zip format keeps it: in local time, and not before 1980. */
function zipTime(date: PlainDate): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day);
}
