/** Words about opening the register with this computer instead of the password. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const thisComputerTexts = defineTexts('settings-this-computer', {
  nl: {
    title: 'Openen met deze computer',
    purpose:
      'Een knop op het slotscherm die je register opent zonder dat je je wachtwoord typt. Vanzelf gaat het nooit open.',
    add: 'Zet openen met deze computer aan',
    added: 'Openen met deze computer staat aan',
    remove: 'Zet openen met deze computer uit',
    removed: 'Openen met deze computer staat uit',
    password: 'Je wachtwoord',
    who: 'Wie op deze computer je account kan gebruiken, opent dan ook je register: een huisgenoot, een collega, of een kwaadaardig programma. Vergrendel de computer als je wegloopt.',
    still:
      'Je wachtwoord en je herstelcode blijven werken. Houd ze bij de hand: op een andere computer, of als je account hier stukgaat, opent niets anders je register of een back-up.',
    ends: 'Het gaat uit als je je wachtwoord wijzigt, een nieuwe sleutel maakt of een back-up terugzet.',
    on: 'Dit staat aan. Wie op deze computer je account kan gebruiken, kan je register openen.',
    'on-refused': 'Dit staat aan, maar werkt nu niet. Met je wachtwoord opent het register gewoon.',
    'refusal-unprotected':
      'Hier kan het niet: deze computer heeft geen beveiligde plaats om een geheim te bewaren. Onder Linux is dat een sleutelbos, zoals die van GNOME of KDE.',
    'refusal-unavailable':
      'Nu kan het niet: de beveiligde plaats van je computer is op slot of niet te bereiken. Meld je op de computer af en weer aan, en start Dossierwacht opnieuw.',
    'refusal-changed':
      'Je computer bewaart geheimen op een andere plaats dan toen je dit aanzette. Zet het uit en daarna weer aan, als je het wilt houden.',
  },
  en: {
    title: 'Open with this computer',
    purpose:
      'A button on the lock screen that opens your register without typing your password. It never opens by itself.',
    add: 'Switch opening with this computer on',
    added: 'Opening with this computer is on',
    remove: 'Switch opening with this computer off',
    removed: 'Opening with this computer is off',
    password: 'Your password',
    who: 'Whoever can use your account on this computer then opens your register too: someone you live with, a colleague, or a malicious program. Lock the computer when you walk away.',
    still:
      'Your password and your recovery code go on working. Keep them at hand: on another computer, or when your account here breaks, nothing else opens your register or a backup.',
    ends: 'It is switched off when you change your password, make a new key or restore a backup.',
    on: 'This is on. Whoever can use your account on this computer can open your register.',
    'on-refused': 'This is on, but does not work now. Your password opens the register as always.',
    'refusal-unprotected':
      'It cannot be done here: this computer has no protected place to keep a secret. On Linux that is a keyring, such as that of GNOME or KDE.',
    'refusal-unavailable':
      'It cannot be done now: the protected place of your computer is locked or out of reach. Sign out of the computer and in again, and start Dossierwacht anew.',
    'refusal-changed':
      'Your computer keeps secrets in another place than when you switched this on. Switch it off and then on again if you want to keep it.',
  },
});
