/** Words of the letters of a request: which fit, why, how far they are, and that they went out. */
import { defineTexts } from '#renderer/ui/i18n.ts';
import type { LetterReason } from './letter-kinds.ts';

export const letterListTexts = defineTexts('request-letters', {
  nl: {
    'step-purpose': 'Welke brieven bij dit verzoek horen, en hoe ver je daarmee bent.',
    'step-closed':
      'Dit verzoek is afgesloten. De brieven die je bewaarde, staan hieronder in het dossier.',
    'list-title': 'Brieven bij dit verzoek',
    'others-title': 'Andere brieven',
    'others-purpose': 'Deze maak je alleen als er een bijzondere reden voor is.',
    'erase-letter':
      'De brief over het wissen maak je in de stap Wissen, voordat er iets weggaat. Die vertelt wat gewist is en wat met welke reden blijft.',
    complaint:
      'Voor het antwoord op een klacht is er geen vaste brief. Schrijf dat zelf: wat je hebt nagekeken, wat je hebt gedaan, en bij welke toezichthouder iemand terechtkan.',

    'state.to-make': 'te maken',
    'state.made': 'gemaakt',
    'state.sent': 'verstuurd',
    'state.later': 'later',
    'state.closed': 'vervallen',
    'state-help.to-make': 'Deze brief kun je nu maken.',
    'state-help.made': 'De brief is bewaard, maar nog niet verstuurd.',
    'state-help.sent': 'De brief is de deur uit.',
    'state-help.later': 'Eerst komt er iets anders.',
    'state-help.closed': 'Deze brief heeft nu geen zin meer.',

    make: 'Maak',
    'go-on': 'Verder',
    again: 'Maak opnieuw',
    spoken: '{{action}}: {{letter}}',
    'letter-to': '{{letter}}: {{party}} ({{about}})',
    'letter-link': 'Brief {{number}}',
    'go-to-access': 'Ga naar de brief',

    'access-title': 'Het antwoord op de inzage',
    'access-none-title': 'Het antwoord: niets over deze persoon',
    'access-purpose':
      'De brief is gemaakt van wat het register nu van deze persoon weet. Elke alinea kun je zelf herschrijven.',
    'access-not-sure':
      'Je weet nog niet zeker wie dit vraagt. Verstuur deze brief pas daarna: anders komen de gegevens misschien bij een ander terecht.',

    'because.ack': 'De persoon weet dan dat het verzoek binnen is en wanneer het antwoord komt.',
    'because.identity-in-doubt':
      'Alleen als je een concrete reden hebt om te twijfelen wie dit vraagt.',
    'because.identity-waiting': 'Je hebt het gevraagd en wacht op antwoord.',
    'because.identity-unconfirmed': 'Het is niet gelukt om zeker te weten wie dit vraagt.',
    'because.misdirected': 'Je hebt het verzoek doorgestuurd. De persoon hoort wie antwoord geeft.',
    'because.forward-first':
      'De persoon hoort wie wel antwoord geeft. Dat je het verzoek doorstuurde, staat nog niet in het dossier; de brief zegt dan dat je dat nog doet.',
    'because.access': 'Je maakt deze brief hieronder.',
    'because.access-none':
      'Deze persoon staat niet in je register. De brief zegt dat je niets bewaart; je maakt hem hieronder.',
    'because.access-identity-first':
      'Eerst weet je zeker wie dit vraagt. Klaarzetten kan hieronder al.',
    'because.changed': 'Je hebt gegevens verbeterd.',
    'because.unchanged':
      'Je hebt niets verbeterd. Deze brief zegt per gegeven waarom, en of een eigen verklaring van de persoon erbij kwam.',
    'because.changes-first': 'Verbeter eerst wat niet klopt, in de stap Beoordelen.',
    'because.restricted': 'Je hebt het gebruik van gegevens beperkt.',
    'because.restriction-first': 'Beperk eerst het gebruik, in de stap Beoordelen.',
    'because.restriction-ends': 'De persoon hoort dit voordat je de beperking opheft.',
    'because.handed-over': 'Je hebt besloten dat de gegevens meegaan.',
    'because.hand-over-first': 'Leg eerst vast hoe je de gegevens meegeeft, in de stap Beoordelen.',
    'because.marketing-stopped': 'Deze persoon krijgt geen reclame meer van je.',
    'because.marketing-first':
      'Gaat het bezwaar over reclame? Stop die dan eerst, in de stap Beoordelen.',
    'because.weighed': 'Je hebt het bezwaar afgewogen.',
    'because.weigh-first':
      'Gaat het bezwaar over ander gebruik? Weeg het dan eerst af, in de stap Beoordelen.',
    'because.withdrawn': 'Er is toestemming ingetrokken.',
    'because.withdraw-first': 'Trek eerst de toestemming in, in de stap Beoordelen.',
    'because.refused':
      'Je doet iets niet, of maar deels. De persoon hoort waarom, en waar een klacht terechtkan.',
    'because.refused-elsewhere':
      'Waarom je iets niet doet, staat al in een andere brief van dit verzoek.',
    'because.party-untold': 'Deze partij heeft de gegevens ook en weet dit nog niet.',
    'because.parties-told': 'Als de persoon vraagt aan wie je het hebt doorgegeven.',
    'because.extension-possible':
      'Alleen bij een ingewikkeld verzoek, of bij meer verzoeken tegelijk. De laatste dag om te versturen is',
    'because.extension-past-promise':
      'Je verklaring beloofde eerder antwoord dan de wet vraagt. Volgens de wet kan verlengen nog tot en met',
    'because.extension-too-late': 'Verlengen kan niet meer. De laatste dag daarvoor was',
    'because.extended':
      'De termijn is één keer verlengd; vaker kan niet. Het antwoord gaat uit op of vóór',
    'because.fee': 'Zelden: alleen als het verzoek kennelijk ongegrond of buitensporig is.',
    'because.sent': 'De brief is de deur uit.',
    'because.no-longer': 'Deze brief heeft nu geen zin meer.',

    'sent-not': 'nog niet verstuurd',
    'sent-record': 'Leg het versturen vast',
    'sent-record-of': 'Leg het versturen vast: brief {{number}}',
    'sent-on': 'verstuurd op',
    'sent-day': 'Verstuurd op',
    'sent-how': 'Langs welke weg',
    'sent-other-how': 'Welke weg was dat?',
    'sent-save': 'Leg vast',
    'sent-saved': 'Brief {{number}} staat als verstuurd in het dossier',
    'sent-before-made': 'Versturen kan niet vóór de dag waarop de brief is gemaakt:',
    'sent-too-late':
      'Deze brief ging uit na de eerste termijn en verlengt daarom niets. Antwoord zo snel als je kunt.',
    'follow.identity':
      'Vanaf deze dag mag de klok rusten tot er antwoord komt. De oorspronkelijke dag blijft staan.',
    'follow.identity-until':
      'Vanaf deze dag mag de klok rusten tot er antwoord komt. De oorspronkelijke dag blijft staan:',
    'follow.extension':
      'De termijn wordt hiermee drie maanden, gerekend vanaf de dag van ontvangst.',
    'follow.extension-until': 'De uiterste dag voor je antwoord wordt hiermee',
    'follow.restriction.off':
      'Vanaf deze dag mag je de beperking opheffen. Dat doe je in de stap Beoordelen.',
    'follow.recipients.notify':
      'Deze partij geldt hiermee als ingelicht. Hoort de melding bij een opschoning? Leg de taak dan ook daar vast.',
    'follow.processor': 'Leg de taak bij de opschoning ook daar vast.',
    'follow.answer': 'Is dit het hele antwoord? Leg de dag dan ook vast in de stap Afsluiten.',
  },
  en: {
    'step-purpose': 'Which letters belong to this request, and how far you are with them.',
    'step-closed': 'This request is closed. The letters you kept are below, in the file.',
    'list-title': 'Letters of this request',
    'others-title': 'Other letters',
    'others-purpose': 'You make these only when there is a special reason.',
    'erase-letter':
      'You make the letter about the erasure in the step Erase, before anything goes. It tells what was erased and what stays for which reason.',
    complaint:
      'There is no standard letter for the answer to a complaint. Write it yourself: what you looked into, what you did, and which authority someone can turn to.',

    'state.to-make': 'to make',
    'state.made': 'made',
    'state.sent': 'sent',
    'state.later': 'later',
    'state.closed': 'lapsed',
    'state-help.to-make': 'You can make this letter now.',
    'state-help.made': 'The letter is kept, but not sent yet.',
    'state-help.sent': 'The letter has gone out.',
    'state-help.later': 'Something else comes first.',
    'state-help.closed': 'This letter has no use any more.',

    make: 'Make',
    'go-on': 'Go on',
    again: 'Make again',
    spoken: '{{action}}: {{letter}}',
    'letter-to': '{{letter}}: {{party}} ({{about}})',
    'letter-link': 'Letter {{number}}',
    'go-to-access': 'Go to the letter',

    'access-title': 'The answer about access',
    'access-none-title': 'The answer: nothing about this person',
    'access-purpose':
      'The letter is made of what the register knows of this person now. You can rewrite every paragraph.',
    'access-not-sure':
      'You are not sure yet who is asking. Send this letter only after that: otherwise the data may end up with someone else.',

    'because.ack': 'The person then knows that the request came in and when the answer comes.',
    'because.identity-in-doubt': 'Only when you have a concrete reason to doubt who is asking.',
    'because.identity-waiting': 'You asked, and wait for an answer.',
    'because.identity-unconfirmed': 'It did not become certain who is asking.',
    'because.misdirected': 'You passed the request on. The person hears who answers.',
    'because.forward-first':
      'The person hears who does answer. That you passed the request on is not in the file yet; the letter then says that you still will.',
    'because.access': 'You make this letter below.',
    'because.access-none':
      'This person is not in your register. The letter says that you keep nothing; you make it below.',
    'because.access-identity-first':
      'First you are sure who is asking. You can prepare it below already.',
    'because.changed': 'You corrected data.',
    'because.unchanged':
      'You corrected nothing. This letter says of each item why, and whether the person’s own statement was added.',
    'because.changes-first': 'First correct what is not right, in the step Assess.',
    'because.restricted': 'You restricted the use of data.',
    'because.restriction-first': 'First restrict the use, in the step Assess.',
    'because.restriction-ends': 'The person hears this before you lift the restriction.',
    'because.handed-over': 'You decided that the data go along.',
    'because.hand-over-first': 'First record how you hand over the data, in the step Assess.',
    'because.marketing-stopped': 'This person gets no more advertising from you.',
    'because.marketing-first':
      'Is the objection about advertising? Then stop that first, in the step Assess.',
    'because.weighed': 'You weighed the objection.',
    'because.weigh-first':
      'Is the objection about other use? Then weigh it first, in the step Assess.',
    'because.withdrawn': 'Consent was withdrawn.',
    'because.withdraw-first': 'First withdraw the consent, in the step Assess.',
    'because.refused':
      'Something is not done, or only in part. The person hears why, and where to complain.',
    'because.refused-elsewhere':
      'Why something is not done stands in another letter of this request already.',
    'because.party-untold': 'This party has the data as well and does not know this yet.',
    'because.parties-told': 'When the person asks whom you told.',
    'because.extension-possible':
      'Only for a complex request, or for several requests at once. The last day to send it is',
    'because.extension-past-promise':
      'Your statement promised an answer earlier than the law asks. By law you can still extend until',
    'because.extension-too-late': 'Extending is no longer possible. The last day for it was',
    'because.extended':
      'The term was extended once; more often is not possible. The answer goes out on or before',
    'because.fee': 'Seldom: only when the request is manifestly unfounded or excessive.',
    'because.sent': 'The letter has gone out.',
    'because.no-longer': 'This letter has no use any more.',

    'sent-not': 'not sent yet',
    'sent-record': 'Record the sending',
    'sent-record-of': 'Record the sending: letter {{number}}',
    'sent-on': 'sent on',
    'sent-day': 'Sent on',
    'sent-how': 'By which way',
    'sent-other-how': 'Which way was that?',
    'sent-save': 'Record',
    'sent-saved': 'Letter {{number}} is in the file as sent',
    'sent-before-made': 'It cannot have been sent before the day on which the letter was made:',
    'sent-too-late':
      'This letter went out after the first term and so extends nothing. Answer as soon as you can.',
    'follow.identity':
      'From this day on the clock may rest until an answer comes. The original day stays.',
    'follow.identity-until':
      'From this day on the clock may rest until an answer comes. The original day stays:',
    'follow.extension': 'With this the term becomes three months, counted from the day of receipt.',
    'follow.extension-until': 'With this the last day for your answer becomes',
    'follow.restriction.off':
      'From this day on you may lift the restriction. You do that in the step Assess.',
    'follow.recipients.notify':
      'With this the party counts as told. Does the notice belong to a disposal? Then record the task there as well.',
    'follow.processor': 'Record the task of the disposal there as well.',
    'follow.answer': 'Is this the whole answer? Then record the day in the step Close as well.',
  },
});

// Every reason has its words; a new one without them does not compile.
type Missing = Exclude<`because.${LetterReason}`, keyof (typeof letterListTexts)['nl']>;
const complete: [Missing] extends [never] ? true : Missing = true;
void complete;
