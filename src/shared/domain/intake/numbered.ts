/** The numbered questions of a letter, so that an answer can go by them. */
import { type Finding, findingAt, type Reading } from './reading.ts';

/** One numbered item: `1`, `3a`, `b` or `iv`, and its text on one line. */
export interface NumberedItem extends Finding {
  readonly mark: string;
  readonly text: string;
}

const ITEM = /^\s{0,12}\(?(?:(\d{1,2})([a-h])?|([a-z])|([ivx]{1,5}))[.)]\s{1,6}(?=\S)/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ITEMS = 60;
const TEXT_LENGTH = 600;

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly from: number;
  end: number;
}

/**
 * The items in the order of the letter. Numbers have to count up from one and
 * letters from a; one item alone is no list.
 */
export function findNumberedItems(reading: Reading): NumberedItem[] {
  const { text } = reading;
  const items: Open[] = [];
  const counter = makeCounter();
  let open: Open | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const match = ITEM.exec(line.slice(0, 40));
    const mark = match === null ? undefined : counter(match);
    if (match !== null && mark !== undefined && items.length < ITEMS) {
      const from = start + match[0].length;
      open = { mark, start: from - match[0].trimStart().length, from, end: start + line.length };
      items.push(open);
    } else if (line.trim() === '') {
      open = undefined;
    } else if (open !== undefined) {
      open.end = start + line.length;
    }
    start += line.length + 1;
  }
  return items.length < 2 ? [] : items.map((item) => itemOf(reading, item));
}

function itemOf(reading: Reading, { mark, start, from, end }: Open): NumberedItem {
  const until = Math.min(end, from + TEXT_LENGTH);
  const text = reading.text.slice(from, until).replace(/\s+/g, ' ').trim();
  return { ...findingAt(reading, start, until), mark, text };
}

/** Says what mark an item has when it is the one that is due; undefined for any other. */
function makeCounter(): (match: RegExpExecArray) => string | undefined {
  let number = 0;
  let letter = 0;
  let roman = 0;
  return ([, digits, suffix, single, romans]) => {
    if (digits !== undefined) {
      const next = Number(digits) === number + 1;
      if (!next && !(suffix !== undefined && Number(digits) === number)) return undefined;
      number = Number(digits);
      letter = 0;
      roman = 0;
      return `${digits}${suffix ?? ''}`;
    }
    const small = single ?? romans ?? '';
    if (single !== undefined && single === String.fromCharCode(97 + letter)) {
      letter += 1;
      return single;
    }
    if (small !== ROMAN[roman]) return undefined;
    roman += 1;
    return small;
  };
}
