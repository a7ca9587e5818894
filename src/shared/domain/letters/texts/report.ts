/** Texts of the due list, in the languages of the screens. */
import type { UiLanguage } from '../../locale.ts';
import type { RetentionState } from '../../retention/language.ts';

export interface DueListTexts {
  readonly title: string;
  readonly madeOn: string;
  /** How many items of how many persons the list shows. */
  summary(items: number, persons: number): string;
  readonly empty: string;
  readonly otherGroup: string;
  readonly allItems: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly noDate: string;
  readonly states: Readonly<Record<RetentionState, string>>;
  readonly remark: string;
}

export const DUE_LIST_TEXTS: Readonly<Record<UiLanguage, DueListTexts>> = {
  nl: {
    title: 'Gegevens en hun vervaldatum',
    madeOn: 'Gemaakt op',
    summary: (items, persons) =>
      `${items === 1 ? 'Eén gegeven' : `${count(items, 'nl-NL')} gegevens`} van ` +
      `${persons === 1 ? 'één persoon' : `${count(persons, 'nl-NL')} personen`}, met de regel die ` +
      'telt en waarom de datum zo is.',
    empty: 'Er zijn geen gegevens die op deze lijst horen.',
    otherGroup: 'Overige',
    allItems: 'Alle gegevens',
    columns: ['Persoon', 'Gegeven', 'Regel', 'Vervaldatum', 'Stand', 'Waarom'],
    noDate: 'geen datum',
    states: {
      running: 'loopt',
      due: 'verlopen',
      'not-started': 'wacht',
      'start-missing': 'datum ontbreekt',
      held: 'geblokkeerd',
      restricted: 'beperkt',
      'until-objection': 'tot bezwaar',
      'on-request': 'op verzoek',
      'never-store': 'niet bewaren',
      undecided: 'geen keuze',
      immediate: 'direct',
    },
    remark: 'Dit is een hulpmiddel, geen juridisch advies.',
  },
  en: {
    title: 'Data and their due dates',
    madeOn: 'Made on',
    summary: (items, persons) =>
      `${items === 1 ? 'One item' : `${count(items, 'en-GB')} items`} of ` +
      `${persons === 1 ? 'one person' : `${count(persons, 'en-GB')} persons`}, with the rule that ` +
      'counts and the reason for the date.',
    empty: 'There are no data that belong on this list.',
    otherGroup: 'Other',
    allItems: 'All data',
    columns: ['Person', 'Data', 'Rule', 'Due date', 'State', 'Why'],
    noDate: 'no date',
    states: {
      running: 'running',
      due: 'due',
      'not-started': 'waiting',
      'start-missing': 'date missing',
      held: 'held',
      restricted: 'restricted',
      'until-objection': 'until objection',
      'on-request': 'on request',
      'never-store': 'never store',
      undecided: 'no choice',
      immediate: 'at once',
    },
    remark: 'This is an aid, not legal advice.',
  },
};

function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}
