/** Words of the lock screen. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const lockTexts = defineTexts('lock', {
  nl: {
    title: 'Vergrendeld',
    password: 'Wachtwoord',
    unlock: 'Ontgrendel',
    'open-here': 'Open met deze computer',
    'open-here-failed':
      'Openen met deze computer lukte niet. Er is niets gewijzigd; je wachtwoord werkt gewoon.',
    unlocking: 'Bezig met ontgrendelen. Dat duurt even, expres.',
    'by-start': 'Vul je wachtwoord in om je register te openen.',
    'by-button': 'Je hebt het register vergrendeld.',
    'by-idle': 'Vergrendeld omdat je een tijd niets deed. Wat je aan het typen was, is bewaard.',
    'by-sleep':
      'Vergrendeld omdat de computer in slaap ging. Wat je aan het typen was, is bewaard.',
    'by-screen-lock':
      'Vergrendeld omdat het scherm op slot ging. Wat je aan het typen was, is bewaard.',
    'by-fault':
      'Vergrendeld omdat er in het programma iets misging. Wat je eerder bewaarde, staat er nog.',
    'by-damage':
      'Vergrendeld omdat bladzijde {{page}} van het registerbestand beschadigd is. Wat je aan het typen was, is bewaard.',
    'keys-found':
      'In de back-up van {{day}} staat het sleutelbestand van dit register. Je register zelf blijft zoals het is; het wachtwoord van toen geldt weer.',
    'keys-take': 'Haal het sleutelbestand eruit en ontgrendel',
    'keys-sheet':
      'Met je herstelblad kan het ook: kies hieronder de herstelcode, dan vraagt Dossierwacht naar de QR-code op het blad.',
    'backup-looking': 'Dossierwacht zoekt de nieuwste back-up die heel is.',
    'backup-found': 'Nieuwste back-up, nagekeken en heel: {{day}} om {{time}}.',
    'backup-where': '{{name}} staat in',
    'backup-none':
      'In de mappen die Dossierwacht kent, staat geen back-up die heel is. Sluit de schijf aan waarop je er een bewaarde, of kies hem zelf.',
    'backup-choose': 'Kies een back-up',
    'backup-other': 'Kies een andere back-up',
    'restore-now': 'Zet deze back-up terug',
    'older-go-on': 'Toch verdergaan met dit register',
    'older-sure':
      'Wat ontbreekt, komt dan niet vanzelf terug; het dagboek onthoudt dat je hiervoor koos.',
    'older-confirm': 'Ja, open dit register',
    forgot: 'Herstelcode gebruiken',
    restore: 'Zet een back-up terug',
    'forgot-title': 'Openen met je herstelcode',
    'forgot-purpose':
      'De code staat op het blad dat je bij de start hebt gemaakt. Kies meteen een nieuw wachtwoord.',
    'key-sheet': 'Tekst van de QR-code op je herstelblad',
    'key-sheet-hint':
      'Het sleutelbestand is weg of beschadigd. Scan de QR-code met je telefoon en neem de tekst hier over; daarmee maakt Dossierwacht het bestand opnieuw.',
    recover: 'Open met herstelcode',
    'with-password': 'Toch met wachtwoord',
    'other-registers': 'Iets anders',
    'open-example': 'Open het voorbeeldregister',
    'open-example-hint': 'Verzonnen personen om mee te proberen. Je eigen register blijft dicht.',
    version: 'Versie {{version}}',
    folder: 'Je register staat in',
    'caps-lock': 'Caps Lock staat aan.',
    'start-title': 'Dossierwacht kon niet starten',
  },
  en: {
    title: 'Locked',
    password: 'Password',
    unlock: 'Unlock',
    'open-here': 'Open with this computer',
    'open-here-failed':
      'Opening with this computer did not work. Nothing was changed; your password works as always.',
    unlocking: 'Unlocking. This takes a moment, on purpose.',
    'by-start': 'Fill in your password to open your register.',
    'by-button': 'You locked the register.',
    'by-idle': 'Locked because you did nothing for a while. What you were typing has been kept.',
    'by-sleep': 'Locked because the computer went to sleep. What you were typing has been kept.',
    'by-screen-lock': 'Locked because the screen was locked. What you were typing has been kept.',
    'by-fault':
      'Locked because something went wrong in the program. What you saved before is still there.',
    'by-damage':
      'Locked because page {{page}} of the register file is damaged. What you were typing has been kept.',
    'keys-found':
      'The backup of {{day}} holds the key file of this register. Your register itself stays as it is; the password of then holds again.',
    'keys-take': 'Take the key file out and unlock',
    'keys-sheet':
      'Your recovery sheet does it as well: choose the recovery code below, and Dossierwacht asks for the QR code on the sheet.',
    'backup-looking': 'Dossierwacht is looking for the newest backup that is whole.',
    'backup-found': 'Newest backup, checked and whole: {{day}} at {{time}}.',
    'backup-where': '{{name}} is in',
    'backup-none':
      'There is no backup that is whole in the folders that Dossierwacht knows. Connect the disk on which you kept one, or choose it yourself.',
    'backup-choose': 'Choose a backup',
    'backup-other': 'Choose another backup',
    'restore-now': 'Restore this backup',
    'older-go-on': 'Go on with this register all the same',
    'older-sure':
      'What is missing then does not come back by itself; the journal remembers that you chose this.',
    'older-confirm': 'Yes, open this register',
    forgot: 'Use recovery code',
    restore: 'Restore a backup',
    'forgot-title': 'Open with your recovery code',
    'forgot-purpose':
      'The code is on the sheet you made at the start. Choose a new password right away.',
    'key-sheet': 'Text of the QR code on your recovery sheet',
    'key-sheet-hint':
      'The key file is gone or damaged. Scan the QR code with your phone and enter its text here; Dossierwacht then makes the file anew.',
    recover: 'Open with recovery code',
    'with-password': 'Use the password after all',
    'other-registers': 'Something else',
    'open-example': 'Open the example register',
    'open-example-hint': 'Made-up persons to try things with. Your own register stays closed.',
    version: 'Version {{version}}',
    folder: 'Your register is in',
    'caps-lock': 'Caps Lock is on.',
    'start-title': 'Dossierwacht could not start',
  },
});
