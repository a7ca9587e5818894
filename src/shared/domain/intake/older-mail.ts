/**
 * Finds the older mail in a letter: what an answer quotes is no request of today.
 * Mail programs mark it with `>`, with a line that says who wrote, or with a block
 * of headers.
 */
import { foldInPlace } from './reading.ts';

/** A part of a text, from `start` up to `end`. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

interface Line extends Part {
  /** Folded and without spaces at the ends. */
  readonly text: string;
}

const SEPARATOR =
  /^[-_=*]{2,}\s?(?:oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|original message|forwarded message|message d'origine|message original|message transfere|ursprungliche nachricht|weitergeleitete nachricht)\b|^(?:begin doorgestuurd bericht|begin forwarded message|debut du message transfere)\s?:/;
const SENDER_HEADER = /^\*?(?:van|from|de|von)\s?:\*?\s/;
const OTHER_HEADER =
  /^\*?(?:verzonden|datum|sent|date|envoye|gesendet|aan|to|a|an|onderwerp|subject|objet|betreff|cc)\s?:/;
/** "Op ma 3 mrt. 2025 om 10:11 schreef Jan <jan@voorbeeld.nl>:" */
const ATTRIBUTION = /(?<!\p{L})(?:schreef|wrote|a ecrit|schrieb)(?!\p{L})/u;
const OWN_WORDS = /(?<!\p{L})(?:schreef ik|i wrote|j'ai ecrit|schrieb ich)(?!\p{L})/u;
const MACHINE_MADE = /@|\d{1,2}[:.h]\d{2}/;
const ATTRIBUTION_LENGTH = 300;
const HEADER_LINES = 6;

/** The parts of a letter that are older mail; none when the letter holds nothing else. */
export function findOlderMail(text: string): Part[] {
  const lines = listLines(text);
  const parts: Part[] = [];
  let hasOwnWords = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    if (line.text.startsWith('>')) {
      parts.push(line);
      continue;
    }
    const length = attributionLength(lines, index);
    if (length > 0 && answersBetween(lines, index + length)) {
      for (const part of lines.slice(index, index + length)) parts.push(part);
      index += length - 1;
      continue;
    }
    const older = length > 0 || SEPARATOR.test(line.text) || isHeaderBlock(lines, index);
    if (older && hasOwnWords) {
      parts.push({ start: line.start, end: text.length });
      break;
    }
    if (older || OTHER_HEADER.test(line.text) || SENDER_HEADER.test(`${line.text} `)) continue;
    hasOwnWords ||= /\p{L}/u.test(line.text);
  }
  return hasOwnWords ? parts : [];
}

/** The text with spaces for the parts, so that every place stays what it was. */
export function blankOut(text: string, parts: readonly Part[]): string {
  let blanked = '';
  let rest = 0;
  for (const { start, end } of parts) {
    blanked += text.slice(rest, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    rest = end;
  }
  return blanked + text.slice(rest);
}

/** The lines of the header block with which a pasted mail begins; zero when there is none. */
export function headerOf(text: string): Part {
  const lines = listLines(text);
  let index = lines.findIndex((line) => line.text !== '');
  const start = lines[index]?.start ?? 0;
  let end = start;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    if (!OTHER_HEADER.test(line.text) && !SENDER_HEADER.test(`${line.text} `)) break;
    end = line.end;
    index += 1;
  }
  return { start, end };
}

function listLines(text: string): Line[] {
  const folded = foldInPlace(text);
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end, text: folded.slice(start, end).trim() });
    start = end + 1;
  }
  return lines;
}

/** Over how many lines a line that says who wrote goes on; zero when it is none. */
function attributionLength(lines: readonly Line[], index: number): number {
  let joined = '';
  for (let length = 1; length <= 3; length += 1) {
    const line = lines[index + length - 1];
    if (line === undefined || line.text === '') return 0;
    joined += `${line.text} `;
    if (joined.length > ATTRIBUTION_LENGTH) return 0;
    if (!line.text.endsWith(':')) continue;
    const made = ATTRIBUTION.test(joined) && MACHINE_MADE.test(joined) && !OWN_WORDS.test(joined);
    return made && startsAttribution(lines[index]?.text ?? '') ? length : 0;
  }
  return 0;
}

/** The first line already is part of it, and not the last one of what its writer said. */
function startsAttribution(first: string): boolean {
  return /^(?:op|on|le|am)\s/.test(first) || ATTRIBUTION.test(first) || /@/.test(first);
}

/** Whether the older mail is marked line by line, with answers in between. */
function answersBetween(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index, index + 3).find((line) => line.text !== '');
  return next?.text.startsWith('>') ?? false;
}

function isHeaderBlock(lines: readonly Line[], index: number): boolean {
  if (!SENDER_HEADER.test(`${lines[index]?.text ?? ''} `)) return false;
  return lines.slice(index + 1, index + HEADER_LINES).some((line) => OTHER_HEADER.test(line.text));
}
