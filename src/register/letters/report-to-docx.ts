/** A report as a word processor file (DOCX): a privacy statement that the owner wants to go over. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReportDocument } from '#shared/domain/letters/report.ts';
import { docxFile, nodeParts, sectionParts, termsOf } from './docx-sections.ts';
import { termColumn, termLine, textLine } from './docx-text.ts';

/** Writes the report; the same report and day give the same bytes. */
export async function reportToDocx(document: ReportDocument, date: PlainDate): Promise<Uint8Array> {
  const { title, business, locale, references, intro, sections, remark } = document;
  const referenceColumn = termColumn(references.map(({ label }) => label));
  const column = termColumn(sections.flatMap(termsOf));
  return docxFile({
    title,
    author: business,
    locale,
    country: locale === 'nl-BE' ? 'BE' : 'NL',
    date,
    foot: title,
    children: [
      textLine(title, 'Title'),
      ...references.map(({ label, value }) =>
        termLine(label, [value], 'Reference', referenceColumn),
      ),
      ...intro.flatMap((node) => nodeParts(node, undefined, column, false)),
      ...sections.flatMap((section) => sectionParts(section, column, {})),
      textLine(remark, 'SmallNote'),
    ],
  });
}
