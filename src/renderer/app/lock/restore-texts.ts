/** Words of bringing a backup back. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const restoreTexts = defineTexts('restore', {
  nl: {
    title: 'Zet een back-up terug',
    purpose:
      'De back-up komt in de plaats van het register op deze computer. Alles wordt eerst nagekeken; gaat er iets mis, dan blijft het register zoals het is.',
    'purpose-new':
      'Dossierwacht zet het register uit je back-up op deze computer. Alles wordt eerst nagekeken; gaat er iets mis, dan komt er niets bij.',
    file: 'Kies de back-up',
    'file-other': 'Kies een andere back-up',
    'file-chosen': 'Gekozen:',
    restore: 'Kijk hem na en zet hem terug',
    'by-code': 'Ik heb de herstelcode',
    'by-password': 'Ik weet het wachtwoord',
    password: 'Wachtwoord van toen de back-up werd gemaakt',
    choose: 'Kies de back-up en zet hem terug',
    working: 'Bezig met nakijken en terugzetten. Laat de computer even aan.',
    back: 'Toch niet',
    'done-title': 'De back-up is teruggezet',
    from: 'Je register is weer zoals op {{day}} om {{time}}.',
    'erased-none': 'Er waren geen latere wissingen om opnieuw uit te voeren.',
    'erased-again_one': '{{count}} latere wissing is opnieuw uitgevoerd.',
    'erased-again_other': '{{count}} latere wissingen zijn opnieuw uitgevoerd.',
    'persons-again_one': '{{count}} persoon is daarbij opnieuw gewist.',
    'persons-again_other': '{{count}} personen zijn daarbij opnieuw gewist.',
    'unknown-after':
      'Wat na {{day}} is gewist, is hier niet bekend. Leg je verklaringen van verwijdering ernaast en wis die personen opnieuw.',
    alike_one:
      '{{count}} persoon lijkt op iemand die niet meer in je register wil. Kijk na of het dezelfde is.',
    alike_other:
      '{{count}} personen lijken op iemand die niet meer in je register wil. Kijk na of het dezelfde is.',
    due_one: '{{count}} gegeven is intussen verlopen.',
    due_other: '{{count}} gegevens zijn intussen verlopen.',
    'log-unreadable':
      'Het lijstje van wissingen naast het register was niet te lezen; het is onder een andere naam bewaard.',
    'keys-backup': 'Het wachtwoord en de herstelcode van de back-up gelden weer.',
    'keys-new': 'Je nieuwe wachtwoord geldt; je herstelcode is niet veranderd.',
    'keys-present': 'Je wachtwoord en herstelcode zijn niet veranderd.',
    'other-key':
      'Tussen deze back-up en het register dat er stond, is de sleutel vernieuwd. De sleutel en de herstelcode van de back-up gelden nu weer. Kan iemand anders die hebben, vernieuw de sleutel dan opnieuw.',
    former:
      'Wat er stond, blijft nog veertien dagen in de map van je register; voer je eerder een opschoning uit, dan gaat het meteen weg.',
    open: 'Ga naar het register',
  },
  en: {
    title: 'Restore a backup',
    purpose:
      'The backup takes the place of the register on this computer. Everything is checked first; when something goes wrong, the register stays as it is.',
    'purpose-new':
      'Dossierwacht puts the register from your backup on this computer. Everything is checked first; when something goes wrong, nothing is added.',
    file: 'Choose the backup',
    'file-other': 'Choose another backup',
    'file-chosen': 'Chosen:',
    restore: 'Check it and restore it',
    'by-code': 'I have the recovery code',
    'by-password': 'I know the password',
    password: 'Password of when the backup was made',
    choose: 'Choose the backup and restore it',
    working: 'Checking and restoring. Leave the computer on for a moment.',
    back: 'Rather not',
    'done-title': 'The backup has been restored',
    from: 'Your register is again as it was on {{day}} at {{time}}.',
    'erased-none': 'There were no later erasures to do again.',
    'erased-again_one': '{{count}} later erasure was done again.',
    'erased-again_other': '{{count}} later erasures were done again.',
    'persons-again_one': '{{count}} person was erased again by it.',
    'persons-again_other': '{{count}} persons were erased again by it.',
    'unknown-after':
      'What was erased after {{day}} is not known here. Take your certificates of erasure and erase those persons again.',
    alike_one:
      '{{count}} person looks like somebody who no longer wants to be in your register. See whether it is the same.',
    alike_other:
      '{{count}} persons look like somebody who no longer wants to be in your register. See whether it is the same.',
    due_one: '{{count}} data item has fallen due meanwhile.',
    due_other: '{{count}} data items have fallen due meanwhile.',
    'log-unreadable':
      'The list of erasures beside the register could not be read; it was kept under another name.',
    'keys-backup': 'The password and the recovery code of the backup hold again.',
    'keys-new': 'Your new password holds; your recovery code has not changed.',
    'keys-present': 'Your password and recovery code have not changed.',
    'other-key':
      'Between this backup and the register that was there, the key was renewed. The key and the recovery code of the backup hold again. When somebody else may have those, renew the key once more.',
    former:
      'What was there stays in the folder of your register for another fourteen days; when you carry out a disposal before that, it goes at once.',
    open: 'Go to the register',
  },
});
