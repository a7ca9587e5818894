/** Facts of the letters about the course of a request, of the three persons, in their language. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type {
  AckFacts,
  ExtensionFacts,
  FeeFacts,
  IdentityFacts,
  NotControllerFacts,
  RefusalFacts,
} from '#shared/domain/letters/request-facts.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { THREE_PERSONS } from './request-facts.ts';

const on = (text: string) => text as PlainDate;

export type WhoAsked = keyof typeof THREE_PERSONS;
type Language = 'nl' | 'en' | 'fr';

/** What the owner types. */
const OWN = {
  nl: {
    doubt: 'Het verzoek kwam van een e-mailadres dat wij niet kennen.',
    copyReason:
      'Het gaat om een volledig dossier met gezondheidsgegevens, en wij kennen alleen de naam.',
    complex:
      'De gegevens staan in zes systemen, en in drie daarvan staan ook gegevens van anderen.',
    several: 'In één week kwamen vier verzoeken binnen over verschillende jaren.',
    sentNow: ['de contactgegevens', 'de facturen van 2025 en 2026'],
    tax: 'De facturen van 2025 bewaren wij tot 1 januari 2033 (artikel 52 lid 4 AWR).',
    others: 'Op de foto van de bouwplaats staan twee collega’s herkenbaar in beeld.',
    repeated: 'Het is het negende verzoek over dezelfde gegevens in drie weken.',
    paper: 'De aantekeningen staan in een schrift.',
    service: 'de boekingsmodule',
  },
  en: {
    doubt: 'The request came from an email address that we do not know.',
    copyReason: 'This is about a complete file with health data, and we only know the name.',
    complex: 'The data are in six systems, and three of those hold data about others as well.',
    several: 'Four requests about different years came in within one week.',
    sentNow: ['the contact details', 'the invoices of 2025 and 2026'],
    tax: 'We keep the invoices of 2025 until 1 January 2033 (Article 52(4) AWR).',
    others: 'Two colleagues can be recognised in the photo of the building site.',
    repeated: 'It is the ninth request about the same data in three weeks.',
    paper: 'The notes are in a paper notebook.',
    service: 'the booking module',
  },
  fr: {
    doubt: "La demande venait d'une adresse électronique que nous ne connaissons pas.",
    copyReason:
      "Il s'agit d'un dossier complet avec des données de santé, et nous ne connaissons que le nom.",
    complex:
      "Les données se trouvent dans six systèmes, dont trois contiennent aussi des données d'autres personnes.",
    several: 'Quatre demandes sur des années différentes sont arrivées en une semaine.',
    sentNow: ['les coordonnées', 'les factures de 2025 et 2026'],
    tax: "Nous conservons les factures de 2025 jusqu'au 1er janvier 2033 (article 52, paragraphe 4 AWR).",
    others: 'Deux collègues sont reconnaissables sur la photo du chantier.',
    repeated: "C'est la neuvième demande sur les mêmes données en trois semaines.",
    paper: 'Les notes se trouvent dans un cahier.',
    service: 'le module de réservation',
  },
} as const;

function asked(who: WhoAsked, rights: readonly DataSubjectRight[]) {
  const facts = THREE_PERSONS[who]();
  return { ...facts, request: { ...facts.request, rights } };
}

/** Jan is known; Els gets a message at her address; Noor gets a letter about a copy. */
export function ackFacts(who: WhoAsked, change: Partial<AckFacts> = {}): AckFacts {
  const rights = {
    customer: ['access', 'rectification'],
    subscriber: ['consent-withdrawal', 'objection'],
    applicant: ['erasure'],
  } as const;
  const methods = {
    customer: null,
    subscriber: 'known-address',
    applicant: 'masked-copy',
  } as const;
  return {
    ...asked(who, rights[who]),
    answerBy: on('2026-12-07'),
    identityMethod: methods[who],
    ...change,
  };
}

/** Jan can choose, Els has one way, and Noor may have to send a copy. */
export function identityFacts(
  who: WhoAsked,
  language: Language,
  change: Partial<IdentityFacts> = {},
): IdentityFacts {
  const methods = {
    customer: ['known-address', 'call-back', 'account', 'known-fact', 'in-person', 'masked-copy'],
    subscriber: ['known-address'],
    applicant: ['masked-copy'],
  } as const;
  return {
    ...asked(who, ['access']),
    doubt: OWN[language].doubt,
    methods: methods[who],
    copyReason: who === 'subscriber' ? '' : OWN[language].copyReason,
    answerBy: on('2026-12-07'),
    ...change,
  };
}

/** Jan has a part of his answer; Els sent several requests; Noor has nothing yet. */
export function extensionFacts(
  who: WhoAsked,
  language: Language,
  change: Partial<ExtensionFacts> = {},
): ExtensionFacts {
  const isNumber = who === 'subscriber';
  return {
    ...asked(who, ['access']),
    reason: isNumber ? 'number' : 'complexity',
    explanation: isNumber ? OWN[language].several : OWN[language].complex,
    extendedDue: on('2027-02-05'),
    sentNow: who === 'customer' ? OWN[language].sentNow : [],
    ...change,
  };
}

/** Of what Jan asked a part is refused, of what Els asked all, of Noor's two rights one. */
export function refusalFacts(
  who: WhoAsked,
  language: Language,
  change: Partial<RefusalFacts> = {},
): RefusalFacts {
  const { tax, others, repeated, paper } = OWN[language];
  const facts: Readonly<Record<WhoAsked, RefusalFacts>> = {
    customer: {
      ...asked('customer', ['access', 'erasure', 'rectification']),
      refusals: [
        { right: 'access', extent: 'partly', ground: 'others-rights', explanation: others },
        { right: 'erasure', extent: 'partly', ground: 'legal-obligation', explanation: tax },
      ],
    },
    subscriber: {
      ...asked('subscriber', ['access']),
      refusals: [{ right: 'access', extent: 'whole', ground: 'excessive', explanation: repeated }],
    },
    applicant: {
      ...asked('applicant', ['portability', 'erasure']),
      refusals: [
        { right: 'portability', extent: 'whole', ground: 'does-not-apply', explanation: paper },
      ],
    },
  };
  return { ...facts[who], ...change };
}

/** A fee for a request that was made again and again. */
export function feeFacts(
  who: WhoAsked,
  language: Language,
  change: Partial<FeeFacts> = {},
): FeeFacts {
  return {
    ...asked(who, ['access']),
    amount: '€ 25,00',
    why: OWN[language].repeated,
    replyBy: on('2026-12-01'),
    ...change,
  };
}

/** Jan's was passed on; Els's is about to be; of Noor's the service is not known. */
export function notControllerFacts(
  who: WhoAsked,
  language: Language,
  change: Partial<NotControllerFacts> = {},
): NotControllerFacts {
  return {
    ...asked(who, ['access']),
    customer: 'Fietsenwinkel Ammerlaan',
    service: who === 'applicant' ? '' : OWN[language].service,
    forwardedOn: who === 'subscriber' ? null : on('2026-11-20'),
    ...change,
  };
}
