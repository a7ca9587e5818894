/** Words about the register's own key: showing it to another program. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const keyTexts = defineTexts('settings-key', {
  nl: {
    title: 'Open het register zonder Dossierwacht',
    purpose:
      'Je register is een gewoon bestand van SQLCipher 4. Met de sleutel opent ook een ander programma het, als Dossierwacht er niet meer is.',
    show: 'Toon de sleutel',
    password: 'Je wachtwoord',
    warning:
      'Wie deze sleutel en een kopie van je register heeft, leest alles, ook als je later je wachtwoord of je herstelcode wijzigt. Laat niemand meekijken en bewaar de sleutel niet bij het register.',
    key: 'Sleutel',
    copy: 'Kopieer de sleutel',
    'copy-after':
      'Na een halve minuut is het klembord weer leeg. Bewaart je computer wat je kopieerde, haal de sleutel dan ook uit die geschiedenis.',
    hides_one: 'De sleutel verdwijnt over {{count}} seconde van het scherm.',
    hides_other: 'De sleutel verdwijnt over {{count}} seconden van het scherm.',
    hidden: 'De sleutel is weer verborgen.',
    hide: 'Verberg de sleutel',
    'steps-title': 'Zo open je het bestand',
    'step-close': 'Vergrendel of sluit Dossierwacht.',
    'step-copy': 'Kopieer register.db en werk met die kopie.',
    'step-program':
      'Open de kopie met het programma sqlcipher, versie 4 of nieuwer. Versie 3 kan het bestand niet lezen.',
    'step-type': 'Typ, met de sleutel op de plaats van SLEUTEL:',
    'step-export':
      'Met de regels hieronder maak je een bestand zonder versleuteling, dat elk programma voor SQLite leest. Wis het als je klaar bent.',
    placeholder: 'SLEUTEL',
    'renew-title': 'Nieuwe sleutel',
    'renew-purpose':
      'Kan iemand de sleutel van nu hebben, of je wachtwoord samen met een kopie van je register? Dan versleutelt Dossierwacht alles opnieuw, met een andere sleutel.',
    renew: 'Maak een nieuwe sleutel',
    'renew-what':
      'Het hele register wordt opnieuw versleuteld. Wat iemand met de oude sleutel kan lezen, blijft bij wat die al heeft: niets van wat je hierna vastlegt.',
    'renew-password':
      'Je wachtwoord blijft hetzelfde. Kan iemand dat kennen, wijzig het dan hierna ook.',
    'renew-code':
      'Je krijgt een nieuwe herstelcode. De oude werkt niet meer, het oude blad ook niet.',
    'renew-backups':
      'Back-ups van eerder gaan nog open met de sleutel, het wachtwoord en de code van toen. Maak hierna een nieuwe back-up, en gooi oude weg die in verkeerde handen kunnen zijn.',
    'steps-more':
      'Andere instellingen zijn niet nodig. De uitgebreide uitleg staat in docs/zonder-dossierwacht.md.',
  },
  en: {
    title: 'Open the register without Dossierwacht',
    purpose:
      'Your register is an ordinary SQLCipher 4 file. With the key another program opens it too, should Dossierwacht no longer be there.',
    show: 'Show the key',
    password: 'Your password',
    warning:
      'Who has this key and a copy of your register can read everything, also when you change your password or your recovery code later. Let nobody watch, and do not keep the key with the register.',
    key: 'Key',
    copy: 'Copy the key',
    'copy-after':
      'After half a minute the clipboard is empty again. If your computer keeps what you copied, remove the key from that history as well.',
    hides_one: 'The key leaves the screen in {{count}} second.',
    hides_other: 'The key leaves the screen in {{count}} seconds.',
    hidden: 'The key is hidden again.',
    hide: 'Hide the key',
    'steps-title': 'How to open the file',
    'step-close': 'Lock or close Dossierwacht.',
    'step-copy': 'Copy register.db and work with the copy.',
    'step-program':
      'Open the copy with the program sqlcipher, version 4 or newer. Version 3 cannot read the file.',
    'step-type': 'Type, with the key in the place of KEY:',
    'step-export':
      'The lines below make a file without encryption, which every program for SQLite reads. Delete it when you are done.',
    placeholder: 'KEY',
    'renew-title': 'New key',
    'renew-purpose':
      'Could someone have the present key, or your password together with a copy of your register? Then Dossierwacht encrypts everything anew, with another key.',
    renew: 'Make a new key',
    'renew-what':
      'The whole register is encrypted anew. What someone with the old key can read stays what they already have: nothing of what you record after this.',
    'renew-password':
      'Your password stays the same. If someone may know it, change it afterwards too.',
    'renew-code':
      'You get a new recovery code. The old one stops working, and so does the old sheet.',
    'renew-backups':
      'Earlier backups still open with the key, the password and the code of that time. Make a new backup afterwards, and throw away old ones that may be in the wrong hands.',
    'steps-more':
      'No other settings are needed. The full explanation is in docs/without-dossierwacht.md.',
  },
});
