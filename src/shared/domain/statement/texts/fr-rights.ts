/** Rights, objection, automated decisions and complaints, in French. */
import type { LetterForm } from '../../letters/document.ts';
import type { StatementTexts } from './statement-texts.ts';

export function frenchRights(
  form: LetterForm,
): Pick<StatementTexts, 'rights' | 'objection' | 'automated' | 'complaint'> {
  const formal = form === 'formal';
  const pouvez = formal ? 'Vous pouvez' : 'Tu peux';
  const vos = formal ? 'vos' : 'tes';
  const votre = formal ? 'votre' : 'ton';
  const opposer = formal ? 'vous opposer' : 't’opposer';
  const recevez = formal ? 'Vous recevez' : 'Tu reçois';
  return {
    rights: {
      heading: formal ? 'Vos droits' : 'Tes droits',
      intro: `Pour ${vos} données, il y a ces droits :`,
      list: {
        access: {
          term: 'Accès.',
          text: `${pouvez} demander quelles données nous avons et en obtenir une copie.`,
        },
        rectification: {
          term: 'Rectification.',
          text: 'Si une donnée est inexacte ou incomplète, nous la corrigeons ou la complétons.',
        },
        erasure: {
          term: 'Effacement.',
          text:
            `${pouvez} demander d’effacer des données. Celles que la loi nous oblige à conserver, nous ` +
            'les effaçons dès que c’est permis.',
        },
        restriction: {
          term: 'Limitation.',
          text: `${pouvez} demander de seulement conserver des données pendant un temps, sans autre utilisation.`,
        },
        portability: {
          term: 'Portabilité.',
          text:
            'Les données fournies avec consentement ou pour un contrat peuvent être obtenues dans un ' +
            'fichier lisible par ordinateur. Si c’est techniquement possible, nous l’envoyons ' +
            'directement à un autre destinataire désigné.',
        },
        objection: {
          term: 'Opposition.',
          text: `${pouvez} ${opposer} à l’utilisation de ${vos} données, comme expliqué ci-dessous.`,
        },
        'consent-withdrawal': {
          term: 'Retrait du consentement.',
          text: 'Un consentement donné peut toujours être retiré.',
        },
      },
      how: (contact) =>
        `Pour exercer un droit, un message suffit${
          contact === '' ? '' : ` : ${contact}`
        }. Il n’est pas nécessaire de donner une raison.`,
      identity:
        `Nous voulons être sûrs de ne pas donner ${vos} données à quelqu’un d’autre. Un message envoyé ` +
        'depuis l’adresse e-mail que nous connaissons suffit généralement. Nous ne demandons autre ' +
        `chose que si un doute subsiste. Il n’est pas nécessaire d’envoyer une copie de ${formal ? 'votre' : 'ta'} pièce ` +
        'd’identité.',
      promised: (period, rights, all) =>
        all
          ? `${recevez} une réponse dès que possible, et au plus tard dans un délai de ${period}.`
          : `À une demande de ce type, nous répondons dans un délai de ${period} : ${rights}.`,
      month: `${recevez} une réponse dès que possible, et au plus tard dans un délai d’un mois.`,
      longer:
        'Si une demande est complexe ou s’il y en a beaucoup, la réponse complète peut prendre deux mois ' +
        `de plus. Nous ${formal ? 'vous le disons' : 'te le disons'} alors dans un délai d’un mois, avec la raison.`,
      free: 'C’est gratuit.',
      names: {
        access: 'accès',
        rectification: 'rectification',
        erasure: 'effacement',
        restriction: 'limitation',
        portability: 'portabilité',
        objection: 'opposition',
        'consent-withdrawal': 'retrait du consentement',
      },
    },
    objection: {
      heading: 'S’opposer',
      purposes: (purposes) =>
        `${pouvez} ${opposer} à une utilisation de ${vos} données qui repose sur un intérêt légitime. ` +
        `Cela vaut pour : ${purposes}. Nous arrêtons alors cette utilisation, sauf si nous avons des ` +
        `raisons impérieuses qui l’emportent sur ${votre} intérêt ou si les données sont nécessaires dans ` +
        'un litige. Entre-temps, nous n’utilisons pas les données à cette fin.',
      marketing:
        'Plus de publicité de notre part ? Un message suffit, et nous arrêtons immédiatement. Aucune ' +
        'raison n’est nécessaire.',
    },
    automated: {
      heading: 'Décisions automatisées',
      none: 'Nous ne prenons pas de décisions entièrement automatisées, ni sur la base d’un profil.',
      some: 'Cette décision est prise automatiquement :',
      human: `${pouvez} demander qu’une personne l’examine, donner ${votre} avis et contester la décision.`,
    },
    complaint: {
      heading: 'Pas satisfait ?',
      us: `${formal ? 'Dites-le-nous' : 'Dis-le-nous'} d’abord ; nous essaierons de trouver une solution ensemble.`,
      authority: (name) =>
        `Une plainte peut toujours être déposée auprès de cette autorité : ${name}.`,
    },
  };
}
