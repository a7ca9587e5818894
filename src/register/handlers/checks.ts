/**
 * Checks at the door of the register. The same rules run in the forms; here they
 * decide. Empty is always fine: nothing has to be known of somebody.
 */

import { ContractError } from '#shared/contract/errors.ts';
import type { PersonInput } from '#shared/contract/persons.ts';
import { checkKbo, checkKvk, checkIban as iban } from '#shared/domain/business-numbers.ts';
import { addPeriod, isPeriod, type PlainDate } from '#shared/domain/calendar.ts';
import {
  checkEmail as email,
  checkPhone as phone,
  checkWebsite as website,
} from '#shared/domain/contact-points.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { Checked } from '#shared/domain/typed-text.ts';

/** A problem code, or null when the text is fine. */
type Problem = string | null;

function problemOf(text: string, check: (text: string) => Checked<string, string>): Problem {
  if (text.trim() === '') return null;
  const checked = check(text);
  return checked.ok ? null : checked.problem;
}

export function checkEmail(text: string): Problem {
  return problemOf(text, email);
}

export function checkPhone(text: string, country: Country = 'NL'): Problem {
  return problemOf(text, (typed) => phone(typed, country));
}

export function checkWebsite(text: string): Problem {
  return problemOf(text, website);
}

export function checkIban(text: string): Problem {
  return problemOf(text, iban);
}

export async function checkVatNumber(text: string, country: Country = 'NL'): Promise<Problem> {
  if (text.trim() === '') return null;
  const { checkVat } = await import('#shared/domain/vat-numbers.ts');
  return problemOf(text, (typed) => checkVat(typed, country));
}

/** A KvK or a KBO number: whichever it is, one of the two has to hold. */
export function checkRegistrationNumber(text: string): Problem {
  const asKvk = problemOf(text, checkKvk);
  return asKvk === null || problemOf(text, checkKbo) === null ? null : asKvk;
}

/** A period that the register can reckon with: one of centuries is a slip of the pen. */
export function checkPeriod(period: string | null, today: PlainDate): Problem {
  if (period === null) return null;
  if (!isPeriod(period)) return 'period.invalid';
  return addPeriod(today, period) >= '3000-01-01' ? 'period.invalid' : null;
}

/** Throws `bad-input` with every problem at its field. */
export function checkFields(problems: Readonly<Record<string, Problem>>): void {
  const found = Object.entries(problems).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  if (found.length > 0) throw new ContractError('bad-input', Object.fromEntries(found));
}

interface CheckedPoint {
  readonly kind: string;
  readonly value: string;
  readonly normalized: string;
  readonly label: string;
}

/** Contact points in one spelling; throws `bad-input` with the path of each that is wrong. */
export function checkContactPoints(
  points: PersonInput['contactPoints'],
  country: Country,
): CheckedPoint[] {
  const problems: Record<string, Problem> = {};
  const checked: CheckedPoint[] = [];
  points.forEach((point, index) => {
    if (point.value === '') return;
    const result = checkPoint(point.kind, point.value, country);
    if (result.ok) {
      checked.push({
        kind: point.kind,
        value: result.value,
        normalized: result.normalized,
        label: point.label,
      });
    } else {
      problems[`contactPoints.${index}.value`] = result.problem;
    }
  });
  checkFields(problems);
  return checked;
}

function checkPoint(
  kind: PersonInput['contactPoints'][number]['kind'],
  value: string,
  country: Country,
): Checked<string> {
  switch (kind) {
    case 'email':
      return email(value);
    case 'phone':
      return phone(value, country);
    case 'website':
      return website(value);
    case 'iban':
      return iban(value);
    case 'address':
      return { ok: true, value, normalized: value.toLowerCase().replace(/\s+/g, ' ') };
  }
}
