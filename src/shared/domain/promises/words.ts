/** The states of a promise, its kinds and the facts of a business, in the words of the screens. */
import type { UiLanguage } from '../locale.ts';
import type { ControllerFact } from './facts.ts';
import type { CarrierKind } from './finding.ts';
import type { PromiseState } from './language.ts';

const STATES: Readonly<Record<UiLanguage, Readonly<Record<PromiseState, string>>>> = {
  nl: {
    kept: 'nagekomen',
    'not-carried-out': 'nog niet',
    'in-conflict': 'in strijd',
    ambiguous: 'onduidelijk',
  },
  en: {
    kept: 'kept',
    'not-carried-out': 'not yet',
    'in-conflict': 'in conflict',
    ambiguous: 'unclear',
  },
};

/** A state in a word or two. */
export function stateWord(state: PromiseState, language: UiLanguage): string {
  return STATES[language][state];
}

const FACTS: Readonly<Record<UiLanguage, Readonly<Record<ControllerFact, string>>>> = {
  nl: {
    name: 'de naam',
    legalForm: 'de rechtsvorm',
    address: 'het adres',
    email: 'het e-mailadres',
    phone: 'het telefoonnummer',
    website: 'de website',
    registrationNumber: 'het KvK- of ondernemingsnummer',
    vatNumber: 'het btw-nummer',
    dataProtectionOfficer: 'de functionaris voor gegevensbescherming',
  },
  en: {
    name: 'the name',
    legalForm: 'the legal form',
    address: 'the address',
    email: 'the e-mail address',
    phone: 'the telephone number',
    website: 'the website',
    registrationNumber: 'the number in the trade register',
    vatNumber: 'the VAT number',
    dataProtectionOfficer: 'the data protection officer',
  },
};

/** A fact of the business, in words. */
export function factWord(fact: string, language: UiLanguage): string {
  return FACTS[language][fact as ControllerFact] ?? fact;
}

const CARRIERS: Readonly<Record<UiLanguage, Readonly<Record<CarrierKind, string>>>> = {
  nl: {
    category: 'categorie',
    purpose: 'doel',
    rule: 'bewaarregel',
    processor: 'partij',
    system: 'systeem',
    topic: 'onderwerp van toestemming',
    duty: 'terugkerende taak',
    measure: 'maatregel',
    requests: 'verzoeken',
    disposals: 'opschonen',
    breaches: 'datalekken',
    controller: 'je bedrijf',
    statement: 'je verklaring',
    clause: 'eigen tekst',
    gap: 'open vragen',
    disclosures: 'verstrekkingen',
    permissions: 'toegang',
    served: 'klant voor wie je verwerkt',
    authorisations: 'wie waarbij kan',
  },
  en: {
    category: 'category',
    purpose: 'purpose',
    rule: 'retention rule',
    processor: 'party',
    system: 'system',
    topic: 'consent topic',
    duty: 'recurring duty',
    measure: 'measure',
    requests: 'requests',
    disposals: 'disposal',
    breaches: 'breaches',
    controller: 'your business',
    statement: 'your statement',
    clause: 'own text',
    gap: 'open questions',
    disclosures: 'disclosures',
    permissions: 'access',
    served: 'customer you process for',
    authorisations: 'who may get in where',
  },
};

/** What carries a promise out, in words. */
export function carrierWord(kind: CarrierKind, language: UiLanguage): string {
  return CARRIERS[language][kind];
}
