import { describe, expect, expectTypeOf, it } from 'vitest';
import { CliInputError, readArguments, readChoice, readDate, readPeriod } from './arguments.ts';

const SPECS = {
  received: { type: 'text', required: true },
  promise: { type: 'text' },
  paused: { type: 'text', many: true },
  'dry-run': { type: 'flag' },
} as const;

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CliInputError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('readArguments', () => {
  it('reads options, flags and words in any order', () => {
    const found = readArguments(
      ['contacts.csv', '--dry-run', '--received', '2026-03-05', '--paused=a', '--paused', 'b'],
      SPECS,
      ['FILE'],
    );
    expect(found.options).toEqual({
      received: '2026-03-05',
      promise: undefined,
      paused: ['a', 'b'],
      'dry-run': true,
    });
    expect(found.words).toEqual(['contacts.csv']);
  });

  it('types the values as the specs say', () => {
    const { options } = readArguments(['--received', 'x'], SPECS);
    expectTypeOf(options.received).toEqualTypeOf<string>();
    expectTypeOf(options.promise).toEqualTypeOf<string | undefined>();
    expectTypeOf(options.paused).toEqualTypeOf<string[]>();
    expectTypeOf(options['dry-run']).toEqualTypeOf<boolean>();
    expect(options).toMatchObject({ paused: [], 'dry-run': false });
  });

  it('accepts --json for every command', () => {
    expect(readArguments(['--json', '--received', 'x'], SPECS).options.received).toBe('x');
  });

  it('takes what follows -- as words', () => {
    expect(readArguments(['--received', 'x', '--', '--promise'], SPECS, ['FILE']).words).toEqual([
      '--promise',
    ]);
  });

  it('keeps a value with an equals sign or a dash inside', () => {
    expect(readArguments(['--received=a=b', '--promise=-1'], SPECS).options).toMatchObject({
      received: 'a=b',
      promise: '-1',
    });
  });

  it.each([
    [['--received', 'x', '--recieved', 'y'], 'option-unknown'],
    [['--received', 'x', '-r'], 'option-unknown'],
    [['--received', 'x', '--__proto__', 'y'], 'option-unknown'],
    [['--received', 'x', '--toString'], 'option-unknown'],
    [[], 'option-missing'],
    [['--received'], 'option-value-missing'],
    [['--received='], 'option-value-missing'],
    [['--received', ''], 'option-value-missing'],
    [['--received', '--promise', 'P28D'], 'option-value-missing'],
    [['--received', 'x', '--received', 'y'], 'option-repeated'],
    [['--received', 'x', '--dry-run=yes'], 'option-value-unexpected'],
    [['--received', 'x', 'surplus'], 'word-unexpected'],
  ])('refuses %j', (argv, code) => {
    expect(codeOf(() => readArguments(argv, SPECS))).toBe(code);
  });

  it('names the word that is missing', () => {
    expect(() => readArguments(['--received', 'x', 'a.csv'], SPECS, ['FILE', 'FORMAT'])).toThrow(
      'FORMAT is missing',
    );
  });

  it('never repeats what was typed', () => {
    for (const argv of [
      ['--received', 'x', 'Sanne Voorbeeld'],
      ['--received', 'x', '--Sanne Voorbeeld'],
      ['--received', 'x', '--dry-run=Sanne Voorbeeld'],
    ]) {
      expect(() => readArguments(argv, SPECS)).toThrow(
        expect.objectContaining({
          exitCode: 2,
          message: expect.not.stringContaining('Sanne') as string,
        }),
      );
    }
  });
});

describe('reading a value', () => {
  it('accepts what can be used', () => {
    expect(readDate('received', '2028-02-29')).toBe('2028-02-29');
    expect(readPeriod('promise', 'P28D')).toBe('P28D');
    expect(readChoice('country', 'BE', ['NL', 'BE'])).toBe('BE');
  });

  it.each([
    [() => readDate('received', '2026-02-29'), 'date-invalid', '--received'],
    [() => readDate('received', '05-03-2026'), 'date-invalid', 'YYYY-MM-DD'],
    [() => readPeriod('promise', '28'), 'period-invalid', '--promise'],
    [() => readPeriod('promise', 'P'), 'period-invalid', 'P28D'],
    [() => readChoice('country', 'nl', ['NL', 'BE']), 'choice-unknown', 'NL or BE'],
  ])('refuses what cannot (%#)', (run, code, words) => {
    expect(codeOf(run)).toBe(code);
    expect(run).toThrow(words);
  });
});
