/** French names of roles, rights, bases and authorities. */

import type { Country } from '../../locale.ts';
import { writtenDay } from '../../written-dates.ts';
import type { LetterForm } from '../document.ts';
import type { LetterTexts } from './texts.ts';

/**
 * The way to the court (GDPR art. 79). Netherlands: UAVG art. 35(2), six weeks.
 * Belgium: Act of 30 July 2018, art. 209 and further.
 */
export const FRENCH_COURT: Readonly<Record<LetterForm, Readonly<Record<Country, string>>>> = {
  formal: {
    NL:
      'Vous pouvez également saisir la justice. Aux Pays-Bas, cela se fait par une requête auprès du ' +
      'tribunal (rechtbank), dans les six semaines qui suivent la réception de cette réponse ' +
      '(article 79 du RGPD et article 35 de la loi néerlandaise UAVG).',
    BE:
      'Vous pouvez également saisir la justice. En Belgique, une action en cessation est possible ' +
      'devant le président du tribunal de première instance (article 79 du RGPD et articles 209 et ' +
      'suivants de la loi du 30 juillet 2018).',
  },
  informal: {
    NL:
      'Tu peux également saisir la justice. Aux Pays-Bas, cela se fait par une requête auprès du ' +
      'tribunal (rechtbank), dans les six semaines qui suivent la réception de cette réponse ' +
      '(article 79 du RGPD et article 35 de la loi néerlandaise UAVG).',
    BE:
      'Tu peux également saisir la justice. En Belgique, une action en cessation est possible ' +
      'devant le président du tribunal de première instance (article 79 du RGPD et articles 209 et ' +
      'suivants de la loi du 30 juillet 2018).',
  },
};

/** The names that need no sentence. */
export function frenchNames(
  form: LetterForm,
): Pick<
  LetterTexts,
  | 'unknown'
  | 'lawfulBases'
  | 'relations'
  | 'rightNames'
  | 'recipientRoles'
  | 'channels'
  | 'authorities'
  | 'senderLabels'
  | 'references'
  | 'enclosures'
> {
  const formal = form === 'formal';
  return {
    unknown: 'inconnu',
    lawfulBases: {
      consent: 'Consentement (article 6, paragraphe 1, a) du RGPD)',
      contract: "Exécution d'un contrat (article 6, paragraphe 1, b) du RGPD)",
      'legal-obligation': 'Obligation légale (article 6, paragraphe 1, c) du RGPD)',
      'vital-interest': 'Intérêts vitaux (article 6, paragraphe 1, d) du RGPD)',
      'public-task': "Mission d'intérêt public (article 6, paragraphe 1, e) du RGPD)",
      'legitimate-interest': 'Intérêt légitime (article 6, paragraphe 1, f) du RGPD)',
    },
    relations: {
      customer: 'Client',
      prospect: 'Personne intéressée',
      subscriber: "Abonné à la lettre d'information",
      applicant: 'Candidat à un emploi',
      'supplier-contact': 'Personne de contact chez un fournisseur',
      colleague: 'Collègue',
      'website-visitor': 'Visiteur du site web',
    },
    rightNames: {
      access: "l'accès",
      rectification: 'la rectification',
      erasure: "l'effacement",
      restriction: 'la limitation du traitement',
      portability: 'la transmission des données',
      objection: "l'arrêt de certains usages (opposition)",
      'consent-withdrawal': 'le retrait du consentement',
    },
    recipientRoles: {
      processor: 'Sous-traitant',
      controller: 'Responsable du traitement',
      recipient: 'Destinataire',
    },
    channels: {
      email: 'par courriel',
      post: 'par courrier',
      phone: 'par téléphone',
      'in-person': 'de vive voix',
      portal: 'par notre site web',
      other: 'par une autre voie',
    },
    authorities: {
      AP: {
        name: 'Autorité néerlandaise de protection des données (Autoriteit Persoonsgegevens, AP)',
        addressLines: ['Postbus 93374', '2509 AJ Den Haag', 'Pays-Bas'],
        phone: '+31 88 1805 250',
        website: 'www.autoriteitpersoonsgegevens.nl',
        email: '',
      },
      GBA: {
        name: 'Autorité de protection des données (APD)',
        addressLines: ['Rue de la Presse 35', '1000 Bruxelles'],
        phone: '+32 2 274 48 00',
        website: 'www.autoriteprotectiondonnees.be',
        email: 'contact@apd-gba.be',
      },
    },
    senderLabels: {
      phone: 'Téléphone',
      email: 'Courriel',
      website: 'Site web',
      dataProtectionOfficer: 'Délégué à la protection des données :',
    },
    references: {
      date: 'Date',
      number: 'Notre référence',
      request: formal ? 'Votre demande' : 'Ta demande',
      requestOf: (on) => `reçue le ${writtenDay(on, 'fr')}`,
    },
    enclosures: {
      heading: (count) => (count === 1 ? 'Annexe' : 'Annexes'),
      annexName: 'Annexe 1',
      annexDescription: formal ? 'vos données, dans ce document' : 'tes données, dans ce document',
      from: (system) => `de ${system}`,
      noneName: 'Aucune',
      noneDescription: 'tout figure dans cette lettre',
    },
  };
}
