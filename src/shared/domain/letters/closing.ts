/** What letters to a person end with: complaint and court, costs, questions. */
import type { Dossier } from '../dossier.ts';
import type { Section } from './document.ts';
import { definitions, paragraph, section } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { LetterTexts } from './texts/texts.ts';

/** Under which name a section stands in its letter, and the blocks it carries there. */
interface SectionHead {
  readonly id: string;
  readonly blocks: readonly string[];
}

/** GDPR art. 12(4), 15(1)(f), 77 and 79: the authority and the court. */
export function complaintSection(
  { authority: which, controller }: Pick<Dossier, 'authority' | 'controller'>,
  texts: LetterTexts,
  { id, blocks }: SectionHead = { id: 'complaint', blocks: ['B6', 'B7'] },
): Section {
  const words = texts.complaint;
  const authority = texts.authorities[which];
  const { labels } = words;
  const aboutAuthority = blocks.filter((block) => block !== 'B7');
  return section(
    { id, blocks, heading: words.heading },
    paragraph(words.us),
    paragraph(words.authority(authority.name), ...aboutAuthority),
    definitions(
      [
        { term: labels.address, lines: authority.addressLines },
        { term: labels.phone, lines: [authority.phone] },
        { term: labels.email, lines: [authority.email] },
        { term: labels.website, lines: [authority.website] },
      ],
      ...aboutAuthority,
    ),
    paragraph(words.court[controller.country], 'B7'),
  );
}

/** GDPR art. 12(5) and, for a copy of the data, 15(3) and CJEU C-307/22: it is free. */
export function costsSection(
  texts: LetterTexts,
  text: string,
  { id, blocks }: SectionHead = { id: 'costs', blocks: ['B5'] },
): Section {
  return section({ id, blocks, heading: texts.costs.heading }, paragraph(text));
}

/** The last paragraph before the signature: where to ask, and where to read more. */
export function questionsSection(
  { controller, request }: Pick<Dossier, 'controller' | 'request'>,
  texts: LetterTexts,
): Section {
  return section(
    { id: 'questions' },
    paragraph(questionsText(controller, request?.number ?? '', texts)),
    controller.statementVersionOn === null
      ? undefined
      : paragraph(
          texts.questions.statement(controller.statementVersionOn, oneLine(controller.website)),
        ),
  );
}

/** Where to ask, with the reference to give; the reference may be empty. */
export function questionsText(
  { phone, email }: Dossier['controller'],
  number: string,
  texts: LetterTexts,
): string {
  return texts.questions.text({
    phone: oneLine(phone),
    email: oneLine(email),
    number: oneLine(number),
  });
}
