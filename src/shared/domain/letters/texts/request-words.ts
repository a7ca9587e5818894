/** The words that every letter of a request shares: what was asked, what it costs, which rights stay. */
import type { PlainDate } from '../../calendar.ts';
import type { LetterLocale } from '../../locale.ts';
import type { DataSubjectRight } from '../../statement-profile.ts';
import type { LetterForm } from '../document.ts';
import { letterTexts } from './letter-texts.ts';
import { type DutchLaw, FLANDERS, NETHERLANDS } from './nl-law.ts';
import { enumeration, withFrenchSpacing } from './wording.ts';

export interface RequestWords {
  /** Label of the reference that names the person when somebody else asked. */
  readonly onBehalfOf: string;
  /** Whose request and data the letter means when somebody else asked for that person. */
  writtenFor(person: string): string;
  /** The article of a right: "artikel 15 AVG". */
  articleOf(right: DataSubjectRight): string;
  /** A right with its article: "inzage (artikel 15 AVG)". */
  rightWithLaw(right: DataSubjectRight): string;
  /** On which day, along which way and for what the request came in (GDPR art. 12(3)). */
  received(on: PlainDate, channel: string, rights: readonly string[]): string;
  readonly electronic: string;
  readonly otherMedium: string;
  readonly costs: { readonly heading: string; readonly free: string };
  readonly rights: { readonly heading: string; readonly text: string };
}

/** GDPR: the article of each right; a consent is withdrawn under art. 7(3). */
const ARTICLES: Readonly<Record<DataSubjectRight, readonly [number, number?]>> = {
  access: [15],
  rectification: [16],
  erasure: [17],
  restriction: [18],
  portability: [20],
  objection: [21],
  'consent-withdrawal': [7, 3],
};

/** The words of a locale in a form of address; English has one form. */
export function requestWords(locale: LetterLocale, form: LetterForm): RequestWords {
  switch (locale) {
    case 'nl-NL':
      return dutch(form, locale, NETHERLANDS);
    case 'nl-BE':
      return dutch(form, locale, FLANDERS);
    case 'en':
      return english();
    case 'fr':
      return withFrenchSpacing(french(form));
  }
}

function dutch(form: LetterForm, locale: 'nl-NL' | 'nl-BE', law: DutchLaw): RequestWords {
  const texts = letterTexts(locale, form);
  const formal = form === 'formal';
  const uw = formal ? 'uw' : 'je';
  const U = formal ? 'U' : 'Je';
  const articleOf: RequestWords['articleOf'] = (right) => law.article(...ARTICLES[right]);
  return {
    onBehalfOf: 'Namens',
    writtenFor: (person) =>
      `${U} schreef ons namens ${person}. Met ${uw} verzoek, ${uw} gegevens en ${uw} rechten bedoelen ` +
      `wij in deze brief steeds die van ${person}.`,
    articleOf,
    rightWithLaw: (right) => `${texts.rightNames[right]} (${articleOf(right)})`,
    received: (on, channel, rights) =>
      `Op ${texts.date(on)} ontvingen wij ${channel} ${uw} bericht. ${
        rights.length === 0
          ? `Het gaat over persoonsgegevens en valt onder de ${law.name}.`
          : `${U} vraagt daarin om ${enumeration(rights, 'en')}. De regels daarvoor staan in de ${law.name}.`
      }`,
    electronic: `${U} schreef ons digitaal, daarom ${formal ? 'krijgt u' : 'krijg je'} deze brief ook digitaal. ${
      formal ? 'Wilt u' : 'Wil je'
    } hem liever op papier? Laat het ons weten.`,
    otherMedium: `${formal ? 'Krijgt u' : 'Krijg je'} deze brief liever digitaal? Laat het ons weten, dan sturen wij hem zo.`,
    costs: {
      heading: 'Kosten',
      free: `Voor de behandeling van ${uw} verzoek ${formal ? 'hoeft u' : 'hoef je'} niets te betalen.`,
    },
    rights: {
      heading: `${formal ? 'Uw' : 'Je'} rechten`,
      text:
        `${formal ? 'U kunt' : 'Je kunt'} ons altijd vragen om inzage, rectificatie, wissing of beperking, ` +
        `en bezwaar maken tegen ons gebruik van ${uw} gegevens. Een bericht aan ons is genoeg.`,
    },
  };
}

function english(): RequestWords {
  const texts = letterTexts('en', 'formal');
  const articleOf: RequestWords['articleOf'] = (right) => {
    const [number, paragraph] = ARTICLES[right];
    return `Article ${number}${paragraph === undefined ? '' : `(${paragraph})`} GDPR`;
  };
  return {
    onBehalfOf: 'On behalf of',
    writtenFor: (person) =>
      `You wrote to us on behalf of ${person}. In this letter, your request, your data and your ` +
      `rights are always those of ${person}.`,
    articleOf,
    rightWithLaw: (right) => `${texts.rightNames[right]} (${articleOf(right)})`,
    received: (on, channel, rights) =>
      `On ${texts.date(on)} we received your message ${channel}. ${
        rights.length === 0
          ? 'It is about personal data and falls under the General Data Protection Regulation (GDPR).'
          : `You ask for ${enumeration(rights, 'and')}. The rules for this are in the General Data Protection Regulation (GDPR).`
      }`,
    electronic:
      'You wrote to us electronically, so you get this letter electronically as well. Would you rather have it on paper? Let us know.',
    otherMedium:
      'Would you rather have this letter electronically? Let us know and we will send it that way.',
    costs: { heading: 'Costs', free: 'You pay nothing for the handling of your request.' },
    rights: {
      heading: 'Your rights',
      text:
        'You can always ask us for access, rectification, erasure or restriction, and object to our ' +
        'use of your data. A message to us is enough.',
    },
  };
}

function french(form: LetterForm): RequestWords {
  const texts = letterTexts('fr', form);
  const formal = form === 'formal';
  const articleOf: RequestWords['articleOf'] = (right) => {
    const [number, paragraph] = ARTICLES[right];
    return `article ${number}${paragraph === undefined ? '' : `, paragraphe ${paragraph}`} du RGPD`;
  };
  return {
    onBehalfOf: 'Au nom de',
    writtenFor: (person) =>
      formal
        ? `Vous nous avez écrit pour ${person}. Dans cette lettre, votre demande, vos données et vos droits sont toujours ceux de cette personne.`
        : `Tu nous as écrit pour ${person}. Dans cette lettre, ta demande, tes données et tes droits sont toujours ceux de cette personne.`,
    articleOf,
    rightWithLaw: (right) => `${texts.rightNames[right]} (${articleOf(right)})`,
    received: (on, channel, rights) =>
      `Le ${texts.date(on)}, nous avons reçu ${channel} ${formal ? 'votre' : 'ton'} message. ${
        rights.length === 0
          ? 'Il concerne des données à caractère personnel et relève du règlement général sur la protection des données (RGPD).'
          : `${formal ? 'Vous demandez' : 'Tu demandes'} ce qui suit : ${enumeration(rights, 'et')}. Les règles figurent dans le règlement général sur la protection des données (RGPD).`
      }`,
    electronic: formal
      ? 'Vous nous avez écrit par voie électronique ; vous recevez donc aussi cette lettre ainsi. Vous la préférez sur papier ? Dites-le-nous.'
      : 'Tu nous as écrit par voie électronique ; tu reçois donc aussi cette lettre ainsi. Tu la préfères sur papier ? Dis-le-nous.',
    otherMedium: formal
      ? "Vous préférez cette lettre en version électronique ? Dites-le-nous, nous vous l'enverrons ainsi."
      : "Tu préfères cette lettre en version électronique ? Dis-le-nous, nous te l'enverrons ainsi.",
    costs: {
      heading: 'Frais',
      free: formal
        ? 'Le traitement de votre demande ne vous coûte rien.'
        : 'Le traitement de ta demande ne te coûte rien.',
    },
    rights: {
      heading: formal ? 'Vos droits' : 'Tes droits',
      text: formal
        ? "Vous pouvez toujours nous demander l'accès, la rectification, l'effacement ou la limitation, et vous opposer à l'utilisation de vos données. Un message suffit."
        : "Tu peux toujours nous demander l'accès, la rectification, l'effacement ou la limitation, et t'opposer à l'utilisation de tes données. Un message suffit.",
    },
  };
}
