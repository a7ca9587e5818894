/** Counts of reminders in words, for a notification and for a calendar: never a name. */
import type { UiLanguage } from './locale.ts';
import { REMINDER_KINDS, type ReminderCounts, type ReminderKind } from './reminders.ts';

type Forms = readonly [one: string, other: string];

const WORDS: Readonly<Record<UiLanguage, Readonly<Record<ReminderKind, Forms>>>> = {
  nl: {
    due: ['gegeven verlopen', 'gegevens verlopen'],
    soon: ['gegeven verloopt binnenkort', 'gegevens verlopen binnenkort'],
    requests: ['verzoek te beantwoorden', 'verzoeken te beantwoorden'],
    breaches: ['datalek te beslissen', 'datalekken te beslissen'],
    duties: ['terugkerende taak', 'terugkerende taken'],
    tasks: ['bevestiging na te vragen', 'bevestigingen na te vragen'],
    reviews: ['reden opnieuw te bekijken', 'redenen opnieuw te bekijken'],
  },
  en: {
    due: ['data item due', 'data items due'],
    soon: ['data item due soon', 'data items due soon'],
    requests: ['request to answer', 'requests to answer'],
    breaches: ['data breach to decide on', 'data breaches to decide on'],
    duties: ['recurring duty', 'recurring duties'],
    tasks: ['confirmation to ask for', 'confirmations to ask for'],
    reviews: ['reason to look at again', 'reasons to look at again'],
  },
};

/** One phrase per kind that has a count, the most pressing first: `2 verzoeken te beantwoorden`. */
export function describeCounts(counts: ReminderCounts, language: UiLanguage): string[] {
  return ORDER.filter((kind) => counts[kind] > 0).map((kind) => {
    const [one, other] = WORDS[language][kind];
    return `${counts[kind]} ${counts[kind] === 1 ? one : other}`;
  });
}

/** A breach has hours and a request a term set by law; what comes soon can wait longest. */
const ORDER: readonly ReminderKind[] = [
  'breaches',
  'requests',
  ...REMINDER_KINDS.filter((kind) => !['breaches', 'requests', 'soon'].includes(kind)),
  'soon',
];
