/** French texts of the letter that says what is not done, and why. */
import type { Country } from '../../../locale.ts';
import type { RefusalGround } from '../../../requests.ts';
import type { DataSubjectRight } from '../../../statement-profile.ts';
import type { LetterForm } from '../../document.ts';
import type { CommonTexts } from '../texts.ts';
import type { RefusalTexts } from './texts.ts';

/** UAVG art. 41(1)(i): the rights and freedoms of others. */
const DUTCH_ACT = 'article 41, paragraphe 1, i) de la loi néerlandaise UAVG';

/** The texts in the form of address that was chosen (vous or tu). */
export function frenchRefusal(form: LetterForm, joined: CommonTexts['joined']): RefusalTexts {
  const formal = form === 'formal';
  const votre = formal ? 'votre' : 'ta';
  const vos = formal ? 'vos' : 'tes';

  /** Why a right does not reach what was asked. */
  const outside: Readonly<Record<DataSubjectRight, string>> = {
    access: `L'accès porte sur des données à caractère personnel à ${formal ? 'votre' : 'ton'} sujet (article 15, paragraphe 1 du RGPD). Ce n'est pas le cas ici.`,
    rectification:
      'La rectification porte sur des données inexactes ou incomplètes (article 16 du RGPD). Ces données ne le sont pas.',
    erasure:
      "L'effacement est possible dans les cas énumérés à l'article 17, paragraphe 1 du RGPD. Aucun de ces cas ne se présente ici.",
    restriction:
      "La limitation est possible dans les quatre cas énumérés à l'article 18, paragraphe 1 du RGPD. Aucun de ces cas ne se présente ici.",
    portability: formal
      ? "La transmission porte sur les données que vous nous avez données vous-même, que nous utilisons avec votre consentement ou pour un contrat, et qui sont traitées par ordinateur (article 20, paragraphe 1 du RGPD). Ce n'est pas le cas ici."
      : "La transmission porte sur les données que tu nous as données toi-même, que nous utilisons avec ton consentement ou pour un contrat, et qui sont traitées par ordinateur (article 20, paragraphe 1 du RGPD). Ce n'est pas le cas ici.",
    objection:
      "L'opposition est possible contre un usage fondé sur un intérêt légitime ou une mission d'intérêt " +
      "public, et contre la publicité (article 21, paragraphes 1 et 2 du RGPD). Ce n'est pas le cas ici.",
    'consent-withdrawal': formal
      ? 'Le retrait porte sur un consentement que vous avez donné (article 7, paragraphe 3 du RGPD). Nous utilisons ces données sur une autre base juridique.'
      : 'Le retrait porte sur un consentement que tu as donné (article 7, paragraphe 3 du RGPD). Nous utilisons ces données sur une autre base juridique.',
  };

  function ground(reason: RefusalGround, right: DataSubjectRight, country: Country): string {
    switch (reason) {
      case 'identity':
        return (
          `Nous ne pouvons pas établir de qui vient la demande (articles 11, ` +
          `paragraphe 2 et 12, paragraphe 2 du RGPD). Si ${
            formal ? 'vous nous donnez' : 'tu nous donnes'
          } plus tard des informations qui permettent de l'établir, nous reprendrons la demande.`
        );
      case 'excessive':
        return (
          'Cette demande est manifestement infondée ou excessive (article 12, paragraphe 5, b) du RGPD). ' +
          "C'est à nous de le montrer ; nous l'expliquons donc ici."
        );
      case 'others-rights': {
        const own = right === 'portability' ? 'article 20' : 'article 15';
        return (
          "Cela porterait atteinte aux droits ou aux libertés de quelqu'un d'autre " +
          `(${own}, paragraphe 4 du RGPD${country === 'NL' ? ` et ${DUTCH_ACT}` : ''}). Nous ne retenons ` +
          'que ce qui est nécessaire pour cela.'
        );
      }
      case 'legal-obligation':
        return (
          'La loi nous oblige à conserver ces données (article 17, paragraphe 3, b) du RGPD). Nous ne les ' +
          'utilisons plus que pour cela.'
        );
      case 'legal-claims': {
        const article =
          right === 'objection' ? 'article 21, paragraphe 1' : 'article 17, paragraphe 3, e)';
        return (
          'Nous avons besoin de ces données pour une réclamation ou un litige, afin de constater, ' +
          `d'exercer ou de défendre nos droits (${article} du RGPD).`
        );
      }
      case 'compelling-grounds':
        return (
          'Nous avons des motifs légitimes et impérieux de continuer, qui prévalent sur ' +
          `${formal ? 'vos' : 'tes'} intérêts, ${vos} droits et ${vos} libertés (article 21, paragraphe 1 du RGPD).`
        );
      case 'still-needed':
        return (
          'Nous avons encore besoin de ces données pour le but dans lequel nous les avons reçues, par ' +
          'exemple un contrat en cours (article 17, paragraphe 1, a) du RGPD).'
        );
      case 'does-not-apply':
        return outside[right];
    }
  }

  return {
    titles: {
      whole: `Nous ne donnons pas suite à ${votre} demande`,
      partly: `Nous donnons suite à une partie de ${votre} demande`,
    },
    lead: {
      whole: `Nous ne donnons pas suite à ${votre} demande. Les raisons figurent ci-dessous.`,
      partly: `Il y a une partie de ${votre} demande à laquelle nous ne donnons pas suite. Nous expliquons ci-dessous laquelle, et pourquoi.`,
    },
    reasons: {
      heading: 'Ce que nous ne faisons pas, et pourquoi',
      intro: formal
        ? 'Vous avez le droit de connaître les raisons (article 12, paragraphe 4 du RGPD). Ce que vous pouvez faire en cas de désaccord figure plus loin dans cette lettre.'
        : 'Tu as le droit de connaître les raisons (article 12, paragraphe 4 du RGPD). Ce que tu peux faire en cas de désaccord figure plus loin dans cette lettre.',
      right: (name, extent) => (extent === 'whole' ? `${name} : refus` : `${name} : refus partiel`),
      ground,
    },
    rest: {
      heading: 'Ce à quoi nous donnons suite',
      partly: (rights) =>
        `Pour ce qui concerne ${joined(rights)}, nous donnons suite au reste de ${votre} demande. ${
          formal
            ? "Vous recevrez un message à part à ce sujet, si vous ne l'avez pas encore reçu."
            : "Tu recevras un message à part à ce sujet, si tu ne l'as pas encore reçu."
        }`,
      others: (rights) =>
        `Ce refus ne concerne pas ${joined(rights)}. ${
          formal
            ? "Vous recevrez une réponse à part sur ce point, si vous ne l'avez pas encore reçue."
            : "Tu recevras une réponse à part sur ce point, si tu ne l'as pas encore reçue."
        }`,
    },
  };
}
