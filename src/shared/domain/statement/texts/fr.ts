/** The French of a privacy statement: vous or tu. */
import type { LetterForm } from '../../letters/document.ts';
import { enumeration, withFrenchSpacing } from '../../letters/texts/wording.ts';
import { periodInWords, writtenDay } from '../../written-dates.ts';
import { frenchRights } from './fr-rights.ts';
import type { StatementTexts } from './statement-texts.ts';

/** The French texts in the form of address that was chosen. */
export function frenchStatement(form: LetterForm): StatementTexts {
  return withFrenchSpacing(written(form));
}

function written(form: LetterForm): StatementTexts {
  const formal = form === 'formal';
  const vous = formal ? 'vous' : 'tu';
  const Vous = formal ? 'Vous' : 'Tu';
  const toi = formal ? 'vous' : 'toi';
  const te = formal ? 'vous' : 'te';
  const votre = formal ? 'votre' : 'ton';
  const vos = formal ? 'vos' : 'tes';
  return {
    title: (business) => `Déclaration de confidentialité de ${business}`,
    intro: (business) =>
      `${business} utilise des données à caractère personnel : des données qui ${te} concernent ou ` +
      `qui permettent de ${formal ? 'vous' : 't’'}${formal ? ' ' : ''}identifier. Cette déclaration indique quelles sont ces ` +
      'données, à quoi elles servent, qui les reçoit, combien de temps nous les conservons et quels ' +
      `sont ${vos} droits. Le règlement général sur la protection des données (RGPD) nous demande de l’indiquer.`,
    references: {
      version: 'Version',
      validFrom: 'En vigueur depuis le',
      draft: 'Projet',
      madeOn: 'Établi le',
    },
    who: {
      heading: 'Qui nous sommes',
      responsible: (business) =>
        `${business} décide pourquoi et comment les données de cette déclaration sont utilisées. La ` +
        'loi appelle cela le responsable du traitement.',
      labels: {
        name: 'Nom',
        legalForm: 'Forme juridique',
        address: 'Adresse',
        email: 'E-mail',
        phone: 'Téléphone',
        website: 'Site web',
        registration: 'Immatriculation',
        officer: 'Délégué à la protection des données',
      },
      contact: `Une question sur ${vos} données ou sur cette déclaration ? ${
        formal ? 'Contactez-nous' : 'Contacte-nous'
      }.`,
    },
    data: {
      heading: 'Quelles données nous utilisons',
      intro:
        `Les données que nous avons dépendent des contacts que ${vous} ${formal ? 'avez' : 'as'} avec nous. ` +
        'Pour chaque type, il est indiqué ci-dessous de quelles données il peut s’agir et de qui elles ' +
        'proviennent.',
      of: (relations) => `Personnes concernées : ${relations}.`,
      sometimesToo: (fields) => `Parfois aussi : ${fields}`,
      sometimes: (fields) => `Parfois : ${fields}`,
      none: 'Nous ne conservons pas de données à caractère personnel.',
    },
    relations: {
      customer: 'clients',
      prospect: 'personnes qui nous posent une question ou montrent de l’intérêt',
      subscriber: 'abonnés à notre lettre d’information',
      applicant: 'candidats',
      'supplier-contact': 'contacts chez des fournisseurs',
      colleague: 'collaborateurs',
      'website-visitor': 'visiteurs de notre site web',
    },
    purposes: {
      heading: 'À quoi elles servent',
      intro:
        'Nous ne pouvons utiliser des données que si la loi en donne une raison : une base juridique. ' +
        'Pour chaque finalité, il est indiqué ci-dessous quelles données nous utilisons et sur quelle ' +
        'base juridique.',
      columns: ['Finalité', 'Données', 'Base juridique'],
      bases: {
        consent: `${formal ? 'Votre' : 'Ton'} consentement (article 6, paragraphe 1, point a), du RGPD)`,
        contract:
          'Exécution d’un contrat ou mesures qui le précèdent (article 6, paragraphe 1, point b), du RGPD)',
        'legal-obligation': 'Obligation légale (article 6, paragraphe 1, point c), du RGPD)',
        'vital-interest': 'Intérêts vitaux (article 6, paragraphe 1, point d), du RGPD)',
        'public-task': 'Mission d’intérêt public (article 6, paragraphe 1, point e), du RGPD)',
        'legitimate-interest': 'Intérêt légitime (article 6, paragraphe 1, point f), du RGPD)',
      },
      interest: (text) => `Notre intérêt : ${text}.`,
      law: (text) => `Loi applicable : ${text}.`,
      notKept: (categories) => `${categories} (nous ne les conservons pas)`,
      balanced: `Lorsque nous nous fondons sur un intérêt légitime, nous avons mis notre intérêt en balance avec ${formal ? 'le vôtre' : 'le tien'}.`,
      mayObject: `${Vous} ${formal ? 'pouvez vous' : 'peux t’'}${formal ? ' ' : ''}opposer à une utilisation fondée sur un intérêt légitime.`,
      others: 'Nous n’utilisons pas les données à d’autres fins.',
    },
    sources: {
      heading: 'D’où viennent les données',
      direct:
        `Nous recevons les données de ${formal ? 'vous-même' : 'toi-même'}, ou elles résultent de nos contacts ou de ` +
        'l’utilisation de nos services ou de notre site web.',
      others: 'Nous recevons une partie des données d’autres personnes ou organisations :',
    },
    required: {
      heading: formal ? 'Devez-vous fournir des données ?' : 'Dois-tu fournir des données ?',
      contract: (purposes) =>
        `Pour un contrat, nous avons besoin de données. Cela vaut pour : ${purposes}. ${Vous} ` +
        `${formal ? 'n’êtes' : 'n’es'} pas ${formal ? 'tenu' : 'tenu'} de les fournir, mais sans ces données nous ne pouvons ` +
        `ni conclure ni exécuter de contrat avec ${toi}.`,
      law: (categories) =>
        `La loi nous oblige à enregistrer ce qui relève de notre comptabilité. Cela vaut pour : ` +
        `${categories}. Sans ces données, nous ne pouvons pas exécuter de contrat avec ${toi}.`,
      rest:
        `Les autres données sont fournies librement. Sans elles, nous pourrons peut-être moins bien ` +
        `${formal ? 'vous aider' : 't’aider'} ; il n’y a pas d’autre conséquence.`,
    },
    parties: {
      heading: 'Qui reçoit les données',
      intro: 'Ces parties reçoivent des données de notre part ou peuvent y accéder :',
      columns: ['Nom', 'Rôle', 'Pourquoi ou quelles données', 'Où'],
      roles: {
        processor: 'Sous-traitant',
        controller: 'Responsable elle-même',
        recipient: 'Destinataire',
      },
      explained: {
        processor:
          'Un sous-traitant n’utilise les données que sur nos instructions, et non à ses propres fins.',
        controller:
          'Une partie qui est elle-même responsable décide de ce qu’elle fait des données. Sa propre ' +
          'déclaration de confidentialité l’explique.',
      },
      stands: (places) => `données : ${places}`,
      whenNeeded: 'Uniquement ce qui est nécessaire.',
      others: 'Nous ne transmettons des données à d’autres que si une loi nous y oblige.',
      none: 'Nous ne transmettons de données à personne d’autre, sauf si une loi nous y oblige.',
    },
    transfers: {
      heading: 'Pays hors d’Europe',
      intro:
        'Avec ces parties, des données peuvent arriver dans un pays hors de l’Espace économique ' +
        'européen (EEE) ou y être consultées. Ce n’est permis qu’avec une garantie qui les protège.',
      columns: ['Destinataire', 'Pays', 'Garantie'],
      copy: `${Vous} ${formal ? 'pouvez' : 'peux'} nous demander une copie de ces garanties.`,
      none: 'Les données restent dans l’Espace économique européen (EEE).',
    },
    periods: {
      heading: 'Combien de temps nous les conservons',
      intro:
        'Nous ne conservons pas les données plus longtemps que nécessaire. La durée est indiquée ' +
        'ci-dessous pour chaque type. Ensuite, nous effaçons les données, ou nous les rendons anonymes ' +
        'lorsque c’est indiqué.',
      columns: ['Données', 'Durée'],
      law: (phrase, article) => `Obligation fiscale de conservation : ${phrase} (${article}).`,
      lawPartly: (phrase, article) =>
        `Pour les données figurant sur une facture, il y a une obligation fiscale de conservation : ` +
        `${phrase} (${article}).`,
      atOnce: (phrase) => `Effacement ${phrase}`,
      untilObjection: 'Jusqu’à une opposition.',
      onRequest: 'Sur demande, nous les effaçons plus tôt.',
      onRequestAfterAgreement: 'Sur demande, nous les effaçons plus tôt, dès la fin du contrat.',
      requests: (period) =>
        `Nous conservons une demande concernant ${vos} données et notre réponse pendant ${period} après ` +
        'cette réponse, afin de pouvoir montrer ce que nous avons fait.',
    },
    notKept: {
      heading: 'Ce que nous ne conservons pas',
      never: 'Nous ne conservons pas ceci :',
      onSuspicion:
        'Nous ne souhaitons pas recevoir ces données. Si nous soupçonnons de les avoir reçues quand ' +
        'même, nous les effaçons immédiatement :',
    },
    consent: {
      heading: 'Consentement',
      intro: `Pour ceci, nous demandons d’abord ${votre} consentement :`,
      ways: (ways) => `Le retrait est possible ${ways}.`,
      wayNames: {
        link: 'par le lien au bas d’un message',
        account: `dans ${votre} compte`,
        email: 'par e-mail',
        phone: 'par téléphone',
        letter: 'par courrier',
        'in-person': 'lors d’un entretien',
        website: 'sur notre site web',
      },
      withdraw:
        `${Vous} ${formal ? 'pouvez' : 'peux'} toujours retirer ${votre} consentement, aussi simplement qu’il a été donné : ` +
        'un message suffit. Ce que nous avons fait avant le retrait reste valable.',
    },
    ...frenchRights(form),
    security: {
      heading: 'Comment nous protégeons les données',
      text:
        'Nous avons pris des mesures techniques et organisationnelles contre la perte de données, les ' +
        'abus et l’accès par des personnes non autorisées.',
      reviewed: 'Nous vérifions régulièrement que ces mesures fonctionnent toujours bien.',
      report: `Un problème avec la sécurité de ${vos} données ? ${
        formal ? 'Prévenez-nous' : 'Préviens-nous'
      } tout de suite.`,
    },
    website: { heading: 'Notre site web et les cookies' },
    served: {
      heading: 'Données que nos clients traitent chez nous',
      text:
        'Avec nos services, des clients traitent parfois eux-mêmes des données à caractère personnel, ' +
        'par exemple de leurs propres clients. Le client est responsable de ces données. Nous ne les ' +
        'traitons que sur instruction du client et ne les utilisons pas pour nous-mêmes.',
      forwarded:
        `Si ${votre} question ou ${votre} demande porte sur de telles données, elle peut être adressée à ce client. ` +
        'Si la demande nous parvient, nous la transmettons.',
    },
    changes: {
      heading: 'En cas de changement',
      text:
        'Si nous changeons notre façon d’utiliser les données, nous adaptons cette déclaration. La date ' +
        'd’entrée en vigueur figure en haut. Les versions précédentes peuvent nous être demandées.',
      purpose: `Si nous voulons utiliser ${vos} données à une nouvelle fin, nous ${formal ? 'vous' : 't’'}${formal ? ' ' : ''}en informerons auparavant.`,
    },
    gap: (what) => `[À compléter : ${what}]`,
    missing: {
      'controller-name': () => 'le nom de l’entreprise',
      'controller-address': () => 'l’adresse de l’entreprise',
      'controller-contact': () => 'une adresse e-mail ou un numéro de téléphone de l’entreprise',
      'no-purposes': () => 'à quoi servent les données',
      'purpose-basis': (name) => `la base juridique de « ${name} »`,
      'purpose-data': (name) => `les données utilisées pour « ${name} »`,
      'category-purpose': (name) => `à quoi sert « ${name} »`,
      interest: (name) => `l’intérêt pour « ${name} »`,
      law: (name) => `la loi qui impose « ${name} »`,
      'party-name': (name) => `le nom de « ${name} »`,
      'party-data': (name) => `quelles données vont à « ${name} », ou pourquoi`,
      'party-country': (name) => `le pays de « ${name} »`,
      'transfer-safeguard': (name) => `la garantie pour le transfert à « ${name} »`,
      period: (name) => `la durée de conservation de « ${name} »`,
      relation: (name) => `les personnes concernées par « ${name} »`,
      sources: () => 'si des données viennent aussi d’autres, et de qui',
      cookies: () => 'ce que le site web fait des cookies et des données de visite',
      measures: () => 'les mesures qui protègent les données',
      'party-unconfirmed': (name) => `si les informations sur ${name} sont exactes`,
    },
    date: (on) => writtenDay(on, 'fr'),
    period: (period) => periodInWords(period, 'fr'),
    joined: (items) => enumeration(items, 'et'),
  };
}
