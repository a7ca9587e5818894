/**
 * Takes a text of vCards apart into cards and their lines, without reading them. Photos,
 * sounds, keys and notes are dropped here, before anything is put together.
 */
import type { RejectionCode, SkipKind } from '#shared/domain/imports/codes.ts';
import { CARD_LINE, CARD_VALUES } from './limits.ts';

/** How a line continues the one before it: folded, after `=`, or as it never should. */
type Joint = 'folded' | 'soft' | 'raw';

/** One property as written: its lines, with how each continues the one before. */
export interface CardLine {
  readonly first: string;
  readonly more: readonly { readonly text: string; readonly joint: Joint }[];
}

export interface RawCard {
  /** From 1, in the order of the file. */
  readonly ordinal: number;
  readonly lines: readonly CardLine[];
  /** Names of dropped properties, once per property that was there. */
  readonly dropped: readonly string[];
  readonly problem: RejectionCode | null;
}

/** Properties that are dropped unread, by what they hold. */
export const DROPPED: ReadonlyMap<string, SkipKind> = new Map([
  ['PHOTO', 'photo'],
  ['LOGO', 'photo'],
  ['X-PHOTO', 'photo'],
  ['X-WAB-GENDER', 'gender'],
  ['SOUND', 'technical'],
  ['KEY', 'technical'],
  ['X-MS-OL-DESIGN', 'technical'],
  ['X-MS-CARDPICTURE', 'photo'],
  ['NOTE', 'note'],
]);

/** RFC 2426, 6350, 6474, 6715, 8605 and 9554, vCard 2.1, and what address books add without an X. */
const NAMES: ReadonlySet<string> = new Set(
  'ADR AGENT ANNIVERSARY BDAY BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS CLIENTPIDMAP CONTACT-URI CREATED DEATHDATE DEATHPLACE EMAIL END EXPERTISE FBURL FN GENDER GEO GRAMGENDER HOBBY IMPP INTEREST JSPROP KEY KIND LABEL LANG LANGUAGE LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG ORG-DIRECTORY PHOTO PRODID PROFILE PRONOUNS RELATED REV ROLE SOCIALPROFILE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML'.split(
    ' ',
  ),
);

/** `item1.TEL;TYPE=work:`, and with the comma that some write instead of the semicolon. */
const START = /^(?:[\w-]{1,60}\.)?([a-z][\w-]{0,60})[ \t]*[;:,]/i;
const BEGIN = /^\s*BEGIN[ \t]*:[ \t]*VCARD\s*$/i;
/** The next card may follow on the same line where files were put one behind the other. */
const END = /^\s*END[ \t]*:[ \t]*VCARD\s*(BEGIN:VCARD\s*)?$/i;
/** Characters among which the first card begins: a mail or a title may stand above it. */
const FIRST_CARD_WITHIN = 100_000;
const LINE_END = /\r\r\n|\r\n?|\n/g;

/** True for a text in which a line begins a card. */
export function holdsCards(text: string): boolean {
  const start = text.slice(0, FIRST_CARD_WITHIN);
  return /(?:^|[\r\n])[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*[\r\n]/i.test(start);
}

interface Draft {
  readonly lines: { first: string; more: { text: string; joint: Joint }[]; length: number }[];
  readonly dropped: string[];
  problem: RejectionCode | null;
  /** The property that the next line may continue: dropped ones have no line. */
  current: { line: Draft['lines'][number] | null; name: string; quoted: boolean; soft: boolean };
  /** Spaces before the whole card, as where a program wrote it into its own text. */
  readonly indent: string;
  /** Cards inside this one, of an assistant say. */
  nested: number;
}

/** Gives the cards of a text one by one; text around them is passed over. */
export function* splitCards(text: string): Generator<RawCard> {
  let ordinal = 0;
  let draft: Draft | undefined;
  const close = ({ lines, dropped, problem }: Draft, closed: boolean): RawCard => {
    ordinal += 1;
    return { ordinal, lines, dropped, problem: problem ?? (closed ? null : 'card.not-closed') };
  };
  for (const line of physicalLines(text)) {
    const short = line.length < 100;
    const end = short ? END.exec(line) : null;
    if (short && BEGIN.test(line)) {
      if (draft !== undefined && isAgent(draft)) {
        draft.nested += 1;
        continue;
      }
      // All lines of a card without END are there when the next one begins.
      if (draft !== undefined) yield close(draft, true);
      draft = startDraft(/^[ \t]*/.exec(line)?.[0]);
    } else if (draft === undefined) {
      // Text before the first card, or between cards.
    } else if (end !== null && draft.nested > 0) {
      draft.nested -= 1;
      draft.current.name = '';
    } else if (end !== null) {
      yield close(draft, true);
      draft = end[1] === undefined ? undefined : startDraft();
    } else if (draft.nested === 0) {
      addLine(draft, line.startsWith(draft.indent) ? line.slice(draft.indent.length) : line);
    }
  }
  if (draft !== undefined) yield close(draft, false);
}

function* physicalLines(text: string): Generator<string> {
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    yield text.slice(start, match.index);
    start = match.index + match[0].length;
  }
  if (start < text.length) yield text.slice(start);
}

function startDraft(indent = ''): Draft {
  const current = { line: null, name: '', quoted: false, soft: false };
  return { lines: [], dropped: [], problem: null, current, indent, nested: 0 };
}

/** Inside a nested card, or right behind the `AGENT:` that has one. */
function isAgent({ current, nested }: Draft): boolean {
  return nested > 0 || (current.name === 'AGENT' && /:\s*$/.test(current.line?.first ?? ''));
}

function addLine(draft: Draft, line: string): void {
  const { current } = draft;
  if (current.soft) {
    continueLine(draft, line, 'soft');
    return;
  }
  if (/^[ \t]/.test(line)) {
    continueLine(draft, line, 'folded');
    return;
  }
  const name = nameOf(line, current.name);
  if (name === undefined) {
    if (line.trim() !== '') continueLine(draft, line, 'raw');
    return;
  }
  const quoted = /QUOTED-PRINTABLE/i.test(line.slice(0, 500).split(':')[0] ?? '');
  draft.current = { line: null, name, quoted, soft: quoted && endsSoft(line) };
  if (DROPPED.has(name)) {
    draft.dropped.push(name);
    return;
  }
  if (line.length > CARD_LINE || draft.lines.length >= CARD_VALUES) {
    draft.problem = 'card.too-long';
    return;
  }
  const added = { first: line, more: [], length: line.length };
  draft.lines.push(added);
  draft.current.line = added;
}

function continueLine(draft: Draft, text: string, joint: Joint): void {
  const { current } = draft;
  current.soft = current.quoted && endsSoft(text);
  const { line } = current;
  if (line === null) return;
  line.length += text.length;
  if (line.length > CARD_LINE) draft.problem = 'card.too-long';
  else line.more.push({ text, joint });
}

/** In quoted-printable a line that ends with `=` goes on in the next. */
function endsSoft(line: string): boolean {
  return /=[ \t]*$/.test(line.slice(-10));
}

/**
 * The name of the property that a line starts, in capitals; undefined for a line that
 * only looks like one, as in the middle of a note ("Tel: na 18:00").
 */
function nameOf(line: string, before: string): string | undefined {
  const name = START.exec(line.slice(0, 200))?.[1];
  if (name === undefined) return undefined;
  const upper = name.toUpperCase();
  if (/^X-/i.test(name)) return upper;
  if (!NAMES.has(upper)) return undefined;
  return before === 'NOTE' && name !== upper ? undefined : upper;
}
