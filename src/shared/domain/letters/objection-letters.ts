/** What became of an objection: to marketing, which always stops, or to other use (GDPR art. 21). */
import { unique } from './access-facts.ts';
import type { LetterDocument } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { lead, list, paragraph, section } from './nodes.ts';
import { otherPartiesSection } from './other-parties.ts';
import { oneLine } from './printable.ts';
import type { GeneralObjectionFacts, MarketingObjectionFacts } from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';

/** L13: what stopped, on which day, why the address stays, who is told, and what goes on. */
export function composeMarketingObjection(
  facts: MarketingObjectionFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { otherParties, marketing: words } = outcomeTexts(style.locale, style.form);
  const { stoppedOn, blocked, recipients } = facts;
  const { stopped } = words;
  const topics = unique(facts.topics.map(oneLine));
  return requestLetter(facts, style, {
    kind: 'objection.marketing',
    title: words.title,
    opening: [lead(words.lead(stoppedOn)), paragraph(words.always)],
    sections: [
      section(
        { id: 'stopped', heading: stopped.heading },
        paragraph(topics.length === 0 ? stopped.none : stopped.intro(stoppedOn)),
        topics.length === 0 ? undefined : list(topics.map((text) => ({ text }))),
        paragraph(stopped.profile),
      ),
      blocked
        ? section({ id: 'blocked', heading: words.blocked.heading }, paragraph(words.blocked.text))
        : undefined,
      otherPartiesSection(recipients, 'marketing', otherParties, texts),
      section({ id: 'goes-on', heading: words.goesOn.heading }, paragraph(words.goesOn.text)),
    ],
  });
}

/** L14: the situation of the person, the weighing in it, and the decision (GDPR art. 12(4)). */
export function composeGeneralObjection(
  facts: GeneralObjectionFacts,
  style: LetterStyle,
): LetterDocument {
  const { objection: words } = outcomeTexts(style.locale, style.form);
  const { result, ground, restrictedMeanwhile } = facts;
  const { about, decision } = words;
  const purposes = unique(facts.purposes.map(oneLine));
  const [situation, weighing] = [facts.situation.trim(), facts.weighing.trim()];
  const stopped = result === 'stopped';
  return requestLetter(facts, style, {
    kind: 'objection.general',
    title: words.titles[result],
    opening: [lead(stopped ? words.lead.stopped(facts.madeOn) : words.lead.continued)],
    sections: [
      section(
        { id: 'about', heading: about.heading },
        paragraph(purposes.length === 0 ? about.unnamed : about.intro),
        purposes.length === 0 ? undefined : list(purposes.map((text) => ({ text }))),
        situation === '' ? undefined : paragraph(about.situation),
        situation === '' ? undefined : paragraph(situation),
      ),
      weighing === ''
        ? undefined
        : section(
            { id: 'weighing', heading: words.weighing.heading },
            paragraph(words.weighing.intro),
            paragraph(weighing),
          ),
      section(
        { id: 'decision', heading: decision.heading },
        paragraph(stopped ? decision.stopped : decision.continued[ground]),
        restrictedMeanwhile ? paragraph(decision.restricted[result]) : undefined,
        stopped ? undefined : paragraph(decision.disagree),
      ),
    ],
  });
}
