/** French texts of the letters that tell what was corrected or restricted, and who was told. */
import type { FrenchVoice } from './fr-voice.ts';
import type {
  DataTexts,
  OtherPartiesTexts,
  RecipientsToldTexts,
  RectificationTexts,
  RestrictionOffTexts,
  RestrictionOnTexts,
} from './texts.ts';

/** The texts of these letters. */
export function frenchData(voice: FrenchVoice): DataTexts {
  return {
    otherParties: otherParties(voice),
    rectification: rectification(voice),
    restrictionOn: restrictionOn(voice),
    restrictionOff: restrictionOff(voice),
    recipientsTold: recipientsTold(voice),
  };
}

function otherParties({ say, vous }: FrenchVoice): OtherPartiesTexts {
  const processor = 'Cet organisme travaille sur nos instructions ; ';
  const controller = 'Cet organisme décide lui-même de ses données ; ';
  const recipient = 'Cet organisme a reçu des données de nous ; ';
  const change = 'nous lui signalons la modification.';
  const restriction = 'nous lui signalons la limitation.';
  const lifted = 'nous lui faisons savoir que la limitation prend fin.';
  const objection = `nous lui signalons que ${say('vous ne voulez', 'tu ne veux')} plus de publicité.`;
  const unknown = "Nous ne connaissons pas d'autres organismes qui ont reçu ces données de nous.";
  const inform = `Ces organismes ont aussi des données ${vous('concernant')}. Nous les informons (article 19 du RGPD) :`;
  return {
    heading: 'Les organismes que nous informons',
    intro: {
      rectification: inform,
      restriction: inform,
      'restriction-lifted': 'Ces organismes reçoivent aussi un message à ce sujet :',
      marketing:
        'Ces organismes reçoivent aussi un message à ce sujet, afin que la publicité cesse partout :',
    },
    columns: ['Organisme', 'Ce que nous faisons'],
    actions: {
      rectification: {
        processor: `${processor}nous lui donnons pour instruction de corriger aussi les données.`,
        controller: `${controller}${change}`,
        recipient: `${recipient}${change}`,
      },
      restriction: {
        processor: `${processor}nous lui donnons pour instruction de se limiter pour l'instant à conserver les données.`,
        controller: `${controller}${restriction}`,
        recipient: `${recipient}${restriction}`,
      },
      'restriction-lifted': {
        processor: `${processor}${lifted}`,
        controller: `${controller}${lifted}`,
        recipient: `${recipient}${lifted}`,
      },
      marketing: {
        processor: `${processor}nous lui donnons pour instruction de ne plus ${vous('envoyer')} de publicité de notre part.`,
        controller: `${controller}${objection}`,
        recipient: `${recipient}${objection}`,
      },
    },
    none: {
      rectification:
        "Nous n'avons pas informé d'autres organismes. Si un organisme a reçu ces données de nous, nous " +
        "l'informerons encore (article 19 du RGPD).",
      restriction: unknown,
      'restriction-lifted': "Il n'y a pas d'autre organisme à informer.",
      marketing: "Il n'y a pas d'autre organisme à informer.",
    },
  };
}

function rectification({ say, vos, Vos, vous, date }: FrenchVoice): RectificationTexts {
  const declaration = `${say('votre', 'ta')} propre déclaration`;
  return {
    titles: {
      done: `${Vos} données sont corrigées`,
      partly: "Ce que nous avons corrigé, et ce que nous n'avons pas modifié",
      nothing: `Pourquoi nous n'avons pas modifié ${vos} données`,
      checking: `Nous vérifions si ${vos} données sont exactes`,
      statement: `${say('Votre', 'Ta')} déclaration est jointe à ${vos} données`,
    },
    lead: {
      done: `Nous avons corrigé ${vos} données.`,
      partly: `Nous avons corrigé une partie de ce que ${say('vous demandiez', 'tu demandais')}. La suite de cette lettre explique ce que devient le reste.`,
      nothing: `Nous n'avons pas modifié ${vos} données.`,
      checking:
        "Nous vérifions encore ce qui est exact. C'est pourquoi nous n'avons encore rien modifié.",
      statement: `Nous avons joint ${declaration} à ${vos} données.`,
    },
    changed: {
      heading: 'Ce que nous avons corrigé',
      intro: (on) => `Le ${date(on)}, nous avons corrigé ceci (article 16 du RGPD) :`,
      columns: ['Donnée', 'Avant', 'Maintenant', 'Corrigé dans'],
      wasEmpty: 'vide',
      removed: 'supprimé',
    },
    unchanged: {
      heading: "Ce que nous n'avons pas corrigé",
      intro: 'Nous avons laissé ceci tel quel :',
      columns: ['Donnée', 'Pourquoi'],
    },
    statement: {
      heading: `${say('Votre', 'Ta')} propre déclaration`,
      added: `Nous avons joint aux données ce que ${say('vous nous avez', 'tu nous as')} écrit à ce sujet, comme ${declaration} (article 16 du RGPD).`,
      offer: say(
        "Vous n'êtes pas d'accord ? Envoyez-nous votre propre déclaration ; nous la joindrons aux données (article 16 du RGPD).",
        "Tu n'es pas d'accord ? Envoie-nous ta propre déclaration ; nous la joindrons aux données (article 16 du RGPD).",
      ),
    },
    restricted: {
      heading: 'Pendant que nous vérifions',
      text:
        'Pendant que nous vérifions si les données sont exactes, nous nous limitons à les conserver, sans ' +
        'autre usage (article 18, paragraphe 1, a) du RGPD). Dès que nous aurons terminé, nous ' +
        `${vous('ferons')} connaître le résultat, et en tout cas avant d'utiliser à nouveau les données ` +
        '(article 18, paragraphe 3 du RGPD).',
    },
  };
}

function restrictionOn({ say, votre, vos, vous, date }: FrenchVoice): RestrictionOnTexts {
  return {
    title: `L'usage de ${vos} données est limité`,
    lead: (from) => `À partir du ${date(from)}, nous limitons l'usage de ${vos} données.`,
    grounds: {
      accuracy: `La raison : selon ${say('vous', 'toi')}, les données ne sont pas exactes, et nous le vérifions (article 18, paragraphe 1, a) du RGPD).`,
      unlawful: `La raison : nous n'avions pas le droit d'utiliser ces données comme nous l'avons fait, mais ${say('vous ne voulez', 'tu ne veux')} pas que nous les effacions (article 18, paragraphe 1, b) du RGPD).`,
      claims: `La raison : nous n'avons plus besoin de ces données, mais ${say('vous en avez', 'tu en as')} encore besoin pour une action en justice (article 18, paragraphe 1, c) du RGPD).`,
      objection: `La raison : ${say('vous avez', 'tu as')} fait opposition, et nous examinons si nos motifs l'emportent sur les ${say('vôtres', 'tiens')} (article 18, paragraphe 1, d) du RGPD).`,
    },
    what: {
      heading: 'Ce qui est limité',
      labels: { from: 'À partir du', categories: 'Données', systems: 'Où', until: "Jusqu'à quand" },
      everything: `tout ce que nous avons à ${say('votre', 'ton')} sujet`,
      until: {
        accuracy: 'tant que nous vérifions si les données sont exactes',
        unlawful: `jusqu'à ce que ${say('vous nous fassiez', 'tu nous fasses')} savoir que la limitation n'est plus nécessaire`,
        claims: `tant que ${say('vous avez', 'tu as')} besoin des données pour cette action en justice`,
        objection: "jusqu'à ce que nous sachions quels motifs l'emportent",
      },
    },
    effect: {
      heading: 'Ce que cela signifie',
      intro:
        "Nous conservons ces données et ne les effaçons pas pendant ce temps. Tout autre usage n'est " +
        'permis que (article 18, paragraphe 2 du RGPD) :',
      uses: [
        `avec ${votre} consentement ;`,
        "pour une action en justice : l'engager, l'étayer ou nous défendre ;",
        "pour protéger les droits d'une autre personne ;",
        "pour un motif important d'intérêt public de l'Union européenne ou d'un État membre.",
      ],
      toldBefore: `Avant la fin de la limitation, nous ${vous('en')} informerons (article 18, paragraphe 3 du RGPD).`,
    },
  };
}

function restrictionOff({ say, vos, vous, date }: FrenchVoice): RestrictionOffTexts {
  const because = {
    accuracy: `parce que, selon ${say('vous', 'toi')}, elles n'étaient pas exactes`,
    unlawful: `parce que nous n'avions pas le droit de les utiliser comme nous l'avons fait et que ${say('vous ne vouliez', 'tu ne voulais')} pas que nous les effacions`,
    claims: `parce que ${say('vous en aviez', 'tu en avais')} encore besoin pour une action en justice`,
    objection: `parce que ${say('vous aviez', 'tu avais')} fait opposition`,
  };
  return {
    title: `La limitation de l'usage de ${vos} données prend fin`,
    lead: (ends) => `La limitation prend fin le ${date(ends)}.`,
    since: (from, ground) =>
      `Depuis le ${date(from)}, nous nous limitons à conserver ${vos} données, ${because[ground]}. Par ` +
      `cette lettre, nous ${vous('informons')} à l'avance de la fin de la limitation (article 18, paragraphe 3 du RGPD).`,
    why: 'Pourquoi la limitation prend fin',
    next: {
      heading: 'Ce qui se passe ensuite',
      texts: {
        accuracy:
          "À partir de ce jour, nous utilisons à nouveau les données, telles qu'elles figurent alors " +
          'dans nos dossiers.',
        unlawful:
          "Nous ne reprenons pas l'usage qui n'était pas permis. Les données que nous ne pouvons " +
          "conserver pour rien d'autre sont alors effacées.",
        claims:
          "Nous n'avions plus besoin de ces données nous-mêmes. À partir de ce jour, nos délais de " +
          "conservation habituels s'appliquent à nouveau ; si un tel délai est déjà passé, nous " +
          'effaçons les données.',
        objection: `À partir de ce jour, nous n'utilisons les données que comme l'indique notre réponse à ${say('votre', 'ton')} opposition.`,
      },
      disagree: (ends) =>
        say(
          `Vous n'êtes pas d'accord ? Dites-le-nous avant le ${date(ends)}.`,
          `Tu n'es pas d'accord ? Dis-le-nous avant le ${date(ends)}.`,
        ),
    },
  };
}

function recipientsTold({ say, vos, date }: FrenchVoice): RecipientsToldTexts {
  const votre = say('votre', 'ta');
  return {
    title: 'Les organismes que nous avons informés',
    lead: {
      told: `Voici les organismes que nous avons informés de ce que nous avons fait de ${vos} données à ${votre} demande.`,
      notTold: `Nous n'avons encore informé personne de ce que nous avons fait de ${vos} données à ${votre} demande.`,
      nobody:
        "Nous ne connaissons pas d'organismes qui ont reçu ces données de nous. Il n'y avait donc personne à informer.",
    },
    heading: 'Les organismes',
    columns: ['Organisme', 'Rôle', 'Informé'],
    toldOn: (on) => `le ${date(on)}`,
    notTold: (why) => (why === '' ? 'pas encore' : `non – ${why}`),
    law:
      'Nous informons chaque organisme qui a reçu ces données de nous, sauf si cela est impossible ou exige ' +
      `des efforts disproportionnés. ${say('Si vous le demandez, nous vous disons', 'Si tu le demandes, nous te disons')} ` +
      'lesquels ce sont (article 19 du RGPD).',
  };
}
