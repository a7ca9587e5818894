/** Reports on paper, made of the same parts as letters. */
import * as v from 'valibot';
import type { PlainDate } from '../calendar.ts';
import { LETTER_LOCALES, type UiLanguage } from '../locale.ts';
import type { RetentionState } from '../retention/language.ts';
import { writtenDay } from '../written-dates.ts';
import { LetterNode, Section } from './document.ts';
import { paragraph, plain, remark, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import { DUE_LIST_TEXTS, type DueListTexts } from './texts/report.ts';

export const ReportDocument = v.strictObject({
  kind: v.literal('report'),
  locale: v.picklist(LETTER_LOCALES),
  landscape: v.boolean(),
  title: v.string(),
  business: v.string(),
  references: v.array(v.strictObject({ label: v.string(), value: v.string() })),
  intro: v.array(LetterNode),
  sections: v.array(Section),
  /** The line under the list. */
  remark: v.string(),
});
export type ReportDocument = v.InferOutput<typeof ReportDocument>;

/** One line of the due list. */
export interface DueListRow {
  readonly person: string;
  readonly category: string;
  readonly rule: string;
  readonly dueOn: PlainDate | null;
  readonly state: RetentionState;
  readonly because: readonly string[];
  /** The group it stands in; rows of no known group come last, under a heading of their own. */
  readonly group?: string;
}

/** A heading with a remark under which rows are gathered, such as "Verlopen". */
export interface DueListGroup {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

export interface DueListInput {
  readonly madeOn: PlainDate;
  readonly business: string;
  readonly language: UiLanguage;
  readonly rows: readonly DueListRow[];
  /** In the order of the report; without groups there is one table. */
  readonly groups?: readonly DueListGroup[];
}

/** The due list as a report on A4 landscape. A group without rows is left out. */
export function composeDueList(input: DueListInput): ReportDocument {
  const { language, rows, groups = [] } = input;
  const texts = DUE_LIST_TEXTS[language];
  const date = (on: PlainDate) => writtenDay(on, language);
  const persons = new Set(rows.map((row) => row.person)).size;
  const known = new Set(groups.map(({ id }) => id));
  const rest = rows.filter(({ group }) => group === undefined || !known.has(group));
  const sections = groups.flatMap(({ id, title, note }, index) => {
    const own = rows.filter(({ group }) => group === id);
    return own.length === 0
      ? []
      : [groupSection(`group-${index + 1}`, title, note, own, texts, date)];
  });
  if (rest.length > 0) {
    const title = sections.length > 0 ? texts.otherGroup : texts.allItems;
    sections.push(groupSection('group-rest', title, undefined, rest, texts, date));
  }
  return {
    kind: 'report',
    locale: language === 'nl' ? 'nl-NL' : 'en',
    landscape: true,
    title: texts.title,
    business: oneLine(input.business),
    references: [{ label: texts.madeOn, value: date(input.madeOn) }],
    intro: [paragraph(rows.length === 0 ? texts.empty : texts.summary(rows.length, persons))],
    sections,
    remark: texts.remark,
  };
}

const WIDTHS = [13, 14, 15, 10, 9, 39] as const;

function groupSection(
  id: string,
  title: string,
  note: string | undefined,
  rows: readonly DueListRow[],
  texts: DueListTexts,
  date: (on: PlainDate) => string,
): Section {
  return section(
    { id, heading: oneLine(title) },
    note === undefined || note === '' ? undefined : paragraph(note),
    table(
      oneLine(title),
      texts.columns.map((header, index) => ({ header, width: WIDTHS[index] ?? 0 })),
      rows.map((row) => [
        plain(oneLine(row.person)),
        plain(oneLine(row.category)),
        plain(oneLine(row.rule)),
        row.dueOn === null ? remark(texts.noDate) : plain(date(row.dueOn)),
        plain(texts.states[row.state]),
        plain(row.because.map(oneLine).join(' ')),
      ]),
    ),
  );
}
