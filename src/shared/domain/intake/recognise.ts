/**
 * Reads a pasted letter or e-mail and offers what it seems to ask. Nothing is
 * decided here: every finding carries the piece of text that it rests on, and the
 * owner says what it means. Whatever is returned comes from the masked text.
 */
import type { PlainDate } from '../calendar.ts';
import type { Country } from '../locale.ts';
import { listCitations } from './articles.ts';
import { type DateFinding, findLetterDates, listDays } from './dates.ts';
import { findHits } from './dictionary.ts';
import {
  type ComplaintFinding,
  findComplaints,
  findIdCopies,
  findRecipientQuestions,
  findRepresentation,
  type RepresentationFinding,
} from './hints.ts';
import { findIdentifiers, type IntakeIdentifiers } from './identifiers.ts';
import { guessLanguage, type LetterLanguage } from './language.ts';
import { type Masked, maskForIntake } from './mask.ts';
import { findNumberedItems, type NumberedItem } from './numbered.ts';
import { blankOut, findOlderMail } from './older-mail.ts';
import { type Finding, readText } from './reading.ts';
import { findRights, type ObjectionFinding, type RightFinding } from './rights.ts';
import { type AdmonitionFinding, findAdmonitions, findTerms, type TermFinding } from './terms.ts';

/** What a letter seems to say. The places count in UTF-16 units of `text`. */
export interface Intake {
  /** The letter as it was read: masked, with plain spaces and line feeds. */
  readonly text: string;
  readonly masked: readonly Masked[];
  /** True when the letter was too long and only its beginning was read. */
  readonly cut: boolean;
  /** Where the first older mail begins, which was not read; null without one. */
  readonly quotedFrom: number | null;
  readonly locale: LetterLanguage;
  /** In the order of the law, the cited ones first; of one right there may be more. */
  readonly rights: readonly RightFinding[];
  readonly objections: readonly ObjectionFinding[];
  readonly identifiers: IntakeIdentifiers;
  readonly representative: readonly RepresentationFinding[];
  readonly idCopy: readonly Finding[];
  readonly termAsked: readonly TermFinding[];
  readonly admonition: readonly AdmonitionFinding[];
  readonly numberedItems: readonly NumberedItem[];
  readonly complaint: readonly ComplaintFinding[];
  readonly asksRecipients: readonly Finding[];
  /** Days the letter may be of, nearest its top first. */
  readonly dates: readonly DateFinding[];
}

/** Longer than any letter: what comes behind is not read. */
const TEXT_LENGTH = 200_000;

/** Reads a letter; `country` is that of the controller. Never throws. */
export function recogniseRequest(
  letter: string,
  { country, today }: { readonly country: Country; readonly today: PlainDate },
): Intake {
  const masked = maskForIntake(letter);
  const text = masked.text.slice(0, TEXT_LENGTH);
  const older = findOlderMail(text);
  const reading = readText(blankOut(text, older));
  const hits = findHits(reading);
  const citations = listCitations(reading);
  const days = listDays(reading, today);
  const ofPhrase = hits.all.find(({ label }) => label.says === 'right')?.label.language;
  const language = guessLanguage(reading, ofPhrase);
  const admonition = findAdmonitions(reading, hits, days, today);
  return {
    text,
    masked: masked.masked,
    cut: text.length < masked.text.length,
    quotedFrom: older[0]?.start ?? null,
    locale: language === undefined || language === 'de' ? 'other' : language,
    ...findRights(reading, hits, citations, language ?? 'nl'),
    identifiers: findIdentifiers(reading, hits, country),
    representative: findRepresentation(reading, hits),
    idCopy: findIdCopies(reading, hits),
    termAsked: findTerms(reading, hits, days, today),
    admonition,
    numberedItems: findNumberedItems(reading),
    complaint: findComplaints(reading, hits, citations),
    asksRecipients: findRecipientQuestions(reading, hits, citations),
    dates: findLetterDates(reading, hits, days, today).filter(
      ({ on }) => !admonition.some((reminder) => reminder.on === on),
    ),
  };
}
