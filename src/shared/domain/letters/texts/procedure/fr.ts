/** French texts of the letters about the course of a request. */
import type { LetterForm } from '../../document.ts';
import type { CommonTexts } from '../texts.ts';
import { frenchIdentity } from './fr-identity.ts';
import { frenchRefusal } from './fr-refusal.ts';
import type { ProcedureTexts } from './texts.ts';

/** The texts in the form of address that was chosen (vous or tu). */
export function frenchProcedure(
  form: LetterForm,
  { date, joined }: Pick<CommonTexts, 'date' | 'joined'>,
): ProcedureTexts {
  const formal = form === 'formal';
  const vous = formal ? 'vous' : 'tu';
  const Vous = formal ? 'Vous' : 'Tu';
  const te = formal ? 'vous' : 'te';
  const votre = formal ? 'votre' : 'ta';
  const Votre = formal ? 'Votre' : 'Ta';
  const vos = formal ? 'vos' : 'tes';
  const recevrez = formal ? 'recevrez' : 'recevras';
  const voulez = formal ? 'voulez' : 'veux';
  const pouvez = formal ? 'pouvez' : 'peux';
  const ditesNous = formal ? 'Dites-le-nous' : 'Dis-le-nous';
  const noReason = formal
    ? "Vous n'avez pas à motiver votre demande."
    : "Tu n'as pas à motiver ta demande.";

  return {
    rights: {
      access: {
        term: 'Accès',
        meaning: `${Vous} ${voulez} savoir si nous avons des données à ${formal ? 'votre' : 'ton'} sujet et lesquelles, avec une copie et des explications.`,
      },
      rectification: {
        term: 'Rectification',
        meaning: `${Vous} ${voulez} que nous corrigions ou complétions des données.`,
      },
      erasure: {
        term: 'Effacement',
        meaning: `${Vous} ${voulez} que nous effacions des données.`,
      },
      restriction: {
        term: 'Limitation du traitement',
        meaning: `${Vous} ${voulez} que nous conservions seulement des données pendant un temps, sans rien en faire d'autre.`,
      },
      portability: {
        term: 'Transmission des données',
        meaning: `${Vous} ${voulez} recevoir les données que ${formal ? 'vous nous avez' : 'tu nous as'} données dans un fichier lisible par un ordinateur.`,
      },
      objection: {
        term: 'Opposition',
        meaning: `${Vous} ${voulez} que nous arrêtions un certain usage de ${vos} données.`,
      },
      'consent-withdrawal': {
        term: 'Retrait du consentement',
        meaning: formal
          ? 'Vous retirez un consentement que vous nous aviez donné.'
          : 'Tu retires un consentement que tu nous avais donné.',
      },
    },
    ack: {
      title: `Nous avons bien reçu ${votre} demande`,
      lead: (answerBy) => `${Vous} ${recevrez} notre réponse au plus tard le ${date(answerBy)}.`,
      filedUnder: (number) => `Chez nous, ${votre} demande porte la référence ${number}.`,
      understood: {
        heading: `Comment nous comprenons ${votre} demande`,
        intro: `Voici ce que nous lisons dans ${formal ? 'votre' : 'ton'} message :`,
        correct: `Ce n'est pas exact, ou il manque quelque chose ? ${ditesNous}. ${noReason}`,
        unclear:
          `Nous n'avons pas pu déduire de ${formal ? 'votre' : 'ton'} message ce que ${vous} nous ` +
          `${formal ? 'demandez' : 'demandes'} exactement : par exemple l'accès à ${vos} données, leur ` +
          `rectification ou leur effacement. ${ditesNous}. ${noReason}`,
      },
      term: {
        heading: `Quand ${vous} ${recevrez} une réponse`,
        runs: (receivedOn, answerBy) =>
          `${Votre} demande nous est parvenue le ${date(receivedOn)} ; le délai court à partir de ce jour. ` +
          `${Vous} ${recevrez} notre réponse au plus tard le ${date(answerBy)}, et plus tôt si nous le pouvons.`,
        longer: (answerBy) =>
          "Nous ne pouvons prendre plus de temps que si c'est nécessaire, parce qu'une demande est complexe " +
          "ou qu'il y en a plusieurs, et alors deux mois de plus au maximum (article 12, paragraphe 3 du " +
          `RGPD). Dans ce cas, ${vous} ${recevrez} au plus tard le ${date(answerBy)} une lettre avec la ` +
          'raison et la nouvelle date.',
      },
      identity: {
        heading: 'Comment nous vérifions de qui vient la demande',
        clear: formal
          ? "Nous savons avec certitude de qui vient cette demande. Vous n'avez donc rien à faire pour cela."
          : "Nous savons avec certitude de qui vient cette demande. Tu n'as donc rien à faire pour cela.",
        intro: 'Avant de répondre, nous voulons savoir avec certitude de qui vient la demande.',
        methods: {
          'known-address': formal
            ? 'Nous vous enverrons un message à une adresse que nous connaissons déjà. Si vous y confirmez votre demande, cela suffit.'
            : "Nous t'enverrons un message à une adresse que nous connaissons déjà. Si tu y confirmes ta demande, cela suffit.",
          'call-back': formal
            ? 'Nous vous appellerons à un numéro de téléphone que nous connaissons déjà. Si vous confirmez alors votre demande, cela suffit.'
            : "Nous t'appellerons à un numéro de téléphone que nous connaissons déjà. Si tu confirmes alors ta demande, cela suffit.",
          account: formal
            ? "Nous vous demanderons de vous connecter au compte que vous avez déjà chez nous et d'y confirmer votre demande."
            : "Nous te demanderons de te connecter au compte que tu as déjà chez nous et d'y confirmer ta demande.",
          'known-fact': formal
            ? "Nous vous demanderons quelque chose que personne d'autre ne peut savoir, par exemple le numéro et le montant d'une facture."
            : "Nous te demanderons quelque chose que personne d'autre ne peut savoir, par exemple le numéro et le montant d'une facture.",
          'in-person': formal
            ? "Nous vous demanderons de montrer votre pièce d'identité, sur place ou lors d'un appel vidéo. Nous ne ferons que la regarder."
            : "Nous te demanderons de montrer ta pièce d'identité, sur place ou lors d'un appel vidéo. Nous ne ferons que la regarder.",
          'masked-copy': formal
            ? "Une lettre séparée vous expliquera comment faire et pourquoi c'est nécessaire. Ne nous envoyez pas encore de copie de votre pièce d'identité."
            : "Une lettre séparée t'expliquera comment faire et pourquoi c'est nécessaire. Ne nous envoie pas encore de copie de ta pièce d'identité.",
        },
        noCopy: formal
          ? "Nous n'avons pas besoin d'une copie de votre pièce d'identité. Ne nous en envoyez donc pas."
          : "Nous n'avons pas besoin d'une copie de ta pièce d'identité. Ne nous en envoie donc pas.",
      },
    },
    identity: frenchIdentity(form, date),
    extension: {
      title: `Il nous faut plus de temps pour ${votre} demande`,
      lead: (extendedDue) =>
        `${Vous} ${recevrez} notre réponse complète au plus tard le ${date(extendedDue)}.`,
      reason: {
        heading: 'Pourquoi il nous faut plus de temps',
        reasons: {
          complexity: `La raison est que ${votre} demande est complexe.`,
          number: "La raison est qu'il y a plusieurs demandes, que nous traitons ensemble.",
        },
        law: (receivedOn, extendedDue) =>
          "Seule une telle raison permet de dépasser le délai d'un mois, et alors de deux mois au maximum " +
          `(article 12, paragraphe 3 du RGPD). ${Votre} demande nous est parvenue le ` +
          `${date(receivedOn)} ; le dernier jour est à présent le ${date(extendedDue)}. Ce ne sera pas plus tard.`,
      },
      sentNow: {
        heading: `Ce que ${vous} ${formal ? 'avez' : 'as'} déjà reçu de nous`,
        intro: 'Voici ce à quoi nous avons déjà répondu :',
        nothing: (extendedDue) =>
          `Nous n'avons encore répondu à aucune partie de ${votre} demande. La réponse complète suivra au ` +
          `plus tard le ${date(extendedDue)}. Si une partie est prête plus tôt, ${vous} la ${recevrez} sans attendre.`,
        rest: (extendedDue) =>
          `Le reste suivra au plus tard le ${date(extendedDue)}. Si une partie en est prête plus tôt, ${vous} la ${recevrez} sans attendre.`,
      },
    },
    refusal: frenchRefusal(form, joined),
    fee: {
      title: 'Pour cette demande, nous demandons une participation aux frais',
      lead: (amount) =>
        `Pour traiter ${votre} demande, nous demandons ${amount}. ${
          formal ? "Vous ne payez que si vous êtes d'accord." : "Tu ne paies que si tu es d'accord."
        }`,
      why: {
        heading: 'Pourquoi nous demandons une participation',
        law:
          "En principe, une demande ne coûte rien. Lorsqu'elle est manifestement infondée ou excessive, nous " +
          'pouvons demander un montant raisonnable pour nos frais administratifs (article 12, paragraphe 5, ' +
          "a) du RGPD). C'est à nous de montrer que c'est le cas ici :",
      },
      choices: {
        heading: `Ce que ${vous} ${pouvez} faire`,
        intro: (replyBy) =>
          `${formal ? 'Dites-nous' : 'Dis-nous'} au plus tard le ${date(replyBy)} ce que ${vous} ${
            formal ? 'choisissez' : 'choisis'
          }. ${formal ? 'Vous avez' : 'Tu as'} ces possibilités :`,
        items: [
          {
            term: `Limiter ${votre} demande.`,
            text:
              `Si ${vous} ${formal ? 'demandez' : 'demandes'} moins, par exemple un seul sujet ou une période ` +
              "plus courte, nous l'examinerons de nouveau. Si la demande n'est alors plus excessive, elle est gratuite.",
          },
          {
            term: `Retirer ${votre} demande.`,
            text: `Cela ne ${te} coûte alors rien.`,
          },
          {
            term: 'Accepter le montant.',
            text: `Nous traitons alors ${votre} demande telle quelle.`,
          },
        ],
        silence: (replyBy) =>
          `Sans nouvelles de ${formal ? 'votre' : 'ta'} part au ${date(replyBy)}, nous ne facturons rien. ${Vous} ` +
          `${recevrez} ensuite un message sur la suite de ${votre} demande.`,
      },
      costs: (amount) => `Le montant est de ${amount}, et pas davantage.`,
      onlyWhenAgreed: `Sans ${formal ? 'votre' : 'ton'} accord exprès, nous ne facturons rien.`,
    },
    notController: {
      title: (customer) => `${Votre} demande est destinée à ${customer}`,
      lead: (customer) => `Ce n'est pas nous, mais ${customer}, qui répondra à ${votre} demande.`,
      why: {
        heading: 'Pourquoi nous ne répondons pas nous-mêmes',
        text: (customer, service) =>
          `${Votre} demande concerne un travail que nous faisons pour ${customer}` +
          `${service === '' ? '' : ` (${service})`}. ${customer} décide quelles données sont nécessaires et à ` +
          'quoi elles servent, et est donc le responsable du traitement. Nous sommes le sous-traitant ' +
          '(article 4, points 7) et 8) du RGPD).',
        law:
          'Un sous-traitant ne travaille que sur instruction. Sans instruction, nous ne transmettons, ne ' +
          "modifions ni n'effaçons rien (article 28, paragraphe 3, a) du RGPD).",
      },
      passedOn: {
        heading: `Ce que nous faisons de ${votre} demande`,
        done: (customer, on) =>
          `Le ${date(on)}, nous avons transmis ${votre} demande à ${customer} (article 28, paragraphe 3, e) du RGPD).`,
        coming: (customer) =>
          `Nous transmettons ${votre} demande à ${customer} (article 28, paragraphe 3, e) du RGPD).`,
        nothingElse: (customer) =>
          `Nous transmettons uniquement ${votre} demande et rien d'autre. Nous ne ${te} disons pas non plus s'il ` +
          `existe des données à ${formal ? 'votre' : 'ton'} sujet : cette réponse revient à ${customer}.`,
      },
      next: {
        heading: `Qui ${te} répondra`,
        text: (customer) =>
          `${Vous} ${recevrez} la réponse de la part de ${customer}. ${
            formal
              ? "Pour savoir où en est votre demande, c'est là que vous pouvez vous renseigner."
              : "Pour savoir où en est ta demande, c'est là que tu peux te renseigner."
          }`,
      },
      rights: (customer) =>
        `Pour les données dont ${customer} décide, ${formal ? 'vous pouvez vous y adresser' : "tu peux t'y adresser"}. Pour ce que nous ` +
        `conservons nous-mêmes, comme ${votre} demande et cette lettre, ${
          formal
            ? "vous pouvez nous demander l'accès, la rectification, l'effacement ou la limitation, et vous opposer."
            : "tu peux nous demander l'accès, la rectification, l'effacement ou la limitation, et t'opposer."
        } Un message suffit.`,
    },
  };
}
