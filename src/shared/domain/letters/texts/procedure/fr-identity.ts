/** French texts of the question who is asking. */
import type { LetterForm } from '../../document.ts';
import type { CommonTexts } from '../texts.ts';
import type { IdentityTexts } from './texts.ts';

/** The texts in the form of address that was chosen (vous or tu). */
export function frenchIdentity(form: LetterForm, date: CommonTexts['date']): IdentityTexts {
  const formal = form === 'formal';
  const vous = formal ? 'vous' : 'tu';
  const votre = formal ? 'votre' : 'ta';
  const Vos = formal ? 'Vos' : 'Tes';
  const votreReponse = formal ? 'votre réponse' : 'ta réponse';

  return {
    title: 'Une question pour savoir avec certitude de qui vient la demande',
    lead: `Avant de traiter ${votre} demande, nous voulons savoir avec certitude de qui elle vient.`,
    doubt: {
      heading: 'Pourquoi nous posons cette question',
      intro:
        `${Vos} données ne doivent pas arriver chez quelqu'un d'autre, et personne d'autre ne doit pouvoir ` +
        'les faire modifier. Pour cette demande, il y a une raison de douter :',
      law:
        'Nous ne pouvons demander des informations supplémentaires que pour une telle raison, et pas plus ' +
        'que nécessaire (article 12, paragraphe 6 du RGPD).',
    },
    choices: {
      heading: (count) =>
        count === 1
          ? `Ce que nous ${formal ? 'vous' : 'te'} demandons`
          : `Ce que ${vous} ${formal ? 'pouvez' : 'peux'} choisir`,
      intro: (count) =>
        count === 1
          ? 'Ceci suffit :'
          : `Une seule de ces possibilités suffit ; c'est ${formal ? 'vous qui choisissez' : 'toi qui choisis'}. La plus simple vient en premier.`,
      forPerson: (person) =>
        formal
          ? `Cette question s'adresse à ${person} : dans ce qui suit, « vous » désigne cette personne. Pouvez-vous la lui transmettre ?`
          : `Cette question s'adresse à ${person} : dans ce qui suit, « tu » désigne cette personne. Peux-tu la lui transmettre ?`,
      methods: {
        'known-address': {
          term: 'Un message depuis une adresse connue.',
          text: formal
            ? 'Envoyez-nous un message depuis une adresse électronique que nous connaissons déjà, et confirmez-y votre demande.'
            : 'Envoie-nous un message depuis une adresse électronique que nous connaissons déjà, et confirmes-y ta demande.',
        },
        'call-back': {
          term: 'Un appel téléphonique.',
          text: formal
            ? 'Dites-nous quand cela vous convient. Nous appellerons alors un numéro de téléphone que nous connaissons déjà, et vous confirmerez votre demande.'
            : 'Dis-nous quand cela te convient. Nous appellerons alors un numéro de téléphone que nous connaissons déjà, et tu confirmeras ta demande.',
        },
        account: {
          term: 'Une connexion au compte.',
          text: formal
            ? 'Connectez-vous au compte que vous avez déjà chez nous, et confirmez-y votre demande.'
            : 'Connecte-toi au compte que tu as déjà chez nous, et confirmes-y ta demande.',
        },
        'known-fact': {
          term: "Une information que personne d'autre ne connaît.",
          text: `${formal ? 'Donnez-nous' : 'Donne-nous'} par exemple le numéro et le montant d'une facture que nous avons envoyée.`,
        },
        'in-person': {
          term: "Montrer une pièce d'identité.",
          text: `${formal ? 'Montrez-nous votre' : 'Montre-nous ta'} pièce d'identité, sur place ou lors d'un appel vidéo. Nous ne faisons que regarder : ni copie, ni enregistrement, ni numéro noté.`,
        },
        'masked-copy': {
          term: 'Une copie masquée.',
          text: formal
            ? "Envoyez une copie de votre pièce d'identité dont vous avez rendu une partie illisible. Voyez ci-dessous laquelle."
            : "Envoie une copie de ta pièce d'identité dont tu as rendu une partie illisible. Vois ci-dessous laquelle.",
        },
      },
    },
    copy: {
      heading: 'La copie masquée',
      whyOnly:
        "Nous préférons ne pas demander de copie d'une pièce d'identité. Pourquoi rien de plus léger n'est possible ici :",
      whyLast: `Une copie est le dernier recours, si aucune autre possibilité ne ${formal ? 'vous' : 'te'} convient. Pourquoi rien de plus léger n'est alors possible :`,
      mask: {
        NL: {
          intro: `${formal ? 'Rendez' : 'Rends'} illisible sur la copie :`,
          items: [
            'le numéro de citoyen (BSN), partout où il figure ;',
            'les lignes de lettres, de chiffres et de chevrons au bas du document, car le BSN peut aussi y figurer ;',
            'la photo ;',
            'le numéro du document.',
          ],
        },
        BE: {
          intro: `Il suffit d'une copie du recto de la carte d'identité, sans rien du verso. ${formal ? 'Rendez' : 'Rends'} illisible sur la copie :`,
          items: [
            'le numéro de la carte ;',
            'la photo ;',
            "le numéro de registre national, s'il figure malgré tout sur la copie. Nous ne le demandons pas.",
          ],
        },
      },
      across: (business) =>
        `${formal ? 'Écrivez' : 'Écris'} en travers de la copie « copie pour ${business} », avec la date du jour.`,
      app: {
        NL: "L'application KopieID du gouvernement néerlandais y aide et est gratuite.",
        BE: '',
      },
      stays: `${formal ? 'Votre' : 'Ton'} nom et la date de validité restent lisibles. ${
        formal ? 'Vous pouvez' : 'Tu peux'
      } aussi couvrir tout le reste.`,
    },
    sending: {
      heading: 'Comment répondre en toute sécurité',
      copy:
        `${formal ? 'Envoyez' : 'Envoie'} la copie par courrier, ou dans un fichier avec un mot de passe. ` +
        `${formal ? 'Communiquez' : 'Communique'} le mot de passe par une autre voie, par exemple par ` +
        "téléphone. Un simple courriel n'est pas assez sûr pour une copie.",
      withoutCopy: formal
        ? "N'envoyez pas plus que ce que nous demandons, et pas de copie de votre pièce d'identité."
        : "N'envoie pas plus que ce que nous demandons, et pas de copie de ta pièce d'identité.",
      genuine: formal
        ? 'Vous vous demandez si cette question vient vraiment de nous ? Contactez-nous par une voie que vous connaissiez déjà.'
        : 'Tu te demandes si cette question vient vraiment de nous ? Contacte-nous par une voie que tu connaissais déjà.',
    },
    after: {
      heading: `Ce que nous faisons de ${formal ? 'votre' : 'ta'} réponse`,
      erased:
        `Elle sert uniquement à vérifier de qui vient la demande. Aussitôt après cette ` +
        'vérification, nous effaçons ce que nous avons reçu à cet effet. Nous ne le conservons jamais.',
      noted: 'Nous notons seulement comment et quel jour nous avons vérifié, et le résultat.',
      notedOfCopy:
        'Nous notons seulement comment et quel jour nous avons vérifié, le résultat et pourquoi une copie ' +
        'était nécessaire.',
    },
    term: {
      heading: 'Ce que cela change à la date de notre réponse',
      text: (answerBy) =>
        `Sans cette question, ${formal ? 'vous recevriez' : 'tu recevrais'} notre réponse au plus tard le ` +
        `${date(answerBy)}, et cette date reste notre objectif. Selon les autorités de contrôle, les jours où nous ` +
        `attendons ${votreReponse} ne comptent pas ; la loi elle-même ne le dit pas. Notre ` +
        'réponse ne peut venir plus tard, du même nombre de jours, que si cette lecture est la bonne. Plus ' +
        `vite ${formal ? 'vous réagirez, plus vite vous aurez' : 'tu réagiras, plus vite tu auras'} la nôtre.`,
      impossible:
        `Si nous ne savons toujours pas avec certitude de qui vient la demande, nous ne pourrons pas la ` +
        'traiter (articles 11, paragraphe 2 et 12, paragraphe 2 du RGPD). Nous ' +
        `${formal ? 'vous le dirons' : 'te le dirons'} alors. Si ${
          formal ? 'vous nous donnez' : 'tu nous donnes'
        } plus tard des informations qui permettent de l'établir, nous reprendrons la demande.`,
    },
  };
}
