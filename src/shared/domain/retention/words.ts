/** The nouns and dates of the explanation in Dutch, English and French. */

import type { WrittenLanguage } from '../written-dates.ts';
import type { EventKind, HoldKind } from './language.ts';

/** Languages in which retention is explained: those of the screens, and French for letters. */
export type WordLanguage = WrittenLanguage;

const OR: Record<WordLanguage, string> = { nl: ' of ', en: ' or ', fr: ' ou ' };

// With its article, as in "2 jaar na het laatste contact"; French already holds "après".
const KINDS: Record<WordLanguage, Record<EventKind, string>> = {
  nl: {
    recorded: 'de opname',
    'last-contact': 'het laatste contact',
    'last-activity': 'de laatste activiteit',
    'document-date': 'de documentdatum',
    'order-completed': 'het afronden van de bestelling',
    handled: 'de afhandeling',
    'agreement-ended': 'het einde van de overeenkomst',
    'consent-given': 'het geven van de toestemming',
    'consent-withdrawn': 'het intrekken van de toestemming',
    unsubscribed: 'de uitschrijving',
    objected: 'het bezwaar',
    'erasure-requested': 'het verzoek om wissing',
    'procedure-ended': 'het einde van de procedure',
    suspected: 'het vermoeden',
    'support-ended': 'het einde van de ondersteuning',
    received: 'de ontvangst',
  },
  en: {
    recorded: 'the recording',
    'last-contact': 'the last contact',
    'last-activity': 'the last activity',
    'document-date': 'the document date',
    'order-completed': 'completion of the order',
    handled: 'handling was completed',
    'agreement-ended': 'the end of the agreement',
    'consent-given': 'consent was given',
    'consent-withdrawn': 'consent was withdrawn',
    unsubscribed: 'unsubscribing',
    objected: 'the objection',
    'erasure-requested': 'the request for erasure',
    'procedure-ended': 'the end of the procedure',
    suspected: 'the suspicion',
    'support-ended': 'the end of the support session',
    received: 'receipt',
  },
  fr: {
    recorded: "l'enregistrement",
    'last-contact': 'le dernier contact',
    'last-activity': 'la dernière activité',
    'document-date': 'la date du document',
    'order-completed': "l'exécution de la commande",
    handled: 'le traitement de la demande',
    'agreement-ended': 'la fin du contrat',
    'consent-given': "l'octroi du consentement",
    'consent-withdrawn': 'le retrait du consentement',
    unsubscribed: 'la désinscription',
    objected: "l'opposition",
    'erasure-requested': "la demande d'effacement",
    'procedure-ended': 'la fin de la procédure',
    suspected: 'le soupçon',
    'support-ended': "la fin de l'assistance",
    received: 'la réception',
  },
};

const TITLES: Record<WordLanguage, Record<EventKind, string>> = {
  nl: {
    recorded: 'Opgenomen',
    'last-contact': 'Laatste contact',
    'last-activity': 'Laatste activiteit',
    'document-date': 'Document gedateerd',
    'order-completed': 'Bestelling afgerond',
    handled: 'Afgehandeld',
    'agreement-ended': 'Einde van de overeenkomst',
    'consent-given': 'Toestemming gegeven',
    'consent-withdrawn': 'Toestemming ingetrokken',
    unsubscribed: 'Uitgeschreven',
    objected: 'Bezwaar gemaakt',
    'erasure-requested': 'Om wissing gevraagd',
    'procedure-ended': 'Einde van de procedure',
    suspected: 'Vermoeden vastgelegd',
    'support-ended': 'Einde van de ondersteuning',
    received: 'Ontvangen',
  },
  en: {
    recorded: 'Recorded',
    'last-contact': 'Last contact',
    'last-activity': 'Last activity',
    'document-date': 'Document dated',
    'order-completed': 'Order completed',
    handled: 'Handled',
    'agreement-ended': 'End of the agreement',
    'consent-given': 'Consent given',
    'consent-withdrawn': 'Consent withdrawn',
    unsubscribed: 'Unsubscribed',
    objected: 'Objection made',
    'erasure-requested': 'Erasure requested',
    'procedure-ended': 'End of the procedure',
    suspected: 'Suspicion noted',
    'support-ended': 'End of the support session',
    received: 'Received',
  },
  fr: {
    recorded: 'Enregistrement',
    'last-contact': 'Dernier contact',
    'last-activity': 'Dernière activité',
    'document-date': 'Date du document',
    'order-completed': 'Commande exécutée',
    handled: 'Demande traitée',
    'agreement-ended': 'Fin du contrat',
    'consent-given': 'Consentement donné',
    'consent-withdrawn': 'Consentement retiré',
    unsubscribed: 'Désinscription',
    objected: 'Opposition',
    'erasure-requested': 'Effacement demandé',
    'procedure-ended': 'Fin de la procédure',
    suspected: 'Soupçon constaté',
    'support-ended': "Fin de l'assistance",
    received: 'Réception',
  },
};

const HOLDS: Record<WordLanguage, Record<HoldKind, string>> = {
  nl: {
    'legal-claim': 'rechtsvordering',
    'legal-duty': 'wettelijke plicht',
    'open-request': 'open verzoek',
    restriction: 'beperking van de verwerking',
  },
  en: {
    'legal-claim': 'legal claim',
    'legal-duty': 'legal duty',
    'open-request': 'open request',
    restriction: 'restriction of processing',
  },
  fr: {
    'legal-claim': 'action en justice',
    'legal-duty': 'obligation légale',
    'open-request': 'demande en cours',
    restriction: 'limitation du traitement',
  },
};

/** A fact with its article, as it follows "after": `het laatste contact`. */
export function kindInWords(kind: EventKind, language: WordLanguage): string {
  return KINDS[language][kind];
}

/** Several facts as alternatives: `de ontvangst, het bezwaar of het verzoek om wissing`. */
export function kindsInWords(kinds: readonly EventKind[], language: WordLanguage): string {
  const names = kinds.map((kind) => KINDS[language][kind]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : names.join(', ') + OR[language] + last;
}

/** A fact as the beginning of a line: `Laatste contact`. */
export function kindTitle(kind: EventKind, language: WordLanguage): string {
  return TITLES[language][kind];
}

/** The name of a hold: `open verzoek`. */
export function holdInWords(kind: HoldKind, language: WordLanguage): string {
  return HOLDS[language][kind];
}

/** The promise in brackets after a sentence for the owner; the person's letter names no codes. */
export function promiseRef(promise: string, to: 'owner' | 'person'): string {
  return to === 'owner' && promise !== '' ? ` (${promise})` : '';
}

/** The rule itself in a sentence for the owner; one of the owner's own has no code. */
export function ruleInWords(promise: string, language: 'nl' | 'en'): string {
  if (promise !== '') return promise;
  return language === 'nl' ? 'deze regel' : 'this rule';
}
