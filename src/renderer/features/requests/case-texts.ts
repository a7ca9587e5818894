/** Words of the file of a case: the checklist, packages, history, reminders, reopening. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const caseTexts = defineTexts('case-file', {
  nl: {
    'case-title': 'Dossier',
    'case-purpose':
      'Alles van dit verzoek bij elkaar: wat er nog moet, wat er verstuurd is en wat er gebeurde.',
    'case-save': 'Bewaar het dossier als ZIP',
    'case-saved': 'Dossier bewaard als {{path}}',
    'tasks-title': 'Wat er te doen is',
    'task-done': 'gedaan',
    'task-next': 'nu eerst',
    'task-before': 'vóór of op',
    'task-late': 'had gemoeten op',
    'history-title': 'Tijdlijn',

    'exports-title': 'Uitvoerpakketten',
    'export-make': 'Maak een uitvoerpakket',
    'export-save': 'Maak en bewaar',
    'export-saved': 'Bewaard als {{path}}',
    'export-files_one': '{{count, number}} bestand',
    'export-files_other': '{{count, number}} bestanden',
    'export-protected': 'met wachtwoord',
    'export-scope': 'Wat erin komt',
    'scope.all': 'alles van deze persoon',
    'scope-help.all':
      'Voor inzage: alle gegevens, met een overzicht om te lezen en bestanden voor een computer.',
    'scope.portable': 'wat de persoon mag meenemen',
    'scope-help.portable':
      'Voor overdracht: wat de persoon zelf gaf, op grond van toestemming of een overeenkomst.',
    'export-protect': 'Beveilig met een wachtwoord',
    'export-protect-hint':
      'Versleuteld met AES-256. Openen kan met 7-Zip, Keka of WinZip; het wachtwoord zie je één keer.',
    'password-is': 'Het wachtwoord:',
    'password-tell':
      'Geef het langs een andere weg door dan het bestand, bijvoorbeeld per telefoon. Het wordt nergens bewaard.',
    'password-copy': 'Kopieer het wachtwoord',

    'reminder-action': 'Herinnering ontvangen',
    'reminder-help':
      'De persoon vraagt waar het antwoord blijft. De termijn verandert daardoor niet; binnen twee weken verwacht men iets te horen.',
    'reminder-on': 'Ontvangen op',
    'reminder-save': 'Leg de herinnering vast',
    'reminder-saved': 'De herinnering staat in het dossier',

    'reopen-action': 'Heropen het verzoek',
    'reopen-help':
      'Het verzoek telt weer als open en de gegevens van de persoon worden niet gewist zolang dat duurt. De datums blijven die van de eerste ontvangst.',
    'reopen-reason': 'Waarom',
    'reopen-save': 'Heropen',
    reopened: 'Verzoek {{number}} is weer open',
  },
  en: {
    'case-title': 'Case file',
    'case-purpose':
      'Everything of this request together: what is left to do, what was sent and what happened.',
    'case-save': 'Save the case file as ZIP',
    'case-saved': 'Case file saved as {{path}}',
    'tasks-title': 'What there is to do',
    'task-done': 'done',
    'task-next': 'first',
    'task-before': 'on or before',
    'task-late': 'should have been done on',
    'history-title': 'Timeline',

    'exports-title': 'Export packages',
    'export-make': 'Make an export package',
    'export-save': 'Make and save',
    'export-saved': 'Saved as {{path}}',
    'export-files_one': '{{count, number}} file',
    'export-files_other': '{{count, number}} files',
    'export-protected': 'with a password',
    'export-scope': 'What goes in',
    'scope.all': 'everything of this person',
    'scope-help.all': 'For access: all data, with an overview to read and files for a computer.',
    'scope.portable': 'what the person may take along',
    'scope-help.portable':
      'For portability: what the person gave, on the basis of consent or a contract.',
    'export-protect': 'Protect with a password',
    'export-protect-hint':
      'Encrypted with AES-256. Opens with 7-Zip, Keka or WinZip; you see the password once.',
    'password-is': 'The password:',
    'password-tell':
      'Pass it on by another way than the file, for instance by telephone. It is kept nowhere.',
    'password-copy': 'Copy the password',

    'reminder-action': 'Reminder received',
    'reminder-help':
      'The person asks where the answer is. The term does not change; people expect to hear something within two weeks.',
    'reminder-on': 'Received on',
    'reminder-save': 'Record the reminder',
    'reminder-saved': 'The reminder is in the file',

    'reopen-action': 'Reopen the request',
    'reopen-help':
      'The request counts as open again and nothing of the person is erased as long as it does. The dates stay those of the first receipt.',
    'reopen-reason': 'Why',
    'reopen-save': 'Reopen',
    reopened: 'Request {{number}} is open again',
  },
});
