/** Words about what was handed to somebody, as the answer to an access request says them. */
import type { PlainDate } from '../../calendar.ts';
import type { DisclosureKind } from '../../disclosures.ts';
import type { LetterLocale } from '../../locale.ts';
import { writtenDay } from '../../written-dates.ts';
import type { LetterForm } from '../document.ts';
import { withFrenchSpacing } from './wording.ts';

export interface DisclosureTexts {
  readonly intro: string;
  /** To whom, what, why, when. */
  readonly columns: readonly [string, string, string, string];
  readonly kinds: Readonly<Record<DisclosureKind, string>>;
  law(text: string): string;
  agreed(on: PlainDate, how: string): string;
}

/** The texts of a locale in a form of address; English has one form. */
export function disclosureTexts(locale: LetterLocale, form: LetterForm): DisclosureTexts {
  switch (locale) {
    case 'nl-NL':
    case 'nl-BE':
      return dutch(form);
    case 'en':
      return ENGLISH;
    case 'fr':
      return withFrenchSpacing(french(form));
  }
}

function dutch(form: LetterForm): DisclosureTexts {
  const formal = form === 'formal';
  return {
    intro: `Deze gegevens van ${formal ? 'u' : 'je'} gaven wij aan een ander:`,
    columns: ['Aan wie', 'Wat', 'Waarom', 'Wanneer'],
    kinds: {
      authority: 'Overheid',
      colleague: 'Collega-specialist',
      'debt-collection': 'Incasso van een te late betaling',
      transfer: `Overdracht aan een organisatie die ${formal ? 'u' : 'je'} noemde`,
      other: 'Andere ontvanger',
    },
    law: (text) => `Verplicht volgens: ${text}`,
    agreed: (on, how) =>
      `Afgesproken met ${formal ? 'u' : 'je'} op ${writtenDay(on, 'nl')}${how === '' ? '' : ` (${how})`}`,
  };
}

const ENGLISH: DisclosureTexts = {
  intro: 'We handed these data about you to somebody else:',
  columns: ['To whom', 'What', 'Why', 'When'],
  kinds: {
    authority: 'Authority',
    colleague: 'Fellow specialist',
    'debt-collection': 'Collection of a late payment',
    transfer: 'Transfer to an organisation that you named',
    other: 'Other recipient',
  },
  law: (text) => `Required by: ${text}`,
  agreed: (on, how) => `Agreed with you on ${writtenDay(on, 'en')}${how === '' ? '' : ` (${how})`}`,
};

function french(form: LetterForm): DisclosureTexts {
  const vous = form === 'formal' ? 'vous' : 'te';
  const avec = form === 'formal' ? 'vous' : 'toi';
  const nommee = form === 'formal' ? 'vous avez nommée' : 'tu as nommée';
  return {
    intro: `Nous avons remis ces données ${vous} concernant à un tiers :`,
    columns: ['À qui', 'Quoi', 'Pourquoi', 'Quand'],
    kinds: {
      authority: 'Autorité',
      colleague: 'Confrère spécialisé',
      'debt-collection': "Recouvrement d'un paiement en retard",
      transfer: `Transfert à une organisation que ${nommee}`,
      other: 'Autre destinataire',
    },
    law: (text) => `Obligation selon : ${text}`,
    agreed: (on, how) =>
      `Convenu avec ${avec} le ${writtenDay(on, 'fr')}${how === '' ? '' : ` (${how})`}`,
  };
}
