/** Safeguards for a transfer outside the EEA (GDPR art. 45 and 46) in words. */
import type { TRANSFER_SAFEGUARDS } from './statement-profile.ts';

type Safeguard = (typeof TRANSFER_SAFEGUARDS)[number];

const NAMES: Record<Safeguard, Record<'nl' | 'en' | 'fr', string>> = {
  'data-privacy-framework': {
    nl: 'adequaatheidsbesluit EU-VS (Data Privacy Framework)',
    en: 'EU-US adequacy decision (Data Privacy Framework)',
    fr: 'décision d’adéquation UE-États-Unis (Data Privacy Framework)',
  },
  'standard-clauses': {
    nl: 'standaardcontractbepalingen van de Europese Commissie',
    en: 'standard contractual clauses of the European Commission',
    fr: 'clauses contractuelles types de la Commission européenne',
  },
};

/** A known safeguard by its code in the given language; a text of the owner stays as it is. */
export function safeguardInWords(codeOrText: string, language: 'nl' | 'en' | 'fr'): string {
  return Object.hasOwn(NAMES, codeOrText) ? NAMES[codeOrText as Safeguard][language] : codeOrText;
}
