/** Checks of what is filled in about the business, before it is sent. */
import type { ControllerInput } from '#shared/contract/business.ts';
import { checkIban, checkKbo, checkKvk } from '#shared/domain/business-numbers.ts';
import { checkEmail, checkPhone, checkWebsite } from '#shared/domain/contact-points.ts';
import { checkVat } from '#shared/domain/vat-numbers.ts';

export const CHECKED_FIELDS = [
  'email',
  'phone',
  'website',
  'registrationNumber',
  'vatNumber',
  'iban',
] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

export interface FieldCheck {
  /** The value in its neat form, where it could be read. */
  readonly value: string;
  readonly problem?: string;
  readonly warning?: string;
}

/** Judges one field; an empty one is fine. The country decides what a number looks like. */
export function checkBusinessField(field: CheckedField, values: ControllerInput): FieldCheck {
  const typed = values[field];
  if (typed.trim() === '') return { value: '' };
  const checked = {
    email: () => checkEmail(typed),
    phone: () => checkPhone(typed, values.country),
    website: () => checkWebsite(typed),
    registrationNumber: () => (values.country === 'NL' ? checkKvk(typed) : checkKbo(typed)),
    vatNumber: () => checkVat(typed, values.country),
    iban: () => checkIban(typed),
  }[field]();
  if (!checked.ok) return { value: typed, problem: checked.problem };
  return { value: checked.value, ...(checked.warning && { warning: checked.warning }) };
}

/** Problems per field; empty when everything can be sent. */
export function listBusinessProblems(values: ControllerInput): Record<string, string> {
  const problems: Record<string, string> = {};
  if (values.name.trim() === '') problems.name = 'text.required';
  for (const field of CHECKED_FIELDS) {
    const { problem } = checkBusinessField(field, values);
    if (problem !== undefined) problems[field] = problem;
  }
  return problems;
}
