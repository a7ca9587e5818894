/** Words of what the owner is asked for now and then. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const safekeepingTexts = defineTexts('safekeeping', {
  nl: {
    code: 'Ligt het papier met je herstelcode er nog?',
    'code-what':
      'Twee keer per jaar vraagt Dossierwacht je om de herstelcode één keer in te typen. Ben je ooit je wachtwoord kwijt, dan is dat papier de enige weg naar binnen.',
    'code-type': 'Typ de herstelcode',
    'code-how':
      'Neem het papier erbij en typ de code over. Er wordt niets mee geopend; alleen de dag wordt onthouden.',
    'code-check': 'Controleer de code',
    'code-right': 'De herstelcode klopt',
    'code-wrong-do':
      'Is dit een oud papier, of vind je het niet meer? Maak dan bij Instellingen, Beveiliging een nieuwe herstelcode en druk het herstelblad af.',
    'later-recovery-code': 'Vraag het over een maand',
    copy: 'Er is geen back-up op een andere plek',
    'copy-what':
      'Je register en de back-ups staan op dezelfde computer. Gaat die stuk of wordt hij gestolen, dan ben je alles kwijt. Kies een tweede map, bijvoorbeeld op een USB-stick.',
    'copy-choose': 'Ga naar Instellingen',
    'later-copy-elsewhere': 'Vraag het over drie maanden',
  },
  en: {
    code: 'Is the paper with your recovery code still there?',
    'code-what':
      'Twice a year Dossierwacht asks you to type the recovery code once. When you ever lose your password, that paper is the only way in.',
    'code-type': 'Type the recovery code',
    'code-how':
      'Take the paper and type the code. Nothing is opened with it; only the day is remembered.',
    'code-check': 'Check the code',
    'code-right': 'The recovery code is right',
    'code-wrong-do':
      'Is this an old paper, or can you not find it? Then make a new recovery code at Settings, Safety and print the recovery sheet.',
    'later-recovery-code': 'Ask in a month',
    copy: 'There is no backup in another place',
    'copy-what':
      'Your register and the backups are on the same computer. When it breaks or is stolen, you lose everything. Choose a second folder, for instance on a USB stick.',
    'copy-choose': 'Go to Settings',
    'later-copy-elsewhere': 'Ask in three months',
  },
});
