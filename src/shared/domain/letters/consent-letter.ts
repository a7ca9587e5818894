/** That a consent was withdrawn: what stopped, what goes, what stays, which proof (GDPR art. 7). */
import { unique } from './access-facts.ts';
import type { LetterDocument, Section } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { lead, list, paragraph, plain, remark, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { ConsentWithdrawnFacts } from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { outcomeTexts } from './texts/outcome/outcome-texts.ts';
import type { ConsentTexts } from './texts/outcome/texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** L15: the confirmation of a withdrawal; stopping is immediate, so no term is named. */
export function composeConsentWithdrawn(
  facts: ConsentWithdrawnFacts,
  style: LetterStyle,
): LetterDocument {
  const texts = letterTexts(style.locale, style.form);
  const { consent: words } = outcomeTexts(style.locale, style.form);
  const outcome = facts.consents.length > 0 ? 'withdrawn' : 'nothing';
  const consequence = facts.consequence.trim();
  return requestLetter(facts, style, {
    kind: 'consent.withdrawn',
    title: words.titles[outcome],
    opening: [
      lead(words.lead[outcome]),
      outcome === 'withdrawn' ? paragraph(words.earlier) : undefined,
    ],
    sections: [
      consentsSection(facts, words, texts),
      consequence === ''
        ? undefined
        : section({ id: 'consequence', heading: words.consequence }, paragraph(consequence)),
      dataSection(facts, words),
      proofSection(facts, words),
    ],
  });
}

function consentsSection(
  { consents }: ConsentWithdrawnFacts,
  { consents: words }: ConsentTexts,
  texts: LetterTexts,
): Section | undefined {
  const [topic, wording, given, stopped] = words.columns;
  if (consents.length === 0) return undefined;
  return section(
    { id: 'consents', heading: words.heading },
    table(
      words.heading,
      [
        { header: topic, width: 20 },
        { header: wording, width: 38 },
        { header: given, width: 21 },
        { header: stopped, width: 21 },
      ],
      consents.map((one) => [
        plain(oneLine(one.topic)),
        one.wording.trim() === '' ? remark(words.wordingUnknown) : plain(one.wording.trim()),
        one.givenOn === null ? remark(texts.unknown) : plain(texts.date(one.givenOn)),
        plain(texts.date(one.withdrawnOn)),
      ]),
    ),
  );
}

/** GDPR art. 17(1)(b): what goes, and what stays for another purpose. */
function dataSection(
  { consents, erased, kept }: ConsentWithdrawnFacts,
  { data: words }: ConsentTexts,
): Section | undefined {
  const categories = unique(erased.map(oneLine));
  const [category, purpose] = words.columns;
  if (consents.length === 0 && categories.length === 0 && kept.length === 0) return undefined;
  return section(
    { id: 'data', heading: words.heading },
    paragraph(categories.length > 0 ? words.erased : words.nothingErased),
    categories.length > 0 ? list(categories.map((text) => ({ text }))) : undefined,
    kept.length > 0 ? paragraph(words.kept) : undefined,
    kept.length > 0
      ? table(
          words.heading,
          [
            { header: category, width: 40 },
            { header: purpose, width: 60 },
          ],
          kept.map((one) => [plain(oneLine(one.category)), plain(oneLine(one.purpose))]),
        )
      : undefined,
  );
}

/** GDPR art. 7(1): the consent has to be shown, also after it was withdrawn. */
function proofSection(
  { consents, proofKeptUntilOn }: ConsentWithdrawnFacts,
  { proof: words }: ConsentTexts,
): Section | undefined {
  if (consents.length === 0) return undefined;
  const until = proofKeptUntilOn === null ? words.withoutTerm : words.until(proofKeptUntilOn);
  return section({ id: 'proof', heading: words.heading }, paragraph(`${words.text} ${until}`));
}
