import { checkEmail, checkPhone } from '#shared/domain/contact-points.ts';
import type { Country } from '#shared/domain/locale.ts';

/** Problem codes of an e-mail address and a phone number as typed; empty fields are fine. */
export function listContactProblems(
  { email, phone }: { readonly email: string; readonly phone: string },
  country: Country,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (email.trim() !== '') {
    const checked = checkEmail(email);
    if (!checked.ok) problems.email = checked.problem;
  }
  if (phone.trim() !== '') {
    const checked = checkPhone(phone, country);
    if (!checked.ok) problems.phone = checked.problem;
  }
  return problems;
}
