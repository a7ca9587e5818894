/** How letters announce the numbers that are masked, and those that are not. */
import { HINT_WORDS } from './dictionary.ts';
import { foldInPlace } from './reading.ts';

export const MASK_KINDS = [
  'bsn',
  'rijksregisternummer',
  'card',
  'identity-document',
  'machine-readable-zone',
] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** A number with the words that announce it, in folded text. */
export interface AnnouncedNumber {
  readonly kind: MaskKind;
  readonly announced: RegExp;
  /** Sticky: the number itself, after `CONNECTING`. */
  readonly number: RegExp;
  readonly accepts: (number: string) => boolean;
}

/** Words and marks between the announcement and the number; sticky, tried several times. */
export const CONNECTING =
  /[^\p{L}\p{N}\n●]{0,6}\n?[^\p{L}\p{N}\n●]{0,6}(?:(?:is|est|was|luidt|nr|nummer|numero|number|num|no|n|document|documentnummer|van|de|het|mijn|my)(?!\p{L}))?/uy;
export const CONNECTING_TIMES = 3;

/** A digit too few or too many is a slip, and still nearly the number. */
const BSN = /\d(?:[ .\-/]{0,3}\d){7,8}(?!\d)|\d{8,14}/y;
const RIJKSREGISTERNUMMER = /\d(?:[ .\-/]{0,3}\d){9,10}(?!\d)|\d{8,14}/y;
/** Four groups at most that begin with a digit, or the nine characters of a Dutch passport. */
const DOCUMENT_NUMBER =
  /(?:[a-z]{1,3}[ .-]?)?\d[a-z\d]{0,19}(?:[ .-]\d[a-z\d]{0,19}){0,3}(?![a-z\d])|[a-z]{2}[a-z\d]{6}\d(?![a-z\d])/y;
const DATE = /^\d{1,2}[ .-]\d{1,2}[ .-](?:\d{2}|\d{4})$/;

/** Numbers that are masked for what stands before them, whether they check or not. */
export const ANNOUNCED_NUMBERS: readonly AnnouncedNumber[] = [
  {
    kind: 'bsn',
    announced:
      /(?<!\p{L})(?:bsn|burger ?service ?(?:nummer|nr)?|sofi ?-?(?:nummer|nr)?|citizen service)(?!\p{L})/gu,
    number: BSN,
    accepts: () => true,
  },
  {
    kind: 'rijksregisternummer',
    announced:
      /(?<!\p{L})(?:rijksregister ?-?(?:nummer|nr)?|rrn|insz|niss|inss|bis-?(?:nummer|nr)|registre national|national register|national (?:insurance )?number|numero national|n° national)(?!\p{L})/gu,
    number: RIJKSREGISTERNUMMER,
    accepts: () => true,
  },
  {
    kind: 'identity-document',
    announced:
      /(?<!\p{L})(?<!(?:customer|client|user|order|account) )(?:paspoort-?(?:nummer|nr)?|passport|passeport|reisepass|identiteits(?:kaart|bewijs)-?(?:nummer|nr)?|id-?(?: ?kaart| ?card| ?bewijs)?[ -]?(?:nummer|nr|no|number)|id-?(?: ?kaart| ?card| ?bewijs)|eid(?: ?nummer)?|kaartnummer|card number|documentnummer|document number|numero de (?:la )?carte|identity card|identity document|carte d'identite|piece d'identite|rijbewijs-?(?:nummer|nr)?|driving licen[cs]e|permis de conduire|verblijfs(?:document|titel|kaart)|vreemdelingennummer|v-nummer|titre de sejour|residence permit|personalausweis)(?!\p{L})/gu,
    number: DOCUMENT_NUMBER,
    accepts: (number) => {
      const plain = number.replace(/[^a-z\d]/g, '');
      const digits = plain.replace(/\D/g, '').length;
      const long = plain.length >= 6 && plain.length <= 20;
      return long && (digits >= 4 || plain.length === 9) && !DATE.test(number);
    },
  },
];

const PHONE_WORDS = [
  'tel',
  'telefoon',
  'telefoonnummer',
  'phone',
  'telephone',
  'gsm',
  'mobiel',
  'mobile',
  'fax',
];

/** Everything that a number of ours, or a telephone number, is announced by. */
const OURS = new RegExp(
  `(?<!\\p{L})(?:${[
    ...Object.values(HINT_WORDS).flatMap((words) => Object.values(words.references).flat()),
    ...PHONE_WORDS,
  ]
    .map((phrase) => foldInPlace(phrase).replaceAll(' ', '[ -]'))
    .join(
      '|',
    )})[^\\p{L}\\p{N}\\n]{0,6}(?:(?:is|est|nr|no|n|nummer|number)[^\\p{L}\\p{N}\\n]{0,4}){0,2}$`,
  'u',
);
const OURS_LENGTH = 70;

/** True when the words before a place say that a number there is one of ours, or a telephone. */
export function isAnnouncedAsOurs(folded: string, place: number): boolean {
  return OURS.test(folded.slice(Math.max(0, place - OURS_LENGTH), place));
}
