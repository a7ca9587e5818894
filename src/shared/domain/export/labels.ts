/** Words for the codes of the register, as a person reads them. */
import type { DisclosureKind } from '../disclosures.ts';
import type { Dossier, DossierConsent, DossierRecipient } from '../dossier.ts';
import type { NotPortable } from '../letters/request-facts.ts';
import type { Disposal, RetentionState } from '../retention/language.ts';
import type { DataSubjectRight, LawfulBasis, RelationKind } from '../statement-profile.ts';
import { type Wording, wording } from './wording.ts';

export const YES = wording('ja', 'yes', 'oui');
export const NO = wording('nee', 'no', 'non');

/** GDPR art. 6(1)(a) to (f). */
export const BASIS_LABELS: Readonly<Record<LawfulBasis, Wording>> = {
  consent: wording('toestemming', 'consent', 'consentement'),
  contract: wording('overeenkomst', 'contract', 'contrat'),
  'legal-obligation': wording('wettelijke verplichting', 'legal obligation', 'obligation légale'),
  'vital-interest': wording('vitaal belang', 'vital interests', 'intérêts vitaux'),
  'public-task': wording('taak van algemeen belang', 'public task', 'mission d’intérêt public'),
  'legitimate-interest': wording(
    'gerechtvaardigd belang',
    'legitimate interests',
    'intérêt légitime',
  ),
};

export const RELATION_LABELS: Readonly<Record<RelationKind, Wording>> = {
  customer: wording('klant', 'customer', 'client'),
  prospect: wording('geïnteresseerde', 'prospective customer', 'client potentiel'),
  subscriber: wording(
    'abonnee van de nieuwsbrief',
    'newsletter subscriber',
    'abonné à la lettre d’information',
  ),
  applicant: wording('sollicitant', 'job applicant', 'candidat'),
  'supplier-contact': wording(
    'contactpersoon bij een leverancier',
    'contact at a supplier',
    'personne de contact chez un fournisseur',
  ),
  colleague: wording('collega', 'colleague', 'collègue'),
  'website-visitor': wording('bezoeker van de website', 'website visitor', 'visiteur du site'),
};

export const STATE_LABELS: Readonly<Record<RetentionState, Wording>> = {
  running: wording('loopt', 'running', 'en cours'),
  due: wording('verlopen', 'due', 'échu'),
  'not-started': wording('wacht', 'waiting', 'en attente'),
  'start-missing': wording('datum ontbreekt', 'start date missing', 'date de début manquante'),
  held: wording('geblokkeerd', 'held', 'bloqué'),
  restricted: wording('beperkt', 'restricted', 'limité'),
  'until-objection': wording('tot bezwaar', 'until objection', 'jusqu’à opposition'),
  'on-request': wording('op verzoek', 'on request', 'sur demande'),
  'never-store': wording('niet bewaren', 'not to be stored', 'à ne pas conserver'),
  undecided: wording('geen keuze', 'not decided', 'non décidé'),
  immediate: wording('meteen', 'at once', 'immédiatement'),
};

export const DISPOSAL_LABELS: Readonly<Record<Disposal, Wording>> = {
  erase: wording('wissen', 'erased', 'effacement'),
  anonymise: wording('anoniem maken', 'made anonymous', 'anonymisation'),
};

export const ROLE_LABELS: Readonly<Record<DossierRecipient['role'], Wording>> = {
  processor: wording('verwerker', 'processor', 'sous-traitant'),
  controller: wording(
    'zelf verantwoordelijk',
    'controller itself',
    'lui-même responsable du traitement',
  ),
  recipient: wording('ontvanger', 'recipient', 'destinataire'),
};

export const DISCLOSURE_LABELS: Readonly<Record<DisclosureKind, Wording>> = {
  authority: wording('overheid', 'authority', 'autorité'),
  colleague: wording('collega-specialist', 'fellow specialist', 'confrère spécialisé'),
  'debt-collection': wording(
    'incasso van een te late betaling',
    'collection of a late payment',
    'recouvrement d’un paiement en retard',
  ),
  transfer: wording(
    'overdracht aan een genoemde organisatie',
    'transfer to an organisation that was named',
    'transfert à une organisation désignée',
  ),
  other: wording('andere ontvanger', 'other recipient', 'autre destinataire'),
};

export const CONSENT_LABELS: Readonly<Record<DossierConsent['state'], Wording>> = {
  given: wording('gegeven', 'given', 'donné'),
  expired: wording('verlopen', 'expired', 'expiré'),
  withdrawn: wording('ingetrokken', 'withdrawn', 'retiré'),
  implied: wording('telt niet: afgeleid', 'does not count: implied', 'ne compte pas : déduit'),
};

/** GDPR art. 15 to 21 and 7(3). */
export const RIGHT_LABELS: Readonly<Record<DataSubjectRight, Wording>> = {
  access: wording('inzage', 'access', 'accès'),
  rectification: wording('rectificatie', 'rectification', 'rectification'),
  erasure: wording('wissing', 'erasure', 'effacement'),
  restriction: wording('beperking', 'restriction', 'limitation'),
  portability: wording('overdraagbaarheid', 'portability', 'portabilité'),
  objection: wording('bezwaar', 'objection', 'opposition'),
  'consent-withdrawal': wording(
    'intrekken van toestemming',
    'withdrawal of consent',
    'retrait du consentement',
  ),
};

export const CHANNEL_LABELS: Readonly<Record<NonNullable<Dossier['request']>['channel'], Wording>> =
  {
    email: wording('e-mail', 'e-mail', 'e-mail'),
    post: wording('post', 'post', 'courrier'),
    phone: wording('telefoon', 'phone', 'téléphone'),
    'in-person': wording('persoonlijk', 'in person', 'en personne'),
    portal: wording('website of portaal', 'website or portal', 'site web ou portail'),
    other: wording('andere weg', 'another way', 'autre voie'),
  };

export const AUTHORITY_LABELS: Readonly<Record<Dossier['authority'], Wording>> = {
  AP: wording(
    'Autoriteit Persoonsgegevens (AP)',
    'Autoriteit Persoonsgegevens, the Dutch data protection authority (AP)',
    'Autoriteit Persoonsgegevens, l’autorité néerlandaise de protection des données (AP)',
  ),
  GBA: wording(
    'Gegevensbeschermingsautoriteit (GBA)',
    'Gegevensbeschermingsautoriteit, the Belgian data protection authority (GBA)',
    'Autorité de protection des données (APD)',
  ),
};

/** Why something is not in the package. */
export const OMISSION_LABELS = {
  'third-person': wording(
    'gegeven van iemand anders',
    'data of someone else',
    'donnée d’une autre personne',
  ),
  secret: wording('geheim', 'secret', 'secret'),
} as const satisfies Readonly<Record<string, Wording>>;

/** Why something is not in a package of what the person may take along (GDPR art. 20). */
export const NOT_PORTABLE_LABELS: Readonly<Record<NotPortable, Wording>> = {
  'not-provided': wording(
    'niet door de persoon gegeven',
    'not given by the person',
    'non fourni par la personne',
  ),
  'other-basis': wording(
    'andere grondslag',
    'other legal basis',
    'autre base juridique',
    'andere rechtsgrond',
  ),
  'not-stored': OMISSION_LABELS.secret,
  'others-rights': OMISSION_LABELS['third-person'],
};
