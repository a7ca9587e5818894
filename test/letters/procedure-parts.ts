/** Every letter about the course of a request, and ways to look into one. */
import { type LetterDocument, textOf } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import {
  composeAck,
  composeExtension,
  composeFee,
  composeIdentity,
  composeNotController,
  composeRefusal,
} from '#shared/domain/letters/procedure-letters.ts';
import type { RequestLetterFacts } from '#shared/domain/letters/request-facts.ts';
import { languageOf } from '#shared/domain/locale.ts';
import {
  ackFacts,
  extensionFacts,
  feeFacts,
  identityFacts,
  notControllerFacts,
  refusalFacts,
  type WhoAsked,
} from '#test/builders/procedure-facts.ts';
import type { EVERY_LETTER } from './every-letter.ts';

export type Options = (typeof EVERY_LETTER)[number];
type Change = Partial<RequestLetterFacts>;

/** Every letter by its kind, of one of the persons; `change` is for what all letters have. */
export const LETTERS = {
  ack: (who: WhoAsked, options: Options, change: Change = {}) =>
    composeAck(ackFacts(who, change), options),
  identity: (who: WhoAsked, options: Options, change: Change = {}) =>
    composeIdentity(identityFacts(who, languageOf(options.locale), change), options),
  extension: (who: WhoAsked, options: Options, change: Change = {}) =>
    composeExtension(extensionFacts(who, languageOf(options.locale), change), options),
  refusal: (who: WhoAsked, options: Options, change: Change = {}) =>
    composeRefusal(refusalFacts(who, languageOf(options.locale), change), options),
  'fee.notice': (who: WhoAsked, options: Options, change: Change = {}) =>
    composeFee(feeFacts(who, languageOf(options.locale), change), options),
  'not.controller': (who: WhoAsked, options: Options, change: Change = {}) =>
    composeNotController(notControllerFacts(who, languageOf(options.locale), change), options),
} as const;

/** A daughter who asks for her father. */
export const DAUGHTER = {
  representative: {
    name: 'Sanne Peters',
    addressLines: ['Lindelaan 4', '3512 AB Utrecht'],
    email: 'sanne@example.org',
  },
};

/** The text of one section; throws when the letter has no such section. */
export function textOfSection(document: LetterDocument, id: string): string {
  const section = document.sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return toPlainText({
    ...document,
    references: [],
    sender: { name: '', lines: [] },
    addressee: [],
    sections: [section],
  });
}

/** The first ground of a refusal; throws when nothing is refused. */
export function groundOf(document: LetterDocument): string {
  const node = document.sections.find(({ id }) => id === 'refused-1')?.content[0];
  if (node?.type !== 'paragraph') throw new Error('no ground');
  return textOf(node.runs);
}
