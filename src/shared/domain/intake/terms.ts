/** Terms that a letter sets, and earlier requests that it reminds of. */
import type { Period, PlainDate } from '../calendar.ts';
import { comingDay, type NamedDay } from './dates.ts';
import { type Hits, hitsOf, mergeTables } from './dictionary.ts';
import { type Finding, findingAt, onePerSentence, type Reading, sentenceAt } from './reading.ts';

/** A term the writer sets: a period, or a day. */
export interface TermFinding extends Finding {
  /** Null for a day, and for working days, which no period expresses. */
  readonly period: Period | null;
  readonly on: PlainDate | null;
}

/** A reminder of an earlier request; the day of it is null when it is not named. */
export interface AdmonitionFinding extends Finding {
  readonly on: PlainDate | null;
}

const NUMBERS = mergeTables((words) => words.numbers);
const UNITS = mergeTables((words) => words.units);
/** So many words behind "binnen" the number stands, and behind that the unit. */
const BEFORE_NUMBER = 5;
const BEFORE_UNIT = 2;
/** Characters between "uiterlijk" and the day. */
const BEFORE_DAY = 16;

/** The terms that a letter sets, in its order. */
export function findTerms(
  reading: Reading,
  hits: Hits,
  days: readonly NamedDay[],
  today: PlainDate,
): TermFinding[] {
  const { words } = reading;
  const found: TermFinding[] = [];
  for (const { first, last } of hitsOf(hits, 'beforeTerm')) {
    const term = readPeriod(reading, last);
    const start = words[first]?.start ?? 0;
    if (term === undefined) continue;
    const { period, word } = term;
    found.push({ ...findingAt(reading, start, words[word]?.end ?? start), period, on: null });
  }
  for (const { first, last } of hitsOf(hits, 'beforeDay')) {
    const start = words[first]?.start ?? 0;
    const after = words[last]?.end ?? start;
    const day = days.find((named) => named.start > after);
    if (day === undefined || day.start - after > BEFORE_DAY) continue;
    const on = comingDay(day, today);
    found.push({ ...findingAt(reading, start, day.end), period: null, on });
  }
  return onePerSentence(reading, found);
}

/** The number and the unit behind a word such as "binnen"; "binnen de maand" is one. */
function readPeriod(
  { text, words }: Reading,
  before: number,
): { period: Period | null; word: number } | undefined {
  const sentence = words[before]?.sentence;
  const from = words[before]?.end ?? 0;
  let count: number | undefined;
  let countAt = before;
  for (let at = before + 1; at <= before + BEFORE_NUMBER + BEFORE_UNIT; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence) return undefined;
    if (text.slice(from, word.start).includes(',')) return undefined;
    const number = /^\d{1,3}$/.test(word.word) ? Number(word.word) : NUMBERS.get(word.word);
    const unit = UNITS.get(word.word);
    if (number !== undefined && at <= before + BEFORE_NUMBER) {
      // "Binnen een termijn van vier weken": the last number is the one that counts.
      count = number;
      countAt = at;
    } else if (unit !== undefined && at <= countAt + BEFORE_UNIT) {
      const working = unit === '' || UNITS.get(words[at + 1]?.word ?? '') === '';
      if (working) return { period: null, word: unit === '' ? at : at + 1 };
      return { period: `P${count ?? 1}${unit}`, word: at };
    }
  }
  return undefined;
}

/** Reminders, each with the day of the earlier request when its sentence names one. */
export function findAdmonitions(
  reading: Reading,
  hits: Hits,
  days: readonly NamedDay[],
  today: PlainDate,
): AdmonitionFinding[] {
  const { words } = reading;
  const found = hitsOf(hits, 'admonition').map(({ first, last }): AdmonitionFinding => {
    const start = words[first]?.start ?? 0;
    const sentence = words[first]?.sentence;
    const day = days.find(
      (named) => named.on <= today && sentenceAt(reading, named.start) === sentence,
    );
    return { ...findingAt(reading, start, words[last]?.end ?? start), on: day?.on ?? null };
  });
  return onePerSentence(reading, found);
}
