/**
 * Facts of the letters with the outcome of a request, for three persons: the
 * customer got the fullest letter, the subscriber the barest, and the applicant
 * another outcome than the customer.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DossierRecipient } from '#shared/domain/dossier.ts';
import type {
  ConsentWithdrawnFacts,
  GeneralObjectionFacts,
  MarketingObjectionFacts,
  PortabilityFacts,
  RecipientsToldFacts,
  RectificationFacts,
  RequestLetterFacts,
  RestrictionOffFacts,
  RestrictionOnFacts,
} from '#shared/domain/letters/request-facts.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { THREE_PERSONS } from './request-facts.ts';

export type PersonKey = keyof typeof THREE_PERSONS;
export const PERSON_KEYS = Object.keys(THREE_PERSONS) as PersonKey[];

export type ByPerson<Facts> = Readonly<Record<PersonKey, Facts>>;
/** What a letter says apart from who asked. */
type Told<Facts> = Omit<Facts, keyof RequestLetterFacts>;

const on = (text: string) => text as PlainDate;

/** A party that got data. */
function aRecipient(change: Partial<DossierRecipient> = {}): DossierRecipient {
  return {
    name: 'Zoho CRM',
    legalName: 'Zoho Corporation B.V.',
    role: 'processor',
    purpose: 'Klantgegevens bewaren',
    country: 'NL',
    systems: ['Zoho CRM'],
    unnamed: false,
    ...change,
  };
}

const BOOKKEEPER = aRecipient({
  name: 'Accountantskantoor Visser',
  legalName: '',
  role: 'recipient',
});
const BANK = aRecipient({ name: 'Rabobank', legalName: 'Rabobank', role: 'controller' });
const UNNAMED = aRecipient({ name: 'een koeriersbedrijf', role: 'recipient', unnamed: true });

export const RECTIFICATION = three<RectificationFacts>('rectification', {
  customer: {
    changedOn: on('2026-11-18'),
    changes: [
      {
        what: 'Postadres',
        before: 'Dorpsweg 5, 3721 XX Bilthoven',
        after: 'Lindelaan 8, 3722 AB Bilthoven',
        systems: ['Zoho CRM', 'Acumulus'],
      },
      { what: 'Functie', before: '', after: 'Directeur', systems: [] },
      { what: 'Telefoon thuis', before: '+31 20 555 0101', after: '', systems: ['Zoho CRM'] },
    ],
    unchanged: [
      {
        what: 'Adres op factuur 2024-0117',
        why: 'Een factuur die verstuurd is, mogen wij achteraf niet veranderen. Op nieuwe facturen komt het nieuwe adres.',
      },
    ],
    statementAdded: true,
    restricted: false,
    recipients: [aRecipient(), BOOKKEEPER, BANK],
  },
  subscriber: {
    changedOn: on('2026-11-18'),
    changes: [],
    unchanged: [],
    statementAdded: false,
    restricted: true,
    recipients: [],
  },
  applicant: {
    changedOn: on('2026-11-19'),
    changes: [{ what: 'Voornaam', before: 'Noortje', after: 'Noor', systems: ['Mailprogramma'] }],
    unchanged: [],
    statementAdded: false,
    restricted: false,
    recipients: [UNNAMED],
  },
});

export const RESTRICTION_ON = three<RestrictionOnFacts>('restriction', {
  customer: {
    ground: 'accuracy',
    fromOn: on('2026-11-06'),
    categories: ['Contactgegevens', 'Offertes'],
    systems: ['Zoho CRM', 'Laptop'],
    until: 'tot wij de offertes van 2021 hebben nagekeken, uiterlijk op 15 december 2026',
    recipients: [aRecipient(), BOOKKEEPER, BANK],
  },
  subscriber: {
    ground: 'objection',
    fromOn: on('2026-11-07'),
    categories: [],
    systems: [],
    until: '',
    recipients: [],
  },
  applicant: {
    ground: 'unlawful',
    fromOn: on('2026-11-03'),
    categories: ['Sollicitatie'],
    systems: ['Mailprogramma'],
    until: '',
    recipients: [UNNAMED],
  },
});

export const RESTRICTION_OFF = three<RestrictionOffFacts>('restriction', {
  customer: {
    ground: 'accuracy',
    fromOn: on('2026-11-06'),
    endsOn: on('2026-12-01'),
    why: 'Wij hebben de offertes vergeleken met de e-mails. Het bedrag van de tweede offerte klopte niet; dat hebben wij aangepast.',
    recipients: [aRecipient(), BOOKKEEPER, BANK],
  },
  subscriber: {
    ground: 'objection',
    fromOn: on('2026-11-07'),
    endsOn: on('2026-12-02'),
    why: '',
    recipients: [],
  },
  applicant: {
    ground: 'claims',
    fromOn: on('2026-11-03'),
    endsOn: on('2026-12-03'),
    why: 'De zaak waarvoor de gegevens nodig waren, is afgelopen.',
    recipients: [],
  },
});

export const RECIPIENTS_TOLD = three<RecipientsToldFacts>('rectification', {
  customer: {
    told: [
      { name: 'Zoho CRM', role: 'processor', toldOn: on('2026-11-18'), whyNot: '' },
      { name: 'Rabobank', role: 'controller', toldOn: on('2026-11-20'), whyNot: '' },
      {
        name: 'Drukkerij Smit',
        role: 'recipient',
        toldOn: null,
        whyNot: 'dit bedrijf bestaat niet meer',
      },
    ],
  },
  subscriber: { told: [] },
  applicant: {
    told: [{ name: 'Uitzendbureau Hart', role: 'recipient', toldOn: null, whyNot: '' }],
  },
});

export const PORTABILITY = three<PortabilityFacts>('portability', {
  customer: {
    included: [
      { category: 'Contactgegevens', fields: ['Naam', 'E-mailadres', 'Telefoon'] },
      { category: 'Bestellingen', fields: [] },
    ],
    leftOut: [
      { category: 'Offertes', fields: ['Aantekeningen'], because: 'not-provided' },
      { category: 'Facturen en betalingen', fields: [], because: 'other-basis' },
      { category: 'Inloggegevens', fields: ['Wachtwoord'], because: 'not-stored' },
      { category: 'E-mails', fields: ['Namen van collega’s'], because: 'others-rights' },
    ],
    transfer: { to: 'Nieuwe Hosting B.V.', sentOn: on('2026-11-20'), whyNot: '' },
  },
  subscriber: {
    included: [{ category: 'Nieuwsbrief', fields: ['E-mailadres'] }],
    leftOut: [],
    transfer: null,
  },
  applicant: {
    included: [{ category: 'Sollicitatie', fields: ['Cv', 'Motivatiebrief'] }],
    leftOut: [{ category: 'Sollicitatie', fields: ['Aantekeningen'], because: 'not-provided' }],
    transfer: {
      to: 'Uitzendbureau Hart',
      sentOn: null,
      whyNot: 'Dat bureau neemt alleen bestanden aan die een kandidaat zelf oplaadt.',
    },
  },
});

export const MARKETING = three<MarketingObjectionFacts>('objection', {
  customer: {
    stoppedOn: on('2026-11-05'),
    topics: ['Nieuwsbrief', 'Kerstkaart voor klanten'],
    blocked: true,
    recipients: [aRecipient({ name: 'Mailchimp', legalName: 'Intuit Inc.' }), BOOKKEEPER, BANK],
  },
  subscriber: { stoppedOn: on('2026-11-06'), topics: [], blocked: false, recipients: [] },
  applicant: {
    stoppedOn: on('2026-11-03'),
    topics: ['Berichten over vacatures'],
    blocked: true,
    recipients: [],
  },
});

export const OBJECTION = three<GeneralObjectionFacts>('objection', {
  customer: {
    purposes: ['Contact houden met klanten', 'Ons werk laten zien op de website'],
    situation: 'De klant krijgt sinds een verhuizing bericht op een adres waar een ander meeleest.',
    weighing:
      'Wij kunnen ook zonder deze berichten contact houden. Het belang van de klant dat niemand meeleest, weegt zwaarder.',
    result: 'stopped',
    ground: 'compelling-grounds',
    restrictedMeanwhile: true,
  },
  subscriber: {
    purposes: [],
    situation: '',
    weighing: '',
    result: 'stopped',
    ground: 'compelling-grounds',
    restrictedMeanwhile: false,
  },
  applicant: {
    purposes: ['Een geschil afhandelen'],
    situation: 'Wie solliciteerde, wil niet dat de aantekeningen van het gesprek blijven bestaan.',
    weighing:
      'Over de afwijzing loopt een klacht. Zonder de aantekeningen kunnen wij niet laten zien hoe wij kozen.',
    result: 'continued',
    ground: 'legal-claims',
    restrictedMeanwhile: true,
  },
});

export const CONSENT = three<ConsentWithdrawnFacts>('consent-withdrawal', {
  customer: {
    consents: [
      {
        topic: 'Nieuwsbrief',
        wording: 'Ja, stuur mij elke maand de nieuwsbrief.',
        givenOn: on('2023-04-03'),
        withdrawnOn: on('2026-11-05'),
      },
      {
        topic: 'Foto in het portfolio',
        wording: '',
        givenOn: null,
        withdrawnOn: on('2026-11-06'),
      },
    ],
    consequence: 'De korting voor lezers van de nieuwsbrief vervalt op 1 januari 2027.',
    erased: ['Leesgedrag van de nieuwsbrief', 'Portfoliofoto'],
    kept: [{ category: 'Contactgegevens', purpose: 'De overeenkomst uitvoeren' }],
    proofKeptUntilOn: on('2031-11-05'),
  },
  subscriber: {
    consents: [
      {
        topic: 'Nieuwsbrief',
        wording: 'Houd mij op de hoogte.',
        givenOn: on('2024-02-01'),
        withdrawnOn: on('2026-11-05'),
      },
    ],
    consequence: '',
    erased: ['Nieuwsbrief'],
    kept: [],
    proofKeptUntilOn: null,
  },
  applicant: {
    consents: [
      {
        topic: 'Sollicitatie een jaar bewaren',
        wording: 'Mijn sollicitatie mag een jaar blijven staan voor een volgende vacature.',
        givenOn: on('2026-06-15'),
        withdrawnOn: on('2026-11-02'),
      },
    ],
    consequence: '',
    erased: [],
    kept: [],
    proofKeptUntilOn: null,
  },
});

/** The facts of each person, in a request for one right. */
function three<Facts extends RequestLetterFacts>(
  right: DataSubjectRight,
  told: ByPerson<Told<Facts>>,
): ByPerson<Facts> {
  const facts = PERSON_KEYS.map((key) => {
    const base = THREE_PERSONS[key]();
    return [key, { ...base, request: { ...base.request, rights: [right] }, ...told[key] }];
  });
  return Object.fromEntries(facts) as ByPerson<Facts>;
}
