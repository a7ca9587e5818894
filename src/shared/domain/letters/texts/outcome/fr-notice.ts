/** French texts of the notice to a party that data were corrected or restricted; always formal. */
import { writtenDay } from '../../../written-dates.ts';
import type { CommonTexts } from '../texts.ts';
import type { NoticeTexts, TermText } from './texts.ts';

const date: CommonTexts['date'] = (on) => writtenDay(on, 'fr');
const RGPD = 'règlement général sur la protection des données (RGPD)';

const SUB_PROCESSORS: TermText = {
  term: 'Autres sous-traitants.',
  text: "Transmettez ceci à chaque autre sous-traitant qui a ces données, et veillez à ce qu'il l'exécute aussi (article 28, paragraphe 4 du RGPD).",
};
const ONLY_STORE: TermText = {
  term: 'Conservation uniquement.',
  text:
    "N'utilisez pas les données jusqu'à ce que nous vous fassions savoir que la limitation prend fin. " +
    "Fait exception l'usage que permet l'article 18, paragraphe 2 du RGPD : avec le consentement de la " +
    "personne concernée, pour une action en justice, pour protéger les droits d'une autre personne ou " +
    "pour un motif important d'intérêt public.",
};
const LEAVE_AS_IS: TermText = {
  term: 'Ne pas effacer.',
  text: "N'effacez ni ne modifiez les données pendant ce temps.",
};
const RELEASE: TermText = {
  term: 'Libérer.',
  text: "Vous aviez mis les données à part ou les aviez marquées ? Ce n'est plus nécessaire.",
};
const FAILED: TermText = {
  term: 'Pas possible ?',
  text: 'Écrivez-nous alors quelle donnée vous ne corrigez pas, et pourquoi.',
};

/** The texts of this letter. */
export const FRENCH_NOTICE: NoticeTexts = {
  titles: {
    instruction: {
      rectification: 'Instruction de corriger des données à caractère personnel',
      restriction: "Instruction de limiter l'usage de données à caractère personnel",
      'restriction-lifted': "Avis de fin d'une limitation",
    },
    notice: {
      rectification: 'Avis de correction de données à caractère personnel',
      restriction: "Avis de limitation de l'usage de données à caractère personnel",
      'restriction-lifted': "Avis de fin d'une limitation",
    },
  },
  opening: (about, since) => {
    switch (about) {
      case 'rectification':
        return `Le ${date(since)}, nous avons corrigé des données d'une personne.`;
      case 'restriction':
        return `À partir du ${date(since)}, nous limitons l'usage de données d'une personne.`;
      case 'restriction-lifted':
        return `Nous avions limité l'usage de données d'une personne. À partir du ${date(since)}, cette limitation ne s'applique plus.`;
    }
  },
  because: {
    instruction: {
      change:
        `Vous traitez des données de cette personne pour nous. Selon le ${RGPD}, cette lettre est une ` +
        'instruction documentée (article 28, paragraphe 3, a) du RGPD). Nous comptons aussi sur votre ' +
        'aide (article 28, paragraphe 3, e) du RGPD).',
      end: "Vous traitez des données de cette personne pour nous ; c'est pourquoi nous vous en informons.",
    },
    notice: {
      change: `Vous avez reçu de nous des données de cette personne. L'article 19 du ${RGPD} nous demande de vous le signaler.`,
      end: "Vous avez reçu de nous des données de cette personne ; c'est pourquoi nous vous en informons.",
    },
  },
  lead: {
    instruction: {
      rectification:
        'Nous vous donnons pour instruction de corriger les données ci-dessous chez vous aussi.',
      restriction:
        "Nous vous donnons pour instruction de vous limiter, pour l'instant, à conserver ces données.",
      'restriction-lifted':
        'À partir de ce jour, vous pouvez à nouveau traiter ces données pour nous comme convenu.',
    },
    notice: {
      rectification: 'Nous vous demandons de corriger les données ci-dessous chez vous aussi.',
      restriction: "Nous vous demandons de vous limiter, pour l'instant, à conserver ces données.",
      'restriction-lifted':
        'Nous vous demandons de ne plus traiter ces données comme limitées à partir de ce jour.',
    },
  },
  subject: {
    labels: { foundBy: 'À trouver par', categories: 'Données', since: 'À partir du' },
    everything: 'toutes les données de cette personne',
    changes: 'Voici les corrections :',
    columns: ['Donnée', 'Valeur exacte'],
    removed: "aucune ; l'ancienne valeur est à supprimer",
    onlyToFind:
      'Ces indications servent uniquement à retrouver les données. Ne les gardez pas ' +
      'plus longtemps que nécessaire, et ne citez que notre référence dans votre réponse.',
  },
  steps: {
    instruction: {
      rectification: [
        {
          term: 'Corriger.',
          text: "Mettez la valeur exacte dans chaque système où vous avez ces données pour nous, et supprimez l'ancienne.",
        },
        SUB_PROCESSORS,
        FAILED,
      ],
      restriction: [ONLY_STORE, LEAVE_AS_IS, SUB_PROCESSORS],
      'restriction-lifted': [RELEASE, SUB_PROCESSORS],
    },
    notice: {
      rectification: [
        {
          term: 'Corriger.',
          text: "Mettez la valeur exacte dans vos données et supprimez l'ancienne.",
        },
        {
          term: 'Transmettre.',
          text: "Vous avez donné l'ancienne valeur à quelqu'un d'autre ? Signalez-lui aussi la modification.",
        },
        FAILED,
      ],
      restriction: [
        ONLY_STORE,
        LEAVE_AS_IS,
        {
          term: 'Transmettre.',
          text: "Vous avez donné les données à quelqu'un d'autre ? Signalez-lui aussi la limitation.",
        },
      ],
      'restriction-lifted': [
        RELEASE,
        {
          term: 'Transmettre.',
          text: "Vous avez transmis la limitation à quelqu'un d'autre ? Faites-lui savoir aussi qu'elle prend fin.",
        },
      ],
    },
  },
  confirm: (about, by) =>
    about === 'restriction-lifted'
      ? `Veuillez nous confirmer, au plus tard le ${date(by)}, que vous avez reçu cet avis. Un courriel suffit.`
      : `Veuillez nous confirmer par écrit, au plus tard le ${date(by)}, que c'est fait, et quel jour. Un courriel suffit.`,
};
