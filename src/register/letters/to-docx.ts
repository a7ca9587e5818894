/** A letter as a word processor file (DOCX), for the owner who wants to change more than a text. */
import type { Paragraph, Table } from 'docx';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import type { LetterLogo } from '#shared/domain/letters/logo.ts';
import { oneLine } from '#shared/domain/letters/printable.ts';
import { head } from './docx-letterhead.ts';
import { bullet, docxFile, sectionParts, termsOf } from './docx-sections.ts';
import { termColumn, textLine } from './docx-text.ts';

/** Writes the letter; the same letter and logo give the same bytes. */
export async function toDocx(
  document: LetterDocument,
  logo: LetterLogo | null = null,
): Promise<Uint8Array> {
  return docxFile({
    title: document.title,
    author: document.sender.name,
    locale: document.locale,
    country: document.window,
    date: document.date,
    foot: document.number,
    children: [...head(document, logo), ...body(document)],
  });
}

function body(document: LetterDocument): (Paragraph | Table)[] {
  const { signature, enclosures, sections } = document;
  const letter = sections.filter((section) => section.part === 'letter');
  const annex = sections.filter((section) => section.part === 'annex');
  // One width for all lists of terms: a letter that is a form reads as one.
  const column = termColumn(sections.flatMap(termsOf));
  return [
    ...letter.flatMap((section, index) =>
      sectionParts(section, column, { endsLetter: index === letter.length - 1 }),
    ),
    textLine(signature.closing, 'Closing'),
    ...signature.lines.map((line) => textLine(line, 'Signature')),
    textLine(enclosures.heading, 'Heading2'),
    ...enclosures.items.map(({ name, description, sha256 }) => {
      const text = [oneLine(name), oneLine(description)].filter((part) => part !== '').join(' – ');
      return bullet([{ text: sha256 === undefined ? text : `${text}\nSHA-256 ${sha256}` }], false);
    }),
    ...annex.flatMap((section, index) =>
      sectionParts(section, column, { startsPage: index === 0 }),
    ),
  ];
}
