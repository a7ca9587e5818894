/**
 * Names of persons in their parts. Where a name cannot be taken apart with some
 * certainty it stays whole: a wrong family name does more harm than none.
 */

import type { DoubtCode } from '#shared/domain/imports/codes.ts';
import { INFIX_WORDS, INFIXES } from '#shared/domain/infixes.ts';
import type { Country } from '#shared/domain/locale.ts';
import { tidyTyped } from '#shared/domain/typed-text.ts';

import type { PersonName } from './records.ts';

/** What a source has of a name, each part empty when it has none. */
export interface NameParts {
  readonly givenName?: string;
  /** A column of its own for the infix, or for a "middle name", which may hold one. */
  readonly infix?: string;
  readonly familyName?: string;
  readonly initials?: string;
  /** The whole name in one field. */
  readonly full?: string;
}

export interface ReadName {
  readonly name: PersonName;
  readonly doubt: DoubtCode | null;
}

export const NO_NAME: PersonName = {
  givenName: '',
  infix: '',
  familyName: '',
  initials: '',
  full: '',
};

/** A name in one text, as it is said: `Jan van der Berg`. */
export function wholeName({ givenName, initials, infix, familyName, full }: PersonName): string {
  return full || [givenName || initials, infix, familyName].filter(Boolean).join(' ');
}

/** `J.`, `J.P.`, `J. P.`, `Th.M.`, `JP` only where a column says so. */
const INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.[ -]?)+$/u;
const SALUTATION =
  /^(?:(?:t\.?a\.?v\.?|aan)\s+)?(?:(?:de )?heer(?: en\/of mevrouw| ?\/ ?mevrouw)?|dhr|mevrouw|mevr|mw|mr|mrs|ms|miss|fam|familie|monsieur|madame|mme|herr|frau)\.?\s+(?=\S)/iu;

/**
 * Reads a name. `country` is where the person lives, or the business when that is
 * not known: in Flanders an infix with a capital is part of the family name. The
 * family name is never emptied by taking an infix off.
 */
export function readName(parts: NameParts, country: Country): ReadName {
  const [given, middle, family, initials, full] = [
    parts.givenName,
    parts.infix,
    parts.familyName,
    parts.initials,
    parts.full,
  ].map((text) => tidyTyped(text ?? ''));
  if (!family && !given && !middle) return readFullName(full ?? '', initials ?? '', country);
  const own = splitGiven(given ?? '', initials ?? '');
  if (!family) {
    // Some sources put the whole name where the given name belongs.
    if (!middle && own.givenName.includes(' ') && !own.initials) {
      return readFullName(own.givenName, '', country);
    }
    const name = { ...NO_NAME, ...own, infix: middle ?? '' };
    return isInfix(name.infix)
      ? { name: { ...name, infix: '', familyName: name.infix }, doubt: 'name.infix-only' }
      : { name: joinMiddle({ ...name, infix: '' }, name.infix), doubt: null };
  }
  const split = splitFamilyName(family, country);
  if (middle && isInfix(middle)) {
    const twice = foldInfix(family).startsWith(`${foldInfix(middle)} `);
    const familyName = twice ? family.slice(middle.length + 1) : family;
    return { name: { ...NO_NAME, ...own, infix: middle, familyName }, doubt: null };
  }
  const name = joinMiddle({ ...NO_NAME, ...own, ...split.name }, middle ?? '');
  return { name, doubt: split.doubt };
}

/** A middle name that is no infix is one more given name; a single letter is an initial. */
function joinMiddle(name: PersonName, middle: string): PersonName {
  return middle === '' ? name : { ...name, givenName: `${name.givenName} ${middle}`.trim() };
}

/** Initials often stand in the column of the given name. */
function splitGiven(given: string, initials: string): Pick<PersonName, 'givenName' | 'initials'> {
  if (initials === '' && INITIALS.test(given)) return { givenName: '', initials: given };
  return { givenName: given === initials ? '' : given, initials };
}

export interface SplitFamilyName {
  readonly name: Pick<PersonName, 'infix' | 'familyName'>;
  readonly doubt: DoubtCode | null;
}

/**
 * Takes the infix off the start of a family name ("van der Berg"), or from behind the
 * comma or in the brackets where lists sort by name ("Berg, van der"). A name that is
 * nothing but an infix ("De") stays.
 */
export function splitFamilyName(family: string, country: Country): SplitFamilyName {
  const whole = { infix: '', familyName: family };
  if (isInfix(family)) return { name: whole, doubt: 'name.infix-only' };
  const behind = /^(.+?)(?:, ?| \()([^,()]+)\)?$/u.exec(family);
  if (behind?.[1] !== undefined && behind[2] !== undefined && isInfix(behind[2])) {
    return { name: { infix: behind[2], familyName: behind[1] }, doubt: null };
  }
  const found = infixAtStart(family);
  if (found === undefined) return { name: whole, doubt: null };
  const { infix, rest, dutch } = found;
  const capital = /^['’]?\p{Lu}/u.test(infix);
  if (country === 'BE' && capital) return { name: whole, doubt: null };
  // "De Vries" in a column of its own is usual; "Le Thi" and "Do Carmo" may be something else.
  const doubt =
    dutch && !(capital && family === family.toUpperCase()) ? null : 'name.infix-guessed';
  return { name: { infix, familyName: rest }, doubt };
}

/** True for text that is a whole infix, such as `van der`. */
export function isInfix(text: string): boolean {
  return INFIXES.has(foldInfix(text));
}

function foldInfix(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The longest infix that leaves something of the name. */
function infixAtStart(family: string): { infix: string; rest: string; dutch: boolean } | undefined {
  const words = family.split(' ');
  for (let count = Math.min(INFIX_WORDS, words.length - 1); count > 0; count -= 1) {
    const infix = words.slice(0, count).join(' ');
    const dutch = INFIXES.get(foldInfix(infix));
    if (dutch !== undefined) return { infix, rest: words.slice(count).join(' '), dutch };
  }
  // No space follows an apostrophe: d'Hondt, l'Ami. 't Hart has one, and was found above.
  const joined = /^([dl]['’])(\p{L}.*)$/iu.exec(family);
  if (joined?.[1] !== undefined && joined[2] !== undefined && /^\p{Ll}/u.test(joined[1])) {
    return { infix: joined[1], rest: joined[2], dutch: false };
  }
  return undefined;
}

const BUSINESS =
  /(?:^|[ ,(])(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|bvba|vzw|commv|srl|sprl|gmbh|ltd|inc|llc|maatschap|holding|en zn|& zn|zonen)\.?(?:$|[ ,)])|^(?:stichting|vereniging|gemeente|provincie|fa\.|firma|maatschap|coöperatie|vzw|bakkerij|garage|restaurant|hotel|administratiekantoor)\s/iu;

/** True for a name with the legal form or the trade of a business in it. */
export function looksLikeBusiness(name: string): boolean {
  return name.length <= 200 && BUSINESS.test(name);
}

/** A name in one field: taken apart where an infix, a comma or initials show how. */
function readFullName(full: string, initials: string, country: Country): ReadName {
  const text = full.replace(SALUTATION, '').trim();
  if (text === '') return { name: { ...NO_NAME, initials }, doubt: null };
  const whole: ReadName = {
    name: { ...NO_NAME, full: text },
    doubt: text.includes(' ') ? 'name.not-split' : null,
  };
  if (/[\d@&+/|;:]/.test(text) || text.length > 80 || looksLikeBusiness(text)) return whole;
  const [family = '', first = '', ...more] = text.split(',').map((part) => part.trim());
  if (more.length > 0 || family === '') return whole;
  if (first !== '') return readSorted(family, first, country) ?? whole;
  const words = text.split(' ');
  return (
    splitAtInitials(words, country) ?? splitAtInfix(words) ?? splitInTwo(words, country) ?? whole
  );
}

/** "Berg, Jan van der", as lists sort names. */
function readSorted(family: string, first: string, country: Country): ReadName | undefined {
  if (isInfix(first))
    return { name: { ...NO_NAME, infix: first, familyName: family }, doubt: null };
  const words = first.split(' ');
  for (let count = 0; count <= Math.min(INFIX_WORDS, words.length - 1); count += 1) {
    const infix = count === 0 ? '' : words.slice(-count).join(' ');
    if (count > 0 && !isInfix(infix)) continue;
    const longer = words.slice(-count - 1).join(' ');
    if (count < words.length - 1 && isInfix(longer)) continue;
    const given = words.slice(0, words.length - count).join(' ');
    if (infix !== '') {
      const own = splitGiven(given, '');
      return { name: { ...NO_NAME, ...own, infix, familyName: family }, doubt: null };
    }
    const split = splitFamilyName(family, country);
    const doubt = split.doubt ?? 'name.split-guessed';
    return { name: { ...NO_NAME, ...splitGiven(given, ''), ...split.name }, doubt };
  }
  return undefined;
}

/** "J.P. de Vries": initials come before the rest. */
function splitAtInitials(words: readonly string[], country: Country): ReadName | undefined {
  const count = words.findIndex((word) => !INITIALS.test(word));
  if (count < 1) return undefined;
  const split = splitFamilyName(words.slice(count).join(' '), country);
  const initials = words.slice(0, count).join(' ');
  return { name: { ...NO_NAME, initials, ...split.name }, doubt: split.doubt };
}

/** "Jan Willem van der Berg": a small Dutch infix divides the name. */
function splitAtInfix(words: readonly string[]): ReadName | undefined {
  for (let index = 1; index < words.length - 1; index += 1) {
    const found = infixAtStart(words.slice(index).join(' '));
    if (found?.dutch !== true || !/^['’]?\p{Ll}/u.test(found.infix)) continue;
    const own = splitGiven(words.slice(0, index).join(' '), '');
    const name = { ...NO_NAME, ...own, infix: found.infix, familyName: found.rest };
    return { name, doubt: 'name.split-guessed' };
  }
  return undefined;
}

/** "Jan Jansen". In Flanders the family name comes first as often as not: left whole. */
function splitInTwo(words: readonly string[], country: Country): ReadName | undefined {
  const [given = '', familyName = '', ...more] = words;
  if (more.length > 0 || country === 'BE' || isInfix(given)) return undefined;
  if (![given, familyName].every((word) => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word)))
    return undefined;
  return { name: { ...NO_NAME, givenName: given, familyName }, doubt: 'name.split-guessed' };
}
