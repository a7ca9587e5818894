/** Words of the frame: menu, search field, titles of the window. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const shellTexts = defineTexts('shell', {
  nl: {
    today: 'Vandaag',
    due: 'Wat aandacht vraagt',
    persons: 'Personen',
    person: 'Persoon',
    requests: 'Verzoeken',
    'new-request': 'Nieuw verzoek',
    request: 'Verzoek',
    letter: 'Brief',
    disposals: 'Opschonen',
    disposal: 'Opschoning',
    consents: 'Toestemmingen',
    promises: 'Belofte-check',
    rules: 'Bewaartermijnen',
    processors: 'Verwerkers',
    party: 'Verwerker',
    'party-persons': 'Personen bij een verwerker',
    processing: 'Verwerkingsregister',
    breaches: 'Datalekken',
    breach: 'Datalek',
    duties: 'Terugkerende taken',
    gaps: 'Nog in te vullen',
    statement: 'Verklaring',
    imports: 'Importeren',
    import: 'Verslag van een import',
    journal: 'Logboek',
    settings: 'Instellingen',
    help: 'Hulp',
    menu: 'Hoofdmenu',
    skip: 'Naar de inhoud',
    lock: 'Vergrendel',
    'lock-hint': 'Vergrendel het register (Ctrl+L)',
    search: 'Zoek personen of schermen',
    'search-label': 'Zoeken',
    'search-nothing': 'Niets gevonden voor ‘{{text}}’.',
    'search-start': 'Typ een naam, een e-mailadres of een scherm.',
    'search-persons': 'Personen',
    'search-screens': 'Schermen',
    attention_one: '{{count}} vraagt aandacht',
    attention_other: '{{count}} vragen aandacht',
    example: 'Dit is het voorbeeldregister: alle personen zijn verzonnen.',
    'example-close': 'Sluit het voorbeeld',
    nowhere: 'Deze pagina bestaat niet',
    'nowhere-help': 'Het adres klopt niet of het onderdeel is er niet meer.',
    'nowhere-go': 'Ga naar Vandaag',
    'help-hint': 'Hulp bij dit scherm (F1)',
  },
  en: {
    today: 'Today',
    due: 'What needs attention',
    persons: 'Persons',
    person: 'Person',
    requests: 'Requests',
    'new-request': 'New request',
    request: 'Request',
    letter: 'Letter',
    disposals: 'Disposal',
    disposal: 'Disposal run',
    consents: 'Consents',
    promises: 'Promise check',
    rules: 'Retention periods',
    processors: 'Processors',
    party: 'Processor',
    'party-persons': 'Persons at a processor',
    processing: 'Record of processing',
    breaches: 'Data breaches',
    breach: 'Data breach',
    duties: 'Recurring duties',
    gaps: 'Still to fill in',
    statement: 'Statement',
    imports: 'Import',
    import: 'Report of an import',
    journal: 'Journal',
    settings: 'Settings',
    help: 'Help',
    menu: 'Main menu',
    skip: 'Skip to the content',
    lock: 'Lock',
    'lock-hint': 'Lock the register (Ctrl+L)',
    search: 'Search persons or screens',
    'search-label': 'Search',
    'search-nothing': 'Nothing found for ‘{{text}}’.',
    'search-start': 'Type a name, an e-mail address or a screen.',
    'search-persons': 'Persons',
    'search-screens': 'Screens',
    attention_one: '{{count}} needs attention',
    attention_other: '{{count}} need attention',
    example: 'This is the example register: all persons are made up.',
    'example-close': 'Close the example',
    nowhere: 'This page does not exist',
    'nowhere-help': 'The address is not right or the part is no longer there.',
    'nowhere-go': 'Go to Today',
    'help-hint': 'Help with this screen (F1)',
  },
});

/** Screens that have a title; the titles of windows and menu items. */
export type ScreenTitle =
  | MenuTitle
  | 'due'
  | 'person'
  | 'new-request'
  | 'request'
  | 'letter'
  | 'breach'
  | 'party'
  | 'party-persons'
  | 'gaps'
  | 'import'
  | 'disposal';
export type MenuTitle =
  | 'today'
  | 'persons'
  | 'requests'
  | 'disposals'
  | 'consents'
  | 'promises'
  | 'rules'
  | 'processors'
  | 'processing'
  | 'breaches'
  | 'duties'
  | 'statement'
  | 'imports'
  | 'journal'
  | 'settings'
  | 'help';
