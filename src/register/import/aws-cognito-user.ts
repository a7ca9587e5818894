/** A user of Cognito, the same from the JSON of list-users and from the CSV of its import tool. */
import { type DateColumn, dateColumn } from './dates.ts';
import { doubtAbout, type Gathering, listContactPoints } from './gather.ts';
import { objectOf, parseJson, textOf } from './json.ts';
import { readName } from './names.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings } from './reader.ts';
import { FileRefused, type RecordKey } from './records.ts';
import { readAddress, readEmail, readExternalId, readPhone, readWebsite } from './values.ts';

export const COGNITO = 'aws-cognito';

/** A user as a list has it; attributes by their name in OpenID Connect. */
export interface ListedUser {
  readonly username: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly enabled: boolean;
  /** `CONFIRMED` is the usual one; empty where the list does not say it. */
  readonly status: string;
  readonly modified: string;
}

export interface UserContext {
  readonly settings: ReadSettings;
  readonly gathering: Gathering;
  readonly moments: DateColumn;
}

export function userContext(settings: ReadSettings, gathering: Gathering): UserContext {
  const { timeZone, today } = settings;
  const order = 'year-first';
  const rules = { order, sourceZone: 'UTC', timeZone, today, workbook: false } as const;
  return { settings, gathering, moments: dateColumn([], rules) };
}

const TAKEN: ReadonlySet<string> = new Set([
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'email',
  'phone_number',
  'website',
  'address',
  'updated_at',
]);
/** What the program needs and says nothing of anybody. */
const TECHNICAL =
  /^(?:sub|identities|zoneinfo|locale|(?:email|phone_number)_verified|cognito:(?:mfa_enabled|user_status))$/;

/** Adds a user; gives the key, or undefined for one of whom nothing but a number is known. */
export function addUser(
  row: number,
  user: ListedUser,
  { settings, gathering, moments }: UserContext,
): RecordKey | undefined {
  const { country } = settings;
  const of = (name: string) => gathering.keep(user.attributes.get(name) ?? '', name);
  for (const [name, value] of user.attributes) {
    if (!TAKEN.has(name)) gathering.skip(kindOf(name), name, value);
  }
  const parts = { givenName: of('given_name'), familyName: of('family_name') };
  const split = parts.givenName !== '' || parts.familyName !== '';
  const read = readName(
    split ? { ...parts, infix: of('middle_name') } : { full: of('name') },
    country,
  );
  const { contactPoints, doubts } = listContactPoints([
    readEmail(of('email')),
    readPhone(of('phone_number'), country),
    readWebsite(of('website')),
    readAddress({ street: addressText(of('address')) }, country),
  ]);
  const named = Object.values(read.name).some(Boolean);
  const username = gathering.keep(user.username, 'Username');
  const nickname = of('nickname') || of('preferred_username') || ownName(username);
  if (!named && contactPoints.length === 0 && nickname === '') {
    gathering.reject(row, 'row.nobody');
    return undefined;
  }
  const id = readExternalId(username);
  return gathering.addPerson(row, {
    name: read.name,
    nickname: named || contactPoints.length > 0 ? nickname.replace(/^\S+@\S+$/, '') : nickname,
    externalId: id.value,
    inactive: !user.enabled,
    modifiedOn: moments.read(user.modified || of('updated_at')).moment?.on ?? null,
    tags: gathering.keepWords(isUsual(user.status) ? [] : [user.status], 'UserStatus'),
    contactPoints,
    doubts: [...doubtAbout('externalId', id.doubt), ...doubtAbout('name', read.doubt), ...doubts],
  });
}

function isUsual(status: string): boolean {
  return status === '' || status === 'CONFIRMED';
}

function kindOf(name: string) {
  if (TECHNICAL.test(name)) return 'technical';
  return forbiddenColumn(name.replace(/^custom:/, '')) ?? 'not-mapped';
}

/** A user name that somebody chose; Cognito makes up others, of hexadecimal digits. */
function ownName(username: string): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(username) ? '' : username;
}

/** OpenID Connect writes an address as JSON (core 1.0, 5.1.1); many users have plain text. */
function addressText(text: string): string {
  if (!text.startsWith('{')) return text;
  try {
    return textOf(objectOf(parseJson(text))?.formatted) || text;
  } catch (error) {
    if (error instanceof FileRefused) return text;
    throw error;
  }
}
