import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, getPlainDate, type PlainDate, yearOf } from './calendar.ts';
import {
  answerTerm,
  breachDeadline,
  explainDeadline,
  extensionOn,
  type Pause,
  type Reason,
  responseDeadline,
  timeZoneOf,
} from './deadlines.ts';
import { isWorkingDay } from './holidays.ts';
import { COUNTRIES, type Country } from './locale.ts';

const anyCountry = fc.constantFrom(...COUNTRIES);
const anyDate = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => addDays(getPlainDate('2018-05-25'), days));
const anyPromise = fc.constantFrom(null, 'P0D', 'P14D', 'P28D', 'P4W', 'P30D', 'P1M', 'P6W', 'P3M');

function day(text: string): PlainDate {
  return getPlainDate(text);
}

function skipped(because: readonly Reason[], term: string): string[] {
  return because
    .filter((reason) => reason.code === 'day-skipped')
    .filter((reason) => reason.term === term)
    .map(({ on, dayOff }) =>
      dayOff.kind === 'holiday' ? `${on} ${dayOff.holiday.name.nl}` : `${on} ${dayOff.kind}`,
    );
}

interface Row {
  readonly received: string;
  readonly country: Country;
  readonly rawDue: string;
  readonly due: string;
  readonly safeDate: string;
  readonly rawExtendedDue: string;
  readonly extendedDue: string;
  readonly skipped?: string[];
  readonly skippedExtended?: string[];
}

const ROWS: Record<string, Row> = {
  'on 5 March, a month before Easter Sunday': {
    received: '2026-03-05',
    country: 'NL',
    rawDue: '2026-04-05',
    due: '2026-04-07',
    safeDate: '2026-04-02',
    rawExtendedDue: '2026-06-05',
    extendedDue: '2026-06-05',
    skipped: ['2026-04-05 sunday', '2026-04-06 Tweede Paasdag'],
  },
  'on 31 January of an ordinary year': {
    received: '2025-01-31',
    country: 'NL',
    rawDue: '2025-02-28',
    due: '2025-02-28',
    safeDate: '2025-02-28',
    rawExtendedDue: '2025-04-30',
    extendedDue: '2025-04-30',
  },
  'on 31 January of a leap year': {
    received: '2028-01-31',
    country: 'NL',
    rawDue: '2028-02-29',
    due: '2028-02-29',
    safeDate: '2028-02-29',
    rawExtendedDue: '2028-04-30',
    extendedDue: '2028-05-01',
    skippedExtended: ['2028-04-30 sunday'],
  },
  'on a leap day': {
    received: '2028-02-29',
    country: 'BE',
    rawDue: '2028-03-29',
    due: '2028-03-29',
    safeDate: '2028-03-29',
    rawExtendedDue: '2028-05-29',
    extendedDue: '2028-05-29',
  },
  'a month before Dutch Christmas and a Sunday': {
    received: '2026-11-25',
    country: 'NL',
    rawDue: '2026-12-25',
    due: '2026-12-28',
    safeDate: '2026-12-24',
    rawExtendedDue: '2027-02-25',
    extendedDue: '2027-02-25',
    skipped: ['2026-12-25 Eerste Kerstdag', '2026-12-26 Tweede Kerstdag', '2026-12-27 sunday'],
  },
  'a month before New Year in the Netherlands': {
    received: '2026-12-01',
    country: 'NL',
    rawDue: '2027-01-01',
    due: '2027-01-04',
    safeDate: '2026-12-31',
    rawExtendedDue: '2027-03-01',
    extendedDue: '2027-03-01',
    skipped: ['2027-01-01 Nieuwjaarsdag', '2027-01-02 saturday', '2027-01-03 sunday'],
  },
  'a month before New Year in Belgium': {
    received: '2026-12-01',
    country: 'BE',
    rawDue: '2027-01-01',
    due: '2027-01-04',
    safeDate: '2026-12-31',
    rawExtendedDue: '2027-03-01',
    extendedDue: '2027-03-01',
    skipped: ['2027-01-01 Nieuwjaar', '2027-01-02 saturday', '2027-01-03 sunday'],
  },
  'a month before Belgian Easter Monday': {
    received: '2026-03-06',
    country: 'BE',
    rawDue: '2026-04-06',
    due: '2026-04-07',
    // Good Friday is a working day in Belgium.
    safeDate: '2026-04-03',
    rawExtendedDue: '2026-06-06',
    extendedDue: '2026-06-08',
    skipped: ['2026-04-06 Paasmaandag'],
    skippedExtended: ['2026-06-06 saturday', '2026-06-07 sunday'],
  },
  "a month before King's Day": {
    received: '2026-03-27',
    country: 'NL',
    rawDue: '2026-04-27',
    due: '2026-04-28',
    safeDate: '2026-04-24',
    rawExtendedDue: '2026-06-27',
    extendedDue: '2026-06-29',
    skipped: ['2026-04-27 Koningsdag'],
    skippedExtended: ['2026-06-27 saturday', '2026-06-28 sunday'],
  },
  'a month before Ascension Day': {
    received: '2027-04-06',
    country: 'BE',
    rawDue: '2027-05-06',
    due: '2027-05-07',
    safeDate: '2027-05-05',
    rawExtendedDue: '2027-07-06',
    extendedDue: '2027-07-06',
    skipped: ['2027-05-06 O.L.H. Hemelvaart'],
  },
  'on a Saturday, a month before Whit Monday': {
    received: '2026-04-25',
    country: 'NL',
    rawDue: '2026-05-25',
    due: '2026-05-26',
    safeDate: '2026-05-22',
    rawExtendedDue: '2026-07-25',
    extendedDue: '2026-07-27',
    skipped: ['2026-05-25 Tweede Pinksterdag'],
    skippedExtended: ['2026-07-25 saturday', '2026-07-26 sunday'],
  },
  'a month before the Belgian national day': {
    received: '2026-06-21',
    country: 'BE',
    rawDue: '2026-07-21',
    due: '2026-07-22',
    safeDate: '2026-07-20',
    rawExtendedDue: '2026-09-21',
    extendedDue: '2026-09-21',
    skipped: ['2026-07-21 Nationale feestdag'],
  },
  'a month before 21 July in the Netherlands': {
    received: '2026-06-21',
    country: 'NL',
    rawDue: '2026-07-21',
    due: '2026-07-21',
    safeDate: '2026-07-21',
    rawExtendedDue: '2026-09-21',
    extendedDue: '2026-09-21',
  },
  'a month before an All Saints on a Sunday': {
    received: '2026-10-01',
    country: 'BE',
    rawDue: '2026-11-01',
    due: '2026-11-02',
    safeDate: '2026-10-30',
    rawExtendedDue: '2027-01-01',
    extendedDue: '2027-01-04',
    skipped: ['2026-11-01 Allerheiligen'],
    skippedExtended: ['2027-01-01 Nieuwjaar', '2027-01-02 saturday', '2027-01-03 sunday'],
  },
  'a month before the longest row of days off': {
    received: '2038-03-24',
    country: 'NL',
    rawDue: '2038-04-24',
    due: '2038-04-28',
    safeDate: '2038-04-22',
    rawExtendedDue: '2038-06-24',
    extendedDue: '2038-06-24',
    skipped: [
      '2038-04-24 saturday',
      '2038-04-25 sunday',
      '2038-04-26 Tweede Paasdag',
      '2038-04-27 Koningsdag',
    ],
  },
  'on 30 November, three months before a short February': {
    received: '2026-11-30',
    country: 'NL',
    rawDue: '2026-12-30',
    due: '2026-12-30',
    safeDate: '2026-12-30',
    rawExtendedDue: '2027-02-28',
    extendedDue: '2027-03-01',
    skippedExtended: ['2027-02-28 sunday'],
  },
};

describe('the term of one month and its extension', () => {
  it.each(Object.entries(ROWS))('when received %s', (_, row) => {
    const { received, country, skipped: days = [], skippedExtended = [], ...dates } = row;
    const found = responseDeadline({ receivedOn: day(received), country });
    expect(found).toMatchObject({
      ...dates,
      promisedDue: null,
      effectiveDue: row.due,
      remindBy: row.safeDate,
      latestExtensionOn: { careful: row.due, legal: row.due },
      pausedDays: 0,
      withPause: null,
    });
    expect(skipped(found.because, 'one-month')).toEqual(days);
    expect(skipped(found.because, 'three-months')).toEqual(skippedExtended);
  });

  it('throws for a year that cannot be reckoned', () => {
    expect(() => responseDeadline({ receivedOn: day('9999-12-31'), country: 'NL' })).toThrow(
      RangeError,
    );
    expect(() => responseDeadline({ receivedOn: day('1500-01-01'), country: 'NL' })).toThrow(
      RangeError,
    );
  });
});

describe('the promise of the statement', () => {
  // Received, country, promise, due by law, promised, earliest, reminder.
  it.each([
    ['2026-03-05', 'NL', 'P28D', '2026-04-07', '2026-04-02', '2026-04-02', '2026-04-02'],
    ['2026-03-05', 'NL', 'P4W', '2026-04-07', '2026-04-02', '2026-04-02', '2026-04-02'],
    ['2026-01-31', 'BE', 'P30D', '2026-03-02', '2026-03-02', '2026-03-02', '2026-02-27'],
    ['2026-11-25', 'BE', 'P30D', '2026-12-28', '2026-12-25', '2026-12-25', '2026-12-24'],
    ['2026-01-31', 'NL', 'P28D', '2026-03-02', '2026-02-28', '2026-02-28', '2026-02-27'],
    ['2026-07-31', 'NL', 'P28D', '2026-08-31', '2026-08-28', '2026-08-28', '2026-08-28'],
    ['2026-07-31', 'BE', 'P30D', '2026-08-31', '2026-08-30', '2026-08-30', '2026-08-28'],
    ['2026-08-31', 'NL', 'P28D', '2026-09-30', '2026-09-28', '2026-09-28', '2026-09-28'],
    ['2026-08-31', 'BE', 'P30D', '2026-09-30', '2026-09-30', '2026-09-30', '2026-09-30'],
    ['2026-11-25', 'NL', 'P28D', '2026-12-28', '2026-12-23', '2026-12-23', '2026-12-23'],
    ['2026-02-01', 'NL', 'P6W', '2026-03-02', '2026-03-15', '2026-03-02', '2026-02-27'],
  ] as const)(
    'when received on %s in %s with %s',
    (received, country, promise, due, promisedDue, effectiveDue, remindBy) => {
      const found = responseDeadline({ receivedOn: day(received), country, promise });
      expect(found).toMatchObject({
        due,
        promisedDue,
        effectiveDue,
        remindBy,
        latestExtensionOn: { careful: effectiveDue, legal: due },
      });
    },
  );

  it('is not moved when it ends on a holiday, and says so', () => {
    const { because } = responseDeadline({
      receivedOn: day('2026-11-25'),
      country: 'BE',
      promise: 'P30D',
    });
    expect(because).toContainEqual(
      expect.objectContaining({ code: 'promise-not-moved', on: '2026-12-25' }),
    );
  });

  it('does not grow with an extension', () => {
    const without = responseDeadline({ receivedOn: day('2026-03-05'), country: 'NL' });
    const withPromise = responseDeadline({
      receivedOn: day('2026-03-05'),
      country: 'NL',
      promise: 'P28D',
    });
    expect(withPromise.extendedDue).toBe(without.extendedDue);
    expect(withPromise.because.map(({ code }) => code)).toContain('promise-not-extended');
  });

  it.each(['28 days', '', 'P9999Y'])('throws when the promise is %j', (promise) => {
    expect(() =>
      responseDeadline({ receivedOn: day('2026-03-05'), country: 'NL', promise }),
    ).toThrow(RangeError);
  });
});

describe('a pause for the identity check', () => {
  function paused(pauses: [from: string, to: string | null][], today?: string) {
    return responseDeadline({
      receivedOn: day('2026-03-05'),
      country: 'NL',
      paused: pauses.map(([from, to]) => ({ from: day(from), to: to === null ? null : day(to) })),
      ...(today === undefined ? {} : { today: day(today) }),
    });
  }

  it('leaves the original dates as they are and shows the others beside them', () => {
    const found = paused([['2026-03-10', '2026-03-16']]);
    expect(found).toMatchObject({ rawDue: '2026-04-05', due: '2026-04-07', pausedDays: 6 });
    expect(found.effectiveDue).toBe('2026-04-07');
    expect(found.withPause).toMatchObject({
      pausedDays: 6,
      extendedPausedDays: 6,
      rawDue: '2026-04-11', // a Saturday
      due: '2026-04-13',
      safeDate: '2026-04-10',
      rawExtendedDue: '2026-06-11',
      extendedDue: '2026-06-11',
      effectiveDue: '2026-04-13',
    });
    expect(skipped(found.because, 'one-month-paused')).toEqual([
      '2026-04-11 saturday',
      '2026-04-12 sunday',
    ]);
  });

  it('does not move the promise', () => {
    const found = responseDeadline({
      receivedOn: day('2026-03-05'),
      country: 'NL',
      promise: 'P28D',
      paused: [{ from: day('2026-03-10'), to: day('2026-03-16') }],
    });
    expect(found.withPause).toMatchObject({
      promisedDue: '2026-04-02',
      effectiveDue: '2026-04-02',
      due: '2026-04-13',
    });
  });

  it('counts an open pause up to today', () => {
    const found = paused([['2026-03-10', null]], '2026-03-14');
    expect(found.pausedDays).toBe(4);
    expect(found.because).toContainEqual(expect.objectContaining({ code: 'paused', open: true }));
  });

  it('counts nothing when the open pause starts today', () => {
    expect(paused([['2026-03-10', null]], '2026-03-10').withPause).toBeNull();
  });

  it('throws when today is not known for an open pause', () => {
    expect(() => paused([['2026-03-10', null]])).toThrow(RangeError);
  });

  it('throws when the pause ends before it starts', () => {
    expect(() => paused([['2026-03-10', '2026-03-09']])).toThrow(RangeError);
  });

  it('counts days once when pauses overlap', () => {
    expect(
      paused([
        ['2026-03-12', '2026-03-18'],
        ['2026-03-10', '2026-03-14'],
        ['2026-03-11', '2026-03-13'],
      ]).pausedDays,
    ).toBe(8);
  });

  it('counts nothing more for a pause inside another', () => {
    expect(
      paused([
        ['2026-03-10', '2026-03-14'],
        ['2026-03-11', '2026-03-13'],
      ]).pausedDays,
    ).toBe(4);
  });

  it('adds separate pauses', () => {
    expect(
      paused([
        ['2026-03-10', '2026-03-12'],
        ['2026-03-20', '2026-03-25'],
      ]).pausedDays,
    ).toBe(7);
  });

  it('counts from the receipt when the pause starts before it', () => {
    expect(paused([['2026-03-01', '2026-03-08']]).pausedDays).toBe(3);
  });

  it('moves only the extended term when asked after the first month', () => {
    const found = paused([['2026-04-20', '2026-04-25']]);
    expect(found.pausedDays).toBe(0);
    expect(found.withPause).toMatchObject({
      pausedDays: 0,
      extendedPausedDays: 5,
      due: '2026-04-07',
      rawExtendedDue: '2026-06-10',
    });
    expect(found.because.map(({ code }) => code)).not.toContain('due-with-pause');
  });

  it('changes nothing when asked after the extended term, and says so', () => {
    const found = paused([['2026-07-01', '2026-07-05']]);
    expect(found.withPause).toBeNull();
    expect(found.because.at(-1)).toEqual({ code: 'pause-too-late', from: '2026-07-01' });
  });

  it('counts a second question that is in time only because of the first', () => {
    expect(
      paused([
        ['2026-03-30', '2026-04-06'],
        ['2026-04-10', '2026-04-12'],
      ]).pausedDays,
    ).toBe(9);
  });
});

describe('every response term', () => {
  const anyPauses = (receivedOn: PlainDate): fc.Arbitrary<Pause[]> =>
    fc.array(
      fc
        .tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: 0, max: 60 }))
        .map(([start, days]) => {
          const from = addDays(receivedOn, start);
          return { from, to: addDays(from, days) };
        }),
      { maxLength: 4 },
    );
  const anyTerm = fc
    .tuple(anyDate, anyCountry, anyPromise)
    .chain(([receivedOn, country, promise]) =>
      anyPauses(receivedOn).map((paused) => ({ receivedOn, country, promise, paused })),
    );

  it('ends on a working day, safely on or before the raw date', () => {
    fc.assert(
      fc.property(anyTerm, (input) => {
        const found = responseDeadline(input);
        for (const dates of found.withPause === null ? [found] : [found, found.withPause]) {
          for (const on of [dates.due, dates.safeDate, dates.extendedDue, dates.remindBy]) {
            expect(isWorkingDay(on, input.country)).toBe(true);
          }
          expect(dates.safeDate <= dates.rawDue && dates.rawDue <= dates.due).toBe(true);
          expect(dates.rawExtendedDue <= dates.extendedDue).toBe(true);
          expect(dates.extendedDue > dates.due).toBe(true);
          expect(dates.effectiveDue <= dates.due).toBe(true);
          expect(dates.effectiveDue <= (dates.promisedDue ?? dates.due)).toBe(true);
          expect([dates.due, dates.promisedDue]).toContain(dates.effectiveDue);
          expect(dates.remindBy <= dates.effectiveDue).toBe(true);
          expect(daysBetween(dates.rawDue, dates.due)).toBeLessThan(5);
          expect(dates.latestExtensionOn.careful <= dates.latestExtensionOn.legal).toBe(true);
        }
      }),
    );
  });

  it('keeps the number of the day, or takes the last day of the next month', () => {
    fc.assert(
      fc.property(anyDate, anyCountry, (receivedOn, country) => {
        const { rawDue } = responseDeadline({ receivedOn, country });
        const month = yearOf(receivedOn) * 12 + Number(receivedOn.slice(5, 7));
        expect(yearOf(rawDue) * 12 + Number(rawDue.slice(5, 7))).toBe(month + 1);
        if (rawDue.slice(8) !== receivedOn.slice(8)) {
          expect(rawDue.slice(8) < receivedOn.slice(8)).toBe(true);
          expect(addDays(rawDue, 1).slice(8)).toBe('01');
        }
      }),
    );
  });

  it('never ends earlier for a request that came later', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 70 }), anyCountry, (first, gap, country) => {
        const early = responseDeadline({ receivedOn: first, country });
        const late = responseDeadline({ receivedOn: addDays(first, gap), country });
        expect(early.rawDue <= late.rawDue).toBe(true);
        expect(early.due <= late.due).toBe(true);
        expect(early.safeDate <= late.safeDate).toBe(true);
        expect(early.rawExtendedDue <= late.rawExtendedDue).toBe(true);
      }),
    );
  });

  it('is moved by an extension only, and never to a day that is earlier', () => {
    fc.assert(
      fc.property(anyTerm, (input) => {
        const deadline = responseDeadline(input);
        const first = answerTerm(deadline, false, input.country);
        const extended = answerTerm(deadline, true, input.country);
        expect(first).toEqual({ dueOn: deadline.effectiveDue, remindOn: deadline.remindBy });
        expect(extended.dueOn).toBe(deadline.extendedDue);
        expect(extended.dueOn >= deadline.due).toBe(true);
        expect(extended.remindOn <= extended.dueOn).toBe(true);
        expect(isWorkingDay(extended.remindOn, input.country)).toBe(true);
      }),
    );
  });

  it('can be extended until the last day by law, with a warning from the own promise on', () => {
    fc.assert(
      fc.property(anyTerm, (input) => {
        const deadline = responseDeadline(input);
        const { careful, legal } = deadline.latestExtensionOn;
        expect(extensionOn(deadline, careful)).toBe('in-time');
        expect(extensionOn(deadline, addDays(legal, 1))).toBe('too-late');
        if (careful < legal) expect(extensionOn(deadline, legal)).toBe('past-promise');
      }),
    );
  });

  it('gives the same original dates with and without pauses', () => {
    fc.assert(
      fc.property(anyTerm, ({ paused, ...input }) => {
        const found = responseDeadline({ ...input, paused });
        const plain = responseDeadline(input);
        expect({ ...found, pausedDays: 0, withPause: null, because: [] }).toEqual({
          ...plain,
          because: [],
        });
        if (found.withPause !== null) {
          expect(found.withPause.due >= found.due).toBe(true);
          expect(found.withPause.extendedPausedDays >= found.withPause.pausedDays).toBe(true);
        }
      }),
    );
  });

  it('names every day between the raw and the last day once', () => {
    fc.assert(
      fc.property(anyTerm, (input) => {
        const found = responseDeadline(input);
        expect(skipped(found.because, 'one-month')).toHaveLength(
          daysBetween(found.rawDue, found.due),
        );
        expect(skipped(found.because, 'three-months')).toHaveLength(
          daysBetween(found.rawExtendedDue, found.extendedDue),
        );
      }),
    );
  });

  it('is told in one sentence per step, without a gap, in both languages', () => {
    fc.assert(
      fc.property(anyTerm, (input) => {
        const { because } = responseDeadline(input);
        for (const language of ['nl', 'en'] as const) {
          const sentences = explainDeadline(because, language);
          expect(sentences).toHaveLength(because.length);
          for (const sentence of sentences) {
            expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
            expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
          }
        }
      }),
    );
  });
});

describe('explainDeadline', () => {
  const { because } = responseDeadline({
    receivedOn: day('2026-03-05'),
    country: 'NL',
    promise: 'P4W',
    paused: [{ from: day('2026-03-10'), to: day('2026-03-11') }],
  });

  it('tells the whole story in Dutch', () => {
    expect(explainDeadline(because, 'nl')).toEqual([
      'Je kreeg het verzoek op donderdag 5 maart 2026. Die dag zelf telt niet mee.',
      'Je hebt een maand. Die is om op zondag 5 april 2026.',
      '5 april 2026 is een zondag, dus de termijn schuift een dag op.',
      '6 april 2026 is een feestdag (Tweede Paasdag), dus de termijn schuift een dag op.',
      'Volgens de wet antwoord je uiterlijk op dinsdag 7 april 2026, voor middernacht.',
      'Wil je zeker goed zitten, antwoord dan uiterlijk op donderdag 2 april 2026. Dan hoeft er niets op te schuiven.',
      'In je privacyverklaring beloof je een antwoord binnen 4 weken: uiterlijk op donderdag 2 april 2026.',
      'Je belofte is eerder dan de wet, dus die geldt: donderdag 2 april 2026.',
      'Is het verzoek ingewikkeld of kreeg je er veel, dan mag je twee maanden extra nemen. Samen is dat drie maanden: tot en met vrijdag 5 juni 2026.',
      'Na verlenging antwoord je uiterlijk op vrijdag 5 juni 2026.',
      'Verlengen doe je met een bericht waarin je uitlegt waarom. Stuur dat uiterlijk op donderdag 2 april 2026. Volgens de wet kan het nog tot en met dinsdag 7 april 2026.',
      'De wet laat verlengen toe, maar je eigen belofte blijft 4 weken.',
      'Van dinsdag 10 maart 2026 tot woensdag 11 maart 2026 wachtte je op gegevens om te weten of dit echt de juiste persoon is: 1 dag.',
      '6 april 2026 is een feestdag (Tweede Paasdag), dus de termijn schuift een dag op.',
      'Ook met 1 dag wachten buiten de telling loopt de termijn tot en met dinsdag 7 april 2026.',
      '6 juni 2026 is een zaterdag, dus de termijn schuift een dag op.',
      '7 juni 2026 is een zondag, dus de termijn schuift een dag op.',
      'Na verlenging is het met 1 dag pauze maandag 8 juni 2026, en zonder pauze vrijdag 5 juni 2026.',
      'Je belofte kent geen pauze en blijft donderdag 2 april 2026.',
    ]);
  });

  it('shows both dates when a pause moves the term', () => {
    const moved = responseDeadline({
      receivedOn: day('2026-03-05'),
      country: 'NL',
      paused: [{ from: day('2026-03-10'), to: day('2026-03-16') }],
    });
    expect(explainDeadline(moved.because, 'nl')).toContain(
      'Laat je 6 dagen wachten buiten de telling, dan loopt de termijn tot en met maandag 13 april 2026. Zonder pauze is het dinsdag 7 april 2026; die datum blijft het veiligst.',
    );
  });

  it('names the days in English', () => {
    const sentences = explainDeadline(because, 'en');
    expect(sentences).toContain(
      '6 April 2026 is a public holiday (Easter Monday), so the term moves on by a day.',
    );
    expect(sentences).toContain(
      'Your privacy statement promises an answer within 4 weeks: on Thursday 2 April 2026 at the latest.',
    );
  });

  it('says which day is missing when the month is shorter', () => {
    const clipped = responseDeadline({ receivedOn: day('2026-01-31'), country: 'NL' });
    expect(explainDeadline(clipped.because, 'nl')[1]).toBe(
      'Je hebt een maand. Februari heeft geen dag 31, dus de maand is om op de laatste dag: zaterdag 28 februari 2026.',
    );
  });

  it('admits its doubt about Good Friday', () => {
    const friday = responseDeadline({ receivedOn: day('2026-03-03'), country: 'NL' });
    expect(friday.due).toBe('2026-04-07');
    expect(friday.safeDate).toBe('2026-04-02');
    const told = explainDeadline(friday.because, 'nl').find((text) =>
      text.includes('Goede Vrijdag'),
    );
    expect(told).toContain('niet helemaal zeker');
  });
});

describe('breachDeadline', () => {
  it.each([
    ['2026-11-20T15:30:00Z', '2026-11-20T16:30:00', '2026-11-23T16:30:00'],
    ['2026-10-23T17:00:00+02:00', '2026-10-23T17:00:00', '2026-10-26T16:00:00'], // winter time
    ['2027-03-26T17:00:00+01:00', '2027-03-26T17:00:00', '2027-03-29T18:00:00'], // summer time
    ['2026-12-24T23:10:00+01:00', '2026-12-24T23:10:00', '2026-12-27T23:10:00'],
  ])('of %s runs 72 hours on', (awareAt, awareLocal, dueLocal) => {
    for (const country of COUNTRIES) {
      expect(breachDeadline(awareAt, timeZoneOf(country))).toMatchObject({ awareLocal, dueLocal });
    }
  });

  it('gives the instant in UTC', () => {
    expect(breachDeadline('2026-10-23T17:00:00+02:00', 'Europe/Amsterdam')).toMatchObject({
      awareAt: '2026-10-23T15:00:00Z',
      dueAt: '2026-10-26T15:00:00Z',
      timeZone: 'Europe/Amsterdam',
    });
  });

  it.each(['2026-10-23T17:00:00', '2026-10-23', 'now'])('throws when the instant is %j', (text) => {
    expect(() => breachDeadline(text, 'Europe/Amsterdam')).toThrow(RangeError);
  });

  it('throws when the zone is unknown', () => {
    expect(() => breachDeadline('2026-10-23T17:00:00Z', 'Europe/Utrecht')).toThrow(RangeError);
  });
});
