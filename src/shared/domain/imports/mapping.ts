/** What the columns of a table without a reader of its own hold, as proposed and as chosen. */
import type { EventKind } from '../retention/language.ts';
import type { RelationKind } from '../statement-profile.ts';

/** One way to write a day with numbers. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a column of a table without a preset holds. */
export const PLAIN_TARGETS = [
  'external-id',
  'organisation',
  'given-name',
  'initials',
  'infix',
  'family-name',
  'full-name',
  'nickname',
  'function',
  'street',
  'house-number',
  'house-number-addition',
  'postcode',
  'city',
  'country',
  'address',
  'phone',
  'email',
  'website',
  'registration-number',
  'vat-number',
  'iban',
  'relation',
  'tags',
  'inactive',
  'active',
  'modified-on',
  'ignore',
] as const;
export type PlainTarget = (typeof PLAIN_TARGETS)[number];

export type ColumnTarget =
  /** Columns of an address with the same label form one; a telephone gets it as its label. */
  | { readonly to: PlainTarget; readonly label?: string }
  /** A yes or no, or the word for a state: `opted-out` turns yes into withdrawn. */
  | { readonly to: 'consent'; readonly topic: string; readonly means: 'opted-in' | 'opted-out' }
  /** The day of the consent in the same row with that topic. */
  | { readonly to: 'consent-given-on' | 'consent-ended-on'; readonly topic: string }
  | { readonly to: 'event'; readonly kind: EventKind };

/** Which column goes where, by its place in the row, with what holds for all rows. */
export interface Mapping {
  readonly columns: readonly ColumnTarget[];
  /** What everybody in the file is, where no column says it. */
  readonly relation: RelationKind | null;
}
