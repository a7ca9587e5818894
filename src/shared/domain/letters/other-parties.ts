/** Which other parties are told, in a letter to the person (GDPR art. 19). */
import type { DossierRecipient } from '../dossier.ts';
import type { Section } from './document.ts';
import { paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { OtherPartiesTexts, ToldOf } from './texts/outcome/texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** Each party by name with what it is told, and those of which no name is known yet. */
export function otherPartiesSection(
  recipients: readonly DossierRecipient[],
  about: ToldOf,
  words: OtherPartiesTexts,
  texts: LetterTexts,
): Section {
  const named = recipients.filter(({ unnamed }) => !unnamed);
  const unnamed = recipients.filter((recipient) => recipient.unnamed);
  const [party, action] = words.columns;
  return section(
    { id: 'recipients', heading: words.heading },
    recipients.length === 0 ? paragraph(words.none[about]) : undefined,
    named.length === 0 ? undefined : paragraph(words.intro[about]),
    named.length === 0
      ? undefined
      : table(
          words.heading,
          [
            { header: party, width: 34 },
            { header: action, width: 66 },
          ],
          named.map((recipient) => [
            plain(fullName(recipient)),
            plain(words.actions[about][recipient.role]),
          ]),
        ),
    unnamed.length === 0
      ? undefined
      : paragraph(texts.recipients.unnamed(unnamed.map(({ name }) => oneLine(name)))),
  );
}

/** The name, with the legal name where that says more. */
function fullName({ name, legalName }: DossierRecipient): string {
  const [known, legal] = [oneLine(name), oneLine(legalName)];
  return legal === '' || legal === known ? known : `${known} (${legal})`;
}
