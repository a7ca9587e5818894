/** Parts of the file of a request that most files do without, and the tables of all of them. */
import type { PlainDate } from '../calendar.ts';
import type { CaseFileInput } from './case-file-facts.ts';
import type { LetterNode, Run, Section } from './document.ts';
import { definitions, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { CaseFileTexts } from './texts/case-file.ts';

export type Written = (on: PlainDate) => string;

/** What was only kept and not used, on which ground and until when (GDPR art. 18). */
export function restrictionsSection(
  { restrictions }: CaseFileInput,
  { restrictions: words }: CaseFileTexts,
  date: Written,
): Section | undefined {
  return tableSection(
    'restrictions',
    words,
    [26, 34, 40],
    restrictions.map(({ ground, fromOn, toOn, items }) => [
      plain(items === null ? words.everything : words.items(items)),
      plain(ground === null ? '' : words.grounds[ground]),
      plain(words.span(date(fromOn), toOn === null ? null : date(toOn))),
    ]),
  );
}

export function attachmentsSection(
  { attachments }: CaseFileInput,
  { attachments: words }: CaseFileTexts,
): Section | undefined {
  return tableSection(
    'attachments',
    words,
    [42, 30, 28],
    attachments.map(({ name, system, note, path }) => [
      plain(oneLine(name)),
      plain([system, note].map(oneLine).filter(Boolean).join('\n')),
      plain(path),
    ]),
  );
}

/** What was erased, why something was left undecided, and what the owner noted. */
export function closingSection(
  { erasure, closedBecause, note }: CaseFileInput,
  { closing: words }: CaseFileTexts,
  date: Written,
): Section | undefined {
  const parts = [
    {
      term: words.erasure,
      lines:
        erasure === null
          ? []
          : [
              words.run(
                erasure.number,
                erasure.carriedOutOn === null ? null : date(erasure.carriedOutOn),
              ),
            ],
    },
    { term: words.because, lines: linesOf(closedBecause) },
    { term: words.note, lines: linesOf(note) },
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return undefined;
  return section({ id: 'closing', heading: words.heading }, definitions(parts));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Nothing when there are no rows. */
export function tableSection(
  id: string,
  words: { readonly heading: string; readonly columns: readonly string[] },
  widths: readonly number[],
  rows: readonly (readonly (readonly Run[])[])[],
): Section | undefined {
  if (rows.length === 0) return undefined;
  return section(
    { id, heading: words.heading },
    tableOf(words.heading, words.columns, widths, rows),
  );
}

export function tableOf(
  caption: string,
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (readonly Run[])[])[],
): LetterNode {
  return table(
    caption,
    columns.map((header, index) => ({ header, width: widths[index] ?? 0 })),
    rows,
  );
}
