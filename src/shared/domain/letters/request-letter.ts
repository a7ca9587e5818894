/**
 * What every letter of a request has around what it tells: to whom it goes, which
 * request it answers, what it costs, which rights stay and where to complain.
 */
import { complaintSection, costsSection, questionsSection } from './closing.ts';
import type { Enclosure, LetterDocument, LetterKind, LetterNode, Section } from './document.ts';
import { framed, isElectronic, type LetterStyle, requestReference } from './frame.ts';
import { paragraph, salutation, section } from './nodes.ts';
import {
  addresseeFor,
  greetedFor,
  personReference,
  writtenForParagraph,
} from './representative.ts';
import type { RequestLetterFacts } from './request-facts.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { requestWords } from './texts/request-words.ts';

/** A letter of a request: its title and what stands between opening and closing. */
export interface RequestLetter {
  readonly kind: LetterKind;
  readonly title: string;
  /** What follows on which request it is about, in the first section. */
  readonly opening: readonly (LetterNode | undefined)[];
  readonly sections: readonly (Section | undefined)[];
  readonly enclosures?: readonly Enclosure[];
  /** In place of the standard text about the rights that stay (B8). */
  readonly rights?: string;
  /** Of a letter that announces costs, this section does not say that it is free. */
  readonly withCosts?: boolean;
}

/** The letter: opening with B3 and B4, its own sections, and B5 to B8 at the end. */
export function requestLetter(
  facts: RequestLetterFacts,
  style: LetterStyle,
  letter: RequestLetter,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const words = requestWords(style.locale, style.form);
  const { person, representative, request } = facts;
  return framed(
    {
      kind: letter.kind,
      title: letter.title,
      number: request.number,
      date: facts.madeOn,
      controller: facts.controller,
      addressee: addresseeFor(person, representative),
      references: [
        ...requestReference(request, texts),
        ...personReference(person, representative, words),
      ],
      enclosures: letter.enclosures ?? [],
    },
    style,
    texts,
    [
      section(
        { id: 'intro', blocks: ['B3', 'B4'] },
        salutation(texts.salutation(greetedFor(person, representative))),
        paragraph(
          words.received(
            request.receivedOn,
            texts.channels[request.channel],
            request.rights.map(words.rightWithLaw),
          ),
          'B3',
        ),
        writtenForParagraph(person, representative, words),
        ...letter.opening,
        paragraph(isElectronic(request) ? words.electronic : words.otherMedium, 'B4'),
      ),
      ...letter.sections,
      section(
        { id: 'rights', blocks: ['B8'], heading: words.rights.heading },
        paragraph(letter.rights ?? words.rights.text),
      ),
      complaintSection(facts, texts),
      letter.withCosts ? undefined : costsSection(texts, words.costs.free),
      questionsSection(facts, texts),
    ],
  );
}
