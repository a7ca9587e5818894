/** How a person of the files would be called in the register. */

import { displayNameOf } from '../handlers/names.ts';
import type { PersonRecord } from '../import/records.ts';

/** The parts of a name as the register keeps them. */
export interface KeptName {
  readonly givenName: string;
  readonly infix: string;
  readonly familyName: string;
  readonly nickname: string;
}

/**
 * Initials stand where no given name is known, a name that could not be split as a family
 * name, and the e-mail address of a subscriber without any name as what they are called.
 */
export function keptNameOf(record: PersonRecord): KeptName {
  const { name, nickname } = record;
  const parts = {
    givenName: name.givenName || name.initials,
    infix: name.infix,
    familyName: name.familyName || name.full,
    nickname,
  };
  if (displayNameOf(parts) !== '') return parts;
  const contact =
    record.contactPoints.find(({ kind }) => kind === 'email') ?? record.contactPoints[0];
  return { ...parts, nickname: contact?.value ?? record.externalId };
}

export function nameOfRecord(record: PersonRecord): string {
  return displayNameOf(keptNameOf(record));
}
