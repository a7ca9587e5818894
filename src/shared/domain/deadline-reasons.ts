/** The steps that led to a response term, as facts, and the sentences that tell them. */

import { dayOfWeek, type Period, type PlainDate } from './calendar.ts';
import { capital } from './capital.ts';
import type { DayOff } from './holidays.ts';
import type { UiLanguage } from './locale.ts';
import { writtenDay as day, MONTHS, periodInWords, WEEKDAYS } from './written-dates.ts';

/** The term a skipped day belongs to. */
export type Term = 'one-month' | 'three-months' | 'one-month-paused' | 'three-months-paused';

/** One step; facts only, so that a screen can show it in its own way. */
export type Reason =
  | { readonly code: 'received'; readonly on: PlainDate }
  | {
      readonly code: 'one-month' | 'three-months';
      readonly from: PlainDate;
      readonly to: PlainDate;
      /** True when the month has no such day and its last day was taken. */
      readonly clipped: boolean;
    }
  | {
      readonly code: 'day-skipped';
      readonly term: Term;
      readonly on: PlainDate;
      readonly dayOff: DayOff;
    }
  | { readonly code: 'due' | 'extended-due'; readonly on: PlainDate }
  | { readonly code: 'safe-date'; readonly on: PlainDate; readonly due: PlainDate }
  | { readonly code: 'promise'; readonly period: Period; readonly to: PlainDate }
  | { readonly code: 'promise-not-moved'; readonly on: PlainDate; readonly dayOff: DayOff }
  | {
      readonly code: 'earliest-wins';
      readonly wins: 'promise' | 'law' | 'both';
      readonly on: PlainDate;
    }
  | {
      readonly code: 'extension-limit';
      readonly careful: PlainDate;
      readonly legal: PlainDate;
    }
  | { readonly code: 'promise-not-extended'; readonly period: Period }
  | {
      readonly code: 'paused';
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly open: boolean;
      readonly days: number;
    }
  | { readonly code: 'pause-too-late'; readonly from: PlainDate }
  | {
      readonly code: 'due-with-pause' | 'extended-due-with-pause';
      readonly days: number;
      readonly on: PlainDate;
      readonly original: PlainDate;
    }
  | { readonly code: 'promise-not-paused'; readonly on: PlainDate };

/** The steps as sentences, in their order, for the owner of the business. */
export function explainDeadline(reasons: readonly Reason[], language: UiLanguage): string[] {
  const tell = language === 'nl' ? tellInDutch : tellInEnglish;
  return reasons.map(tell);
}

function monthName(date: PlainDate, language: UiLanguage): string {
  return MONTHS[language][Number(date.slice(5, 7)) - 1] ?? '';
}

/** "zondag 5 april 2026". */
function fullDay(date: PlainDate, language: UiLanguage): string {
  return `${WEEKDAYS[language][dayOfWeek(date) - 1] ?? ''} ${day(date, language)}`;
}

function daysInWords(days: number, language: UiLanguage): string {
  return periodInWords(`P${days}D`, language);
}

/** "een zaterdag", "een feestdag (Tweede Paasdag)". */
function dayOffInWords(dayOff: DayOff, language: UiLanguage): string {
  if (dayOff.kind === 'holiday') {
    const name = dayOff.holiday.name[language];
    return language === 'nl' ? `een feestdag (${name})` : `a public holiday (${name})`;
  }
  const weekday = WEEKDAYS[language][dayOff.kind === 'saturday' ? 5 : 6];
  return language === 'nl' ? `een ${weekday}` : `a ${weekday}`;
}

function isUnsure(dayOff: DayOff): boolean {
  return dayOff.kind === 'holiday' && dayOff.holiday.unsure;
}

function tellInDutch(reason: Reason): string {
  const date = (on: PlainDate) => fullDay(on, 'nl');
  switch (reason.code) {
    case 'received':
      return `Je kreeg het verzoek op ${date(reason.on)}. Die dag zelf telt niet mee.`;
    case 'one-month':
      return reason.clipped
        ? `Je hebt een maand. ${capital(monthName(reason.to, 'nl'))} heeft geen dag ${Number(reason.from.slice(8))}, dus de maand is om op de laatste dag: ${date(reason.to)}.`
        : `Je hebt een maand. Die is om op ${date(reason.to)}.`;
    case 'three-months':
      return `Is het verzoek ingewikkeld of kreeg je er veel, dan mag je twee maanden extra nemen. Samen is dat drie maanden: tot en met ${date(reason.to)}${reason.clipped ? ', de laatste dag van die maand' : ''}.`;
    case 'day-skipped': {
      const doubt = isUnsure(reason.dayOff)
        ? ' Of deze dag voor dit soort termijnen meetelt is niet helemaal zeker; houd liever de veilige datum aan.'
        : '';
      return `${capital(day(reason.on, 'nl'))} is ${dayOffInWords(reason.dayOff, 'nl')}, dus de termijn schuift een dag op.${doubt}`;
    }
    case 'due':
      return `Volgens de wet antwoord je uiterlijk op ${date(reason.on)}, voor middernacht.`;
    case 'extended-due':
      return `Na verlenging antwoord je uiterlijk op ${date(reason.on)}.`;
    case 'safe-date':
      return reason.on === reason.due
        ? `Die dag is ook de veilige datum: er is niets opgeschoven.`
        : `Wil je zeker goed zitten, antwoord dan uiterlijk op ${date(reason.on)}. Dan hoeft er niets op te schuiven.`;
    case 'promise':
      return `In je privacyverklaring beloof je een antwoord binnen ${periodInWords(reason.period, 'nl')}: uiterlijk op ${date(reason.to)}.`;
    case 'promise-not-moved':
      return `Je belofte schuift niet op, ook al is ${day(reason.on, 'nl')} ${dayOffInWords(reason.dayOff, 'nl')}.`;
    case 'earliest-wins':
      if (reason.wins === 'promise')
        return `Je belofte is eerder dan de wet, dus die geldt: ${date(reason.on)}.`;
      if (reason.wins === 'law')
        return `De wet is eerder dan je belofte, dus de wet geldt: ${date(reason.on)}.`;
      return `Wet en belofte komen op dezelfde dag uit: ${date(reason.on)}.`;
    case 'extension-limit': {
      const law =
        reason.careful === reason.legal
          ? ''
          : ` Volgens de wet kan het nog tot en met ${date(reason.legal)}.`;
      return `Verlengen doe je met een bericht waarin je uitlegt waarom. Stuur dat uiterlijk op ${date(reason.careful)}.${law}`;
    }
    case 'promise-not-extended':
      return `De wet laat verlengen toe, maar je eigen belofte blijft ${periodInWords(reason.period, 'nl')}.`;
    case 'paused':
      return reason.open
        ? `Sinds ${date(reason.from)} wacht je op gegevens om te weten of dit echt de juiste persoon is: tot nu toe ${daysInWords(reason.days, 'nl')}.`
        : `Van ${date(reason.from)} tot ${date(reason.to)} wachtte je op gegevens om te weten of dit echt de juiste persoon is: ${daysInWords(reason.days, 'nl')}.`;
    case 'pause-too-late':
      return `Je vraag van ${date(reason.from)} kwam toen de termijn al voorbij was. Die verandert niets.`;
    case 'due-with-pause':
      return reason.on === reason.original
        ? `Ook met ${daysInWords(reason.days, 'nl')} wachten buiten de telling loopt de termijn tot en met ${date(reason.on)}.`
        : `Laat je ${daysInWords(reason.days, 'nl')} wachten buiten de telling, dan loopt de termijn tot en met ${date(reason.on)}. Zonder pauze is het ${date(reason.original)}; die datum blijft het veiligst.`;
    case 'extended-due-with-pause':
      return reason.on === reason.original
        ? `Na verlenging blijft het ook met ${daysInWords(reason.days, 'nl')} pauze ${date(reason.on)}.`
        : `Na verlenging is het met ${daysInWords(reason.days, 'nl')} pauze ${date(reason.on)}, en zonder pauze ${date(reason.original)}.`;
    case 'promise-not-paused':
      return `Je belofte kent geen pauze en blijft ${date(reason.on)}.`;
  }
}

function tellInEnglish(reason: Reason): string {
  const date = (on: PlainDate) => fullDay(on, 'en');
  switch (reason.code) {
    case 'received':
      return `You received the request on ${date(reason.on)}. That day itself does not count.`;
    case 'one-month':
      return reason.clipped
        ? `You have one month. ${monthName(reason.to, 'en')} has no day ${Number(reason.from.slice(8))}, so the month is over on its last day: ${date(reason.to)}.`
        : `You have one month. It is over on ${date(reason.to)}.`;
    case 'three-months':
      return `If the request is complex, or you received many, you may take two more months. Together that makes three months: until ${date(reason.to)}${reason.clipped ? ', the last day of that month' : ''}.`;
    case 'day-skipped': {
      const doubt = isUnsure(reason.dayOff)
        ? ' It is not quite certain that this day counts for this kind of term; rather keep to the safe date.'
        : '';
      return `${day(reason.on, 'en')} is ${dayOffInWords(reason.dayOff, 'en')}, so the term moves on by a day.${doubt}`;
    }
    case 'due':
      return `By law you answer on ${date(reason.on)} at the latest, before midnight.`;
    case 'extended-due':
      return `After an extension you answer on ${date(reason.on)} at the latest.`;
    case 'safe-date':
      return reason.on === reason.due
        ? `That day is the safe date as well: nothing was moved.`
        : `To be on the safe side, answer on ${date(reason.on)} at the latest. Then nothing has to move.`;
    case 'promise':
      return `Your privacy statement promises an answer within ${periodInWords(reason.period, 'en')}: on ${date(reason.to)} at the latest.`;
    case 'promise-not-moved':
      return `Your promise does not move, even though ${day(reason.on, 'en')} is ${dayOffInWords(reason.dayOff, 'en')}.`;
    case 'earliest-wins':
      if (reason.wins === 'promise')
        return `Your promise comes before the law, so it counts: ${date(reason.on)}.`;
      if (reason.wins === 'law')
        return `The law comes before your promise, so the law counts: ${date(reason.on)}.`;
      return `Law and promise come out on the same day: ${date(reason.on)}.`;
    case 'extension-limit': {
      const law =
        reason.careful === reason.legal
          ? ''
          : ` By law it is possible until ${date(reason.legal)}.`;
      return `You extend with a message that explains why. Send it on ${date(reason.careful)} at the latest.${law}`;
    }
    case 'promise-not-extended':
      return `The law allows an extension, but your own promise stays ${periodInWords(reason.period, 'en')}.`;
    case 'paused':
      return reason.open
        ? `Since ${date(reason.from)} you have been waiting for details to know whether this is the right person: ${daysInWords(reason.days, 'en')} so far.`
        : `From ${date(reason.from)} to ${date(reason.to)} you waited for details to know whether this is the right person: ${daysInWords(reason.days, 'en')}.`;
    case 'pause-too-late':
      return `You asked on ${date(reason.from)}, when the term was already over. That changes nothing.`;
    case 'due-with-pause':
      return reason.on === reason.original
        ? `Even with ${daysInWords(reason.days, 'en')} of waiting left out of the count, the term runs until ${date(reason.on)}.`
        : `If you leave ${daysInWords(reason.days, 'en')} of waiting out of the count, the term runs until ${date(reason.on)}. Without the pause it is ${date(reason.original)}; that date stays the safest.`;
    case 'extended-due-with-pause':
      return reason.on === reason.original
        ? `After an extension it stays ${date(reason.on)}, even with ${daysInWords(reason.days, 'en')} of pause.`
        : `After an extension it is ${date(reason.on)} with ${daysInWords(reason.days, 'en')} of pause, and ${date(reason.original)} without.`;
    case 'promise-not-paused':
      return `Your promise knows no pause and stays ${date(reason.on)}.`;
  }
}
