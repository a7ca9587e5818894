/** What was erased, where copies are, what stays, and what is kept to prove it. */
import { unique } from './access-facts.ts';
import type { Run, Section } from './document.ts';
import type { ErasureLetterFacts, ErasureRecipient, KeptCategory } from './erasure-facts.ts';
import { paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { ErasureExtent, ErasureTexts } from './texts/erasure-texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** How far the erasure goes. */
export function extentOf(facts: ErasureLetterFacts): ErasureExtent {
  if (facts.kept.length === 0) return 'done';
  return facts.erased.length === 0 ? 'nothing' : 'partial';
}

/** What was erased or made anonymous in the own records, and where a copy of it is. */
export function erasedSection(
  facts: ErasureLetterFacts,
  texts: LetterTexts,
  nothingKept: string,
): Section | undefined {
  const words = texts.erasure.erased;
  const { erased, kept, madeOn } = facts;
  const staying = new Set(kept.map((one) => one.category));
  if (erased.length === 0) return undefined;
  const [category, done, where] = words.columns;
  const rows = erased.map((one) => [
    withFields(
      staying.has(one.category) ? words.partly(oneLine(one.category)) : one.category,
      one.fields,
      words.everything,
    ),
    // The date is about the own records only: a copy elsewhere may go later.
    plain(one.anonymised ? words.anonymisedOn(madeOn) : words.erasedOn(madeOn)),
    plain(unique(one.systems.map(oneLine)).join('\n') || words.nowhereElse),
  ]);
  return section(
    { id: 'erased', heading: words.heading },
    paragraph(words.intro(madeOn)),
    table(
      words.heading,
      [
        { header: category, width: 42 },
        { header: done, width: 30 },
        { header: where, width: 28 },
      ],
      rows,
    ),
    erased.some(({ anonymised }) => anonymised) ? paragraph(words.anonymous) : undefined,
    extentOf(facts) === 'done' ? paragraph(nothingKept) : undefined,
  );
}

function withFields(category: string, fields: readonly string[], everything: string): Run[] {
  const names = unique(fields.map(oneLine)).join(', ') || everything;
  return [{ text: oneLine(category) }, { text: `\n${names}`, em: true }];
}

/** GDPR art. 19: who is told, and from which day a copy may be gone by the holder's own word. */
export function copiesSection(
  { erased, recipients }: ErasureLetterFacts,
  texts: LetterTexts,
): Section | undefined {
  const words = texts.erasure.copies;
  if (erased.length === 0) return undefined;
  const head = { id: 'copies', heading: words.heading };
  if (recipients.length === 0) {
    // Copies of which nobody is known to hold them are not denied.
    const copied = erased.some(({ systems }) => systems.length > 0);
    return copied ? undefined : section(head, paragraph(words.none));
  }
  const [where, what, when] = words.columns;
  return section(
    head,
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: where, width: 25 },
        { header: what, width: 42 },
        { header: when, width: 33 },
      ],
      recipients.map((recipient) => [
        plain(oneLine(recipient.name)),
        plain(words.actions[recipient.role]),
        plain(goneWhen(recipient, words)),
      ]),
    ),
    recipients.some(({ role }) => role !== 'own') ? paragraph(words.partyBackups) : undefined,
  );
}

function goneWhen({ role, expectedOn }: ErasureRecipient, words: ErasureTexts['copies']): string {
  if (role === 'own') {
    return expectedOn === null ? words.ownWithoutDate : words.ownGoneBy(expectedOn);
  }
  return expectedOn === null ? words.partyWithoutDate : words.partyGoneBy(expectedOn);
}

/** GDPR art. 12(4) and 17(3): what stays, field by field, by which law and until when. */
export function keptSection(facts: ErasureLetterFacts, texts: LetterTexts): Section | undefined {
  const words = texts.erasure.kept;
  const { erased, kept } = facts;
  const going = new Set(erased.map((one) => one.category));
  if (kept.length === 0) return undefined;
  const [category, fields, why, until] = words.columns;
  return section(
    { id: 'kept', heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: category, width: 20 },
        { header: fields, width: 23 },
        { header: why, width: 32 },
        { header: until, width: 25 },
      ],
      kept.map((one) => [
        plain(
          going.has(one.category)
            ? texts.erasure.erased.partly(oneLine(one.category))
            : oneLine(one.category),
        ),
        plain(unique(one.fields.map(oneLine)).join('\n') || words.everything),
        plain(words.because(one.because, oneLine(one.article ?? ''))),
        plain(staysUntil(one, words)),
      ]),
    ),
    // GDPR art. 5(1)(b) and (c).
    paragraph(words.onlyForThat),
  );
}

function staysUntil({ because, untilOn }: KeptCategory, words: ErasureTexts['kept']): string {
  switch (because) {
    case 'hold':
    case 'postponed':
      return untilOn === null ? words.untilReasonEnds : words.reviewedOn(untilOn);
    case 'agreement-runs':
      return untilOn === null ? words.untilReasonEnds : words.until(untilOn);
    case 'floor':
    case 'floor-unknown':
    case 'not-due':
      return untilOn === null ? words.untilUnknown : words.until(untilOn);
  }
}

/** When the last older backup that may hold a copy is gone. */
export function backupsSection(
  { erased, backupsGoneBy }: ErasureLetterFacts,
  texts: LetterTexts,
): Section | undefined {
  const words = texts.erasure.backups;
  if (erased.length === 0) return undefined;
  return section(
    { id: 'backups', heading: words.heading },
    paragraph(backupsGoneBy === null ? words.none : words.until(backupsGoneBy)),
  );
}

/** GDPR art. 5(2): what is kept to show that it was done, and the rights over that. */
export function proofSection(facts: ErasureLetterFacts, texts: LetterTexts): Section {
  const words = texts.erasure.proof;
  const { erased, request, recipients, proofKeptUntilOn, suppress } = facts;
  const why = request === null ? words.withoutRequest : words.request;
  const until =
    proofKeptUntilOn === null ? words.keptWithoutTerm : words.keptUntil(proofKeptUntilOn);
  return section(
    { id: 'proof', blocks: ['B8'], heading: words.heading },
    // Where nobody asked and nothing went, there is nothing to prove.
    request === null && erased.length === 0
      ? undefined
      : paragraph(`${why} ${words.letterCopy} ${until}`),
    erased.length > 0 && recipients.length > 0 ? paragraph(words.openCopies) : undefined,
    suppress ? paragraph(words.suppressed) : undefined,
    paragraph(words.rights, 'B8'),
  );
}
