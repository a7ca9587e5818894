/** Words of the register of processing activities, in the languages of the screens. */
import type { UiLanguage } from '../locale.ts';
import { ACTIVITY_WORDS_EN, ACTIVITY_WORDS_NL } from './activity-words.ts';
import { SERVED_WORDS_EN, SERVED_WORDS_NL } from './served-words.ts';

/** `30(1)(c)` as it is cited in a language. */
export function articleInWords(paragraph: 1 | 2, letter: string, language: UiLanguage): string {
  return language === 'nl'
    ? `art. 30 lid ${paragraph} onder ${letter}`
    : `art. 30(${paragraph})(${letter})`;
}

const SHARED_NL = {
  none: 'geen vastgelegd',
  notApplicableIn: (country: string) => `niet van toepassing: gevestigd in ${country}`,

  unnamedParty: 'naam nog niet bekend',
  inSystems: (systems: string) => `via ${systems}`,
  noRecipients: 'geen: alles staat in eigen systemen',
  noTransfers: 'geen doorgifte buiten de EER vastgelegd',
  transferTo: (party: string, country: string) => `${party}: ${country}`,
  safeguard: (text: string) => `waarborg: ${text}`,
  safeguardCheckedOn: (day: string) => `nagekeken op ${day}`,
  noSafeguard: 'waarborg nog niet vastgelegd',
  ownSystem: 'eigen systeem',
  systemOf: (party: string) => `van ${party}`,
  wholeBusiness: 'voor het hele bedrijf',
  missingSystems: 'Waar de gegevens staan, is nog niet vastgelegd.',
  missingParty: (systems: string) => `Van wie dit systeem is, is nog niet vastgelegd: ${systems}.`,
  missingPlace: (parties: string) => `Waar de gegevens staan, is nog niet bekend bij: ${parties}.`,
  missingTransfer: (parties: string) =>
    `De plaats ligt buiten de EER, maar er is geen doorgifte met waarborg vastgelegd bij: ${parties}.`,
  missingSafeguard: (parties: string) =>
    `De waarborg voor de doorgifte is nog niet vastgelegd bij: ${parties}.`,
  missingMeasures:
    'Er is nog geen maatregel vastgelegd voor de systemen die hiervoor worden gebruikt.',
  missingName: 'De naam van het bedrijf ontbreekt.',
  missingContact: 'Een adres, e-mailadres of telefoonnummer van het bedrijf ontbreekt.',
} as const;

const SHARED_EN: SharedWords = {
  none: 'none recorded',
  notApplicableIn: (country) => `not applicable: established in ${country}`,
  unnamedParty: 'name not known yet',
  inSystems: (systems) => `through ${systems}`,
  noRecipients: 'none: everything is in own systems',
  noTransfers: 'no transfer outside the EEA recorded',
  transferTo: (party, country) => `${party}: ${country}`,
  safeguard: (text) => `safeguard: ${text}`,
  safeguardCheckedOn: (day) => `checked on ${day}`,
  noSafeguard: 'safeguard not recorded yet',
  ownSystem: 'own system',
  systemOf: (party) => `of ${party}`,
  wholeBusiness: 'for the whole business',
  missingSystems: 'Where the data are has not been recorded yet.',
  missingParty: (systems) => `Whose system this is has not been recorded yet: ${systems}.`,
  missingPlace: (parties) => `Where the data are is not known yet at: ${parties}.`,
  missingTransfer: (parties) =>
    `The place is outside the EEA, but no transfer with a safeguard is recorded at: ${parties}.`,
  missingSafeguard: (parties) =>
    `The safeguard for the transfer has not been recorded yet at: ${parties}.`,
  missingMeasures: 'No measure has been recorded yet for the systems used for this.',
  missingName: 'The name of the business is missing.',
  missingContact: 'An address, e-mail address or telephone number of the business is missing.',
};

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer A) => string
    ? (...given: A) => string
    : string;
};
type SharedWords = Widened<typeof SHARED_NL>;

export const PROCESSING_WORDS = {
  nl: { ...SHARED_NL, activity: ACTIVITY_WORDS_NL, served: SERVED_WORDS_NL },
  en: { ...SHARED_EN, activity: ACTIVITY_WORDS_EN, served: SERVED_WORDS_EN },
} as const;

export type ProcessingWords = SharedWords;
