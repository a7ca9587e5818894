/** Words of answering a request: the clock, the steps, what is collected, closing. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const requestTexts = defineTexts('requests', {
  nl: {
    title: 'Verzoek {{number}}',
    asks: 'vraagt om {{rights}}.',
    'came-in': 'Ontvangen op',
    'came-by': '({{channel}}).',
    status: 'Het verzoek is {{status}}.',

    'clock-title': 'De klok',
    'clock-answer-by': 'Antwoord uiterlijk',
    'clock-late': 'De uiterste dag is voorbij:',
    'clock-done-in-time': 'Op tijd beantwoord:',
    'clock-done-late': 'Beantwoord na de uiterste dag:',
    'mark.received': 'Ontvangen',
    'mark.today': 'Vandaag',
    'mark.answered': 'Beantwoord',
    'mark.safe': 'Veilige datum',
    'mark.promised': 'Beloofd in je verklaring',
    'mark.legal': 'Uiterlijk volgens de wet',

    steps: 'Stappen',
    'step.received': 'Ontvangen',
    'step.collect': 'Verzamelen',
    'step.answer': 'Antwoord',
    'step.erase': 'Wissen',
    'step.close': 'Afsluiten',
    next: 'Verder naar {{step}}',
    'answered-locked':
      'Dit verzoek is afgesloten. Wat je hier verzamelde, staat in de bewaarde brief.',

    'received-purpose': 'Wat er gevraagd is, en hoe het binnenkwam.',
    'received-from': 'Van',
    'received-rights': 'Gevraagd',
    'received-on': 'Ontvangen op',
    'received-channel': 'Langs welke weg',
    'received-note': 'Je aantekening',
    'received-hold':
      'Zolang dit verzoek open staat, wordt er van deze persoon niets gewist. Zo verdwijnt er niets tussen vraag en antwoord.',

    'collect-purpose':
      'Zoek in elk systeem naar deze persoon. Wat in het register staat, komt vanzelf in de brief.',
    'systems-title': 'Waar je zoekt',
    'systems-purpose':
      'Vink aan waar je gezocht hebt. Een opmerking komt bij dat systeem in de brief.',
    'systems-done': '{{done, number}} van {{all, number}} doorzocht',
    'systems-empty': 'Er staan nog geen systemen in het register.',
    holds_one: '{{count, number}} gegeven van deze persoon',
    holds_other: '{{count, number}} gegevens van deze persoon',
    'holds-none': 'geen gegevens bekend',
    'other-systems_one':
      'Nog {{count, number}} systeem waarin volgens het register niets van deze persoon staat',
    'other-systems_other':
      'Nog {{count, number}} systemen waarin volgens het register niets van deze persoon staat',
    'searched-in': 'Gezocht in {{system}}',
    'search-note': 'Opmerking bij {{system}}',
    'search-note-hint': 'mag leeg blijven',

    'attachments-title': 'Bijlagen',
    'attachments-purpose':
      'Documenten die je los meestuurt, zoals een uitdraai of een gespreksverslag. Ze staan bij naam in de brief.',
    'attachment-add': 'Voeg een bijlage toe',
    'attachment-of': 'Bijlage {{row}}',
    'attachment-name': 'Naam van het document',
    'attachment-system': 'Uit welk systeem',
    'attachment-system-none': 'niet uit een systeem',
    'attachment-note': 'Opmerking (mag leeg blijven)',
    'attachment-remove': 'Haal bijlage {{name}} weg',

    'masked-title': 'Onleesbaar gemaakt',
    'masked-purpose':
      'Gaat een stuk ook over iemand anders? Maak dat deel onleesbaar en noem hier wat en waarom.',
    'masked-law': 'AVG art. 15 lid 4',
    'masked-add': 'Voeg iets toe',
    'masked-of': 'Onleesbaar gemaakt {{row}}',
    'masked-what': 'Wat is onleesbaar',
    'masked-why': 'Waarom',
    'masked-remove': 'Haal {{name}} weg',
    removed: 'Weggehaald',
    'draft-kept': 'Bewaard als concept',

    'erase-purpose.request':
      'De persoon vraagt om wissen. Stel voor wat er weggaat; je ziet daarna per gegeven of het kan.',
    'erase-purpose.objection':
      'De persoon maakt bezwaar. Stel voor wat er weggaat; je ziet daarna per gegeven of het kan.',
    'erase-purpose.withdrawal':
      'De persoon trekt toestemming in. Stel voor wat er weggaat; je ziet daarna per gegeven of het kan.',
    'erase-preview':
      'Er wordt nu nog niets gewist. Eerst zie je wat weggaat en wat met welke reden blijft, dan maak je de brief, en pas na je akkoord gaat het weg.',
    'erase-first': 'Maak eerst het antwoord op de inzage: daarvoor zijn de gegevens nog nodig.',
    'erase-propose': 'Stel het wissen voor',
    'erase-proposed': 'Opschoning {{number}} staat klaar om te bekijken',
    'erase-all': 'Bekijk alle opschoningen',
    'erase-waits': 'Het voorstel staat klaar. Er is nog niets gewist.',
    'erase-approved': 'Je gaf akkoord. Er is nog niets gewist.',
    'erase-go-on': 'Ga verder met opschoning {{number}}',
    'erase-other-choice': 'Toch iets anders wissen? Breek die opschoning dan eerst af.',
    'erased-on': 'Gewist op',
    'erased-run': 'Bekijk opschoning {{number}}',

    'close-purpose': 'Is de brief de deur uit? Leg dan de dag van het antwoord vast.',
    'close-explains':
      'Daarna telt dit verzoek als beantwoord. De blokkade vervalt en het wissen van verlopen gegevens kan weer doorgaan.',
    'close-no-letter': 'Bij dit verzoek is nog geen brief bewaard.',
    'close-not-erased':
      'Voor dit verzoek is nog niets gewist. Blijft alles met een reden staan? Dan kun je gewoon afsluiten. Anders doe je eerst de stap Wissen.',
    'answered-on': 'Beantwoord op',
    'close-action': 'Sluit het verzoek af',
    closed: 'Verzoek {{number}} is afgesloten',
    'closed-on': 'Dit verzoek is beantwoord op',
    'closed-explains':
      'De blokkade is vervallen: gegevens die verlopen zijn, kunnen weer worden gewist.',
    'letters-title': 'Bewaarde brieven',
    'letter-link': 'Brief {{number}}',
    'letters-none': 'Er is nog geen brief bewaard.',
    'back-to': '{{person}}',
    'back-to-disposal': 'Opschonen',
    'person-gone': 'Een gewiste persoon',
  },
  en: {
    title: 'Request {{number}}',
    asks: 'asks for {{rights}}.',
    'came-in': 'Received on',
    'came-by': '({{channel}}).',
    status: 'The request is {{status}}.',

    'clock-title': 'The clock',
    'clock-answer-by': 'Answer no later than',
    'clock-late': 'The last day has passed:',
    'clock-done-in-time': 'Answered in time:',
    'clock-done-late': 'Answered after the last day:',
    'mark.received': 'Received',
    'mark.today': 'Today',
    'mark.answered': 'Answered',
    'mark.safe': 'Safe date',
    'mark.promised': 'Promised in your statement',
    'mark.legal': 'Last day by law',

    steps: 'Steps',
    'step.received': 'Received',
    'step.collect': 'Collect',
    'step.answer': 'Answer',
    'step.erase': 'Erase',
    'step.close': 'Close',
    next: 'On to {{step}}',
    'answered-locked':
      'This request is closed. What you collected here stands in the letter you kept.',

    'received-purpose': 'What was asked, and how it came in.',
    'received-from': 'From',
    'received-rights': 'Asked for',
    'received-on': 'Received on',
    'received-channel': 'By which way',
    'received-note': 'Your note',
    'received-hold':
      'As long as this request is open, nothing of this person is erased. So nothing disappears between question and answer.',

    'collect-purpose':
      'Look for this person in every system. What is in the register comes into the letter by itself.',
    'systems-title': 'Where you search',
    'systems-purpose':
      'Tick where you have searched. A remark goes with that system into the letter.',
    'systems-done': '{{done, number}} of {{all, number}} searched',
    'systems-empty': 'There are no systems in the register yet.',
    holds_one: '{{count, number}} item of this person',
    holds_other: '{{count, number}} items of this person',
    'holds-none': 'no items known',
    'other-systems_one':
      'And {{count, number}} system that holds nothing of this person, as far as the register knows',
    'other-systems_other':
      'And {{count, number}} systems that hold nothing of this person, as far as the register knows',
    'searched-in': 'Searched in {{system}}',
    'search-note': 'Remark on {{system}}',
    'search-note-hint': 'may stay empty',

    'attachments-title': 'Attachments',
    'attachments-purpose':
      'Documents that you send along, such as a printout or the notes of a call. The letter names them.',
    'attachment-add': 'Add an attachment',
    'attachment-of': 'Attachment {{row}}',
    'attachment-name': 'Name of the document',
    'attachment-system': 'From which system',
    'attachment-system-none': 'not from a system',
    'attachment-note': 'Remark (may stay empty)',
    'attachment-remove': 'Remove attachment {{name}}',

    'masked-title': 'Made unreadable',
    'masked-purpose':
      'Is a piece about someone else as well? Make that part unreadable and say here what and why.',
    'masked-law': 'GDPR art. 15(4)',
    'masked-add': 'Add something',
    'masked-of': 'Made unreadable {{row}}',
    'masked-what': 'What is unreadable',
    'masked-why': 'Why',
    'masked-remove': 'Remove {{name}}',
    removed: 'Removed',
    'draft-kept': 'Saved as a draft',

    'erase-purpose.request':
      'The person asks for erasure. Propose what goes; after that you see of each item whether it can.',
    'erase-purpose.objection':
      'The person objects. Propose what goes; after that you see of each item whether it can.',
    'erase-purpose.withdrawal':
      'The person withdraws consent. Propose what goes; after that you see of each item whether it can.',
    'erase-preview':
      'Nothing is erased yet. First you see what goes and what stays for which reason, then you make the letter, and only after you agree it goes.',
    'erase-first': 'First make the answer about access: the data are still needed for it.',
    'erase-propose': 'Propose the erasure',
    'erase-proposed': 'Disposal {{number}} is ready to be looked at',
    'erase-all': 'See all disposals',
    'erase-waits': 'The proposal is ready. Nothing has been erased yet.',
    'erase-approved': 'You agreed. Nothing has been erased yet.',
    'erase-go-on': 'Go on with disposal {{number}}',
    'erase-other-choice': 'Erase something else after all? Then cancel that disposal first.',
    'erased-on': 'Erased on',
    'erased-run': 'See disposal {{number}}',

    'close-purpose': 'Has the letter gone out? Then record the day of the answer.',
    'close-explains':
      'From then on this request counts as answered. The hold lapses and the erasing of data that fell due can go on.',
    'close-no-letter': 'No letter has been kept with this request yet.',
    'close-not-erased':
      'Nothing has been erased for this request yet. Does everything stay for a reason? Then you can simply close it. Otherwise take the step Erase first.',
    'answered-on': 'Answered on',
    'close-action': 'Close the request',
    closed: 'Request {{number}} is closed',
    'closed-on': 'This request was answered on',
    'closed-explains': 'The hold has lapsed: data that fell due can be erased again.',
    'letters-title': 'Letters kept',
    'letter-link': 'Letter {{number}}',
    'letters-none': 'No letter has been kept yet.',
    'back-to': '{{person}}',
    'back-to-disposal': 'Disposal',
    'person-gone': 'An erased person',
  },
});
