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

    'back-to-list': 'Verzoeken',
    'person-unknown': 'niet in het register',
    'mark.extended': 'Verlengd tot',
    'mark.paused': 'Met wachttijd',
    'clock-extend': 'Verleng de termijn',
    'clock-extend-by': 'Een brief over verlenging moet de deur uit vóór of op',
    'clock-extend-promise':
      'Volgens de wet kan dat nog, maar je eigen verklaring belooft al een antwoord op',
    'clock-extend-late': 'Verlengen kan niet meer: de eerste termijn is voorbij.',
    'clock-extended': 'De termijn is verlengd. De brief daarover ging uit op',

    'step.identify': 'Identiteit',
    'step.assess': 'Beoordelen',
    'received-address': 'Adres',
    'received-no-address': 'niet bekend',
    'received-representative': 'Namens deze persoon',
    'received-controller': 'Wie moet antwoorden',
    'received-ack': 'Ontvangst bevestigd',
    'ack-none': 'nog niet',
    'ack-made': 'brief gemaakt, nog niet verstuurd',
    'ack-action': 'Bevestig de ontvangst',
    'received-message': 'Het bericht zoals het binnenkwam',
    'link-title': 'Is dit iemand uit je register?',
    'link-purpose':
      'Deze personen lijken erop. Koppel alleen als je zeker weet dat het dezelfde is.',
    'link-none': 'Er is niemand gevonden die hierop lijkt. Je kunt antwoorden dat je niets hebt.',
    'link-action': 'Koppel aan {{person}}',
    linked: 'Het verzoek hoort nu bij {{person}}',
    'correct-action': 'Verbeter',
    'correct-title': 'Verbeter wat is vastgelegd',
    'correct-purpose': 'De datums volgen vanzelf. Het dossier onthoudt dat er iets verbeterd is.',
    'correct-save': 'Bewaar',
    corrected: 'Het verzoek is verbeterd',
    'subject-name': 'Naam',
    'subject-address': 'Adres',
    'subject-email': 'E-mailadres',

    'identify-purpose':
      'Weet je zeker wie dit vraagt? Kies de lichtste manier die volstaat. Is er geen twijfel, dan vraag je niets.',
    'identify-result': 'Uitkomst',
    'identify-method': 'Hoe',
    'identify-method-hint': 'De lichtste manier staat bovenaan.',
    'identify-lightest': 'lichtste die hier past',
    'identify-on': 'Gedaan op',
    'identify-doubt': 'Waarom je twijfelt',
    'identify-doubt-hint': 'Concreet, over dit verzoek. Het komt zo in de brief.',
    'identify-copy-reason': 'Waarom niets lichters kan',
    'identify-copy-warning':
      'Iedereen standaard om een kopie van een identiteitsbewijs vragen, heeft bedrijven een boete opgeleverd. Vraag het alleen als het echt niet anders kan, laat de kopie afschermen en wis hem meteen na de controle. Dossierwacht bewaart hem nooit.',
    'identify-kept':
      'Je legt alleen vast hoe, wanneer en met welke uitkomst. Een kopie bewaar je niet.',
    'identify-save': 'Leg vast',
    'identify-saved': 'De identiteitscontrole staat in het dossier',
    'identify-again': 'Leg opnieuw vast',
    'identify-letter': 'Vraag het per brief',
    'identify-waiting_one':
      'Er wordt {{count, number}} dag op een antwoord gewacht. De oorspronkelijke datum blijft',
    'identify-waiting_other':
      'Er wordt {{count, number}} dagen op een antwoord gewacht. De oorspronkelijke datum blijft',

    'files-title': 'Bestanden',
    'files-purpose':
      'Een uitdraai of opname die meegaat. Het bestand wordt versleuteld bij dit verzoek bewaard en komt in het uitvoerpakket.',
    'file-add': 'Voeg een bestand toe',
    'file-save': 'Bewaar bij het verzoek',
    'file-field': 'Bestand',
    'file-added': '{{name}} is bewaard bij dit verzoek',
    'file-remove': 'Haal {{name}} weg',
    'file-removed': '{{name}} is weggehaald',
    'questions-title': 'Andere vragen in het verzoek',
    'questions-purpose':
      'Modelbrieven vragen vaak meer dan inzage. Wat je aanvinkt, krijgt in de brief een korte eigen alinea.',
    'question.breaches': 'eerdere datalekken',
    'question.security': 'beveiliging, back-ups, certificaten',
    'question.staff': 'medewerkers en hun opleiding',
    'question.notification': 'een meldingsnummer bij de toezichthouder',
    'question.identifiers': 'waaraan je iemand herkent, zoals een cookie',
    'undecided-because': 'Waarom je afsluit zonder besluit',
    'close-undecided':
      'Nog geen besluit over: {{rights}}. Neem dat eerst, of zeg waarom het niet nodig is.',
    'closed-kept': 'Dit dossier blijft bewaard tot',

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

    'back-to-list': 'Requests',
    'person-unknown': 'not in the register',
    'mark.extended': 'Extended until',
    'mark.paused': 'With time of waiting',
    'clock-extend': 'Extend the term',
    'clock-extend-by': 'A letter of extension has to go out on or before',
    'clock-extend-promise': 'Your own statement does promise an answer by',
    'clock-extend-late': 'Extending is no longer possible: the first term is over.',
    'clock-extended': 'The term was extended. The letter about it went out on',

    'step.identify': 'Identity',
    'step.assess': 'Assess',
    'received-address': 'Address',
    'received-no-address': 'not known',
    'received-representative': 'On behalf of this person',
    'received-controller': 'Who has to answer',
    'received-ack': 'Receipt confirmed',
    'ack-none': 'not yet',
    'ack-made': 'letter made, not sent yet',
    'ack-action': 'Confirm receipt',
    'received-message': 'The message as it came in',
    'link-title': 'Is this somebody of your register?',
    'link-purpose':
      'These persons look like it. Connect only when you are sure that it is the same one.',
    'link-none': 'Nobody was found who looks like it. You can answer that you hold nothing.',
    'link-action': 'Connect to {{person}}',
    linked: 'The request now belongs to {{person}}',
    'correct-action': 'Correct',
    'correct-title': 'Correct what was recorded',
    'correct-purpose':
      'The dates follow by themselves. The file remembers that something was corrected.',
    'correct-save': 'Save',
    corrected: 'The request was corrected',
    'subject-name': 'Name',
    'subject-address': 'Address',
    'subject-email': 'E-mail address',

    'identify-purpose':
      'Are you sure who is asking? Choose the lightest way that will do. Without doubt you ask nothing.',
    'identify-result': 'Outcome',
    'identify-method': 'How',
    'identify-method-hint': 'The lightest way comes first.',
    'identify-lightest': 'lightest that fits here',
    'identify-on': 'Done on',
    'identify-doubt': 'Why you doubt',
    'identify-doubt-hint': 'Concrete, about this request. It goes into the letter like this.',
    'identify-copy-reason': 'Why nothing lighter will do',
    'identify-copy-warning':
      'Asking everybody for a copy of an identity document has cost businesses a fine. Ask only when there is really no other way, have the copy masked and erase it right after the check. Dossierwacht never keeps it.',
    'identify-kept': 'You record only how, when and with which outcome. A copy is not kept.',
    'identify-save': 'Record',
    'identify-saved': 'The identity check is in the file',
    'identify-again': 'Record again',
    'identify-letter': 'Ask by letter',
    'identify-waiting_one':
      'An answer has been awaited for {{count, number}} day. The original date stays',
    'identify-waiting_other':
      'An answer has been awaited for {{count, number}} days. The original date stays',

    'files-title': 'Files',
    'files-purpose':
      'A printout or recording that goes along. The file is kept encrypted with this request and goes into the export package.',
    'file-add': 'Add a file',
    'file-save': 'Keep with the request',
    'file-field': 'File',
    'file-added': '{{name}} is kept with this request',
    'file-remove': 'Remove {{name}}',
    'file-removed': '{{name}} was removed',
    'questions-title': 'Other questions in the request',
    'questions-purpose':
      'Model letters often ask for more than access. What you tick gets a short paragraph of its own in the letter.',
    'question.breaches': 'earlier data breaches',
    'question.security': 'security, backups, certificates',
    'question.staff': 'staff and their training',
    'question.notification': 'a notification number at the authority',
    'question.identifiers': 'how you recognise somebody, such as by a cookie',
    'undecided-because': 'Why you close without a decision',
    'close-undecided':
      'No decision yet on: {{rights}}. Take it first, or say why it is not needed.',
    'closed-kept': 'This file is kept until',

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
    'person-gone': 'An erased person',
  },
});
