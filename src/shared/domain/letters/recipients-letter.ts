/** To the person who asked whom we told (GDPR art. 19, second sentence). */
import type { LetterDocument } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { lead, paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { RecipientsToldFacts } from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';

/** Each party with the day on which it was told, or why it was not. */
export function composeRecipientsTold(
  facts: RecipientsToldFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { recipientsTold: words } = outcomeTexts(style.locale, style.form);
  const { told } = facts;
  const anyTold = told.some(({ toldOn }) => toldOn !== null);
  const [party, role, when] = words.columns;
  return requestLetter(facts, style, {
    kind: 'recipients.tell',
    title: words.title,
    opening: [
      lead(told.length === 0 ? words.lead.nobody : anyTold ? words.lead.told : words.lead.notTold),
      paragraph(words.law),
    ],
    sections: [
      told.length === 0
        ? undefined
        : section(
            { id: 'parties', heading: words.heading },
            table(
              words.heading,
              [
                { header: party, width: 34 },
                { header: role, width: 24 },
                { header: when, width: 42 },
              ],
              told.map((one) => [
                plain(oneLine(one.name)),
                plain(texts.recipientRoles[one.role]),
                plain(
                  one.toldOn === null
                    ? words.notTold(oneLine(one.whyNot))
                    : words.toldOn(one.toldOn),
                ),
              ]),
            ),
            paragraph(texts.recipients.roles),
          ),
    ],
  });
}
