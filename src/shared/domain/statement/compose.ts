/** A privacy statement from its facts: the complete text of GDPR art. 13 and 14. */
import type { PlainDate } from '../calendar.ts';
import type { LetterForm, LetterNode, Section } from '../letters/document.ts';
import { definitions, paragraph, section } from '../letters/nodes.ts';
import { oneLine, printable } from '../letters/printable.ts';
import type { ReportDocument } from '../letters/report.ts';
import { letterTexts } from '../letters/texts/letter-texts.ts';
import { type LetterLocale, languageOf, localized } from '../locale.ts';
import {
  consentSection,
  dataSection,
  notKeptSection,
  periodsSection,
  purposesSection,
  requiredSection,
  sourcesSection,
} from './compose-data.ts';
import { partiesSection, transfersSection } from './compose-parties.ts';
import {
  automatedSection,
  complaintSection,
  objectionSection,
  rightsSection,
} from './compose-rights.ts';
import type { StatementFacts } from './facts.ts';
import { hasVisitors } from './missing.ts';
import { statementTexts } from './texts/index.ts';
import { said, type Voice } from './voice.ts';

/** A statement is a report: title, facts about the version, sections. */
export type StatementDocument = ReportDocument;

/** Which version it is; null for a draft. */
export interface StatementEdition {
  readonly number: number;
  readonly validFrom: PlainDate;
}

export interface StatementOptions {
  readonly locale: LetterLocale;
  readonly form: LetterForm;
  readonly madeOn: PlainDate;
  readonly edition: StatementEdition | null;
}

/** The whole statement; what is missing stands in it as a marked gap. */
export function composeStatement(
  facts: StatementFacts,
  options: StatementOptions,
): StatementDocument {
  const { locale, form } = options;
  const texts = statementTexts(locale, form);
  const voice: Voice = { facts, texts, locale, language: languageOf(locale) };
  const business = said(voice, facts.controller.name, { code: 'controller-name', name: '' });
  const sections = [
    whoSection(voice, business),
    dataSection(voice),
    purposesSection(voice),
    sourcesSection(voice),
    requiredSection(voice),
    partiesSection(voice),
    transfersSection(voice),
    periodsSection(voice),
    notKeptSection(voice),
    consentSection(voice),
    rightsSection(voice),
    objectionSection(voice),
    automatedSection(voice),
    complaintSection(voice, letterTexts(locale, form)),
    securitySection(voice),
    websiteSection(voice),
    servedSection(voice),
    ...clauseSections(voice),
    changesSection(voice),
  ];
  return withEdition(
    {
      kind: 'report',
      locale,
      landscape: false,
      title: texts.title(business),
      business: oneLine(business),
      references: [],
      intro: [paragraph(texts.intro(business))],
      sections: sections.filter((part) => part !== undefined),
      remark: '',
    },
    options,
  );
}

/** The statement with its version and day on top; a draft says that it is one. */
export function withEdition(
  document: StatementDocument,
  { locale, form, madeOn, edition }: StatementOptions,
): StatementDocument {
  const { references: words, date } = statementTexts(locale, form);
  const references =
    edition === null
      ? [
          { label: words.version, value: words.draft },
          { label: words.madeOn, value: date(madeOn) },
        ]
      : [
          { label: words.version, value: String(edition.number) },
          { label: words.validFrom, value: date(edition.validFrom) },
        ];
  const remark = [
    document.business,
    ...references.map(({ label, value }) => `${label}: ${value}`),
  ].join(' · ');
  return { ...document, references, remark };
}

/** GDPR art. 13(1)(a) and (b). */
function whoSection(voice: Voice, business: string): Section {
  const { facts, texts } = voice;
  const { controller } = facts;
  const { labels } = texts.who;
  const address = controller.address.map(oneLine).filter((line) => line !== '');
  const contact = [controller.email, controller.phone].every((way) => way === '');
  return section(
    { id: 'who', heading: texts.who.heading },
    paragraph(texts.who.responsible(business)),
    definitions([
      { term: labels.name, lines: [business] },
      { term: labels.legalForm, lines: [oneLine(controller.legalForm)] },
      {
        term: labels.address,
        lines:
          address.length > 0
            ? address
            : [said(voice, '', { code: 'controller-address', name: '' })],
      },
      {
        term: labels.email,
        lines: [
          contact
            ? said(voice, '', { code: 'controller-contact', name: '' })
            : oneLine(controller.email),
        ],
      },
      { term: labels.phone, lines: [oneLine(controller.phone)] },
      { term: labels.website, lines: [oneLine(controller.website)] },
      { term: labels.registration, lines: [oneLine(controller.registration)] },
      { term: labels.officer, lines: [oneLine(controller.dataProtectionOfficer)] },
    ]),
    paragraph(texts.who.contact),
  );
}

/** In general terms: details would help the wrong reader (GDPR art. 32). */
function securitySection(voice: Voice): Section {
  const { facts, texts } = voice;
  const { known, reviewed } = facts.measures;
  return section(
    { id: 'security', heading: texts.security.heading },
    paragraph(known ? texts.security.text : said(voice, '', { code: 'measures', name: '' })),
    known && reviewed ? paragraph(texts.security.reviewed) : undefined,
    paragraph(texts.security.report),
  );
}

function websiteSection(voice: Voice): Section | undefined {
  const { facts, texts } = voice;
  if (facts.cookies === null && !hasVisitors(facts)) return undefined;
  return section(
    { id: 'website', heading: texts.website.heading },
    ...(facts.cookies === null
      ? [paragraph(said(voice, '', { code: 'cookies', name: '' }))]
      : paragraphsOf(facts.cookies)),
  );
}

/** GDPR art. 28: whom to turn to for data of a customer's own. */
function servedSection({ facts, texts }: Voice): Section | undefined {
  if (!facts.servesControllers) return undefined;
  return section(
    { id: 'served', heading: texts.served.heading },
    paragraph(texts.served.text),
    paragraph(texts.served.forwarded),
  );
}

function clauseSections({ facts, language }: Voice): Section[] {
  return facts.clauses.map(({ id, name, body }) =>
    section(
      { id: `clause-${id}`, heading: oneLine(localized(name, language)) },
      ...paragraphsOf(localized(body, language)),
    ),
  );
}

function changesSection({ texts }: Voice): Section {
  return section(
    { id: 'changes', heading: texts.changes.heading },
    paragraph(texts.changes.text),
    // GDPR art. 13(3) and 14(4).
    paragraph(texts.changes.purpose),
  );
}

/** A text of the owner's own, paragraph by paragraph. */
function paragraphsOf(text: string): LetterNode[] {
  return printable(text)
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
}
