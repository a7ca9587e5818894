/** Checks of names and contact points before they are sent. */
import type { PersonInput } from '#shared/contract/persons.ts';
import { checkEmail, checkPhone, checkWebsite } from '#shared/domain/contact-points.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { Problems } from './use-record-form.ts';

export const CONTACT_KINDS = [
  'email',
  'phone',
  'address',
  'website',
  'iban',
] as const satisfies readonly PersonInput['contactPoints'][number]['kind'][];
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** The problem with one contact point; undefined when it is fine or still empty. */
export async function findContactProblem(
  kind: ContactKind,
  value: string,
  country: Country,
): Promise<string | undefined> {
  if (value.trim() === '') return undefined;
  const checked = await checkContact(kind, value, country);
  return checked === undefined || checked.ok ? undefined : checked.problem;
}

async function checkContact(kind: ContactKind, value: string, country: Country) {
  switch (kind) {
    case 'email':
      return checkEmail(value);
    case 'phone':
      return checkPhone(value, country);
    case 'website':
      return checkWebsite(value);
    case 'iban': {
      // The rules of all countries are heavy: fetched only where an IBAN is kept.
      const { checkIban } = await import('#shared/domain/business-numbers.ts');
      return checkIban(value);
    }
    case 'address':
      return undefined;
  }
}

/** Problems of a whole identity: a name of some kind, and every contact point. */
export async function listIdentityProblems(
  person: PersonInput,
  country: Country,
): Promise<Problems> {
  const problems: Problems = {};
  const names = [person.givenName, person.infix, person.familyName, person.nickname];
  if (names.every((name) => name.trim() === '')) problems.familyName = 'text.required';
  for (const [index, point] of person.contactPoints.entries()) {
    const problem = await findContactProblem(point.kind, point.value, country);
    if (problem !== undefined) problems[`contactPoints.${index}.value`] = problem;
  }
  return problems;
}
