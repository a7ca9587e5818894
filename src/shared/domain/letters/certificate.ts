/** The certificate of a run of disposal: proof of what was done that holds nobody. */
import type { PlainDate } from '../calendar.ts';
import type {
  DisposalCause,
  DisposalStatus,
  KeptBecause,
  Outcome,
  TaskStatus,
} from '../disposal/language.ts';
import type { UiLanguage } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import type { Section } from './document.ts';
import { definitions, note, paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { ReportDocument } from './report.ts';
import { CERTIFICATE_TEXTS, type CertificateTexts } from './texts/certificate.ts';

export interface CertificateInput {
  readonly language: UiLanguage;
  readonly business: string;
  readonly madeOn: PlainDate;
  readonly number: string;
  readonly cause: DisposalCause;
  readonly status: DisposalStatus;
  readonly approvedOn: PlainDate | null;
  readonly carriedOutOn: PlainDate;
  readonly doneOn: PlainDate | null;
  readonly persons: number;
  readonly personsWhole: number;
  readonly categories: readonly {
    readonly category: string;
    readonly rule: string;
    readonly promise: string | null;
    readonly outcome: Outcome;
    readonly keptBecause: KeptBecause | null;
    readonly items: number;
  }[];
  readonly tasks: readonly {
    readonly system: string;
    readonly processor: string;
    readonly status: TaskStatus;
    readonly confirmedOn: PlainDate | null;
    readonly expectedOn: PlainDate | null;
    readonly reviewOn: PlainDate | null;
    readonly proofName: string | null;
  }[];
  readonly selfTest: {
    readonly pages: number;
    readonly values: number;
    readonly residue: number;
    readonly sharedWithOthers: number;
    readonly inOpenTasks: number;
    readonly inProofs: number;
    readonly logBytes: number;
    readonly olderBackups: number;
  } | null;
  readonly backupsGoneBy: PlainDate | null;
  readonly fingerprint: string;
  readonly journalHash: string;
  readonly journalAnchor: { readonly id: number; readonly hash: string };
}

/** The certificate as a report on A4. */
export function composeCertificate(input: CertificateInput): ReportDocument {
  const texts = CERTIFICATE_TEXTS[input.language];
  const date = (on: PlainDate) => writtenDay(on, input.language);
  const going = input.categories
    .filter((row) => row.outcome !== 'keep')
    .reduce((sum, row) => sum + row.items, 0);
  const { labels } = texts;
  return {
    kind: 'report',
    locale: input.language === 'nl' ? 'nl-NL' : 'en',
    landscape: false,
    title: texts.title,
    business: oneLine(input.business),
    references: [
      { label: labels.number, value: input.number },
      { label: labels.cause, value: texts.causes[input.cause] },
      { label: labels.status, value: texts.statuses[input.status] },
      ...(input.approvedOn === null
        ? []
        : [{ label: labels.approvedOn, value: date(input.approvedOn) }]),
      { label: labels.carriedOutOn, value: date(input.carriedOutOn) },
      ...(input.doneOn === null ? [] : [{ label: labels.doneOn, value: date(input.doneOn) }]),
      { label: labels.madeOn, value: date(input.madeOn) },
    ],
    intro: [paragraph(texts.intro(going, input.persons, input.personsWhole)), note(texts.nobody)],
    sections: [
      whatSection(input, texts),
      systemsSection(input, texts, date),
      searchSection(input, texts, date),
      journalSection(input, texts),
    ],
    remark: texts.remark,
  };
}

function whatSection({ categories }: CertificateInput, { what }: CertificateTexts): Section {
  const [category, rule, outcome, items] = what.columns;
  return section(
    { id: 'what', heading: what.heading },
    table(
      what.heading,
      [
        { header: category, width: 28 },
        { header: rule, width: 30 },
        { header: outcome, width: 32 },
        { header: items, width: 10, align: 'end' },
      ],
      categories.map((row) => [
        plain(oneLine(row.category)),
        plain(oneLine([row.rule, row.promise].filter(Boolean).join(' · '))),
        plain(
          row.keptBecause === null
            ? what.outcomes[row.outcome]
            : `${what.outcomes[row.outcome]}: ${what.because[row.keptBecause]}`,
        ),
        plain(String(row.items)),
      ]),
    ),
  );
}

/** Tasks of one system, party, state and date are one line with a count: nobody stands alone. */
function systemsSection(
  { tasks }: CertificateInput,
  { systems, what }: CertificateTexts,
  date: (on: PlainDate) => string,
): Section {
  if (tasks.length === 0) {
    return section({ id: 'systems', heading: systems.heading }, paragraph(systems.none));
  }
  const rows = new Map<string, { cells: string[]; items: number }>();
  for (const task of tasks) {
    const cells = [
      oneLine(task.system),
      oneLine(task.processor),
      task.proofName === null
        ? systems.statuses[task.status]
        : `${systems.statuses[task.status]}, ${systems.withProof}`,
      dateOf(task, systems, date),
    ];
    const key = JSON.stringify(cells);
    const row = rows.get(key) ?? { cells, items: 0 };
    row.items += 1;
    rows.set(key, row);
  }
  const widths = [28, 20, 20, 24];
  return section(
    { id: 'systems', heading: systems.heading },
    table(
      systems.heading,
      [
        ...systems.columns.map((header, index) => ({ header, width: widths[index] ?? 0 })),
        { header: what.columns[3], width: 8, align: 'end' as const },
      ],
      [...rows.values()].map(({ cells, items }) => [...cells.map(plain), plain(String(items))]),
    ),
  );
}

function dateOf(
  task: CertificateInput['tasks'][number],
  systems: CertificateTexts['systems'],
  date: (on: PlainDate) => string,
): string {
  if (task.status === 'confirmed') {
    return task.confirmedOn === null ? '' : systems.confirmed(date(task.confirmedOn));
  }
  if (task.status === 'excepted') {
    return task.reviewOn === null ? '' : systems.excepted(date(task.reviewOn));
  }
  return task.expectedOn === null ? '' : systems.expected(date(task.expectedOn));
}

function searchSection(
  { selfTest, backupsGoneBy }: CertificateInput,
  { search }: CertificateTexts,
  date: (on: PlainDate) => string,
): Section {
  const head = { id: 'search', heading: search.heading };
  if (selfTest === null) return section(head, paragraph(search.notYet));
  const { pages, values, residue, sharedWithOthers, inOpenTasks, logBytes } = selfTest;
  const searched = values > 0;
  return section(
    head,
    paragraph(searched ? search.done(pages, values) : search.interrupted),
    searched ? paragraph(residue === 0 ? search.clean : search.found(residue)) : undefined,
    sharedWithOthers > 0 ? paragraph(search.shared(sharedWithOthers)) : undefined,
    inOpenTasks > 0 ? paragraph(search.inTasks(inOpenTasks)) : undefined,
    selfTest.inProofs > 0 ? paragraph(search.inProofs(selfTest.inProofs)) : undefined,
    paragraph(logBytes === 0 ? search.log : search.logLeft(logBytes)),
    paragraph(
      selfTest.olderBackups === 0 || backupsGoneBy === null
        ? search.noBackups
        : search.backups(selfTest.olderBackups, date(backupsGoneBy)),
    ),
  );
}

function journalSection(
  { journalHash, fingerprint, journalAnchor }: CertificateInput,
  { journal }: CertificateTexts,
): Section {
  return section(
    { id: 'journal', heading: journal.heading },
    paragraph(journal.explanation),
    definitions([
      { term: journal.hash, lines: [journalHash] },
      { term: journal.list, lines: [fingerprint] },
      { term: journal.anchor, lines: [`${journalAnchor.id}:${journalAnchor.hash}`] },
    ]),
  );
}
