/**
 * The file of one request as a report: for the supervisory authority that asks
 * how it was handled, and for the owner who has to show it (GDPR art. 5(2)).
 */
import { type PlainDate, parsePlainDate } from '../calendar.ts';
import { writtenDay } from '../written-dates.ts';
import type { CaseFileInput } from './case-file-facts.ts';
import {
  attachmentsSection,
  closingSection,
  restrictionsSection,
  tableOf,
  tableSection,
  type Written,
} from './case-file-sections.ts';
import type { Section } from './document.ts';
import { definitions, list, paragraph, plain, remark, section } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { ReportDocument } from './report.ts';
import { CASE_FILE_TEXTS, type CaseFileTexts } from './texts/case-file.ts';
import { CASE_HISTORY } from './texts/case-history.ts';

/** The report on A4. Parts without content are left out, but for rights and history. */
export function composeCaseFile(input: CaseFileInput): ReportDocument {
  const { language } = input;
  const texts = CASE_FILE_TEXTS[language];
  const date: Written = (on) => writtenDay(on, language);
  return {
    kind: 'report',
    locale: language === 'nl' ? 'nl-NL' : 'en',
    landscape: false,
    title: texts.title,
    business: oneLine(input.business),
    references: referencesOf(input, texts, date),
    intro: [paragraph(texts.intro)],
    sections: [
      rightsSection(input, texts, date),
      section(
        { id: 'terms', heading: texts.terms.heading },
        list(input.deadline.because.map((text) => ({ text }))),
      ),
      identitySection(input, texts, date),
      changesSection(input, texts, date),
      restrictionsSection(input, texts, date),
      noticesSection(input, texts, date),
      lettersSection(input, texts, date),
      attachmentsSection(input, texts),
      exportsSection(input, texts, date),
      closingSection(input, texts, date),
      messageSection(input, texts),
      historySection(input, texts, date),
    ].filter((part) => part !== undefined),
    remark: texts.remark,
  };
}

function referencesOf(
  input: CaseFileInput,
  { labels, kinds, channels, open, none }: CaseFileTexts,
  date: Written,
): ReportDocument['references'] {
  const { deadline, forwarded } = input;
  const on = (label: string, day: PlainDate | null, missing: string) => ({
    label,
    value: day === null ? missing : date(day),
  });
  return [
    { label: labels.number, value: input.number },
    { label: labels.kind, value: kinds[input.kind] },
    { label: labels.person, value: oneLine(input.person) || none },
    ...(input.representative === ''
      ? []
      : [{ label: labels.representative, value: oneLine(input.representative) }]),
    on(labels.received, input.receivedOn, none),
    { label: labels.channel, value: channels[input.channel] },
    on(labels.safe, deadline.safeDate, none),
    on(labels.due, deadline.due, none),
    ...(deadline.promisedDue === null ? [] : [on(labels.promised, deadline.promisedDue, none)]),
    ...(deadline.extendedOn === null
      ? []
      : [
          {
            label: labels.extended,
            value: `${date(deadline.extendedOn)}, ${date(deadline.extendedDue)}`,
          },
        ]),
    ...(forwarded === null
      ? []
      : [{ label: labels.forwarded, value: `${oneLine(forwarded.to)}, ${date(forwarded.on)}` }]),
    on(labels.answered, input.answeredOn, open),
    ...(input.keptUntil === null ? [] : [on(labels.keptUntil, input.keptUntil, none)]),
    on(labels.madeOn, input.madeOn, none),
  ];
}

function rightsSection(
  { rights }: CaseFileInput,
  { rights: words, none }: CaseFileTexts,
  date: Written,
): Section {
  const rows = rights.map(({ right, decision, decidedOn, ground, explanation }) => [
    plain(words.names[right]),
    plain(
      decision === null || decidedOn === null
        ? words.undecided
        : `${words.decisions[decision]}\n${date(decidedOn)}`,
    ),
    plain(ground === null ? '' : words.grounds[ground]),
    plain(explanation),
  ]);
  return section(
    { id: 'rights', heading: words.heading },
    rows.length === 0
      ? paragraph(none)
      : tableOf(words.heading, words.columns, [24, 22, 24, 30], rows),
  );
}

function identitySection(
  { identity }: CaseFileInput,
  { identity: words }: CaseFileTexts,
  date: Written,
): Section {
  const { method, result, on, doubt, copyReason, pauses } = identity;
  const said =
    method === null || result === null || on === null
      ? words.unchecked
      : `${words.methods[method]}: ${words.results[result]} (${date(on)}).`;
  return section(
    { id: 'identity', heading: words.heading },
    paragraph(said.charAt(0).toUpperCase() + said.slice(1)),
    definitions([
      { term: words.doubt, lines: doubt === '' ? [] : doubt.split('\n') },
      { term: words.copyReason, lines: copyReason === '' ? [] : copyReason.split('\n') },
    ]),
    ...pauses.map(({ from, to }) =>
      paragraph(words.pause(date(from), to === null ? null : date(to))),
    ),
  );
}

function changesSection(
  { changes }: CaseFileInput,
  { changes: words }: CaseFileTexts,
  date: Written,
): Section | undefined {
  return tableSection(
    'changes',
    words,
    [22, 26, 26, 26],
    changes.map(({ what, before, after, systems, changedOn }) => [
      plain(oneLine(what)),
      plain(before),
      plain(after),
      plain([date(changedOn), ...systems.map(oneLine)].join('\n')),
    ]),
  );
}

function noticesSection(
  { notices }: CaseFileInput,
  { notices: words }: CaseFileTexts,
  date: Written,
): Section | undefined {
  return tableSection(
    'notices',
    words,
    [34, 26, 40],
    notices.map(({ name, about, toldOn, whyNot }) => [
      plain(oneLine(name)),
      plain(words.about[about]),
      plain(toldOn === null ? whyNot || words.notYet : words.told(date(toldOn))),
    ]),
  );
}

function lettersSection(
  { letters }: CaseFileInput,
  { letters: words }: CaseFileTexts,
  date: Written,
): Section | undefined {
  return tableSection(
    'letters',
    words,
    [34, 18, 24, 24],
    letters.map(({ title, number, madeOn, sentOn, sentHow, path }) => [
      plain(`${oneLine(title)}\n${number}`),
      plain(date(madeOn)),
      sentOn === null
        ? remark(words.notSent)
        : plain([date(sentOn), oneLine(sentHow)].filter((part) => part !== '').join('\n')),
      plain(path),
    ]),
  );
}

function exportsSection(
  { exports }: CaseFileInput,
  { exports: words }: CaseFileTexts,
  date: Written,
): Section | undefined {
  return tableSection(
    'exports',
    words,
    [30, 18, 52],
    exports.map(({ fileName, madeOn, encrypted, sha256 }) => [
      plain(encrypted ? `${fileName}\n${words.protected}` : fileName),
      plain(date(madeOn)),
      plain(sha256),
    ]),
  );
}

function messageSection(
  { message }: CaseFileInput,
  { message: words }: CaseFileTexts,
): Section | undefined {
  if (message === '') return undefined;
  return section(
    { id: 'message', heading: words.heading },
    ...message.split(/\n{2,}/).map((part) => paragraph(part)),
    paragraph(words.masked),
  );
}

function historySection(
  { history, language }: CaseFileInput,
  texts: CaseFileTexts,
  date: Written,
): Section {
  const words = texts.history;
  const names = CASE_HISTORY[language];
  const rows = history.map(({ at, action, detail }) => [
    plain(`${at.slice(0, 10)} ${at.slice(11, 16)}`),
    plain(names[action] ?? action),
    plain(detailInWords(detail, texts, date)),
  ]);
  return section(
    { id: 'history', heading: words.heading },
    rows.length === 0
      ? paragraph(texts.none)
      : tableOf(words.heading, words.columns, [22, 38, 40], rows),
  );
}

/** What a line of the history holds, as far as there are words for it; counts say nothing here. */
function detailInWords(
  detail: CaseFileInput['history'][number]['detail'],
  texts: CaseFileTexts,
  date: Written,
): string {
  const words: Readonly<Record<string, string>> = {
    ...texts.rights.names,
    ...texts.rights.decisions,
    ...texts.rights.grounds,
    ...texts.identity.methods,
    ...texts.identity.results,
    ...texts.notices.about,
  };
  return Object.entries(detail)
    .flatMap(([key, value]) => {
      if (key === 'number') return [String(value)];
      return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
        if (typeof one !== 'string') return [];
        const day = parsePlainDate(one);
        return day === undefined ? (words[one] ?? []) : [date(day)];
      });
    })
    .join(' · ');
}
