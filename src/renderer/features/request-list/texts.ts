/** Words of the list and the calendar of requests. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const requestListTexts = defineTexts('request-list', {
  nl: {
    title: 'Verzoeken',
    purpose: 'Wie iets met de eigen gegevens wil, wanneer je antwoordt en wat de volgende stap is.',
    new: 'Nieuw verzoek',
    'new-help': 'Leg vast wat er binnenkwam (Ctrl+N)',
    tabs: 'Welke verzoeken',
    'tab-open': 'Open',
    'tab-calendar': 'Kalender',
    'tab-answered': 'Beantwoord',
    'tab-expired': 'Bewaartermijn voorbij',

    person: 'Van wie',
    asks: 'Vraagt om',
    received: 'Ontvangen',
    'answer-by': 'Antwoord uiterlijk',
    next: 'Volgende stap',
    'next-now': 'nu',
    answered: 'Beantwoord op',
    'answered-late': 'na de uiterste dag',
    'kept-until': 'Dossier bewaren tot',
    'kept-forever': 'geen termijn gekozen',

    'mark-late-help': 'De uiterste dag is voorbij en er is nog geen antwoord.',
    'mark-soon-help': 'De veilige datum is er. Antwoord nu, dan is het zeker op tijd.',
    'mark-extended': 'verlengd',
    'mark-extended-help': 'De persoon weet dat het antwoord later komt, en waarom.',
    'mark-waiting': 'wacht op identiteit',
    'mark-waiting-help':
      'Je vroeg wie dit is en wacht op antwoord. De datum hiernaast verschuift daar niet door.',

    'open-empty': 'Er staat geen verzoek open',
    'open-empty-help':
      'Vraagt iemand wat je bewaart, of om iets te verbeteren of te wissen? Leg dat hier vast, ook als het tussen neus en lippen door ging. Dan telt het register de dagen en maakt het de brieven. Je hebt meestal één maand.',
    'answered-empty': 'Er is nog geen verzoek beantwoord',
    'answered-empty-help':
      'Na het antwoord blijft het dossier hier staan, zodat je kunt laten zien wat er gevraagd is en wat je deed.',
    'expired-empty': 'Geen enkel dossier is aan de beurt',
    'expired-empty-help':
      'Bij Instellingen kies je hoe lang een dossier na het antwoord blijft. Is die tijd om, dan staat het hier en kun je het wissen.',
    'expired-purpose':
      'Deze dossiers heb je lang genoeg bewaard. De gegevens van de personen zelf veranderen niet als je een dossier wist.',
    'expired-more': 'Er zijn er meer dan hier staan. Na het wissen zie je de volgende.',
    'delete-expired_one': 'Wis {{count, number}} verlopen dossier',
    'delete-expired_other': 'Wis {{count, number}} verlopen dossiers',
    'delete-title_one': '{{count, number}} dossier wissen?',
    'delete-title_other': '{{count, number}} dossiers wissen?',
    'delete-what':
      'Het verzoek gaat weg, met wat je besliste en de brieven en bestanden die erbij horen. Terughalen kan daarna niet meer.',
    'delete-stays': 'In het logboek blijft alleen het aantal staan.',
    deleted_one: '{{count, number}} dossier is gewist',
    deleted_other: '{{count, number}} dossiers zijn gewist',

    'previous-month': 'Vorige maand',
    'next-month': 'Volgende maand',
    'this-month': 'Naar deze maand',
    'calendar-purpose':
      'Elk open verzoek staat op zijn veilige datum en op zijn uiterste dag. De lijst bij Open noemt dezelfde dagen.',
    'in-month-none': '{{month}}: geen dag van een open verzoek.',
    'in-month_one': '{{month}}: {{count, number}} dag om op te letten.',
    'in-month_other': '{{month}}: {{count, number}} dagen om op te letten.',
    today: 'vandaag',
    'day-safe': 'veilige datum',
    'day-last': 'uiterste dag',
    'day-passed': 'uiterste dag voorbij',
    'legend-safe': 'Een werkdag waarop je antwoord hoe dan ook op tijd is.',
    'legend-last': 'Later mag het antwoord niet komen.',
  },
  en: {
    title: 'Requests',
    purpose: 'Who wants something with their own data, when you answer and what comes next.',
    new: 'New request',
    'new-help': 'Record what came in (Ctrl+N)',
    tabs: 'Which requests',
    'tab-open': 'Open',
    'tab-calendar': 'Calendar',
    'tab-answered': 'Answered',
    'tab-expired': 'Kept long enough',

    person: 'From whom',
    asks: 'Asks for',
    received: 'Received',
    'answer-by': 'Answer by',
    next: 'Next step',
    'next-now': 'now',
    answered: 'Answered on',
    'answered-late': 'after the last day',
    'kept-until': 'Keep the file until',
    'kept-forever': 'no period chosen',

    'mark-late-help': 'The last day has passed and there is no answer yet.',
    'mark-soon-help': 'The safe date is here. Answer now and it is in time for certain.',
    'mark-extended': 'extended',
    'mark-extended-help': 'The person knows that the answer comes later, and why.',
    'mark-waiting': 'waiting for identity',
    'mark-waiting-help':
      'You asked who this is and wait for an answer. The date beside this does not move because of it.',

    'open-empty': 'No request is open',
    'open-empty-help':
      'Does someone ask what you keep, or to correct or erase something? Record it here, also when it was said in passing. Then the register counts the days and makes the letters. You usually have one month.',
    'answered-empty': 'No request has been answered yet',
    'answered-empty-help':
      'After the answer the file stays here, so that you can show what was asked and what you did.',
    'expired-empty': 'No file has its turn',
    'expired-empty-help':
      'In Settings you choose how long a file stays after the answer. When that time is over it stands here and you can erase it.',
    'expired-purpose':
      'You have kept these files long enough. The data of the persons themselves do not change when you erase a file.',
    'expired-more': 'There are more than stand here. After erasing you see the next ones.',
    'delete-expired_one': 'Erase {{count, number}} file',
    'delete-expired_other': 'Erase {{count, number}} files',
    'delete-title_one': 'Erase {{count, number}} file?',
    'delete-title_other': 'Erase {{count, number}} files?',
    'delete-what':
      'The request goes, with what you decided and the letters and files that belong to it. It cannot be brought back afterwards.',
    'delete-stays': 'Only the number stays in the journal.',
    deleted_one: '{{count, number}} file has been erased',
    deleted_other: '{{count, number}} files have been erased',

    'previous-month': 'Previous month',
    'next-month': 'Next month',
    'this-month': 'To this month',
    'calendar-purpose':
      'Each open request stands on its safe date and on its last day. The list under Open names the same days.',
    'in-month-none': '{{month}}: no day of an open request.',
    'in-month_one': '{{month}}: {{count, number}} day to mind.',
    'in-month_other': '{{month}}: {{count, number}} days to mind.',
    today: 'today',
    'day-safe': 'safe date',
    'day-last': 'last day',
    'day-passed': 'last day has passed',
    'legend-safe': 'A working day on which your answer is in time whatever happens.',
    'legend-last': 'The answer may not come later.',
  },
});
