/** The words of the recovery sheet. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';

export interface SheetTexts {
  readonly title: string;
  readonly intro: string;
  readonly business: string;
  readonly madeOn: string;
  readonly date: (date: PlainDate) => string;
  readonly code: string;
  readonly codeHint: string;
  readonly use: string;
  readonly steps: readonly string[];
  readonly key: string;
  readonly keyHint: (keyFileName: string) => string;
  readonly qrLabel: string;
  readonly place: string;
  readonly placeHint: (registerFileName: string) => string;
  readonly care: string;
  readonly cares: readonly string[];
}

const NL: SheetTexts = {
  title: 'Herstelblad',
  intro:
    'Wachtwoord vergeten? Met dit blad en het registerbestand open je je register weer. Zonder allebei kan niemand dat, ook de makers van Dossierwacht niet.',
  business: 'Register van',
  madeOn: 'Gemaakt op',
  date: (date) => writtenDay(date, 'nl'),
  code: 'Herstelcode',
  codeHint:
    'Hoofdletters, kleine letters, spaties en streepjes maken niet uit. De letters I, L, O en U komen niet voor: lees je ze toch, dan zijn het 1, 1, 0 en V.',
  use: 'Zo gebruik je de code',
  steps: [
    'Start Dossierwacht en kies op het slotscherm “Herstelcode gebruiken”.',
    'Typ de negen groepen over.',
    'Kies een nieuw wachtwoord. Je register gaat open; deze code blijft geldig.',
  ],
  key: 'Sleutel',
  keyHint: (keyFileName) =>
    `Alleen nodig als ook het sleutelbestand (${keyFileName}) weg is. De tekst in dit vierkant is de sleutel, op slot met de herstelcode hierboven.`,
  qrLabel: 'QR-code met de sleutel, op slot met de herstelcode',
  place: 'Waar het register staat',
  placeHint: (registerFileName) =>
    `Het register zelf is het bestand ${registerFileName}. Zorg dat er ook ergens anders een kopie van is.`,
  care: 'Bewaar dit blad goed',
  cares: [
    'Op papier, in een kluis of bij iemand die je vertrouwt; niet bij de computer.',
    'Wie dit blad en een kopie van het bestand heeft, kan alles lezen.',
    'Maak je een nieuwe herstelcode, druk dan een nieuw blad af en versnipper dit.',
    'Heb je het afgedrukt? Verwijder dan de pdf, ook uit de prullenbak.',
  ],
};

const EN: SheetTexts = {
  title: 'Recovery sheet',
  intro:
    'Forgot the password? With this sheet and the register file you can open your register again. Without both nobody can, the makers of Dossierwacht included.',
  business: 'Register of',
  madeOn: 'Made on',
  date: (date) => writtenDay(date, 'en'),
  code: 'Recovery code',
  codeHint:
    'Upper and lower case, spaces and dashes make no difference. The letters I, L, O and U do not occur: if you read one, it is 1, 1, 0 or V.',
  use: 'How to use the code',
  steps: [
    'Start Dossierwacht and choose “Use recovery code” on the lock screen.',
    'Type the nine groups.',
    'Choose a new password. Your register opens; this code stays valid.',
  ],
  key: 'Key',
  keyHint: (keyFileName) =>
    `Only needed when the key file (${keyFileName}) is lost as well. The text in this square is the key, locked with the recovery code above.`,
  qrLabel: 'QR code with the key, locked with the recovery code',
  place: 'Where the register is',
  placeHint: (registerFileName) =>
    `The register itself is the file ${registerFileName}. Make sure there is a copy of it somewhere else too.`,
  care: 'Keep this sheet safe',
  cares: [
    'On paper, in a safe or with somebody you trust; not beside the computer.',
    'Whoever has this sheet and a copy of the file can read everything.',
    'When you make a new recovery code, print a new sheet and shred this one.',
    'Printed it? Then delete the PDF, from the bin as well.',
  ],
};

/** The words of each language. */
export const SHEET_TEXTS: Readonly<Record<UiLanguage, SheetTexts>> = { nl: NL, en: EN };
