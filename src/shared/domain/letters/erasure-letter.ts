/**
 * The letters that tell a person what was erased: all of it, or a part with what
 * stays and why (GDPR art. 12(3), 12(4), 17 and 19), and the same to somebody who
 * applied for a job. Made before the erasure, while the address is still there.
 */
import { answeredByErasure } from '../request-steps.ts';
import { complaintSection, costsSection, questionsSection } from './closing.ts';
import type { LetterDocument, LetterKind, Paragraph } from './document.ts';
import type { ErasureLetterFacts } from './erasure-facts.ts';
import {
  backupsSection,
  copiesSection,
  erasedSection,
  extentOf,
  keptSection,
  proofSection,
} from './erasure-sections.ts';
import { addresseeOf, framed, isElectronic, type LetterStyle, requestReference } from './frame.ts';
import { lead, paragraph, salutation, section } from './nodes.ts';
import type { ErasureExtent } from './texts/erasure-texts.ts';
import { letterTexts } from './texts/letter-texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** The answer to whoever asked for erasure, or the notice of it to whoever did not. */
export function composeErasureLetter(
  facts: ErasureLetterFacts,
  options: LetterStyle,
): LetterDocument {
  const texts = letterTexts(options.locale, options.form);
  const { titles, lead: leads, erased } = texts.erasure;
  const extent = extentOf(facts);
  return personLetter(facts, options, texts, {
    kind: extent === 'done' ? 'erasure.done' : 'erasure.partial',
    title: titles[extent],
    opening: [],
    leads,
    nothingKept: erased.nothingKept,
  });
}

/** The confirmation that an application was removed when its procedure ended. */
export function composeApplicantLetter(
  facts: ErasureLetterFacts,
  options: LetterStyle,
): LetterDocument {
  const texts = letterTexts(options.locale, options.form);
  const { applicant, titles } = texts.erasure;
  const extent = extentOf(facts);
  return personLetter(facts, options, texts, {
    kind: 'applicant.removed',
    title: extent === 'done' ? applicant.title : titles[extent],
    opening: [paragraph(applicant.procedureEnded(facts.procedureEndedOn))],
    leads: applicant.lead,
    nothingKept: applicant.nothingKept,
  });
}

/** Where the letters to a person differ. */
interface PersonLetter {
  readonly kind: LetterKind;
  readonly title: string;
  /** What follows on how it began. */
  readonly opening: readonly Paragraph[];
  readonly leads: Readonly<Record<ErasureExtent, string>>;
  readonly nothingKept: string;
}

function personLetter(
  facts: ErasureLetterFacts,
  options: LetterStyle,
  texts: LetterTexts,
  letter: PersonLetter,
): LetterDocument {
  const { person, request } = facts;
  const words = texts.erasure;
  const extent = extentOf(facts);
  return framed(
    {
      kind: letter.kind,
      title: letter.title,
      number: request?.number ?? '',
      date: facts.madeOn,
      controller: facts.controller,
      addressee: addresseeOf(person),
      references: requestReference(request, texts),
      enclosures: [],
    },
    options,
    texts,
    [
      section(
        { id: 'intro', blocks: ['B3', 'B4'] },
        salutation(texts.salutation(person)),
        ...startOf(facts, texts),
        ...letter.opening,
        lead(letter.leads[extent]),
        extent === 'nothing' ? undefined : paragraph(words.grounds[facts.cause]),
        paragraph(mediumOf(facts, extent, texts), 'B4'),
      ),
      erasedSection(facts, texts, letter.nothingKept),
      copiesSection(facts, texts),
      keptSection(facts, texts),
      backupsSection(facts, texts),
      proofSection(facts, texts),
      complaintSection(facts, texts),
      costsSection(texts, words.free),
      questionsSection(facts, texts),
    ],
  );
}

/** GDPR art. 12(3): which request this answers, if any, and what is answered apart. */
function startOf({ request, cause }: ErasureLetterFacts, texts: LetterTexts): Paragraph[] {
  const { opening } = texts.erasure;
  if (request === null) return [paragraph(opening.unasked, 'B3')];
  const others = request.rights.filter((right) => !answeredByErasure(cause).includes(right));
  const names = others.map((right) => texts.rightNames[right]);
  return [
    paragraph(opening.asked(request.receivedOn, texts.channels[request.channel], cause), 'B3'),
    ...(names.length > 0 ? [paragraph(texts.intro.otherRights(names), 'B3')] : []),
  ];
}

function mediumOf(
  { request }: ErasureLetterFacts,
  extent: ErasureExtent,
  { erasure: { opening } }: LetterTexts,
): string {
  const medium = isElectronic(request) ? opening.electronic : opening.otherMedium;
  return extent === 'nothing' ? medium : `${medium} ${opening.keepThis}`;
}
