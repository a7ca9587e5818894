/** What was corrected, what was not and why, and what happens meanwhile (GDPR art. 16). */
import { unique } from './access-facts.ts';
import type { LetterDocument, Run, Section } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { lead, paragraph, plain, remark, section, table } from './nodes.ts';
import { otherPartiesSection } from './other-parties.ts';
import { oneLine } from './printable.ts';
import type { RectificationFacts } from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';
import type { RectificationExtent, RectificationTexts } from './texts/outcome/texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** L07: the answer to a request for rectification, whatever became of it. */
export function composeRectification(
  facts: RectificationFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { otherParties, rectification: words } = outcomeTexts(style.locale, style.form);
  const { changes, recipients, restricted } = facts;
  const extent = extentOf(facts);
  return requestLetter(facts, style, {
    kind: 'rectification.done',
    title: words.titles[extent],
    opening: [lead(words.lead[extent])],
    sections: [
      changedSection(facts, words, texts),
      unchangedSection(facts, words),
      statementSection(facts, words),
      restricted
        ? section(
            { id: 'restricted', heading: words.restricted.heading },
            paragraph(words.restricted.text),
          )
        : undefined,
      // GDPR art. 19: a correction and a restriction are told, a refusal is not.
      changes.length > 0 || restricted
        ? otherPartiesSection(
            recipients,
            changes.length > 0 ? 'rectification' : 'restriction',
            otherParties,
            texts,
          )
        : undefined,
    ],
  });
}

function extentOf(facts: RectificationFacts): RectificationExtent {
  const { changes, unchanged, restricted, statementAdded } = facts;
  if (changes.length > 0) return unchanged.length > 0 || restricted ? 'partly' : 'done';
  if (restricted) return 'checking';
  return statementAdded && unchanged.length === 0 ? 'statement' : 'nothing';
}

function changedSection(
  { changes, changedOn }: RectificationFacts,
  { changed: words }: RectificationTexts,
  texts: LetterTexts,
): Section | undefined {
  const [what, before, after, where] = words.columns;
  if (changes.length === 0) return undefined;
  return section(
    { id: 'changed', heading: words.heading },
    paragraph(words.intro(changedOn)),
    table(
      words.heading,
      [
        { header: what, width: 22 },
        { header: before, width: 27 },
        { header: after, width: 27 },
        { header: where, width: 24 },
      ],
      changes.map((change) => [
        plain(oneLine(change.what)),
        valueOr(change.before, words.wasEmpty),
        valueOr(change.after, words.removed),
        plain(unique(change.systems.map(oneLine)).join('\n') || texts.categories.ownAdministration),
      ]),
    ),
  );
}

function valueOr(value: string, none: string): Run[] {
  return value.trim() === '' ? remark(none) : plain(value.trim());
}

/** GDPR art. 12(4): what was refused, with the reason. */
function unchangedSection(
  { unchanged }: RectificationFacts,
  { unchanged: words }: RectificationTexts,
): Section | undefined {
  const [what, why] = words.columns;
  if (unchanged.length === 0) return undefined;
  return section(
    { id: 'unchanged', heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: what, width: 34 },
        { header: why, width: 66 },
      ],
      unchanged.map((one) => [plain(oneLine(one.what)), plain(one.why.trim())]),
    ),
  );
}

/** GDPR art. 16, second sentence: added, or offered to whoever may disagree. */
function statementSection(
  { changes, unchanged, restricted, statementAdded }: RectificationFacts,
  { statement: words }: RectificationTexts,
): Section | undefined {
  const refused = unchanged.length > 0 || (changes.length === 0 && !restricted);
  if (!statementAdded && !refused) return undefined;
  return section(
    { id: 'statement', heading: words.heading },
    paragraph(statementAdded ? words.added : words.offer),
  );
}
