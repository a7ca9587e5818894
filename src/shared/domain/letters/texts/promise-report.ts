/** Texts of the promise check on paper, in the languages of the screens. */
import type { UiLanguage } from '../../locale.ts';

export interface PromiseReportTexts {
  readonly title: string;
  readonly madeOn: string;
  readonly sentences: string;
  /** How many sentences there are, and how many stand how. */
  summary(count: number, states: string): string;
  readonly empty: string;
  readonly columns: readonly [string, string, string, string];
  decided(on: string, text: string): string;
  readonly remark: string;
}

export const PROMISE_REPORT_TEXTS: Readonly<Record<UiLanguage, PromiseReportTexts>> = {
  nl: {
    title: 'Belofte-check',
    madeOn: 'Gemaakt op',
    sentences: 'De verklaring, zin voor zin',
    summary: (count, states) =>
      `De verklaring telt ${count === 1 ? 'één zin' : `${count} zinnen`} die iets toezegt of ` +
      `openlaat: ${states}.`,
    empty: 'Er staan nog geen zinnen in de check.',
    columns: ['Nummer', 'Wat de verklaring zegt', 'Stand', 'Waarom'],
    decided: (on, text) => `Sinds ${on} zo gelezen: ${text}.`,
    remark:
      'De stand is afgeleid uit het register op de dag hierboven. Het zijn signalen; dit is een ' +
      'hulpmiddel, geen juridisch advies.',
  },
  en: {
    title: 'Promise check',
    madeOn: 'Made on',
    sentences: 'The statement, sentence by sentence',
    summary: (count, states) =>
      `The statement has ${count === 1 ? 'one sentence' : `${count} sentences`} that promises ` +
      `something or leaves it open: ${states}.`,
    empty: 'There are no sentences in the check yet.',
    columns: ['Number', 'What the statement says', 'State', 'Why'],
    decided: (on, text) => `Read so since ${on}: ${text}.`,
    remark:
      'The state follows from the register on the day above. These are signals; this is a tool, ' +
      'not legal advice.',
  },
};
