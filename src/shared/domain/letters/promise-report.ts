/** The promise check on paper: the statement, how each sentence stands and what is missing. */
import type { PlainDate } from '../calendar.ts';
import { type LocalizedText, localized, type UiLanguage } from '../locale.ts';
import type { KeptPromise, PromiseResult } from '../promises/check-promise.ts';
import { PROMISE_STATES, type PromiseState } from '../promises/language.ts';
import { missingText } from '../promises/missing-words.ts';
import { stateWord } from '../promises/words.ts';
import { writtenDay } from '../written-dates.ts';
import type { Section } from './document.ts';
import { paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { ReportDocument } from './report.ts';
import { PROMISE_REPORT_TEXTS, type PromiseReportTexts } from './texts/promise-report.ts';

/** One sentence on paper. */
export interface ReportedPromise {
  readonly code: string;
  readonly business: string;
  readonly says: LocalizedText;
  readonly question: KeptPromise['question'];
  readonly contradiction: LocalizedText | null;
  readonly result: Pick<PromiseResult, 'state' | 'missing' | 'decision' | 'isContradicted'>;
}

export interface PromiseReportInput {
  readonly madeOn: PlainDate;
  readonly business: string;
  readonly language: UiLanguage;
  readonly promises: readonly ReportedPromise[];
}

/** A4 landscape, one table per statement. */
export function composePromiseReport(input: PromiseReportInput): ReportDocument {
  const { language, promises } = input;
  const texts = PROMISE_REPORT_TEXTS[language];
  const businesses = [...new Set(promises.map(({ business }) => business))];
  return {
    kind: 'report',
    locale: language === 'nl' ? 'nl-NL' : 'en',
    landscape: true,
    title: texts.title,
    business: oneLine(input.business),
    references: [{ label: texts.madeOn, value: writtenDay(input.madeOn, language) }],
    intro: [paragraph(promises.length === 0 ? texts.empty : summary(promises, language))],
    sections: businesses.map((business, index) =>
      statementSection(
        `statement-${index + 1}`,
        businesses.length > 1 ? business : texts.sentences,
        promises.filter((promise) => promise.business === business),
        texts,
        language,
      ),
    ),
    remark: texts.remark,
  };
}

function summary(promises: readonly ReportedPromise[], language: UiLanguage): string {
  const count = (state: PromiseState) =>
    promises.filter(({ result }) => result.state === state).length;
  return PROMISE_REPORT_TEXTS[language].summary(
    promises.length,
    PROMISE_STATES.map((state) => `${count(state)} ${stateWord(state, language)}`).join(', '),
  );
}

const WIDTHS = [11, 37, 11, 41] as const;

function statementSection(
  id: string,
  heading: string,
  promises: readonly ReportedPromise[],
  texts: PromiseReportTexts,
  language: UiLanguage,
): Section {
  return section(
    { id, heading: oneLine(heading) },
    table(
      oneLine(heading),
      texts.columns.map((header, index) => ({ header, width: WIDTHS[index] ?? 0 })),
      promises.map((promise) => [
        plain(promise.code),
        plain(oneLine(localized(promise.says, language))),
        plain(stateWord(promise.result.state, language)),
        plain(remarks(promise, texts, language).map(oneLine).join(' ')),
      ]),
    ),
  );
}

/** What is unclear, what it clashes with, what was decided and what is missing. */
function remarks(
  { question, contradiction, result }: ReportedPromise,
  texts: PromiseReportTexts,
  language: UiLanguage,
): string[] {
  const { decision, isContradicted, missing } = result;
  return [
    ...(question !== null && decision === null ? [localized(question, language)] : []),
    ...(decision === null ? [] : [texts.decided(writtenDay(decision.on, language), decision.text)]),
    ...(contradiction !== null && isContradicted ? [localized(contradiction, language)] : []),
    ...missing.map((one) => missingText(one, language)),
  ];
}
