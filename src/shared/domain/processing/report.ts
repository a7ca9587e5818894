/** The register of activities on paper: every record with what art. 30 asks for, and the rest. */
import type { PlainDate } from '../calendar.ts';
import type { Run, Section } from '../letters/document.ts';
import { paragraph, plain, remark, section, strong, table } from '../letters/nodes.ts';
import { oneLine } from '../letters/printable.ts';
import type { ReportDocument } from '../letters/report.ts';
import { writtenDay } from '../written-dates.ts';
import type { ProcessingFacts } from './facts.ts';
import type { RegisterField } from './field.ts';
import { PROCESSING_OUT_TEXTS, type ProcessingOutTexts } from './out-texts.ts';
import { missingFields, processingRegister } from './register.ts';

interface Shown {
  readonly id: number;
  readonly name: string;
  readonly endedOn: PlainDate | null;
  readonly fields: readonly RegisterField[];
}

/** The report on A4: an overview, then a table per activity and per customer; what ended last. */
export function composeProcessingRegister(facts: ProcessingFacts): ReportDocument {
  const { language, today, business } = facts;
  const texts = PROCESSING_OUT_TEXTS[language];
  const { activities, served } = processingRegister(facts);
  const running = activities.filter(({ endedOn }) => endedOn === null);
  const ended = activities.filter(({ endedOn }) => endedOn !== null);
  const servedNow = served.filter(({ endedOn }) => endedOn === null);
  const servedBefore = served.filter(({ endedOn }) => endedOn !== null);
  return {
    kind: 'report',
    locale: language === 'nl' ? 'nl-NL' : 'en',
    landscape: false,
    title: texts.title,
    business: oneLine(business.name),
    references: [{ label: texts.madeOn, value: writtenDay(today, language) }],
    intro: [paragraph(texts.intro(activities.length, ended.length, served.length))],
    sections: [
      overview(activities, texts, facts),
      ...group('activities', texts.activities, running, texts),
      ...group(
        'activities-ended',
        `${texts.activities}: ${texts.ended.toLowerCase()}`,
        ended,
        texts,
      ),
      ...(served.length === 0
        ? [section({ id: 'served', heading: texts.served }, paragraph(texts.noneServed))]
        : group('served', texts.served, servedNow, texts)),
      ...group(
        'served-ended',
        `${texts.served}: ${texts.ended.toLowerCase()}`,
        servedBefore,
        texts,
      ),
    ],
    remark: texts.remark,
  };
}

function overview(
  records: readonly Shown[],
  texts: ProcessingOutTexts,
  { language }: ProcessingFacts,
): Section {
  const [purpose, basis, state, mandatory] = texts.overviewColumns;
  return section(
    { id: 'overview', heading: texts.overview },
    table(
      texts.overview,
      [
        { header: purpose, width: 34 },
        { header: basis, width: 28 },
        { header: state, width: 18 },
        { header: mandatory, width: 20 },
      ],
      records.map((record) => {
        const missing = missingFields(record).length;
        return [
          plain(oneLine(record.name)),
          plain(linesOf(record, 'basis').join(', ')),
          plain(
            record.endedOn === null
              ? texts.running
              : `${texts.ended.toLowerCase()}, ${writtenDay(record.endedOn, language)}`,
          ),
          plain(missing === 0 ? texts.complete : texts.missing(missing)),
        ];
      }),
    ),
  );
}

function linesOf({ fields }: Shown, key: string): readonly string[] {
  return fields.find((field) => field.key === key)?.lines ?? [];
}

function group(
  id: string,
  heading: string,
  records: readonly Shown[],
  texts: ProcessingOutTexts,
): Section[] {
  if (records.length === 0) return [];
  return [
    section({ id, heading }),
    ...records.map((record, index) => recordSection(`${id}-${index + 1}`, record, texts)),
  ];
}

function recordSection(id: string, record: Shown, texts: ProcessingOutTexts): Section {
  const name = oneLine(record.name);
  const asked = record.fields.filter(({ mandatory }) => mandatory);
  const extra = record.fields.filter(({ mandatory }) => !mandatory);
  const [fact, says] = texts.columns;
  const columns = [
    { header: fact, width: 36 },
    { header: says, width: 64 },
  ];
  return section(
    { id, heading: name, level: 3 },
    table(
      texts.mandatory,
      columns,
      asked.map((field) => [
        [strong(field.label), { text: `\n${field.article}` }],
        cell(field, texts),
      ]),
    ),
    table(
      texts.extra,
      columns,
      extra.map((field) => [plain(field.label), cell(field, texts)]),
    ),
  );
}

/** What is there, and what is missing in words and another style. */
function cell({ lines, missing }: RegisterField, texts: ProcessingOutTexts): Run[] {
  const text = lines.map(oneLine).join('\n');
  if (missing === null) return text === '' ? remark(texts.empty) : plain(text);
  const absent: Run[] = [
    { text: texts.isMissing, strong: true, em: true },
    { text: ` ${oneLine(missing)}`, em: true },
  ];
  return text === '' ? absent : [{ text: `${text}\n` }, ...absent];
}
