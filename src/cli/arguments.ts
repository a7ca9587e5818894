/** Reads the arguments of a command; everything wrong with them is one kind of error. */
import { parseArgs } from 'node:util';
import { isPeriod, type Period, type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';

/**
 * Bad input from whoever typed the command. The command line prints the code and
 * the message and ends with `exitCode`. The message never repeats a value that
 * was typed: it may be a name or a secret.
 */
export class CliInputError extends Error {
  readonly code: string;
  readonly exitCode = 2;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CliInputError';
    this.code = code;
  }
}

export interface OptionSpec {
  /** `text` takes a value (`--received DATE`), `flag` does not (`--dry-run`). */
  readonly type: 'text' | 'flag';
  /** The option has to be given. Only for `text`. */
  readonly required?: true;
  /** The option can be given more than once. Only for `text`. */
  readonly many?: true;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The value of an option as its spec promises it. */
export type OptionValue<Spec extends OptionSpec> = Spec['type'] extends 'flag'
  ? boolean
  : Spec extends { readonly many: true }
    ? string[]
    : Spec extends { readonly required: true }
      ? string
      : string | undefined;

export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: OptionValue<Specs[Name]>;
};

export interface CommandArguments<Specs extends OptionSpecs> {
  readonly options: OptionValues<Specs>;
  readonly words: readonly string[];
}

/**
 * Reads options (`--name value` or `--name=value`) and loose words such as a file
 * name. `wordNames` are the names of the words the command needs, in order.
 * `--json` is accepted everywhere: every command prints JSON. Throws a
 * CliInputError for an unknown, missing, empty or repeated option, and for a
 * missing or surplus word.
 */
export function readArguments<const Specs extends OptionSpecs>(
  argv: readonly string[],
  specs: Specs,
  wordNames: readonly string[] = [],
): CommandArguments<Specs> {
  const { given, words } = parse(argv, specs);
  const options: Record<string, string | string[] | boolean | undefined> = {};
  for (const [name, spec] of Object.entries(specs)) {
    options[name] = readOption(name, spec, given.get(name) ?? []);
  }
  const missing = wordNames[words.length];
  if (missing !== undefined) {
    throw new CliInputError('word-missing', `${missing} is missing`);
  }
  if (words.length > wordNames.length) {
    const expected = wordNames.length === 0 ? 'none is' : `only ${wordNames.join(' ')} is`;
    throw new CliInputError('word-unexpected', `too many arguments: ${expected} expected`);
  }
  return { options: options as OptionValues<Specs>, words };
}

interface Parsed {
  /** What was given per option: the value, or undefined when none followed. */
  readonly given: ReadonlyMap<string, (string | undefined)[]>;
  readonly words: string[];
}

function parse(argv: readonly string[], specs: OptionSpecs): Parsed {
  const known = new Map(Object.entries(specs));
  known.set('json', { type: 'flag' });
  // Not strict: the errors of parseArgs repeat what was typed. A value that starts
  // with a dash is taken as the next option, as in strict mode.
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...known].map(([name, spec]) => [
        name,
        { type: spec.type === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, (string | undefined)[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = token.rawName.startsWith('--') ? known.get(token.name) : undefined;
    if (spec === undefined) {
      const options = [...known.keys()].map((name) => `--${name}`).join(', ');
      throw new CliInputError('option-unknown', `unknown option; known are ${options}`);
    }
    if (spec.type === 'flag' && token.value !== undefined) {
      throw new CliInputError('option-value-unexpected', `--${token.name} takes no value`);
    }
    const swallowed = token.value?.startsWith('-') === true && token.inlineValue !== true;
    if (spec.type === 'text' && (swallowed || (token.value ?? '') === '')) {
      throw new CliInputError('option-value-missing', `--${token.name} needs a value`);
    }
    given.set(token.name, [...(given.get(token.name) ?? []), token.value]);
  }
  return { given, words };
}

function readOption(
  name: string,
  spec: OptionSpec,
  given: readonly (string | undefined)[],
): string | string[] | boolean | undefined {
  if (spec.type === 'flag') return given.length > 0;
  const values = given.filter((value) => value !== undefined);
  if (spec.required === true && values.length === 0) {
    throw new CliInputError('option-missing', `--${name} is missing`);
  }
  if (spec.many === true) return values;
  if (values.length > 1) {
    throw new CliInputError('option-repeated', `--${name} can be given only once`);
  }
  return values[0];
}

/** A date that exists. Throws a CliInputError that names the option. */
export function readDate(name: string, text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) {
    throw new CliInputError(
      'date-invalid',
      `--${name} must be a date that exists, written as YYYY-MM-DD`,
    );
  }
  return date;
}

/** A period in whole years, months, weeks or days. Throws a CliInputError that names the option. */
export function readPeriod(name: string, text: string): Period {
  if (!isPeriod(text)) {
    throw new CliInputError(
      'period-invalid',
      `--${name} must be a period such as P28D, P4W, P1M or P7Y`,
    );
  }
  return text;
}

/** One of a fixed list of values. Throws a CliInputError that names the option and the list. */
export function readChoice<const Choice extends string>(
  name: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) {
    throw new CliInputError('choice-unknown', `--${name} must be ${choices.join(' or ')}`);
  }
  return choice;
}
