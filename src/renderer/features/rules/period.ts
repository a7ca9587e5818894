/** A period as the form asks it: an amount and a unit. */
export const UNITS = ['D', 'W', 'M', 'Y'] as const;
export type Unit = (typeof UNITS)[number];

/** The keys of the units in the texts of this feature. */
export const UNIT_WORDS = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

export interface Amount {
  readonly amount: string;
  readonly unit: Unit;
}

/** `P7Y` as an amount and a unit; empty for no period and for one with several units. */
export function amountOf(period: string | null): Amount {
  const parts = /^P(\d{1,4})([DWMY])$/.exec(period ?? '');
  return { amount: parts?.[1] ?? '', unit: (parts?.[2] as Unit | undefined) ?? 'Y' };
}

/** The ISO period; null while nothing is filled in, undefined for what is no whole number. */
export function periodOf({ amount, unit }: Amount): string | null | undefined {
  const typed = amount.trim();
  if (typed === '') return null;
  return /^[1-9]\d{0,3}$/.test(typed) ? `P${typed}${unit}` : undefined;
}
