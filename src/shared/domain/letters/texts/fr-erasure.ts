/** French texts of the letters that tell a person what was erased. */
import type { LetterForm } from '../document.ts';
import type { ErasureTexts } from './erasure-texts.ts';
import type { CommonTexts } from './texts.ts';

const RGPD = 'règlement général sur la protection des données (RGPD)';

/** The texts in the form of address that was chosen (vous or tu). */
export function frenchErasure(form: LetterForm, date: CommonTexts['date']): ErasureTexts {
  const formal = form === 'formal';
  const votre = formal ? 'votre' : 'ton';
  const vos = formal ? 'vos' : 'tes';
  const Vos = formal ? 'Vos' : 'Tes';
  const vous = formal ? 'vous' : 'te';
  const asked = {
    request: `${formal ? 'votre' : 'ta'} demande d'effacement de données. Ce droit figure à l'article 17 du ${RGPD}`,
    objection: `${formal ? 'votre' : 'ton'} opposition à l'usage de ${vos} données. Ce droit figure à l'article 21 du ${RGPD}`,
    withdrawal: formal
      ? `le message par lequel vous retirez votre consentement. Ce droit figure à l'article 7 du ${RGPD}`
      : `le message par lequel tu retires ton consentement. Ce droit figure à l'article 7 du ${RGPD}`,
    expiry: `${votre} message sur ${vos} données à caractère personnel. Les règles figurent dans le ${RGPD}`,
    emergency: `${votre} message sur ${vos} données à caractère personnel. Les règles figurent dans le ${RGPD}`,
  };

  return {
    titles: {
      done: `${Vos} données sont effacées`,
      partial: 'Ce que nous avons effacé et ce qui reste encore',
      nothing: `Pourquoi nous n'effaçons pas encore ${vos} données`,
    },
    opening: {
      asked: (receivedOn, channel, cause) =>
        `Le ${date(receivedOn)}, nous avons reçu ${channel} ${asked[cause]}. Cette lettre ${vous} ` +
        'explique ce que nous avons fait.',
      unasked:
        `Cette lettre concerne des données à caractère personnel que nous conservions à ${votre} sujet. ` +
        `Les règles figurent dans le ${RGPD}.`,
      electronic: formal
        ? 'Vous nous avez écrit par voie électronique, cette lettre vous parvient donc de la même manière.'
        : "Tu nous as écrit par voie électronique, cette lettre t'arrive donc de la même manière.",
      otherMedium: formal
        ? 'Avec cette lettre, vous en avez la trace écrite.'
        : 'Avec cette lettre, tu en as la trace écrite.',
      keepThis: `${formal ? 'Gardez' : 'Garde'}-la bien : ce qui est effacé, nous ne pourrons plus le retrouver.`,
    },
    lead: {
      done: `Nous avons effacé ${vos} données de nos dossiers.`,
      partial: `Nous avons effacé une partie de ${vos} données. Une autre partie est encore conservée.`,
      nothing:
        "Nous n'avons encore rien effacé. Les raisons et les dates figurent ci-dessous, par sorte de données.",
    },
    grounds: {
      expiry:
        "La raison : elles n'étaient plus nécessaires au but pour lequel nous les avions reçues " +
        '(article 17, paragraphe 1, a) du RGPD).',
      request: `La raison : ${formal ? "vous nous l'avez demandé" : "tu nous l'as demandé"} (article 17, paragraphe 1 du RGPD).`,
      withdrawal:
        `La raison : ${formal ? 'vous avez retiré votre' : 'tu as retiré ton'} consentement (article 17, ` +
        'paragraphe 1, b) du RGPD). Ce que nous avons fait avant avec ce consentement reste valable.',
      objection: `La raison : ${formal ? 'vous avez' : 'tu as'} fait opposition (article 17, paragraphe 1, c) du RGPD).`,
      emergency:
        "La raison : nous n'aurions pas dû conserver ces données (article 17, paragraphe 1, d) du RGPD).",
    },
    applicant: {
      title: `Les données de ${formal ? 'votre' : 'ta'} candidature sont effacées`,
      procedureEnded: (on) => {
        const applied = formal ? 'vous avez posé votre' : 'tu as posé ta';
        return on === null
          ? `Dans le passé, ${applied} candidature chez nous. Voici ce qu'elle est devenue.`
          : `La procédure pour laquelle ${applied} candidature chez nous a pris fin le ${date(on)}.`;
      },
      lead: {
        done: `Nous avons effacé de nos dossiers les données de ${formal ? 'votre' : 'ta'} candidature.`,
        partial: `Nous avons effacé les données de ${formal ? 'votre' : 'ta'} candidature, sauf une partie.`,
        nothing: `Nous ne pouvons pas encore effacer les données de ${formal ? 'votre' : 'ta'} candidature. La raison figure ci-dessous.`,
      },
      nothingKept: `Nous ne gardons rien d'autre de ${formal ? 'votre' : 'ta'} candidature.`,
    },
    erased: {
      heading: 'Ce que nous avons effacé',
      intro: (on) =>
        `Aujourd'hui, le ${date(on)}, nous avons retiré de nos dossiers ces données ${vous} concernant.`,
      columns: ['Données', 'Dans nos dossiers', 'Copie aussi dans'],
      erasedOn: (on) => `effacées le ${date(on)}`,
      anonymisedOn: (on) => `rendues anonymes le ${date(on)}`,
      partly: (category) => `${category} (en partie)`,
      everything: 'tout ce que nous en avions',
      nowhereElse: 'nulle part ailleurs',
      anonymous: `Rendues anonymes signifie : ce qui reste, un nombre par exemple, ne permet plus de ${vous} reconnaître.`,
      nothingKept: 'De ces données, nous ne gardons rien.',
    },
    copies: {
      heading: "Copies à d'autres endroits",
      intro:
        'Il y a aussi des copies hors de nos dossiers. Elles sont effacées à part, parfois plus tard :',
      columns: ['Où', 'Ce que nous faisons', 'Quand la copie disparaît'],
      actions: {
        own: 'Nous utilisons ceci nous-mêmes ; nous y effaçons la copie à la main.',
        processor:
          "Cette partie travaille sur nos instructions ; nous lui donnons l'instruction d'effacer la copie.",
        controller:
          "Cette partie décide elle-même de ses données ; nous lui signalons l'effacement et lui " +
          'demandons de faire de même (article 19 du RGPD).',
        recipient:
          "Cette partie a reçu des données de nous ; nous lui signalons l'effacement et lui demandons " +
          'de faire de même (article 19 du RGPD).',
      },
      ownGoneBy: (on) => `Au plus tard le ${date(on)}.`,
      partyGoneBy: (on) => `Selon cette partie, au plus tard le ${date(on)}.`,
      ownWithoutDate: 'Dès que possible.',
      partyWithoutDate: 'Pas encore de date connue ; nous demandons une confirmation.',
      partyBackups:
        'Ces parties ont souvent aussi des sauvegardes. Nous leur demandons quand la dernière copie en disparaît.',
      none: "Nous n'avons connaissance d'aucune copie de ces données hors de nos dossiers.",
    },
    kept: {
      heading: 'Ce qui reste encore, et pourquoi',
      intro: 'Ces données, nous ne les effaçons pas encore :',
      columns: ['Données', 'Champs', 'Pourquoi', "Jusqu'à quand"],
      because: (reason, law) => {
        const named = law === '' ? '' : ` : ${law}`;
        switch (reason) {
          case 'floor':
            return `La loi nous oblige à les conserver${named} (article 17, paragraphe 3, b) du RGPD).`;
          case 'floor-unknown':
            return `La loi peut nous obliger à les conserver${named} (article 17, paragraphe 3, b) du RGPD). Nous cherchons jusqu'à quel jour.`;
          case 'hold':
            return (
              'Elles sont bloquées, par exemple pour un litige ou une obligation légale, ou parce que ' +
              `leur usage est limité sur demande (articles 17, paragraphe 3 et 18 du RGPD)${
                law === '' ? '' : ` ; ${law}`
              }.`
            );
          case 'agreement-runs':
            return `${formal ? 'Votre' : 'Ton'} contrat avec nous est en cours ; elles y sont nécessaires.`;
          case 'not-due':
            return "Le délai pendant lequel nous en avons besoin n'est pas encore passé.";
          case 'postponed':
            return 'Nous avons reporté cet effacement, car elles nous sont encore nécessaires.';
        }
      },
      everything: 'tout',
      until: (on) => `Jusqu'au ${date(on)}. Ensuite, nous les effaçons.`,
      reviewedOn: (on) =>
        `Le ${date(on)}, nous regardons si la raison existe encore. Sinon, nous les effaçons.`,
      untilReasonEnds:
        "Jusqu'à ce que la raison ci-contre disparaisse. Ensuite, nous les effaçons.",
      untilUnknown: "Le jour n'est pas encore établi. Ensuite, nous les effaçons.",
      onlyForThat:
        "Nous n'utilisons plus ces données que pour la raison indiquée et pour rien d'autre. Lorsque " +
        'cette raison disparaît, nous les effaçons aussi.',
    },
    backups: {
      heading: 'Sauvegardes',
      until: (on) =>
        "Nos sauvegardes d'avant aujourd'hui peuvent encore contenir ces données jusqu'au " +
        `${date(on)} inclus. Après, la dernière copie a disparu aussi. D'ici là, nous ne les utilisons ` +
        'pas ; si nous rétablissons une telle sauvegarde, nous effaçons aussitôt ces données de nouveau.',
      none: "Nous n'avons aucune sauvegarde où figurent encore ces données.",
    },
    proof: {
      heading: 'Ce que nous gardons comme preuve',
      request:
        `Afin de pouvoir montrer ce que nous avons fait de ${formal ? 'votre' : 'ta'} demande, nous ` +
        'notons son existence, notre décision et le jour. Une copie de cette lettre en fait partie.',
      withoutRequest:
        'Afin de pouvoir montrer que nous avons effacé, nous gardons un rapport sans noms : quelles ' +
        'sortes de données, quel jour et pourquoi. Une copie de cette lettre en fait partie.',
      letterCopy: 'Ce qui a été effacé ne figure plus non plus dans cette copie.',
      keptUntil: (on) => `Nous gardons cette preuve jusqu'au ${date(on)}.`,
      keptWithoutTerm:
        "Aucun délai fixe n'est encore choisi pour cette preuve ; nous ne la gardons pas plus longtemps que nécessaire.",
      openCopies:
        "Tant qu'il reste des copies à d'autres endroits, nous savons encore comment " +
        `${vous} y retrouver, par exemple par ${votre} nom ou ${votre} adresse électronique. Cela ` +
        'sert uniquement à faire effacer ces copies.',
      suppressed:
        `Nous gardons aussi des codes (empreintes) calculés à partir de données comme ${votre} nom et ` +
        `${votre} adresse électronique. On ne peut pas y lire qui ${formal ? 'vous êtes' : 'tu es'} ; ` +
        `ils nous évitent de ${formal ? 'vous' : 'te'} reprendre dans nos dossiers, par exemple en ` +
        'important un fichier.',
      rights:
        `Pour tout ce que nous avons encore à ${votre} sujet, ${formal ? 'vous gardez vos' : 'tu gardes tes'} ` +
        'droits : accès, rectification, effacement, limitation et opposition. Un simple message suffit.',
    },
    free: `L'effacement et cette lettre ne ${vous} coûtent rien.`,
  };
}
