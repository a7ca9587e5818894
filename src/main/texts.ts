/** What main itself says: the menu, and the dialogs of the operating system. */
import type { UiLanguage } from '#shared/domain/locale.ts';

export interface MainTexts {
  readonly file: string;
  readonly lock: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly fullScreen: string;
  readonly save: string;
  readonly choose: string;
  readonly open: string;
  readonly nothingToDo: string;
}

const NL: MainTexts = {
  file: 'Bestand',
  lock: 'Vergrendel',
  quit: 'Sluit Dossierwacht',
  edit: 'Bewerken',
  undo: 'Maak ongedaan',
  redo: 'Doe opnieuw',
  cut: 'Knip',
  copy: 'Kopieer',
  paste: 'Plak',
  selectAll: 'Selecteer alles',
  view: 'Beeld',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  zoomReset: 'Ware grootte',
  fullScreen: 'Volledig scherm',
  save: 'Bewaar',
  choose: 'Kies',
  open: 'Open Dossierwacht',
  nothingToDo: 'niets vraagt nu aandacht',
};

const EN: MainTexts = {
  file: 'File',
  lock: 'Lock',
  quit: 'Quit Dossierwacht',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  save: 'Save',
  choose: 'Choose',
  open: 'Open Dossierwacht',
  nothingToDo: 'nothing needs attention now',
};

/** The texts of a language. */
export const MAIN_TEXTS: Readonly<Record<UiLanguage, MainTexts>> = { nl: NL, en: EN };
