/**
 * What is kept, and what went, of the three persons: the customer leaves
 * invoices behind, of the subscriber only an e-mail address is known, and the
 * applicant's procedure ended at a business in Flanders.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import type {
  ErasureLetterFacts,
  InstructionLetterFacts,
} from '#shared/domain/letters/erasure-facts.ts';
import { aDossier, aField, anEmptyDossier, anItem } from './dossier.ts';
import {
  applicantFacts,
  aSubject,
  erasureFacts,
  instructionFacts,
  partialFacts,
} from './erasure-facts.ts';
import type { ByPerson, PersonKey } from './outcome-facts.ts';
import { THREE_PERSONS } from './request-facts.ts';

const on = (text: string) => text as PlainDate;

/** The person, request and business of a dossier. */
function whoseDossier(who: PersonKey): Pick<Dossier, 'controller' | 'authority' | 'request'> & {
  readonly person: Dossier['person'];
} {
  const { controller, authority, person, request } = THREE_PERSONS[who]();
  return {
    controller,
    authority,
    request: { ...request, rights: ['access'] },
    person: {
      ...person,
      personId: `person-${who}`,
      details: [],
      relations: [],
      agreements: [],
    },
  };
}

/** Everything that is kept of each of them. */
export const DOSSIERS: ByPerson<Dossier> = {
  customer: aDossier(),
  subscriber: anEmptyDossier({
    ...whoseDossier('subscriber'),
    person: {
      ...whoseDossier('subscriber').person,
      relations: [{ kind: 'subscriber', fromOn: on('2025-02-14'), toOn: null }],
    },
    items: [
      anItem({
        itemId: 'item-newsletter',
        categoryId: 'newsletter',
        category: 'Nieuwsbrief',
        description: 'Wie de nieuwsbrief krijgt',
        label: 'Nieuwsbrief',
        fields: [aField('E-mailadres', 'els.maas@example.org')],
        purposes: [
          {
            purposeId: 'newsletter',
            name: 'De nieuwsbrief sturen',
            bases: ['consent'],
            interest: '',
          },
        ],
        systems: ['Mailchimp'],
        collectedOn: on('2025-02-14'),
        retention: {
          state: 'not-started',
          dueOn: null,
          floorOn: null,
          disposal: 'erase',
          rule: 'tot de toestemming wordt ingetrokken',
          because: ['De toestemming geldt nog.'],
        },
      }),
    ],
    recipients: aDossier().recipients.filter(({ name }) => name === 'Mailchimp'),
    transfers: aDossier().transfers,
    consents: [
      {
        topic: 'Nieuwsbrief',
        state: 'given',
        givenOn: on('2025-02-14'),
        withdrawnOn: null,
        how: 'Formulier op de website',
        wording: 'Ja, stuur mij elke maand de nieuwsbrief.',
        hasProof: true,
      },
    ],
    systemsSearched: [{ name: 'Mailchimp', note: '' }],
  }),
  applicant: anEmptyDossier({
    ...whoseDossier('applicant'),
    person: {
      ...whoseDossier('applicant').person,
      relations: [{ kind: 'applicant', fromOn: on('2026-09-07'), toOn: null }],
    },
    items: [
      anItem({
        itemId: 'item-application',
        categoryId: 'application',
        category: 'Sollicitatie',
        description: 'Wat een kandidaat stuurde en hoe het liep',
        label: 'Webontwikkelaar, september 2026',
        fields: [
          aField('Motivatiebrief', 'Ik bouw al tien jaar toegankelijke websites.'),
          aField('Aantekeningen bij het gesprek', 'Sterk in toegankelijkheid.', {
            providedByPerson: false,
          }),
        ],
        purposes: [
          {
            purposeId: 'recruitment',
            name: 'Een medewerker kiezen',
            bases: ['contract'],
            interest: '',
          },
        ],
        systems: ['Mailprogramma'],
        collectedOn: on('2026-09-07'),
        retention: {
          state: 'running',
          dueOn: on('2026-12-18'),
          floorOn: null,
          disposal: 'erase',
          rule: '4 weken na het einde van de procedure',
          because: ['De procedure eindigde op 20 november 2026.'],
        },
      }),
    ],
  }),
};

/** The erasure of each of them: in part, whole, and by its own term. */
export const ERASURES: ByPerson<ErasureLetterFacts> = {
  customer: partialFacts(),
  subscriber: erasureFacts({
    ...erasingRequest('subscriber'),
    erased: [
      {
        category: 'Nieuwsbrief',
        fields: ['E-mailadres'],
        systems: ['Mailchimp'],
        anonymised: false,
      },
    ],
    recipients: [{ name: 'Intuit Inc.', role: 'processor', expectedOn: null }],
  }),
  applicant: applicantFacts({
    ...erasingRequest('applicant'),
    request: null,
  }),
};

function erasingRequest(who: PersonKey) {
  const { controller, authority, person, request } = THREE_PERSONS[who]();
  return { controller, authority, person, request: { ...request, rights: ['erasure'] as const } };
}

/** What a party is asked about each of them. */
export const INSTRUCTIONS: ByPerson<InstructionLetterFacts> = {
  customer: instructionFacts(),
  subscriber: instructionFacts(
    {
      subjects: [
        aSubject({
          reference: 'OP-2026-004/1',
          identifiers: ['els.maas@example.org'],
          categories: [{ name: 'Nieuwsbrief', partly: false }],
          systems: ['Mailchimp'],
        }),
      ],
    },
    {
      name: 'Mailchimp',
      legalName: 'Intuit Inc.',
      addressLines: ['405 N Angier Ave. NE', 'Atlanta, GA 30312'],
      dpaReference: '',
      dpaConcludedOn: null,
    },
  ),
  applicant: instructionFacts(
    {
      controller: THREE_PERSONS.applicant().controller,
      authority: 'GBA',
      reminderOf: on('2026-10-23'),
      subjects: [
        aSubject({
          reference: 'OP-2026-005/1',
          identifiers: ['Noor Wouters', 'noor.wouters@example.be'],
          categories: [{ name: 'Sollicitatie', partly: true }],
          systems: [],
        }),
      ],
    },
    { name: 'Wervingsbureau', legalName: 'Werving Gent BV' },
  ),
};
