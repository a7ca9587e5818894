/** Reads a saved mail or a text file, so that its text can be recognised. */
import PostalMime, { type Address } from 'postal-mime';
import { dateInZone, type PlainDate } from '../calendar.ts';
import { textOfHtml } from './html-text.ts';

/** The text of a mail, and what its headers say. */
export interface MailText {
  readonly text: string;
  /** `Jan de Vries <jan@voorbeeld.nl>`; empty for a text file. */
  readonly from: string;
  readonly subject: string;
  /** The day it was sent, on the calendar of the given zone. */
  readonly date: PlainDate | null;
  /** Names only, or the kind of a part without a name. What they hold is not looked at. */
  readonly attachments: readonly string[];
}

export type MailProblem = 'mail.too-large' | 'mail.kind' | 'mail.empty' | 'mail.unreadable';

export type ReadMail =
  | { readonly ok: true; readonly mail: MailText }
  | { readonly ok: false; readonly problem: MailProblem };

/** In bytes: a letter with a scan or two. */
export const MAIL_SIZE = 2 * 1024 * 1024;

const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true };

/** Rules know no web page and no Node, and both have this. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The text of an `.eml` or `.txt` file, told apart by the name. Other files, such as
 * the `.msg` of Outlook, are refused with `mail.kind`; no file makes it throw.
 * `timeZone` is that of the controller.
 */
export async function readMailText(
  bytes: Uint8Array,
  fileName: string,
  timeZone: string,
): Promise<ReadMail> {
  if (bytes.length > MAIL_SIZE) return refuse('mail.too-large');
  const kind = /\.(eml|txt)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (kind === undefined) return refuse('mail.kind');
  const mail = kind === 'txt' ? readTextFile(bytes) : await readMailFile(bytes, timeZone);
  if (mail === undefined) return refuse('mail.unreadable');
  const empty = mail.text.trim() === '' && mail.subject.trim() === '';
  return empty ? refuse('mail.empty') : { ok: true, mail };
}

/** The mail as one letter with its headers on top, for `recogniseRequest`. */
export function letterOfMail({ from, date, subject, text }: MailText): string {
  const headers = [
    ['From', from],
    ['Date', date ?? ''],
    ['Subject', subject],
  ].filter(([, value]) => value !== '');
  const top = headers.map(([name, value]) => `${name}: ${value}\n`).join('');
  return top === '' ? text : `${top}\n${text}`;
}

function refuse(problem: MailProblem): ReadMail {
  return { ok: false, problem };
}

async function readMailFile(bytes: Uint8Array, timeZone: string): Promise<MailText | undefined> {
  try {
    const { text, html, from, subject, date, attachments, headers } = await PostalMime.parse(
      bytes,
      LIMITS,
    );
    if (headers.length === 0) return undefined;
    return {
      text: text ?? (html === undefined ? '' : textOfHtml(html)),
      from: from === undefined ? '' : nameOf(from),
      subject: subject ?? '',
      date: dayOf(date, timeZone),
      attachments: attachments.map(({ filename, mimeType }) => filename ?? mimeType),
    };
  } catch {
    return undefined;
  }
}

function nameOf({ name, address }: Address): string {
  if (address === undefined || address === '') return name;
  return name === '' ? address : `${name} <${address}>`;
}

/** A date that cannot be read is given as it was written. */
function dayOf(date: string | undefined, timeZone: string): PlainDate | null {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}T/.test(date)) return null;
  return dateInZone(date, timeZone);
}

/** Text as programs in Western Europe save it; undefined for what is no text. */
function readTextFile(bytes: Uint8Array): MailText | undefined {
  const text = decode(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined || text.includes('\0')) return undefined;
  return { text, from: '', subject: '', date: null, attachments: [] };
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of utf16 === undefined ? ['utf-8', 'windows-1252'] : [utf16]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}
