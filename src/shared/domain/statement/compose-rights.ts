/** Rights, objection, automated decisions and complaint (GDPR art. 13(2)(b), (c), (d) and (f)). */
import type { Section } from '../letters/document.ts';
import { definitions, list, paragraph, section } from '../letters/nodes.ts';
import { oneLine, printable } from '../letters/printable.ts';
import type { LetterTexts } from '../letters/texts/texts.ts';
import { DATA_SUBJECT_RIGHTS } from '../statement-profile.ts';
import { automatedDecisions } from './facts.ts';
import { several, type Voice } from './voice.ts';

/** All seven, how to use them, and when an answer comes (GDPR art. 12(2) to (6)). */
export function rightsSection({ facts, texts }: Voice): Section {
  const words = texts.rights;
  const { email, phone } = facts.controller;
  const contact = [email, phone].map(oneLine).find((way) => way !== '') ?? '';
  return section(
    { id: 'rights', heading: words.heading },
    paragraph(words.intro),
    list(DATA_SUBJECT_RIGHTS.map((right) => words.list[right])),
    paragraph(`${words.how(contact)} ${words.free}`),
    paragraph(words.identity),
    paragraph(termOf({ facts, texts })),
    paragraph(words.longer),
  );
}

/** GDPR art. 12(3), and what was promised beside it. */
function termOf({ facts, texts }: Pick<Voice, 'facts' | 'texts'>): string {
  const words = texts.rights;
  const { response } = facts;
  if (response === null) return words.month;
  const all = DATA_SUBJECT_RIGHTS.every((right) => response.rights.includes(right));
  const names = texts.joined(response.rights.map((right) => words.names[right]));
  const promised = words.promised(texts.period(response.period), names, all);
  return all ? promised : `${words.month} ${promised}`;
}

/** GDPR art. 21(4): told apart from everything else. */
export function objectionSection(voice: Voice): Section {
  const { facts, texts } = voice;
  const own = facts.purposes.filter(({ bases }) => bases.includes('legitimate-interest'));
  return section(
    { id: 'objection', heading: texts.objection.heading },
    own.length === 0
      ? undefined
      : paragraph(
          texts.objection.purposes(
            several(
              voice,
              own.map(({ name }) => name),
            ),
          ),
        ),
    paragraph(texts.objection.marketing),
  );
}

/** GDPR art. 13(2)(f) and 22(3). */
export function automatedSection({ facts, texts }: Voice): Section {
  const words = texts.automated;
  const decisions = automatedDecisions(facts);
  if (decisions.length === 0) {
    return section({ id: 'automated', heading: words.heading }, paragraph(words.none));
  }
  return section(
    { id: 'automated', heading: words.heading },
    paragraph(words.some),
    ...decisions.map((text) => paragraph(printable(text))),
    paragraph(words.human),
  );
}

/** GDPR art. 13(2)(d) and 77. */
export function complaintSection(
  { facts, texts }: Voice,
  { authorities, complaint: { labels } }: Pick<LetterTexts, 'authorities' | 'complaint'>,
): Section {
  const words = texts.complaint;
  const authority = authorities[facts.authority];
  return section(
    { id: 'complaint', heading: words.heading },
    paragraph(words.us),
    paragraph(words.authority(authority.name)),
    definitions([
      { term: labels.address, lines: authority.addressLines },
      { term: labels.phone, lines: [authority.phone] },
      { term: labels.email, lines: [authority.email] },
      { term: labels.website, lines: [authority.website] },
    ]),
  );
}
