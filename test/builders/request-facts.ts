/** Facts that every letter of a request has: of a customer, a subscriber and an applicant. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { RequestLetterFacts } from '#shared/domain/letters/request-facts.ts';
import { aBelgianDossier, aDossier } from './dossier.ts';

const on = (text: string) => text as PlainDate;

/** Jan, a customer of a Dutch business, wrote by e-mail. */
export function customerFacts(change: Partial<RequestLetterFacts> = {}): RequestLetterFacts {
  const { controller, authority, person } = aDossier();
  return {
    controller,
    authority,
    person: {
      name: person.name,
      familyName: person.familyName,
      givenName: person.givenName,
      organisation: person.organisation,
      addressLines: person.addressLines,
      email: person.email,
    },
    representative: null,
    request: {
      number: '2026-014',
      rights: ['access'],
      receivedOn: on('2026-11-05'),
      channel: 'email',
      keptUntilOn: on('2028-11-05'),
    },
    madeOn: on('2026-11-22'),
    ...change,
  };
}

/** Els only gets the newsletter: nothing but her e-mail address is known. */
export function subscriberFacts(change: Partial<RequestLetterFacts> = {}): RequestLetterFacts {
  return customerFacts({
    person: {
      name: 'Els Maas',
      familyName: 'Maas',
      givenName: 'Els',
      organisation: '',
      addressLines: [],
      email: 'els.maas@example.org',
    },
    ...change,
  });
}

/** Noor applied for a job at a Belgian business, and wrote by post. */
export function applicantRequestFacts(
  change: Partial<RequestLetterFacts> = {},
): RequestLetterFacts {
  const { controller, authority } = aBelgianDossier();
  return customerFacts({
    controller,
    authority,
    person: {
      name: 'Noor Wouters',
      familyName: 'Wouters',
      givenName: 'Noor',
      organisation: '',
      addressLines: ['Kerkstraat 12', '9000 Gent'],
      email: 'noor.wouters@example.be',
    },
    request: {
      number: '2026-015',
      rights: ['erasure'],
      receivedOn: on('2026-11-02'),
      channel: 'post',
      keptUntilOn: null,
    },
    ...change,
  });
}

/** The three of them by name. */
export const THREE_PERSONS = {
  customer: customerFacts,
  subscriber: subscriberFacts,
  applicant: applicantRequestFacts,
} as const;
