/** The rest of the answer to an access request: decisions, search, rights, complaint, costs. */
import type { Dossier } from '../dossier.ts';
import { unique } from './access-facts.ts';
import type { Section } from './document.ts';
import { definitions, list, paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
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

/** GDPR art. 15(1)(f), 77 and 79: the authority and the court. */
export function complaintSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.complaint;
  const authority = texts.authorities[dossier.authority];
  const { labels } = words;
  return section(
    { id: 'A6', blocks: ['A6', 'B6', 'B7'], heading: words.heading },
    paragraph(words.us),
    paragraph(words.authority(authority.name), 'A6', 'B6'),
    definitions(
      [
        { term: labels.address, lines: authority.addressLines },
        { term: labels.phone, lines: [authority.phone] },
        { term: labels.email, lines: [authority.email] },
        { term: labels.website, lines: [authority.website] },
      ],
      'A6',
      'B6',
    ),
    paragraph(words.court[dossier.controller.country], 'B7'),
  );
}

/** GDPR art. 12(5) and 15(3), CJEU C-307/22: the first copy is free. */
export function costsSection(texts: LetterTexts, text = texts.costs.free): Section {
  return section(
    { id: 'A11', blocks: ['A11', 'B5'], heading: texts.costs.heading },
    paragraph(text),
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

/** The last paragraph before the signature: where to ask, and where to read more. */
export function questionsSection(dossier: Dossier, texts: LetterTexts): Section {
  const { controller } = dossier;
  const words = texts.questions;
  return section(
    { id: 'questions' },
    paragraph(
      words.text({
        phone: oneLine(controller.phone),
        email: oneLine(controller.email),
        number: oneLine(dossier.request?.number ?? ''),
      }),
    ),
    controller.statementVersionOn === null
      ? undefined
      : paragraph(words.statement(controller.statementVersionOn, oneLine(controller.website))),
  );
}
