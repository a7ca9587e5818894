/** French texts of the letters about what data are used for: taking them along, objecting, withdrawing. */
import type { FrenchVoice } from './fr-voice.ts';
import type {
  ConsentTexts,
  MarketingTexts,
  ObjectionTexts,
  PortabilityTexts,
  UseTexts,
} from './texts.ts';

/** The texts of these letters. */
export function frenchUse(voice: FrenchVoice): UseTexts {
  return {
    portability: portability(voice),
    marketing: marketing(voice),
    objection: objection(voice),
    consent: consent(voice),
  };
}

function portability({ say, votre, vos, Vos, vous, date }: FrenchVoice): PortabilityTexts {
  return {
    titles: {
      file: `${Vos} données dans un fichier réutilisable`,
      nothing: `Réponse à ${say('votre', 'ta')} demande de transmission des données`,
    },
    lead: {
      enclosed: `Avec cette lettre, ${say('vous recevez', 'tu reçois')} un fichier contenant ${vos} données, lisible par un ordinateur.`,
      sent: (to, on) => `Nous avons envoyé ${vos} données directement à ${to} le ${date(on)}.`,
      nothing: `Nous n'avons pas de données ${vous('concernant')} qui relèvent de ce droit.`,
    },
    reach:
      `Le droit à la portabilité vaut pour les données que ${say('vous nous avez', 'tu nous as')} fournies ou qui ` +
      `résultent de ${votre} utilisation de nos services, et que nous traitons par ordinateur avec ${votre} ` +
      `consentement ou pour un contrat avec ${say('vous', 'toi')} (article 20, paragraphe 1 du RGPD).`,
    included: {
      heading: 'Ce que contient le fichier',
      intro: 'Il contient ces données :',
      columns: ['Sorte de données', 'Champs'],
      allFields: 'tout ce que nous en avons',
    },
    format: {
      heading: 'La structure du fichier',
      intro:
        'Tout y figure deux fois, dans des formats courants que presque tous les programmes peuvent lire :',
      files: [
        { term: 'JSON.', text: 'Un fichier avec toutes les données, destiné aux programmes.' },
        {
          term: 'CSV.',
          text: 'Les mêmes données sous forme de tableaux, à ouvrir dans un tableur.',
        },
        {
          term: 'Lisez-moi.',
          text: 'Une explication en mots simples, avec la signification de chaque fichier et de chaque champ.',
        },
      ],
    },
    leftOut: {
      heading: "Ce qui n'y figure pas, et pourquoi",
      columns: ['Sorte de données', 'Champs', 'Pourquoi'],
      because: {
        'not-provided': `Elles ne viennent pas de ${say('vous', 'toi')}, ni de ${votre} utilisation de nos services.`,
        'other-basis': `Nous ne les utilisons pas avec ${votre} consentement ni pour un contrat avec ${say('vous', 'toi')}, mais pour une autre raison que la loi permet.`,
        'not-stored':
          'Elles ne figurent pas elles-mêmes dans nos dossiers ; nous savons seulement où les trouver, comme pour un mot de passe.',
        'others-rights':
          "Elles concernent aussi quelqu'un d'autre, à qui cela porterait préjudice (article 20, paragraphe 4 du RGPD).",
      },
      access: say(
        "Vous voulez savoir ce que nous en avons ? Demandez-nous l'accès (article 15 du RGPD).",
        "Tu veux savoir ce que nous en avons ? Demande-nous l'accès (article 15 du RGPD).",
      ),
      none: "Nous n'avons rien omis.",
    },
    transfer: {
      heading: 'Directement à un autre organisme',
      sent: (to, on) =>
        `Le ${date(on)}, nous avons transmis le fichier directement à ${to} (article 20, paragraphe 2 ` +
        `du RGPD). ${say('Vous voulez le recevoir aussi ? Dites-le-nous.', 'Tu veux le recevoir aussi ? Dis-le-nous.')}`,
      notFeasible: (to) =>
        `${say('Vous nous avez', 'Tu nous as')} demandé d'envoyer le fichier directement à ${to}, mais ce n'était pas ` +
        'techniquement possible (article 20, paragraphe 2 du RGPD).',
      notAsked: say(
        "Vous recevez le fichier vous-même. Vous préférez que nous l'envoyions directement à un autre organisme ? Dites-nous lequel ; nous le ferons si c'est techniquement possible (article 20, paragraphe 2 du RGPD).",
        "Tu reçois le fichier toi-même. Tu préfères que nous l'envoyions directement à un autre organisme ? Dis-nous lequel ; nous le ferons si c'est techniquement possible (article 20, paragraphe 2 du RGPD).",
      ),
      yourself: (to) =>
        say(
          `C'est pourquoi vous recevez vous-même le fichier pour ${to} ; vous pouvez le lui remettre.`,
          `C'est pourquoi tu reçois toi-même le fichier pour ${to} ; tu peux le lui remettre.`,
        ),
    },
    kept: {
      heading: 'Ce que nous conservons nous-mêmes',
      text: `Cette transmission ne change rien à ce que nous conservons à ${say('votre', 'ton')} sujet. ${say('Vous voulez', 'Tu veux')} que nous effacions des données ? ${say('Vous pouvez', 'Tu peux')} aussi le demander (article 17 et article 20, paragraphe 3 du RGPD).`,
    },
    enclosure: {
      name: `Fichier avec ${vos} données`,
      description: 'en JSON et CSV, avec un lisez-moi',
    },
  };
}

function marketing({ say, votre, Votre, vos, vous, date }: FrenchVoice): MarketingTexts {
  return {
    title: `Nous ne ${vous('envoyons')} plus de publicité`,
    lead: (on) =>
      `À partir du ${date(on)}, nous n'utilisons plus ${vos} données pour la publicité.`,
    always: say(
      'Vous pouvez toujours vous opposer à la publicité, sans donner de raison (article 21, paragraphe 2 du RGPD). Nous y mettons alors fin aussitôt (article 21, paragraphe 3 du RGPD).',
      "Tu peux toujours t'opposer à la publicité, sans donner de raison (article 21, paragraphe 2 du RGPD). Nous y mettons alors fin aussitôt (article 21, paragraphe 3 du RGPD).",
    ),
    stopped: {
      heading: 'Ce que nous avons arrêté',
      intro: (on) => `Le ${date(on)}, nous avons arrêté ceci :`,
      none:
        `Nous n'avons trouvé aucune liste d'envoi où ${say('vous figuriez', 'tu figurais')}. ${Votre} opposition vaut ` +
        'aussi pour la publicité que nous enverrions plus tard.',
      profile: `Nous ne cherchons pas non plus à savoir quelle publicité ${vous('conviendrait')}.`,
    },
    blocked: {
      heading: `Pourquoi nous conservons encore ${votre} adresse`,
      text:
        `L'adresse à laquelle ${say('vous receviez', 'tu recevais')} notre publicité, par exemple une adresse ` +
        "électronique, figure maintenant sur une liste de blocage : nous n'y envoyons plus de publicité, " +
        "même si elle réapparaît plus tard dans un fichier. Cette liste ne contient que l'adresse, et " +
        `nous ne l'utilisons pour rien d'autre. La base juridique est notre intérêt légitime à ne plus ` +
        `jamais ${vous('envoyer')} de publicité (article 6, paragraphe 1, f) du RGPD).`,
    },
    goesOn: {
      heading: 'Ce qui continue',
      text: say(
        'Vous avez un contrat avec nous ? Rien ne change à cet égard. Vous continuez de recevoir les messages qui en font partie, comme une facture ou un rendez-vous.',
        'Tu as un contrat avec nous ? Rien ne change à cet égard. Tu continues de recevoir les messages qui en font partie, comme une facture ou un rendez-vous.',
      ),
    },
  };
}

function objection({ say, votre, Votre, vos, vous, date }: FrenchVoice): ObjectionTexts {
  const restricted =
    `Pendant que nous examinions ${votre} opposition, nous nous sommes limités à conserver ces données, sans ` +
    'autre usage (article 18, paragraphe 1, d) du RGPD).';
  return {
    titles: {
      stopped: `Nous acceptons ${votre} opposition`,
      continued: `Nous n'acceptons pas ${votre} opposition`,
    },
    lead: {
      stopped: (on) =>
        `Aujourd'hui, le ${date(on)}, nous mettons fin à l'usage visé par ${votre} opposition.`,
      continued: `Nous poursuivons l'usage visé par ${votre} opposition. Les raisons figurent ci-dessous.`,
    },
    about: {
      heading: "De quoi il s'agit",
      intro: `${Votre} opposition (article 21, paragraphe 1 du RGPD) porte sur l'usage de ${vos} données pour :`,
      unnamed: `${Votre} opposition (article 21, paragraphe 1 du RGPD) porte sur l'usage mentionné dans ${votre} message.`,
      situation: `Voici comment nous comprenons ${say('votre', 'ta')} situation :`,
    },
    weighing: {
      heading: 'Notre mise en balance',
      intro: `Nous avons mis en balance ${vos} intérêts et les nôtres :`,
    },
    decision: {
      heading: 'Notre décision',
      stopped:
        'Les données que nous avions pour ce seul usage, nous les effaçons (article 17, paragraphe 1, c) ' +
        'du RGPD). Celles dont nous avons aussi besoin pour autre chose, par exemple un contrat ou ' +
        'notre comptabilité, restent. Nous ne les utilisons alors plus que pour cela.',
      continued: {
        'compelling-grounds': `Nous poursuivons cet usage, car nous avons pour cela des motifs légitimes et impérieux qui l'emportent sur ${vos} intérêts, droits et libertés (article 21, paragraphe 1 du RGPD).`,
        'legal-claims':
          "Nous poursuivons cet usage, car nous avons besoin des données pour une action en justice : l'engager, " +
          "l'étayer ou nous défendre (article 21, paragraphe 1 du RGPD).",
      },
      restricted: {
        stopped: restricted,
        continued: `${restricted} Cette limitation se poursuit jusqu'à ce que nous ${vous('fassions')} savoir quel jour elle prend fin (article 18, paragraphe 3 du RGPD).`,
      },
      disagree: say(
        "Vous n'êtes pas d'accord avec nous ? Vous pouvez introduire une plainte ou saisir la justice. La suite de cette lettre explique comment.",
        "Tu n'es pas d'accord avec nous ? Tu peux introduire une plainte ou saisir la justice. La suite de cette lettre explique comment.",
      ),
    },
  };
}

function consent({ say, votre, Votre, vos, date }: FrenchVoice): ConsentTexts {
  return {
    titles: {
      withdrawn: `${Votre} consentement est retiré`,
      nothing: `Réponse au retrait de ${votre} consentement`,
    },
    lead: {
      withdrawn: `Nous avons mis fin à ce que nous faisions avec ${votre} consentement.`,
      nothing: `Nous n'avons trouvé aucun consentement de ${say('votre', 'ta')} part encore en vigueur. Il n'y avait donc rien à arrêter.`,
    },
    earlier: `${say('Vous pouvez', 'Tu peux')} retirer un consentement à tout moment. Ce que nous avons fait avec ${votre} consentement avant le retrait reste licite (article 7, paragraphe 3 du RGPD).`,
    consents: {
      heading: "De quel consentement il s'agit",
      columns: ['Pour quoi', 'Texte', 'Donné le', 'Arrêté le'],
      wordingUnknown: 'non consigné',
    },
    consequence: `Ce que cela signifie pour ${say('vous', 'toi')}`,
    data: {
      heading: `Ce que deviennent ${vos} données`,
      erased: `Nous n'avions ces données qu'avec ${votre} consentement. Nous les effaçons (article 17, paragraphe 1, b) du RGPD) :`,
      nothingErased:
        "Il n'y a pas de données que nous conservions uniquement avec ce consentement. Nous n'effaçons donc rien.",
      kept: 'Ces données restent, car elles nous sont aussi nécessaires pour autre chose, qui a sa propre base juridique :',
      columns: ['Données', 'Pour quoi'],
    },
    proof: {
      heading: `Preuve de ${votre} consentement`,
      text: `Comme preuve, nous gardons trace du fait que ${say('vous avez', 'tu as')} donné puis retiré ce consentement (article 7, paragraphe 1 du RGPD).`,
      until: (on) => `Nous le faisons jusqu'au ${date(on)}.`,
      withoutTerm:
        "Aucun délai fixe n'est encore choisi pour cela ; nous n'en gardons pas trace plus longtemps que nécessaire.",
    },
  };
}
