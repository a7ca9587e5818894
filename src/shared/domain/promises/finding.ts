/** What one check finds: what carries the promise out, and what is missing. */
import type { PlainDate } from '../calendar.ts';
import type { LocalizedText } from '../locale.ts';
import type { KeyedFact, PracticeFacts } from './facts.ts';
import type { PromiseCheck, WatchKind } from './language.ts';
import type { MissingCode } from './missing.ts';

/** The screens on which something can be mended. */
export const MEND_SCREENS = [
  'rules',
  'register',
  'served',
  'processors',
  'consents',
  'requests',
  'breaches',
  'duties',
  'measures',
  'disclosures',
  'statement',
  'gaps',
  'due',
  'disposal',
  'settings',
] as const;
export type MendScreen = (typeof MEND_SCREENS)[number];

/** Where it is mended: a screen, and the record there when it is one. */
export interface MendPlace {
  readonly screen: MendScreen;
  readonly id: number | null;
}

/** A number, a date, or a name of the register; never of a person. */
export type MissingParam = string | number | LocalizedText;

export interface Missing {
  readonly code: MissingCode;
  readonly params: Readonly<Record<string, MissingParam>>;
  readonly where: MendPlace;
}

export const CARRIER_KINDS = [
  'category',
  'purpose',
  'rule',
  'processor',
  'system',
  'topic',
  'duty',
  'measure',
  'requests',
  'disposals',
  'breaches',
  'controller',
  'statement',
  'clause',
  'gap',
  'disclosures',
  'permissions',
  'served',
  'authorisations',
] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];

/** What carries the promise out. `name` is null where there is one of it only. */
export interface Carrier {
  readonly kind: CarrierKind;
  readonly id: number | null;
  readonly name: string | LocalizedText | null;
  readonly where: MendPlace;
}

export interface Finding {
  readonly carriedBy: readonly Carrier[];
  readonly missing: readonly Missing[];
}

/** What a check looks at. */
export interface Look {
  readonly facts: PracticeFacts;
  /** Id of the profile that the promise belongs to. */
  readonly profile: string;
  readonly today: PlainDate;
}

export type CheckOf<K extends WatchKind> = Extract<PromiseCheck, { readonly watch: K }>;

/** How each kind of check is carried out. */
export type Watches<K extends WatchKind> = {
  readonly [W in K]: (check: CheckOf<W>, look: Look) => Finding;
};

export function missing(
  code: MissingCode,
  screen: MendScreen,
  params: Missing['params'] = {},
  id: number | null = null,
): Missing {
  return { code, params, where: { screen, id } };
}

export function carrier(
  kind: CarrierKind,
  screen: MendScreen,
  record: { readonly id: number; readonly name: string | LocalizedText } | null = null,
): Carrier {
  const id = record?.id ?? null;
  return { kind, id, name: record?.name ?? null, where: { screen, id } };
}

/** A list of what is missing, each only where it is. */
export function whereMissing(
  ...found: readonly (readonly [isMissing: boolean, Missing])[]
): Missing[] {
  return found.filter(([isMissing]) => isMissing).map(([, entry]) => entry);
}

/**
 * A record by its id in the profile; a record that the owner made has the id behind `own.`,
 * a topic of their own its whole key.
 */
export function findKeyed<T extends KeyedFact>(
  rows: readonly T[],
  look: Look,
  id: string,
): T | undefined {
  const keys = [`${look.profile}.${id}`, `own.${id}`, id];
  return rows.find((row) => !row.isEnded && keys.includes(row.key));
}

/** Records in use of the statement the promise stands in, with what the owner added. */
export function ofStatement<T extends KeyedFact>(rows: readonly T[], look: Look): T[] {
  const others = look.facts.statements
    .map((statement) => statement.profile)
    .filter((profile) => profile !== look.profile);
  return rows.filter(
    (row) => !row.isEnded && !others.some((profile) => row.key.startsWith(`${profile}.`)),
  );
}
