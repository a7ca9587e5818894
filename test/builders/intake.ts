/** Letters for the recogniser, and what it found of them in few words. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type Intake, recogniseRequest } from '#shared/domain/intake/recognise.ts';
import type { Country } from '#shared/domain/locale.ts';

export const TODAY = '2026-03-10' as PlainDate;

export function recognise(letter: string, country: Country = 'NL'): Intake {
  return recogniseRequest(letter, { country, today: TODAY });
}

/** What a letter is expected to give; a list that is left out has to be empty. */
export interface Expected {
  readonly locale: Intake['locale'];
  /** `access article` or `access words`: the best certainty of each right. */
  readonly rights?: readonly string[];
  readonly objections?: readonly string[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  /** Postcode and house number. */
  readonly addresses?: readonly string[];
  readonly references?: readonly string[];
  readonly names?: readonly string[];
  readonly representative?: readonly string[];
  readonly idCopies?: number;
  /** Periods and days; `working days` for what is neither. */
  readonly terms?: readonly string[];
  /** Days of earlier requests; `undated` for a reminder without one. */
  readonly reminders?: readonly string[];
  readonly items?: readonly string[];
  readonly complaints?: readonly string[];
  readonly asksRecipients?: true;
  readonly dates?: readonly string[];
  readonly masked?: readonly string[];
  readonly quoted?: true;
}

/** One letter of a table. */
export interface LetterCase {
  readonly when: string;
  readonly letter: string;
  readonly country?: Country;
  readonly expected: Expected;
}

export function summaryOf(intake: Intake): Expected {
  const best = new Map(
    intake.rights.toReversed().map(({ right, certainty }) => [right, certainty] as const),
  );
  const { identifiers } = intake;
  const lists = {
    rights: [...new Set(intake.rights.map(({ right }) => `${right} ${best.get(right)}`))],
    objections: [...new Set(intake.objections.map(({ about }) => about))],
    emails: identifiers.emails.map(({ normalized }) => normalized),
    phones: identifiers.phones.map(({ normalized }) => normalized),
    addresses: identifiers.addresses.map(
      ({ postcode, houseNumber }) => `${postcode} ${houseNumber}`,
    ),
    references: identifiers.references.map(({ kind, value }) => `${kind} ${value}`),
    names: identifiers.names.map(({ value }) => value),
    representative: [...new Set(intake.representative.map(({ kind }) => kind))],
    terms: intake.termAsked.map(({ period, on }) => period ?? on ?? 'working days'),
    reminders: [...new Set(intake.admonition.map(({ on }) => on ?? 'undated'))],
    items: intake.numberedItems.map(({ mark }) => mark),
    complaints: [...new Set(intake.complaint.map(({ to }) => to))],
    dates: intake.dates.map(({ on }) => on),
    masked: intake.masked.map(({ kind, count }) => `${kind} ${count}`),
  };
  return {
    locale: intake.locale,
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(intake.idCopy.length > 0 ? { idCopies: intake.idCopy.length } : {}),
    ...(intake.asksRecipients.length > 0 ? { asksRecipients: true } : {}),
    ...(intake.quotedFrom === null ? {} : { quoted: true }),
  };
}
