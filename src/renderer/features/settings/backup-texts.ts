/** Words of the backups. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const backupTexts = defineTexts('backups', {
  nl: {
    'auto-title': 'Back-ups die vanzelf gemaakt worden',
    'auto-purpose':
      'Elke dag dat je je register opent, maakt Dossierwacht een back-up en kijkt die na. Het bewaart er een van de laatste zeven dagen, vier weken en drie maanden, en niets ouder dan 90 dagen.',
    'auto-folder': 'Map',
    'auto-newest': 'De laatste',
    'auto-none': 'nog geen',
    'auto-second': 'Tweede map',
    'auto-no-second':
      'Geen. Kies er een op een USB-stick of andere schijf: een back-up op dezelfde schijf helpt niet als die stukgaat.',
    'auto-away': 'de schijf is er nu niet',
    'auto-test': 'Maandelijks nagekeken',
    'auto-not-tested': 'nog niet',
    'auto-sound': 'en goed bevonden: alle {{rows}} regels gelezen',
    'auto-damaged': 'en beschadigd bevonden',
    'auto-other-key':
      'gemaakt voor je de sleutel vernieuwde; de eerste back-up met de nieuwe sleutel wordt nagekeken',
    'choose-first': 'Kies een andere map',
    'choose-second': 'Kies een tweede map',
    'forget-first': 'Gebruik de gewone map',
    'forget-second': 'Geen tweede map meer',
    'made-why': 'Waarom',
    'made-automatic': 'vanzelf, van die dag',
    'made-before-run': 'vlak voor een grote opschoning',
    'expires-at-last': 'Gaat uiterlijk weg',
    'make-title': 'Maak een back-up',
    'make-purpose':
      'Het hele register in één bestand, versleuteld en bij het maken regel voor regel nagekeken. Zet hem op een andere schijf dan deze.',
    make: 'Maak een back-up',
    made: 'Back-up gemaakt en nagekeken',
    'known-title': 'Alle back-ups',
    'known-purpose':
      'Een back-up bevat nog wie je daarna hebt gewist. Daarom gaat hij na 90 dagen weg zodra er een nieuwe is; de jongste blijft altijd.',
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
      'Vergrendel het register en kies op dat scherm “Zet een back-up terug”. Wie je na de back-up hebt gewist, wordt dan opnieuw gewist. Op een nieuwe computer kies je op het eerste scherm “Ik heb een back-up van een eerdere computer”.',
    'example-no-backup': 'Het voorbeeldregister heeft geen back-up nodig.',
    moment: '{{day}}, {{time}}',
  },
  en: {
    'auto-title': 'Backups that are made by themselves',
    'auto-purpose':
      'Every day that you open your register, Dossierwacht makes a backup and checks it. It keeps one of the last seven days, four weeks and three months, and nothing older than 90 days.',
    'auto-folder': 'Folder',
    'auto-newest': 'The last one',
    'auto-none': 'none yet',
    'auto-second': 'Second folder',
    'auto-no-second':
      'None. Choose one on a USB stick or another disk: a backup on the same disk does not help when that breaks.',
    'auto-away': 'the disk is not here now',
    'auto-test': 'Checked monthly',
    'auto-not-tested': 'not yet',
    'auto-sound': 'and found good: all {{rows}} lines read',
    'auto-damaged': 'and found damaged',
    'auto-other-key':
      'made before you renewed the key; the first backup with the new key will be checked',
    'choose-first': 'Choose another folder',
    'choose-second': 'Choose a second folder',
    'forget-first': 'Use the usual folder',
    'forget-second': 'No second folder any more',
    'made-why': 'Why',
    'made-automatic': 'by itself, for that day',
    'made-before-run': 'just before a large disposal',
    'expires-at-last': 'Goes at the latest',
    'make-title': 'Make a backup',
    'make-purpose':
      'The whole register in one file, encrypted, and checked line by line while it is made. Put it on another disk than this one.',
    make: 'Make a backup',
    made: 'Backup made and checked',
    'known-title': 'All backups',
    'known-purpose':
      'A backup still holds whom you erased after it. That is why it goes after 90 days as soon as there is a new one; the youngest always stays.',
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
      'Lock the register and choose “Restore a backup” on that screen. Whom you erased after the backup is then erased again. On a new computer, choose “I have a backup from another computer” on the first screen.',
    'example-no-backup': 'The example register needs no backup.',
    moment: '{{day}}, {{time}}',
  },
});
