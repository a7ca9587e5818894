import { describe, expect, it } from 'vitest';
import { CliInputError } from './arguments.ts';
import { runDeadline } from './deadline.ts';

const KOEL = ['--received', '2026-03-05', '--country', 'NL', '--promise', 'P28D'];

describe('deadline', () => {
  it('gives the dates and the reasons when the statement promises four weeks', () => {
    const found = runDeadline([...KOEL, '--json']) as Record<string, unknown>;
    expect(found).toMatchObject({
      receivedOn: '2026-03-05',
      country: 'NL',
      promise: 'P28D',
      rawDue: '2026-04-05',
      due: '2026-04-07',
      safeDate: '2026-04-02',
      rawExtendedDue: '2026-06-05',
      extendedDue: '2026-06-05',
      promisedDue: '2026-04-02',
      effectiveDue: '2026-04-02',
      latestExtensionOn: { careful: '2026-04-02', legal: '2026-04-07' },
      pausedDays: 0,
      withPause: null,
    });
    expect(found.because).toContain(
      '6 april 2026 is een feestdag (Tweede Paasdag), dus de termijn schuift een dag op.',
    );
    expect(found.reasons).toHaveLength((found.because as string[]).length);
  });

  it('gives null for the promise when there is none', () => {
    expect(runDeadline(['--received', '2026-10-01', '--country', 'BE'])).toMatchObject({
      promise: null,
      promisedDue: null,
      due: '2026-11-02',
      effectiveDue: '2026-11-02',
    });
  });

  it('shows the pause beside the original dates', () => {
    expect(runDeadline([...KOEL, '--paused', '2026-03-10..2026-03-16'])).toMatchObject({
      due: '2026-04-07',
      pausedDays: 6,
      withPause: { due: '2026-04-13', promisedDue: '2026-04-02' },
    });
  });

  it('counts an open pause up to today', () => {
    expect(
      runDeadline([...KOEL, '--paused', '2026-03-10..', '--today', '2026-03-13']),
    ).toMatchObject({ pausedDays: 3 });
  });

  it('takes several pauses', () => {
    const pauses = ['--paused', '2026-03-10..2026-03-12', '--paused=2026-03-20..2026-03-21'];
    expect(runDeadline([...KOEL, ...pauses])).toMatchObject({ pausedDays: 3 });
  });

  it('speaks English when asked', () => {
    expect(runDeadline([...KOEL, '--language', 'en'])).toMatchObject({
      because: expect.arrayContaining([
        '6 April 2026 is a public holiday (Easter Monday), so the term moves on by a day.',
      ]) as string[],
    });
  });

  it('can be written as JSON and read back', () => {
    const found = runDeadline([...KOEL, '--paused', '2026-03-10..2026-03-16']);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  const RECEIVED = ['--received', '2026-03-05'];
  const BASE = [...RECEIVED, '--country', 'NL'];
  it.each([
    [[], 'option-missing'],
    [RECEIVED, 'option-missing'],
    [['--received', '2026-02-30', '--country', 'NL'], 'date-invalid'],
    [['--received', '5 maart', '--country', 'NL'], 'date-invalid'],
    [['--received', '0026-03-05', '--country', 'NL'], 'date-out-of-range'],
    [['--received', '9999-12-31', '--country', 'NL'], 'date-out-of-range'],
    [[...RECEIVED, '--country', 'DE'], 'choice-unknown'],
    [[...RECEIVED, '--country', 'nl'], 'choice-unknown'],
    [[...BASE, '--promise', '28'], 'period-invalid'],
    [[...BASE, '--promise', 'PT72H'], 'period-invalid'],
    [[...BASE, '--promise', 'P9999Y'], 'period-too-long'],
    [[...BASE, '--language', 'fr'], 'choice-unknown'],
    [[...BASE, '--paused', '2026-03-10'], 'pause-invalid'],
    [[...BASE, '--paused', '2026-03-10..2026-03-12..2026-03-14'], 'pause-invalid'],
    [[...BASE, '--paused', '..2026-03-12'], 'date-invalid'],
    [[...BASE, '--paused', '2026-03-10..2026-03-32'], 'date-invalid'],
    [[...BASE, '--paused', '2026-03-12..2026-03-10'], 'pause-reversed'],
    [[...BASE, '--paused', '2026-03-04..2026-03-10'], 'pause-before-received'],
    [[...BASE, '--paused', '2026-03-10..'], 'today-missing'],
    [[...BASE, '--today', 'vandaag'], 'date-invalid'],
    [[...BASE, '--until', '2026-03-10'], 'option-unknown'],
    [[...BASE, 'extra'], 'word-unexpected'],
  ])('refuses %j', (argv, code) => {
    expect(() => runDeadline(argv)).toThrow(CliInputError);
    expect(() => runDeadline(argv)).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });
});
