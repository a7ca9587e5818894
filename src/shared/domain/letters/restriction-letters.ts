/** That the use of data is restricted, and later, beforehand, that this ends (GDPR art. 18). */
import { unique } from './access-facts.ts';
import type { LetterDocument } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { definitions, lead, list, paragraph, section } from './nodes.ts';
import { otherPartiesSection } from './other-parties.ts';
import { oneLine } from './printable.ts';
import type { RestrictionOffFacts, RestrictionOnFacts } from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';

/** L10a: the ground, what is restricted and where, what that means and until when. */
export function composeRestrictionOn(
  facts: RestrictionOnFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { otherParties, restrictionOn: words } = outcomeTexts(style.locale, style.form);
  const { ground, fromOn, recipients } = facts;
  const { labels } = words.what;
  const categories = unique(facts.categories.map(oneLine));
  const systems = unique(facts.systems.map(oneLine));
  return requestLetter(facts, style, {
    kind: 'restriction.on',
    title: words.title,
    opening: [lead(words.lead(fromOn)), paragraph(words.grounds[ground])],
    sections: [
      section(
        { id: 'restricted', heading: words.what.heading },
        definitions([
          { term: labels.from, lines: [texts.date(fromOn)] },
          {
            term: labels.categories,
            lines: categories.length > 0 ? categories : [words.what.everything],
          },
          {
            term: labels.systems,
            lines: systems.length > 0 ? systems : [texts.categories.ownAdministration],
          },
          { term: labels.until, lines: [oneLine(facts.until) || words.what.until[ground]] },
        ]),
      ),
      section(
        { id: 'effect', heading: words.effect.heading },
        paragraph(words.effect.intro),
        list(words.effect.uses.map((text) => ({ text }))),
        paragraph(words.effect.toldBefore),
      ),
      otherPartiesSection(recipients, 'restriction', otherParties, texts),
    ],
  });
}

/**
 * L10b: when the restriction ends, why, and what happens next. Throws a
 * RangeError when the letter would be made after that end (GDPR art. 18(3)).
 */
export function composeRestrictionOff(
  facts: RestrictionOffFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { otherParties, restrictionOff: words } = outcomeTexts(style.locale, style.form);
  const { ground, fromOn, endsOn, recipients } = facts;
  if (endsOn < facts.madeOn) throw new RangeError('a restriction is lifted after this letter');
  const why = facts.why.trim();
  return requestLetter(facts, style, {
    kind: 'restriction.off',
    title: words.title,
    opening: [lead(words.lead(endsOn)), paragraph(words.since(fromOn, ground))],
    sections: [
      why === '' ? undefined : section({ id: 'why', heading: words.why }, paragraph(why)),
      section(
        { id: 'next', heading: words.next.heading },
        paragraph(words.next.texts[ground]),
        paragraph(words.next.disagree(endsOn)),
      ),
      otherPartiesSection(recipients, 'restriction-lifted', otherParties, texts),
    ],
  });
}
