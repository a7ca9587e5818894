/** French texts of the letters about a breach. */
import type { LetterForm } from '../../document.ts';
import { letterTexts } from '../letter-texts.ts';
import { withFrenchSpacing } from '../wording.ts';
import type {
  BreachLabels,
  BreachNoticeTexts,
  BreachReportTexts,
  BreachTexts,
  BreachToControllerTexts,
  BreachValues,
} from './texts.ts';

/** The texts in the form of address that was chosen (vous or tu). */
export function frenchBreach(form: LetterForm): BreachTexts {
  const formal = form === 'formal';
  return withFrenchSpacing({
    labels: LABELS,
    values: values(),
    report: report(),
    notice: notice(formal),
    toController: toController(formal),
  });
}

const { date, number } = letterTexts('fr', 'formal');

const LABELS: BreachLabels = {
  state: 'Type de notification',
  earlier: 'Notification précédente',
  number: 'Numéro interne',
  organisation: 'Organisation',
  registration: 'Enregistrement',
  address: 'Adresse',
  contact: 'Personne de contact',
  reach: 'À joindre par',
  officer: 'Délégué à la protection des données',
  processor: 'Sous-traitant concerné',
  occurred: "Quand cela s'est produit",
  discovered: 'Découverte',
  aware: 'Prise de connaissance',
  due: 'Fin des 72 heures',
  clockChange: "Changement d'heure",
  reported: 'Notifiée',
  lateReason: 'Motif du retard',
  facts: "Ce qui s'est passé",
  natures: 'Nature de la violation',
  cause: 'Cause',
  dataCategories: 'Catégories de données',
  approxRecords: "Nombre d'enregistrements de données",
  personCategories: 'Catégories de personnes',
  approxPersons: 'Nombre de personnes',
  protection: 'Protection préalable',
  consequences: 'Conséquences probables',
  risk: 'Risque pour les personnes',
  riskReason: 'Pourquoi ce risque',
  personsTold: 'Personnes informées',
  measuresTaken: 'Mesures prises après la violation',
  measuresPlanned: 'Mesures proposées',
};

/** Fits every label, whatever its gender and number. */
const UNKNOWN = 'information pas encore connue';

/** As in "16 h 30", without a break in between. */
function clock(time: string): string {
  return time.replace(':', '\u00a0h\u00a0');
}

function values(): BreachValues {
  return {
    unknown: UNKNOWN,
    none: 'aucune',
    moment: ({ on, time }) => `le ${date(on)} à ${clock(time)}`,
    approx: (count) => (count === 0 ? '0' : `environ ${number(count)}`),
    occurred: (from, to) => {
      if (from === null) return to === null ? UNKNOWN : `jusqu'au ${date(to)}`;
      if (to === null) return `à partir du ${date(from)} ; la fin n'est pas encore connue`;
      return from === to ? `le ${date(from)}` : `du ${date(from)} au ${date(to)}`;
    },
    clockChange: ({ on, direction, timeWithout }, { time }) =>
      `Le ${date(on)}, l'heure ${direction === 'back' ? 'recule' : 'avance'} d'une heure. Les 72 heures ` +
      `se terminent donc à ${clock(time)} et non à ${clock(timeWithout)}.`,
    natures: {
      confidentiality: 'données vues ou transmises sans autorisation (confidentialité)',
      integrity: 'données modifiées sans autorisation (intégrité)',
      availability: 'données perdues ou détruites (disponibilité)',
    },
    risks: {
      unlikely: 'Un risque est peu probable.',
      risk: 'Il y a un risque, mais pas un risque élevé.',
      high: 'Un risque élevé est probable.',
    },
    reasonsNotTelling: {
      unreadable:
        'personne ne peut lire les données, par exemple grâce au chiffrement (article 34, ' +
        'paragraphe 3, a) du RGPD)',
      'risk-removed':
        'des mesures ultérieures ont écarté le risque élevé (article 34, paragraphe 3, b) du RGPD)',
      'public-notice':
        "informer chacun séparément demanderait trop d'efforts ; une communication publique en tient " +
        'lieu (article 34, paragraphe 3, c) du RGPD)',
    },
    told: (on) => `oui, le ${date(on)}`,
    notTold: (reason, note) => `non, car ${reason}${note === '' ? '' : `. ${note}`}`,
    notHigh: "non, car il n'y a pas de risque élevé",
    undecided: 'pas encore décidé',
  };
}

function report(): BreachReportTexts {
  return {
    titles: {
      complete: "Notification d'une violation de données",
      provisional: "Notification provisoire d'une violation de données",
      supplement: "Complément à la notification d'une violation de données",
    },
    states: {
      complete: 'première notification, complète',
      provisional: 'première notification, provisoire ; un complément suivra',
      supplement: "complément d'une notification précédente",
    },
    where: {
      AP:
        'Cette fiche suit les questions du formulaire de notification sur ' +
        "www.autoriteitpersoonsgegevens.nl. Les réponses y sont reprises ; la fiche elle-même n'est " +
        'pas envoyée.',
      GBA:
        'Cette fiche suit les questions du formulaire électronique de notification sur ' +
        'www.autoriteprotectiondonnees.be. Les réponses y sont reprises, en français, en néerlandais ' +
        "ou en allemand. Une notification par courriel n'est pas traitée.",
    },
    lead: {
      complete: "Tout ce que demande l'article 33, paragraphe 3 du RGPD figure sur cette fiche.",
      provisional:
        "Provisoire : une partie des informations n'est pas encore connue et suivra plus tard, sans " +
        'autre retard indu (article 33, paragraphe 4 du RGPD).',
      supplement:
        'Complément : cette fiche complète une notification précédente (article 33, paragraphe 4 du RGPD).',
    },
    late:
      "Les 72 heures sont passées. L'article 33, paragraphe 1 du RGPD demande donc le motif de la " +
      'notification plus tardive.',
    parts: {
      about: 'À propos de cette notification',
      organisation: 'Organisation et contact',
      timeline: 'Chronologie',
      breach: 'La violation',
      data: 'Les données à caractère personnel',
      persons: 'Les personnes concernées',
      protection: 'Mesures préalables',
      consequences: 'Conséquences',
      measures: 'Suites données',
    },
    missing: {
      heading: "Ce qui n'est pas encore connu",
      intro: 'Ceci manque encore et suivra dans un complément :',
      part: (part) =>
        ({
          facts: "ce qui s'est passé (article 33, paragraphe 3, a) du RGPD)",
          natures: 'la nature de la violation (article 33, paragraphe 3, a) du RGPD)',
          personCategories: 'les catégories de personnes (article 33, paragraphe 3, a) du RGPD)',
          approxPersons:
            'le nombre approximatif de personnes (article 33, paragraphe 3, a) du RGPD)',
          dataCategories: 'les catégories de données (article 33, paragraphe 3, a) du RGPD)',
          approxRecords:
            "le nombre approximatif d'enregistrements de données (article 33, paragraphe 3, a) du RGPD)",
          contact: 'où obtenir plus de renseignements (article 33, paragraphe 3, b) du RGPD)',
          consequences: 'les conséquences probables (article 33, paragraphe 3, c) du RGPD)',
          measures: 'les mesures prises ou proposées (article 33, paragraphe 3, d) du RGPD)',
          lateReason: 'le motif de la notification plus tardive (article 33, paragraphe 1 du RGPD)',
        })[part],
    },
    other: {
      heading: 'Ce que le formulaire demande encore',
      text:
        "Le formulaire demande aussi si des personnes dans d'autres pays sont touchées et si la " +
        'violation a été notifiée ailleurs. Ce registre ne contient pas ces informations.',
    },
    filledInBy: 'Rempli par',
    earlier: (reference, on) =>
      reference === ''
        ? `le ${date(on)} ; son numéro n'a pas été noté`
        : `${reference}, le ${date(on)}`,
  };
}

function notice(formal: boolean): BreachNoticeTexts {
  const vous = formal ? 'vous' : 'toi';
  const vos = formal ? 'vos' : 'tes';
  return {
    title: 'Avis de violation de données',
    addressee: 'À la personne concernée',
    opening:
      `Une violation de données s'est produite chez nous ; des données ${formal ? 'vous' : 'te'} concernant ` +
      `sont touchées. ${formal ? 'Vous avez' : 'Tu as'} le droit de le savoir (article 34 du RGPD).`,
    lead:
      `Un incident a touché des données que nous conservons à ${formal ? 'votre' : 'ton'} sujet. ` +
      'Nous le regrettons.',
    guide:
      `Voici ce qui s'est passé, ce que cela peut signifier pour ${vous} et ce que ` +
      `${formal ? 'vous pouvez' : 'tu peux'} faire.`,
    what: {
      heading: "Ce qui s'est passé",
      unknown: "Nous cherchons encore ce qui s'est passé exactement.",
      occurred: (from, to) => {
        if (from !== null && from === to) return `Cela s'est produit le ${date(from)}.`;
        if (from !== null && to !== null) {
          return `Cela s'est produit entre le ${date(from)} et le ${date(to)}.`;
        }
        if (from !== null) return `Cela a commencé le ${date(from)}.`;
        if (to !== null) return `Cela a duré jusqu'au ${date(to)}.`;
        return "Nous ne savons pas encore quand exactement cela s'est produit.";
      },
      discovered: (on) => `Nous l'avons découvert le ${date(on)}.`,
      at: (processor) =>
        `L'incident a eu lieu chez ${processor}, une entreprise qui travaille pour nous.`,
      natures: {
        confidentiality:
          'Une personne non autorisée a vu ou emporté les données, ou a pu le faire.',
        integrity: "Des données ont été modifiées sans que ce soit voulu, ou ont pu l'être.",
        availability:
          "Des données ont été perdues ou n'ont pas pu être utilisées pendant un temps.",
      },
    },
    data: {
      heading: "De quelles données il s'agit",
      intro: "Il s'agit de ces données :",
      unknown: `Nous cherchons encore quelles données ${formal ? 'vous' : 'te'} concernant sont touchées.`,
    },
    consequences: {
      heading: `Ce que cela peut signifier pour ${vous}`,
      unknown: `Nous cherchons encore quelles conséquences cela peut avoir pour ${vous}.`,
    },
    measures: {
      heading: 'Ce que nous faisons',
      unknown: `Nous cherchons ce qui est nécessaire et ${formal ? 'vous' : 'te'} tiendrons au courant.`,
      planned: 'Nous allons encore faire ceci :',
      reported: "Nous avons notifié la violation à l'autorité de contrôle.",
    },
    advice: {
      heading: formal ? 'Ce que vous pouvez faire' : 'Ce que tu peux faire',
      tips: formal
        ? [
            'Méfiez-vous des courriels, des SMS et des appels qui demandent des données ou de ' +
              "l'argent, même s'ils semblent venir de nous. En cas de doute, posez-nous la question " +
              'par une voie que vous connaissiez déjà.',
            'Vous utilisez un mot de passe chez nous ? Modifiez-le, aussi aux autres endroits où vous ' +
              'utilisez le même.',
            'Vérifiez régulièrement les extraits de votre compte bancaire. Signalez tout de suite à ' +
              'votre banque un paiement que vous ne reconnaissez pas.',
            "Vous remarquez que quelqu'un abuse de vos données ? Dites-le-nous et portez plainte " +
              'auprès de la police.',
          ]
        : [
            'Méfie-toi des courriels, des SMS et des appels qui demandent des données ou de ' +
              "l'argent, même s'ils semblent venir de nous. En cas de doute, pose-nous la question " +
              'par une voie que tu connaissais déjà.',
            'Tu utilises un mot de passe chez nous ? Modifie-le, aussi aux autres endroits où tu ' +
              'utilises le même.',
            'Vérifie régulièrement les extraits de ton compte bancaire. Signale tout de suite à ta ' +
              'banque un paiement que tu ne reconnais pas.',
            "Tu remarques que quelqu'un abuse de tes données ? Dis-le-nous et porte plainte auprès " +
              'de la police.',
          ],
    },
    contact: {
      heading: 'Questions',
      who: (name) => `${formal ? 'Votre' : 'Ta'} personne de contact chez nous est ${name}.`,
    },
    complaint: {
      heading: 'Plainte',
      text: (authority) =>
        `${formal ? "Vous n'êtes" : "Tu n'es"} pas d'accord avec la manière dont nous traitons ${vos} ` +
        `données ? ${formal ? 'Vous pouvez' : 'Tu peux'} introduire une plainte auprès de l'${authority} :`,
    },
  };
}

function toController(formal: boolean): BreachToControllerTexts {
  return {
    title: `Avis de violation de données chez ${formal ? 'votre' : 'ton'} sous-traitant`,
    addressee: 'Au responsable du traitement',
    opening:
      `Nous traitons des données à caractère personnel pour ${formal ? 'votre' : 'ton'} compte. En vertu ` +
      `de l'article 33, paragraphe 2 du RGPD, nous ${formal ? 'vous' : 'te'} signalons dans les meilleurs ` +
      "délais ce qui s'est passé.",
    lead:
      "Une violation s'est produite chez nous, qui touche des données à caractère personnel que nous " +
      `traitons pour ${formal ? 'vous' : 'toi'}.`,
    known: 'Ce que nous savons maintenant',
    missing: {
      heading: 'Ce que nous ne savons pas encore',
      intro: 'Nous cherchons encore ceci :',
      later: `Dès que nous en saurons plus, nous ${formal ? 'vous' : 'te'} le dirons.`,
    },
    next: {
      heading: 'La suite',
      yours:
        `Comme responsable du traitement, ${formal ? 'vous décidez vous-même' : 'tu décides toi-même'} si ` +
        "la violation est notifiée à l'autorité de contrôle et aux personnes concernées (article 33 du " +
        "RGPD et article 34 du RGPD). Pour l'autorité, le point de départ est de 72 heures après que " +
        `${formal ? 'vous en avez' : 'tu en as'} pris connaissance.`,
      help:
        `Nous ${formal ? 'vous aidons' : "t'aidons"} avec tout ce que nous savons (article 28, ` +
        "paragraphe 3, f) du RGPD). Nous n'en disons rien à d'autres sans " +
        `${formal ? 'vous' : 'te'} consulter, sauf si la loi nous le demande.`,
    },
  };
}
