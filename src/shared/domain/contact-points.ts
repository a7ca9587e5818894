/**
 * Checks ways to reach a person as they are typed: e-mail address, telephone
 * number, website, postcode. Each check tidies before it judges, and answers
 * with a code that the screen puts into words; the text itself is in no code.
 */
import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import { readHomePhone } from './home-phones.ts';
import type { Country } from './locale.ts';
import { type Checked, refuse, tidyTyped } from './typed-text.ts';

export { looksLikeNationalNumber } from './national-numbers.ts';

export type EmailProblem =
  | 'email.empty'
  | 'email.too-long'
  | 'email.space'
  | 'email.no-at'
  | 'email.many-at'
  | 'email.no-name'
  | 'email.no-domain'
  | 'email.dots'
  | 'email.character'
  | 'email.domain-no-dot'
  | 'email.domain';

/** RFC 5321, 4.5.3.1: the path has 256 octets with its brackets, the part before the @ has 64. */
const EMAIL_LENGTH = 254;
const EMAIL_NAME_LENGTH = 64;
const EMAIL_NAME = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
/** As nearly all are: nothing has to be tidied, and what is tried below holds. */
const PLAIN_EMAIL =
  /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/**
 * An e-mail address. Quoted names and addresses at a bare IP number, which no
 * customer has, are refused. Normalized is all lower case.
 */
export function checkEmail(text: string): Checked<EmailProblem> {
  if (text.length <= EMAIL_NAME_LENGTH && PLAIN_EMAIL.test(text)) {
    return { ok: true, value: text, normalized: text };
  }
  if (text.length > EMAIL_LENGTH * 2) return refuse('email.too-long');
  const typed = tidyTyped(text)
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1');
  if (typed === '') return refuse('email.empty');
  if (typed.length > EMAIL_LENGTH) return refuse('email.too-long');
  if (typed.includes(' ')) return refuse('email.space');
  const [name, domain, ...more] = typed.split('@');
  if (name === undefined || domain === undefined) return refuse('email.no-at');
  if (more.length > 0) return refuse('email.many-at');
  if (name === '') return refuse('email.no-name');
  if (domain === '') return refuse('email.no-domain');
  if (name.length > EMAIL_NAME_LENGTH) return refuse('email.too-long');
  if (/^\.|\.\.|\.$/.test(name) || /^\.|\.\.|\.$/.test(domain)) return refuse('email.dots');
  if (!EMAIL_NAME.test(name)) return refuse('email.character');
  if (!domain.includes('.')) return refuse('email.domain-no-dot');
  if (!isDomain(domain)) return refuse('email.domain');
  const value = `${name}@${domain.toLowerCase()}`;
  return { ok: true, value, normalized: value.toLowerCase() };
}

/** Labels of letters, digits and hyphens; the last one is a name and not a number. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.every((label) => DOMAIN_LABEL.test(label)) && /^\D{2,}/u.test(labels.at(-1) ?? '');
}

/** A mailbox is one mailbox, however its owner writes its capitals. */
export function mailboxOf(email: string): string {
  return email.trim().toLowerCase();
}

export type PhoneProblem =
  | 'phone.empty'
  | 'phone.character'
  | 'phone.too-short'
  | 'phone.too-long'
  | 'phone.country-unknown'
  | 'phone.invalid';

const PHONE_TEXT_LENGTH = 60;

/**
 * A telephone number, read as one of the given country unless it starts with +
 * or 00. Normalized is E.164, with `;ext=` when there is an extension.
 */
export function checkPhone(text: string, country: Country): Checked<PhoneProblem> {
  if (text.length > PHONE_TEXT_LENGTH) return refuse('phone.too-long');
  const typed = tidyTyped(text)
    // A spreadsheet puts an apostrophe before a number that starts with +.
    .replace(/^['’]/, '')
    .replace(/^tel:/i, '')
    .replace(/[\s,;]*(?:toestel|tst\.?|poste|ext\.?=?|#)\s*(\d{1,7})$/i, ' ext. $1');
  if (typed === '') return refuse('phone.empty');
  if (!/^[+(\d][\d ()./\u2010-\u2015-]*(?: ext\. \d+)?$/.test(typed)) {
    return refuse('phone.character');
  }
  const home = readHomePhone(typed, country);
  if (home !== undefined) return { ok: true, ...home };
  const number = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  if (number?.isValid() === true) {
    const extension = number.ext === undefined ? '' : `;ext=${number.ext}`;
    return {
      ok: true,
      value: number.formatInternational(),
      normalized: `${number.number}${extension}`,
    };
  }
  switch (validatePhoneNumberLength(typed, country)) {
    case 'TOO_SHORT':
    case 'NOT_A_NUMBER':
      return refuse('phone.too-short');
    case 'TOO_LONG':
      return refuse('phone.too-long');
    case 'INVALID_COUNTRY':
      return refuse('phone.country-unknown');
    default:
      return refuse('phone.invalid');
  }
}

/**
 * A normalized number without its extension. Whoever answers the switchboard is the same
 * organisation and somebody else, so the extension does not count.
 */
export function phoneLineOf(phone: string): string {
  return phone.replace(/;.*$/, '').trim();
}

export type WebsiteProblem =
  | 'website.empty'
  | 'website.too-long'
  | 'website.space'
  | 'website.scheme'
  | 'website.credentials'
  | 'website.domain';

const WEBSITE_LENGTH = 2000;

/**
 * The address of a website; `https://` is added when no scheme was typed.
 * Normalized leaves out the scheme, `www.` and a slash at the end. Only http and
 * https are accepted, and no name or password before the domain.
 */
export function checkWebsite(text: string): Checked<WebsiteProblem> {
  if (text.length > WEBSITE_LENGTH) return refuse('website.too-long');
  const typed = tidyTyped(text);
  if (typed === '') return refuse('website.empty');
  if (typed.includes(' ')) return refuse('website.space');
  const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/i.exec(typed) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return refuse('website.scheme');
  // "javascript:…", "mailto:…": a scheme without slashes, and no port.
  if (scheme === undefined && /^[a-z][a-z0-9+-]*:(?!\d)/i.test(rest)) {
    return refuse('website.scheme');
  }
  if (/^[^/?#]*@/.test(rest)) return refuse('website.credentials');
  const parts = /^([^/?#:]*)(:\d{1,5})?([/?#].*)?$/.exec(rest);
  if (parts === null) return refuse('website.domain');
  const [, host = '', port = '', path = ''] = parts;
  const domain = host.toLowerCase().replace(/\.$/, '');
  if (!domain.includes('.') || !isDomain(domain)) return refuse('website.domain');
  const tail = path === '/' ? '' : path;
  return {
    ok: true,
    value: `${(scheme ?? 'https').toLowerCase()}://${domain}${port}${tail}`,
    normalized: `${domain.replace(/^www\./, '')}${port}${tail.replace(/\/$/, '')}`,
  };
}

export type PostcodeProblem =
  | 'postcode.empty'
  | 'postcode.too-long'
  | 'postcode.format'
  | 'postcode.letters';

/**
 * A Dutch (1234 AB) or Belgian (1234) postcode. The Netherlands does not use the
 * letters SA, SD and SS.
 */
export function checkPostcode(text: string, country: Country): Checked<PostcodeProblem> {
  if (text.length > 30) return refuse('postcode.too-long');
  const typed = tidyTyped(text)
    .toUpperCase()
    .replace(/^(?:NL|BE?)\s?-\s?/, '');
  if (typed === '') return refuse('postcode.empty');
  if (country === 'BE') {
    if (!/^[1-9]\d{3}$/.test(typed)) return refuse('postcode.format');
    return { ok: true, value: typed, normalized: typed };
  }
  const [, digits, letters] = /^([1-9]\d{3}) ?([A-Z]{2})$/.exec(typed) ?? [];
  if (digits === undefined || letters === undefined) return refuse('postcode.format');
  if (/^S[ADS]$/.test(letters)) return refuse('postcode.letters');
  return { ok: true, value: `${digits} ${letters}`, normalized: `${digits}${letters}` };
}
