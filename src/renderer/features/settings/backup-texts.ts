/** Words of the backups. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const backupTexts = defineTexts('backups', {
  nl: {
    'make-title': 'Maak een back-up',
    'make-purpose':
      'Het hele register in één bestand, versleuteld en bij het maken regel voor regel nagekeken. Zet hem op een andere schijf dan deze.',
    make: 'Maak een back-up',
    made: 'Back-up gemaakt en nagekeken',
    'known-title': 'Back-ups die je hebt gemaakt',
    'known-purpose':
      'Een back-up bevat nog wie je daarna hebt gewist. Daarom gaat hij na 90 dagen weg zodra je een nieuwe maakt; de jongste blijft altijd.',
    none: 'Nog geen back-up. Maak er een voordat er iets met deze computer gebeurt.',
    path: 'Bestand',
    'made-on': 'Gemaakt',
    'expires-on': 'Gaat weg vanaf',
    away: 'De schijf of map is er nu niet. Loopt hij af, gooi hem dan daar zelf weg.',
    'moved-note':
      'Heb je een back-up verplaatst of gekopieerd, dan weet Dossierwacht daar niets van: gooi die zelf weg.',
    'check-title': 'Kijk een back-up na',
    'check-purpose':
      'Opent het bestand met het wachtwoord van toen hij werd gemaakt en leest alles, zonder iets te veranderen.',
    check: 'Kijk een back-up na',
    'check-password': 'Wachtwoord van toen',
    choose: 'Kies het bestand',
    'sound-title': 'Deze back-up is goed',
    'sound-made': 'Gemaakt',
    'sound-rows': 'Regels',
    'sound-pages': 'Bladzijden',
    'sound-erasures': 'Wissingen die hij kent',
    'restore-title': 'Zet een back-up terug',
    'restore-how':
      'Vergrendel het register en kies op dat scherm “Zet een back-up terug”. Wie je na de back-up hebt gewist, wordt dan opnieuw gewist. Op een nieuwe computer gebruik je de opdrachtregel.',
    'example-no-backup': 'Het voorbeeldregister heeft geen back-up nodig.',
    moment: '{{day}}, {{time}}',
  },
  en: {
    'make-title': 'Make a backup',
    'make-purpose':
      'The whole register in one file, encrypted, and checked line by line while it is made. Put it on another disk than this one.',
    make: 'Make a backup',
    made: 'Backup made and checked',
    'known-title': 'Backups you have made',
    'known-purpose':
      'A backup still holds whom you erased after it. That is why it goes after 90 days as soon as you make a new one; the youngest always stays.',
    none: 'No backup yet. Make one before something happens to this computer.',
    path: 'File',
    'made-on': 'Made',
    'expires-on': 'Goes from',
    away: 'The disk or folder is not here now. When its time is over, throw it away there yourself.',
    'moved-note':
      'When you have moved or copied a backup, Dossierwacht does not know: throw that one away yourself.',
    'check-title': 'Check a backup',
    'check-purpose':
      'Opens the file with the password of when it was made and reads everything, without changing anything.',
    check: 'Check a backup',
    'check-password': 'Password of that time',
    choose: 'Choose the file',
    'sound-title': 'This backup is good',
    'sound-made': 'Made',
    'sound-rows': 'Lines',
    'sound-pages': 'Pages',
    'sound-erasures': 'Erasures it knows of',
    'restore-title': 'Restore a backup',
    'restore-how':
      'Lock the register and choose “Restore a backup” on that screen. Whom you erased after the backup is then erased again. On a new computer, use the command line.',
    'example-no-backup': 'The example register needs no backup.',
    moment: '{{day}}, {{time}}',
  },
});
