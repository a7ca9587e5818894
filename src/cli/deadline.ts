/** The command `deadline`: the term for answering a request, with its reasons. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { explainDeadline, type Pause, responseDeadline } from '#shared/domain/deadlines.ts';
import { COUNTRIES, UI_LANGUAGES } from '#shared/domain/locale.ts';
import { CliInputError, readArguments, readChoice, readDate, readPeriod } from './arguments.ts';

/** One line of help per option, for the overview of all commands. */
export const DEADLINE_USAGE = [
  'deadline --received DATE --country NL|BE [--promise P28D]',
  '         [--paused FROM..TO | --paused FROM.. --today DATE] [--language nl|en]',
].join('\n');

const OPTIONS = {
  received: { type: 'text', required: true },
  country: { type: 'text', required: true },
  promise: { type: 'text' },
  paused: { type: 'text', many: true },
  today: { type: 'text' },
  language: { type: 'text' },
} as const;

/**
 * Years in which a term is reckoned; outside them a date is a slip of the pen.
 * 2999 leaves every result within four digits.
 */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2999';

/**
 * Reckons the term from the arguments after the word `deadline`. The result has
 * the dates, `because` as sentences and `reasons` as facts. Throws a
 * CliInputError for every argument that cannot be used; reads and writes nothing.
 */
export function runDeadline(argv: readonly string[]): object {
  const { options } = readArguments(argv, OPTIONS);
  const receivedOn = readRecentDate('received', options.received);
  const country = readChoice('country', options.country, COUNTRIES);
  const language =
    options.language === undefined ? 'nl' : readChoice('language', options.language, UI_LANGUAGES);
  const promise = options.promise === undefined ? null : readPeriod('promise', options.promise);
  const today = options.today === undefined ? undefined : readRecentDate('today', options.today);
  const paused = options.paused.map((text) => readPause(text, receivedOn, today));
  const { because, ...dates } = reckon({
    receivedOn,
    country,
    promise,
    paused,
    ...(today === undefined ? {} : { today }),
  });
  return {
    receivedOn,
    country,
    promise,
    ...dates,
    because: explainDeadline(because, language),
    reasons: because,
  };
}

/** All the rest has been checked: what is left is a promise that ends after the year 9999. */
function reckon(
  input: Parameters<typeof responseDeadline>[0],
): ReturnType<typeof responseDeadline> {
  try {
    return responseDeadline(input);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliInputError('period-too-long', '--promise is too long to reckon with');
  }
}

function readRecentDate(name: string, text: string): PlainDate {
  const date = readDate(name, text);
  const year = date.slice(0, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new CliInputError(
      'date-out-of-range',
      `--${name} must lie between ${FIRST_YEAR} and ${LAST_YEAR}`,
    );
  }
  return date;
}

/** `FROM..TO`, or `FROM..` for a pause that is still open today. */
function readPause(text: string, receivedOn: PlainDate, today: PlainDate | undefined): Pause {
  const [start, end, ...rest] = text.split('..');
  if (start === undefined || end === undefined || rest.length > 0) {
    throw new CliInputError(
      'pause-invalid',
      '--paused must be two dates written as YYYY-MM-DD..YYYY-MM-DD',
    );
  }
  const from = readRecentDate('paused', start);
  const to = end === '' ? null : readRecentDate('paused', end);
  if (to === null && today === undefined) {
    throw new CliInputError('today-missing', '--paused without an end needs --today');
  }
  if (to !== null && to < from) {
    throw new CliInputError('pause-reversed', '--paused must not end before it starts');
  }
  if (from < receivedOn) {
    throw new CliInputError(
      'pause-before-received',
      '--paused must not start before the request was received',
    );
  }
  return { from, to };
}
