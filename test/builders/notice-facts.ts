/** Facts of the notice to a party that data were corrected or restricted. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { NoticeFacts } from '#shared/domain/letters/request-facts.ts';
import { aBelgianDossier, aDossier } from './dossier.ts';
import type { ByPerson } from './outcome-facts.ts';

const on = (text: string) => text as PlainDate;

/** To three parties: a processor, a recipient, and one that decides for itself. */
export const NOTICE: ByPerson<NoticeFacts> = {
  customer: noticeFacts(),
  subscriber: noticeFacts({
    party: { ...noticeFacts().party, name: 'Drukkerij Smit', legalName: '', role: 'recipient' },
    about: 'restriction',
    sinceOn: on('2026-11-07'),
    identifiers: ['els.maas@example.org'],
    changes: [],
    categories: ['Contactgegevens', 'Nieuwsbrief'],
  }),
  applicant: noticeFacts({
    ...controllerOf(aBelgianDossier()),
    party: {
      name: 'Uitzendbureau Hart',
      legalName: 'Hart Personeel BV',
      addressLines: [],
      email: 'privacy@hart.example.be',
      role: 'controller',
    },
    about: 'restriction-lifted',
    sinceOn: on('2026-12-03'),
    identifiers: [],
    changes: [],
  }),
};

/** A correction, to a processor. */
export function noticeFacts(change: Partial<NoticeFacts> = {}): NoticeFacts {
  return {
    ...controllerOf(aDossier()),
    party: {
      name: 'Zoho CRM',
      legalName: 'Zoho Corporation B.V.',
      addressLines: ['Beneluxlaan 4B', '3527 HT Utrecht'],
      email: 'privacy@zoho.example.com',
      role: 'processor',
    },
    number: '2026-014',
    madeOn: on('2026-11-22'),
    confirmBy: on('2026-12-20'),
    about: 'rectification',
    sinceOn: on('2026-11-18'),
    identifiers: ['jan@devriesbouw.example.nl', 'klant 1042'],
    changes: [
      { what: 'Postadres', after: 'Lindelaan 8, 3722 AB Bilthoven' },
      { what: 'Telefoon thuis', after: '' },
    ],
    categories: [],
    ...change,
  };
}

function controllerOf({ controller, authority }: ReturnType<typeof aDossier>) {
  return { controller, authority };
}
