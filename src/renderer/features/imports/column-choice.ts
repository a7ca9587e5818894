/** The target of a column as a choice in a list, with what else it has to say. Pure. */
import type { ColumnTarget } from '#shared/contract/import-views.ts';
import { PLAIN_TARGETS, type PlainTarget } from '#shared/domain/imports/mapping.ts';

export type TargetName = ColumnTarget['to'];

/** Every target once, in the groups in which the owner looks for them. */
export const TARGET_GROUPS = {
  name: [
    'full-name',
    'given-name',
    'initials',
    'infix',
    'family-name',
    'nickname',
    'organisation',
    'function',
  ],
  address: [
    'address',
    'street',
    'house-number',
    'house-number-addition',
    'postcode',
    'city',
    'country',
  ],
  reach: ['email', 'phone', 'website'],
  business: [
    'external-id',
    'relation',
    'registration-number',
    'vat-number',
    'iban',
    'tags',
    'active',
    'inactive',
    'modified-on',
  ],
  consent: ['consent', 'consent-given-on', 'consent-ended-on'],
  event: ['event'],
  none: ['ignore'],
} as const satisfies Record<string, readonly TargetName[]>;
export const GROUP_NAMES = Object.keys(TARGET_GROUPS) as readonly (keyof typeof TARGET_GROUPS)[];

/** The target after another choice; what is known already goes along. */
export function chooseTarget(to: TargetName, before: ColumnTarget, column: string): ColumnTarget {
  if (to === before.to) return before;
  const topic = 'topic' in before ? before.topic : column.slice(0, 120);
  if (to === 'consent') return { to, topic, means: 'opted-in' };
  if (to === 'consent-given-on' || to === 'consent-ended-on') return { to, topic };
  if (to === 'event') return { to, kind: 'last-contact' };
  // An address keeps its columns together by their label.
  const label = 'label' in before ? before.label : undefined;
  return label === undefined || !isPlain(before.to) ? { to } : { to, label };
}

function isPlain(to: TargetName): to is PlainTarget {
  return PLAIN_TARGETS.some((plain) => plain === to);
}

/** Whether a consent lacks what it is for. */
export function lacksTopic(target: ColumnTarget): boolean {
  return 'topic' in target && target.topic.trim() === '';
}
