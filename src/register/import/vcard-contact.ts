/** What the properties of one vCard say of a contact. */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { SkipKind } from '#shared/domain/imports/codes.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { Contact, Points } from './address-book.ts';
import { dateColumn } from './dates.ts';
import { readFormattedAddress } from './formatted-address.ts';
import type { Gathering } from './gather.ts';
import type { NameParts } from './names.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings } from './reader.ts';
import type { PersonRecord } from './records.ts';
import {
  countryFor,
  readAddress,
  readCountry,
  readEmail,
  readExternalId,
  readPhone,
  readWebsite,
} from './values.ts';
import { type CardProperty, splitEscaped, unescapeText } from './vcard-values.ts';

/** Properties that are read. */
const READ: ReadonlySet<string> = new Set(
  'N FN ORG TITLE ROLE NICKNAME TEL EMAIL ADR LABEL URL CATEGORIES UID REV KIND X-ADDRESSBOOKSERVER-KIND X-ABLABEL'.split(
    ' ',
  ),
);
/** Properties of the card itself: they say nothing of anybody, and are not counted. */
const SILENT: ReadonlySet<string> = new Set(
  'VERSION PRODID PROFILE MAILER END CLASS CLIENTPIDMAP SORT-STRING X-ABSHOWAS X-ABADR X-PRODID CREATED'.split(
    ' ',
  ),
);
/** What is left out, where the name alone does not tell `forbiddenColumn`. */
const LEFT_OUT: ReadonlyMap<string, SkipKind> = new Map([
  ['ANNIVERSARY', 'birth-date'],
  ['DEATHDATE', 'birth-date'],
  ['BIRTHPLACE', 'birth-date'],
  ['DEATHPLACE', 'birth-date'],
  ['X-ABDATE', 'birth-date'],
  ['GRAMGENDER', 'gender'],
  ['RELATED', 'family'],
  ['X-ABRELATEDNAMES', 'family'],
  ['AGENT', 'family'],
  ['HOBBY', 'hobby'],
  ['INTEREST', 'hobby'],
  ['GEO', 'location'],
  ['TZ', 'location'],
]);
/** What a program notes for itself. */
const OF_PROGRAM = /^X-(?:MS-OL-|ABUID|MOZILLA-HTML|EVOLUTION-FILE-AS|EVOLUTION-UI)/;
/** Kinds of cards that are about nobody: lists, rooms, devices. */
const NOBODY: readonly string[] = ['group', 'location', 'thing', 'application', 'device'];
/** Types that tell which one of several it is; the others say how it is written or preferred. */
const LABELS: ReadonlySet<string> = new Set(
  'home work cell iphone mobile main car other'.split(' '),
);
const FAX = /^(?:fax|pager|modem|bbs|isdn|tlx|telex)$/;

/** Reads a card as a contact; undefined for a list of cards or a thing. */
export function readContact(
  row: number,
  properties: readonly CardProperty[],
  settings: ReadSettings,
  gathering: Gathering,
): Contact | undefined {
  const card = openCard(properties, gathering);
  const kind = (card.one('KIND') || card.one('X-ADDRESSBOOKSERVER-KIND')).trim().toLowerCase();
  if (NOBODY.includes(kind)) return undefined;
  countLeftOut(properties, gathering);
  const country = countryOf(card, settings.country);
  const [organisation = '', ...departments] = splitEscaped(card.one('ORG'), ';');
  for (const department of departments) gathering.skip('not-mapped', 'ORG (2)', department);
  const name =
    kind === 'org' ? { full: unescapeText(card.one('FN')) } : readCardName(card, gathering);
  const id = readExternalId(unescapeText(card.one('UID')));
  const places = readPlaces(card, settings.country);
  return {
    row,
    name,
    nickname: splitEscaped(card.one('NICKNAME'), ',')[0]?.trim() ?? '',
    functionTitle: unescapeText(card.one('TITLE') || card.one('ROLE')).trim(),
    organisation: organisation.trim() || (kind === 'org' ? (name.full ?? '') : '').trim(),
    country,
    own: [...readReach(card, country, gathering), ...places.own],
    business: places.business,
    tags: gathering.keepWords(
      card.all('CATEGORIES').flatMap(({ text }) =>
        splitEscaped(text, ',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
      'CATEGORIES',
    ),
    externalId: id.value,
    modifiedOn: readRevision(card.one('REV'), settings),
  };
}

/** The properties of a card by name, without what is never taken over. */
interface Card {
  readonly all: (name: string) => readonly CardProperty[];
  /** The first that is not empty. */
  readonly one: (name: string) => string;
  /** What the card calls a value: a label of its own, or its types. */
  readonly label: (property: CardProperty) => string;
}

function openCard(properties: readonly CardProperty[], gathering: Gathering): Card {
  const byName = new Map<string, CardProperty[]>();
  const labels = new Map<string, string>();
  for (const property of properties) {
    const { name, group } = property;
    if (!READ.has(name)) continue;
    const text = gathering.keep(property.text, name);
    if (text.trim() === '') continue;
    if (name === 'X-ABLABEL') labels.set(group, appleLabel(text));
    byName.set(name, [...(byName.get(name) ?? []), { ...property, text }]);
  }
  const all = (name: string) => byName.get(name) ?? [];
  return {
    all,
    one: (name) => all(name)[0]?.text ?? '',
    label: ({ group, types }) =>
      (group === '' ? undefined : labels.get(group)) ??
      types.filter((type) => LABELS.has(type)).join(' '),
  };
}

/** Apple writes its own labels as `_$!<Work>!$_`. */
function appleLabel(text: string): string {
  return unescapeText(text)
    .replace(/^_\$!<(.{1,60})>!\$_$/, '$1')
    .trim();
}

function countLeftOut(properties: readonly CardProperty[], gathering: Gathering): void {
  for (const { name, text } of properties) {
    if (READ.has(name) || SILENT.has(name)) continue;
    const plain = name.replace(/^X-(?:EVOLUTION-|KADDRESSBOOK-X-|MS-|ANDROID-CUSTOM-)?/, '');
    const kind = LEFT_OUT.get(name) ?? LEFT_OUT.get(plain) ?? forbiddenColumn(plain);
    const other = OF_PROGRAM.test(name) ? 'technical' : 'not-mapped';
    gathering.skip(kind ?? other, name, text.replaceAll(';', ''));
  }
}

function countryOf(card: Card, fallback: Country): Country {
  const countries = card
    .all('ADR')
    .map(({ text }) => countryFor(readCountry(splitEscaped(text, ';')[6] ?? ''), fallback));
  return countries.find((country) => country !== fallback) ?? fallback;
}

/** The name in its parts; the formatted one only where there are none. */
function readCardName(card: Card, gathering: Gathering): NameParts {
  const full = unescapeText(card.one('FN')).trim();
  const written = card.all('N').find(({ text }) => text.replace(/[;\s]/g, '') !== '')?.text ?? '';
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = splitEscaped(
    written,
    ';',
  );
  gathering.skip('not-mapped', 'N (4)', prefix);
  gathering.skip('not-mapped', 'N (5)', suffix);
  if (`${family}${given}${additional}`.trim() === '') return { full };
  const alone = given.trim() === '' && additional.trim() === '';
  // Some write the whole name where the family name belongs.
  if (alone && /\s/.test(family.trim()) && foldForSearch(family) === foldForSearch(full)) {
    return { full };
  }
  return {
    familyName: family,
    givenName: given.replaceAll(',', ' '),
    infix: additional.replaceAll(',', ' '),
  };
}

function readReach(card: Card, country: Country, gathering: Gathering): Points {
  const phones = card.all('TEL').map((property) => {
    const { types, text } = property;
    if (
      types.some((type) => FAX.test(type)) &&
      !types.includes('voice') &&
      !types.includes('cell')
    ) {
      gathering.skip('not-mapped', 'TEL (fax)', text);
      return undefined;
    }
    const number = unescapeText(text)
      .replace(/^tel:/i, '')
      .replace(/;ext=(\d+)$/i, ' ext. $1');
    return readPhone(number, country, card.label(property));
  });
  const emails = card.all('EMAIL').map((property) => {
    const text = unescapeText(property.text);
    // Inside a business Exchange writes its own kind of address.
    if (property.types.includes('x400') || text.startsWith('/')) {
      gathering.skip('technical', 'EMAIL', text);
      return undefined;
    }
    return readEmail(text, card.label(property));
  });
  return [...phones, ...emails];
}

/** Addresses and websites: those at home are of the human, the others of the business. */
function readPlaces(card: Card, country: Country): { own: Points; business: Points } {
  const own: Points[number][] = [];
  const business: Points[number][] = [];
  const put = (property: CardProperty, point: Points[number]) => {
    const label = card.label(property);
    const home = property.types.includes('home') || /^(?:home|thuis|priv[eé]|huis)$/i.test(label);
    (home ? own : business).push(point);
  };
  for (const property of card.all('ADR')) {
    put(property, readCardAddress(property.text, country, card.label(property)));
  }
  if (card.all('ADR').length === 0) {
    for (const property of card.all('LABEL')) {
      const text = unescapeText(property.text);
      put(property, readFormattedAddress(text, country, card.label(property)));
    }
  }
  for (const property of card.all('URL')) {
    put(property, readWebsite(unescapeText(property.text), card.label(property)));
  }
  return { own, business };
}

/** Box, extended address, street, city, region, postcode, country; Gmail puts all in the street. */
function readCardAddress(text: string, country: Country, label: string): Points[number] {
  const [box = '', extended = '', street = '', city = '', , postcode = '', state = ''] =
    splitEscaped(text, ';').map((part) => part.trim());
  if (city === '' && postcode === '' && state === '') {
    return readFormattedAddress([street, extended, box].filter(Boolean).join('\n'), country, label);
  }
  const lines = [street, extended, /^\d+$/.test(box) ? `Postbus ${box}` : box];
  return readAddress(
    { street: lines.filter(Boolean).join('\n'), city, postcode, country: state },
    country,
    label,
  );
}

const STAMP =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** The day of `REV`, which only says that the card was touched. */
function readRevision(text: string, settings: ReadSettings): PersonRecord['modifiedOn'] {
  const [stamp, year, month, day, hour, minute, second = '00', zone = ''] =
    STAMP.exec(text.trim()) ?? [];
  if (stamp === undefined) return null;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`;
  const { today, timeZone } = settings;
  const rules = {
    order: 'year-first',
    sourceZone: timeZone,
    timeZone,
    today,
    workbook: false,
  } as const;
  return dateColumn([], rules).read(`${year}-${month}-${day}${time}`).moment?.on ?? null;
}
