/** Facts of the letters about an erasure. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type {
  ErasureLetterFacts,
  InstructionLetterFacts,
  InstructionSubject,
} from '#shared/domain/letters/erasure-facts.ts';
import { aBelgianDossier, aDossier } from './dossier.ts';

const on = (text: string) => text as PlainDate;

/** Jan asked for erasure; two categories go, copies stand in three places. */
export function erasureFacts(change: Partial<ErasureLetterFacts> = {}): ErasureLetterFacts {
  const { controller, authority, person, request } = aDossier();
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
    request: request && { ...request, rights: ['erasure'] },
    madeOn: on('2026-11-22'),
    cause: 'request',
    procedureEndedOn: null,
    erased: [
      {
        category: 'Contactgegevens',
        fields: ['Telefoon', 'Functie'],
        systems: ['Zoho CRM', 'Telefoon van de zaak'],
        anonymised: false,
      },
      { category: 'Bezoekcijfers', fields: [], systems: [], anonymised: true },
    ],
    kept: [],
    recipients: [
      { name: 'Telefoon van de zaak', role: 'own', expectedOn: null },
      { name: 'Zoho Corporation B.V.', role: 'processor', expectedOn: on('2027-06-30') },
      { name: 'Accountantskantoor Visser', role: 'recipient', expectedOn: null },
    ],
    backupsGoneBy: on('2027-02-20'),
    suppress: true,
    proofKeptUntilOn: on('2028-11-05'),
    ...change,
  };
}

/** The same with invoices that tax law wants kept, and a claim that runs. */
export function partialFacts(change: Partial<ErasureLetterFacts> = {}): ErasureLetterFacts {
  return erasureFacts({
    kept: [
      {
        category: 'Facturen en betalingen',
        fields: ['Factuurnummer', 'Factuuradres', 'Bedrag'],
        because: 'floor',
        article: 'artikel 52 lid 4 AWR',
        untilOn: on('2032-01-01'),
      },
      { category: 'Dossier 12', fields: [], because: 'hold', article: null, untilOn: null },
    ],
    ...change,
  });
}

/** An applicant whose procedure ended, at a business in Flanders. */
export function applicantFacts(change: Partial<ErasureLetterFacts> = {}): ErasureLetterFacts {
  const { controller, authority } = aBelgianDossier();
  return erasureFacts({
    controller,
    authority,
    request: null,
    cause: 'expiry',
    procedureEndedOn: on('2026-11-20'),
    erased: [
      {
        category: 'Sollicitatie',
        fields: ['Cv', 'Motivatiebrief', 'Testopdracht'],
        systems: ['Mailprogramma'],
        anonymised: false,
      },
    ],
    recipients: [{ name: 'Mailprogramma', role: 'own', expectedOn: null }],
    suppress: false,
    proofKeptUntilOn: null,
    ...change,
  });
}

/** One person in a letter to a party. */
export function aSubject(change: Partial<InstructionSubject> = {}): InstructionSubject {
  return {
    reference: 'OP-2026-003/1',
    identifiers: ['Jan de Vries', 'jan@devriesbouw.example.nl'],
    categories: [
      { name: 'Contactgegevens', partly: false },
      { name: 'Offertes', partly: false },
    ],
    systems: ['Zoho CRM'],
    ...change,
  };
}

/** To a processor with an agreement, about one person. */
export function instructionFacts(
  change: Partial<InstructionLetterFacts> = {},
  party: Partial<InstructionLetterFacts['party']> = {},
): InstructionLetterFacts {
  const { controller, authority } = aDossier();
  return {
    controller,
    authority,
    party: {
      name: 'Zoho CRM',
      legalName: 'Zoho Corporation B.V.',
      addressLines: ['Beneluxlaan 4B', '3527 HT Utrecht'],
      email: 'privacy@zoho.example.com',
      role: 'processor',
      dpaReference: 'DPA 2021-77',
      dpaConcludedOn: on('2021-05-03'),
      ...party,
    },
    number: 'B-2026-021',
    madeOn: on('2026-11-23'),
    erasedOn: on('2026-11-22'),
    confirmBy: on('2026-12-21'),
    expectedOn: null,
    reminderOf: null,
    subjects: [aSubject()],
    endsOn: null,
    returnFirst: false,
    ...change,
  };
}
