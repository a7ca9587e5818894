/** What is still to be filled in, in Dutch. */
import type { DutchTerms } from './nl-terms.ts';
import type { StatementTexts } from './statement-texts.ts';

export function dutchMissing({ basis }: Pick<DutchTerms, 'basis'>): StatementTexts['missing'] {
  return {
    'controller-name': () => 'de naam van je bedrijf',
    'controller-address': () => 'het adres van je bedrijf',
    'controller-contact': () => 'een e-mailadres of telefoonnummer van je bedrijf',
    'no-purposes': () => 'waarvoor je gegevens gebruikt',
    'purpose-basis': (name) => `de ${basis} voor ‘${name}’`,
    'purpose-data': (name) => `welke gegevens je gebruikt voor ‘${name}’`,
    'category-purpose': (name) => `waarvoor je ‘${name}’ gebruikt`,
    interest: (name) => `welk belang je hebt bij ‘${name}’`,
    law: (name) => `welke wet je verplicht tot ‘${name}’`,
    'party-name': (name) => `de naam van ‘${name}’`,
    'party-data': (name) => `welke gegevens gaan naar ‘${name}’, of waarvoor`,
    'party-country': (name) => `in welk land ‘${name}’ zit`,
    'transfer-safeguard': (name) => `de waarborg voor de doorgifte aan ‘${name}’`,
    period: (name) => `hoe lang je ‘${name}’ bewaart`,
    relation: (name) => `van wie je ‘${name}’ bewaart`,
    sources: () => 'of je ook gegevens van anderen krijgt, en van wie',
    cookies: () => 'wat je website met cookies en bezoekgegevens doet',
    measures: () => 'met welke maatregelen je gegevens beschermt',
    'party-unconfirmed': (name) => `of het klopt wat er over ‘${name}’ is ingevuld`,
  };
}
