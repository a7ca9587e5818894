/** French texts of the letters that tell a party what to erase; always formal. */
import type { InstructionTexts } from './instruction-texts.ts';
import type { CommonTexts } from './texts.ts';

const RGPD = 'règlement général sur la protection des données (RGPD)';
const EXCEPTION_TERM = 'Exception.';
const SUB_PROCESSORS = {
  term: 'Autres sous-traitants.',
  text:
    'Transmettez cette instruction à chaque autre sous-traitant qui a ces données, et veillez à ce ' +
    "qu'il les efface aussi (article 28, paragraphe 4 du RGPD).",
};

/** The texts. */
export function frenchInstruction(date: CommonTexts['date']): InstructionTexts {
  const ofPersons = (persons: number) =>
    persons === 1 ? "d'une personne" : `de ${persons} personnes`;

  return {
    titles: {
      'recipients.notify': "Avis d'effacement de données à caractère personnel",
      'processor.deleteOne': "Instruction d'effacer des données à caractère personnel",
      'processor.deleteAll': 'Instruction de tout effacer à la fin du contrat',
    },
    reminderTitle: (title) => `Rappel : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    references: {
      agreement: 'Contrat de sous-traitance',
      agreementOf: (reference, concludedOn) =>
        [reference, concludedOn === null ? '' : `du ${date(concludedOn)}`]
          .filter((part) => part !== '')
          .join(' '),
      earlierLetter: 'Notre lettre précédente',
    },
    reminder: (sentOn) =>
      `Nous vous avons écrit à ce sujet le ${date(sentOn)}. Nous n'avons pas encore vu de ` +
      'confirmation ; nous vous envoyons donc à nouveau cette lettre.',
    agreement: (reference, concludedOn) => {
      if (reference === '' && concludedOn === null) {
        return 'aux accords qui nous lient pour le traitement de données à caractère personnel';
      }
      const named = reference === '' ? '' : ` ${reference}`;
      const dated = concludedOn === null ? '' : ` du ${date(concludedOn)}`;
      return `à notre contrat de sous-traitance${named}${dated}`;
    },
    opening: {
      notify: (erasedOn, persons) =>
        `Le ${date(erasedOn)}, nous avons effacé des données ${ofPersons(persons)}. Vous avez reçu de ` +
        `telles données de nous. L'article 19 du ${RGPD} nous demande de vous signaler cet effacement.`,
      deleteOne: (agreement, erasedOn, persons) =>
        `Le ${date(erasedOn)}, nous avons effacé des données ${ofPersons(persons)}. Vous traitez ces ` +
        `données pour nous conformément ${agreement}. Ceci est une instruction documentée au sens de ` +
        `l'article 28, paragraphe 3, a) du ${RGPD}. Nous comptons aussi sur votre aide (article 28, ` +
        "paragraphe 3, e) du RGPD) et vous signalons par la présente l'effacement (article 19 du RGPD).",
      deleteAll: (agreement, endsOn) =>
        `Vous traitez des données à caractère personnel pour nous conformément ${agreement}. ${
          endsOn === null
            ? 'Cette collaboration prend fin.'
            : `Cette collaboration prend fin le ${date(endsOn)}.`
        } L'article 28, paragraphe 3, g) du ${RGPD} nous laisse alors le choix entre l'effacement et le renvoi.`,
    },
    lead: {
      'recipients.notify': "Nous vous demandons d'effacer ces données chez vous aussi.",
      'processor.deleteOne': "Nous vous donnons l'instruction d'effacer les données du tableau.",
      'processor.deleteAll':
        "Nous choisissons l'effacement : de toutes les données à caractère personnel que vous avez pour nous.",
    },
    subjects: {
      heading: "De qui et de quelles données il s'agit",
      intro: (persons) =>
        persons === 1 ? "Il s'agit de cette personne :" : `Il s'agit de ces ${persons} personnes :`,
      columns: ['Notre référence', 'À trouver par', 'Quelles données', 'Dans quel système'],
      everything: 'toutes les données',
      everywhere: 'chaque système où elles figurent',
      partly: (category) => `${category} (en partie)`,
      keepRest:
        'Là où il est écrit « en partie », le reste doit être conservé, par exemple parce que la ' +
        "loi fiscale l'exige encore. N'y effacez que ce que nous indiquons ; si la partie visée " +
        "n'est pas claire, la question est à nous poser d'abord.",
      identifiersUnknown: 'à nous demander',
      onlyToFind:
        'Le contenu de la deuxième colonne sert uniquement à trouver les données. Ne le gardez pas plus ' +
        'longtemps que nécessaire, et ne citez que notre référence dans votre réponse.',
    },
    steps: {
      heading: 'Ce que nous vous demandons',
      lists: {
        'recipients.notify': [
          {
            term: 'Effacer.',
            text: 'Supprimez les données, avec leurs copies et les liens vers celles-ci.',
          },
          {
            term: 'Transmettre.',
            text: "Les avez-vous données à quelqu'un d'autre ? Faites-lui savoir aussi qu'elles doivent être effacées.",
          },
          {
            term: EXCEPTION_TERM,
            text:
              'La loi vous oblige ou vous autorise à les garder ? Écrivez-nous alors quelles données, ' +
              "selon quelle disposition et jusqu'à quand (article 17, paragraphe 3 du RGPD).",
          },
        ],
        'processor.deleteOne': [
          {
            term: 'Effacer.',
            text: 'Supprimez les données de tous les systèmes cités, avec leurs copies.',
          },
          SUB_PROCESSORS,
          {
            term: 'Sauvegardes.',
            text: 'Faites-nous savoir quel jour les données ont disparu aussi de la dernière sauvegarde.',
          },
          {
            term: EXCEPTION_TERM,
            text:
              "Seule une loi de l'Union européenne ou d'un État membre peut vous imposer d'en garder. " +
              'Citez alors cette loi, les données et le jour où elles aussi auront disparu.',
          },
        ],
        'processor.deleteAll': [
          {
            term: 'Effacer.',
            text: 'Supprimez toutes les données à caractère personnel dès que votre travail pour nous prend fin, y compris les copies existantes et les sauvegardes.',
          },
          {
            term: "Renvoi d'abord.",
            text:
              "Si vous nous remettez une copie avant l'effacement, utilisez un fichier courant lisible " +
              "par un ordinateur (CSV, JSON ou XML) et une voie sûre, et n'effacez qu'après notre réception.",
          },
          SUB_PROCESSORS,
          {
            term: EXCEPTION_TERM,
            text:
              "Une loi de l'Union européenne ou d'un État membre vous oblige à en garder ? Citez alors " +
              "cette loi, les données et la date de fin, et ne les utilisez pour rien d'autre.",
          },
        ],
      },
    },
    returnAll: {
      title: 'Instruction de tout restituer et effacer à la fin du contrat',
      lead: "Nous choisissons le renvoi : nous recevons d'abord toutes les données à caractère personnel que vous avez pour nous, et vous les effacez ensuite.",
      steps: [
        {
          term: 'Renvoyer.',
          text: 'Remettez-nous toutes les données à caractère personnel que vous avez pour nous dans un fichier courant lisible par un ordinateur (CSV, JSON ou XML), par une voie sûre et avant la fin de votre travail pour nous.',
        },
        {
          term: 'Effacer ensuite.',
          text: "Supprimez tout dès que nous vous écrivons que nous l'avons bien reçu, y compris les copies existantes et les sauvegardes.",
        },
      ],
    },
    confirmation: {
      heading: 'Votre confirmation',
      expected: (on) =>
        `Vous nous avez fait savoir que votre dernière copie a disparu au plus tard le ${date(on)}. Nous ` +
        "n'indiquons pas non plus de date antérieure aux personnes concernées.",
      by: (on) =>
        `Veuillez nous confirmer par écrit, au plus tard le ${date(on)}, que c'est fait, et quel jour.`,
      twice: (by, erasesFrom) =>
        `Veuillez nous confirmer par écrit, au plus tard le ${date(by)}, que vous avez reçu cette ` +
        `lettre. Écrivez-nous à nouveau dès que c'est fait, avec le jour ; nous l'attendons vers le ${date(erasesFrom)}.`,
      content: {
        'recipients.notify':
          'Précisez aussi quand les données ont disparu de vos sauvegardes. Un message par courriel suffit.',
        'processor.deleteOne':
          'Précisez aussi quand la dernière sauvegarde contenant ces données disparaît, et quels autres ' +
          'sous-traitants les ont effacées. Un message par courriel suffit.',
        'processor.deleteAll':
          'Nous souhaitons recevoir une attestation de destruction : ce qui a été effacé, quel jour et ' +
          'comment, par qui, chez quels autres sous-traitants, quand disparaît la dernière sauvegarde et ' +
          'ce qui doit rester selon la loi.',
      },
      duty:
        'Pensez-vous que cette instruction est contraire aux règles de protection des données ? ' +
        'Dites-le-nous alors immédiatement (article 28, paragraphe 3 du RGPD).',
    },
  };
}
