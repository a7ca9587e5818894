/** French. */
import { capital } from '../../capital.ts';
import { writtenDay } from '../../written-dates.ts';
import type { LetterForm } from '../document.ts';
import { oneLine } from '../printable.ts';
import { frenchAnnex } from './fr-annex.ts';
import { frenchErasure } from './fr-erasure.ts';
import { frenchInstruction } from './fr-instruction.ts';
import { FRENCH_COURT, frenchNames } from './fr-names.ts';
import type { LetterTexts } from './texts.ts';
import { enumeration, withFrenchSpacing } from './wording.ts';

/** The French texts in the form of address that was chosen (vous or tu). */
export function frenchTexts(form: LetterForm): LetterTexts {
  return withFrenchSpacing(written(form));
}

function written(form: LetterForm): LetterTexts {
  const formal = form === 'formal';
  const votre = formal ? 'votre' : 'ta';
  const vos = formal ? 'vos' : 'tes';
  const vous = formal ? 'vous' : 'te';
  const Vous = formal ? 'Vous pouvez' : 'Tu peux';
  const date: LetterTexts['date'] = (on) => writtenDay(on, 'fr');
  const number: LetterTexts['number'] = (count) => new Intl.NumberFormat('fr-BE').format(count);
  const joined: LetterTexts['joined'] = (items) => enumeration(items, 'et');

  return {
    ...frenchNames(form),
    ...frenchAnnex(form, date, joined),
    erasure: frenchErasure(form, date),
    instruction: frenchInstruction(date),
    date,
    number,
    joined,
    salutation({ name, givenName }) {
      // French formal letters use no name while it is unknown whether to write Madame or Monsieur.
      if (formal) return 'Madame, Monsieur,';
      const given = oneLine(givenName) || oneLine(name);
      return given === '' ? 'Bonjour,' : `Bonjour ${given},`;
    },
    closing: formal
      ? "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées."
      : 'Cordialement,',
    title: `Réponse à ${votre} demande d'accès`,
    titleWithoutRequest: `Aperçu de ${vos} données à caractère personnel`,
    intro: {
      request: (receivedOn, channel) =>
        `Le ${date(receivedOn)}, nous avons reçu ${channel} ${votre} demande d'accès à ${vos} données à ` +
        "caractère personnel. Ce droit figure à l'article 15 du règlement général sur la protection " +
        'des données (RGPD). Cette lettre est notre réponse.',
      withoutRequest: formal
        ? "Cette lettre vous indique quelles données à caractère personnel nous conservons à votre sujet. Elle suit l'article 15 du règlement général sur la protection des données (RGPD)."
        : "Cette lettre t'indique quelles données à caractère personnel nous conservons à ton sujet. Elle suit l'article 15 du règlement général sur la protection des données (RGPD).",
      otherRights: (rights) =>
        formal
          ? `Dans la même demande, vous souhaitez aussi ${joined(rights)}. Vous recevrez un message séparé à ce sujet.`
          : `Dans la même demande, tu souhaites aussi ${joined(rights)}. Tu recevras un message séparé à ce sujet.`,
      yes: `Oui, nous traitons des données à caractère personnel ${vous} concernant.`,
      guide: (asOf) =>
        'Nous expliquons ci-dessous à quoi elles servent, qui les reçoit, combien de temps nous les ' +
        `conservons et quels sont ${vos} droits. L'annexe 1 contient les données elles-mêmes, telles ` +
        `qu'elles figuraient dans nos dossiers le ${date(asOf)}.`,
      electronic: formal
        ? "Vous avez fait votre demande par voie électronique, c'est pourquoi notre réponse vous parvient de la même manière. Vous la préférez sur papier ? Dites-le-nous."
        : "Tu as fait ta demande par voie électronique, c'est pourquoi notre réponse te parvient de la même manière. Tu la préfères sur papier ? Dis-le-nous.",
      otherMedium: formal
        ? "Préférez-vous recevoir cette réponse par voie électronique ou sur papier ? Dites-le-nous et nous vous l'enverrons ainsi."
        : "Préfères-tu recevoir cette réponse par voie électronique ou sur papier ? Dis-le-nous et nous te l'enverrons ainsi.",
    },
    categories: {
      heading: `Les données que nous avons à ${formal ? 'votre' : 'ton'} sujet`,
      intro: (count) =>
        count === 1
          ? `Nous conservons une seule sorte de données ${vous} concernant.`
          : `Nous conservons ${number(count)} sortes de données ${vous} concernant.`,
      columns: ['Sorte de données', "De quoi il s'agit", 'Où elles se trouvent'],
      ownAdministration: 'nos propres dossiers',
      none: `En dehors de ce que dit l'annexe 1, nous ne conservons pas d'autres données ${vous} concernant.`,
    },
    purposes: {
      heading: 'À quoi elles servent',
      intro: 'Chaque but a une base juridique : la raison pour laquelle la loi permet cet usage.',
      columns: ['But', 'Données', 'Base juridique'],
      interest: (text) => `Notre intérêt : ${text}`,
      interestUnknown: "Nous n'avons pas encore décrit notre intérêt.",
      basisUnknown: 'pas encore enregistrée',
      withoutPurpose: (categories) =>
        `Nous n'avons pas encore enregistré de but pour : ${joined(categories)}. Nous vérifions si ces ` +
        'données nous sont encore nécessaires.',
      none: "Nous n'avons enregistré aucun but, car nous ne conservons pas d'autres données.",
    },
    recipients: {
      heading: 'Qui reçoit les données',
      intro: `Ces parties reçoivent de nous des données ${vous} concernant ou peuvent y accéder :`,
      columns: ['Nom', 'Rôle', 'Pour quoi', 'Pays'],
      systems: (names) => `Système : ${joined(names)}`,
      roles:
        'Un sous-traitant travaille uniquement sur nos instructions. Un responsable du traitement ' +
        "décide lui-même de ce qu'il fait des données et l'explique dans sa propre déclaration.",
      unnamed: (kinds) =>
        kinds.length === 1
          ? `Nous ne connaissons pas encore le nom d'un destinataire : ${joined(kinds)}. Dès que nous ` +
            `le connaîtrons, nous ${vous} le communiquerons.`
          : `Nous ne connaissons pas encore les noms de ces destinataires : ${joined(kinds)}. Dès que ` +
            `nous les connaîtrons, nous ${vous} les communiquerons.`,
      none: `${formal ? 'Vos' : 'Tes'} données n'ont pas de destinataires au sens du RGPD.`,
    },
    transfers: {
      heading: "Transferts vers des pays hors d'Europe",
      intro:
        "Ces données vont vers un pays situé hors de l'Espace économique européen (EEE). Une garantie " +
        'doit donc les y protéger :',
      columns: ['Destinataire', 'Pays', 'Garantie'],
      checked: (on) => `Vérifié le ${date(on)}`,
      safeguardUnknown: 'pas encore établie',
      unknownSafeguards: (recipients) =>
        `Nous ne savons pas encore quelle garantie s'applique à : ${joined(recipients)}. Nous le vérifions.`,
      outside: (recipient, country) =>
        `Pour ${recipient}, les données se trouvent hors de l'EEE (${country}). Nous ne savons pas ` +
        "encore quelle garantie s'applique. Nous le vérifions.",
      uncertain: (recipients) =>
        `Pour ${joined(recipients)}, nous ne savons pas avec certitude si les données restent dans ` +
        "l'EEE, ni quelle garantie s'applique si ce n'est pas le cas.",
      copy: `${Vous} nous demander une copie de ces garanties.`,
      none: `Nous ne transférons pas ${vos} données vers des pays hors de l'Espace économique européen (EEE).`,
      noneKnown:
        "Nous n'avons connaissance d'aucun autre transfert vers des pays hors de l'Espace économique européen (EEE).",
    },
    retention: {
      heading: 'Combien de temps nous les conservons',
      intro:
        'Pour chaque sorte de données figure ici la date à laquelle nous les effaçons, ou sinon la façon ' +
        'dont cette date est fixée.',
      columns: ['Données', "Jusqu'à quand", 'Pourquoi'],
      eraseOn: (on) => `Nous les effaçons le ${date(on)}.`,
      anonymiseOn: (on) => `Nous les rendons anonymes le ${date(on)}.`,
      dueErase: (on, requestOpen) =>
        `${ended(on && date(on))} ${
          requestOpen
            ? `Tant que ${votre} demande est en cours, nous n'effaçons rien ; ensuite, nous effaçons ces données.`
            : 'Nous les effaçons lors du prochain nettoyage.'
        }`,
      dueAnonymise: (on, requestOpen) =>
        `${ended(on && date(on))} ${
          requestOpen
            ? `Tant que ${votre} demande est en cours, nous ne changeons rien ; ensuite, nous rendons ces données anonymes.`
            : 'Nous les rendons anonymes lors du prochain nettoyage.'
        }`,
      notStarted: "Pas encore de date : le délai n'a pas commencé.",
      startMissing: 'Pas encore de date : nous vérifions quand le délai a commencé.',
      held: (on) =>
        on === null
          ? "Jusqu'à ce que la raison indiquée ci-contre disparaisse."
          : `Pas dès le ${date(on)}, mais lorsque la raison indiquée ci-contre aura disparu.`,
      restricted: (on) =>
        on === null
          ? 'Nous les conservons encore, mais ne les utilisons que de façon limitée.'
          : `Nous les conservons jusqu'au ${date(on)}, mais ne les utilisons que de façon limitée.`,
      untilObjection: formal
        ? "Jusqu'à ce que vous vous y opposiez."
        : "Jusqu'à ce que tu t'y opposes.",
      onRequest: (on) => {
        const asked = formal
          ? "Jusqu'à ce que vous nous demandiez de les effacer"
          : "Jusqu'à ce que tu nous demandes de les effacer";
        return on === null ? `${asked}.` : `${asked}, et au plus tard jusqu'au ${date(on)}.`;
      },
      neverStore:
        "Nous ne devons pas conserver ces données ; nous effaçons ce qui s'y trouve malgré tout.",
      undecided: 'Pas encore de délai fixe : pas plus longtemps que le but ne le demande.',
      immediate: "Aussitôt après l'événement indiqué ci-contre.",
      rule: (text) => `Règle : ${text}.`,
      law: (on, articles, fields) =>
        `La loi nous oblige à conserver ${
          fields.length > 0 ? `ces champs : ${joined(fields)},` : 'ces données'
        } jusqu'au ${date(on)}${articles.length > 0 ? ` (${joined(articles)})` : ''}.`,
      moreItems: (count) => (count === 1 ? '1 autre' : `${number(count)} autres`),
      record: formal
        ? "Nous conservons votre nom et vos coordonnées, ainsi que les consentements et les événements de l'annexe 1, aussi longtemps que nous avons une de ces données à votre sujet."
        : "Nous conservons ton nom et tes coordonnées, ainsi que les consentements et les événements de l'annexe 1, aussi longtemps que nous avons une de ces données à ton sujet.",
      none: "Nous effaçons ce que nous avons enregistré dès que le but ne l'exige plus.",
    },
    source: {
      heading: "D'où elles viennent",
      fromPerson: formal
        ? 'Vous nous avez donné toutes ces données vous-même, ou elles proviennent de nos contacts avec vous.'
        : 'Tu nous as donné toutes ces données toi-même, ou elles proviennent de nos contacts avec toi.',
      others: "Nous avons reçu ces données de quelqu'un d'autre :",
      columns: ['Données', 'Source'],
      rest: formal
        ? 'Vous nous avez donné les autres données vous-même, ou elles proviennent de nos contacts avec vous.'
        : 'Tu nous as donné les autres données toi-même, ou elles proviennent de nos contacts avec toi.',
    },
    automated: {
      heading: 'Décisions automatisées',
      none: `Nous ne prenons à ${formal ? 'votre' : 'ton'} sujet aucune décision prise entièrement par un ordinateur, ni sur la base d'un profil (article 22 du RGPD).`,
      some: `Cette décision ${vous} concernant est prise de façon automatisée (article 22 du RGPD) :`,
      human: formal
        ? "Vous pouvez demander qu'une personne l'examine, donner votre avis et contester la décision."
        : "Tu peux demander qu'une personne l'examine, donner ton avis et contester la décision.",
    },
    rights: {
      heading: formal ? 'Vos autres droits' : 'Tes autres droits',
      intro: 'Un simple message suffit. Cela ne coûte rien.',
      rectification: {
        term: 'Rectification.',
        text: 'Une donnée est fausse ou manque ? Nous la corrigeons.',
      },
      erasure: {
        term: 'Effacement.',
        text: `${Vous} demander d'effacer des données. Ce que la loi nous oblige à conserver n'est effacé qu'à la fin de ce délai.`,
      },
      restriction: {
        term: 'Limitation.',
        text: `${Vous} demander que des données soient seulement conservées pendant un temps, sans autre usage.`,
      },
      objectionTerm: 'Opposition.',
      objection: (purposes) =>
        (formal
          ? 'Vous pouvez vous opposer à un usage fondé sur un intérêt légitime'
          : "Tu peux t'opposer à un usage fondé sur un intérêt légitime") +
        (purposes.length === 0
          ? '. '
          : `, c'est-à-dire dans ${formal ? 'votre' : 'ton'} cas : ${joined(purposes)}. `) +
        (formal
          ? 'Vous ne voulez plus de publicité ? Nous arrêtons toujours.'
          : 'Tu ne veux plus de publicité ? Nous arrêtons toujours.'),
      portability: {
        term: 'Portabilité.',
        text: formal
          ? 'Les données que vous nous avez données avec votre consentement ou pour un contrat, vous pouvez les recevoir dans un fichier lisible par un ordinateur.'
          : 'Les données que tu nous as données avec ton consentement ou pour un contrat, tu peux les recevoir dans un fichier lisible par un ordinateur.',
      },
      consentTerm: 'Retrait du consentement.',
      consent: (topics) =>
        topics.length === 0
          ? `${Vous} retirer un consentement à tout moment. Pour l'instant, nous n'en avons aucun.`
          : `${Vous} retirer à tout moment ${formal ? 'votre' : 'ton'} consentement pour : ${joined(topics)}. Ce qui a eu lieu avant reste valable.`,
    },
    complaint: {
      heading: 'En cas de désaccord',
      us: formal
        ? "N'hésitez pas à nous en parler d'abord, nous l'examinerons avec vous."
        : "N'hésite pas à nous en parler d'abord, nous l'examinerons avec toi.",
      authority: (name) =>
        `${Vous} aussi à tout moment introduire une plainte auprès de l'${name} :`,
      labels: {
        address: 'Adresse',
        phone: 'Téléphone',
        website: 'Site web',
        email: 'Courriel',
      },
      court: FRENCH_COURT[form],
    },
    costs: {
      heading: 'Frais',
      free: `Cette réponse est gratuite, tout comme la copie de ${vos} données. Nous ne pouvons demander un montant raisonnable que pour des copies supplémentaires ; nous le dirions à l'avance.`,
    },
    search: {
      heading: 'Où nous avons cherché',
      intro: (business) =>
        `Cette réponse porte sur tous les services de ${business}. Nous avons cherché dans ces systèmes :`,
      columns: ['Système', 'Comment nous avons cherché'],
      searched: 'consulté',
      ownAdministration: 'nos propres dossiers',
    },
    masked: {
      heading: "Données d'autres personnes",
      some:
        "Pour protéger d'autres personnes, ceci a été rendu illisible ou omis dans les annexes " +
        '(article 15, paragraphe 4 du RGPD). Nous avons laissé le reste.',
      columns: ['Quoi', 'Pourquoi'],
      none: "Nous n'avons rien dû rendre illisible ni omettre pour protéger d'autres personnes.",
    },
    request: {
      heading: `Ce que devient ${votre} demande`,
      frozen: `Jusqu'à la clôture de ${votre} demande, nous n'effaçons aucune donnée ${vous} concernant.`,
      keptUntil: (on) =>
        `Nous conservons ${votre} demande et cette réponse jusqu'au ${date(on)}, afin de pouvoir montrer que nous avons répondu.`,
      keptWithoutTerm:
        `Nous conservons ${votre} demande et cette réponse afin de pouvoir montrer que nous avons répondu. ` +
        "Il n'y a pas encore de délai fixe ; nous ne les gardons pas plus longtemps que nécessaire.",
    },
    questions: {
      text({ phone, email, number: reference }) {
        const call = formal ? 'Appelez' : 'Appelle';
        const write = formal ? 'écrivez' : 'écris';
        const ways = [phone && `${call} le ${phone}`, email && `${write} à ${email}`].filter(
          Boolean,
        );
        const how = ways.length > 0 ? capital(ways.join(' ou ')) : `${capital(write)}-nous`;
        return `Une question sur cette lettre ? ${how}${
          reference === '' ? '' : ` en mentionnant la référence ${reference}`
        }.`;
      },
      statement: (on, website) =>
        `Ce que nous faisons en général avec les données figure dans notre déclaration de confidentialité du ${date(on)}` +
        `${website === '' ? '' : ` sur ${website}`}.`,
    },
  };
}

function ended(on: string | null): string {
  return on === null ? 'Le délai est passé.' : `Le délai a pris fin le ${on}.`;
}
