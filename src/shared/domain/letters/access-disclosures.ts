/** What was handed over once, to a party that is no standing recipient (GDPR art. 15(1)(c)). */
import type { DossierDisclosure } from '../dossier.ts';
import type { LetterNode } from './document.ts';
import { paragraph, plain, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { DisclosureTexts } from './texts/disclosure-texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** Every time with its day; nothing when nothing was handed over. */
export function disclosuresTable(
  disclosures: readonly DossierDisclosure[],
  texts: LetterTexts,
  words: DisclosureTexts,
): LetterNode[] {
  if (disclosures.length === 0) return [];
  const [recipient, what, why, when] = words.columns;
  return [
    paragraph(words.intro),
    table(
      words.intro,
      [
        { header: recipient, width: 24 },
        { header: what, width: 27 },
        { header: why, width: 31 },
        { header: when, width: 18 },
      ],
      disclosures.map((disclosure) => [
        plain(oneLine(disclosure.recipient)),
        plain(disclosure.what),
        plain(reasonOf(disclosure, words)),
        plain(texts.date(disclosure.on)),
      ]),
    ),
  ];
}

function reasonOf(
  { kind, law, why, agreedOn, agreedHow }: DossierDisclosure,
  words: DisclosureTexts,
): string {
  const parts = [
    words.kinds[kind],
    law === '' ? '' : words.law(oneLine(law)),
    why,
    agreedOn === null ? '' : words.agreed(agreedOn, oneLine(agreedHow)),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
