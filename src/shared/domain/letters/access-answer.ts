/**
 * The answer to an access request (GDPR art. 15): what is processed of this
 * person, why, with whom it is shared, until when it is kept, and the data
 * themselves. Made from the register for this one person, never from the
 * privacy statement.
 */
import type { Dossier } from '../dossier.ts';
import { annexSections } from './access-annex.ts';
import {
  automatedSection,
  maskedSection,
  otherQuestionsSection,
  requestSection,
  rightsSection,
  searchSection,
} from './access-closing.ts';
import {
  categoriesSection,
  purposesSection,
  recipientsSection,
  sourceSection,
  transfersSection,
} from './access-facts.ts';
import { retentionSection } from './access-retention.ts';
import { complaintSection, costsSection, questionsSection } from './closing.ts';
import type { Enclosure, LetterDocument, LetterKind, Paragraph, Section } from './document.ts';
import { framed, isElectronic, type LetterStyle, requestReference } from './frame.ts';
import { lead, paragraph, salutation, section } from './nodes.ts';
import {
  addresseeFor,
  greetedFor,
  personReference,
  writtenForParagraph,
} from './representative.ts';
import type { RequestLetterFacts } from './request-facts.ts';
import { disclosureTexts } from './texts/disclosure-texts.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { type OtherQuestion, otherQuestionTexts } from './texts/other-questions.ts';
import { requestWords } from './texts/request-words.ts';
import type { LetterTexts } from './texts/texts.ts';

/** How the letter is written; `enclosures` are files that go with it, such as the export package. */
export interface LetterOptions extends LetterStyle {
  readonly enclosures?: readonly Enclosure[];
  /** Who asked on behalf of the person and gets the letter; the person when absent. */
  readonly representative?: RequestLetterFacts['representative'];
  /** What was asked beside article 15. */
  readonly questions?: readonly OtherQuestion[];
}

/**
 * The answer to an access request, with all blocks A0 to A13 and B1 to B9
 * whether asked for or not. When nothing is kept of the person, it is the
 * answer that says so.
 */
export function composeAccessAnswer(dossier: Dossier, options: LetterOptions): LetterDocument {
  if (holdsNothing(dossier)) return composeAccessNone(dossier, options);
  const texts = letterTexts(options.locale, options.form);
  const { intro } = texts;
  const { request } = dossier;
  const others = request?.rights.filter((right) => right !== 'access') ?? [];
  const otherRights = others.map((right) => texts.rightNames[right]);
  return letter('access.answer', dossier, options, texts, [
    section(
      { id: 'intro', blocks: ['B3', 'A0', 'B4'] },
      ...greeting(dossier, options, texts),
      paragraph(openingOf(dossier, texts), 'B3'),
      lead(intro.yes, 'A0'),
      paragraph(intro.guide(dossier.madeOn)),
      otherRights.length > 0 ? paragraph(intro.otherRights(otherRights), 'B3') : undefined,
      paragraph(mediumOf(dossier, texts), 'B4'),
    ),
    categoriesSection(dossier, texts),
    purposesSection(dossier, texts),
    recipientsSection(
      dossier,
      texts,
      options.locale,
      disclosureTexts(options.locale, options.form),
    ),
    transfersSection(dossier, texts, options.locale),
    retentionSection(dossier, texts),
    sourceSection(dossier, texts),
    automatedSection(dossier, texts),
    otherQuestions(options),
    rightsSection(dossier, texts),
    complaintSection(dossier, texts, { id: 'A6', blocks: ['A6', 'B6', 'B7'] }),
    costsSection(texts, texts.costs.free, { id: 'A11', blocks: ['A11', 'B5'] }),
    requestSection(dossier, texts),
    questionsSection(dossier, texts),
    ...annexSections(dossier, texts),
    maskedSection(dossier, texts),
    searchSection(dossier, texts, 'annex'),
  ]);
}

/**
 * The answer when nothing is kept of the person: that it is so, where was
 * searched and with what, and until when the request itself is kept.
 */
export function composeAccessNone(dossier: Dossier, options: LetterOptions): LetterDocument {
  const texts = letterTexts(options.locale, options.form);
  const { nothing } = texts;
  const { person, request } = dossier;
  const searchedFor = [
    person.name !== '' ? nothing.identifiers.name : '',
    person.email !== '' ? nothing.identifiers.email : '',
    person.addressLines.length > 0 ? nothing.identifiers.address : '',
  ].filter((what) => what !== '');
  return letter('access.none', dossier, options, texts, [
    section(
      { id: 'intro', blocks: ['B3', 'A0', 'B4'] },
      ...greeting(dossier, options, texts),
      paragraph(openingOf(dossier, texts), 'B3'),
      lead(nothing.no, 'A0'),
      paragraph(`${nothing.searchedFor(searchedFor)} ${nothing.otherDetails}`),
      paragraph(mediumOf(dossier, texts), 'B4'),
    ),
    searchSection(dossier, texts),
    otherQuestions(options),
    section(
      { id: 'request', blocks: ['B8'], heading: texts.request.heading },
      paragraph(nothing.requestKept),
      request === null ? undefined : paragraph(keptOf(request, texts)),
      paragraph(nothing.rights, 'B8'),
    ),
    complaintSection(dossier, texts, { id: 'A6', blocks: ['A6', 'B6', 'B7'] }),
    costsSection(texts, nothing.free, { id: 'A11', blocks: ['A11', 'B5'] }),
    questionsSection(dossier, texts),
  ]);
}

/**
 * True when the register keeps nothing of the person but the request itself:
 * what happened since the request came in is no answer to it.
 */
export function holdsNothing(dossier: Dossier): boolean {
  const { person, request } = dossier;
  const since = request?.receivedOn;
  return (
    dossier.items.length === 0 &&
    dossier.consents.length === 0 &&
    dossier.attachments.length === 0 &&
    dossier.disclosures.length === 0 &&
    person.details.length === 0 &&
    person.relations.length === 0 &&
    person.agreements.length === 0 &&
    dossier.events.every((event) => since !== undefined && event.on >= since)
  );
}

function keptOf(request: NonNullable<Dossier['request']>, texts: LetterTexts): string {
  return request.keptUntilOn === null
    ? texts.request.keptWithoutTerm
    : texts.request.keptUntil(request.keptUntilOn);
}

/** GDPR art. 12(3): which request this answers, and when and how it came in. */
function openingOf({ request }: Dossier, texts: LetterTexts): string {
  return request === null
    ? texts.intro.withoutRequest
    : texts.intro.request(request.receivedOn, texts.channels[request.channel]);
}

/** GDPR art. 12(3), last sentence: asked electronically is answered electronically. */
function mediumOf({ request }: Dossier, texts: LetterTexts): string {
  return isElectronic(request) ? texts.intro.electronic : texts.intro.otherMedium;
}

function letter(
  kind: LetterKind,
  dossier: Dossier,
  options: LetterOptions,
  texts: LetterTexts,
  sections: readonly (Section | undefined)[],
): LetterDocument {
  const { controller, request, person } = dossier;
  const hasAnnex = sections.some((part) => part?.part === 'annex');
  return framed(
    {
      kind,
      title: request === null ? texts.titleWithoutRequest : texts.title,
      number: request?.number ?? '',
      date: dossier.madeOn,
      controller,
      addressee: addresseeFor(person, options.representative ?? null),
      references: [
        ...requestReference(request, texts),
        ...personReference(
          person,
          options.representative ?? null,
          requestWords(options.locale, options.form),
        ),
      ],
      enclosures: enclosuresOf(dossier, options, texts, hasAnnex),
    },
    options,
    texts,
    sections,
  );
}

function otherQuestions({ locale, form, questions = [] }: LetterOptions): Section | undefined {
  return otherQuestionsSection(questions, otherQuestionTexts(locale, form));
}

/** Whom the letter greets, and of whom it speaks when somebody else asked. */
function greeting(
  { person }: Dossier,
  { representative = null, locale, form }: LetterOptions,
  texts: LetterTexts,
): Paragraph[] {
  const about = writtenForParagraph(person, representative, requestWords(locale, form));
  return [
    salutation(texts.salutation(greetedFor(person, representative))),
    ...(about === undefined ? [] : [about]),
  ];
}

function enclosuresOf(
  dossier: Dossier,
  options: LetterOptions,
  texts: LetterTexts,
  hasAnnex: boolean,
): Enclosure[] {
  const words = texts.enclosures;
  const items: Enclosure[] = [];
  if (hasAnnex) items.push({ name: words.annexName, description: words.annexDescription });
  for (const { name, system, note } of dossier.attachments) {
    const from = system === '' ? '' : words.from(system);
    items.push({ name, description: [from, note].filter((part) => part !== '').join('; ') });
  }
  items.push(...(options.enclosures ?? []));
  return items;
}
