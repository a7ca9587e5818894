/** By what a letter can be brought to a person: addresses, numbers and names in it. */
import { checkEmail, checkPhone } from '../contact-points.ts';
import type { Country } from '../locale.ts';
import { listAddresses, type PostalAddress } from './addresses.ts';
import type { Hits } from './dictionary.ts';
import { findNames } from './names.ts';
import { type Finding, findingAt, type Reading } from './reading.ts';
import type { ReferenceKind } from './words.ts';

/** An e-mail address, telephone number or name, as written and in one spelling. */
export interface ValueFinding extends Finding {
  readonly value: string;
  /** One spelling for the same thing, to compare with. */
  readonly normalized: string;
}

/** A number that the letter names as one of ours. */
export interface ReferenceFinding extends Finding {
  readonly kind: ReferenceKind;
  readonly value: string;
}

export interface AddressFinding extends Finding, PostalAddress {
  /** As written, on one line. */
  readonly value: string;
}

/** What a letter says of who wrote it. */
export interface IntakeIdentifiers {
  readonly emails: readonly ValueFinding[];
  readonly phones: readonly ValueFinding[];
  readonly addresses: readonly AddressFinding[];
  readonly references: readonly ReferenceFinding[];
  readonly names: readonly ValueFinding[];
}

const EACH = 10;
/** Candidates for a telephone number that are looked into. */
const TRIES = 100;

const EMAIL_BEFORE = /[\p{L}\p{N}!#$%&'*+/=?^_{|}~.-]/u;
const EMAIL_AFTER = /[\p{L}\p{N}.-]/u;
/** Header lines that name us or others: the sender stands in the line before them. */
const TO_US = /^\s*\*?(?:aan|to|à|an|cc|bcc|kopie|copie)\s?:/iu;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\(0)?\d[\d ().\-/]{6,24}\d(?!\p{N})/gu;
/** Numbers of a business, which can look like a telephone number. */
const BUSINESS_NUMBER =
  /(?:kbo|bce|btw|tva|vat|kvk|iban|ondernemingsnummer|rekening)[^\n]{0,15}$/iu;
const REFERENCE =
  /[\s:.#=°()-]{0,6}(?:(?:is|est|met|with|avec|nr|nummer|number|no|num|numero|n|id)(?![\p{L}\p{N}])[\s:.#=°-]{0,4}){0,2}([\p{L}\p{N}][\p{L}\p{N}._/-]{0,29})/uy;
/** A year or a day behind "factuur" is when it was, not its number. */
const NO_NUMBER = /^(?:(?:19|20)\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2})$/;

/** Whatever a letter tells of its sender; our own address may be among it. */
export function findIdentifiers(reading: Reading, hits: Hits, country: Country): IntakeIdentifiers {
  const references = findReferences(reading, hits);
  return {
    emails: distinct(findEmails(reading)),
    phones: distinct(findPhones(reading, references, country)),
    addresses: listAddresses(reading.text)
      .slice(0, EACH)
      .map(({ value, postcode, houseNumber, start, end }) => ({
        ...findingAt(reading, start, end),
        value,
        postcode,
        houseNumber,
      })),
    references,
    names: distinct(findNames(reading, hits)),
  };
}

function distinct(found: readonly ValueFinding[]): ValueFinding[] {
  const byValue = new Map<string, ValueFinding>();
  for (const finding of found) {
    if (!byValue.has(finding.normalized)) byValue.set(finding.normalized, finding);
  }
  return [...byValue.values()].slice(0, EACH);
}

function findEmails(reading: Reading): ValueFinding[] {
  const { text } = reading;
  const found: ValueFinding[] = [];
  let from = 0;
  for (
    let at = text.indexOf('@');
    at !== -1 && found.length < EACH * 2;
    at = text.indexOf('@', at + 1)
  ) {
    let start = at;
    while (start > from && at - start < 64 && EMAIL_BEFORE.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < 254 && EMAIL_AFTER.test(text.charAt(end))) end += 1;
    from = at + 1;
    while (start < at && /[^\p{L}\p{N}_+]/u.test(text.charAt(start))) start += 1;
    while (end > at && /[.-]/.test(text.charAt(end - 1))) end -= 1;
    const checked = checkEmail(text.slice(start, end));
    if (!checked.ok || isToUs(text, start)) continue;
    const { value, normalized } = checked;
    found.push({ ...findingAt(reading, start, end), value, normalized });
  }
  return found;
}

function isToUs(text: string, place: number): boolean {
  const lineStart = text.lastIndexOf('\n', place) + 1;
  return TO_US.test(text.slice(lineStart, Math.min(place, lineStart + 20)));
}

function findPhones(
  reading: Reading,
  references: readonly ReferenceFinding[],
  country: Country,
): ValueFinding[] {
  const { text } = reading;
  const found: ValueFinding[] = [];
  let tries = 0;
  for (const { index, 0: match } of text.matchAll(PHONE)) {
    if (tries >= TRIES) break;
    if (references.some(({ start, end }) => index < end && index + match.length > start)) continue;
    if (BUSINESS_NUMBER.test(text.slice(Math.max(0, index - 30), index))) continue;
    for (const { start, part } of phoneParts(match, index)) {
      tries += 1;
      const checked = /^(?:\+|0|\(0)/.test(part) ? checkPhone(part, country) : undefined;
      if (checked?.ok !== true) continue;
      const { value, normalized } = checked;
      found.push({ ...findingAt(reading, start, start + part.length), value, normalized });
      break;
    }
  }
  return found;
}

/** The whole run first; two numbers after each other may have been taken for one. */
function phoneParts(run: string, index: number): { start: number; part: string }[] {
  const second = run.slice(1).search(/ (?:\+|0\d)/) + 2;
  return second === 1
    ? [{ start: index, part: run }]
    : [
        { start: index, part: run },
        { start: index, part: run.slice(0, second - 1).trim() },
        { start: index + second, part: run.slice(second).trim() },
      ];
}

function findReferences(reading: Reading, hits: Hits): ReferenceFinding[] {
  const found: ReferenceFinding[] = [];
  for (const { label, last } of hits.all) {
    if (label.says !== 'reference') continue;
    const from = reading.words[last]?.end ?? 0;
    REFERENCE.lastIndex = from;
    const match = REFERENCE.exec(reading.text);
    const value = match?.[1]?.replace(/[._/-]+$/, '') ?? '';
    if (match === null || !/\d/.test(value) || NO_NUMBER.test(value)) continue;
    const start = from + match[0].length - (match[1]?.length ?? 0);
    if (found.some((earlier) => earlier.start === start)) continue;
    found.push({ ...findingAt(reading, start, start + value.length), kind: label.kind, value });
    if (found.length === EACH) break;
  }
  return found;
}
