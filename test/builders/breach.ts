/** Breaches for tests: one of which everything is known, and one of which nothing is. */
import type { BreachInput } from '#shared/contract/breaches.ts';
import type { Breach } from '#shared/domain/breaches.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { BreachLetterFacts } from '#shared/domain/letters/breach-facts.ts';
import { aBelgianDossier, aDossier } from './dossier.ts';

/** A stolen laptop with a customer list, reported in time; with what differs. */
export function aBreach(change: Partial<Breach> = {}): Breach {
  return {
    role: 'controller',
    origin: 'self',
    assessment: null,
    noBreachBecause: '',
    facts: 'Uit de auto is een laptop gestolen.\nDaarop stond de klantenlijst.',
    discoveredAt: '2026-11-20T15:10:00Z',
    awareAt: '2026-11-20T15:30:00Z',
    occurredFromOn: '2026-11-19' as PlainDate,
    occurredToOn: '2026-11-20' as PlainDate,
    natures: ['confidentiality', 'availability'],
    personCategories: 'Klanten',
    approxPersons: 1240,
    dataCategories: 'Namen, e-mailadressen en telefoonnummers',
    approxRecords: 3100,
    cause: 'Diefstal uit een afgesloten auto',
    protection: 'De schijf was versleuteld; het wachtwoord stond op een briefje.',
    consequences: 'Iemand kan zich voordoen als ons bedrijf en klanten benaderen.',
    measuresTaken: 'Alle wachtwoorden zijn gewijzigd.',
    measuresPlanned: 'De klantenlijst komt niet meer op laptops.',
    advice: 'Bel ons bij twijfel over een bericht met onze naam erop.',
    risk: 'risk',
    riskReason: 'Met deze gegevens is oplichting goed mogelijk.',
    authorityNotifiedAt: null,
    authorityReasonNot: '',
    authorityReference: '',
    lateReason: '',
    personsToldOn: null,
    personsNotToldBecause: null,
    personsNotToldNote: '',
    controllerToldAt: null,
    closedOn: null,
    ...change,
  };
}

/** A breach of which only the moment is known. */
export function anUnknownBreach(change: Partial<Breach> = {}): Breach {
  return aBreach({
    facts: '',
    discoveredAt: null,
    occurredFromOn: null,
    occurredToOn: null,
    natures: [],
    personCategories: '',
    approxPersons: null,
    dataCategories: '',
    approxRecords: null,
    cause: '',
    protection: '',
    consequences: '',
    measuresTaken: '',
    measuresPlanned: '',
    advice: '',
    risk: null,
    riskReason: '',
    ...change,
  });
}

/** What the letters about a breach are made from: a business in the Netherlands, with what differs. */
export function breachFacts(
  change: Partial<BreachLetterFacts> = {},
  breach: Partial<Breach> = {},
): BreachLetterFacts {
  const { controller, authority } = aDossier();
  return {
    controller,
    authority,
    madeOn: '2026-11-22' as PlainDate,
    now: '2026-11-22T09:00:00Z',
    number: '2026-001',
    breach: aBreach(breach),
    processor: '',
    addressee: [],
    ...change,
  };
}

/** The same for a business in Flanders. */
export function belgianBreachFacts(
  change: Partial<BreachLetterFacts> = {},
  breach: Partial<Breach> = {},
): BreachLetterFacts {
  const { controller, authority } = aBelgianDossier();
  return breachFacts({ controller, authority, ...change }, breach);
}

/** A breach as the form sends it, with what differs. */
export function breachInput(change: Partial<BreachInput> = {}): BreachInput {
  const { closedOn: _, assessment, ...breach } = aBreach();
  return {
    name: 'Gestolen laptop',
    processorId: null,
    ...breach,
    natures: [...breach.natures],
    assessment: assessment === null ? null : [...assessment],
    ...change,
  };
}
