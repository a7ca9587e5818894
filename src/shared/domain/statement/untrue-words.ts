/** What became untrue, told to the owner in sentences. */
import { capital } from '../capital.ts';
import { countryName } from '../letters/country.ts';
import { oneLine } from '../letters/printable.ts';
import { type LocalizedText, localized, type UiLanguage } from '../locale.ts';
import type { Words } from './facts.ts';
import type { Untrue, UntrueCode } from './untrue.ts';

/** What a sentence is made of; texts that there are none of are empty. */
interface Parts {
  readonly name: string;
  readonly said: string;
  readonly now: string;
}
type Sentences = Readonly<Record<UntrueCode, (parts: Parts) => string>>;

const DUTCH_CHANGE =
  (what: string) =>
  ({ said, now }: Parts) =>
    `${what}: nu ${now === '' ? 'niet ingevuld' : now}, de verklaring ${
      said === '' ? 'noemt het niet' : `zegt ${said}`
    }.`;

const ENGLISH_CHANGE =
  (what: string) =>
  ({ said, now }: Parts) =>
    `${what}: now ${now === '' ? 'not filled in' : now}, the statement ${
      said === '' ? 'does not name it' : `says ${said}`
    }.`;

const SENTENCES: Record<UiLanguage, Sentences> = {
  nl: {
    'controller-name': DUTCH_CHANGE('De naam van je bedrijf'),
    'controller-legal-form': DUTCH_CHANGE('De rechtsvorm'),
    'controller-address': DUTCH_CHANGE('Het adres'),
    'controller-country': DUTCH_CHANGE('Het land van je bedrijf'),
    'controller-email': DUTCH_CHANGE('Het e-mailadres'),
    'controller-phone': DUTCH_CHANGE('Het telefoonnummer'),
    'controller-website': DUTCH_CHANGE('De website'),
    'controller-registration': DUTCH_CHANGE('De inschrijving'),
    'controller-officer': DUTCH_CHANGE('De functionaris voor gegevensbescherming'),
    authority: DUTCH_CHANGE('De toezichthouder'),
    'purpose-added': ({ name }) => `${name} is erbij gekomen als doel.`,
    'purpose-gone': ({ name }) => `${name} is geen doel meer.`,
    'purpose-name': ({ name, now }) => `Het doel ‘${name}’ heet nu ‘${now}’.`,
    'purpose-bases': ({ name }) => `${name}: de grondslag is veranderd.`,
    'purpose-interest': ({ name }) => `${name}: het belang is veranderd.`,
    'purpose-balanced': ({ name }) => `${name}: de belangenafweging is er niet meer.`,
    'purpose-law': ({ name }) => `${name}: de wet die ertoe verplicht is veranderd.`,
    'category-added': ({ name }) => `${name} is erbij gekomen als soort gegevens.`,
    'category-gone': ({ name }) => `${name} is geen soort gegevens meer.`,
    'category-name': ({ name, now }) => `De soort gegevens ‘${name}’ heet nu ‘${now}’.`,
    'category-fields': ({ name }) => `${name}: het gaat om andere gegevens.`,
    'category-purposes': ({ name }) => `${name}: je gebruikt ze voor andere doelen.`,
    'category-relations': ({ name }) => `${name}: het gaat om andere mensen.`,
    'category-period': ({ name, said, now }) =>
      `${name}: nu ${now === '' ? 'een andere afspraak' : now}, de verklaring ${
        said === '' ? 'zegt iets anders' : `zegt ${said}`
      }.`,
    'category-law': ({ name, said, now }) =>
      `${name}: de wet vraagt nu ${now === '' ? 'niets' : now}, de verklaring ${
        said === '' ? 'noemt geen wet' : `zegt ${said}`
      }.`,
    'party-added': ({ name }) => `${name} is erbij gekomen als ontvanger.`,
    'party-gone': ({ name }) => `${name} krijgt geen gegevens meer.`,
    'party-name': ({ name, now }) =>
      name === now ? `${name}: de officiële naam is veranderd.` : `${name} heet nu ${now}.`,
    'party-role': ({ name }) => `${name} heeft een andere rol.`,
    'party-country': ({ name }) => `${name}: het land is veranderd.`,
    'party-data': ({ name }) => `${name} krijgt andere gegevens, of voor iets anders.`,
    'transfer-added': ({ name, now }) => `Via ${name} gaan er nu gegevens naar: ${now}.`,
    'transfer-gone': ({ name, said }) => `Via ${name} gaan er geen gegevens meer naar: ${said}.`,
    'transfer-safeguards': ({ name, now }) =>
      `${name}: de waarborg voor de doorgifte is veranderd (${now}).`,
    'topic-added': ({ name }) => `Voor ${name} vraag je nu ook toestemming.`,
    'topic-gone': ({ name }) => `Voor ${name} vraag je geen toestemming meer.`,
    'topic-name': ({ name, now }) => `Het onderwerp ‘${name}’ heet nu ‘${now}’.`,
    'topic-ways': ({ name }) => `${name}: intrekken kan nu op andere manieren.`,
    response: () => 'De termijn waarbinnen je antwoord belooft is veranderd.',
    automated: () => 'Wat je over automatische besluiten zegt is veranderd.',
    'request-file': () => 'Hoe lang je verzoeken bewaart is veranderd.',
    sources: () => 'Wat je zegt over gegevens die je van anderen krijgt is veranderd.',
    cookies: () => 'Wat je zegt over je website en cookies is veranderd.',
    measures: () => 'Wat je zegt over beveiliging klopt niet meer met je maatregelen.',
    'serves-begun': () => 'Je verwerkt nu ook gegevens voor klanten; de verklaring zegt dat niet.',
    'serves-ended': () =>
      'Je verwerkt geen gegevens meer voor klanten; de verklaring zegt van wel.',
    'clause-added': ({ name }) => `Je eigen tekst ‘${name}’ staat nog niet in de verklaring.`,
    'clause-gone': ({ name }) => `Je eigen tekst ‘${name}’ is beëindigd, maar staat er nog in.`,
    'clause-changed': ({ name }) => `Je eigen tekst ‘${name}’ is veranderd.`,
  },
  en: {
    'controller-name': ENGLISH_CHANGE('The name of your business'),
    'controller-legal-form': ENGLISH_CHANGE('The legal form'),
    'controller-address': ENGLISH_CHANGE('The address'),
    'controller-country': ENGLISH_CHANGE('The country of your business'),
    'controller-email': ENGLISH_CHANGE('The e-mail address'),
    'controller-phone': ENGLISH_CHANGE('The telephone number'),
    'controller-website': ENGLISH_CHANGE('The website'),
    'controller-registration': ENGLISH_CHANGE('The registration'),
    'controller-officer': ENGLISH_CHANGE('The data protection officer'),
    authority: ENGLISH_CHANGE('The supervisory authority'),
    'purpose-added': ({ name }) => `${name} was added as a purpose.`,
    'purpose-gone': ({ name }) => `${name} is no longer a purpose.`,
    'purpose-name': ({ name, now }) => `The purpose ‘${name}’ is now called ‘${now}’.`,
    'purpose-bases': ({ name }) => `${name}: the legal basis changed.`,
    'purpose-interest': ({ name }) => `${name}: the interest changed.`,
    'purpose-balanced': ({ name }) => `${name}: the balancing of interests is gone.`,
    'purpose-law': ({ name }) => `${name}: the law that obliges to it changed.`,
    'category-added': ({ name }) => `${name} was added as a kind of data.`,
    'category-gone': ({ name }) => `${name} is no longer a kind of data.`,
    'category-name': ({ name, now }) => `The kind of data ‘${name}’ is now called ‘${now}’.`,
    'category-fields': ({ name }) => `${name}: it is about other data.`,
    'category-purposes': ({ name }) => `${name}: you use them for other purposes.`,
    'category-relations': ({ name }) => `${name}: it is about other people.`,
    'category-period': ({ name, said, now }) =>
      `${name}: now ${now === '' ? 'something else' : now}, the statement says ${
        said === '' ? 'something different' : said
      }.`,
    'category-law': ({ name, said, now }) =>
      `${name}: the law now asks ${now === '' ? 'nothing' : now}, the statement ${
        said === '' ? 'names no law' : `says ${said}`
      }.`,
    'party-added': ({ name }) => `${name} was added as a recipient.`,
    'party-gone': ({ name }) => `${name} no longer gets data.`,
    'party-name': ({ name, now }) =>
      name === now ? `${name}: the legal name changed.` : `${name} is now called ${now}.`,
    'party-role': ({ name }) => `${name} has another role.`,
    'party-country': ({ name }) => `${name}: the country changed.`,
    'party-data': ({ name }) => `${name} gets other data, or for something else.`,
    'transfer-added': ({ name, now }) => `Through ${name}, data now go to: ${now}.`,
    'transfer-gone': ({ name, said }) => `Through ${name}, data no longer go to: ${said}.`,
    'transfer-safeguards': ({ name, now }) =>
      `${name}: the safeguard for the transfer changed (${now}).`,
    'topic-added': ({ name }) => `You now also ask consent for ${name}.`,
    'topic-gone': ({ name }) => `You no longer ask consent for ${name}.`,
    'topic-name': ({ name, now }) => `The topic ‘${name}’ is now called ‘${now}’.`,
    'topic-ways': ({ name }) => `${name}: there are other ways to withdraw now.`,
    response: () => 'The term within which you promise an answer changed.',
    automated: () => 'What you say about automated decisions changed.',
    'request-file': () => 'How long you keep requests changed.',
    sources: () => 'What you say about data that you get from others changed.',
    cookies: () => 'What you say about your website and cookies changed.',
    measures: () => 'What you say about security no longer fits your measures.',
    'serves-begun': () => 'You now also process data for customers; the statement does not say so.',
    'serves-ended': () => 'You no longer process data for customers; the statement says you do.',
    'clause-added': ({ name }) => `Your own text ‘${name}’ is not in the statement yet.`,
    'clause-gone': ({ name }) => `Your own text ‘${name}’ was ended, but is still in it.`,
    'clause-changed': ({ name }) => `Your own text ‘${name}’ changed.`,
  },
};

/** The change as a sentence. */
export function untrueSentence({ code, name, said, now }: Untrue, language: UiLanguage): string {
  const isPlace = code.startsWith('transfer-') || code === 'controller-country';
  const text = (part: LocalizedText | Words | string | undefined) => {
    if (part === undefined) return '';
    const words = oneLine(typeof part === 'string' ? part : localized(part, language));
    return isPlace ? countryName(words, language === 'nl' ? 'nl-NL' : 'en') : words;
  };
  const about = name === undefined ? '' : oneLine(localized(name, language));
  return capital(SENTENCES[language][code]({ name: about, said: text(said), now: text(now) }));
}
