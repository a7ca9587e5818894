/** What stands around the text of every letter: letterhead, addressee, references, signature. */
import type { PlainDate } from '../calendar.ts';
import type { Dossier, DossierController } from '../dossier.ts';
import type { LetterLocale } from '../locale.ts';
import type { Enclosure, LetterDocument, LetterForm, LetterKind, Section } from './document.ts';
import { oneLine } from './printable.ts';
import type { LetterTexts } from './texts/texts.ts';

/** In which language and form of address a letter is written. */
export interface LetterStyle {
  readonly locale: LetterLocale;
  readonly form: LetterForm;
}

/** What the frame of a letter is made from. */
export interface LetterHead {
  readonly kind: LetterKind;
  readonly title: string;
  /** Own reference; empty when there is none. */
  readonly number: string;
  readonly date: PlainDate;
  readonly controller: DossierController;
  readonly addressee: readonly string[];
  /** References apart from date and number. */
  readonly references: LetterDocument['references'];
  readonly enclosures: readonly Enclosure[];
}

/** The letter around its sections; those that do not apply are given as undefined. */
export function framed(
  head: LetterHead,
  { locale, form }: LetterStyle,
  texts: LetterTexts,
  sections: readonly (Section | undefined)[],
): LetterDocument {
  const { controller } = head;
  const { references } = texts;
  const date = texts.date(head.date);
  const number = oneLine(head.number);
  return {
    kind: head.kind,
    locale,
    form,
    title: head.title,
    number,
    date: head.date,
    window: controller.country,
    sender: { name: oneLine(controller.name), lines: senderLines(controller, texts) },
    addressee: [...head.addressee],
    references: [
      {
        label: references.date,
        value: controller.place === '' ? date : `${oneLine(controller.place)}, ${date}`,
      },
      ...(number === '' ? [] : [{ label: references.number, value: number }]),
      ...head.references,
    ],
    sections: sections.filter((part) => part !== undefined),
    signature: {
      closing: texts.closing,
      lines: [...new Set(lines(controller.signatory, controller.name))],
    },
    enclosures: enclosed(head.enclosures, texts),
  };
}

/** The person as addressee; the e-mail address where no other address is known. */
export function addresseeOf(
  person: Pick<Dossier['person'], 'name' | 'organisation' | 'addressLines' | 'email'>,
): string[] {
  const address = person.addressLines.length > 0 ? person.addressLines : [person.email];
  return lines(person.name, person.organisation, ...address);
}

/** Which request the letter answers, where there is one. */
export function requestReference(
  request: Dossier['request'],
  { references }: LetterTexts,
): LetterDocument['references'] {
  if (request === null) return [];
  return [{ label: references.request, value: references.requestOf(request.receivedOn) }];
}

/** GDPR art. 12(3), last sentence: asked electronically is answered electronically. */
export function isElectronic(request: Dossier['request']): boolean {
  return request?.channel === 'email' || request?.channel === 'portal';
}

/** Each text on one line, without the empty ones. */
export function lines(...texts: readonly string[]): string[] {
  return texts.map(oneLine).filter((text) => text !== '');
}

/** GDPR art. 12(1) and 13(1)(a) and (b): who answers and how to reach them. */
function senderLines(controller: DossierController, { senderLabels }: LetterTexts): string[] {
  const labelled = (label: string, value: string) => (value === '' ? '' : `${label} ${value}`);
  return lines(
    ...controller.addressLines,
    labelled(senderLabels.phone, controller.phone),
    controller.email,
    controller.website,
    controller.registration,
    labelled(senderLabels.dataProtectionOfficer, controller.dataProtectionOfficer),
  );
}

function enclosed(
  items: readonly Enclosure[],
  { enclosures: words }: LetterTexts,
): LetterDocument['enclosures'] {
  const none = { name: words.noneName, description: words.noneDescription };
  return { heading: words.heading(items.length), items: items.length > 0 ? [...items] : [none] };
}
