/** The letter to somebody whose data a breach touched (GDPR art. 34(2)). */
import { localMoment } from '../breach-clock.ts';
import { timeZoneOf } from '../deadlines.ts';
import type { BreachLetterFacts } from './breach-facts.ts';
import { questionsText } from './closing.ts';
import type { LetterDocument, Paragraph, Section } from './document.ts';
import { framed, type LetterStyle, lines } from './frame.ts';
import { definitions, lead, paragraph, salutation, section } from './nodes.ts';
import { oneLine } from './printable.ts';
import { breachTexts } from './texts/breach/breach-texts.ts';
import type { BreachNoticeTexts } from './texts/breach/texts.ts';
import { letterTexts } from './texts/letter-texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/**
 * L20: to one of the persons concerned, in clear and plain language and about
 * nothing else. Without a name it is a model for all of them.
 */
export function composeBreachNotice(facts: BreachLetterFacts, style: LetterStyle): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { notice } = breachTexts(style.locale, style.form);
  const { controller, addressee } = facts;
  const [name = ''] = lines(...addressee);
  return framed(
    {
      kind: 'breach.person',
      title: notice.title,
      number: facts.number,
      date: facts.madeOn,
      controller,
      addressee: name === '' ? [notice.addressee] : lines(...addressee),
      references: [],
      enclosures: [],
    },
    style,
    texts,
    [
      section(
        { id: 'intro' },
        salutation(texts.salutation({ name, familyName: '', givenName: '' })),
        lead(notice.lead),
        paragraph(notice.opening),
        paragraph(notice.guide),
      ),
      whatSection(facts, notice),
      section(
        { id: 'data', heading: notice.data.heading },
        ...known(facts.breach.dataCategories, notice.data.unknown, notice.data.intro),
      ),
      section(
        { id: 'consequences', heading: notice.consequences.heading },
        ...known(facts.breach.consequences, notice.consequences.unknown),
      ),
      measuresSection(facts, notice),
      section(
        { id: 'advice', heading: notice.advice.heading },
        ...known(facts.breach.advice, ''),
        ...notice.advice.tips.map((tip) => paragraph(tip)),
      ),
      contactSection(facts, notice, texts),
      complaintSection(facts, notice, texts),
    ],
  );
}

/** A text of the owner under its introduction; in its place what says that it is not known. */
function known(text: string, unknown: string, intro = ''): Paragraph[] {
  const given = text.trim() === '' ? [unknown] : [intro, text];
  return given.filter((part) => part !== '').map((part) => paragraph(part));
}

function whatSection(facts: BreachLetterFacts, { what }: BreachNoticeTexts): Section {
  const { breach, processor } = facts;
  const timeZone = timeZoneOf(facts.controller.country);
  const place = oneLine(processor);
  const when = [
    what.occurred(breach.occurredFromOn, breach.occurredToOn),
    place === '' ? '' : what.at(place),
    breach.discoveredAt === null
      ? ''
      : what.discovered(localMoment(breach.discoveredAt, timeZone).on),
  ];
  return section(
    { id: 'what', heading: what.heading },
    ...known(breach.facts, what.unknown),
    ...known(breach.natures.map((nature) => what.natures[nature]).join(' '), ''),
    paragraph(when.filter((part) => part !== '').join(' ')),
  );
}

/** GDPR art. 33(3)(d): what was done and what is going to be done. */
function measuresSection({ breach }: BreachLetterFacts, { measures }: BreachNoticeTexts): Section {
  const nothing = breach.measuresTaken === '' && breach.measuresPlanned === '';
  return section(
    { id: 'measures', heading: measures.heading },
    ...known(breach.measuresTaken, nothing ? measures.unknown : ''),
    ...known(breach.measuresPlanned, '', measures.planned),
    breach.authorityNotifiedAt === null ? undefined : paragraph(measures.reported),
  );
}

/** GDPR art. 33(3)(b): a name and how to reach it. */
function contactSection(
  { controller, number }: BreachLetterFacts,
  { contact }: BreachNoticeTexts,
  texts: LetterTexts,
): Section {
  const who = oneLine(controller.dataProtectionOfficer) || oneLine(controller.signatory);
  return section(
    { id: 'contact', heading: contact.heading },
    who === '' ? undefined : paragraph(contact.who(who)),
    paragraph(questionsText(controller, number, texts)),
  );
}

/** GDPR art. 77. The way to the court of other letters is about an answer, which this is not. */
function complaintSection(
  { authority: which }: BreachLetterFacts,
  { complaint }: BreachNoticeTexts,
  texts: LetterTexts,
): Section {
  const authority = texts.authorities[which];
  const { labels } = texts.complaint;
  return section(
    { id: 'complaint', blocks: ['B6'], heading: complaint.heading },
    paragraph(complaint.text(authority.name)),
    definitions([
      { term: labels.address, lines: authority.addressLines },
      { term: labels.phone, lines: [authority.phone] },
      { term: labels.email, lines: [authority.email] },
      { term: labels.website, lines: [authority.website] },
    ]),
  );
}
