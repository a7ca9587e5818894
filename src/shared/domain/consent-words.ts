/** Ways of saying yes and no in words, for letters, files and screens. */
import type { ConsentChannel } from './consent.ts';

type Language = 'nl' | 'en' | 'fr';

const CHANNELS: Readonly<Record<ConsentChannel, Readonly<Record<Language, string>>>> = {
  link: { nl: 'link in een mail', en: 'link in an e-mail', fr: 'lien dans un e-mail' },
  website: {
    nl: 'formulier op de website',
    en: 'form on the website',
    fr: 'formulaire sur le site web',
  },
  account: { nl: 'eigen account', en: 'own account', fr: 'propre compte' },
  email: { nl: 'per e-mail', en: 'by e-mail', fr: 'par e-mail' },
  phone: { nl: 'telefonisch', en: 'by telephone', fr: 'par téléphone' },
  letter: { nl: 'op papier', en: 'on paper', fr: 'sur papier' },
  'in-person': { nl: 'in een gesprek', en: 'in a conversation', fr: 'lors d’un entretien' },
  other: { nl: 'op een andere manier', en: 'in another way', fr: 'd’une autre manière' },
};

/** How a yes or a no came in; empty where nobody knows. */
export function channelInWords(channel: ConsentChannel | '', language: Language): string {
  return channel === '' ? '' : CHANNELS[channel][language];
}

/** The way and what was written beside it, in one line. */
export function howInWords(channel: ConsentChannel | '', how: string, language: Language): string {
  return [channelInWords(channel, language), how].filter((part) => part !== '').join(' · ');
}
