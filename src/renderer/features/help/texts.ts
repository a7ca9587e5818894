/** Words of the help page. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const helpTexts = defineTexts('help', {
  nl: {
    title: 'Hulp',
    purpose: 'Wat de kleuren betekenen, welke toetsen er zijn en waar je wat vindt.',
    'keys-title': 'Toetsen',
    key: 'Toets',
    does: 'Wat het doet',
    'key-search': 'Zoek een persoon of een scherm',
    'key-new': 'Maak iets nieuws in de lijst waar je bent',
    'key-slash': 'Zoek in de lijst waar je bent',
    'key-arrows': 'Ga door een tabel',
    'key-enter': 'Open de rij',
    'key-choose': 'Kies de rij, waar er vakjes voor staan',
    'key-choose-next': 'Kies ook de volgende rij',
    'key-choose-all': 'Kies alle rijen',
    'space-bar': 'Spatie',
    'key-home': 'Naar de eerste of laatste rij',
    'key-save': 'Bewaar wat je invult',
    'key-escape': 'Sluit een venster of ga terug',
    'key-print': 'Druk een brief af',
    'key-lock': 'Vergrendel het register',
    'key-help': 'Deze pagina',
    'key-tab': 'Naar het volgende veld of de volgende knop',
    'states-title': 'Toestanden',
    'states-purpose':
      'Elk gegeven heeft er een. Naast elke datum staat waarom: daar lees je hoe het register erop komt.',
    'screens-title': 'Waar je wat vindt',
    'screen-today': 'Vandaag',
    'screen-today-help':
      'Wat nu, deze week en binnenkort aandacht vraagt: verzoeken, wat verlopen is en taken.',
    'screen-persons': 'Personen',
    'screen-persons-help':
      'Wie je kent, wat je van iemand bewaart, en de knop om een verzoek vast te leggen.',
    'screen-requests': 'Verzoeken',
    'screen-requests-help':
      'Wie iets met de eigen gegevens wil: de klok, de stappen, de brieven en het dossier. Ook op een kalender.',
    'screen-disposals': 'Opschonen',
    'screen-disposals-help':
      'Wissen wat weg kan, in vier stappen, en de taken voor kopieën in andere systemen.',
    'screen-consents': 'Toestemmingen',
    'screen-promises': 'Belofte-check',
    'screen-promises-help':
      'Elke zin uit je verklaring, met hoe het er vandaag voor staat, wat eraan ontbreekt en waar je dat regelt.',
    'screen-consents-help':
      'Wie waarvoor ja zei, wanneer en hoe, wie dat introk, en wie een mail mag krijgen.',
    'screen-rules': 'Bewaartermijnen',
    'screen-rules-help':
      'Per soort gegeven: wat je verklaring zegt, wat de wet minimaal vraagt en wat jij kiest.',
    'screen-processors': 'Verwerkers',
    'screen-processing': 'Verwerkingsregister',
    'screen-processing-help':
      'Waarvoor je gegevens gebruikt, voor jezelf en voor klanten, met wat artikel 30 daarover vraagt.',
    'screen-processors-help':
      'Bij wie gegevens staan, of de afspraken daarover rond zijn, en hoe je met een partij stopt.',
    'screen-breaches': 'Datalekken',
    'screen-breaches-help':
      'Elk datalek met de klok van 72 uur: wat er gebeurde, wat je besloot, en de brieven erover.',
    'screen-measures': 'Maatregelen',
    'screen-measures-help':
      'Hoe je gegevens beschermt, wie erbij kan, wat je aan anderen gaf en wie toestemming kreeg om te kijken.',
    'screen-statement': 'Verklaring',
    'screen-statement-help':
      'Je privacyverklaring, gemaakt van het register: wat er nog ontbreekt, welke versie geldt, en wat daarin niet meer klopt.',
    'screen-duties': 'Terugkerende taken',
    'screen-duties-help':
      'Wat je beloofde steeds opnieuw te doen, wanneer het weer aan de beurt is en waaruit het blijkt.',
    'screen-gaps': 'Nog in te vullen',
    'screen-gaps-help':
      'Wat je verklaring openlaat, één vraag tegelijk. Te bereiken vanaf Vandaag en met Ctrl+K.',
    'screen-imports': 'Importeren',
    'screen-imports-help':
      'Overhalen wat in andere systemen staat, of het vergelijken met je register. Met een verslag, en ongedaan te maken.',
    'screen-journal': 'Logboek',
    'screen-journal-help':
      'Wat er in het register gebeurde, zonder namen, en of het nog is zoals het geschreven werd.',
    'screen-settings': 'Instellingen',
    'screen-settings-help': 'Je zaak en je brieven, herinneringen, back-ups en je wachtwoord.',
    'words-title': 'Woorden',
    'word-due': 'Vervaldatum',
    'word-due-help': 'De dag vanaf wanneer je iets niet langer hoeft te bewaren.',
    'word-floor': 'Wettelijk minimum',
    'word-floor-help':
      'Zolang de wet zegt dat je iets bewaart, verloopt het niet. Facturen zijn het bekendste voorbeeld.',
    'word-hold': 'Blokkade',
    'word-hold-help': 'Een reden om iets toch nog te bewaren, zoals een geschil.',
    'word-disposal': 'Opschoning',
    'word-disposal-help':
      'Een keer wissen, met een nummer: een voorstel, een controle, jouw akkoord en wat ervan kwam.',
    'word-anonymise': 'Anonimiseren',
    'word-anonymise-help':
      'Wissen, waarna alleen een aantal blijft, van minstens vijf personen samen.',
    'word-reduced': 'Deels gewist',
    'word-reduced-help':
      'Van een gegeven is alleen over wat de wet bewaard wil zien, en alleen daarvoor te gebruiken.',
    'word-certificate': 'Verklaring van verwijdering',
    'word-certificate-help':
      'Een blad zonder namen dat zegt wat er gewist is, en volgens welke regel.',
    'word-tombstone': 'Grafsteen',
    'word-tombstone-help':
      'Een onleesbare afdruk van wie gewist is en niet opnieuw opgenomen wil worden. Komt die persoon weer voorbij, dan vraagt het register ernaar.',
    'word-code': 'Herstelcode',
    'word-code-help': 'De code op papier waarmee je binnenkomt als je wachtwoord weg is.',
    'no-advice': 'Dit is een hulpmiddel, geen juridisch advies.',
  },
  en: {
    title: 'Help',
    purpose: 'What the colours mean, which keys there are and where to find what.',
    'keys-title': 'Keys',
    key: 'Key',
    does: 'What it does',
    'key-search': 'Find a person or a screen',
    'key-new': 'Make something new in the list you are in',
    'key-slash': 'Search the list you are in',
    'key-arrows': 'Go through a table',
    'key-enter': 'Open the row',
    'key-choose': 'Choose the row, where there are boxes for it',
    'key-choose-next': 'Choose the next row as well',
    'key-choose-all': 'Choose all rows',
    'space-bar': 'Space bar',
    'key-home': 'To the first or last row',
    'key-save': 'Save what you fill in',
    'key-escape': 'Close a window or go back',
    'key-print': 'Print a letter',
    'key-lock': 'Lock the register',
    'key-help': 'This page',
    'key-tab': 'To the next field or button',
    'states-title': 'States',
    'states-purpose':
      'Every item has one. Beside each date stands why: there you read how the register came to it.',
    'screens-title': 'Where to find what',
    'screen-today': 'Today',
    'screen-today-help':
      'What needs attention now, this week and soon: requests, what is overdue and duties.',
    'screen-persons': 'Persons',
    'screen-persons-help':
      'Whom you know, what you hold of someone, and the button to answer a request.',
    'screen-requests': 'Requests',
    'screen-requests-help':
      'Who wants something with their own data: the clock, the steps, the letters and the case file. On a calendar too.',
    'screen-disposals': 'Disposal',
    'screen-disposals-help':
      'Erasing what can go, in four steps, and the tasks for copies in other systems.',
    'screen-consents': 'Consents',
    'screen-promises': 'Promise check',
    'screen-promises-help':
      'Every sentence of your statement, with how it stands today, what it lacks and where to mend that.',
    'screen-consents-help':
      'Who said yes to what, when and how, who withdrew that, and who may get a mailing.',
    'screen-rules': 'Retention periods',
    'screen-rules-help':
      'Per kind of data: what your statement says, what the law asks at least and what you choose.',
    'screen-processors': 'Processors',
    'screen-processing': 'Record of processing',
    'screen-processing-help':
      'What you use data for, for yourself and for customers, with what article 30 asks about it.',
    'screen-processors-help':
      'Who holds data for you, whether the agreements are in place, and how to stop with a party.',
    'screen-breaches': 'Data breaches',
    'screen-breaches-help':
      'Every data breach with its clock of 72 hours: what happened, what you decided, and the letters about it.',
    'screen-measures': 'Measures',
    'screen-measures-help':
      'How you protect data, who can get in, what you handed to others and who was allowed to look.',
    'screen-statement': 'Statement',
    'screen-statement-help':
      'Your privacy statement, made of the register: what is still missing, which version is in force, and what in it is no longer right.',
    'screen-duties': 'Recurring duties',
    'screen-duties-help':
      'What you promised to do again and again, when its turn comes and what shows that you did it.',
    'screen-gaps': 'Still to fill in',
    'screen-gaps-help':
      'What your statement leaves open, one question at a time. Reached from Today and with Ctrl+K.',
    'screen-imports': 'Import',
    'screen-imports-help':
      'Taking over what stands in other systems, or comparing it with your register. With a report, and it can be undone.',
    'screen-journal': 'Journal',
    'screen-journal-help':
      'What happened in the register, without names, and whether it is still as it was written.',
    'screen-settings': 'Settings',
    'screen-settings-help': 'Your business and letters, reminders, backups and your password.',
    'words-title': 'Words',
    'word-due': 'Due date',
    'word-due-help': 'The day from which you need not keep something any longer.',
    'word-floor': 'Statutory minimum',
    'word-floor-help':
      'As long as the law says that you keep something, it does not fall due. Invoices are the best-known example.',
    'word-hold': 'Hold',
    'word-hold-help': 'A reason to keep something after all, such as a dispute.',
    'word-disposal': 'Disposal',
    'word-disposal-help':
      'One time of erasing, with a number: a proposal, a check, your agreement and what came of it.',
    'word-anonymise': 'Anonymise',
    'word-anonymise-help': 'Erase, and keep only a count of at least five persons together.',
    'word-reduced': 'Erased in part',
    'word-reduced-help':
      'Only what the law wants kept is left of an item, to be used for that alone.',
    'word-certificate': 'Certificate of erasure',
    'word-certificate-help': 'A sheet without names that says what was erased, and by which rule.',
    'word-tombstone': 'Tombstone',
    'word-tombstone-help':
      'An unreadable print of somebody who was erased and does not want to be taken up again. When that person comes by, the register asks about it.',
    'word-code': 'Recovery code',
    'word-code-help': 'The code on paper that lets you in when your password is lost.',
    'no-advice': 'This is a tool, not legal advice.',
  },
});
