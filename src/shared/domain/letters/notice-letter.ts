/**
 * The notice to a party that data of one person were corrected, restricted or are
 * restricted no longer (GDPR art. 19); to a processor it is an instruction as well
 * (art. 28(3)(a)). A notice of erasure is in `instruction-letter.ts`.
 */
import { unique } from './access-facts.ts';
import { questionsText } from './closing.ts';
import type { LetterDocument, Section } from './document.ts';
import { framed, type LetterStyle, lines } from './frame.ts';
import {
  definitions,
  lead,
  list,
  paragraph,
  plain,
  remark,
  salutation,
  section,
  table,
} from './nodes.ts';
import { oneLine } from './printable.ts';
import type { NoticeFacts } from './request-facts.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';
import type { NoticeTexts } from './texts/outcome/texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** To a party nobody is greeted by name. */
const NO_NAME = { name: '', familyName: '', givenName: '' };

/**
 * L11 for a correction or a restriction, formal whatever form was asked for.
 * Throws a RangeError when a notice of a correction has nothing that was corrected.
 */
export function composeNotice(facts: NoticeFacts, { locale }: LetterStyle): LetterDocument {
  const texts = letterTexts(locale, 'formal');
  const { notice: words } = outcomeTexts(locale, 'formal');
  const { party, about } = facts;
  if (about === 'rectification' && facts.changes.length === 0) {
    throw new RangeError('a notice of a correction says what was corrected');
  }
  const lifted = about === 'restriction-lifted';
  const tone = party.role === 'processor' ? 'instruction' : 'notice';
  const address = party.addressLines.length > 0 ? party.addressLines : [party.email];
  const { confirmation } = texts.instruction;
  return framed(
    {
      kind: 'recipients.notify',
      title: words.titles[tone][about],
      number: facts.number,
      date: facts.madeOn,
      controller: facts.controller,
      addressee: [...new Set(lines(party.legalName, party.name)), ...lines(...address)],
      references: [],
      enclosures: [],
    },
    { locale, form: 'formal' },
    texts,
    [
      section(
        { id: 'intro' },
        salutation(texts.salutation(NO_NAME)),
        paragraph(
          `${words.opening(about, facts.sinceOn)} ${words.because[tone][lifted ? 'end' : 'change']}`,
        ),
        lead(words.lead[tone][about]),
      ),
      subjectSection(facts, words, texts),
      section(
        { id: 'steps', heading: texts.instruction.steps.heading },
        list(words.steps[tone][about]),
        // GDPR art. 28(3), last subparagraph.
        tone === 'instruction' && !lifted ? paragraph(confirmation.duty) : undefined,
      ),
      section(
        { id: 'confirmation', heading: confirmation.heading },
        paragraph(words.confirm(about, facts.confirmBy)),
      ),
      section({ id: 'questions' }, paragraph(questionsText(facts.controller, facts.number, texts))),
    ],
  );
}

/** GDPR art. 5(1)(c): no more of the person than the party needs to find and change the data. */
function subjectSection(
  { about, sinceOn, identifiers, changes, categories }: NoticeFacts,
  { subject: words }: NoticeTexts,
  texts: LetterTexts,
): Section {
  const { heading, identifiersUnknown } = texts.instruction.subjects;
  const found = unique(identifiers.map(oneLine));
  const restricted = unique(categories.map(oneLine));
  const corrected = about === 'rectification';
  const [what, after] = words.columns;
  return section(
    { id: 'subject', heading },
    definitions([
      { term: words.labels.foundBy, lines: found.length > 0 ? found : [identifiersUnknown] },
      {
        term: words.labels.categories,
        lines: corrected ? [] : restricted.length > 0 ? restricted : [words.everything],
      },
      { term: words.labels.since, lines: corrected ? [] : [texts.date(sinceOn)] },
    ]),
    corrected ? paragraph(words.changes) : undefined,
    corrected
      ? table(
          heading,
          [
            { header: what, width: 40 },
            { header: after, width: 60 },
          ],
          changes.map((change) => [
            plain(oneLine(change.what)),
            change.after.trim() === '' ? remark(words.removed) : plain(change.after.trim()),
          ]),
        )
      : undefined,
    paragraph(words.onlyToFind),
  );
}
