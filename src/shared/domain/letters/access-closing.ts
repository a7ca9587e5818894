/** The rest of the answer to an access request: decisions, search, rights, the request itself. */
import type { Dossier } from '../dossier.ts';
import { unique } from './access-facts.ts';
import type { Section } from './document.ts';
import { list, paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import {
  OTHER_QUESTIONS,
  type OtherQuestion,
  type OtherQuestionTexts,
} from './texts/other-questions.ts';
import type { LetterTexts } from './texts/texts.ts';

/** GDPR art. 15(1)(h): automated decisions, or the sentence that there are none. */
export function automatedSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.automated;
  const none = dossier.automatedDecisions.trim() === '';
  return section(
    { id: 'A8', blocks: ['A8'], heading: words.heading },
    paragraph(none ? words.none : words.some),
    none ? undefined : paragraph(dossier.automatedDecisions),
    // GDPR art. 22(3).
    none ? undefined : paragraph(words.human),
  );
}

/** What was asked beside article 15, each with what the law gives; nothing when nothing was. */
export function otherQuestionsSection(
  questions: readonly OtherQuestion[],
  words: OtherQuestionTexts,
): Section | undefined {
  if (questions.length === 0) return undefined;
  return section(
    { id: 'other-questions', heading: words.heading },
    paragraph(words.intro),
    ...OTHER_QUESTIONS.filter((question) => questions.includes(question)).map((question) => {
      const { term, text } = words.answers[question];
      return paragraph(`${term} ${text}`);
    }),
  );
}

/** Where the data were looked for, so that the person can judge whether it is complete. */
export function searchSection(
  dossier: Dossier,
  texts: LetterTexts,
  part: Section['part'] = 'letter',
): Section {
  const words = texts.search;
  const head = { id: 'search', part, level: levelIn(part), heading: words.heading } as const;
  const [system, how] = words.columns;
  const searched = dossier.systemsSearched;
  const intro = paragraph(words.intro(oneLine(dossier.controller.name)));
  if (searched.some(({ note }) => note.trim() !== '')) {
    const rows = searched.map(({ name, note }) => [
      plain(oneLine(name)),
      plain(note.trim() === '' ? words.searched : note),
    ]);
    return section(
      head,
      intro,
      table(
        words.heading,
        [
          { header: system, width: 35 },
          { header: how, width: 65 },
        ],
        rows,
      ),
    );
  }
  const names = unique(searched.map(({ name }) => oneLine(name)));
  return section(
    head,
    intro,
    list((names.length > 0 ? names : [words.ownAdministration]).map((text) => ({ text }))),
  );
}

/** The annex has its own heading above its sections. */
function levelIn(part: Section['part']): 2 | 3 {
  return part === 'annex' ? 3 : 2;
}

/** GDPR art. 15(4): what was masked for the sake of others, and why. */
export function maskedSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.masked;
  const [what, why] = words.columns;
  const rows = dossier.masked.map((mask) => [plain(mask.what), plain(mask.why)]);
  return section(
    { id: 'A12', part: 'annex', level: 3, blocks: ['A12'], heading: words.heading },
    paragraph(rows.length === 0 ? words.none : words.some),
    rows.length === 0
      ? undefined
      : table(
          words.heading,
          [
            { header: what, width: 50 },
            { header: why, width: 50 },
          ],
          rows,
        ),
  );
}

/** GDPR art. 15(1)(e): the other rights, with what they mean for this person. */
export function rightsSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.rights;
  const purposes = dossier.items.flatMap((item) => item.purposes);
  const interests = purposes.filter(({ bases }) => bases.includes('legitimate-interest'));
  const given = dossier.consents.filter(({ state }) => state === 'given');
  return section(
    { id: 'A5', blocks: ['A5', 'B8'], heading: words.heading },
    paragraph(words.intro),
    list([
      words.rectification,
      words.erasure,
      words.restriction,
      {
        term: words.objectionTerm,
        text: words.objection(unique(interests.map(({ name }) => oneLine(name)))),
      },
      words.portability,
      {
        term: words.consentTerm,
        text: words.consent(unique(given.map(({ topic }) => oneLine(topic)))),
      },
    ]),
  );
}

/** What is done with the request itself; nothing to say when there was none. */
export function requestSection(dossier: Dossier, texts: LetterTexts): Section | undefined {
  const words = texts.request;
  if (dossier.request === null) return undefined;
  const { keptUntilOn } = dossier.request;
  return section(
    { id: 'request', heading: words.heading },
    paragraph(
      `${words.frozen} ${keptUntilOn === null ? words.keptWithoutTerm : words.keptUntil(keptUntilOn)}`,
    ),
  );
}
