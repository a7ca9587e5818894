/**
 * Answers to what people ask beside article 15: model letters ask for it, and a
 * question that is not answered looks forgotten. Each says what the law gives here.
 */
import type { LetterLocale } from '../../locale.ts';
import type { LetterForm } from '../document.ts';
import { FLANDERS, NETHERLANDS } from './nl-law.ts';
import { withFrenchSpacing } from './wording.ts';

/**
 * `breaches`: past data breaches (art. 34) · `security`: measures, back-ups, certificates
 * (art. 32) · `staff`: who of the staff saw what, training, dismissals · `notification`:
 * the number of a notification to the authority, which no longer exists · `identifiers`:
 * by which data, such as a cookie, the person can be found (art. 11(2)).
 */
export const OTHER_QUESTIONS = [
  'breaches',
  'security',
  'staff',
  'notification',
  'identifiers',
] as const;
export type OtherQuestion = (typeof OTHER_QUESTIONS)[number];

export interface OtherQuestionTexts {
  readonly heading: string;
  readonly intro: string;
  readonly answers: Readonly<
    Record<OtherQuestion, { readonly term: string; readonly text: string }>
  >;
}

/** The texts of a locale in a form of address; English has one form. */
export function otherQuestionTexts(locale: LetterLocale, form: LetterForm): OtherQuestionTexts {
  switch (locale) {
    case 'nl-NL':
    case 'nl-BE':
      return dutch(locale, form);
    case 'en':
      return ENGLISH;
    case 'fr':
      return withFrenchSpacing(french(form));
  }
}

function dutch(locale: 'nl-NL' | 'nl-BE', form: LetterForm): OtherQuestionTexts {
  const { article } = locale === 'nl-BE' ? FLANDERS : NETHERLANDS;
  const formal = form === 'formal';
  const U = formal ? 'U' : 'Je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  return {
    heading: `${formal ? 'Uw' : 'Je'} andere vragen`,
    intro: `${U} vroeg ook naar zaken die buiten het recht op inzage vallen. Dit kunnen wij daarover zeggen:`,
    answers: {
      breaches: {
        term: 'Datalekken.',
        text:
          `Van een lek dat waarschijnlijk een hoog risico voor ${jou} inhoudt, ${formal ? 'krijgt u' : 'krijg je'} ` +
          `uit onszelf bericht (${article(34)}). Een overzicht van andere voorvallen valt niet onder ${article(15)}.`,
      },
      security: {
        term: 'Beveiliging.',
        text:
          `Wij beveiligen ${uw} gegevens met technische en organisatorische maatregelen die bij het risico ` +
          `passen (${article(32)}). De bijzonderheden geven wij niet, want daarmee zou de beveiliging ` +
          'zwakker worden.',
      },
      staff: {
        term: 'Wie bij ons werkt.',
        text:
          `Alleen wie de gegevens voor het werk nodig heeft, kan erbij. Wie dat zijn, hoe zij zijn opgeleid ` +
          `en wat er met hen is afgesproken, valt niet onder ${article(15)}.`,
      },
      notification: {
        term: 'Meldingsnummer.',
        text:
          'Een nummer van een melding bij de toezichthouder bestaat niet meer. In plaats daarvan houden wij ' +
          `een register van onze verwerkingen bij (${article(30)}).`,
      },
      identifiers: {
        term: `Waaraan wij ${jou} herkennen.`,
        text:
          `Wij zoeken op naam, adres, e-mailadres, telefoonnummer en nummers van klant of factuur. ` +
          `Gegevens zonder zo’n kenmerk, zoals een cookie, kunnen wij niet aan ${jou} koppelen. ` +
          `${formal ? 'Hebt u' : 'Heb je'} zo’n kenmerk? Stuur het mee, dan zoeken wij daarop (${article(11, 2)}).`,
      },
    },
  };
}

const ENGLISH: OtherQuestionTexts = {
  heading: 'Your other questions',
  intro:
    'You also asked about matters outside the right of access. This is what we can say about them:',
  answers: {
    breaches: {
      term: 'Data breaches.',
      text:
        'We tell you ourselves about a breach that is likely to mean a high risk for you (Article 34 GDPR). ' +
        'An overview of other incidents does not fall under Article 15 GDPR.',
    },
    security: {
      term: 'Security.',
      text:
        'We protect your data with technical and organisational measures that fit the risk (Article 32 GDPR). ' +
        'We do not give the details, because that would weaken them.',
    },
    staff: {
      term: 'Who works for us.',
      text:
        'Only those who need the data for their work can reach them. Who they are, how they were trained ' +
        'and what was agreed with them does not fall under Article 15 GDPR.',
    },
    notification: {
      term: 'Notification number.',
      text:
        'A number of a notification to the supervisory authority no longer exists. Instead we keep a ' +
        'record of our processing activities (Article 30 GDPR).',
    },
    identifiers: {
      term: 'How we recognise you.',
      text:
        'We search by name, address, email address, phone number and numbers of a customer or invoice. Data ' +
        'without such a mark, like a cookie, we cannot connect to you. Do you have such a mark? Send it ' +
        'along and we will search for it (Article 11(2) GDPR).',
    },
  },
};

function french(form: LetterForm): OtherQuestionTexts {
  const formal = form === 'formal';
  const vos = formal ? 'vos' : 'tes';
  return {
    heading: formal ? 'Vos autres questions' : 'Tes autres questions',
    intro: formal
      ? "Vous posez aussi des questions qui sortent du droit d'accès. Voici ce que nous pouvons en dire :"
      : "Tu poses aussi des questions qui sortent du droit d'accès. Voici ce que nous pouvons en dire :",
    answers: {
      breaches: {
        term: 'Violations de données.',
        text:
          (formal
            ? 'Si une violation présente probablement un risque élevé pour vous, nous vous en informons de nous-mêmes (article 34 du RGPD). '
            : "Si une violation présente probablement un risque élevé pour toi, nous t'en informons de nous-mêmes (article 34 du RGPD). ") +
          "Un relevé d'autres incidents ne relève pas de l'article 15 du RGPD.",
      },
      security: {
        term: 'Sécurité.',
        text:
          `Nous protégeons ${vos} données par des mesures techniques et organisationnelles adaptées au risque ` +
          '(article 32 du RGPD). Nous ne donnons pas les détails, car cela affaiblirait la protection.',
      },
      staff: {
        term: 'Les personnes qui travaillent chez nous.',
        text:
          'Seules les personnes qui ont besoin des données pour leur travail y ont accès. Leur identité, leur ' +
          "formation et ce qui est convenu avec elles ne relèvent pas de l'article 15 du RGPD.",
      },
      notification: {
        term: 'Numéro de déclaration.',
        text:
          "Le numéro d'une déclaration auprès de l'autorité n'existe plus. Nous tenons à la place un registre " +
          'de nos activités de traitement (article 30 du RGPD).',
      },
      identifiers: {
        term: formal ? 'Comment nous vous reconnaissons.' : 'Comment nous te reconnaissons.',
        text:
          'Nous cherchons par nom, adresse, adresse e-mail, numéro de téléphone et numéro de client ou de ' +
          (formal
            ? 'facture. Nous ne pouvons pas vous rattacher des données sans un tel repère, comme un cookie. Vous avez un tel repère ? Envoyez-le, nous chercherons avec lui (article 11, paragraphe 2, du RGPD).'
            : 'facture. Nous ne pouvons pas te rattacher des données sans un tel repère, comme un cookie. Tu as un tel repère ? Envoie-le, nous chercherons avec lui (article 11, paragraphe 2, du RGPD).'),
      },
    },
  };
}
