/**
 * What is never taken over: national numbers and cards, passwords, and what GDPR art. 9
 * and 10 protect. Recognised by the name of the column, and by the values where a column
 * calls itself something else.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { SkipKind } from '#shared/domain/imports/codes.ts';
import { looksLikeNationalNumber, passesElevenTest } from '#shared/domain/national-numbers.ts';
import { foldColumn } from './column-names.ts';

/** Folded names of columns, whole or in part, by what they hold; the first that fits decides. */
const COLUMN_NAMES: readonly (readonly [SkipKind, RegExp])[] = [
  [
    'bsn',
    /^(?:.*burgerservice.*|bsn.*|.*bsn|sofi.*|.*sofinummer|governmentidnumber|.*fiscaalnummerpersoon|socialsecurity.*|ssn|nationalid.*)$/,
  ],
  [
    'rijksregisternummer',
    /rijksregister|numeronational|registrenational|nationaalnummer|insz|^niss$|^rrn$|identiteitskaart|paspoort|passport|rijbewijs|^idnummer$/,
  ],
  [
    'card',
    /creditcard|creditkaart|kredietkaart|cardnumber|kaartnummer|^cvc$|^cvv$|^pan$|cardexp|cardcvv|cardlast|expirydate.*card/,
  ],
  [
    'password',
    /wachtwoord|password|passwort|motdepasse|passwd|^pwd$|pincode|^pin$|userpass|passwordhash|^salt$/,
  ],
  [
    'secret',
    /(?:api|secret|private|access|license)key|^token$|accesstoken|refreshtoken|clientsecret|^secret$|2fa|totp|mfasecret|securityquestion|geheimevraag/,
  ],
  [
    'birth-date',
    /geboorte|^birth|birthday|^bday$|dateofbirth|^dob$|verjaardag|leeftijd|^age$|datedenaissance|naissance|geburts|anniversary|specialedatum|jubileum/,
  ],
  [
    'gender',
    /^geslacht|geslacht$|^gender$|^gendermv$|^sex$|^sexe$|^geschlecht$|genderidentity|voornaamwoord|pronoun/,
  ],
  [
    'family',
    /^partner$|^spouse|echtgeno|^kinderen$|^children$|^child|burgerlijkestaat|maritalstatus|gezin|huwelijk|relatedname|^relation\d+(?:type|value|label)$|maidenname|meisjesnaam/,
  ],
  [
    'health',
    /gezondheid|health|medisch|medical|diagnos|medicijn|medication|allerg|ziekte|handicap|disability|beperking|bloedgroep|bloodtype|zwanger|zorgverzeker|dieet|^diet/,
  ],
  ['belief', /godsdienst|religi|geloof|kerkelijk|kerkgenootschap|levensbeschouw|church|faith/],
  [
    'origin',
    /etnisch|etnic|ethnic|^ras$|^race$|huidskleur|nationaliteit|nationality|geboorteland|afkomst|herkomstland/,
  ],
  ['politics', /politiek|political|partijlid|stemvoorkeur/],
  ['sexuality', /seksue|sexual|geaardheid/],
  ['union', /vakbond|tradeunion|^fnv$|^cnv$|^abvv$|^acv$|syndicaat/],
  ['criminal', /strafblad|veroordel|criminal|conviction|justitie/],
  ['biometric', /biometr|vingerafdruk|fingerprint|genetisch|genetic/],
  ['photo', /^foto|photo|^picture$|avatar|^image$|afbeelding|thumbnail|^logo$/],
  ['hobby', /^hobbys?$|^hobbies$|interesses|interests/],
  [
    'ip-address',
    /(?:^|[a-z])ip(?:adres|address)$|^(?:optin|confirm|signup|unsub|remote|client|customer|user)ip$|^ip$|customeripaddress|useragent/,
  ],
  ['location', /^latitude$|^longitude$|^gmtoff$|^dstoff$|geoloc|^geo$|^lat$|^lng$|^lon$/],
  [
    'note',
    /^notities?$|^notes?$|^opmerking|^memo$|^comments?$|^notitie|^omschrijving$|^description$|^toelichting$|^bijzonderheden$|^customernote$|^contactnotes$/,
  ],
];

/** Whole values that tell what art. 9 protects, as tags and groups have them. */
const VALUES: readonly (readonly [SkipKind, ReadonlySet<string>])[] = [
  [
    'belief',
    words(
      'katholiek rooms-katholiek protestant gereformeerd hervormd moslim islam islamitisch joods jodendom hindoe boeddhist atheist jehova kerk kerklid moskee synagoge parochie christelijk catholic muslim jewish church',
    ),
  ],
  [
    'politics',
    words(
      'vvd cda pvda d66 sgp christenunie groenlinks groenlinks-pvda pvv forum bbb nsc partijlid n-va cd&v vooruit groen pvda+ openvld vlaams-belang',
    ),
  ],
  ['union', words('fnv cnv abvv acv aclvb vakbond vakbondslid')],
  [
    'health',
    words(
      'ziek zwanger diabetes kanker depressie hiv adhd autisme dementie chemo chronisch-ziek rolstoel',
    ),
  ],
  ['sexuality', words('homo lesbisch biseksueel lhbti lgbt gay')],
  ['criminal', words('strafblad veroordeeld ex-gedetineerde')],
];

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Hashes of passwords as databases keep them, and pictures written as text. */
const HASH =
  /^(?:\$2[abxy]?\$\d\d\$|\$argon2|\$P\$|\$[156]\$|pbkdf2[_:]|\{S?SHA|scrypt:|sha(?:1|256|512)[$:])/i;
const PICTURE = /^data:image\/|^\/9j\/4AA|^iVBORw0KGgo/;

/** What a column holds that is never taken over, by its name; undefined for any other. */
export function forbiddenColumn(name: string): SkipKind | undefined {
  const folded = foldColumn(name);
  return COLUMN_NAMES.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** What a single value is that is never taken over; undefined for any other. */
export function forbiddenValue(value: string): SkipKind | undefined {
  if (HASH.test(value)) return 'password';
  if (PICTURE.test(value)) return 'photo';
  const digits = countDigits(value);
  // Up to ten digits without a word are likely to be nothing: see `looksLikeNationalNumber`.
  if (digits >= 11 || (digits >= 9 && /\p{L}/u.test(value))) {
    const inside = nationalNumberIn(value);
    // An old VAT number is marked where it is read; other text with such a number goes.
    if (inside !== undefined && !/^NL[\s.]?\d{4}/i.test(value)) return inside;
  }
  return undefined;
}

/** A long text is searched in pieces that overlap. */
const PIECE = 100_000;
const OVERLAP = 100;

function nationalNumberIn(value: string): SkipKind | undefined {
  // Longer than a card in use here: the number that a system gave a record.
  if (/^\D{0,20}\d{17,}$/.test(value)) return undefined;
  for (let start = 0; start < value.length; start += PIECE) {
    const found = looksLikeNationalNumber(value.slice(start, start + PIECE + OVERLAP), 'likely');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a tag, a group or a label tells that is never taken over. */
export function forbiddenWord(word: string): SkipKind | undefined {
  const folded = foldForSearch(word).replaceAll(' ', '-');
  return VALUES.find(([, set]) => set.has(folded))?.[0];
}

/** How many filled cells make chance unlikely, and which part of them must pass. */
const ENOUGH = 5;
const MOST = 0.6;
/** Filled cells that are looked at. */
const SAMPLE = 1000;

/**
 * What a column turns out to hold: `bsn` where most of its values are nine digits that
 * pass the eleven test, as one random number in eleven does, and other kinds where most
 * values are such. `suspected` when there are too few values to be sure.
 */
export function forbiddenByValues(
  values: readonly string[],
): { readonly kind: SkipKind; readonly suspected: boolean } | undefined {
  const filled = sample(values);
  if (filled.length === 0) return undefined;
  const kinds = filled.map(
    (value) => forbiddenValue(value) ?? (isNineDigitBsn(value) ? 'bsn' : undefined),
  );
  for (const kind of new Set(kinds)) {
    if (kind === undefined) continue;
    const share = kinds.filter((found) => found === kind).length / filled.length;
    if (share >= MOST && filled.length >= ENOUGH) return { kind, suspected: false };
    if (share === 1) return { kind, suspected: kind === 'bsn' };
  }
  return undefined;
}

function sample(values: readonly string[]): string[] {
  const filled: string[] = [];
  for (const value of values) {
    if (filled.length === SAMPLE) break;
    if (value.trim() !== '') filled.push(value.trim());
  }
  return filled;
}

function isNineDigitBsn(value: string): boolean {
  return passesElevenTest(value.replace(/[ .]/g, ''));
}

function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
