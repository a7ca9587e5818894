/** What goes along in a file that a computer can read, and what does not (GDPR art. 20). */
import { unique } from './access-facts.ts';
import type { LetterDocument, Section } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { lead, list, paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { PortabilityFacts } from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';
import type { PortabilityTexts } from './texts/outcome/texts.ts';

/** L12: the file, its form, what is left out and why, and where it went. */
export function composePortability(facts: PortabilityFacts, style: LetterStyle): LetterDocument {
  const { portability: words } = outcomeTexts(style.locale, style.form);
  const { transfer } = facts;
  const { format } = words;
  const hasFile = facts.included.length > 0;
  const wasSent = transfer !== null && transfer.sentOn !== null;
  return requestLetter(facts, style, {
    kind: 'portability.answer',
    title: hasFile ? words.titles.file : words.titles.nothing,
    opening: [lead(leadOf(facts, words)), paragraph(words.reach)],
    sections: [
      hasFile ? includedSection(facts, words) : undefined,
      hasFile
        ? section(
            { id: 'format', heading: format.heading },
            paragraph(format.intro),
            list(format.files),
          )
        : undefined,
      leftOutSection(facts, words),
      hasFile ? transferSection(transfer, words) : undefined,
      section({ id: 'kept', heading: words.kept.heading }, paragraph(words.kept.text)),
    ],
    enclosures: hasFile && !wasSent ? [words.enclosure] : [],
  });
}

function leadOf({ included, transfer }: PortabilityFacts, { lead: words }: PortabilityTexts) {
  if (included.length === 0) return words.nothing;
  return transfer === null || transfer.sentOn === null
    ? words.enclosed
    : words.sent(oneLine(transfer.to), transfer.sentOn);
}

function includedSection(
  { included }: PortabilityFacts,
  { included: words }: PortabilityTexts,
): Section {
  const [category, fields] = words.columns;
  return section(
    { id: 'included', heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: category, width: 36 },
        { header: fields, width: 64 },
      ],
      included.map((one) => [
        plain(oneLine(one.category)),
        plain(fieldsOf(one.fields) || words.allFields),
      ]),
    ),
  );
}

function leftOutSection(
  { included, leftOut }: PortabilityFacts,
  { leftOut: words, included: { allFields } }: PortabilityTexts,
): Section | undefined {
  const head = { id: 'left-out', heading: words.heading };
  const [category, fields, why] = words.columns;
  if (leftOut.length === 0) {
    return included.length === 0 ? undefined : section(head, paragraph(words.none));
  }
  return section(
    head,
    table(
      words.heading,
      [
        { header: category, width: 25 },
        { header: fields, width: 30 },
        { header: why, width: 45 },
      ],
      leftOut.map((one) => [
        plain(oneLine(one.category)),
        plain(fieldsOf(one.fields) || allFields),
        plain(words.because[one.because]),
      ]),
    ),
    paragraph(words.access),
  );
}

function fieldsOf(fields: readonly string[]): string {
  return unique(fields.map(oneLine)).join(', ');
}

/** GDPR art. 20(2): sent to another organisation, not feasible and why, or not asked. */
function transferSection(
  transfer: PortabilityFacts['transfer'],
  { transfer: words }: PortabilityTexts,
): Section {
  const head = { id: 'transfer', heading: words.heading };
  if (transfer === null) return section(head, paragraph(words.notAsked));
  const to = oneLine(transfer.to);
  const why = transfer.whyNot.trim();
  return transfer.sentOn === null
    ? section(
        head,
        paragraph(words.notFeasible(to)),
        why === '' ? undefined : paragraph(why),
        paragraph(words.yourself(to)),
      )
    : section(head, paragraph(words.sent(to, transfer.sentOn)));
}
