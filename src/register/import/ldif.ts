/**
 * The address book of Thunderbird as LDIF (RFC 2849): entries of `name: value` lines,
 * divided by empty lines. Letters outside ASCII stand in base64 behind two colons.
 */

import type { SkipKind } from '#shared/domain/imports/codes.ts';
import { createAddressBook, type Points } from './address-book.ts';
import { createGathering, type Gathering } from './gather.ts';
import { CARD_LINE, CARD_VALUES, CARDS_BYTES, TABLE_ROWS } from './limits.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings, Recognition, SourceText, TextReader } from './reader.ts';
import { FileRefused } from './records.ts';
import {
  countryFor,
  readAddress,
  readCountry,
  readEmail,
  readPhone,
  readWebsite,
} from './values.ts';

export const LDIF_READER: TextReader = {
  kind: 'text',
  id: 'ldif',
  system: 'thunderbird',
  recognise,
  read,
};

function recognise({ text }: SourceText): Recognition {
  const start = text.slice(0, 100_000).split(/[\r\n]+/);
  const first = start.find((line) => line.trim() !== '' && !/^(?:#|version:)/i.test(line)) ?? '';
  const person = start.some((line) => /^(?:objectclass|cn|mail|sn)::? ?\S/i.test(line));
  if (!/^dn::? ?\S/i.test(first) || !person) {
    return { confidence: 0, reasons: [] };
  }
  return { confidence: 1, reasons: [{ code: 'content.marker', params: {} }] };
}

/** Attributes of one entry, by their name in small letters. */
type Attributes = ReadonlyMap<string, readonly string[]>;

const STRUCTURE: ReadonlySet<string> = new Set(
  'dn version objectclass cn changetype modifytimestamp uid'.split(' '),
);
/** What is read, with the names that older and other programs give. */
const NAMES = {
  given: ['givenname', 'gn'],
  family: ['sn', 'surname'],
  full: ['cn', 'commonname', 'displayname'],
  nickname: ['mozillanickname', 'xmozillanickname'],
  company: ['o', 'company', 'organizationname'],
  function: ['title'],
  emails: ['mail', 'mozillasecondemail', 'xmozillasecondemail'],
  phones: ['mobile', 'cellphone', 'carphone', 'telephonenumber', 'homephone'],
  websites: ['mozillaworkurl', 'workurl', 'mozillahomeurl', 'homeurl'],
  work: ['street', 'streetaddress', 'postofficebox', 'mozillaworkstreet2'],
  workCity: ['l', 'locality'],
  workPostcode: ['postalcode', 'zip'],
  workCountry: ['c', 'countryname'],
  home: ['mozillahomestreet', 'mozillahomestreet2'],
  homeCity: ['mozillahomelocalityname'],
  homePostcode: ['mozillahomepostalcode'],
  homeCountry: ['mozillahomecountryname'],
} as const;
const READ: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

/** Reads all entries; a row is the ordinal of an entry. Throws FileRefused over 20 MB. */
function read({ text, entry }: SourceText, settings: ReadSettings) {
  if (text.length > CARDS_BYTES) throw new FileRefused('file.too-large', { limit: CARDS_BYTES });
  const gathering = createGathering('thunderbird', entry);
  const book = createAddressBook(gathering, settings);
  let rows = 0;
  for (const lines of splitEntries(text)) {
    rows += 1;
    if (rows > TABLE_ROWS) continue;
    const tooLong = lines.length > CARD_VALUES || lines.some(({ length }) => length > CARD_LINE);
    const attributes = tooLong ? undefined : readAttributes(lines);
    if (attributes === undefined) gathering.reject(rows, 'card.too-long');
    else if (isList(attributes)) gathering.reject(rows, 'record.not-a-contact');
    else book.add(readEntry(rows, attributes, settings, gathering));
  }
  if (rows > TABLE_ROWS) {
    gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: rows - TABLE_ROWS });
  }
  return { ...gathering.finish(), rows };
}

/** Pictures, sounds and certificates: only their name is kept. */
const DROPPED = /^(jpegphoto|photo|thumbnailphoto|audio|usercertificate)[;:]/i;

/** Lines of one entry after the other, unfolded; comments and the version are no entry. */
function* splitEntries(text: string): Generator<string[]> {
  let pieces: string[][] = [];
  /** What is dropped may be folded too. */
  let dropping = false;
  const close = () => pieces.map((parts) => parts.join(''));
  for (const line of text.split(/\r\r\n|\r\n?|\n/)) {
    if (line === '') {
      if (pieces.length > 0) yield close();
      pieces = [];
    } else if (!line.startsWith(' ')) {
      const name = DROPPED.exec(line)?.[1];
      const comment = line.startsWith('#') || /^version:/i.test(line);
      dropping = comment || name !== undefined;
      if (!comment) pieces.push([name === undefined ? line : `${name}: x`]);
    } else if (!dropping) pieces.at(-1)?.push(line.slice(1));
  }
  if (pieces.length > 0) yield close();
}

function readAttributes(lines: readonly string[]): Attributes {
  const attributes = new Map<string, string[]>();
  for (const line of lines) {
    const [head = '', name = '', mark = ''] =
      /^([a-z][\w-]{0,60})(?:;[\w;-]{0,60})?(::?) */i.exec(line) ?? [];
    if (name === '') continue;
    const raw = line.slice(head.length);
    const value = (mark === '::' ? Buffer.from(raw, 'base64').toString('utf8') : raw).trim();
    // Some programs write a dot where they know nothing.
    if (value === '' || value === '.') continue;
    const key = name.toLowerCase();
    attributes.set(key, [...(attributes.get(key) ?? []), value]);
  }
  return attributes;
}

/** A mailing list, or a branch of a directory. */
function isList(attributes: Attributes): boolean {
  const classes = (attributes.get('objectclass') ?? []).map((name) => name.toLowerCase());
  return classes.some((name) => name === 'groupofnames' || name === 'organizationalunit');
}

function readEntry(
  row: number,
  attributes: Attributes,
  settings: ReadSettings,
  gathering: Gathering,
) {
  countLeftOut(attributes, gathering);
  const all = (names: readonly string[]) =>
    names
      .flatMap((name) => attributes.get(name) ?? [])
      .map((text) => gathering.keep(text, names[0] ?? ''));
  const one = (names: readonly string[]) => all(names)[0] ?? '';
  const place = (
    label: string,
    street: readonly string[],
    city: readonly string[],
    postcode: readonly string[],
    state: readonly string[],
  ): Points[number] =>
    readAddress(
      {
        street: all(street).join('\n'),
        city: one(city),
        postcode: one(postcode),
        country: one(state),
      },
      settings.country,
      label,
    );
  const state = one(NAMES.homeCountry) || one(NAMES.workCountry);
  const country = countryFor(readCountry(state), settings.country);
  return {
    row,
    name: { givenName: one(NAMES.given), familyName: one(NAMES.family), full: one(NAMES.full) },
    nickname: one(NAMES.nickname),
    functionTitle: one(NAMES.function),
    organisation: one(NAMES.company),
    country,
    own: [
      ...all(NAMES.emails).map((text) => readEmail(text)),
      ...NAMES.phones.flatMap((name) => all([name]).map((text) => readPhone(text, country, name))),
      place('home', NAMES.home, NAMES.homeCity, NAMES.homePostcode, NAMES.homeCountry),
    ],
    business: [
      place('work', NAMES.work, NAMES.workCity, NAMES.workPostcode, NAMES.workCountry),
      ...all(NAMES.websites).map((text) => readWebsite(text)),
    ],
    tags: [],
  };
}

/** What a name does not tell in the language of `forbiddenColumn`. */
const LEFT_OUT: ReadonlyMap<string, SkipKind> = new Map([
  ['description', 'note'],
  ['jpegphoto', 'photo'],
  ['usercertificate', 'technical'],
  ['audio', 'technical'],
  ['userpassword', 'password'],
]);

function countLeftOut(attributes: Attributes, gathering: Gathering): void {
  for (const [attribute, values] of attributes) {
    if (READ.has(attribute) || STRUCTURE.has(attribute)) continue;
    const plain = attribute.replace(/^x?mozilla/, '');
    const kind = LEFT_OUT.get(attribute) ?? forbiddenColumn(plain) ?? 'not-mapped';
    for (const value of values) gathering.skip(kind, attribute, value);
  }
}
