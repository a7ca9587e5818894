/** What is typed about a request, without the numbers that the register may not hold. */
import { maskForIntake } from '#shared/domain/intake/mask.ts';

/** A mail address is written to as it is: nine digits in it may be the number of a student. */
const AS_TYPED: ReadonlySet<string> = new Set(['email']);

/**
 * The same input with every text in it masked as a letter is (UAVG art. 46; law of
 * 8 August 1983): notes and explanations quote what people wrote. Dates, codes, bytes
 * and mail addresses stay as they are.
 */
export function withoutNationalNumbers<T>(input: T): T {
  if (typeof input === 'string') return maskForIntake(input).text as T;
  if (Array.isArray(input)) return input.map(withoutNationalNumbers) as T;
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      AS_TYPED.has(key) ? value : withoutNationalNumbers(value),
    ]),
  ) as T;
}
