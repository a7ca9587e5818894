/** What was handed to others, who could get in and where work is shown, as the forms send it. */
import type { Input } from '#shared/contract/index.ts';

/** A disclosure to a colleague that was agreed on the day before. */
export function makeDisclosure(
  parts: Partial<Input<'disclosures.create'>> = {},
): Input<'disclosures.create'> {
  return {
    kind: 'colleague',
    personId: null,
    processorId: null,
    recipient: 'Netwerkbureau Zuid',
    law: '',
    what: 'Naam en storingsmelding',
    why: 'kent deze router',
    disclosedOn: '2026-11-10',
    agreedOn: '2026-11-09',
    agreedHow: 'per telefoon',
    silent: false,
    silentBecause: '',
    ...parts,
  };
}

/** A permission to look, given in words the day before it was used. */
export function makePermission(
  parts: Partial<Input<'permissions.create'>> = {},
): Input<'permissions.create'> {
  return {
    personId: null,
    servedControllerId: null,
    processorId: null,
    kind: 'explicit',
    may: 'view',
    what: 'agenda van november',
    who: 'helpdesk',
    askedOn: '2026-11-08',
    givenOn: '2026-11-09',
    givenHow: 'per e-mail',
    ticket: '',
    endsOn: '2026-11-12',
    usedOn: '2026-11-10',
    ...parts,
  };
}

/** A measure that holds everywhere from the start of the year. */
export function makeMeasure(
  parts: Partial<Input<'measures.create'>> = {},
): Input<'measures.create'> {
  return {
    name: 'Websitecertificaat',
    description: '',
    threats: ['access', 'disclosure'],
    aspects: ['a', 'b'],
    systemIds: [],
    sinceOn: '2026-01-01',
    expiresOn: '2026-12-15',
    checkedOn: null,
    checkPeriod: null,
    ...parts,
  };
}
