/**
 * Permission to get into data that are kept for a customer: given in words, or following from
 * a question that cannot be answered without looking. Never a consent in the sense of GDPR
 * art. 6(1)(a); it says who of the staff, or of a processor, may look.
 */
import type { PlainDate } from './calendar.ts';

export const PERMISSION_KINDS = ['explicit', 'implied'] as const;
export type PermissionKind = (typeof PERMISSION_KINDS)[number];

export const PERMITTED_TO = ['view', 'change', 'export'] as const;
export type PermittedTo = (typeof PERMITTED_TO)[number];

/** `asked`: not given yet, so nobody may look. */
export const PERMISSION_STATES = ['asked', 'open', 'ended'] as const;
export type PermissionState = (typeof PERMISSION_STATES)[number];

export interface PermissionFacts {
  readonly kind: PermissionKind;
  readonly personId: number | null;
  readonly servedControllerId: number | null;
  readonly askedOn: PlainDate | null;
  readonly givenOn: PlainDate | null;
  readonly givenHow: string;
  /** The question from which an implied permission follows. */
  readonly ticket: string;
  readonly endsOn: PlainDate | null;
  readonly usedOn: PlainDate | null;
}

/** What can be lacking, with the field where it belongs and the code that is shown there. */
export const PERMISSION_LACKS = {
  whose: ['servedControllerId', 'permission.whose'],
  ticket: ['ticket', 'permission.ticket'],
  begin: ['askedOn', 'permission.begin'],
  'given-before-asked': ['givenOn', 'permission.given-before-asked'],
  how: ['givenHow', 'permission.how'],
  'implied-given': ['givenOn', 'text.required'],
  'used-not-given': ['usedOn', 'permission.used-not-given'],
  'used-before': ['usedOn', 'permission.used-before'],
  'used-after': ['usedOn', 'permission.used-after'],
  order: ['endsOn', 'date.order'],
} as const satisfies Readonly<Record<string, readonly [keyof PermissionFacts, string]>>;
export type PermissionLack = keyof typeof PERMISSION_LACKS;

/** What a permission lacks; use before it was given or after it ended is refused. */
export function permissionLacks(permission: PermissionFacts): PermissionLack[] {
  const { kind, askedOn, givenOn, endsOn, usedOn } = permission;
  const lacks: PermissionLack[] = [];
  const isNobodys = permission.personId === null && permission.servedControllerId === null;
  if (isNobodys) lacks.push('whose');
  if (kind === 'implied' && permission.ticket === '') lacks.push('ticket');
  if (kind === 'implied' && givenOn === null) lacks.push('implied-given');
  if (kind === 'explicit' && askedOn === null && givenOn === null) lacks.push('begin');
  if (kind === 'explicit' && givenOn !== null && permission.givenHow === '') lacks.push('how');
  if (askedOn !== null && givenOn !== null && givenOn < askedOn) lacks.push('given-before-asked');
  if (givenOn !== null && endsOn !== null && endsOn < givenOn) lacks.push('order');
  if (usedOn !== null) {
    if (givenOn === null) lacks.push('used-not-given');
    else if (usedOn < givenOn) lacks.push('used-before');
    if (endsOn !== null && usedOn > endsOn) lacks.push('used-after');
  }
  return lacks;
}

/** How a permission stands on a day. Its last day still counts. */
export function permissionState(
  { givenOn, endsOn }: Pick<PermissionFacts, 'givenOn' | 'endsOn'>,
  today: PlainDate,
): PermissionState {
  if (endsOn !== null && endsOn < today) return 'ended';
  return givenOn === null ? 'asked' : 'open';
}
