/** A kept letter as HTML (for print and PDF) or as DOCX. */
import * as v from 'valibot';
import type { OutFile } from '#shared/contract/register-process.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { toDocx } from '../letters/to-docx.ts';
import { findLetter } from '../queries/requests.ts';

/** File names say what it is and its number; never of whom it is. */
const FILE_NAMES: Record<LetterDocument['locale'], Record<LetterDocument['kind'], string>> = {
  'nl-NL': { 'access.answer': 'inzage', 'access.none': 'inzage' },
  'nl-BE': { 'access.answer': 'inzage', 'access.none': 'inzage' },
  en: { 'access.answer': 'access', 'access.none': 'access' },
  fr: { 'access.answer': 'acces', 'access.none': 'acces' },
};

export async function letterFile(
  { db }: ReadContext,
  letterId: number,
  format: 'html' | 'docx',
): Promise<OutFile> {
  const row = found(await findLetter(db, letterId));
  const document = v.parse(LetterDocument, JSON.parse(row.document));
  const name = `${FILE_NAMES[document.locale][document.kind]}-${row.number}`;
  return {
    fileName: `${name}.${format}`,
    locale: document.locale,
    ...(format === 'html'
      ? { bytes: letterHtml(document), footer: footerTemplate(document) }
      : { bytes: await toDocx(document) }),
  };
}

export function letterHtml(document: LetterDocument): Uint8Array {
  return new TextEncoder().encode(toHtml(document));
}
